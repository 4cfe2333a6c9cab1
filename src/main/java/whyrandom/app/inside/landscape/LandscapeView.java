package whyrandom.app.inside.landscape;

import java.util.List;
import java.util.Optional;
import org.teavm.flavour.templates.BindTemplate;
import whyrandom.app.desk.NumberField;
import whyrandom.app.inside.InsideDesk;
import whyrandom.app.inside.InsideTab;
import whyrandom.engine.Shape;
import whyrandom.experiment.Direction;
import whyrandom.experiment.Edit;
import whyrandom.experiment.Landscape;
import whyrandom.experiment.LossGrid;
import whyrandom.experiment.Slopes;
import whyrandom.experiment.State;
import whyrandom.explain.Labels;
import whyrandom.explain.SlopeFindings;
import whyrandom.explain.english.SlopeEnglish;
import whyrandom.explain.english.WayText;
import whyrandom.explain.statement.Sentence;
import whyrandom.explain.statement.SlopeStatement;
import whyrandom.explain.statement.Span;
import whyrandom.model.Seen;
import whyrandom.model.Selection;
import whyrandom.plot.Numbers;
import whyrandom.plot.RoundStep;
import whyrandom.refusal.Refusal;
import whyrandom.web.events.Key;

/**
 * A tab of the closer look: a map of the training loss over two directions through the network,
 * with the way that the network has come. A place on it can be gone to.
 */
@BindTemplate("templates/inside/landscape.html")
public final class LandscapeView implements InsideTab {
  private static final double FIRST_REACH = 2;
  private static final double LEAST_REACH = 1e-6;
  private static final double MOST_REACH = 1e6;

  private final InsideDesk desk;
  private final LandscapeAxes axes = new LandscapeAxes();
  private final LandscapePickers pickers;
  private final LandscapeSurvey survey;
  private final LandscapeCanvas canvas;
  private final LandscapeTable table = new LandscapeTable();
  private final NumberField range;
  private double reach = FIRST_REACH;
  private boolean isReachChosen;
  private int axesVersion = -1;
  private int paintedVersion = -1;
  private Optional<Landscape> plane = Optional.empty();
  private Optional<Selection> followed = Optional.empty();
  private Optional<Slopes> said = Optional.empty();
  private List<Span> spans = List.of();

  /** The tab for the network that is looked at. */
  public LandscapeView(InsideDesk desk) {
    this.desk = desk;
    pickers = new LandscapePickers(desk, axes);
    survey = new LandscapeSurvey(desk.shell());
    canvas = new LandscapeCanvas(desk, survey, this::goTo);
    range =
        new NumberField(
            "Range", () -> Numbers.exactText(reach), this::setReach, desk.desk().notices());
    followed = desk.desk().workbench().selection();
    axes.start(
        desk.lane(), followed.filter(s -> s.lane() == desk.laneIndex()).map(Selection::place));
  }

  private Seen lane() {
    return desk.lane();
  }

  private State run() {
    return lane().state();
  }

  private boolean isMoving() {
    return desk.desk().workbench().isMoving();
  }

  @Override
  public void paint() {
    axes.fit(lane());
    if (!isMoving() && survey.isLeft(lane())) {
      axes.chooseAlong(lane());
    }
    Optional<Selection> selection = desk.desk().workbench().selection();
    if (!selection.equals(followed)) {
      followed = selection;
      selection.filter(s -> s.lane() == desk.laneIndex()).ifPresent(s -> axes.follow(s.place()));
    }
    Optional<Landscape> now = survey.shown(lane()).map(LossGrid::landscape);
    if (axes.version() != axesVersion || axes.isUnits() && !now.equals(plane)) {
      axesVersion = axes.version();
      plane = now;
      canvas.dropCursor(); // its place means something else there
    }
    if (!isReachChosen && !isMoving()) {
      reach = suitedReach();
    }
    if (paint(isMoving())) {
      desk.shell().requestFrame();
    }
  }

  /**
   * Works on, or draws: what takes long has a frame for itself.
   *
   * @return whether there is more to do in the next frame
   */
  private boolean paint(boolean isMoving) {
    if (paintedVersion != survey.version()) {
      paintedVersion = survey.version();
      say();
      canvas.paint(acrossName(), upName(), isMoving);
      return true;
    }
    boolean wasDone = survey.isDone();
    boolean hasMore = survey.work(lane(), axes, reach, isMoving);
    hasMore |= say();
    hasMore |= wasDone != survey.isDone();
    if (paintedVersion == survey.version()) {
      return canvas.paint(acrossName(), upName(), isMoving) || hasMore;
    }
    return true;
  }

  /** As far as the place where the two units are identical. */
  private double suitedReach() {
    LossGrid grid = survey.shown(lane()).orElse(null);
    if (grid == null || !grid.landscape().up().isApart()) {
      return FIRST_REACH;
    }
    double apart = Math.abs(grid.landscape().up().dot(lane().network().parameters));
    double needed = Math.ceil(apart / LandscapeSurvey.INNER);
    return needed <= MOST_REACH ? Math.max(FIRST_REACH, needed) : FIRST_REACH;
  }

