package whyrandom.app.inside;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.teavm.flavour.templates.BindTemplate;
import whyrandom.app.desk.Choice;
import whyrandom.app.desk.NumberField;
import whyrandom.engine.Shape;
import whyrandom.experiment.Edit;
import whyrandom.experiment.Likeness;
import whyrandom.experiment.Place;
import whyrandom.experiment.Trail;
import whyrandom.explain.Labels;
import whyrandom.explain.PairChain;
import whyrandom.explain.statement.Span;
import whyrandom.model.Derived;
import whyrandom.model.Seen;
import whyrandom.plot.GapChart;
import whyrandom.plot.Numbers;
import whyrandom.refusal.Refusal;
import whyrandom.web.Surface;

/**
 * Which units of a layer are the same, why they stay so, how far two of them are apart over time;
 * and what breaks the tie, or makes it.
 */
@BindTemplate("templates/inside/symmetry.html")
public final class SymmetryView implements InsideTab {
  /** Milliseconds between two looks while it plays. */
  private static final double LOOKING_MILLIS = 250;

  private static final double REPLAY_MILLIS = 3;
  private static final int PIECE = 20;
  private static final double DRAWING_MILLIS = 100;

  private final InsideDesk desk;
  private final Derived<SymmetryFacts> facts;
  private final NumberField epsilon;
  private double size = 1e-6;
  private int layer = 1;
  private int unit;
  private int other = 1;
  private Optional<Surface> surface = Optional.empty();
  private Optional<Seen> trailOf = Optional.empty();
  private Optional<Trail> trail = Optional.empty();
  private String trailPair = "";
  private double drawnMillis;

  SymmetryView(InsideDesk desk) {
    this.desk = desk;
    facts = new Derived<>(desk.desk().workbench(), desk.shell(), LOOKING_MILLIS);
    epsilon =
        new NumberField("ε", () -> Numbers.exactText(size), this::setSize, desk.desk().notices());
  }

  private void setSize(double value) {
    if (!(value > 0 && value <= Edit.Noise.MOST)) {
      throw Refusal.notAllowed("ε", Numbers.exactText(value), "above 0 and at most 1000");
    }
    size = value;
  }

  private Shape shape() {
    return desk.lane().network().shape();
  }

  /** The layer in view; choices of the reader that the network has not got are put right. */
  private int layer() {
    layer = Math.max(1, Math.min(layer, shape().hiddenLayers()));
    int units = shape().units(layer);
    unit = Math.min(unit, units - 1);
    other = Math.min(other, units - 1);
    if (unit == other && units > 1) {
      other = unit == 0 ? 1 : 0;
    }
    return layer;
  }

  private SymmetryFacts facts() {
    int l = layer();
    Seen seen = desk.lane();
    return facts.of(seen, l, () -> new SymmetryFacts(seen, l));
  }

  // ---- what is said

  /** Whether the network has hidden units at all. */
  public boolean isThere() {
    return shape().hiddenLayers() > 0;
  }

  /** Whether there are layers to choose from. */
  public boolean isDeep() {
    return shape().hiddenLayers() > 1;
  }

  /** The hidden layers to choose from. */
  public List<Choice> getLayers() {
    List<Choice> list = new ArrayList<>();
    for (int l = 1; l <= shape().hiddenLayers(); l++) {
      list.add(new Choice(Integer.toString(l), "layer " + l, l == layer()));
    }
    return list;
  }

  /** Looks at another layer. */
  public void chooseLayer(Choice choice) {
    layer = Integer.parseInt(choice.getId());
    unit = 0;
    other = 1;
    desk.shell().requestFrame();
  }

  /** What is true of the layer, and whether it can change. */
  public List<Span> getSentence() {
    return facts().sentence().spans();
  }

  /** What kind of start the run had, and what follows from it. */
  public String getStart() {
    return facts().start();
  }

  /** {@code 4 units, 1 distinct feature, weights of rank 1, activations of rank 1}. */
  public String getCount() {
    return facts().count();
  }

  /** The units in groups of the same feature. */
  public List<SymmetryFacts.Group> getGroups() {
    return facts().groups();
  }

