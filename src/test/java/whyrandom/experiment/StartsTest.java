package whyrandom.experiment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import whyrandom.data.DataSpec;
import whyrandom.engine.Activation;
import whyrandom.engine.Initializer;
import whyrandom.engine.Pass;
import whyrandom.engine.Scheme;
import whyrandom.engine.Shape;

/**
 * What each way to start leads to: linear output, ½·mean(o − t)², zero biases, full-batch gradient
 * descent. In what follows {@code W2=1} says that the gradient of W2 is first different from 0 at
 * the first update, and what is not named has a gradient of exactly 0 for as long as we look.
 */
class StartsTest {
  private static final Initializer ZEROS = Initializer.of(Scheme.ZEROS);
  private static final Initializer HALF = Initializer.of(Scheme.CONSTANT).withParameter(0.5);
  private static final Initializer RANDOM = Initializer.of(Scheme.NORMAL).withSeed(3);
  private static final List<Integer> ONE_LAYER = List.of(4);
  private static final List<Integer> TWO_LAYERS = List.of(4, 3);
  private static final int LOOK = 300;

  private static Run start(DataSpec data, List<Integer> hidden, Activation g, Initializer init) {
    return Lab.run(Lab.regression(data, hidden, g, init, 0.1));
  }

  /** A start whose output weights are drawn from N(0, 1). */
  private static Run randomOut(DataSpec data, List<Integer> hidden, Activation g, Initializer in) {
    Run run = start(data, hidden, g, in);
    return run.with(new Edit.Draw(0, hidden.size() + 1, RANDOM));
  }

  /** A start whose output weights are 0. */
  private static Run zeroOut(DataSpec data, List<Integer> hidden, Activation g, Initializer in) {
    return start(data, hidden, g, in).with(new Edit.Fill(0, hidden.size() + 1, 0));
  }

  private static Map<String, Integer> firstGradients(Run run) {
    return firstGradients(run, 0);
  }

  /** For each of W1, b1, W2 …, the update at which its gradient first exceeds {@code noise}. */
  private static Map<String, Integer> firstGradients(Run run, double noise) {
    Map<String, Integer> first = new TreeMap<>();
    Shape shape = run.network().shape();
    for (int update = 1; update <= LOOK; update++) {
      double[] gradient = run.nextGradient();
      for (int layer = 1; layer <= shape.layers(); layer++) {
        int bias = shape.bias(layer, 0);
        if (!isZero(gradient, shape.firstWeight(layer), bias, noise)) {
          first.putIfAbsent("W" + layer, update);
        }
        if (!isZero(gradient, bias, bias + shape.units(layer), noise)) {
          first.putIfAbsent("b" + layer, update);
        }
      }
      run.update();
    }
    return first;
  }

  private static boolean isZero(double[] numbers, int from, int to, double noise) {
    for (int i = from; i < to; i++) {
      if (Math.abs(numbers[i]) > noise) {
        return false;
      }
    }
    return true;
  }

  private static List<Integer> distinct(Run run) {
    List<Integer> counts = new ArrayList<>();
    Symmetry.identical(run.network()).forEach(groups -> counts.add(groups.size()));
    return counts;
  }

  private static double loss(Run run) {
    return run.evaluateTrain().loss();
  }

  private static double[] outputs(Run run) {
    Pass pass = new Pass(run.network());
    double[] outputs = new double[4];
    for (int row = 0; row < 4; row++) {
      pass.setInput(0, row, run.data().train().x(row, 0));
      pass.setInput(1, row, run.data().train().x(row, 1));
    }
    pass.forward();
    for (int row = 0; row < 4; row++) {
      outputs[row] = pass.a(run.network().shape().layers(), 0, row);
    }
    return outputs;
  }

  @ParameterizedTest
  @EnumSource(names = {"TANH", "LINEAR", "RELU"})
  void fromZeroOnlyTheOutputBiasMovesAndItMovesToTheTargetMean(Activation g) {
    Run one = start(Lab.LOPSIDED, ONE_LAYER, g, ZEROS);
    assertThat(firstGradients(one)).isEqualTo(Map.of("b2", 1));
    Run two = start(Lab.LOPSIDED, TWO_LAYERS, g, ZEROS);
    assertThat(firstGradients(two)).isEqualTo(Map.of("b3", 1));
    double mean = (0.2 - 0.9 + 1.4 + 0.6) / 4;
    assertThat(one.network().bias(2, 0)).isCloseTo(mean, within(1e-12));
    assertThat(two.network().bias(3, 0)).isCloseTo(mean, within(1e-12));
    for (int i = 0; i < one.network().parameters.length - 1; i++) {
      assertThat(one.network().parameters[i]).isZero();
    }
  }

