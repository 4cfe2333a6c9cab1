package whyrandom.app.figure.charts;

import java.util.List;
import java.util.Optional;
import org.teavm.flavour.templates.BindTemplate;
import whyrandom.app.figure.FigureHost;
import whyrandom.app.panel.EdgeGrip;
import whyrandom.experiment.Course;
import whyrandom.experiment.Edit;
import whyrandom.experiment.Landscape;
import whyrandom.experiment.LossGrid;
import whyrandom.experiment.Slopes;
import whyrandom.explain.Labels;
import whyrandom.model.Derived;
import whyrandom.model.Seen;
import whyrandom.model.Workbench;
import whyrandom.plot.HeightScale;
import whyrandom.plot.LandscapeFrame;
import whyrandom.plot.LandscapeMap;
import whyrandom.plot.LandscapeMarks;
import whyrandom.plot.Numbers;
import whyrandom.plot.Pen;
import whyrandom.web.Surface;
import whyrandom.web.events.Pointer;

/**
 * The loss over {@linkplain TwoWeights two weights}, with all else as it is now, and the way of the
 * network on it. Where a reader clicks, the network is put.
 */
@BindTemplate("templates/figure/landscape.html")
public final class FigureLandscape extends ChartView {
  private static final int CELLS = 40;

  /** Milliseconds in a frame for the map. */
  private static final double SLICE = 3;

  /** Replayed updates between two looks at the clock. */
  private static final int BETWEEN_LOOKS = 4;

  /** While it plays, so long what is said and drawn stays as it is, in milliseconds. */
  private static final double SAYING_MILLIS = 60;

  /** A pointer that has moved no farther has clicked. */
  private static final double CLICK = 6;

  /** The map reaches so far, or twice, four times … as far. */
  private static final double LEAST_REACH = 3;

  /** By how much it reaches beyond what is on it, at least. */
  private static final double MARGIN = 1.2;

  private final Workbench workbench;
  private final FigureHost host;
  private final EdgeGrip.Around hand;
  private final Derived<TwoWeights.Sides> sides;
  private Optional<Surface> surface = Optional.empty();
  private Optional<LossGrid> shown = Optional.empty();
  private Optional<LossGrid> coming = Optional.empty();
  private Optional<Seen> shownOf = Optional.empty();
  private Optional<Seen> comingOf = Optional.empty();
  private Optional<Course> course = Optional.empty();
  private Optional<Seen> courseOf = Optional.empty();
  private Optional<LandscapeFrame> frame = Optional.empty();
  private double drawnMillis;
  private double downX;
  private double downY;

  /**
   * That of a figure.
   *
   * @param hand what tells the reader why a place is refused
   */
  public FigureLandscape(Workbench workbench, FigureHost host, EdgeGrip.Around hand) {
    this.workbench = workbench;
    this.host = host;
    this.hand = hand;
    sides = new Derived<>(workbench, host, SAYING_MILLIS);
  }

  /** Whether words that become fewer leave their room empty: nothing is to jump while it plays. */
  public boolean isSteady() {
    return true;
  }

  /** The canvas for it. */
  public void setSurface(Surface value) {
    surface = Optional.of(value);
    value.onResize(host::requestFrame);
  }

  // ---- in words

  /** What is mapped. */
  public String getTitle() {
    return workbench.isComparing() ? "A’s loss over two weights" : "Loss over two weights";
  }

  /** Where the network is on it. */
  public String getReading() {
    Seen seen = workbench.main();
    Optional<TwoWeights> weights = TwoWeights.of(seen.shape());
    if (weights.isEmpty() || seen.hasDiverged()) {
      return "";
    }
    double[] now = seen.network().parameters;
    return "at "
        + Numbers.text(now[weights.get().first().index(seen.shape())], 2)
        + ", "
        + Numbers.text(now[weights.get().second().index(seen.shape())], 2);
  }

  /** What the loss does beside the network, and what can be done. */
  public String getHint() {
    Seen seen = workbench.main();
    Optional<TwoWeights> weights = TwoWeights.of(seen.shape());
    if (weights.isEmpty()) {
      return "This network has one weight only.";
    }
    if (seen.hasDiverged()) {
      return "The loss is not a finite number here, so there is nothing to map.";
    }
    return told(sides.of(seen, "", () -> weights.get().sides(seen.state())))
        + "Click a place to put the network there.";
  }

  private static String told(TwoWeights.Sides sides) {
    String identical = "Units 1 and 2 are identical: no slope leads off the dashed line";
    return switch (sides) {
      case NONE -> "Large dot: now; small dot: the start. All other weights are as they are now. ";
      case FALLS -> identical + ", though to both sides of it the loss falls. ";
      case RISES -> identical + ", and to both sides of it the loss rises. ";
      case UNKNOWN -> identical + ". ";
    };
  }

  /** The picture in words. */
  public String getLabel() {
    Seen seen = workbench.main();
    return TwoWeights.of(seen.shape())
        .map(
            w ->
                "Map of the loss over "
                    + Labels.place(seen.settings(), w.first())
                    + " and "
                    + Labels.place(seen.settings(), w.second())
                    + "; now "
                    + getReading()
                    + ", loss "
                    + Numbers.shortText(seen.train().loss())
                    + ". "
                    + getHint())
        .orElseGet(this::getHint);
  }

  // ---- the picture

