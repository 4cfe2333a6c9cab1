package whyrandom.explain.perceptron;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import whyrandom.engine.Examples;
import whyrandom.engine.Pass;
import whyrandom.experiment.Run;
import whyrandom.experiment.State;
import whyrandom.experiment.Variant;

/**
 * The passes of a perceptron's run since the last change by hand, or since its start: how many
 * errors there were in each, and whether the weights come round again.
 *
 * <p>It replays the run by itself, a piece at a time. A run is a fold: what it finds is what the
 * run went through, to the bit.
 *
 * <pre>
 *   Passes passes = new Passes(state);
 *   while (!passes.follow(state.step(), 1000)) {}
 *   passes.upTo(state.step())         // errors 2, 3, 3, 2, 1, 0
 * </pre>
 */
public final class Passes {
  /** So many passes are followed, as many as MATLAB trains by itself. */
  public static final int MOST = 1000;

  /** So many examples are followed at most. */
  public static final int MOST_STEPS = 200_000;

  private final Variant variant;
  private final int since;
  private final int firstNumber;
  private final boolean isShuffled;
  private final double[] start;
  private final Run replay;
  private final Pass pass;

  private final List<OnePass> complete = new ArrayList<>();

  /** The weights at the boundaries of passes, that of the first one's beginning first. */
  private final List<double[]> boundaries = new ArrayList<>();

  /** The number of the pass that ends at the first of them. */
  private final int firstBoundary;

  private Optional<Repeat> repeat = Optional.empty();
  private int from;
  private boolean isWhole;
  private int errors;

  /** The steps at which an example was wrong. */
  private int[] wrong = new int[64];

  private int wrongs;

  /**
   * The passes of a run, of which none is known yet.
   *
   * @param state of a perceptron
   */
  public Passes(State state) {
    variant = state.variant();
    since = lastEdit(state);
    replay = state.run();
    replay.seek(since);
    pass = new Pass(replay.network());
    start = replay.network().parameters.clone();
    firstNumber = replay.epoch() + 1;
    isShuffled = replay.settings().shuffle();
    isWhole = replay.position() == 0;
    firstBoundary = isWhole ? firstNumber - 1 : firstNumber;
    from = since;
    if (isWhole) {
      boundaries.add(start);
    }
  }

  private static int lastEdit(State state) {
    int last = 0;
    for (int step : state.editedSteps()) {
      last = step <= state.step() ? step : last;
    }
    return last;
  }

  /** Whether these are the passes that lead to a state. */
  public boolean leadTo(State state) {
    return variant == state.variant() && since == lastEdit(state);
  }

  /**
   * Follows the run to a step, by at most {@code updates} updates; call again until it is true.
   *
   * @return whether all that happened up to the step is known, or as much as is followed
   */
  public boolean follow(int step, int updates) {
    int last = Math.min(step, since + MOST_STEPS);
    for (int i = 0; i < updates && replay.step() < last && complete.size() < MOST; i++) {
      update();
    }
    return replay.step() >= last || complete.size() == MOST;
  }

  private void update() {
    int[] batch = replay.nextBatch();
    Examples examples = replay.data().train();
    pass.load(examples, batch, 0, 1);
    pass.forward();
    if (pass.a(1, 0, 0) != examples.t(batch[0], 0)) {
      if (wrongs == wrong.length) {
        wrong = Arrays.copyOf(wrong, 2 * wrongs);
      }
      wrong[wrongs] = replay.step();
      wrongs++;
      errors++;
    }
    replay.update();
    if (replay.position() == 0) {
      complete.add(new OnePass(replay.epoch(), from, replay.step(), errors, isWhole));
      noteBoundary();
      from = replay.step();
      errors = 0;
      isWhole = true;
    }
  }

  private void noteBoundary() {
    double[] now = replay.network().parameters.clone();
    for (int i = 0; i < boundaries.size() && repeat.isEmpty() && !isShuffled; i++) {
      if (areSame(boundaries.get(i), now)) {
        repeat = Optional.of(new Repeat(firstBoundary + i, replay.epoch()));
      }
    }
    boundaries.add(now);
  }

  /** Whether they are equal to the bit. */
  private static boolean areSame(double[] a, double[] b) {
    boolean areSame = true;
    for (int i = 0; i < a.length && areSame; i++) {
      areSame = a[i] == b[i] && (a[i] != 0 || 1 / a[i] == 1 / b[i]);
    }
    return areSame;
  }

  /** The step from which on they are counted: that of the last change, or 0. */
  public int since() {
    return since;
  }

  /** The step up to which all is known. */
  public int known() {
    return replay.step();
  }

  /** Whether a run to a step is longer than is followed. */
  public boolean isCutAt(int step) {
    return step > replay.step() && follow(step, 0);
  }

  /** The weights from which on they are counted, the bias last. */
  public double[] start() {
    return start.clone();
  }

  /** The passes up to a step, the last one perhaps not complete. */
  public List<OnePass> upTo(int step) {
    List<OnePass> list = new ArrayList<>();
    int begun = since;
    for (OnePass each : complete) {
      if (each.to() <= step) {
        list.add(each);
        begun = each.to();
      }
    }
    int last = Math.min(step, known());
    if (begun < last) {
      int number = list.isEmpty() ? firstNumber : list.get(list.size() - 1).number() + 1;
      list.add(new OnePass(number, begun, last, corrections(last) - corrections(begun), false));
    }
    return list;
  }

  /** How many examples were wrong, and so corrected, before a step. */
  public int corrections(int step) {
    int low = 0;
    int high = wrongs;
    while (low < high) {
      int middle = (low + high) / 2;
      if (wrong[middle] < step) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  /** Where the weights came round again for the first time, if they did up to a step. */
  public Optional<Repeat> repeat(int step) {
    boolean isThere = false;
    for (OnePass each : complete) {
      isThere |= repeat.isPresent() && each.number() == repeat.get().again() && each.to() <= step;
    }
    return isThere ? repeat : Optional.empty();
  }
}
