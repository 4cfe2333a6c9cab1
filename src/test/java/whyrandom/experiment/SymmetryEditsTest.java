package whyrandom.experiment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.withinPercentage;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import whyrandom.engine.Activation;
import whyrandom.engine.Initializer;
import whyrandom.engine.Optimizer;
import whyrandom.engine.Rules;
import whyrandom.engine.Scheme;

/** Making units the same, and breaking the tie. */
class SymmetryEditsTest {
  static List<Optimizer> rules() {
    return Rules.ALL;
  }

  private static Experiment experiment(Scheme scheme) {
    return Lab.regression(
        IdenticalUnitsTest.scattered(),
        List.of(4, 3),
        Activation.TANH,
        Initializer.of(scheme).withSeed(4),
        0.05);
  }

  @ParameterizedTest
  @MethodSource("rules")
  void aCopiedUnitIsIdenticalThenAndEverAfter(Optimizer rule) {
    Experiment e =
        experiment(Scheme.XAVIER_UNIFORM).withOptimizer(rule).withBatchSize(7).withShuffle(true);
    Run run = Lab.run(e, 20);
    assertThat(Symmetry.identical(run.network()).get(0)).hasSize(4);
    Run copied = run.with(new Edit.Copy(20, 1, 0, 2));
    for (int i = 0; i < 300; i++) {
      assertThat(Symmetry.identical(copied.network()).get(0))
          .isEqualTo(List.of(List.of(0, 2), List.of(1), List.of(3)));
      copied.update();
    }
  }

  @Test
  void copyingLeavesTheOtherUnitsAlone() {
    Run run = Lab.run(experiment(Scheme.XAVIER_UNIFORM), 20);
    Run copied = run.with(new Edit.Copy(20, 2, 0, 1));
    for (int input = 0; input < 4; input++) {
      assertThat(copied.network().weight(2, 0, input)).isEqualTo(run.network().weight(2, 0, input));
      assertThat(copied.network().weight(2, 1, input)).isEqualTo(run.network().weight(2, 0, input));
      assertThat(copied.network().weight(2, 2, input)).isEqualTo(run.network().weight(2, 2, input));
    }
    assertThat(copied.network().weight(3, 0, 1)).isEqualTo(run.network().weight(3, 0, 0));
  }

  @Test
  void noiseAtTheStartIsTheInitializersNoise() {
    Experiment plain = experiment(Scheme.CONSTANT);
    Experiment noisy = plain.withInit(plain.init().first().withNoise(0.01));
    Run run = Lab.run(plain).with(new Edit.Noise(0, Edit.ALL_LAYERS, 0.01, 4));
    assertThat(run.network().parameters).isEqualTo(Lab.run(noisy).network().parameters);
  }

  @Test
  void noiseLeavesBiasesAndOtherLayersAlone() {
    Run run = Lab.run(experiment(Scheme.XAVIER_UNIFORM), 5);
    Run noisy = run.with(new Edit.Noise(5, 2, 1, 9));
    assertThat(noisy.network().weight(1, 0, 0)).isEqualTo(run.network().weight(1, 0, 0));
    assertThat(noisy.network().weight(2, 0, 0)).isNotEqualTo(run.network().weight(2, 0, 0));
    assertThat(noisy.network().bias(2, 0)).isEqualTo(run.network().bias(2, 0));
  }

  @Test
  void theSameNoiseTwiceIsDrawnAnewAtEachStep() {
    Run run = Lab.run(experiment(Scheme.CONSTANT), 5);
    Run first = run.with(new Edit.Noise(5, 1, 1, 9));
    Run later = Lab.run(experiment(Scheme.CONSTANT), 6).with(new Edit.Noise(6, 1, 1, 9));
    double at5 = first.network().weight(1, 0, 0) - run.network().weight(1, 0, 0);
    double at6 =
        later.network().weight(1, 0, 0)
            - Lab.run(experiment(Scheme.CONSTANT), 6).network().weight(1, 0, 0);
    assertThat(at5).isNotEqualTo(at6);
  }

  @Test
  void replaysGiveTheSameBits() {
    List<Edit> edits =
        List.of(new Edit.Noise(3, Edit.ALL_LAYERS, 0.1, 2), new Edit.Copy(9, 2, 2, 0));
    Run once = new Run(experiment(Scheme.CONSTANT), edits);
    once.seek(40);
    double[] there = once.network().parameters.clone();
    once.seek(5);
    once.seek(40);
    assertThat(once.network().parameters).isEqualTo(there);
    Run again = new Run(experiment(Scheme.CONSTANT), edits);
    for (int i = 0; i < 40; i++) {
      again.update();
    }
    assertThat(again.network().parameters).isEqualTo(there);
  }

  @Test
  void whatTheNetworkHasNotIsRefused() {
    Run run = Lab.run(experiment(Scheme.CONSTANT));
    assertThatThrownBy(() -> run.with(new Edit.Copy(0, 3, 0, 1)))
        .hasMessageContaining("layer: 3 is not allowed");
    assertThatThrownBy(() -> run.with(new Edit.Copy(0, 1, 0, 4)))
        .hasMessageContaining("to: 4 is not allowed; it must be from 0 to 3");
    assertThatThrownBy(() -> new Edit.Copy(0, 1, 2, 2)).hasMessageContaining("another unit");
    assertThatThrownBy(() -> new Edit.Noise(0, 0, 0, 1)).hasMessageContaining("above 0");
    assertThatThrownBy(() -> new Edit.Noise(0, 0, Double.NaN, 1)).hasMessageContaining("noise");
  }

