package whyrandom.explain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import whyrandom.engine.Activation;
import whyrandom.engine.Shape;
import whyrandom.experiment.LayerReport;
import whyrandom.experiment.Run;
import whyrandom.explain.english.LayerEnglish;
import whyrandom.explain.statement.LayerNote;
import whyrandom.explain.statement.LayerStatement;

/** What is said of layers follows from the definitions, on random states. */
class LayerLawTest {
  private static final int STATES = 10_000;

  /** Slopes this close to the limit may be on the other side of it by rounding. */
  private static final double CLOSE = 1e-9;

  /** In larger numbers what rounding leaves is large, too. */
  private static final double MODERATE = 1e6;

  /** What is smaller, but not 0, may be 0 where it is computed in another way. */
  private static final double LEAST = 1e-300;

  private static final Offset<Double> NONE = within(1e-200);

  private static final Map<Activation, Double> LARGEST = new LinkedHashMap<>();

  static {
    for (Activation g : Activation.values()) {
      LARGEST.put(g, PlainNetwork.largestSlope(g));
    }
  }

  private final Map<String, Integer> seen = new LinkedHashMap<>();

  private Run run;
  private Shape shape;
  private PlainNetwork plain;
  private List<PlainNetwork.Pass> passes;
  private List<double[][]> deltas;
  private List<LayerStatement> said;
  private String where;
  private int checked;

  @Test
  void whatIsSaidOfLayersFollowsFromTheDefinitions() {
    for (int number = 0; number < RandomStates.count(STATES); number++) {
      run = RandomStates.state(number);
      shape = run.network().shape();
      LayerReport report = LayerReport.of(run);
      said = LayerFindings.of(report);
      where = number + " at " + run.step() + ": " + said + " " + run.settings();
      assertThat(LayerEnglish.of(said).plain()).as(where).endsWith(".").doesNotContain("  ");
      said.forEach(s -> seen.merge(s.getClass().getSimpleName(), 1, Integer::sum));
      plain = PlainNetwork.of(run);
      passes = plain.passes();
      deltas = plain.deltas();
      if (said.contains(new LayerStatement.NotFinite())) {
        assertThat(said).as(where).hasSize(1);
        assertThat(largest() < 1e100).as(where).isFalse();
      } else if (largest() < MODERATE && !plain.isOnAnEdge()) {
        checked++;
        checkUnits(report);
        checkDepth();
        checkGradients(report);
        checkPace();
      }
    }
    assertThat(seen.keySet())
        .contains("NotFinite", "Dead", "Saturated", "Flat", "Steps", "MoreOfThat")
        .contains("AllResponsive", "NoHiddenLayer", "GradientByDepth", "SignalByDepth")
        .contains("GradientFrom", "SignalFrom")
        .contains("NoGradient", "NoGradientInto", "Pace");
    assertThat(checked).isGreaterThan(RandomStates.count(STATES) / 2);
    int least = RandomStates.count(STATES) / 2000;
    seen.forEach((statement, count) -> assertThat(count).as(statement).isGreaterThan(least));
  }

  /** The largest size of a weight, a bias, an activation or a ∂L/∂z; NaN if one is NaN. */
  private double largest() {
    double[] next = run.nextParameters();
    double largest = 0;
    for (int i = 0; i < next.length; i++) {
      largest = larger(largest, run.network().parameters[i]);
      largest = larger(largest, next[i]);
    }
    for (PlainNetwork.Pass pass : passes) {
      for (double[] layer : pass.a()) {
        for (double a : layer) {
          largest = larger(largest, a);
        }
      }
    }
    for (double[][] example : plain.deltas()) {
      for (int layer = 1; layer < example.length; layer++) {
        for (double delta : example[layer]) {
          largest = larger(largest, delta);
        }
      }
    }
    return largest;
  }

  /** NaN stays NaN. */
  private static double larger(double largest, double value) {
    return Double.isNaN(value) ? value : Math.max(largest, Math.abs(value));
  }

  private Activation activation(int layer) {
    return run.settings().activations().get(layer - 1);
  }

  /** Units with activation and slope 0 on all examples; empty if that is too close to tell. */
  private Optional<List<Integer>> dead(int layer) {
    List<Integer> dead = new ArrayList<>();
    for (int unit = 0; unit < shape.units(layer); unit++) {
      double most = 0;
      for (PlainNetwork.Pass pass : passes) {
        double slope = PlainNetwork.slope(activation(layer), pass.z()[layer][unit]);
        most = larger(larger(most, slope), pass.a()[layer][unit]);
      }
      if (most > 0 && most < LEAST) {
        return Optional.empty();
      }
      if (most == 0) {
        dead.add(unit);
      }
    }
    return Optional.of(dead);
  }

