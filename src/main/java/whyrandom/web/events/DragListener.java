package whyrandom.web.events;

import java.util.function.Consumer;
import org.teavm.flavour.templates.BindAttributeComponent;
import org.teavm.flavour.templates.BindContent;
import org.teavm.flavour.templates.ModifierTarget;
import org.teavm.jso.JSBody;
import org.teavm.jso.JSObject;

/**
 * {@code ui:drag="p -> drag(p)"}: one {@link Pointer.Phase#DOWN}, any number of {@code MOVE}, then
 * one {@code UP} or {@code CANCEL}, of one pointer, wherever it goes meanwhile. Only the primary
 * button begins a drag. What is to be dragged by a finger also needs {@code touch-action: none} (or
 * {@code pan-y}) in the style sheet, else the browser scrolls instead.
 */
@BindAttributeComponent(name = "drag")
public final class DragListener extends DomListener<PointerDomEvent> {
  private static final int PRIMARY_BUTTON = 0;
  private static final int NONE = -1;

  private Consumer<Pointer> handler;
  private int draggingId = NONE;

  public DragListener(ModifierTarget target) {
    super(target);
  }

  @BindContent
  public void setHandler(Consumer<Pointer> handler) {
    this.handler = handler;
  }

  @Override
  String[] events() {
    return new String[] {"pointerdown", "pointermove", "pointerup", "pointercancel"};
  }

  @Override
  void handle(PointerDomEvent event) {
    Pointer pointer = PointerListener.pointer(event, Box.of(element()));
    if (draggingId == NONE ? begins(event, pointer) : pointer.id() == draggingId) {
      track(pointer);
      handler.accept(pointer);
    }
  }

  private static boolean begins(PointerDomEvent event, Pointer pointer) {
    return pointer.phase() == Pointer.Phase.DOWN && event.getButton() == PRIMARY_BUTTON;
  }

  private void track(Pointer pointer) {
    switch (pointer.phase()) {
      case DOWN -> {
        draggingId = pointer.id();
        capture(element(), draggingId);
      }
      case UP, CANCEL -> draggingId = NONE; // the browser lets go of the capture by itself
      default -> {}
    }
  }

  @JSBody(
      params = {"element", "id"},
      script = "element.setPointerCapture(id);")
  private static native void capture(JSObject element, int id);
}
