package whyrandom.app.maps;

import java.util.Optional;
import whyrandom.engine.Network;
import whyrandom.experiment.State;
import whyrandom.model.Player;
import whyrandom.plot.Box;
import whyrandom.web.Surface;

/**
 * The output of a network over the input plane, with the data, on a canvas of its own: for a page
 * that does not show it as a part of the diagram.
 */
public final class OutputPicture {
  /** A network that has not changed for so long is at rest, milliseconds. */
  private static final double REST = 120;

  /** The same of one that moves: a large one is looked at only now and then. */
  private static final double MOVING_REST = 1000;

  /** So many times its own duration a picture waits until it is painted again. */
  private static final double WAIT = 3;

  private final Player.Clock clock;
  private final TilePainter painter = new TilePainter();
  private Optional<Surface> surface = Optional.empty();
  private Optional<Network> painted = Optional.empty();
  private int paintedStep;
  private int paintedResolution;
  private boolean paintedDark;
  private double changedAt = Double.NEGATIVE_INFINITY;
  private double notBefore = Double.NEGATIVE_INFINITY;
  private boolean isDue;

  /** A picture that is still to be given its canvas. */
  public OutputPicture(Player.Clock clock) {
    this.clock = clock;
  }

  /**
   * Gives it its canvas.
   *
   * @param resized is called when it has to be painted anew
   */
  public void setSurface(Surface value, Runnable resized) {
    surface = Optional.of(value);
    isDue = true;
    value.onResize(
        () -> {
          isDue = true;
          resized.run();
        });
  }

  /**
   * Paints what is due.
   *
   * @param networks how many of these share the time
   * @param isMoving whether the network goes through time
   * @return whether there is more to paint in the next frame
   */
  public boolean paint(State state, boolean isDark, int networks, boolean isMoving) {
    if (surface.isEmpty() || surface.get().width() == 0) {
      return false;
    }
    double now = clock.millis();
    Network network = state.network();
    boolean isSame = painted.isPresent() && painted.get() == network;
    boolean isNewData = painter.follow(state);
    if (!isSame || isNewData || paintedStep != state.step()) {
      painted = Optional.of(network);
      paintedStep = state.step();
      changedAt = now;
      isDue = true;
    }
    boolean isAtRest = now - changedAt >= (isMoving ? MOVING_REST : REST);
    int fine = MapDetail.resolution(network, false, networks);
    isDue |= isDark != paintedDark || isAtRest && paintedResolution != fine;
    if (isDue && (now >= notBefore || isAtRest)) {
      paintedDark = isDark;
      paintedResolution = isAtRest ? fine : MapDetail.resolution(network, true, networks);
      draw(network);
      isDue = false;
      double end = clock.millis();
      notBefore = end + WAIT * (end - now);
    }
    return isDue || paintedResolution != fine;
  }

  private void draw(Network network) {
    Surface s = surface.get();
    Box whole = new Box(0, 0, s.width(), s.height());
    MapColors colors = paintedDark ? MapColors.DARK : MapColors.LIGHT;
    painter.sweep(paintedResolution);
    painter.paintOutput(s.paint(), whole, network, colors);
    painter.paintPoints(s.paintOver(), whole, colors);
  }
}
