package whyrandom.web.events;

import java.util.function.Supplier;
import org.teavm.flavour.templates.BindAttributeComponent;
import org.teavm.flavour.templates.BindContent;
import org.teavm.flavour.templates.ModifierTarget;
import org.teavm.flavour.templates.Renderable;
import org.teavm.jso.JSBody;
import org.teavm.jso.dom.html.HTMLElement;

/**
 * {@code ui:takefocus="edge.isWanted"}: the element takes the keyboard's focus when the value
 * becomes true. For a group of elements of which the arrow keys make another one the current one.
 */
@BindAttributeComponent(name = "takefocus")
public final class FocusTaker implements Renderable {
  private final HTMLElement element;
  private Supplier<Boolean> isWanted;
  private boolean wasWanted;

  public FocusTaker(ModifierTarget target) {
    element = target.getElement();
  }

  @BindContent
  public void setWanted(Supplier<Boolean> isWanted) {
    this.isWanted = isWanted;
  }

  @Override
  public void render() {
    boolean isNow = isWanted.get();
    if (isNow && !wasWanted) {
      focusSoon(element);
    }
    wasWanted = isNow;
  }

  @Override
  public void destroy() {}

  // Not at once: who hears of the focus may change what is just being rendered.
  @JSBody(params = "element", script = "Promise.resolve().then(function() { element.focus(); });")
  private static native void focusSoon(HTMLElement element);
}
