package whyrandom.web.events;

import org.teavm.flavour.templates.BindAttributeComponent;
import org.teavm.flavour.templates.ModifierTarget;
import org.teavm.jso.browser.Window;
import whyrandom.web.Surface;

/**
 * {@code ui:surfacesoon="s -> o.setPicture(s)"}: as {@link SurfaceBinder}, but when the page is
 * written: for canvases in a list in an inserted fragment. What a template does with a surface asks
 * for the page to be written anew, and while such a list is being made, that would make it twice.
 */
@BindAttributeComponent(name = "surfacesoon", elements = "canvas")
public final class SoonSurfaceBinder extends SurfaceBinder {
  private boolean isGone;

  public SoonSurfaceBinder(ModifierTarget target) {
    super(target);
  }

  @Override
  void hand(Surface made) {
    Window.setTimeout(() -> handNow(made), 0);
  }

  private void handNow(Surface made) {
    if (!isGone) {
      super.hand(made);
    }
  }

  @Override
  public void destroy() {
    isGone = true;
    super.destroy();
  }
}
