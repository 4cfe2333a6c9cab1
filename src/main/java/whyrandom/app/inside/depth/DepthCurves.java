package whyrandom.app.inside.depth;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import whyrandom.experiment.DrawnStart;
import whyrandom.experiment.SignalSpread;
import whyrandom.experiment.StartTheory;
import whyrandom.experiment.State;
import whyrandom.model.Player;
import whyrandom.model.Seen;
import whyrandom.plot.DepthChart.Line;
import whyrandom.plot.DepthChart.Look;
import whyrandom.plot.DepthChart.Range;
import whyrandom.plot.Numbers;

/**
 * How far activations and gradients spread in each layer: at the start, now, at other starts and by
 * theory, worked out in pieces. Axes fit the starts, so that nothing moves while the network
 * trains.
 */
final class DepthCurves {
  private static final double MILLIS_BETWEEN = 250;
  private static final double LONG_MILLIS = 1000;

  /** Of more layers, only every fifth has its number. */
  private static final int FEW = 16;

  private static final int ROUND = 5;

  private final Player.Clock clock;
  private final DepthOthers others = new DepthOthers();
  private Optional<Seen> lane = Optional.empty();
  private Optional<SignalSpread> start = Optional.empty();
  private Optional<SignalSpread> now = Optional.empty();
  private Optional<SignalSpread> making = Optional.empty();
  private Optional<StartTheory> theory = Optional.empty();
  private boolean isStartDone;
  private boolean isTheoryDone;
  private int step = -1;
  private double begun = Double.NEGATIVE_INFINITY;
  private boolean isOtherChosen = true;
  private double othersBegun;
  private String hint = "Being measured …";
  private int examples;
  private int all;

  DepthCurves(Player.Clock clock) {
    this.clock = clock;
  }

  DepthOthers others() {
    return others;
  }

  /** Begins with what was chosen to be compared with. */
  void othersChosen() {
    isOtherChosen = true;
  }

  /**
   * Works on it until a moment.
   *
   * @return whether there is something else to draw
   */
  boolean work(Seen seen, boolean isMoving, double until) {
    boolean isNews = false;
    if (lane.isEmpty() || !lane.get().isOfSameRun(seen)) {
      begin(seen);
      isNews = true;
    }
    lane = Optional.of(seen);
    do {
      isNews |= advance(seen, isMoving);
    } while (clock.millis() < until && !isUpToDate(seen, isMoving));
    return isNews;
  }

  private void begin(Seen seen) {
    State state = seen.state();
    start = Optional.of(startOf(seen));
    isStartDone = false;
    now = Optional.empty();
    making = Optional.empty();
    step = seen.step() == 0 ? 0 : -1;
    theory = StartTheory.of(state);
    isTheoryDone = theory.isEmpty();
    isOtherChosen = true;
    all = state.data().train().size();
    examples = SignalSpread.size(seen.shape(), state.data().train());
  }

  /** To draw a large network anew takes long: where nothing was edited, it is kept. */
  private static SignalSpread startOf(Seen seen) {
    if (seen.step() == 0 || !seen.state().editsUpTo(0).isEmpty()) {
      return spread(seen.atStart().state());
    }
    DrawnStart drawn = DrawnStart.of(seen.state());
    return new SignalSpread(drawn.network(), drawn.experiment().loss(), drawn.train());
  }

  private static SignalSpread spread(State state) {
    return new SignalSpread(state.network(), state.settings().loss(), state.data().train());
  }

  /** A piece of what comes next. Answers whether it has changed the picture. */
  private boolean advance(Seen seen, boolean isMoving) {
    if (!isStartDone) {
      isStartDone = start.get().advance(1);
      if (isStartDone && step == 0) {
        now = start;
      }
      return isStartDone;
    }
    if (making.isPresent()) {
      boolean isDone = making.get().advance(1);
      if (isDone) {
        now = making;
        making = Optional.empty();
      }
      return isDone;
    }
    if (isDue(seen, isMoving)) {
      begun = clock.millis();
      step = seen.step();
      making = Optional.of(spread(seen.state()));
      return false;
    }
    if (!isTheoryDone) {
      isTheoryDone = theory.get().advance(1);
      return isTheoryDone;
    }
    if (isOtherChosen) {
      isOtherChosen = false;
      othersBegun = clock.millis();
      others.show(DrawnStart.of(seen.state()));
      return others.isDone();
    }
    return !others.isDone() && others.advance();
  }

