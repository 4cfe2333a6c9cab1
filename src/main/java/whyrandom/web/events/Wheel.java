package whyrandom.web.events;

/**
 * A turn of the wheel or a two-finger scroll.
 *
 * @param x distance from the left edge of the listening element, in CSS pixels
 * @param y distance from the top edge of the listening element, in CSS pixels
 * @param deltaX how far to the right, in CSS pixels
 * @param deltaY how far down, in CSS pixels
 */
public record Wheel(
    double x, double y, double deltaX, double deltaY, boolean hasShift, boolean hasControl) {}
