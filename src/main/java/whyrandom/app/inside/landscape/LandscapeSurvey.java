package whyrandom.app.inside.landscape;

import java.util.Optional;
import whyrandom.engine.Shape;
import whyrandom.experiment.Experiment;
import whyrandom.experiment.Landscape;
import whyrandom.experiment.LossGrid;
import whyrandom.experiment.Parting;
import whyrandom.experiment.Slopes;
import whyrandom.experiment.Variant;
import whyrandom.model.Player;
import whyrandom.model.Seen;

/**
 * Works out the map of the loss, a few milliseconds a frame: a coarse one first, then, when the
 * network stands still, a fine one. While it moves the map is kept, until it is far off.
 */
final class LandscapeSurvey {
  private static final int COARSE = 16;
  private static final int FINER = 3;
  private static final int BETWEEN_LOOKS = 1;
  private static final double SLICE = 3;
  private static final double MOVING_SLICE = 1;
  private static final double PAUSE = 1000;

  /** A network is well inside if it is no farther from the middle than this share. */
  static final double INNER = 0.7;

  private static final double FAR_OFF = 0.1;
  private static final double[] NO_WAY = {};
  private static final int NONE = -1;

  private final Player.Clock clock;
  private Optional<LossGrid> shown = Optional.empty();
  private Optional<LossGrid> coming = Optional.empty();
  private Optional<Parting> parting = Optional.empty();
  private double[] way = NO_WAY;
  private Optional<Experiment> settings = Optional.empty();
  private Optional<Experiment> mapped = Optional.empty();
  private int axesVersion = NONE;
  private double reach;
  private boolean isStale;
  private double begun = Double.NEGATIVE_INFINITY;
  private int version;
  private Optional<Slopes> slopes = Optional.empty();
  private Optional<Variant> slopesRun = Optional.empty();
  private int slopesStep;
  private int slopesVersion;

  LandscapeSurvey(Player.Clock clock) {
    this.clock = clock;
  }

  /** The best map so far, if it is one of this network and not of another shape. */
  Optional<LossGrid> shown(Seen lane) {
    return shown.filter(g -> g.landscape().isFor(lane.network().shape()));
  }

  /** Changes whenever there is another map. */
  int version() {
    return version;
  }

  /** The way of the two units along which the map is made. */
  double[] way() {
    return way;
  }

  /** Whether the network, which stands still, is on no map, so that others may suit it better. */
  boolean isLeft(Seen lane) {
    return shown(lane).map(g -> !g.landscape().contains(lane.network().parameters)).orElse(true);
  }

  /** Whether nothing is left to be worked out. */
  boolean isDone() {
    return coming.isEmpty() && parting.isEmpty();
  }

  /** The slopes where the network stands, once it stands still and there is a map. */
  Optional<Slopes> slopes() {
    return slopes;
  }

  /**
   * Does a frame's share of the work.
   *
   * @return whether there is more to do in the next frame
   */
  boolean work(Seen lane, LandscapeAxes axes, double wantedReach, boolean isMoving) {
    if (lane.hasDiverged()) {
      if (axesVersion != NONE) {
        forget();
      }
      return false;
    }
    double end = clock.millis() + (isMoving ? MOVING_SLICE : SLICE);
    boolean isOther = isOther(lane, axes, wantedReach);
    if (isOther || isDue(lane, isMoving)) {
      begin(lane, axes, wantedReach, isMoving);
    }
    go(lane, axes, end, isMoving);
    if (isMoving) {
      slopes = Optional.empty();
    } else {
      measure(lane);
    }
    return !isDone();
  }

  private void forget() {
    shown = Optional.empty();
    coming = Optional.empty();
    parting = Optional.empty();
    slopes = Optional.empty();
    axesVersion = NONE;
    version++;
  }

  /** Whether something else is asked for than what is shown or being worked out. */
  private boolean isOther(Seen lane, LandscapeAxes axes, double wantedReach) {
    return axes.version() != axesVersion
        || wantedReach != reach
        || settings.isEmpty()
        || settings.get() != lane.state().settings();
  }

  /** Whether the network has left what is shown, so that it is to be mapped anew. */
  private boolean isDue(Seen lane, boolean isMoving) {
    boolean isBusy = parting.isPresent() || coming.map(g -> g.cells() == COARSE).orElse(false);
    if (isBusy || shown.isEmpty()) {
      return false; // a coarse map is finished first, lest steps in quick succession never let it
    }
    LossGrid grid = shown.get();
    double[] now = lane.network().parameters;
    if (isMoving) {
      return clock.millis() - begun >= PAUSE && isFarOff(lane, grid);
    }
    return !grid.landscape().contains(now) || !isWithin(grid, now, 1);
  }

  private static boolean isWithin(LossGrid grid, double[] parameters, double share) {
    double across = grid.landscape().across().dot(parameters) - grid.centerAcross();
    double up = grid.landscape().up().dot(parameters) - grid.centerUp();
    double most = grid.reach() * share;
    return Math.abs(across) <= most && Math.abs(up) <= most;
  }