  /** Shares of flat activations of each unit; NaN where rounding decides. */
  private double[] flatShares(int layer) {
    Activation g = activation(layer);
    double limit = 0.1 * LARGEST.get(g);
    double[] shares = new double[shape.units(layer)];
    for (int unit = 0; unit < shares.length; unit++) {
      for (PlainNetwork.Pass pass : passes) {
        double slope = Math.abs(PlainNetwork.slope(g, pass.z()[layer][unit]));
        boolean isClose = Math.abs(slope - limit) < CLOSE + 1e-5 * limit;
        shares[unit] += isClose ? Double.NaN : slope < limit ? 1.0 / passes.size() : 0;
      }
    }
    return shares;
  }

  private static boolean bends(Activation g) {
    return switch (g) {
      case TANH, SIGMOID, ELU, SOFTPLUS, SILU, GELU -> true;
      case RELU, LEAKY_RELU, LINEAR, STEP -> false;
    };
  }

  private void checkUnits(LayerReport report) {
    int layersSaid = 0;
    List<Integer> more = new ArrayList<>();
    boolean isAlone = shape.hiddenLayers() == 1;
    for (int layer = 1; layer <= shape.hiddenLayers(); layer++) {
      List<LayerStatement> expected = new ArrayList<>();
      boolean isSure = dead(layer).isPresent();
      List<Integer> dead = dead(layer).orElse(List.of());
      List<Integer> saturated = new ArrayList<>();
      double flat = 0;
      if (!dead.isEmpty()) {
        boolean isAll = dead.size() > 1 && dead.size() == shape.units(layer);
        expected.add(new LayerStatement.Dead(dead, layer, isAll, isAlone));
      }
      if (activation(layer) == Activation.STEP) {
        expected.add(new LayerStatement.Steps(layer));
      } else if (bends(activation(layer))) {
        double[] shares = flatShares(layer);
        for (int unit = 0; unit < shares.length; unit++) {
          isSure &= !Double.isNaN(shares[unit]);
          flat += shares[unit] / shares.length;
          if (shares[unit] >= 0.9 - 1e-12) {
            saturated.add(unit);
          }
        }
        if (!saturated.isEmpty()) {
          int units = shape.units(layer);
          expected.add(new LayerStatement.Saturated(saturated, units, layer, isAlone));
        }
      }
      if (!isSure || Math.abs(flat - 0.5) < CLOSE) {
        return;
      }
      checkNotes(report, layer, dead, saturated);
      boolean isFlat = saturated.isEmpty() && flat > 0.5;
      if (expected.isEmpty() && !isFlat) {
        int at = layer;
        assertThat(said).as(where).noneMatch(s -> layer(s) == at);
        continue;
      }
      if (layersSaid == 2) {
        more.add(layer);
        continue;
      }
      layersSaid++;
      assertThat(said).as(where).containsAll(expected);
      if (isFlat) {
        int at = layer;
        double share = flat;
        assertThat(said)
            .as(where)
            .anyMatch(
                s ->
                    s instanceof LayerStatement.Flat f
                        && f.layer() == at
                        && Math.abs(f.share() - share) < 1e-9);
      }
    }
    assertThat(said.stream().anyMatch(s -> s instanceof LayerStatement.MoreOfThat))
        .as(where)
        .isEqualTo(!more.isEmpty());
    if (!more.isEmpty()) {
      assertThat(said).as(where).contains(new LayerStatement.MoreOfThat(more));
    }
    if (said.contains(new LayerStatement.AllResponsive())) {
      assertThat(layersSaid).as(where).isZero();
      assertThat(shape.hiddenLayers()).as(where).isPositive();
    }
    assertThat(said.contains(new LayerStatement.NoHiddenLayer()))
        .as(where)
        .isEqualTo(shape.hiddenLayers() == 0 && !isSaidOfGradients());
    assertThat(said.stream().filter(s -> layer(s) > 0).map(LayerLawTest::layer).distinct().count())
        .as(where)
        .isEqualTo(layersSaid);
  }

  private boolean isSaidOfGradients() {
    return said.stream()
        .anyMatch(
            s ->
                s instanceof LayerStatement.NoGradient
                    || s instanceof LayerStatement.NoGradientInto);
  }

