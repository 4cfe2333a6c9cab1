package whyrandom.app.diagram;

import java.util.Optional;
import whyrandom.app.maps.MapColors;
import whyrandom.app.maps.MapDetail;
import whyrandom.app.maps.TilePainter;
import whyrandom.engine.Network;
import whyrandom.model.Player;
import whyrandom.model.Seen;
import whyrandom.model.Spotlight;
import whyrandom.plot.Box;
import whyrandom.plot.NetworkLayout;
import whyrandom.web.Surface;

/**
 * The canvases of a diagram, and what is painted on them when: edges if there are very many, unit
 * maps, and the data on top.
 *
 * <p>While the network changes from frame to frame maps are painted coarser, so that training gets
 * its share of the time; a moment after it has come to rest they are painted finely. What takes
 * longer than a frame can spare is painted less often; of large networks in parts: see {@link
 * LargePicture}.
 */
final class DiagramCanvases {
  /** A network that has not changed for so long is at rest, milliseconds. */
  private static final double REST = 120;

  /** What painting may take of a frame before it is done less often, milliseconds. */
  private static final double DEAR = 5;

  /** So many times its own duration something dear waits until it is painted again. */
  private static final double WAIT = 3;

  /** Milliseconds of a frame for the picture of a large network while it moves. */
  private static final double MOVING_BUDGET = 2;

  /** The same while it stands still. */
  private static final double STILL_BUDGET = 10;

  private final Player.Clock clock;
  private final TilePainter painter = new TilePainter();
  private Optional<Surface> edgeSurface = Optional.empty();
  private Optional<Surface> mapSurface = Optional.empty();
  private Optional<Surface> pointSurface = Optional.empty();
  private Optional<Surface> outputSurface = Optional.empty();
  private Optional<DiagramDrawing> drawing = Optional.empty();
  private LatePictures late = new LatePictures.None();
  private LargeDrawing large = new LargeDrawing.None();
  private Optional<Network> painted = Optional.empty();
  private boolean isDark;
  private int paintedStep;
  private int paintedResolution;
  private int comingResolution;
  private double changedAt = Double.NEGATIVE_INFINITY;
  private double mapsNotBefore = Double.NEGATIVE_INFINITY;
  private boolean areMapsDue;
  private boolean arePointsDue;

  DiagramCanvases(Player.Clock clock) {
    this.clock = clock;
  }

  /** From now on it can draw large networks. */
  void bring(LatePictures pictures) {
    late = pictures;
  }

  void setEdgeSurface(Surface value) {
    edgeSurface = Optional.of(value);
    fit(value);
  }

  void setMapSurface(Surface value) {
    mapSurface = Optional.of(value);
    fit(value);
  }

  void setPointSurface(Surface value) {
    pointSurface = Optional.of(value);
    fit(value);
  }

  void setOutputSurface(Surface value) {
    outputSurface = Optional.of(value);
    repaint();
  }

  private void fit(Surface surface) {
    drawing.ifPresent(d -> surface.setSize(d.layout().width(), d.layout().height()));
    repaint();
  }

  /** Whether the pictures have been painted. */
  boolean arePainted() {
    return paintedResolution > 0;
  }

  /** Everything has to be painted anew. */
  void repaint() {
    areMapsDue = true;
    arePointsDue = true;
    large.forget();
  }

  /** Uses a drawing from now on. */
  void use(DiagramDrawing next) {
    drawing = Optional.of(next);
    large = new LargeDrawing.None();
    edgeSurface.ifPresent(this::fit);
    mapSurface.ifPresent(this::fit);
    pointSurface.ifPresent(this::fit);
  }