  /** Makes the sentence if there is something else to say. */
  private boolean say() {
    if (said.isPresent() && said.equals(survey.slopes())) {
      return false;
    }
    boolean wasEmpty = said.isEmpty();
    said = survey.slopes();
    if (said.isEmpty()) {
      spans = List.of();
      return !wasEmpty;
    }
    Landscape plane = survey.shown(lane()).orElseThrow().landscape();
    Sentence sentence =
        SlopeEnglish.of(
            plane.up().isApart()
                ? SlopeFindings.pair(units(), run(), plane, said.get())
                : SlopeFindings.weights(acrossName(), upName(), run(), plane, said.get()));
    spans = sentence.spans();
    return true;
  }

  private SlopeStatement.Pair units() {
    boolean isAlone = shapeNow().hiddenLayers() == 1;
    return new SlopeStatement.Pair(isAlone ? 0 : axes.layer(), axes.unit(), axes.other());
  }

  private String acrossName() {
    return axes.isUnits() ? "together" : Labels.place(run().settings(), axes.first());
  }

  private String upName() {
    return axes.isUnits() ? "apart" : Labels.place(run().settings(), axes.second());
  }

  // ---- what is mapped

  /** What to choose the directions with. */
  public LandscapePickers getPickers() {
    return pickers;
  }

  /** How far the map reaches from its middle. */
  public NumberField getRange() {
    return range;
  }

  private void setReach(double value) {
    if (!(value >= LEAST_REACH && value <= MOST_REACH)) {
      throw Refusal.notAllowed("Range", Numbers.exactText(value), "from 0.000001 to 1000000");
    }
    reach = value;
    isReachChosen = true;
    desk.shell().requestFrame();
  }

  /** Shows a smaller part. */
  public void zoomIn() {
    RoundStep step = RoundStep.within(reach);
    zoom(step.size() < reach ? step : step.shorter());
  }

  /** Shows a larger part. */
  public void zoomOut() {
    zoom(RoundStep.within(reach).longer());
  }

  private void zoom(RoundStep step) {
    if (step.size() >= LEAST_REACH && step.size() <= MOST_REACH) {
      setReach(step.size());
    }
  }

  /** What exactly the map is of. */
  public String getMapped() {
    return SlopeEnglish.of(SlopeFindings.mapped(run())).plain();
  }

  /** What together and apart mean here, with the numbers of the way. */
  public String getWay() {
    double[] way = survey.way();
    boolean fits =
        axes.isUnits()
            && way.length == Direction.parameters(shapeNow(), axes.layer(), axes.unit()).length;
    return fits ? WayText.of(run().settings(), axes.layer(), way) : "";
  }

  private Shape shapeNow() {
    return lane().network().shape();
  }

  /** The first unit's number. */
  public String getFirstUnit() {
    return Integer.toString(axes.unit() + 1);
  }

  /** The second unit's number. */
  public String getSecondUnit() {
    return Integer.toString(axes.other() + 1);
  }

  /** Whether there is no map because the network has diverged. */
  public boolean isBroken() {
    return lane().hasDiverged();
  }

  // ---- the map

  /** The picture. */
  public LandscapeCanvas getCanvas() {
    return canvas;
  }

  /** What is true where the network stands. */
  public List<Span> getSentence() {
    return spans;
  }

  /** What is said in its place while the network moves. */
  public String getWaiting() {
    return isMoving()
        ? "While the network moves, the map stays and the point goes its way."
        : spans.isEmpty() && !isBroken() ? "Measuring …" : "";
  }

  /** The map in numbers. */
  public LandscapeTable getTable() {
    table.name(acrossName(), upName());
    LossGrid grid = survey.shown(lane()).orElse(null);
    if (grid != null && !isMoving()) {
      table.look(grid, lane().network().parameters, acrossName(), upName(), survey.isDone());
    }
    return table;
  }

  /** Keys on the map: arrows move a cursor, Enter goes there, plus and minus zoom. */
  public boolean press(Key key) {
    if (key.hasCommand() || key.hasAlt()) {
      return false;
    }
    switch (key.name()) {
      case "+", "=" -> zoomIn();
      case "-" -> zoomOut();
      default -> {
        return canvas.press(key);
      }
    }
    return true;
  }

  /** Puts the network at a place of the map, as one change. */
  private void goTo(double across, double up) {
    LossGrid grid = survey.shown(lane()).orElse(null);
    if (grid == null || isBroken()) {
      return;
    }
    Landscape plane = grid.landscape();
    boolean isOnIt = plane.contains(lane().network().parameters);
    Landscape through = isOnIt ? plane : new Landscape(run(), plane.across(), plane.up());
    List<Edit> edits = through.editsTo(across, up, run());
    if (!edits.isEmpty()) {
      desk.desk()
          .notices()
          .attempt(() -> desk.desk().workbench().edit("", desk.laneIndex(), edits));
    }
  }
}
