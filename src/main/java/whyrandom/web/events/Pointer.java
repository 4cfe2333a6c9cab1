package whyrandom.web.events;

/**
 * Where a mouse, finger or pen is.
 *
 * @param phase what it did
 * @param x distance from the left edge of the listening element, in CSS pixels
 * @param y distance from the top edge of the listening element, in CSS pixels
 * @param width the element's width, in CSS pixels
 * @param height the element's height, in CSS pixels
 * @param id tells fingers apart
 * @param isTouch whether it is a finger
 * @param isPressed whether a button is down or the finger is on the glass
 */
public record Pointer(
    Phase phase,
    double x,
    double y,
    double width,
    double height,
    int id,
    boolean isTouch,
    boolean isPressed,
    boolean hasShift,
    boolean hasControl) {

  /** What a pointer can do. */
  public enum Phase {
    DOWN("pointerdown"),
    MOVE("pointermove"),
    UP("pointerup"),
    /**
     * The browser took the pointer away, to scroll for instance: what was begun should be undone.
     */
    CANCEL("pointercancel"),
    ENTER("pointerenter"),
    LEAVE("pointerleave");

    private final String event;

    Phase(String event) {
      this.event = event;
    }

    static Phase of(String event) {
      for (Phase phase : values()) {
        if (phase.event.equals(event)) {
          return phase;
        }
      }
      throw new IllegalArgumentException("event must be a pointer event, not " + event);
    }
  }
}
