package whyrandom.web.events;

import java.util.function.Supplier;
import org.teavm.flavour.templates.BindAttributeComponent;
import org.teavm.flavour.templates.BindContent;
import org.teavm.flavour.templates.ModifierTarget;
import org.teavm.flavour.templates.Renderable;
import org.teavm.jso.JSBody;
import org.teavm.jso.JSObject;
import org.teavm.jso.dom.html.HTMLElement;
import whyrandom.web.SizeObserver;

/**
 * {@code ui:keepsheight="steady"}: if the value is true when it is first shown, the element does
 * not shrink again once words in it have made it higher, so that what is below it does not jump up
 * and down; a new width begins anew.
 */
@BindAttributeComponent(name = "keepsheight")
public final class HeightKeeper implements Renderable {
  private final HTMLElement element;
  private Supplier<Boolean> isWanted = () -> true;
  private JSObject observer;

  public HeightKeeper(ModifierTarget target) {
    element = target.getElement();
  }

  @BindContent
  public void setWanted(Supplier<Boolean> value) {
    isWanted = value;
  }

  @Override
  public void render() {
    if (observer == null && isWanted.get()) {
      observer = observe(element, SizeObserver.type());
    }
  }

  @Override
  public void destroy() {
    if (observer != null) {
      disconnect(observer);
    }
  }

  @JSBody(
      params = {"element", "Observer"},
      script =
          "var width = 0, most = 0;"
              + "var observer = new Observer(function() {"
              + "  if (element.clientWidth !== width) {"
              + "    width = element.clientWidth;"
              + "    most = 0;"
              + "    element.style.minHeight = '';"
              + "  }"
              + "  if (element.offsetHeight > most) {"
              + "    most = element.offsetHeight;"
              + "    element.style.minHeight = most + 'px';"
              + "  }"
              + "});"
              + "observer.observe(element);"
              + "return observer;")
  private static native JSObject observe(HTMLElement element, JSObject observer);

  @JSBody(params = "observer", script = "observer.disconnect();")
  private static native void disconnect(JSObject observer);
}
