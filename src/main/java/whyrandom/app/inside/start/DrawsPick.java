package whyrandom.app.inside.start;

import java.util.Optional;
import whyrandom.app.maps.MapColors;
import whyrandom.app.maps.MapDetail;
import whyrandom.app.maps.TilePainter;
import whyrandom.engine.Shape;
import whyrandom.model.Seen;
import whyrandom.plot.Box;
import whyrandom.plot.Numbers;
import whyrandom.web.Surface;

/** Another start: its seed, its loss, and its output before any step. */
public final class DrawsPick {
  /** Points along each side, at most. */
  private static final int FINEST = 24;

  /** A network with more weights and biases has no pictures here: they would take long. */
  private static final int MOST_PARAMETERS = 30_000;

  private long seed;
  private Optional<Surface> surface = Optional.empty();
  private Optional<Seen> seen = Optional.empty();
  private Runnable again = () -> {};
  private String loss = "";

  DrawsPick() {}

  /** Is to have a seed; what it shows of that seed stays until it is started anew. */
  void show(long value, boolean isPictured) {
    loss = value == seed && isPictured ? loss : "";
    seed = value;
    seen = Optional.empty();
  }

  /** Whether networks of a shape have pictures. */
  static boolean isPictured(Shape shape) {
    return shape.parameters() <= MOST_PARAMETERS;
  }

  long seed() {
    return seed;
  }

  /** Starts it, from a network with another seed. */
  void start(Seen lane) {
    Seen its = lane.reseeded(seed);
    seen = Optional.of(its);
    loss = Numbers.text(its.train().loss(), 3);
  }

  boolean isStarted() {
    return seen.isPresent();
  }

  /** Draws it, if it is started. */
  void draw(TilePainter painter, boolean isDark) {
    again = () -> draw(painter, isDark);
    if (seen.isEmpty() || surface.isEmpty() || surface.get().width() == 0) {
      return;
    }
    Surface s = surface.get();
    painter.follow(seen.get().state());
    painter.sweep(Math.min(FINEST, MapDetail.resolution(seen.get().network(), true, 1)));
    painter.paintOutput(
        s.paint(),
        new Box(0, 0, s.width(), s.height()),
        seen.get().network(),
        isDark ? MapColors.DARK : MapColors.LIGHT);
  }

  /** The canvas for its output. */
  public void setSurface(Surface value) {
    surface = Optional.of(value);
    value.onResize(() -> again.run());
  }

  /** Its seed. */
  public String getName() {
    return Long.toString(seed);
  }

  /** Its loss before any step; empty before it is known. */
  public String getLoss() {
    return loss;
  }
}
