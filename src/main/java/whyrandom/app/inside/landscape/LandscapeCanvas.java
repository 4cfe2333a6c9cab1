package whyrandom.app.inside.landscape;

import java.util.Optional;
import whyrandom.app.inside.InsideDesk;
import whyrandom.experiment.Course;
import whyrandom.experiment.Landscape;
import whyrandom.experiment.LossGrid;
import whyrandom.experiment.Slopes;
import whyrandom.experiment.Variant;
import whyrandom.math.DecimalText;
import whyrandom.model.Seen;
import whyrandom.plot.HeightScale;
import whyrandom.plot.LandscapeFrame;
import whyrandom.plot.LandscapeMap;
import whyrandom.plot.LandscapeMarks;
import whyrandom.plot.Numbers;
import whyrandom.plot.Pen;
import whyrandom.plot.RoundStep;
import whyrandom.web.Surface;
import whyrandom.web.events.Key;
import whyrandom.web.events.Pointer;

/** The picture of the map, and the reader's cursor on it. */
public final class LandscapeCanvas {
  /** Replayed updates between two looks at the clock. */
  private static final int BETWEEN_LOOKS = 4;

  private static final double COURSE_SLICE = 2;

  /** Milliseconds between two pictures of what moves, while it moves. */
  private static final double BETWEEN_MARKS = 60;

  /** Steps of the cursor from the middle of the map to its edge, at least. */
  private static final int STEPS = 20;

  private static final int LONG_STEP = 5;

  /** A pointer that has moved no farther has clicked. */
  private static final double CLICK = 6;

  /** What happens when the reader chooses a place. */
  interface Chooser {
    /** The reader wants the network to be there. */
    void choose(double across, double up);
  }

  private final InsideDesk desk;
  private final LandscapeSurvey survey;
  private final Chooser chooser;
  private Optional<Surface> surface = Optional.empty();
  private Optional<Surface> marksSurface = Optional.empty();
  private Optional<LandscapeFrame> frame = Optional.empty();
  private Optional<Variant> courseOf = Optional.empty();
  private Optional<Course> course = Optional.empty();
  private double cursorAcross = Double.NaN;
  private double cursorUp = Double.NaN;
  private double downX = Double.NaN;
  private double downY = Double.NaN;
  private String acrossName = "";
  private String upName = "";
  private int namedVersion = -1;
  private String spoken = "";
  private Optional<Seen> spokenOf = Optional.empty();
  private String drawnMap = "";
  private String drawnMarks = "";
  private boolean isCourseComplete;
  private double markedMillis;

  LandscapeCanvas(InsideDesk desk, LandscapeSurvey survey, Chooser chooser) {
    this.desk = desk;
    this.survey = survey;
    this.chooser = chooser;
  }

  /** The canvas that the map is drawn on. */
  public void setSurface(Surface value) {
    surface = Optional.of(value);
    watch(value);
  }

  /** The canvas over it, for what moves on the map. */
  public void setMarksSurface(Surface value) {
    marksSurface = Optional.of(value);
    watch(value);
  }

  private void watch(Surface value) {
    drawnMap = "";
    value.onResize(
        () -> {
          drawnMap = "";
          desk.shell().requestFrame();
        });
  }

  private Seen lane() {
    return desk.lane();
  }

  // ---- drawing

  /**
   * Draws what has changed.
   *
   * @return whether there is more to do in the next frame
   */
  boolean paint(String across, String up, boolean isMoving) {
    if (survey.version() != namedVersion) {
      namedVersion = survey.version();
      acrossName = across;
      upName = up;
    }
    boolean hasMore = followCourse(isMoving);
    if (surface.isEmpty() || marksSurface.isEmpty() || surface.get().width() == 0) {
      return hasMore;
    }
    if (survey.shown(lane()).isEmpty()) {
      surface.get().paint();
      marksSurface.get().paint();
      drawnMap = "";
      frame = Optional.empty();
    } else {
      paintMap(survey.shown(lane()).get(), surface.get(), isMoving);
      paintMarks(survey.shown(lane()).get().landscape(), marksSurface.get(), isMoving);
    }
    return hasMore;
  }

