package whyrandom.web.events;

import java.util.function.Consumer;
import org.teavm.flavour.templates.BindAttributeComponent;
import org.teavm.flavour.templates.BindContent;
import org.teavm.flavour.templates.ModifierTarget;

/**
 * {@code ui:pointermove="p -> hover(p)"} and its kin: mouse, finger and pen alike. To drag, see
 * {@link DragListener}.
 */
@BindAttributeComponent(
    name = {
      "pointerdown",
      "pointermove",
      "pointerup",
      "pointercancel",
      "pointerenter",
      "pointerleave"
    })
public final class PointerListener extends DomListener<PointerDomEvent> {
  private Consumer<Pointer> handler;

  public PointerListener(ModifierTarget target) {
    super(target);
  }

  @BindContent
  public void setHandler(Consumer<Pointer> handler) {
    this.handler = handler;
  }

  @Override
  void handle(PointerDomEvent event) {
    handler.accept(pointer(event, Box.of(element())));
  }

  static Pointer pointer(PointerDomEvent event, Box box) {
    return new Pointer(
        Pointer.Phase.of(event.getType()),
        event.getClientX() - box.getLeft(),
        event.getClientY() - box.getTop(),
        box.getWidth(),
        box.getHeight(),
        event.getPointerId(),
        event.getPointerType().equals("touch"),
        event.getButtons() != 0,
        event.getShiftKey(),
        event.getCtrlKey());
  }
}
