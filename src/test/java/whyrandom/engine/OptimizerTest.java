package whyrandom.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.function.DoubleUnaryOperator;
import java.util.function.IntToDoubleFunction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** One parameter and a constant gradient g: then the rules of torch.optim have closed forms. */
class OptimizerTest {
  private static final double START = 2;
  private static final double G = -0.3;
  private static final double RATE = 0.05;
  private static final int STEPS = 40;

  /** Follows the rule for some steps and compares each with the closed form of its change. */
  private static void followsClosedForm(Optimizer rule, IntToDoubleFunction change) {
    double[] w = {START};
    double[][] memory = new double[rule.slots()][1];
    for (int t = 1; t <= STEPS; t++) {
      double before = w[0];
      rule.update(w, new double[] {G}, memory, t);
      assertThat(w[0] - before).as("step %d", t).isCloseTo(change.applyAsDouble(t), within(1e-13));
    }
  }

  /** w after some steps on the loss whose gradient is given. */
  private static double descend(Optimizer rule, DoubleUnaryOperator gradient, int steps) {
    double[] w = {START};
    double[][] memory = new double[rule.slots()][1];
    for (int t = 1; t <= steps; t++) {
      rule.update(w, new double[] {gradient.applyAsDouble(w[0])}, memory, t);
    }
    return w[0];
  }

  @Test
  void sgdOnAParabolaShrinksByOneMinusRate() {
    double w = descend(new Optimizer.Sgd(RATE, 0, false), x -> x, STEPS);
    assertThat(w).isCloseTo(START * Math.pow(1 - RATE, STEPS), within(1e-14));
  }

  @Test
  void momentumAddsUpAGeometricSeries() {
    double mu = 0.9;
    followsClosedForm(
        new Optimizer.Sgd(RATE, mu, false), t -> -RATE * G * (1 - Math.pow(mu, t)) / (1 - mu));
  }

  @Test
  void nesterovIsOneTermOfTheSeriesAhead() {
    double mu = 0.9;
    followsClosedForm(
        new Optimizer.Sgd(RATE, mu, true), t -> -RATE * G * (1 - Math.pow(mu, t + 1)) / (1 - mu));
  }

  @Test
  void momentumOnAParabolaFollowsItsCharacteristicRoots() {
    // w(t+1) = (1 + μ − η) w(t) − μ w(t−1); with η = (1 − √μ)² both roots are √μ:
    // w(t) = (A + B t) μ^(t/2) with w(0) = START and w(1) = (1 − η) START
    double mu = 0.64;
    double root = 0.8;
    double rate = (1 - root) * (1 - root);
    double b = START * (1 - rate) / root - START;
    double w = descend(new Optimizer.Sgd(rate, mu, false), x -> x, 25);
    assertThat(w).isCloseTo((START + b * 25) * Math.pow(root, 25), within(1e-13));
  }

  @Test
  void adamMovesByTheRateWhateverTheSizeOfAConstantGradient() {
    double epsilon = 1e-3;
    followsClosedForm(
        new Optimizer.Adam(RATE, 0.9, 0.999, epsilon), t -> -RATE * G / (Math.abs(G) + epsilon));
  }

  @Test
  void adamForgetsASingleGradientAtBetaOneOverTheRootOfBetaTwo() {
    Optimizer rule = new Optimizer.Adam(RATE, 0.9, 0.99, 0);
    double[] w = {START};
    double[][] memory = new double[2][1];
    for (int t = 1; t <= 20; t++) {
      double before = w[0];
      rule.update(w, new double[] {t == 1 ? G : 0}, memory, t);
      double m = 0.1 * Math.pow(0.9, t - 1) / (1 - Math.pow(0.9, t));
      double v = 0.01 * Math.pow(0.99, t - 1) / (1 - Math.pow(0.99, t));
      assertThat(w[0] - before).isCloseTo(RATE * m / Math.sqrt(v), within(1e-13));
    }
  }

  @Test
  void rmspropDividesByTheRootOfARunningMeanSquare() {
    double alpha = 0.99;
    double epsilon = 1e-3;
    followsClosedForm(
        new Optimizer.RmsProp(RATE, alpha, epsilon, 0),
        t -> -RATE * G / (Math.abs(G) * Math.sqrt(1 - Math.pow(alpha, t)) + epsilon));
  }