  // ---- two units

  /** Whether the layer has two units to compare. */
  public boolean isPair() {
    return isThere() && shape().units(layer()) > 1;
  }

  /** The units to choose from. */
  public List<Choice> getUnits() {
    List<Choice> list = new ArrayList<>();
    for (int u = 0; u < shape().units(layer()); u++) {
      list.add(new Choice(Integer.toString(u), "unit " + (u + 1), false));
    }
    return list;
  }

  /** The one unit. */
  public String getUnit() {
    layer();
    return Integer.toString(unit);
  }

  /** Chooses the one unit. */
  public void setUnit(String value) {
    unit = Integer.parseInt(value);
    desk.shell().requestFrame();
  }

  /** The other unit. */
  public String getOther() {
    layer();
    return Integer.toString(other);
  }

  /** Chooses the other unit. */
  public void setOther(String value) {
    int chosen = Integer.parseInt(value);
    if (chosen == unit) {
      unit = other;
    }
    other = chosen;
    desk.shell().requestFrame();
  }

  /** Head of the one unit's column. */
  public String getUnitName() {
    return "unit " + (unit + 1);
  }

  /** Head of the other unit's column. */
  public String getOtherName() {
    return "unit " + (other + 1);
  }

  /** How alike the two are. */
  public String getLikeness() {
    return facts().likeness(unit, other);
  }

  /** The weights of both, side by side. */
  public List<SymmetryFacts.Line> getLines() {
    return facts().lines(unit, other);
  }

  /** The next step through both, link by link. */
  public List<ChainRow> getChain() {
    List<ChainRow> rows = new ArrayList<>();
    for (PairChain.Link link : facts().chain(unit, other).links()) {
      rows.add(new ChainRow(link));
    }
    return rows;
  }

  /** What follows from it. */
  public String getChainEnd() {
    PairChain chain = facts().chain(unit, other);
    if (chain.isWhole()) {
      return chain.links().isEmpty() ? "" : "Equal in every line, so the step leaves them equal.";
    }
    String first = "";
    String last = "";
    for (PairChain.Link link : chain.links()) {
      first = first.isEmpty() && !link.isSame() ? link.name() : first;
      last = link.isSame() ? "alike" : "differently";
    }
    return "The first difference: " + first + ". The step changes them " + last + ".";
  }

  /**
   * A link of the chain.
   *
   * @param link what it shows
   */
  public record ChainRow(PairChain.Link link) {
    /** What it is. */
    public String getName() {
      return link.name();
    }

    /** In the one unit. */
    public String getOne() {
      return Numbers.shortText(link.one());
    }

    /** In the other unit. */
    public String getOther() {
      return Numbers.shortText(link.other());
    }

    /** Equal or not. */
    public String getSign() {
      return link.isSame() ? "=" : "≠";
    }

    /** The css class of its row. */
    public String getStyle() {
      return link.isSame() ? "link same" : "link broken";
    }
  }

  /** Why equal units stay equal, in the numbers of the first example; empty for others. */
  public List<Span> getProof() {
    return desk.desk().workbench().isMoving() ? List.of() : facts().proof(unit, other);
  }

  /** Whether there is such a proof. */
  public boolean isProven() {
    return !getProof().isEmpty();
  }

  // ---- breaking and making

  /** ε. */
  public NumberField getEpsilon() {
    return epsilon;
  }

  /** The weight that a nudge changes. */
  private Place nudged() {
    return new Place(layer(), unit, 0);
  }

  /** What the nudge button says. */
  public String getNudge() {
    return "Add ε to " + Labels.place(desk.lane().state().settings(), nudged());
  }

  /** Adds ε to one weight. */
  public void nudge() {
    Place place = nudged();
    double now = desk.lane().network().parameters[place.index(shape())];
    desk.desk()
        .notices()
        .attempt(() -> desk.desk().workbench().setWeight(desk.laneIndex(), place, now + size));
  }

  /** Adds noise to all weights. */
  public void shake() {
    desk.desk().notices().attempt(() -> desk.desk().workbench().addNoise(desk.laneIndex(), size));
  }