  private static int layer(LayerStatement s) {
    return s instanceof LayerStatement.Dead dead
        ? dead.layer()
        : s instanceof LayerStatement.Saturated saturated
            ? saturated.layer()
            : s instanceof LayerStatement.Flat flat
                ? flat.layer()
                : s instanceof LayerStatement.Steps steps ? steps.layer() : 0;
  }

  private void checkNotes(
      LayerReport report, int layer, List<Integer> dead, List<Integer> saturated) {
    List<LayerNote> notes = LayerFindings.of(report, layer);
    assertThat(notes.contains(new LayerNote.DeadUnits(dead))).as(where).isEqualTo(!dead.isEmpty());
    assertThat(notes.contains(new LayerNote.SaturatedUnits(saturated)))
        .as(where)
        .isEqualTo(!saturated.isEmpty());
  }

  /** Two passes over all numbers: mean, then deviation. */
  private static double deviation(List<Double> numbers) {
    double mean = numbers.stream().mapToDouble(v -> v).average().orElseThrow();
    double squares = numbers.stream().mapToDouble(v -> (v - mean) * (v - mean)).sum();
    return Math.sqrt(squares / numbers.size());
  }

  private void checkDepth() {
    for (LayerStatement s : said) {
      if (s instanceof LayerStatement.GradientByDepth g) {
        double first = deviationOfDeltas(1);
        double last = deviationOfDeltas(shape.hiddenLayers());
        checkRatio(g.ratio(), first / last, Math.min(first, last));
        assertThat(g.last()).isEqualTo(shape.hiddenLayers()).isGreaterThan(2);
      }
      if (s instanceof LayerStatement.SignalByDepth g) {
        double first = deviationOfActivations(1);
        double last = deviationOfActivations(shape.hiddenLayers());
        checkRatio(g.ratio(), last / first, Math.min(first, last));
        assertThat(g.last()).isEqualTo(shape.hiddenLayers()).isGreaterThan(2);
      }
    }
    checkFrom(true);
    checkFrom(false);
  }

  /** Where it vanishes or explodes: going on from the first layer of its way, from which layer. */
  private void checkFrom(boolean isForward) {
    int hidden = shape.hiddenLayers();
    List<Double> way = new ArrayList<>();
    for (int i = 1; i <= hidden; i++) {
      way.add(isForward ? deviationOfActivations(i) : deviationOfDeltas(hidden + 1 - i));
    }
    int vanished = hidden;
    int exploded = hidden;
    for (int i = hidden - 1; i >= 0 && hidden > 2; i--) {
      double ratio = way.get(i) / way.get(0);
      if (way.get(0) < 1e-13
          || way.get(i) < 1e-13
          || Math.abs(ratio - 0.001) < 1e-5
          || Math.abs(ratio - 1000) < 10) {
        return; // too close to tell
      }
      vanished = ratio < 0.001 && vanished == i + 1 ? i : vanished;
      exploded = ratio > 1000 && exploded == i + 1 ? i : exploded;
    }
    List<LayerStatement> expected = new ArrayList<>();
    for (boolean vanishes : List.of(true, false)) {
      int from = vanishes ? vanished : exploded;
      if (from < hidden) {
        expected.add(
            isForward
                ? new LayerStatement.SignalFrom(from + 1, hidden, vanishes)
                : new LayerStatement.GradientFrom(hidden - from, hidden, vanishes));
      }
    }
    List<LayerStatement> found =
        said.stream()
            .filter(
                s ->
                    isForward
                        ? s instanceof LayerStatement.SignalFrom
                        : s instanceof LayerStatement.GradientFrom)
            .toList();
    assertThat(found).as(where).isEqualTo(expected);
  }

  private void checkRatio(double ratio, double expected, double smaller) {
    if (smaller > 1e-13) {
      assertThat(ratio / expected).as(where).isCloseTo(1, within(1e-2));
    }
    assertThat(ratio > 100 || ratio < 0.01).as(where).isTrue();
  }

  private double deviationOfDeltas(int layer) {
    List<Double> numbers = new ArrayList<>();
    for (double[][] example : plain.deltas()) {
      for (double delta : example[layer]) {
        numbers.add(delta);
      }
    }
    return deviation(numbers);
  }

  private double deviationOfActivations(int layer) {
    List<Double> numbers = new ArrayList<>();
    for (PlainNetwork.Pass pass : passes) {
      for (double a : pass.a()[layer]) {
        numbers.add(a);
      }
    }
    return deviation(numbers);
  }