  @Test
  void rmspropWithMomentumAddsUpTheScaledGradients() {
    double alpha = 0.9;
    double mu = 0.5;
    followsClosedForm(
        new Optimizer.RmsProp(RATE, alpha, 0, mu),
        t -> {
          double sum = 0;
          for (int k = 1; k <= t; k++) {
            sum += Math.pow(mu, t - k) / Math.sqrt(1 - Math.pow(alpha, k));
          }
          return -RATE * Math.signum(G) * sum;
        });
  }

  @Test
  void adagradDividesByTheRootOfTheNumberOfSteps() {
    double epsilon = 1e-3;
    followsClosedForm(
        new Optimizer.Adagrad(RATE, epsilon),
        t -> -RATE * G / (Math.abs(G) * Math.sqrt(t) + epsilon));
  }

  @Test
  void theLengthOfAStepIsSetByTheLearningRate() {
    for (Optimizer rule : Rules.ALL) {
      Optimizer twice = rule.withLearningRate(2 * rule.learningRate());
      double once = descend(rule, x -> 1, 1) - START;
      assertThat(descend(twice, x -> 1, 1) - START).isCloseTo(2 * once, within(1e-14));
      assertThat(twice.kind()).isEqualTo(rule.kind());
    }
  }

  @Test
  void aRefusalNamesTheFieldTheValueAndWhatIsAllowed() {
    assertThatThrownBy(() -> new Optimizer.Sgd(-1, 0, false))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("optimizer.learningRate: -1 ")
        .hasMessageContaining("from 0 to 1000");
    assertThatThrownBy(() -> new Optimizer.Adam(0.1, 1, 0.9, 0))
        .hasMessageContaining("optimizer.beta1: 1 ")
        .hasMessageContaining("less than 1");
    assertThatThrownBy(() -> new Optimizer.RmsProp(Double.NaN, 0.9, 0, 0))
        .hasMessageContaining("optimizer.learningRate: NaN");
  }

  @ParameterizedTest
  @EnumSource
  void aKindMakesARuleOfItsSettings(Optimizer.Kind kind) {
    Optimizer rule = kind.usual(RATE);
    assertThat(rule.kind()).isEqualTo(kind);
    assertThat(Optimizer.Kind.of(kind.id())).contains(kind);
    assertThat(rule.settings()).hasSameSizeAs(kind.settings());
    assertThat(kind.of(RATE, rule.settings())).isEqualTo(rule);
    assertThat(rule.withLearningRate(2 * RATE)).isEqualTo(kind.usual(2 * RATE));
    for (int i = 0; i < kind.settings().length; i++) {
      double other = kind.settings()[i].isFlag() ? 0 : 0.25;
      assertThat(rule.with(i, other).settings()[i]).isEqualTo(other);
    }
  }

  @ParameterizedTest
  @EnumSource
  void whatARuleSaysOfItselfHoldsOfItsSteps(Optimizer.Kind kind) {
    for (double other : new double[] {Double.NaN, 0, 0.5}) {
      Optimizer rule = kind.usual(RATE);
      for (int i = 0; i < kind.settings().length; i++) {
        rule = other == other && !kind.settings()[i].isFlag() ? rule.with(i, other) : rule;
      }
      boolean isPlain = true;
      double[] w = {START};
      double[][] memory = new double[rule.slots()][1];
      for (int t = 1; t <= STEPS; t++) {
        double before = w[0];
        rule.update(w, new double[] {G * t}, memory, t);
        isPlain &= w[0] == before - RATE * (G * t);
      }
      assertThat(rule.isPlain()).as("%s", rule).isEqualTo(isPlain);
      double[] still = {START};
      rule.update(still, new double[] {0}, new double[rule.slots()][1], 1);
      assertThat(rule.mayDivideByZero()).as("%s", rule).isEqualTo(still[0] != START);
    }
  }

  @Test
  void nesterovsFormEndsWithTheMomentum() {
    Optimizer rule = new Optimizer.Sgd(RATE, 0.9, true);
    assertThat(rule.with(0, 0)).isEqualTo(new Optimizer.Sgd(RATE, 0, false));
    assertThat(rule.with(0, 0).with(1, 1)).isEqualTo(new Optimizer.Sgd(RATE, 0, false));
    assertThat(rule.with(1, 0).with(1, 1)).isEqualTo(rule);
  }
}
