package whyrandom.explain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.SplittableRandom;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import whyrandom.engine.Activation;
import whyrandom.engine.Evaluation;
import whyrandom.engine.Examples;
import whyrandom.engine.Network;
import whyrandom.engine.Pass;
import whyrandom.engine.Regularization;
import whyrandom.engine.Shape;
import whyrandom.experiment.Edit;
import whyrandom.experiment.Experiment;
import whyrandom.experiment.Run;
import whyrandom.explain.english.Sentences;
import whyrandom.explain.statement.Hold;
import whyrandom.explain.statement.Statement;
import whyrandom.explain.statement.Where;

/**
 * Every statement about a network holds: random states are described, and what is said is worked
 * out anew from its definition, in plain loops, or tried by running on.
 */
class StatementLawTest {
  private static final int STATES = 10_000;

  /** How far what is said of all steps is tried, in one of {@link #FAR} states. */
  private static final int FOR_EVER = 1000;

  private static final int FAR = 5;

  /** The same in the others. */
  private static final int A_WHILE = 120;

  private final Map<String, Integer> seen = new TreeMap<>();
  private Run run;
  private Network now;
  private Shape shape;
  private double[] gradient;
  private Run next;
  private List<Statement> said;
  private int most;
  private double[] losses;
  private double[] rights;