  /** Where no gradient is said to be, none is; where one is, it is not left out. */
  private void checkGradients(LayerReport report) {
    double[] gradient = plain.gradient();
    double largest = 0;
    for (double g : gradient) {
      largest = larger(largest, g);
    }
    double rounding = 1e-12 * (1 + largest);
    for (int layer = 1; layer <= shape.layers(); layer++) {
      boolean isSaid = isWithout(layer);
      boolean isNoted = LayerFindings.of(report, layer).contains(new LayerNote.NoGradient());
      assertThat(isNoted).as(where).isEqualTo(isSaid);
      double most = 0;
      for (int unit = 0; unit < shape.units(layer); unit++) {
        for (int input = 0; input < shape.fanIn(layer); input++) {
          most = larger(most, gradient[shape.weight(layer, unit, input)]);
        }
      }
      if (isSaid) {
        assertThat(most).as(where).isLessThanOrEqualTo(rounding);
      } else {
        assertThat(isWithoutAnyProduct(layer)).as(where).isFalse();
      }
    }
    for (LayerStatement s : said) {
      if (s instanceof LayerStatement.Dead dead) {
        checkDeadGradients(dead, gradient);
      }
      if (s instanceof LayerStatement.Steps steps) {
        for (int layer = 1; layer <= steps.layer(); layer++) {
          assertThat(isWithout(layer)).as(where).isTrue();
        }
      }
    }
  }

  /** Whether each product that the gradient is a sum of is 0, and not only their sum. */
  private boolean isWithoutAnyProduct(int layer) {
    for (int row = 0; row < passes.size(); row++) {
      for (int unit = 0; unit < shape.units(layer); unit++) {
        for (double a : passes.get(row).a()[layer - 1]) {
          if (a != 0 && isReached(row, layer, unit)) {
            return false;
          }
        }
      }
    }
    return true;
  }

  private boolean isReached(int row, int layer, int unit) {
    double[][] delta = deltas.get(row);
    if (layer == shape.layers()) {
      return delta[layer][unit] != 0;
    }
    boolean isReached = false;
    for (int next = 0; next < shape.units(layer + 1); next++) {
      double weight = plain.parameters[shape.weight(layer + 1, next, unit)];
      isReached |= weight * delta[layer + 1][next] != 0;
    }
    double slope = PlainNetwork.slope(activation(layer), passes.get(row).z()[layer][unit]);
    return isReached && slope != 0;
  }

  private boolean isWithout(int layer) {
    return said.contains(new LayerStatement.NoGradient())
        || said.stream()
            .anyMatch(
                s ->
                    s instanceof LayerStatement.NoGradientInto into
                        && (layer == shape.layers()
                            ? into.isOutputToo()
                            : into.layers().contains(layer)));
  }

  private void checkDeadGradients(LayerStatement.Dead dead, double[] gradient) {
    int layer = dead.layer();
    for (int unit : dead.units()) {
      for (int input = 0; input < shape.fanIn(layer); input++) {
        assertThat(gradient[shape.weight(layer, unit, input)]).as(where).isCloseTo(0, NONE);
      }
      for (int next = 0; next < shape.units(layer + 1); next++) {
        assertThat(gradient[shape.weight(layer + 1, next, unit)]).as(where).isCloseTo(0, NONE);
      }
    }
  }

  /** The next update is made, of the run itself. */
  private void checkPace() {
    for (LayerStatement s : said) {
      if (s instanceof LayerStatement.Pace pace) {
        double[] now = run.network().parameters.clone();
        int step = run.step();
        Run alone = new Run(run.experiment(), run.editsUpTo(step));
        alone.seek(step + 1);
        double[] then = alone.network().parameters;
        int count = shape.units(1) * shape.fanIn(1);
        int within = 0;
        for (int i = 0; i < count; i++) {
          int at = shape.firstWeight(1) + i;
          assertThat(now[at] != 0 || then[at] == 0).as(where).isTrue();
          boolean isWithin =
              Math.abs(then[at] - now[at]) <= pace.share() * Math.abs(now[at]) * (1 + 1e-9);
          within += isWithin ? 1 : 0;
        }
        assertThat(2 * within).as(where).isGreaterThanOrEqualTo(count);
        assertThat(pace.isOutput()).isEqualTo(shape.hiddenLayers() == 0);
      }
    }
  }
}