  private boolean isDue(Seen seen, boolean isMoving) {
    return step != seen.step() && (!isMoving || clock.millis() - begun >= MILLIS_BETWEEN);
  }

  /** Whether the start and what is so now are measured, of this lane. */
  boolean isCurrent(Seen seen, boolean isMoving) {
    return lane.isPresent()
        && lane.get().isOfSameRun(seen)
        && isStartDone
        && making.isEmpty()
        && !isDue(seen, isMoving);
  }

  private boolean isUpToDate(Seen seen, boolean isMoving) {
    return isCurrent(seen, isMoving) && isTheoryDone && !isOtherChosen && others.isDone();
  }

  /** Whether there is more to do, for this lane at its step. */
  boolean isBehind(Seen seen) {
    return !isUpToDate(seen, false);
  }

  /** How many layers there are; 0 as long as nothing is known. */
  int layers() {
    return now.isPresent() ? now.get().activations().size() : 0;
  }

  /** Lines of the activations or of ∂L/∂z, from the back to the front. */
  List<Line> lines(boolean isForward) {
    List<Line> lines = new ArrayList<>();
    for (DepthOthers.Other other : others.measured()) {
      List<Double> values = isForward ? other.activations() : other.deltas();
      add(lines, values, Look.OTHER, other.name());
    }
    if (hasStart()) {
      add(lines, values(start.get(), isForward), Look.START, "");
    }
    if (hasTheory()) {
      List<Double> values = isForward ? theory.get().activations() : theory.get().deltas();
      add(lines, values, Look.THEORY, "");
    }
    add(lines, values(now.get(), isForward), Look.NOW, "");
    return lines;
  }

  /** A network of another depth cannot be laid over it. */
  private void add(List<Line> lines, List<Double> values, Look look, String name) {
    if (values.size() == layers()) {
      lines.add(new Line(values, look, name));
    }
  }

  private static List<Double> values(SignalSpread spread, boolean isForward) {
    return isForward ? spread.activations() : spread.deltas();
  }

  /** What the axis covers. */
  Range range(boolean isForward) {
    List<Double> values = new ArrayList<>(values(start.get(), isForward));
    for (DepthOthers.Other other : others.measured()) {
      values.addAll(isForward ? other.activations() : other.deltas());
    }
    return Range.around(values);
  }

  /** For each hidden layer the share of its activations that are saturated, if any can be. */
  List<Double> shares() {
    return now.get().bends() ? now.get().flatShares() : List.of();
  }

  private boolean hasStart() {
    return now != start;
  }

  private boolean hasTheory() {
    return isTheoryDone && theory.isPresent() && theory.get().isThere();
  }

  /** What the lines are; while those of another run are measured, what they were. */
  String hint() {
    if (now.isPresent()) {
      hint = madeHint();
    }
    return hint;
  }

  private String madeHint() {
    boolean isTheory = theory.isPresent() && (!isTheoryDone || theory.get().isThere());
    String measured =
        examples < all
            ? " All on the first " + examples + " of " + all + " training examples."
            : "";
    return "Dots: now"
        + (hasStart() ? "; pale: its start" : "")
        + (others.isThere() ? "; thin: " + others.words() + progress() : "")
        + (isTheory ? "; dotted: what theory expects of wide layers at the start" : "")
        + (now.get().bends() ? "; bars: how many activations are saturated." : ".")
        + measured;
  }

  /** How far the other starts are, if they take long. */
  private String progress() {
    boolean isLong = !others.isDone() && clock.millis() - othersBegun > LONG_MILLIS;
    return isLong ? " (" + others.progress() + " measured)" : "";
  }

  /** A picture of it in words. */
  String inWords(boolean isForward) {
    List<Double> values = values(now.get(), isForward);
    int last = values.size() - 1;
    String what = isForward ? "activations" : "∂L/∂z";
    String first = Numbers.text(values.get(0), 2);
    return "Standard deviation of "
        + what
        + ": "
        + first
        + (last > 1
            ? " in layer 1, " + Numbers.text(values.get(last - 1), 2) + " in layer " + last
            : last == 1 ? " in layer 1" : " at the output")
        + ". Below it a strip of histograms, a column for each layer. The table has the numbers.";
  }

  /** What layers are called under a chart. */
  static List<String> labels(int layers) {
    List<String> labels = new ArrayList<>();
    for (int layer = 1; layer <= layers; layer++) {
      boolean isNamed = layers <= FEW || layer == 1 || layer % ROUND == 0;
      labels.add(layer == layers ? "out" : isNamed ? Integer.toString(layer) : "");
    }
    return labels;
  }
}
