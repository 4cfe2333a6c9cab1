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
 * longer than a frame can spare is painted less often.
 */
final class DiagramCanvases {
  /** A network that has not changed for so long is at rest, milliseconds. */
  private static final double REST = 120;

  /** What painting may take of a frame before it is done less often, milliseconds. */
  private static final double DEAR = 5;

  /** So many times its own duration something dear waits until it is painted again. */
  private static final double WAIT = 3;

  /**
   * Edges painted in one frame, roughly: drawing them takes the browser longer than asking for it.
   */
  private static final int MOST_EDGES = 1000;

  /** So long, in milliseconds, a painted edge puts off the next ones while the network changes. */
  private static final double MILLIS_PER_EDGE = 0.02;

  private final Player.Clock clock;
  private final TilePainter painter = new TilePainter();
  private Optional<Surface> edgeSurface = Optional.empty();
  private Optional<Surface> mapSurface = Optional.empty();
  private Optional<Surface> pointSurface = Optional.empty();
  private Optional<Surface> outputSurface = Optional.empty();
  private Optional<DiagramDrawing> drawing = Optional.empty();
  private Optional<EdgePainter> edgePainter = Optional.empty();
  private Optional<EdgeFinder.Unit> unit = Optional.empty();
  private Optional<Spotlight> light = Optional.empty();
  private Optional<Network> painted = Optional.empty();
  private boolean isDark;
  private int paintedStep;
  private int paintedResolution;
  private double changedAt = Double.NEGATIVE_INFINITY;
  private double mapsNotBefore = Double.NEGATIVE_INFINITY;
  private double edgesNotBefore = Double.NEGATIVE_INFINITY;
  private boolean areMapsDue;
  private boolean arePointsDue;
  private int layersDue;
  private int nextLayer = 1;

  DiagramCanvases(Player.Clock clock) {
    this.clock = clock;
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
    dueEdges();
  }

  private void dueEdges() {
    if (edgePainter.isPresent()) {
      layersDue = drawing.get().shape().layers();
    }
  }

  /** Uses a drawing from now on. */
  void use(DiagramDrawing next) {
    drawing = Optional.of(next);
    edgePainter =
        next.isPainted()
            ? Optional.of(new EdgePainter(next.layout(), next.shape(), next.look()))
            : Optional.empty();
    nextLayer = 1;
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
   * @return whether there is more to paint, as soon as there is time
   */
  boolean paint(
      Seen lane,
      Optional<EdgeFinder.Unit> onlyUnit,
      Optional<Spotlight> spotlight,
      boolean dark,
      int networks) {
    if (drawing.isEmpty() || mapSurface.isEmpty() || pointSurface.isEmpty()) {
      return false;
    }
    double now = clock.millis();
    notice(lane, onlyUnit, dark, now);
    if (!spotlight.equals(light)) {
      light = spotlight;
      dueEdges();
    }
    Network network = lane.network();
    boolean isAtRest = now - changedAt >= REST;
    int fine = MapDetail.resolution(network, false, networks);
    int wanted = isAtRest ? fine : MapDetail.resolution(network, true, networks);
    if (arePointsDue) {
      paintPoints();
    }
    if (areMapsDue && now >= mapsNotBefore || isAtRest && paintedResolution != fine) {
      paintMaps(network, wanted, now);
    }
    if (isAtRest || now >= edgesNotBefore) {
      edgesNotBefore = now + MILLIS_PER_EDGE * paintEdges(network);
    }
    boolean areEdgesDue = layersDue > 0 && edgeSurface.isPresent();
    return areMapsDue || areEdgesDue || paintedResolution != fine;
  }

  private NetworkLayout layout() {
    return drawing.get().layout();
  }

  private MapColors colors() {
    return isDark ? MapColors.DARK : MapColors.LIGHT;
  }

  /** Finds out what has become due since the last time. */
  private void notice(Seen lane, Optional<EdgeFinder.Unit> onlyUnit, boolean dark, double now) {
    if (painter.follow(lane.state())) {
      arePointsDue = true;
      areMapsDue = true;
    }
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
      dueEdges();
    }
    if (!onlyUnit.equals(unit)) {
      unit = onlyUnit;
      dueEdges();
    }
  }

  private void paintPoints() {
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
    if (outputSurface.isPresent() && outputSurface.get().width() > 0) {
      Surface surface = outputSurface.get();
      painter.paintOutput(surface.paint(), whole(surface), network, colors());
      surface.layOver();
    }
    areMapsDue = false;
    paintedResolution = resolution;
    double now = clock.millis();
    double cost = now - began;
    mapsNotBefore = cost > DEAR ? now + WAIT * cost : now;
  }

  /**
   * Layer by layer, a few in each frame; each shows the weights as they are then.
   *
   * @return how many edges were painted
   */
  private int paintEdges(Network network) {
    int edges = 0;
    if (edgeSurface.isEmpty() || edgePainter.isEmpty()) {
      return edges;
    }
    while (layersDue > 0 && edges < MOST_EDGES) {
      edgePainter
          .get()
          .paint(
              edgeSurface.get().paintOver(),
              DiagramDrawing.values(network, light),
              nextLayer,
              unit,
              colors());
      edges += edgePainter.get().edges(nextLayer);
      nextLayer = nextLayer % network.shape().layers() + 1;
      layersDue--;
    }
    return edges;
  }
}