  @Test
  void fromZeroSigmoidLayersWakeUpOneLayerBackPerStep() {
    Run one = start(Lab.LOPSIDED, ONE_LAYER, Activation.SIGMOID, ZEROS);
    assertThat(firstGradients(one)).isEqualTo(Map.of("W2", 1, "b2", 1, "W1", 2, "b1", 2));
    assertThat(distinct(one)).containsExactly(1);
    Run two = start(Lab.LOPSIDED, TWO_LAYERS, Activation.SIGMOID, ZEROS);
    assertThat(firstGradients(two))
        .isEqualTo(Map.of("W3", 1, "b3", 1, "W2", 2, "b2", 2, "W1", 3, "b1", 3));
    assertThat(distinct(two)).containsExactly(1, 1);
    two.seek(20_000);
    assertThat(distinct(two)).containsExactly(1, 1);
  }

  @ParameterizedTest
  @EnumSource(names = {"TANH", "LINEAR", "RELU", "SIGMOID"})
  void fromZeroOnBalancedDataTheGradientIsExactlyZeroEverywhere(Activation g) {
    Run one = start(Lab.XOR_SIGNS, ONE_LAYER, g, ZEROS);
    assertThat(firstGradients(one)).isEmpty();
    assertThat(firstGradients(start(Lab.XOR_SIGNS, TWO_LAYERS, g, ZEROS))).isEmpty();
    assertThat(loss(one)).isEqualTo(0.5);
  }

  @ParameterizedTest
  @EnumSource(names = {"TANH", "LINEAR", "RELU", "SIGMOID"})
  void aConstantStartMovesEverythingAtOnceAndTrainsOneUnitPerLayer(Activation g) {
    Run one = start(Lab.XOR_01, ONE_LAYER, g, HALF);
    assertThat(firstGradients(one)).isEqualTo(Map.of("W1", 1, "b1", 1, "W2", 1, "b2", 1));
    assertThat(distinct(one)).containsExactly(1);
    Run two = start(Lab.XOR_01, TWO_LAYERS, g, HALF);
    assertThat(firstGradients(two))
        .isEqualTo(Map.of("W1", 1, "b1", 1, "W2", 1, "b2", 1, "W3", 1, "b3", 1));
    assertThat(distinct(two)).containsExactly(1, 1);
  }

  @ParameterizedTest
  @EnumSource(names = {"TANH", "SIGMOID"})
  void aConstantStartEndsXorAtOneTwelfth(Activation g) {
    double rate = g == Activation.SIGMOID ? 0.2 : 0.1;
    Run run = Lab.run(Lab.regression(Lab.XOR_01, ONE_LAYER, g, HALF, rate), 100_000);
    assertThat(loss(run)).isBetween(1.0 / 12, 1.01 / 12);
    double[] o = outputs(run);
    assertThat(o[0]).isCloseTo(0, within(0.02));
    for (int row = 1; row < 4; row++) {
      assertThat(o[row]).isCloseTo(2.0 / 3, within(0.02));
    }
  }

  @Test
  void aConstantReluStartEndsXorAtOneEighth() {
    Run run = start(Lab.XOR_01, ONE_LAYER, Activation.RELU, HALF);
    run.seek(2000);
    assertThat(loss(run)).isCloseTo(1.0 / 8, within(1e-12));
    for (double o : outputs(run)) {
      assertThat(o).isCloseTo(0.5, within(1e-6));
    }
  }

  @Test
  void theWeightsOfAConstantStartDoChangeTheyOnlyStayTheSameAsEachOther() {
    Run run = start(Lab.XOR_01, ONE_LAYER, Activation.TANH, HALF);
    run.seek(LOOK);
    assertThat(Math.abs(run.network().weight(1, 0, 0) - 0.5)).isGreaterThan(0.01);
    assertThat(distinct(run)).containsExactly(1);
  }

  @ParameterizedTest
  @EnumSource(names = {"TANH", "SIGMOID"})
  void equalWithinAUnitIsNoSymmetryAndXorIsSolved(Activation g) {
    for (int seed = 1; seed <= 8; seed++) {
      Initializer init = Initializer.of(Scheme.SAME_WITHIN_UNIT).withSeed(seed);
      Run run = Lab.run(Lab.regression(Lab.XOR_01, ONE_LAYER, g, init, 0.5));
      assertThat(distinct(run)).containsExactly(4);
      run.seek(5000);
      assertThat(loss(run)).as("seed %d", seed).isLessThan(0.01);
    }
  }