  /**
   * Paints what is due.
   *
   * @param onlyUnit the unit whose edges alone are to be seen
   * @param spotlight what a closer look shows
   * @param networks how many diagrams share the time
   * @param isMoving whether the network goes through time
   * @return whether there is more to paint, as soon as there is time
   */
  boolean paint(
      Seen lane,
      Optional<EdgeFinder.Unit> onlyUnit,
      Optional<Spotlight> spotlight,
      boolean dark,
      int networks,
      boolean isMoving) {
    if (drawing.isEmpty() || mapSurface.isEmpty() || pointSurface.isEmpty()) {
      return false;
    }
    double now = clock.millis();
    notice(lane, dark, now);
    Network network = lane.network();
    boolean isLarge = drawing.get().isPainted();
    if (isLarge && large instanceof LargeDrawing.None) {
      large = late.large(drawing.get(), painter);
    }
    boolean isAtRest = !(isLarge && isMoving) && now - changedAt >= REST;
    int fine = MapDetail.resolution(network, false, networks);
    int wanted = isAtRest ? fine : MapDetail.resolution(network, true, networks);
    boolean hasMore = false;
    if (isLarge) {
      double[] values = DiagramDrawing.values(network, spotlight);
      hasMore =
          paintLarge(
              lane, values, onlyUnit, wanted, isMoving ? MOVING_BUDGET / networks : STILL_BUDGET);
    } else {
      areMapsDue |= follow(lane);
      paintPoints();
      if (areMapsDue && now >= mapsNotBefore || isAtRest && paintedResolution != fine) {
        paintMaps(network, wanted, now);
      }
      hasMore = areMapsDue;
    }
    return hasMore || paintedResolution != fine;
  }

  /** Follows a network; answers whether it has other data. */
  private boolean follow(Seen lane) {
    boolean isOther = painter.follow(lane.state());
    arePointsDue |= isOther;
    return isOther;
  }

  private boolean paintLarge(
      Seen lane, double[] values, Optional<EdgeFinder.Unit> only, int resolution, double budget) {
    double begin = clock.millis();
    LargeDrawing picture = large;
    Surface maps = mapSurface.get();
    if (picture.wantsMaps(lane.network(), resolution)) {
      follow(lane);
      picture.beginMaps(maps, lane.network(), resolution);
      comingResolution = resolution;
    }
    paintPoints();
    edgeSurface.ifPresent(edges -> picture.showEdges(edges, values, only, colors()));
    while (!picture.isWhole()) {
      if (picture.advance(maps, edgeSurface, colors())) {
        paintedResolution = comingResolution;
        paintOutput(picture.mapped());
      }
      if (clock.millis() - begin >= budget) {
        break;
      }
    }
    picture.showFirst(maps, edgeSurface);
    return !picture.isWhole() || !picture.isOf(lane.network(), values);
  }

  private NetworkLayout layout() {
    return drawing.get().layout();
  }

  private MapColors colors() {
    return isDark ? MapColors.DARK : MapColors.LIGHT;
  }

  /** Finds out what has become due since the last time. */
  private void notice(Seen lane, boolean dark, double now) {
    if (dark != isDark) {
      isDark = dark;
      repaint();
    }
    boolean isSameNetwork = painted.isPresent() && painted.get() == lane.network();
    if (!isSameNetwork || paintedStep != lane.state().step()) {
      painted = Optional.of(lane.network());
      paintedStep = lane.state().step();
      changedAt = now;
      areMapsDue = true;
    }
  }

  private void paintPoints() {
    if (!arePointsDue) {
      return;
    }
    arePointsDue = false;
    painter.paintPoints(pointSurface.get().paint(), layout(), colors());
    if (outputSurface.isPresent()) {
      Surface surface = outputSurface.get();
      painter.paintPoints(surface.paintOverlay(), whole(surface), colors());
    }
  }

  private static Box whole(Surface surface) {
    return new Box(0, 0, surface.width(), surface.height());
  }

  private void paintMaps(Network network, int resolution, double began) {
    painter.sweep(resolution);
    painter.paintMaps(mapSurface.get().paint(), layout(), network, colors());
    paintOutput(network);
    areMapsDue = false;
    paintedResolution = resolution;
    double now = clock.millis();
    double cost = now - began;
    mapsNotBefore = cost > DEAR ? now + WAIT * cost : now;
  }

  private void paintOutput(Network network) {
    if (outputSurface.isPresent() && outputSurface.get().width() > 0) {
      Surface surface = outputSurface.get();
      painter.paintOutput(surface.paint(), whole(surface), network, colors());
      surface.layOver();
    }
  }
}