  /** While the network moves, the contour at its loss stays where it is. */
  private void paintMap(LossGrid grid, Surface on, boolean isMoving) {
    String map =
        survey.version() + " " + desk.shell().isDark() + " " + acrossName + " " + upName + " ";
    String here = DecimalText.of(lane().train().loss());
    boolean isGood = isMoving ? drawnMap.startsWith(map) : drawnMap.equals(map + here);
    if (!isGood) {
      LandscapeMap picture = map(grid, on);
      Pen pen = on.paint();
      picture.drawOn(pen);
      frame = Optional.of(picture.frame(pen));
      drawnMap = map + here;
      drawnMarks = "";
    }
  }

  /** While the network moves, now and then is enough. */
  private void paintMarks(Landscape plane, Surface on, boolean isMoving) {
    double now = desk.shell().millis();
    if (isMoving && now - markedMillis < BETWEEN_MARKS && !drawnMarks.isEmpty()) {
      return;
    }
    String marks =
        lane().state().step()
            + " "
            + desk.desk().workbench().revision()
            + " "
            + DecimalText.of(cursorAcross)
            + " "
            + DecimalText.of(cursorUp)
            + " "
            + isCourseComplete
            + " "
            + survey.slopes().isPresent();
    if (!marks.equals(drawnMarks)) {
      drawnMarks = marks;
      markedMillis = now;
      marks(plane).drawOn(on.paint(), frame.orElseThrow());
    }
  }

  private LandscapeMap map(LossGrid grid, Surface on) {
    return new LandscapeMap(
        on.width(),
        on.height(),
        acrossName,
        upName,
        key(grid.landscape()),
        grid.centerAcross(),
        grid.centerUp(),
        grid.reach(),
        grid.values(),
        lane().train().loss(),
        desk.shell().isDark() ? HeightScale.DARK : HeightScale.LIGHT);
  }

  private static LandscapeMap.Key key(Landscape plane) {
    boolean isDiagonal = plane.isDiagonalOfSameness();
    return isDiagonal || plane.isLineOfSameness()
        ? new LandscapeMap.Key("units identical", isDiagonal, true)
        : LandscapeMap.Key.NONE;
  }

  private boolean followCourse(boolean isMoving) {
    if (courseOf.isEmpty() || courseOf.get() != lane().variant()) {
      courseOf = Optional.of(lane().variant());
      course = Optional.of(new Course(lane().state()));
    }
    course.get().follow(lane().state());
    if (isMoving) {
      return false;
    }
    double end = desk.shell().millis() + COURSE_SLICE;
    isCourseComplete = course.get().advance(BETWEEN_LOOKS);
    while (!isCourseComplete && desk.shell().millis() < end) {
      isCourseComplete = course.get().advance(BETWEEN_LOOKS);
    }
    return !isCourseComplete;
  }

  private LandscapeMarks marks(Landscape plane) {
    Course.Projection way = course.orElseThrow().on(plane);
    Optional<Slopes> slopes = survey.slopes();
    return new LandscapeMarks(
        way.across(),
        way.up(),
        way.isEdit(),
        slopes.map(s -> s.slope(plane.across())).orElse(0.0),
        slopes.map(s -> s.slope(plane.up())).orElse(0.0),
        cursorAcross,
        cursorUp);
  }

  // ---- the cursor

  private boolean hasCursor() {
    return cursorAcross == cursorAcross;
  }

  /** Where the cursor is, or else the network, and the loss there. */
  public String getReading() {
    Optional<LossGrid> grid = survey.shown(lane());
    if (grid.isEmpty()) {
      return "";
    }
    return hasCursor() ? "There: " + cursorText(grid.get()) : "Here: " + hereText(grid.get());
  }

  private String hereText(LossGrid grid) {
    double[] now = lane().network().parameters;
    return text(
        grid.landscape().across().dot(now), grid.landscape().up().dot(now), lane().train().loss());
  }

  private double readAcross = Double.NaN;
  private double readUp = Double.NaN;
  private int readVersion;
  private String read = "";

  /** The loss at the cursor is worked out once for each place. */
  private String cursorText(LossGrid grid) {
    if (cursorAcross != readAcross || cursorUp != readUp || readVersion != survey.version()) {
      readAcross = cursorAcross;
      readUp = cursorUp;
      readVersion = survey.version();
      read = text(cursorAcross, cursorUp, grid.landscape().lossAt(cursorAcross, cursorUp));
    }
    return read;
  }