  /**
   * Near identical units the update map is linear in their difference. Here that linear map is
   * taken by finite differences of the update itself, at every step of the run without the nudge,
   * and carries the nudge along: the gap of the run with the nudge must be what comes out.
   */
  @Test
  void afterANudgeTheGapGrowsAsTheLinearisationSays() {
    double nudge = 1e-9;
    Run run = Lab.run(twoUnits());
    Run nudged = run.with(new Edit.SetWeight(0, 1, 0, 0, run.network().weight(1, 0, 0) + nudge));
    double[] difference = {nudge, 0, 0, 0};
    double smallest = nudge;
    for (int step = 1; step <= 1500; step++) {
      difference = carried(run, difference);
      run.update();
      nudged.update();
      double gap = largest(difference);
      smallest = Math.min(smallest, gap);
      assertThat(Likeness.gap(nudged.network(), 1, 0, 1)).isCloseTo(gap, withinPercentage(0.1));
    }
    assertThat(largest(difference) / smallest).isGreaterThan(10);
  }

  private static Experiment twoUnits() {
    return Lab.regression(
        Lab.XOR_01,
        List.of(2),
        Activation.TANH,
        Initializer.of(Scheme.CONSTANT).withParameter(1),
        0.5);
  }

  private static double largest(double[] numbers) {
    double largest = 0;
    for (double x : numbers) {
      largest = Math.max(largest, Math.abs(x));
    }
    return largest;
  }

  /** What one update makes of a small difference between the two identical units of a run. */
  private static double[] carried(Run run, double[] difference) {
    int[] first = parametersOf(run, 0);
    int[] second = parametersOf(run, 1);
    double h = 1e-5 / largest(difference);
    double[] up = moved(run, first, second, difference, h / 2);
    double[] down = moved(run, first, second, difference, -h / 2);
    double[] after = new double[difference.length];
    for (int k = 0; k < after.length; k++) {
      after[k] = ((up[first[k]] - up[second[k]]) - (down[first[k]] - down[second[k]])) / (2 * h);
    }
    return after;
  }

  /** The parameters one update after the two units were moved apart. */
  private static double[] moved(Run run, int[] first, int[] second, double[] way, double h) {
    double[] start = run.network().parameters;
    Run moved = run;
    for (int k = 0; k < way.length; k++) {
      moved = with(moved, first[k], start[first[k]] + h * way[k]);
      moved = with(moved, second[k], start[second[k]] - h * way[k]);
    }
    return moved.nextParameters();
  }

  private static Run with(Run run, int index, double value) {
    for (int unit = 0; unit < 2; unit++) {
      int[] places = parametersOf(run, unit);
      for (int k = 0; k < places.length; k++) {
        if (places[k] == index) {
          boolean isOut = k == places.length - 1;
          return run.with(
              isOut
                  ? new Edit.SetWeight(run.step(), 2, 0, unit, value)
                  : new Edit.SetWeight(run.step(), 1, unit, k == 2 ? Edit.BIAS : k, value));
        }
      }
    }
    throw new AssertionError(index);
  }

  /** A hidden unit's two weights in, bias and weight out. */
  private static int[] parametersOf(Run run, int unit) {
    var shape = run.network().shape();
    return new int[] {
      shape.weight(1, unit, 0),
      shape.weight(1, unit, 1),
      shape.bias(1, unit),
      shape.weight(2, 0, unit)
    };
  }

  @Test
  void aTrailIsWhatTheRunWentThrough() {
    List<Edit> edits = List.of(new Edit.SetWeight(30, 1, 0, 0, 2), new Edit.Copy(50, 1, 0, 1));
    Run run = new Run(experiment(Scheme.XAVIER_UNIFORM), edits);
    run.seek(80);
    Trail trail = new Trail(run, n -> Likeness.gap(n, 1, 0, 1));
    assertThat(trail.follow(80, 10)).isFalse();
    assertThat(trail.follow(80, 1000)).isTrue();
    assertThat(trail.size()).isEqualTo(81);
    for (int i = 0; i < trail.size(); i++) {
      run.seek(trail.step(i));
      assertThat(trail.value(i)).isEqualTo(Likeness.gap(run.network(), 1, 0, 1));
    }
    assertThat(trail.value(50)).isZero();
  }

  @Test
  void aLongTrailIsThinnedAndKeepsItsStart() {
    Run run = Lab.run(experiment(Scheme.XAVIER_UNIFORM));
    Trail trail = new Trail(run, n -> n.weight(1, 0, 0));
    trail.follow(5000, 5000);
    assertThat(trail.size()).isBetween(300, 600);
    assertThat(trail.step(0)).isZero();
    for (int i = 1; i < trail.size(); i++) {
      assertThat(trail.step(i) - trail.step(i - 1)).isEqualTo(trail.step(1));
    }
  }
}
