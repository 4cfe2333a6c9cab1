package whyrandom.web.events;

import java.util.function.Supplier;
import org.teavm.flavour.templates.BindAttributeComponent;
import org.teavm.flavour.templates.BindContent;
import org.teavm.flavour.templates.ModifierTarget;
import org.teavm.flavour.templates.Renderable;
import org.teavm.jso.JSBody;
import org.teavm.jso.dom.html.HTMLElement;

/**
 * {@code ui:frame="address"}: what a frame shows. Another address takes the place of the one
 * before: the way back leads to the page before this one and not through what the frame has shown.
 */
@BindAttributeComponent(name = "frame")
public final class FrameBinder implements Renderable {
  private final HTMLElement element;
  private Supplier<String> address;
  private String shown = "";

  public FrameBinder(ModifierTarget target) {
    element = target.getElement();
  }

  @BindContent
  public void setAddress(Supplier<String> address) {
    this.address = address;
  }

  @Override
  public void render() {
    String now = address.get();
    if (!now.equals(shown)) {
      show(element, now, shown.isEmpty());
      shown = now;
    }
  }

  @Override
  public void destroy() {}

  @JSBody(
      params = {"element", "address", "isFirst"},
      script =
          "if (isFirst || !element.contentWindow) { element.src = address; }"
              + " else { element.contentWindow.location.replace(address); }")
  private static native void show(HTMLElement element, String address, boolean isFirst);
}
