package whyrandom.explain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import whyrandom.engine.Activation;
import whyrandom.engine.Shape;
import whyrandom.experiment.Edit;
import whyrandom.experiment.Run;
import whyrandom.explain.english.SamenessEnglish;
import whyrandom.explain.statement.Hold;
import whyrandom.explain.statement.Origin;
import whyrandom.explain.statement.SamenessStatement;

/**
 * Every statement about the units of a layer, about two of them, and about the start of a run
 * holds: worked out anew from its definition, or tried by running on.
 */
class SamenessLawTest {
  private static final int STATES = 10_000;
  private static final int FOR_EVER = 1000;
  private static final int A_WHILE = 60;
  private static final int FAR = 10;

  private final Map<String, Integer> seen = new TreeMap<>();
  private Run run;
  private Shape shape;
  private double[] now;
  private double[] next;
  private double[] gradient;
  private int layer;
  private int most;

  @Test
  @Timeout(value = 600, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
  void whatIsSaidOfALayerAndOfTwoUnitsIsSo() {
    for (int number = 0; number < RandomStates.count(STATES); number++) {
      run = RandomStates.state(number);
      most = number % FAR == 0 ? FOR_EVER : A_WHILE;
      shape = run.network().shape();
      now = run.network().parameters;
      if (shape.hiddenLayers() == 0) {
        continue;
      }
      Observation o = Observation.of(run);
      next = run.nextParameters();
      gradient = run.nextGradient();
      layer = 1 + number % shape.hiddenLayers();
      List<SamenessStatement> said = new ArrayList<>(SamenessAccount.of(o, layer));
      if (!o.isDiverged() && shape.units(layer) > 1) {
        said.add(SamenessAccount.pair(run, next, gradient, layer, 0, 1));
      }
      for (SamenessStatement statement : said) {
        assertThat(holds(statement))
            .as("state " + number + " layer " + layer + ": " + statement + run.settings())
            .isTrue();
        seen.merge(name(statement), 1, Integer::sum);
      }
      assertThat(SamenessEnglish.of(said).plain()).doesNotContain("  ", "..", "null").endsWith(".");
    }
    for (Class<?> kind : SamenessStatement.class.getPermittedSubclasses()) {
      boolean isCount = kind == SamenessStatement.Count.class; // its ranks are tested in RankTest
      assertThat(
              isCount || seen.keySet().stream().anyMatch(s -> s.startsWith(kind.getSimpleName())))
          .as(kind.getSimpleName() + " of " + seen)
          .isTrue();
    }
    assertThat(seen).containsKeys("MirroredPair KEPT", "ScaledPair KEPT");
  }

  private static String name(SamenessStatement s) {
    if (s instanceof SamenessStatement.MirroredPair pair) {
      return "MirroredPair " + pair.hold();
    }
    return s instanceof SamenessStatement.ScaledPair pair
        ? "ScaledPair " + pair.hold()
        : s.getClass().getSimpleName();
  }

  private boolean holds(SamenessStatement s) {
    if (s instanceof SamenessStatement.NotFinite) {
      return run.hasDiverged() || !Double.isFinite(run.evaluateTrain().loss());
    } else if (s instanceof SamenessStatement.Single) {
      return shape.units(layer) == 1;
    } else if (s instanceof SamenessStatement.Identical it) {
      return it.units().equals(together(now).get(0)) && it.areMore() == together(now).size() > 1;
    } else if (s instanceof SamenessStatement.Inseparable it) {
      return isUntil(it.until())
          && after(most, 1, future -> areTogether(future.network().parameters))
          && (!it.isInert() || isKeptUnderDropout())
          && (!it.wouldDropout() || it.isInert() || hasGradient());
    } else if (s instanceof SamenessStatement.NextSeparates) {
      return !areTogether(next);
    } else if (s instanceof SamenessStatement.NextKeeps) {
      return areTogether(next);
    } else if (s instanceof SamenessStatement.Apart it) {
      return together(now).isEmpty()
          && it.units() == shape.units(layer)
          && (it.features() == features(1e-11) || it.features() == features(1e-13));
    } else if (s instanceof SamenessStatement.Closest it) {
      return holdsClosest(it);
    } else if (s instanceof SamenessStatement.IdenticalPair it) {
      return isScaled(now, 1, true, 0);
    } else if (s instanceof SamenessStatement.FunctionPair it) {
      return isScaled(now, 1, false, 0)
          && !isScaled(now, 1, true, 0)
          && it.areGradientsEqual() == isScaled(gradient, 1, true, 0);
    } else if (s instanceof SamenessStatement.MirroredPair it) {
      return isScaled(now, -1, false, 0)
          && it.isNext() == isScaled(next, -1, false, 0)
          && (it.hold() == Hold.WEIGHTS_OUT) != isScaled(now, -1, true, 0)
          && (it.hold() != Hold.KEPT
              || after(most, 1, f -> isScaled(f.network().parameters, -1, true, 0)));
    } else if (s instanceof SamenessStatement.ScaledPair it) {
      return isScaled(now, it.factor(), false, 1e-11)
          && (it.hold() == Hold.WEIGHTS_OUT) != isScaled(now, it.factor(), true, 1e-11)
          && (it.hold() != Hold.KEPT
              || after(A_WHILE, 1, f -> isScaled(f.network().parameters, it.factor(), true, 1e-6)));
    } else if (s instanceof SamenessStatement.NearPair) {
      return gap(now, 0, 1) < 0.02 * size() && features(0, 1, 1e-13) == 2;
    } else if (s instanceof SamenessStatement.DifferentPair) {
      return gap(now, 0, 1) > 0 && features(0, 1, 1e-13) == 2;
    }
    throw new AssertionError("no oracle for " + s);
  }

  private boolean holdsClosest(SamenessStatement.Closest it) {
    double least = Double.POSITIVE_INFINITY;
    for (int unit = 0; unit < shape.units(layer); unit++) {
      for (int other = unit + 1; other < shape.units(layer); other++) {
        least = Math.min(least, gap(now, unit, other));
      }
    }
    double after = gap(next, it.unit(), it.other());
    return it.gap() == least
        && gap(now, it.unit(), it.other()) == least
        && (it.after() == after || it.after() != it.after());
  }

  // ---- definitions, in plain loops

  private double[] unit(double[] from, int unit, boolean isOutToo) {
    int in = shape.units(layer - 1);
    int out = isOutToo ? shape.units(layer + 1) : 0;
    double[] numbers = new double[in + 1 + out];
    for (int input = 0; input < in; input++) {
      numbers[input] = from[shape.weight(layer, unit, input)];
    }
    numbers[in] = from[shape.bias(layer, unit)];
    for (int k = 0; k < out; k++) {
      numbers[in + 1 + k] = from[shape.weight(layer + 1, k, unit)];
    }
    return numbers;
  }

  private double gap(double[] from, int unit, int other) {
    double[] a = unit(from, unit, true);
    double[] b = unit(from, other, true);
    double gap = 0;
    for (int k = 0; k < a.length; k++) {
      gap = Math.max(gap, Math.abs(a[k] - b[k]));
    }
    return gap;
  }

  private double size() {
    double size = 0;
    for (int unit = 0; unit < 2; unit++) {
      for (double number : unit(now, unit, true)) {
        size = Math.max(size, Math.abs(number));
      }
    }
    return size;
  }

  /** Whether unit 1 is so many times unit 0. */
  private boolean isScaled(double[] from, double factor, boolean isOutToo, double tolerance) {
    return isScaled(from, 0, 1, factor, isOutToo, tolerance);
  }

  private boolean isScaled(
      double[] from, int unit, int other, double factor, boolean isOutToo, double tolerance) {
    double[] a = unit(from, unit, isOutToo);
    double[] b = unit(from, other, isOutToo);
    double size = 0;
    for (double number : b) {
      size = Math.max(size, Math.abs(number));
    }
    for (int k = 0; k < a.length; k++) {
      double error = Math.abs(b[k] - factor * a[k]);
      double allowed = tolerance * (tolerance > 1e-10 ? size : Math.abs(b[k]));
      if (tolerance == 0 ? b[k] != factor * a[k] : !(error <= allowed)) {
        return false;
      }
    }
    return true;
  }

  /** The groups of identical units that have several. */
  private List<List<Integer>> together(double[] from) {
    List<List<Integer>> groups = new ArrayList<>();
    for (int unit = 0; unit < shape.units(layer); unit++) {
      List<Integer> home = null;
      for (List<Integer> group : groups) {
        home = isScaled(from, group.get(0), unit, 1, true, 0) ? group : home;
      }
      if (home == null) {
        home = new ArrayList<>();
        groups.add(home);
      }
      home.add(unit);
    }
    return groups.stream().filter(g -> g.size() > 1).toList();
  }

  private boolean areTogether(double[] later) {
    for (double number : later) {
      if (!Double.isFinite(number)) {
        return true;
      }
    }
    return together(now).stream()
        .allMatch(g -> together(later).stream().anyMatch(l -> l.containsAll(g)));
  }

  /**
   * Number of groups of one feature: the same, mirrored or scaled as the activation allows.
   *
   * @param rounding how far quotients may differ by rounding
   */
  private int features(double rounding) {
    List<Integer> firsts = new ArrayList<>();
    for (int unit = 0; unit < shape.units(layer); unit++) {
      boolean isNew = true;
      for (int first : firsts) {
        isNew &= features(first, unit, rounding) == 2;
      }
      if (isNew) {
        firsts.add(unit);
      }
    }
    return firsts.size();
  }

  /** 1 if two units are one feature, else 2. */
  private int features(int unit, int other, double rounding) {
    Activation g = run.network().activation(layer);
    if (isScaled(now, unit, other, 1, false, 0)) {
      return 1;
    }
    double[] a = unit(now, unit, false);
    double[] b = unit(now, other, false);
    int largest = 0;
    for (int k = 0; k < a.length; k++) {
      largest = Math.abs(a[k]) > Math.abs(a[largest]) ? k : largest;
    }
    double factor = b[largest] / a[largest];
    boolean isAllowed =
        switch (g) {
          case LINEAR -> factor != 0;
          case RELU, LEAKY_RELU -> factor > 0;
          case TANH -> Math.abs(factor + 1) < 1e-11;
          default -> false;
        };
    return isAllowed
            && Double.isFinite(factor)
            && isScaled(now, unit, other, factor, false, rounding)
        ? 1
        : 2;
  }

  private boolean hasGradient() {
    for (List<Integer> group : together(now)) {
      for (int unit : group) {
        for (double number : unit(gradient, unit, true)) {
          if (number != 0) {
            return true;
          }
        }
      }
    }
    return false;
  }

  // ---- the future

  private interface Claim {
    boolean isSo(Run future);
  }

  private boolean isUntil(OptionalInt until) {
    int first = Integer.MAX_VALUE;
    for (Edit edit : run.edits()) {
      first = edit.step() > run.step() ? Math.min(first, edit.step()) : first;
    }
    return until.orElse(Integer.MAX_VALUE) == first;
  }

  private boolean after(int steps, int every, Claim claim) {
    Run future = new Run(run.experiment(), run.editsUpTo(run.step()));
    future.seek(run.step());
    return holdsFor(future, steps, every, claim);
  }

  private static boolean holdsFor(Run future, int steps, int every, Claim claim) {
    for (int i = 0; i < steps; i++) {
      future.update();
      if (future.hasDiverged()) {
        return true;
      }
      if ((i % every == 0 || i == steps - 1) && (i < 20 || i % 50 == 49) && !claim.isSo(future)) {
        return false;
      }
    }
    return true;
  }

  /** The same run with dropout from here on. */
  private boolean isKeptUnderDropout() {
    Run standing = new Run(run.experiment(), run.editsUpTo(run.step()));
    standing.seek(run.step());
    Run dropping = standing.with(new Edit.Change(run.step(), run.settings().withDropout(0.5)));
    return holdsFor(dropping, A_WHILE, 1, f -> areTogether(f.network().parameters));
  }

  // ---- the start

  @Test
  void whatFollowsFromAStartFollows() {
    Map<Origin, Integer> origins = new TreeMap<>();
    for (int number = 0; number < RandomStates.count(STATES) / 4; number++) {
      run = RandomStates.state(number);
      Origin origin = Origins.of(run);
      origins.merge(origin, 1, Integer::sum);
      Run start = new Run(run.experiment(), run.editsUpTo(0));
      shape = start.network().shape();
      now = start.network().parameters.clone();
      boolean hasDropout = start.settings().dropout() > 0;
      boolean isSo =
          switch (origin) {
            case ZERO_SILENT ->
                holdsFor(start, A_WHILE, 1, f -> moves(f.network().parameters) >= shape.layers());
            case CONSTANT, ZERO_SPEAKING ->
                hasDropout || holdsFor(start, A_WHILE, 1, f -> isOneUnitALayer(f));
            case EQUAL_INCOMING_DEEP ->
                hasDropout || holdsFor(start, A_WHILE, 1, f -> isOneUnit(f, 1));
            case PARTLY_CONSTANT, DIFFERENT, SMALL, OUTPUT_ZERO, SAME_WITHIN_UNIT -> {
              boolean areDifferent = true;
              for (layer = 1; layer <= shape.hiddenLayers(); layer++) {
                areDifferent &= together(now).isEmpty();
              }
              yield areDifferent == (origin != Origin.PARTLY_CONSTANT);
            }
            case NO_HIDDEN_LAYER -> shape.hiddenLayers() == 0;
            case ZERO_HALF_SPEAKING, ZERO_BUT_BIASES, INCOMING_ZERO, EQUAL_INCOMING -> true;
          };
      assertThat(isSo).as("state " + number + ": " + origin + start.settings()).isTrue();
    }
    assertThat(origins.keySet()).contains(Origin.ZERO_SILENT, Origin.CONSTANT, Origin.DIFFERENT);
  }

  /** The first layer of which something but an output bias has moved; more than all if none has. */
  private int moves(double[] later) {
    for (int i = 0; i < shape.bias(shape.layers(), 0); i++) {
      if (later[i] != now[i]) {
        return 0;
      }
    }
    return shape.layers();
  }

  private boolean isOneUnitALayer(Run future) {
    for (int l = 1; l <= shape.hiddenLayers(); l++) {
      if (!isOneUnit(future, l)) {
        return false;
      }
    }
    return true;
  }

  private boolean isOneUnit(Run future, int of) {
    layer = of;
    for (int unit = 1; unit < shape.units(of); unit++) {
      if (!isScaled(future.network().parameters, 0, unit, 1, true, 0)) {
        return false;
      }
    }
    return true;
  }
}
