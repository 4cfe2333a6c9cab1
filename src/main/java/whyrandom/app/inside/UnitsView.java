package whyrandom.app.inside;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.teavm.flavour.templates.BindTemplate;
import whyrandom.app.desk.Choice;
import whyrandom.engine.Shape;
import whyrandom.experiment.Experiment;
import whyrandom.experiment.InputLines;
import whyrandom.experiment.Place;
import whyrandom.experiment.WeightHistory;
import whyrandom.explain.Labels;
import whyrandom.explain.LineFindings;
import whyrandom.explain.Turn;
import whyrandom.explain.english.LineEnglish;
import whyrandom.explain.statement.Sentence;
import whyrandom.explain.statement.Span;
import whyrandom.model.Seen;
import whyrandom.model.Selection;
import whyrandom.model.Workbench;
import whyrandom.plot.Numbers;
import whyrandom.web.Surface;
import whyrandom.web.events.Pointer;

/**
 * Hidden units as they move: their lines z = 0 over the data, with the way these have come, and the
 * weights of any unit by step.
 */
@BindTemplate("templates/inside/units.html")
public final class UnitsView implements InsideTab {
  private static final double LINES_MILLIS = 80;
  private static final double NUMBERS_MILLIS = 250;
  private static final double MOVING_BUDGET = 0.5;
  private static final double RESTING_BUDGET = 4;
  private static final int UPDATES = 8;

  /** So many values are read out at once. */
  private static final int FEW = 4;

  private final InsideDesk desk;
  private final WeightHistory history = new WeightHistory();
  private final LinesPicture lines = new LinesPicture();
  private final WeightPicture weights = new WeightPicture();
  private Optional<Looked> looked = Optional.empty();
  private double linesAt = Double.NEGATIVE_INFINITY;
  private double numbersAt = Double.NEGATIVE_INFINITY;
  private boolean isStale = true;
  private Sentence sentence = new Sentence(List.of());
  private String label = "";
  private String cursorText = "";
  private List<Row> rows = List.of();
  private List<LineRow> lineRows = List.of();
  private List<Choice> layers = List.of();
  private List<Choice> units = List.of();
  private Optional<Shape> listed = Optional.empty();
  private int listedLayer;

  /** What pictures and numbers were made of. */
  private record Looked(Seen lane, int step, Place place, int notes, boolean isDark) {}

  UnitsView(InsideDesk desk) {
    this.desk = desk;
  }

  private Workbench workbench() {
    return desk.desk().workbench();
  }

  /** The weight that is looked at: the selected one, if this network has it. */
  private Place place() {
    Shape shape = desk.lane().network().shape();
    Optional<Place> selected = workbench().selection().map(Selection::place);
    return selected.filter(p -> p.isIn(shape)).orElse(new Place(1, 0, 0));
  }

  private void select(Place place) {
    workbench().select(new Selection(desk.laneIndex(), place));
  }

  // ---- once a frame

  @Override
  public void paint() {
    Seen lane = desk.lane();
    boolean isMoving = workbench().isMoving();
    double now = desk.shell().millis();
    history.follow(lane.state());
    boolean isFull = fill(now + (isMoving ? MOVING_BUDGET : RESTING_BUDGET));
    Looked next =
        new Looked(lane, lane.state().step(), place(), history.size(), desk.shell().isDark());
    boolean isNew = isStale || looked.isEmpty() || !looked.get().equals(next);
    boolean isEarly = isMoving && !isStale;
    boolean areLinesDue = isNew && !(isEarly && now - linesAt < LINES_MILLIS);
    if (areLinesDue) {
      linesAt = now;
      lines.draw(
          lane, history, next.place().layer() == 1 ? next.place().unit() : -1, next.isDark());
    }
    if (isNew && !(isEarly && (areLinesDue || now - numbersAt < NUMBERS_MILLIS))) {
      numbersAt = now;
      looked = Optional.of(next);
      isStale = false;
      weights.show(lane, history, next.place());
      weights.draw();
      describe(lane);
      desk.shell().requestFrame(); // the template is a frame behind
    }
    if (!isFull) {
      desk.shell().requestFrame();
    }
  }

