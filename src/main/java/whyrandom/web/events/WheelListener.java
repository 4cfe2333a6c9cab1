package whyrandom.web.events;

import java.util.function.Consumer;
import org.teavm.flavour.templates.BindAttributeComponent;
import org.teavm.flavour.templates.BindContent;
import org.teavm.flavour.templates.ModifierTarget;
import org.teavm.jso.JSBody;
import org.teavm.jso.JSObject;
import org.teavm.jso.dom.events.EventListener;
import org.teavm.jso.dom.events.WheelEvent;

/**
 * {@code ui:wheel="w -> zoom(w)"}: passive, so the page goes on scrolling as smoothly as without
 * it.
 */
@BindAttributeComponent(name = "wheel")
public final class WheelListener extends DomListener<WheelEvent> {
  /** What one line and one page are taken for, for browsers that count in these. */
  private static final double LINE_PIXELS = 16;

  private static final double PAGE_PIXELS = 400;

  private Consumer<Wheel> handler;

  public WheelListener(ModifierTarget target) {
    super(target);
  }

  @BindContent
  public void setHandler(Consumer<Wheel> handler) {
    this.handler = handler;
  }

  @Override
  void listen(String event, EventListener<WheelEvent> listener) {
    listenPassively(element(), event, listener);
  }

  @Override
  void handle(WheelEvent event) {
    Box box = Box.of(element());
    double unit = unitPixels(event.getDeltaMode());
    handler.accept(
        new Wheel(
            event.getClientX() - box.getLeft(),
            event.getClientY() - box.getTop(),
            event.getDeltaX() * unit,
            event.getDeltaY() * unit,
            event.getShiftKey(),
            event.getCtrlKey()));
  }

  private static double unitPixels(int deltaMode) {
    return switch (deltaMode) {
      case WheelEvent.DOM_DELTA_LINE -> LINE_PIXELS;
      case WheelEvent.DOM_DELTA_PAGE -> PAGE_PIXELS;
      default -> 1;
    };
  }

  @JSBody(
      params = {"element", "event", "listener"},
      script = "element.addEventListener(event, listener, {passive: true});")
  private static native void listenPassively(
      JSObject element, String event, EventListener<WheelEvent> listener);
}