  private String text(double across, double up, double loss) {
    boolean areWeights =
        survey.shown(lane()).map(g -> g.landscape().across().isSingle()).orElse(false);
    String is = areWeights ? " = " : " ";
    return acrossName
        + is
        + Numbers.shortText(across)
        + ", "
        + upName
        + is
        + Numbers.shortText(up)
        + ", loss "
        + Numbers.shortText(loss);
  }

  /** What a screen reader says after a key was pressed on the map, as long as it is so. */
  public String getSpoken() {
    boolean isSo = spokenOf.isPresent() && spokenOf.get() == lane();
    return isSo ? spoken : "";
  }

  /** Arrows move the cursor, with Shift farther; Home takes it to the network; Enter goes there. */
  boolean press(Key key) {
    Optional<LossGrid> grid = survey.shown(lane());
    if (grid.isEmpty()) {
      return false;
    }
    int far = key.hasShift() ? LONG_STEP : 1;
    switch (key.name()) {
      case "ArrowLeft" -> move(grid.get(), -far, 0);
      case "ArrowRight" -> move(grid.get(), far, 0);
      case "ArrowDown" -> move(grid.get(), 0, -far);
      case "ArrowUp" -> move(grid.get(), 0, far);
      case "Home" -> {
        dropCursor();
        say(hereText(grid.get()));
      }
      case "Enter", " " -> {
        if (hasCursor()) {
          chooser.choose(cursorAcross, cursorUp);
          say("The network is there: " + cursorText(grid.get()));
        }
      }
      default -> {
        return false;
      }
    }
    return true;
  }

  private void say(String text) {
    spoken = text;
    spokenOf = Optional.of(lane());
    desk.shell().requestFrame();
  }

  private void move(LossGrid grid, int right, int upwards) {
    double[] now = lane().network().parameters;
    double fromAcross = hasCursor() ? cursorAcross : grid.landscape().across().dot(now);
    double fromUp = hasCursor() ? cursorUp : grid.landscape().up().dot(now);
    RoundStep step = RoundStep.within(grid.reach() / STEPS);
    cursorAcross = stepped(step, fromAcross, right, grid.centerAcross(), grid.reach());
    cursorUp = stepped(step, fromUp, upwards, grid.centerUp(), grid.reach());
    say(cursorText(grid));
  }

  /** A coordinate that is not moved stays exactly where it is. */
  private static double stepped(
      RoundStep step, double from, int steps, double center, double reach) {
    double to = steps == 0 ? from : step.from(from, steps);
    if (to < center - reach) {
      return step.from(center - reach, 1);
    }
    return to > center + reach ? step.from(center + reach, -1) : to;
  }

  /** The cursor goes: its place is none on other axes. */
  void dropCursor() {
    cursorAcross = Double.NaN;
    cursorUp = Double.NaN;
    desk.shell().requestFrame();
  }

  /** The mouse is over the map: the cursor is there. */
  public void hover(Pointer pointer) {
    boolean isOver =
        pointer.phase() == Pointer.Phase.MOVE
            && !pointer.isTouch()
            && frame.isPresent()
            && frame.get().contains(pointer.x(), pointer.y());
    if (isOver) {
      point(pointer);
    } else if (hasCursor() && !pointer.isTouch()) {
      dropCursor();
    }
  }

  private void point(Pointer pointer) {
    LandscapeFrame f = frame.orElseThrow();
    RoundStep pixel = RoundStep.within(2 * f.reach() / f.box().width());
    cursorAcross = pixel.from(f.across(pointer.x()), 0);
    cursorUp = pixel.from(f.up(pointer.y()), 0);
    desk.shell().requestFrame();
  }

  /** A click, or a tap, puts the network there; what becomes a drag or a scroll does not. */
  public void drag(Pointer pointer) {
    switch (pointer.phase()) {
      case DOWN -> {
        downX = pointer.x();
        downY = pointer.y();
      }
      case UP -> {
        boolean isClick =
            Math.abs(pointer.x() - downX) <= CLICK && Math.abs(pointer.y() - downY) <= CLICK;
        if (isClick && frame.isPresent() && frame.get().contains(pointer.x(), pointer.y())) {
          point(pointer);
          chooser.choose(cursorAcross, cursorUp);
          if (pointer.isTouch()) {
            dropCursor();
          }
        }
      }
      default -> {}
    }
  }
}