  private boolean fill(double until) {
    boolean isFull = false;
    do {
      isFull = history.fill(UPDATES);
    } while (!isFull && desk.shell().millis() < until);
    return isFull;
  }

  private void describe(Seen lane) {
    Experiment settings = lane.state().settings();
    Optional<double[]> start = Optional.empty();
    boolean isSameKind =
        history.size() > 0
            && history.settings(0).shape().equals(settings.shape())
            && history.settings(0).features().equals(settings.features());
    if (isSameKind) {
      start = Optional.of(history.parameters(0));
    }
    sentence =
        LineEnglish.of(
            LineFindings.of(
                settings, lane.network(), start, lane.state().step(), LinesPicture.outside(lane)));
    rows = weights.rows();
    label = label(place(), settings.shape());
    cursorText = cursorText(place());
    lineRows = lineRows(lane, settings, start);
  }

  private List<LineRow> lineRows(Seen lane, Experiment settings, Optional<double[]> start) {
    List<LineRow> list = new ArrayList<>();
    Optional<InputLines> inputs = InputLines.of(settings);
    Shape shape = settings.shape();
    double[] now = lane.network().parameters;
    for (int unit = 0; inputs.isPresent() && unit < shape.units(1); unit++) {
      double turned =
          start.isPresent() ? Turn.of(inputs.get(), shape, start.get(), now, unit) : Double.NaN;
      list.add(
          new LineRow(
              Labels.unit(shape, 1, unit),
              Numbers.shortText(inputs.get().w1(shape, now, unit)),
              Numbers.shortText(inputs.get().w2(shape, now, unit)),
              Numbers.shortText(inputs.get().bias(shape, now, unit)),
              turned == turned ? (int) Math.floor(turned + 0.5) + "°" : "–"));
    }
    return list;
  }

  // ---- the lines

  /** What is true of the lines now; while it plays, a moment ago. */
  public List<Span> getSentence() {
    return sentence.spans();
  }

  /** The same for a screen reader, when standing still. */
  public String getSpoken() {
    return workbench().isMoving() ? "" : sentence.plain();
  }

  /** Whether the inputs are x₁ and x₂, so that there are lines. */
  public boolean isPlane() {
    return InputLines.of(desk.lane().state().settings()).isPresent();
  }

  /** The canvas for the lines. */
  public void setLines(Surface surface) {
    lines.setSurface(surface);
    listen(surface);
  }

  private void listen(Surface surface) {
    surface.onResize(this::refresh);
    refresh();
  }

  private void refresh() {
    isStale = true;
    desk.shell().requestFrame();
  }

  /** Looks at the unit whose line is clicked or tapped. */
  public void pick(Pointer pointer) {
    int unit = lines.unitAt(pointer.x(), pointer.y());
    if (unit >= 0) {
      Place now = place();
      boolean isThere = now.layer() == 1 && now.unit() == unit;
      if (!isThere) {
        select(new Place(1, unit, 0));
      }
    }
  }

  /** The lines in numbers. */
  public List<LineRow> getLineRows() {
    return lineRows;
  }

  // ---- weights by step

  private void list() {
    Shape shape = desk.lane().network().shape();
    int layer = place().layer();
    if (listed.isPresent() && listed.get().equals(shape) && listedLayer == layer) {
      return;
    }
    listed = Optional.of(shape);
    listedLayer = layer;
    layers = new ArrayList<>();
    for (int i = 1; i <= shape.layers(); i++) {
      layers.add(new Choice(Integer.toString(i), Labels.shortLayer(shape, i), false));
    }
    units = new ArrayList<>();
    for (int i = 0; i < shape.units(layer); i++) {
      units.add(new Choice(Integer.toString(i), Integer.toString(i + 1), false));
    }
  }

