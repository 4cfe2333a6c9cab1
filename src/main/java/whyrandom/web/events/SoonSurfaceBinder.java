package whyrandom.web.events;

import java.util.Optional;
import java.util.function.Consumer;
import org.teavm.flavour.templates.BindAttributeComponent;
import org.teavm.flavour.templates.BindContent;
import org.teavm.flavour.templates.ModifierTarget;
import org.teavm.flavour.templates.Renderable;
import org.teavm.jso.browser.Window;
import org.teavm.jso.dom.html.HTMLCanvasElement;
import whyrandom.web.Surface;

/**
 * {@code ui:surfacesoon="s -> o.setPicture(s)"}: as {@link SurfaceBinder}, but when the page is
 * written: for canvases in a list in an inserted fragment. What a template does with a surface asks
 * for the page to be written anew, and while such a list is being made, that would make it twice.
 */
@BindAttributeComponent(name = "surfacesoon", elements = "canvas")
public final class SoonSurfaceBinder implements Renderable {
  private final HTMLCanvasElement element;
  private Consumer<Surface> handler;
  private Optional<Surface> surface = Optional.empty();
  private boolean isGone;

  public SoonSurfaceBinder(ModifierTarget target) {
    element = (HTMLCanvasElement) target.getElement();
  }

  @BindContent
  public void setHandler(Consumer<Surface> handler) {
    this.handler = handler;
  }

  @Override
  public void render() {
    if (surface.isEmpty()) {
      Surface made = new Surface(element);
      surface = Optional.of(made);
      Window.setTimeout(() -> hand(made), 0);
    }
  }

  private void hand(Surface made) {
    if (!isGone) {
      handler.accept(made);
    }
  }

  @Override
  public void destroy() {
    isGone = true;
    surface.ifPresent(Surface::close);
  }
}