  @ParameterizedTest
  @EnumSource(names = {"TANH", "LINEAR", "RELU", "SIGMOID"})
  void equalIncomingWeightsBreakAtTheFirstStepIfTheOutgoingOnesDiffer(Activation g) {
    Run run = randomOut(Lab.LOPSIDED, ONE_LAYER, g, HALF);
    assertThat(Symmetry.sameFunction(run.network(), 1, 0, 3)).isTrue();
    run.update();
    for (int unit = 1; unit < 4; unit++) {
      assertThat(Symmetry.sameFunction(run.network(), 1, 0, unit)).isFalse();
    }
  }

  @ParameterizedTest
  @EnumSource(names = {"TANH", "LINEAR", "RELU", "SIGMOID"})
  void withTwoHiddenLayersEqualIncomingWeightsBreakTheSecondAndLockTheFirst(Activation g) {
    Run run = randomOut(Lab.LOPSIDED, TWO_LAYERS, g, HALF);
    assertThat(distinct(run)).containsExactly(1, 3);
    run.seek(1000);
    assertThat(distinct(run)).containsExactly(1, 3);
    assertThat(Symmetry.sameFunction(run.network(), 2, 0, 1)).isFalse();
    assertThat(Symmetry.sameFunction(run.network(), 2, 1, 2)).isFalse();
  }

  @ParameterizedTest
  @EnumSource(names = {"TANH", "LINEAR"})
  void zeroIncomingWeightsMoveByTheCorrelationOfErrorAndInput(Activation g) {
    assertThat(firstGradients(randomOut(Lab.LOPSIDED, ONE_LAYER, g, ZEROS)))
        .isEqualTo(Map.of("W1", 1, "b1", 1, "b2", 1, "W2", 2));
    assertThat(firstGradients(randomOut(Lab.XOR_SIGNS, ONE_LAYER, g, ZEROS))).isEmpty();
    assertThat(firstGradients(randomOut(Lab.LOPSIDED, TWO_LAYERS, g, ZEROS)))
        .isEqualTo(Map.of("b2", 1, "b3", 1, "W3", 2));
  }

  @Test
  void zeroIncomingWeightsLeaveReluUnitsDead() {
    assertThat(firstGradients(randomOut(Lab.LOPSIDED, ONE_LAYER, Activation.RELU, ZEROS)))
        .isEqualTo(Map.of("b2", 1));
    assertThat(firstGradients(randomOut(Lab.LOPSIDED, TWO_LAYERS, Activation.RELU, ZEROS)))
        .isEqualTo(Map.of("b3", 1));
  }

  @Test
  void zeroIncomingWeightsLetSigmoidUnitsMoveAtOnce() {
    assertThat(firstGradients(randomOut(Lab.LOPSIDED, ONE_LAYER, Activation.SIGMOID, ZEROS)))
        .isEqualTo(Map.of("W1", 1, "b1", 1, "W2", 1, "b2", 1));
    Run two = randomOut(Lab.LOPSIDED, TWO_LAYERS, Activation.SIGMOID, ZEROS);
    assertThat(firstGradients(two))
        .isEqualTo(Map.of("W2", 1, "b2", 1, "W3", 1, "b3", 1, "W1", 2, "b1", 2));
    assertThat(distinct(two)).containsExactly(1, 3);
  }

  @Test
  void onXorWithSignsZeroIncomingSigmoidWeightsOnlyEverGetRoundingNoise() {
    // every unit is the same for all four rows, so mean(err·x) is 0 but for rounding
    Run run = randomOut(Lab.XOR_SIGNS, ONE_LAYER, Activation.SIGMOID, ZEROS);
    assertThat(firstGradients(run, 1e-15)).isEqualTo(Map.of("b1", 1, "W2", 1, "b2", 1));
  }

  @ParameterizedTest
  @EnumSource(names = {"TANH", "LINEAR", "RELU", "SIGMOID"})
  void aZeroOutputLayerCostsOneStep(Activation g) {
    Run one = zeroOut(Lab.LOPSIDED, ONE_LAYER, g, RANDOM);
    assertThat(firstGradients(one)).isEqualTo(Map.of("W2", 1, "b2", 1, "W1", 2, "b1", 2));
    assertThat(distinct(one)).containsExactly(4);
    assertThat(firstGradients(zeroOut(Lab.LOPSIDED, TWO_LAYERS, g, RANDOM)))
        .isEqualTo(Map.of("W3", 1, "b3", 1, "W2", 2, "b2", 2, "W1", 2, "b1", 2));
  }

  @Test
  void aZeroOutputLayerIsStuckOnXorWithSignsWhereUnitsAreOdd() {
    // tanh(w·x) is odd in x and the target is even: no unit correlates with it
    assertThat(firstGradients(zeroOut(Lab.XOR_SIGNS, ONE_LAYER, Activation.TANH, RANDOM)))
        .isEmpty();
    assertThat(firstGradients(zeroOut(Lab.XOR_01, ONE_LAYER, Activation.TANH, RANDOM)))
        .containsEntry("W1", 2);
  }