  /** The layers to choose from. */
  public List<Choice> getLayers() {
    list();
    return layers;
  }

  /** The layer in view. */
  public String getLayer() {
    return Integer.toString(place().layer());
  }

  /** Looks at the first unit of another layer. */
  public void setLayer(String layer) {
    select(new Place(Integer.parseInt(layer), 0, 0));
  }

  /** The units of the layer. */
  public List<Choice> getUnits() {
    list();
    return units;
  }

  /** The unit in view. */
  public String getUnit() {
    return Integer.toString(place().unit());
  }

  /** Looks at another unit of the layer. */
  public void setUnit(String unit) {
    Place now = place();
    select(new Place(now.layer(), Integer.parseInt(unit), now.input()));
  }

  /** What the chart shows, in words. */
  public String getLabel() {
    return label;
  }

  private static String label(Place place, Shape shape) {
    String unit = Labels.unit(shape, place.layer(), place.unit());
    String where = place.layer() < shape.layers() ? " of layer " + place.layer() : "";
    return "Weights and bias of "
        + unit
        + where
        + " by step, with the reader’s edits marked. The table has the numbers.";
  }

  /** The canvas for the chart. */
  public void setWeights(Surface surface) {
    weights.setSurface(surface);
    listen(surface);
  }

  /** A pointer is dragged over the chart: the cursor follows. */
  public void read(Pointer pointer) {
    weights.point(pointer.x());
    refresh();
  }

  /** The last place of the cursor. */
  public String getCursorEnd() {
    return Integer.toString(weights.cursorEnd());
  }

  /** Where the cursor stands. */
  public String getCursor() {
    return Integer.toString(weights.cursor());
  }

  /** Takes the cursor elsewhere. */
  public void setCursor(String place) {
    weights.setCursor(Integer.parseInt(place));
    refresh();
  }

  /** The step at which values are read. */
  public String getCursorStep() {
    return Numbers.count(weights.cursorStep());
  }

  /** What a screen reader says of the cursor: a few values, or that of the chosen weight. */
  public String getCursorText() {
    return cursorText;
  }

  private String cursorText(Place place) {
    StringBuilder text = new StringBuilder("step " + weights.cursorStep() + ": ");
    String separator = "";
    for (Row row : rows) {
      if (rows.size() <= FEW || row.place().equals(place)) {
        text.append(separator).append(row.name()).append(' ').append(row.then());
        separator = ", ";
      }
    }
    return text.toString();
  }

  /** The current step. */
  public String getStep() {
    return Numbers.count(desk.lane().state().step());
  }

  /** Goes to the step at which values are read. */
  public void seek() {
    workbench().pause();
    desk.desk().notices().attempt(() -> workbench().seek(weights.cursorStep()));
  }

  /** The values. */
  public List<Row> getRows() {
    return rows;
  }

  /**
   * A weight or the bias in the table.
   *
   * @param name where it comes from
   * @param then its value where the cursor stands
   * @param now its value now
   * @param place where it stands in the network
   */
  public record Row(String name, String then, String now, Place place) {
    /** Where it comes from. */
    public String getName() {
      return name;
    }

    /** Its value where the cursor stands. */
    public String getThen() {
      return then;
    }

    /** Its value now. */
    public String getNow() {
      return now;
    }
  }

  /**
   * A line in numbers.
   *
   * @param name the unit
   * @param w1 the weight of x₁
   * @param w2 the weight of x₂
   * @param bias the bias
   * @param turned how far it has turned since the start
   */
  public record LineRow(String name, String w1, String w2, String bias, String turned) {
    /** The unit. */
    public String getName() {
      return name;
    }

    /** The weight of x₁. */
    public String getW1() {
      return w1;
    }

    /** The weight of x₂. */
    public String getW2() {
      return w2;
    }

    /** The bias. */
    public String getBias() {
      return bias;
    }

    /** How far it has turned since the start. */
    public String getTurned() {
      return turned;
    }
  }
}