  @Override
  public boolean paint() {
    Seen seen = workbench.main();
    Optional<TwoWeights> weights = TwoWeights.of(seen.shape());
    if (surface.isEmpty() || surface.get().width() == 0) {
      return false;
    }
    if (weights.isEmpty() || seen.hasDiverged()) {
      shown = Optional.empty();
      frame = Optional.empty();
      surface.get().paint();
      return false;
    }
    boolean hasMore = work(seen, weights.get()) | follow(seen);
    double now = host.millis();
    if (workbench.isMoving() && now - drawnMillis < SAYING_MILLIS) {
      return true;
    }
    drawnMillis = now;
    shown.ifPresent(grid -> draw(seen, weights.get(), grid, surface.get()));
    return hasMore;
  }

  /**
   * Works on the map of the network as it is now, or was when the map was begun.
   *
   * @return whether there is more to do
   */
  private boolean work(Seen seen, TwoWeights weights) {
    if (coming.isEmpty() && isOther(seen, shownOf)) {
      begin(seen, weights);
    } else if (coming.isPresent() && isOther(seen, comingOf) && !workbench.isMoving()) {
      begin(seen, weights); // while it moves a map is finished first, lest none ever is
    }
    double end = host.millis() + SLICE;
    while (coming.isPresent() && host.millis() < end) {
      if (coming.get().advance(1)) {
        shown = coming;
        shownOf = comingOf;
        coming = Optional.empty();
      }
    }
    return coming.isPresent() || isOther(seen, shownOf);
  }

  private static boolean isOther(Seen seen, Optional<Seen> of) {
    return of.isEmpty() || !of.get().isOfSameRun(seen) || of.get().step() != seen.step();
  }

  private void begin(Seen seen, TwoWeights weights) {
    boolean isOfThis = shownOf.isPresent() && shownOf.get().shape().equals(seen.shape());
    shown = isOfThis ? shown : Optional.empty();
    Landscape plane = weights.plane(seen.state());
    coming = Optional.of(new LossGrid(plane, 0, 0, reach(seen, weights), CELLS));
    comingOf = Optional.of(seen);
  }

  /** Far enough for the network as it is now and as it was at the start. */
  private double reach(Seen seen, TwoWeights weights) {
    int first = weights.first().index(seen.shape());
    int second = weights.second().index(seen.shape());
    double[] now = seen.network().parameters;
    double[] start = course(seen).points().get(0).parameters();
    double most = Math.max(Math.abs(now[first]), Math.abs(now[second]));
    most = Math.max(most, Math.max(Math.abs(start[first]), Math.abs(start[second])));
    double reach = LEAST_REACH;
    while (reach < most * MARGIN && reach < Double.MAX_VALUE / 4) {
      reach *= 2;
    }
    return reach;
  }

  private Course course(Seen seen) {
    if (courseOf.isEmpty() || !courseOf.get().isOfSameRun(seen)) {
      course = Optional.of(new Course(seen.state()));
    }
    courseOf = Optional.of(seen);
    course.get().follow(seen.state());
    return course.get();
  }

  /**
   * Finds out more of the way of the network.
   *
   * @return whether there is more to find
   */
  private boolean follow(Seen seen) {
    return !workbench.isMoving() && !course(seen).advance(BETWEEN_LOOKS);
  }

  private void draw(Seen seen, TwoWeights weights, LossGrid grid, Surface s) {
    Landscape plane = grid.landscape();
    LandscapeMap map =
        new LandscapeMap(
            s.width(),
            s.height(),
            Labels.place(seen.settings(), weights.first()),
            Labels.place(seen.settings(), weights.second()),
            key(weights, plane),
            grid.centerAcross(),
            grid.centerUp(),
            grid.reach(),
            grid.values(),
            seen.train().loss(),
            host.isDark() ? HeightScale.DARK : HeightScale.LIGHT);
    Pen pen = s.paint();
    map.drawOn(pen);
    LandscapeFrame its = map.frame(pen);
    frame = Optional.of(its);
    marks(seen, plane).drawOn(pen, its);
  }

  private static LandscapeMap.Key key(TwoWeights weights, Landscape plane) {
    if (!weights.areOfPair()) {
      return LandscapeMap.Key.NONE;
    }
    boolean isSame = plane.isDiagonalOfSameness();
    return new LandscapeMap.Key(isSame ? "units identical" : "weights equal", true, isSame);
  }

  private LandscapeMarks marks(Seen seen, Landscape plane) {
    Course.Projection way = course(seen).on(plane);
    Slopes slopes = new Slopes(seen.state());
    return new LandscapeMarks(
        way.across(),
        way.up(),
        way.isEdit(),
        slopes.slope(plane.across()),
        slopes.slope(plane.up()),
        Double.NaN,
        Double.NaN);
  }

  // ---- the hand

  /** Puts the network where it is clicked. */
  public void drag(Pointer pointer) {
    switch (pointer.phase()) {
      case DOWN -> {
        downX = pointer.x();
        downY = pointer.y();
      }
      case UP -> {
        double away = Math.max(Math.abs(pointer.x() - downX), Math.abs(pointer.y() - downY));
        if (away <= CLICK && frame.isPresent() && frame.get().contains(downX, downY)) {
          put(frame.get().across(downX), frame.get().up(downY));
        }
      }
      default -> {}
    }
  }

  private void put(double across, double up) {
    Seen seen = workbench.main();
    TwoWeights weights = TwoWeights.of(seen.shape()).orElseThrow();
    List<Edit> edits = weights.plane(seen.state()).editsTo(round(across), round(up), seen.state());
    if (!edits.isEmpty()) {
      hand.attempt(() -> workbench.edit("", 0, edits));
    }
  }

  /** To hundredths, as a hand can aim. */
  private static double round(double value) {
    return Math.floor(value * 100 + 0.5) / 100;
  }
}