  @ParameterizedTest
  @EnumSource(names = {"TANH", "SIGMOID"})
  void aSmallRandomStartDoesNotLeaveTheSaddleInThreeThousandSteps(Activation g) {
    for (int units : new int[] {2, 4, 8}) {
      for (int seed = 1; seed <= 5; seed++) {
        Initializer small = Initializer.of(Scheme.NORMAL).withParameter(0.01).withSeed(seed);
        Run run = Lab.run(Lab.regression(Lab.XOR_SIGNS, List.of(units), g, small, 0.5));
        assertThat(distinct(run)).containsExactly(units);
        run.seek(3000);
        assertThat(loss(run)).isCloseTo(0.5, within(1e-5));
      }
    }
  }

  @Test
  void aLargeStartSaturatesNineOfTenTanhActivations() {
    // z ~ N(0, 2·10²), and the slope 1 − tanh² z is below a tenth where |z| > 1.818
    int saturated = 0;
    int all = 0;
    for (int seed = 1; seed <= 50; seed++) {
      Initializer large = Initializer.of(Scheme.NORMAL).withParameter(10).withSeed(seed);
      Run run = start(Lab.XOR_SIGNS, List.of(8), Activation.TANH, large);
      Pass pass = new Pass(run.network());
      for (int row = 0; row < 4; row++) {
        pass.setInput(0, row, run.data().train().x(row, 0));
        pass.setInput(1, row, run.data().train().x(row, 1));
      }
      pass.forward();
      for (int row = 0; row < 4; row++) {
        for (int unit = 0; unit < 8; unit++) {
          double a = pass.a(1, unit, row);
          saturated += Activation.TANH.slope(pass.z(1, unit, row), a) < 0.1 ? 1 : 0;
          all++;
        }
      }
    }
    assertThat(saturated / (double) all).isCloseTo(0.898, within(0.02));
  }

  @Test
  void aLargeLinearStartDiverges() {
    for (int seed = 1; seed <= 5; seed++) {
      Initializer large = Initializer.of(Scheme.NORMAL).withParameter(10).withSeed(seed);
      Run run = start(Lab.XOR_01, ONE_LAYER, Activation.LINEAR, large);
      assertThat(loss(run)).isGreaterThan(100);
      run.seek(2000);
      assertThat(run.hasDiverged()).isTrue();
      assertThat(loss(run)).isNaN();
    }
  }

  @Test
  void aLargeReluStartKillsTheUnitsAndPredictsTheMean() {
    double largest = 0;
    for (int seed = 1; seed <= 5; seed++) {
      Initializer large = Initializer.of(Scheme.NORMAL).withParameter(10).withSeed(seed);
      Run run = start(Lab.XOR_01, ONE_LAYER, Activation.RELU, large);
      largest = Math.max(largest, loss(run));
      run.seek(2000);
      assertThat(loss(run)).isCloseTo(1.0 / 8, within(1e-9));
    }
    assertThat(largest).isGreaterThan(1000);
  }

  @Test
  void aLittleNoiseIsEnoughWhereTheConstantIsNotZero() {
    int exact = 0;
    int tiny = 0;
    int nearZero = 0;
    for (int seed = 1; seed <= 5; seed++) {
      exact += isSolved(HALF.withSeed(seed)) ? 1 : 0;
      tiny += isSolved(HALF.withNoise(0.01).withSeed(seed)) ? 1 : 0;
      nearZero += isSolved(ZEROS.withNoise(0.01).withSeed(seed)) ? 1 : 0;
    }
    assertThat(List.of(exact, tiny, nearZero)).containsExactly(0, 5, 0);
  }

  private static boolean isSolved(Initializer init) {
    Run run = start(Lab.XOR_01, ONE_LAYER, Activation.TANH, init);
    run.seek(5000);
    return loss(run) < 0.01;
  }

  @Test
  void aSmallDifferenceFirstGrowsExponentially() {
    Run run = start(Lab.XOR_SIGNS, ONE_LAYER, Activation.TANH, HALF.withNoise(1e-9));
    List<Double> gaps = new ArrayList<>();
    for (int step = 100; step <= 400; step += 100) {
      run.seek(step);
      gaps.add(Math.abs(run.network().weight(1, 0, 0) - run.network().weight(1, 1, 0)));
    }
    for (int i = 1; i < gaps.size(); i++) {
      assertThat(gaps.get(i) / gaps.get(i - 1)).isBetween(5.0, 15.0);
    }
  }
}