  private static boolean isFarOff(Seen lane, LossGrid grid) {
    double[] now = lane.network().parameters;
    if (!isWithin(grid, now, 1)) {
      return true;
    }
    double low = Double.POSITIVE_INFINITY;
    double high = Double.NEGATIVE_INFINITY;
    for (double loss : grid.values()) {
      low = Math.min(low, loss);
      high = Math.max(high, loss);
    }
    Landscape plane = grid.landscape();
    double pitch = 2 * grid.reach() / grid.cells();
    double column = (plane.across().dot(now) - grid.across(0)) / pitch + 0.5;
    double row = (plane.up().dot(now) - grid.up(0)) / pitch + 0.5;
    double mapped = grid.value((int) Math.floor(column), (int) Math.floor(row));
    return Math.abs(lane.train().loss() - mapped) > FAR_OFF * (high - low);
  }

  private void begin(Seen lane, LandscapeAxes axes, double wantedReach, boolean isMoving) {
    boolean isOtherPlane = axes.version() != axesVersion || !sameShape(lane);
    axesVersion = axes.version();
    reach = wantedReach;
    settings = Optional.of(lane.state().settings());
    begun = clock.millis();
    coming = Optional.empty();
    parting = Optional.empty();
    isStale = isOtherPlane;
    if (!sameShape(lane)) {
      shown = Optional.empty();
      version++;
    }
    double[] now = lane.network().parameters;
    if (shown.isPresent()
        && !isStale
        && !isOtherSurface(lane)
        && shown.get().landscape().contains(now)) {
      coming = Optional.of(grid(shown.get().landscape(), lane, axes));
    } else if (isMoving && !isOtherPlane && shown.isPresent()) {
      layOut(lane, axes); // the axes do not turn while the network moves
    } else if (axes.needsParting(lane.network())) {
      parting = Optional.of(axes.parting(lane.state()));
    } else {
      way = axes.isUnits() ? axes.way(lane.network()) : NO_WAY;
      layOut(lane, axes);
    }
  }

  private boolean isOtherSurface(Seen lane) {
    return mapped.isEmpty() || mapped.get() != lane.state().settings();
  }

  private boolean sameShape(Seen lane) {
    return mapped.map(e -> e.shape().equals(lane.network().shape())).orElse(false);
  }

  private void layOut(Seen lane, LandscapeAxes axes) {
    Shape shape = lane.network().shape();
    Landscape plane = new Landscape(lane.state(), axes.across(shape, way), axes.up(shape, way));
    mapped = settings;
    coming = Optional.of(grid(plane, lane, axes));
  }

  /**
   * A coarse grid around the network, or where the one before was if the network is well inside.
   */
  private LossGrid grid(Landscape plane, Seen lane, LandscapeAxes axes) {
    double[] now = lane.network().parameters;
    boolean hasFixedAxes = !axes.isUnits() || axes.along() == LandscapeAxes.Along.ALIKE;
    boolean isSamePlane = shown.isPresent() && shown.get().landscape() == plane;
    if (shown.isPresent() && !isStale && (hasFixedAxes || isSamePlane)) {
      LossGrid old = shown.get();
      LossGrid same = new LossGrid(plane, old.centerAcross(), old.centerUp(), reach, COARSE);
      if (isWithin(same, now, INNER)) {
        return same;
      }
    }
    double up = plane.up().dot(now);
    boolean hasMiddle = axes.isUnits() && Math.abs(up) <= INNER * reach;
    return new LossGrid(plane, plane.across().dot(now), hasMiddle ? 0 : up, reach, COARSE);
  }

  private void go(Seen lane, LandscapeAxes axes, double end, boolean isMoving) {
    while (parting.isPresent() && clock.millis() < end) {
      if (parting.get().advance()) {
        way = parting.get().vector();
        parting = Optional.empty();
        layOut(lane, axes);
      }
    }
    while (coming.isPresent() && clock.millis() < end) {
      if (coming.get().advance(BETWEEN_LOOKS)) {
        publish(coming.get());
      }
    }
    boolean isCoarse = shown.map(g -> g.cells() == COARSE).orElse(false);
    if (isDone() && isCoarse && !isMoving) {
      coming = Optional.of(shown.get().finer(FINER));
    }
    if (isMoving && coming.map(g -> g.cells() > COARSE).orElse(false)) {
      coming = Optional.empty();
    }
  }

  private void publish(LossGrid grid) {
    shown = Optional.of(grid);
    isStale = false;
    coming = Optional.empty();
    version++;
  }

  private void measure(Seen lane) {
    boolean isMeasured =
        slopes.isPresent()
            && slopesRun.isPresent()
            && slopesRun.get() == lane.variant()
            && slopesStep == lane.state().step()
            && slopesVersion == version;
    if (shown.isEmpty() || isStale) {
      slopes = Optional.empty();
    } else if (!isMeasured) {
      slopes = Optional.of(new Slopes(lane.state()));
      slopesRun = Optional.of(lane.variant());
      slopesStep = lane.state().step();
      slopesVersion = version;
    }
  }
}