  @Test
  @Timeout(value = 600, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
  void whatIsSaidIsSo() {
    for (int number = 0; number < RandomStates.count(STATES); number++) {
      most = number % FAR == 0 ? FOR_EVER : A_WHILE;
      look(RandomStates.state(number));
      double[] before = now.parameters.clone();
      said = List.of(Account.of(Observation.of(run)));
      assertThat(now.parameters).isEqualTo(before);
      for (Statement statement : said) {
        String where = "state " + number + ", step " + run.step() + ": " + statement;
        try {
          assertThat(holds(statement)).as(where + "\n" + run.settings()).isTrue();
        } catch (RuntimeException e) {
          throw new AssertionError(where, e);
        }
        seen.merge(statement.getClass().getSimpleName(), 1, Integer::sum);
      }
      whatIsIdenticalIsSaid(number);
      String text = Sentences.about(Observation.of(run)).plain();
      assertThat(text).doesNotContain("  ", "..", " .", "null").endsWith(".");
    }
    List<String> never = new ArrayList<>();
    for (Class<?> kind : Statement.class.getPermittedSubclasses()) {
      if (!seen.containsKey(kind.getSimpleName())) {
        never.add(kind.getSimpleName());
      }
    }
    // these need a longer way than random states have gone: StoryTest
    never.remove("Stuck");
    assertThat(never).as("never said, of " + seen).isEmpty();
  }

  private void look(Run state) {
    run = state;
    now = run.network();
    shape = now.shape();
    gradient = run.nextGradient();
    losses = new double[0];
    next = run.hasDiverged() ? run : after(1);
  }

  /**
   * The same run so many updates on, reached by a run of its own that knows nothing of this one.
   */
  private Run after(int steps) {
    Run other = new Run(run.experiment(), run.edits());
    other.seek(run.step());
    assertThat(other.network().parameters).isEqualTo(now.parameters);
    // edits that come later belong to another future than the next step's
    Run future = new Run(run.experiment(), run.editsUpTo(run.step()));
    future.seek(run.step() + steps);
    return future;
  }

  /** Where identical units are, the paragraph is about them, and nowhere else. */
  private void whatIsIdenticalIsSaid(int number) {
    boolean isSaid =
        said.stream()
            .anyMatch(
                s ->
                    s instanceof Statement.Identical
                        || s instanceof Statement.EachLayerOne
                        || s instanceof Statement.LayersWithIdentical l && !l.layers().isEmpty());
    boolean isThere = false;
    for (int layer = 1; layer <= shape.hiddenLayers() && !isDiverged(); layer++) {
      isThere |= groups(now, layer).size() < shape.units(layer);
    }
    assertThat(isSaid).as("state " + number + " " + said).isEqualTo(isThere);
  }

  private boolean isDiverged() {
    return said.get(0) instanceof Statement.NotFinite;
  }

  // ---- each statement, by its definition

  /** Runs of their own, with the edits of that step and without them. */
  private boolean holdsToldApart(Statement.ToldApart it) {
    int layer = it.where().layer();
    List<Edit> earlier = run.edits().stream().filter(edit -> edit.step() < it.step()).toList();
    Run without = new Run(run.experiment(), earlier);
    without.seek(it.step());
    Run with = new Run(run.experiment(), run.editsUpTo(it.step()));
    with.seek(it.step());
    List<Integer> all = new ArrayList<>(it.left());
    all.addAll(it.stayed());
    return groups(without.network(), layer).stream().anyMatch(group -> group.containsAll(all))
        && groups(with.network(), layer).stream().anyMatch(group -> group.containsAll(it.stayed()))
        && areApart(it, with.network())
        && areApart(it, now);
  }

  private static boolean areApart(Statement.ToldApart it, Network network) {
    return groups(network, it.where().layer()).stream()
        .filter(group -> group.contains(it.stayed().get(0)))
        .noneMatch(group -> it.left().stream().anyMatch(group::contains));
  }

  private boolean holds(Statement s) {
    if (s instanceof Statement.NotFinite it) {
      return !isFinite(run.evaluateTrain().loss()) || !isFinite(now.parameters);
    } else if (s instanceof Statement.GoBack it) {
      return isDiverged();
    } else if (s instanceof Statement.Growing it) {
      return it.to() == loss(run)
          && it.to() > 2 * it.from()
          && !(loss(next) <= it.to())
          && it.from() == lossAt(goalSince());
    } else if (s instanceof Statement.Overshoots) {
      return !(loss(next) <= loss(run))
          && (lossPart(1e-2) < loss(run)
              || lossPart(1e-4) < loss(run)
              || lossPart(1e-6) < loss(run));
    } else if (s instanceof Statement.AllRight it) {
      return holdsAllRight(it);
    } else if (s instanceof Statement.SoFar it) {
      return holdsSoFar(it);
    } else if (s instanceof Statement.Stuck it) {
      return it.gradient() <= 1e-4 && run.step() - it.since() >= 499;
    } else if (s instanceof Statement.HardlyBegun it) {
      double from = lossAt(goalSince());
      return loss(run) > 0.99 * from
          && it.share() >= 0
          && isNear((from - loss(run)) / from, it.share());
    } else if (s instanceof Statement.Moved it) {
      return it.from() == lossAt(goalSince())
          && it.to() == loss(run)
          && Math.abs(it.to() - it.from()) >= 0.00999 * it.from();
    } else if (s instanceof Statement.OneUnit it) {
      return isOnly(it.where()) && shape.units(1) == 1;
    } else if (s instanceof Statement.Identical it) {
      return isOnly(it.where())
          && it.groups().equals(groups(now, it.where().layer()))
          && it.areFunctions() == (functions(now, it.where().layer()).size() == it.groups().size());
    } else if (s instanceof Statement.OneFunction it) {
      return holdsOneFunction(it);
    } else if (s instanceof Statement.AlmostIdentical it) {
      return holdsAlmost(it);
    } else if (s instanceof Statement.AllDistinct it) {
      int layer = it.where().layer();
      return functions(now, layer).size() == shape.units(layer) && silent(layer) < 2;
    } else if (s instanceof Statement.ToldApart it) {
      return holdsToldApart(it);
    } else if (s instanceof Statement.NoneIdentical it) {
      int layer = it.where().layer();
      return functions(now, layer).size() == shape.units(layer) && silent(layer) > 1;
    } else if (s instanceof Statement.EachLayerOne it) {
      return it.layers() == shape.hiddenLayers()
          && everyLayer(l -> groups(now, l).size() == 1 && shape.units(l) > 1);
    } else if (s instanceof Statement.EachLayerDistinct) {
      return everyLayer(l -> functions(now, l).size() == shape.units(l));
    } else if (s instanceof Statement.LayersWithIdentical it) {
      return everyLayer(l -> it.layers().contains(l) == groups(now, l).size() < shape.units(l));
    } else if (s instanceof Statement.EqualGradients) {
      return areIdenticalGradientsEqual();
    } else if (s instanceof Statement.Inseparable it) {
      return forEver(it.until(), this::areTogether);
    } else if (s instanceof Statement.BreakTheTie) {
      return everyLayer(l -> groups(now, l).size() == 1);
    } else if (s instanceof Statement.NextSeparates) {
      return !areTogether(next);
    } else if (s instanceof Statement.NextKeeps) {
      return areTogether(next);
    } else if (s instanceof Statement.NoRate it) {
      return forEver(it.until(), future -> isSame(future, 0, now.parameters.length));
    } else if (s instanceof Statement.NoSlopeOut it) {
      return isZero(gradient, 0, gradient.length)
          && it.isStill() == isSame(next, 0, gradient.length);
    } else if (s instanceof Statement.NoSlope it) {
      return now.activation(it.where().layer()) == Activation.STEP
          && isZero(gradient, 0, shape.firstWeight(it.where().layer() + 1));
    } else if (s instanceof Statement.BatchFlat) {
      return isZero(gradient, 0, gradient.length) && isSame(next, 0, gradient.length);
    } else if (s instanceof Statement.AllDead it) {
      return it.units() == shape.units(it.where().layer())
          && areDead(it.where().layer(), all(it.units()));
    } else if (s instanceof Statement.NothingMoves it) {
      return isZero(gradient, 0, gradient.length)
          && isSame(next, 0, gradient.length)
          && (!it.isForEver() || forEver(it.until(), future -> isSame(future, 0, gradient.length)));
    } else if (s instanceof Statement.NothingToLearn) {
      return loss(run) == 0;
    } else if (s instanceof Statement.Saddle) {
      return isBeside(true) && isBeside(false);
    } else if (s instanceof Statement.OnlyOutputBias it) {
      int bias = shape.bias(shape.layers(), 0);
      return it.outputs() == shape.outputs()
          && forEver(it.until(), future -> isSame(future, 0, bias));
    } else if (s instanceof Statement.WaitsFor it) {
      int from = shape.firstWeight(it.layer());
      return isSame(next, 0, from)
          && !isSame(next, from, gradient.length)
          && isZeroLayer(it.layer());
    } else if (s instanceof Statement.NothingToTellApart) {
      return shape.hiddenLayers() == 0;
    } else if (s instanceof Statement.NoLineSeparates) {
      return shape.hiddenLayers() == 0 && !isFoundSeparable();
    } else if (s instanceof Statement.AtMinimum) {
      return isLowestAround();
    } else if (s instanceof Statement.NoGradientNext) {
      return isZero(gradient, 0, gradient.length);
    } else if (s instanceof Statement.Small it) {
      return it.size() <= 0.1
          && largest(now.parameters, shape.bias(shape.layers(), 0)) == it.size()
          && largest(gradient, gradient.length) == it.gradient();
    } else if (s instanceof Statement.TinyGradient it) {
      return largest(gradient, gradient.length) == it.gradient()
          && it.gradient() < 1e-6
          && it.gradient() > 0;
    } else if (s instanceof Statement.DepthGradient it) {
      return it.first() == largestIn(1) && it.output() == largestIn(shape.layers());
    } else if (s instanceof Statement.Dead it) {
      int more = deadBeside(it.where().layer());
      return areDead(it.where().layer(), it.units())
          && it.units().size() < shape.units(it.where().layer())
          && (run.settings().dropout() == 0 ? it.more() == more : it.more() <= more);
    } else if (s instanceof Statement.Saturated it) {
      return isNear(saturatedShare(), it.share()) && it.share() > 0.8;
    } else if (s instanceof Statement.Mirrored it) {
      return holdsMirrored(it);
    } else if (s instanceof Statement.OwnGradients it) {
      return it.isStart() == (run.step() == 0) && areAllGradientsDifferent();
    }
    throw new AssertionError("no oracle for " + s);
  }

  private boolean holdsAllRight(Statement.AllRight it) {
    int begin = goalSince();
    for (int step = it.since(); step <= run.step(); step++) {
      if (rightAt(step) != 1) {
        return false;
      }
    }
    return it.isExact() && (it.since() == begin || rightAt(it.since() - 1) < 1);
  }

  private boolean holdsSoFar(Statement.SoFar it) {
    double best = 0;
    for (int step = goalSince(); step <= run.step(); step++) {
      best = Math.max(best, rightAt(step));
    }
    return it.isExact() && it.best() == best && it.now() == rightAt(run.step()) && it.now() < 1;
  }

  private boolean holdsOneFunction(Statement.OneFunction it) {
    int layer = it.where().layer();
    List<List<Integer>> shared = shared(functions(now, layer));
    List<List<Integer>> later = functions(next.network(), layer);
    boolean isGone = !isFinite(next.network().parameters);
    boolean areAllKept =
        isGone || shared.stream().allMatch(g -> later.stream().anyMatch(l -> l.containsAll(g)));
    boolean areAllApart =
        shared.stream()
            .allMatch(
                g -> later.stream().allMatch(l -> l.stream().filter(g::contains).count() <= 1));
    boolean isRight =
        switch (it.course()) {
          case UNREACHED ->
              areAllKept
                  && shared.stream()
                      .flatMap(List::stream)
                      .allMatch(u -> largestOfUnit(gradient, layer, u) == 0);
          case STAY, BLOCKED -> areAllKept;
          case PART -> areAllApart && !areAllKept;
          case PART_SOME -> !areAllKept && !areAllApart;
        };
    return isRight
        && it.units().equals(shared.get(0))
        && it.areMore() == shared.size() > 1
        && groups(now, layer).size() == shape.units(layer);
  }

  private boolean holdsAlmost(Statement.AlmostIdentical it) {
    int layer = it.where().layer();
    double gap = gap(now, layer);
    double after = gap(next.network(), layer);
    boolean isTrend =
        switch (it.trend()) {
          case UP -> after > gap || after != after;
          case DOWN -> after < gap;
          case LEVEL -> after == gap;
        };
    return it.gap() == gap && it.units() == shape.units(layer) && isTrend;
  }

  private boolean holdsMirrored(Statement.Mirrored it) {
    int layer = it.where().layer();
    boolean isNow = areMirrored(run, layer, it.unit(), it.other());
    boolean isNext = areMirrored(next, layer, it.unit(), it.other());
    boolean isKept =
        it.hold() != Hold.KEPT
            || forEver(
                OptionalInt.empty(), future -> areMirrored(future, layer, it.unit(), it.other()));
    return isNow && isNext == it.isNext() && isKept;
  }

  // ---- the past

  private int goalSince() {
    int since = 0;
    Experiment goal = run.experiment();
    for (Edit edit : run.editsUpTo(run.step())) {
      if (edit instanceof Edit.Change change) {
        Experiment to = change.to();
        boolean isOther =
            !to.data().equals(goal.data())
                || to.output() != goal.output()
                || to.loss() != goal.loss();
        since = isOther ? change.step() : since;
        goal = to;
      }
    }
    return since;
  }

  /** Walks the way once more, from the start, and keeps what it comes by. */
  private void walk() {
    if (losses.length == run.step() + 1) {
      return;
    }
    losses = new double[run.step() + 1];
    rights = new double[run.step() + 1];
    Run walker = new Run(run.experiment(), run.edits());
    for (int step = 0; step < losses.length; step++) {
      walker.seek(step);
      losses[step] = loss(walker);
      rights[step] = walker.evaluateTrain().accuracy().orElse(Double.NaN);
    }
  }

  private double lossAt(int step) {
    walk();
    return losses[step];
  }

  private double rightAt(int step) {
    walk();
    return rights[step];
  }

  /**
   * Computed anew: the test puts other parameters into the network, of which the run knows nothing.
   */
  private static double loss(Run run) {
    Pass pass = new Pass(run.network());
    return Evaluation.of(pass, run.settings().loss(), run.data().train(), false).loss();
  }

  // ---- the future

  private interface Claim {
    boolean isSo(Run future);
  }

  /** Whether something holds after each of many steps, up to where the document has an edit. */
  private boolean forEver(OptionalInt until, Claim claim) {
    int next = Integer.MAX_VALUE;
    for (Edit edit : run.edits()) {
      next = edit.step() > run.step() ? Math.min(next, edit.step()) : next;
    }
    assertThat(until.orElse(Integer.MAX_VALUE)).isEqualTo(next);
    Run future = after(0);
    for (int i = 0; i < most; i++) {
      future.update();
      if (future.hasDiverged()) {
        return true;
      }
      if ((i < 20 || i % 100 == 99) && !claim.isSo(future)) {
        return false;
      }
    }
    return true;
  }

  private boolean areTogether(Run future) {
    return !isFinite(future.network().parameters)
        || everyLayer(
            layer ->
                shared(groups(now, layer)).stream()
                    .allMatch(
                        g ->
                            groups(future.network(), layer).stream()
                                .anyMatch(l -> l.containsAll(g))));
  }

  private boolean isSame(Run future, int from, int to) {
    for (int i = from; i < to; i++) {
      if (future.network().parameters[i] != now.parameters[i]) {
        return false;
      }
    }
    return true;
  }

  // ---- plain arithmetic

  private boolean isOnly(Where where) {
    return where.isOnly() == (shape.hiddenLayers() == 1);
  }

  private interface OfLayer {
    boolean isSo(int layer);
  }

  private boolean everyLayer(OfLayer claim) {
    for (int layer = 1; layer <= shape.hiddenLayers(); layer++) {
      if (!claim.isSo(layer)) {
        return false;
      }
    }
    return true;
  }

  private static boolean isFinite(double... numbers) {
    for (double number : numbers) {
      if (!Double.isFinite(number)) {
        return false;
      }
    }
    return true;
  }

  private static boolean isZero(double[] numbers, int from, int to) {
    for (int i = from; i < to; i++) {
      if (numbers[i] != 0) {
        return false;
      }
    }
    return true;
  }

  private boolean isZeroLayer(int layer) {
    return isZero(now.parameters, shape.firstWeight(layer), shape.bias(layer, 0));
  }

  private static boolean isNear(double a, double b) {
    return Math.abs(a - b) <= 1e-12 * Math.max(1, Math.abs(a));
  }

  private static double largest(double[] numbers, int end) {
    double largest = 0;
    for (int i = 0; i < end; i++) {
      largest = Math.max(largest, Math.abs(numbers[i]));
    }
    return largest;
  }

  private double largestIn(int layer) {
    double largest = 0;
    for (int i = shape.firstWeight(layer); i < shape.bias(layer, 0); i++) {
      largest = Math.max(largest, Math.abs(gradient[i]));
    }
    return largest;
  }

  private static List<Integer> all(int units) {
    List<Integer> all = new ArrayList<>();
    for (int unit = 0; unit < units; unit++) {
      all.add(unit);
    }
    return all;
  }

  private static List<List<Integer>> shared(List<List<Integer>> groups) {
    return groups.stream().filter(g -> g.size() > 1).toList();
  }

  /** The numbers of a unit: weights in and bias, and weights out if they are asked for. */
  private static double[] numbers(
      double[] from, Shape s, int layer, int unit, boolean isOutgoingToo) {
    int in = s.units(layer - 1);
    int out = isOutgoingToo ? s.units(layer + 1) : 0;
    double[] numbers = new double[in + 1 + out];
    for (int input = 0; input < in; input++) {
      numbers[input] = from[s.weight(layer, unit, input)];
    }
    numbers[in] = from[s.bias(layer, unit)];
    for (int k = 0; k < out; k++) {
      numbers[in + 1 + k] = from[s.weight(layer + 1, k, unit)];
    }
    return numbers;
  }

  private double largestOfUnit(double[] from, int layer, int unit) {
    double[] numbers = numbers(from, shape, layer, unit, false);
    return largest(numbers, numbers.length);
  }

  private static List<List<Integer>> grouped(Network n, int layer, boolean isOutgoingToo) {
    List<List<Integer>> groups = new ArrayList<>();
    for (int unit = 0; unit < n.shape().units(layer); unit++) {
      double[] mine = numbers(n.parameters, n.shape(), layer, unit, isOutgoingToo);
      List<Integer> home = null;
      for (List<Integer> group : groups) {
        double[] theirs = numbers(n.parameters, n.shape(), layer, group.get(0), isOutgoingToo);
        boolean isSame = isFinite(n.parameters);
        for (int k = 0; k < mine.length; k++) {
          isSame &= mine[k] == theirs[k];
        }
        home = isSame ? group : home;
      }
      if (home == null) {
        home = new ArrayList<>();
        groups.add(home);
      }
      home.add(unit);
    }
    return groups;
  }

  private static List<List<Integer>> groups(Network n, int layer) {
    return grouped(n, layer, true);
  }

  private static List<List<Integer>> functions(Network n, int layer) {
    return grouped(n, layer, false);
  }

  private static double gap(Network n, int layer) {
    double gap = 0;
    for (int unit = 0; unit < n.shape().units(layer); unit++) {
      for (int other = 0; other < unit; other++) {
        double[] a = numbers(n.parameters, n.shape(), layer, unit, true);
        double[] b = numbers(n.parameters, n.shape(), layer, other, true);
        for (int k = 0; k < a.length; k++) {
          gap = Math.max(gap, Math.abs(a[k] - b[k]));
        }
      }
    }
    return gap;
  }

  private boolean areIdenticalGradientsEqual() {
    return everyLayer(
        layer ->
            shared(groups(now, layer)).stream()
                .allMatch(
                    g ->
                        g.stream()
                            .allMatch(
                                u ->
                                    Arrays.equals(
                                        numbers(gradient, shape, layer, u, true),
                                        numbers(gradient, shape, layer, g.get(0), true)))));
  }

  private boolean areAllGradientsDifferent() {
    return everyLayer(
        layer -> {
          for (int unit = 0; unit < shape.units(layer); unit++) {
            for (int other = 0; other < unit; other++) {
              if (Arrays.equals(
                  numbers(gradient, shape, layer, unit, false),
                  numbers(gradient, shape, layer, other, false))) {
                return false;
              }
            }
          }
          return true;
        });
  }

  private static boolean areMirrored(Run run, int layer, int unit, int other) {
    Network n = run.network();
    double[] a = numbers(n.parameters, n.shape(), layer, unit, false);
    double[] b = numbers(n.parameters, n.shape(), layer, other, false);
    boolean areMirrored = true;
    for (int k = 0; k < a.length; k++) {
      areMirrored &= a[k] == -b[k];
    }
    return areMirrored;
  }

  /** Pre-activation and activation of a hidden unit for a training example, in plain loops. */
  private double[] signal(int layer, int unit, int row) {
    Examples x = run.data().train();
    double[] in = new double[shape.units(0)];
    for (int input = 0; input < in.length; input++) {
      in[input] = x.x(row, input);
    }
    for (int l = 1; l <= layer; l++) {
      double[] out = new double[shape.units(l)];
      for (int j = 0; j < out.length; j++) {
        double z = now.bias(l, j);
        for (int i = 0; i < in.length; i++) {
          z += now.weight(l, j, i) * in[i];
        }
        if (l == layer && j == unit) {
          return new double[] {z, now.activation(l).value(z)};
        }
        out[j] = now.activation(l).value(z);
      }
      in = out;
    }
    throw new AssertionError();
  }

  private int silent(int layer) {
    int silent = 0;
    for (int unit = 0; unit < shape.units(layer); unit++) {
      boolean isSilent = true;
      for (int row = 0; row < run.data().train().size(); row++) {
        isSilent &= signal(layer, unit, row)[1] == 0;
      }
      silent += isSilent ? 1 : 0;
    }
    return silent;
  }

  /** Dead: 0 and flat on every example; and so no gradient arrives, whichever the mini-batch. */
  /** How many units of other hidden layers are dead. */
  private int deadBeside(int layer) {
    int dead = 0;
    for (int other = 1; other <= shape.hiddenLayers(); other++) {
      for (int unit = 0; other != layer && unit < shape.units(other); unit++) {
        dead += areDead(other, List.of(unit)) ? 1 : 0;
      }
    }
    return dead;
  }

  private boolean areDead(int layer, List<Integer> units) {
    for (int unit : units) {
      for (int row = 0; row < run.data().train().size(); row++) {
        double[] za = signal(layer, unit, row);
        if (za[1] != 0 || now.activation(layer).slope(za[0], za[1]) != 0) {
          return false;
        }
      }
      if (largestOfUnit(gradient, layer, unit) != 0) {
        return false;
      }
    }
    return true;
  }

  private double saturatedShare() {
    int flat = 0;
    int all = 0;
    for (int layer = 1; layer <= shape.hiddenLayers(); layer++) {
      Activation g = now.activation(layer);
      if (g != Activation.TANH && g != Activation.SIGMOID) {
        continue;
      }
      for (int unit = 0; unit < shape.units(layer); unit++) {
        for (int row = 0; row < run.data().train().size(); row++) {
          double a = signal(layer, unit, row)[1];
          double slope = g == Activation.TANH ? 1 - a * a : 4 * a * (1 - a);
          flat += slope < 0.1 ? 1 : 0;
          all++;
        }
      }
    }
    return (double) flat / all;
  }

  /** What is descended, for other parameters of the same network. */
  private double descended(double[] parameters) {
    double[] kept = now.parameters.clone();
    System.arraycopy(parameters, 0, now.parameters, 0, kept.length);
    double value = loss(run);
    System.arraycopy(kept, 0, now.parameters, 0, kept.length);
    Regularization penalty = run.settings().regularization();
    for (int layer = 1; layer <= shape.layers(); layer++) {
      for (int i = shape.firstWeight(layer); i < shape.bias(layer, 0); i++) {
        value +=
            switch (penalty.kind()) {
              case NONE -> 0;
              case L1 -> penalty.rate() * Math.abs(parameters[i]);
              case L2 -> penalty.rate() * parameters[i] * parameters[i] / 2;
            };
      }
    }
    return value;
  }

  private double lossPart(double share) {
    double[] kept = now.parameters.clone();
    double[] to = next.network().parameters;
    for (int i = 0; i < kept.length; i++) {
      now.parameters[i] = kept[i] + (to[i] - kept[i]) * share;
    }
    double value = loss(run);
    System.arraycopy(kept, 0, now.parameters, 0, kept.length);
    return value;
  }

  /** Whether one of many points within 0.1 of the network is lower, or higher. */
  private boolean isBeside(boolean isLower) {
    SplittableRandom random = new SplittableRandom(1);
    double here = descended(now.parameters);
    double margin = 1e-12 * Math.abs(here);
    for (int i = 0; i < 200_000; i++) {
      double[] beside = now.parameters.clone();
      double reach = 0.1 * random.nextDouble();
      for (int k = 0; k < beside.length; k++) {
        beside[k] += random.nextInt(3) == 0 ? 0 : reach * (2 * random.nextDouble() - 1);
      }
      double there = descended(beside);
      if (isLower ? there < here - margin : there > here + margin) {
        return true;
      }
    }
    return false;
  }

  private boolean isLowestAround() {
    SplittableRandom random = new SplittableRandom(2);
    double here = descended(now.parameters);
    for (int i = 0; i < 2000; i++) {
      double[] beside = now.parameters.clone();
      double reach = Math.pow(10, 2 - 5 * random.nextDouble());
      for (int k = 0; k < beside.length; k++) {
        beside[k] += reach * (2 * random.nextDouble() - 1);
      }
      if (descended(beside) < here - 1e-12 * Math.abs(here)) {
        return false;
      }
    }
    return true;
  }

  /** Whether a line through two of the points, or just beside it, separates the classes. */
  private boolean isFoundSeparable() {
    Examples x = run.data().train();
    double threshold = run.settings().output().threshold();
    for (int direction = 0; direction < 20_000; direction++) {
      double angle = Math.PI * direction / 20_000;
      double leastAbove = Double.POSITIVE_INFINITY;
      double mostAbove = Double.NEGATIVE_INFINITY;
      double least = Double.POSITIVE_INFINITY;
      double most = Double.NEGATIVE_INFINITY;
      for (int row = 0; row < x.size(); row++) {
        double at = Math.cos(angle) * x.x(row, 0) + Math.sin(angle) * x.x(row, 1);
        if (x.t(row, 0) > threshold) {
          leastAbove = Math.min(leastAbove, at);
          mostAbove = Math.max(mostAbove, at);
        } else {
          least = Math.min(least, at);
          most = Math.max(most, at);
        }
      }
      if (leastAbove > most || mostAbove < least) {
        return true;
      }
    }
    return false;
  }
}