  /** What the copy button says. */
  public String getCopy() {
    return "Make unit " + (other + 1) + " the same as unit " + (unit + 1);
  }

  /** Makes the other unit the same as the one. */
  public void copy() {
    desk.desk()
        .notices()
        .attempt(() -> desk.desk().workbench().copyUnit(desk.laneIndex(), layer(), unit, other));
  }

  // ---- the gap over time

  /** The canvas of the gap. */
  public void setSurface(Surface value) {
    surface = Optional.of(value);
    value.onResize(desk.shell()::requestFrame);
    drawnMillis = 0;
  }

  /** The gap in words, for who cannot see the chart. */
  public String getGap() {
    double gap = Likeness.gap(desk.lane().network(), layer(), unit, other);
    String what = "The gap between " + getUnitName() + " and " + getOtherName();
    return gap == 0
        ? what + " is exactly 0."
        : what
            + " is "
            + Numbers.shortText(gap)
            + " at step "
            + Numbers.count(desk.lane().state().step())
            + ".";
  }

  /** The gap at some steps of the run, up to the current one, however far it was followed. */
  public List<GapRow> getGaps() {
    List<GapRow> rows = new ArrayList<>();
    Trail known = trail();
    int last = known.upTo(desk.lane().state().step()) - 1;
    int rowsWanted = 8;
    for (int k = 0; k <= rowsWanted; k++) {
      int i = (int) Math.floor((double) last * k / rowsWanted);
      String step = Numbers.count(known.step(i));
      if (rows.isEmpty() || !rows.get(rows.size() - 1).getStep().equals(step)) {
        rows.add(new GapRow(step, Numbers.shortText(known.value(i))));
      }
    }
    return rows;
  }

  /** A row of the table of gaps. */
  public record GapRow(String step, String gap) {
    /** The step. */
    public String getStep() {
      return step;
    }

    /** The gap. */
    public String getGap() {
      return gap;
    }
  }

  private Trail trail() {
    int l = layer();
    String pair = l + "." + unit + "." + other;
    boolean isSame =
        trailOf.isPresent()
            && trailOf.get().isOfSameRun(desk.lane())
            && pair.equals(trailPair)
            && trail.get().isAsFineAt(desk.lane().state().step());
    if (!isSame) {
      int u = unit;
      int v = other;
      trailOf = Optional.of(desk.lane());
      trailPair = pair;
      trail =
          Optional.of(
              new Trail(
                  desk.lane().state(),
                  n ->
                      l <= n.shape().hiddenLayers() && Math.max(u, v) < n.shape().units(l)
                          ? Likeness.gap(n, l, u, v)
                          : Double.NaN));
      drawnMillis = 0;
    }
    return trail.get();
  }

  @Override
  public void paint() {
    if (!isPair() || surface.isEmpty()) {
      return;
    }
    Trail known = trail();
    int now = desk.lane().state().step();
    double end = desk.shell().millis() + REPLAY_MILLIS;
    boolean wasThere = known.known() >= now;
    boolean isThere = wasThere;
    while (!isThere && desk.shell().millis() < end) {
      isThere = known.follow(now, PIECE);
    }
    if (!wasThere) {
      desk.shell().requestFrame(); // to go on, and once more: the table is a frame behind
    }
    boolean isMoving = desk.desk().workbench().isMoving() || !isThere;
    if (!isMoving || desk.shell().millis() - drawnMillis > DRAWING_MILLIS) {
      drawnMillis = desk.shell().millis();
      draw(surface.get(), known);
    }
  }

  private void draw(Surface s, Trail known) {
    int[] steps = new int[known.size()];
    double[] gaps = new double[known.size()];
    for (int i = 0; i < steps.length; i++) {
      steps[i] = known.step(i);
      gaps[i] = known.value(i);
    }
    int last = Math.max(known.known(), desk.lane().state().step());
    new GapChart(
            s.width(),
            s.height(),
            steps,
            gaps,
            last,
            desk.lane().state().step(),
            desk.lane().state().editedSteps())
        .drawOn(s.paint());
  }
}
