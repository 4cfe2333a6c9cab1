package whyrandom.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Optional;
import java.util.function.DoubleUnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What is said of draws is what the engine does. */
class DrawLawTest {
  private static final Shape SHAPE = Shape.of(3, new int[] {7, 4}, 2);

  @Test
  void densitiesIntegrateToOneAndHaveTheirDeviation() {
    for (Distribution distribution : Distribution.values()) {
      for (double scale : new double[] {0.3, -2}) {
        for (double noise : new double[] {0, 0.1, 5}) {
          DrawLaw law = new DrawLaw(distribution, scale, 0.7, noise);
          double variance = law.deviation() * law.deviation();
          assertThat(integral(law, x -> 1)).as("%s", law).isCloseTo(1, within(1e-3));
          assertThat(integral(law, x -> x)).as("%s", law).isCloseTo(0.7, within(2e-3));
          assertThat(integral(law, x -> (x - 0.7) * (x - 0.7)) / variance)
              .as("%s", law)
              .isCloseTo(1, within(2e-3));
        }
      }
    }
    assertThat(integral(new DrawLaw(Distribution.NORMAL, 0, -3, 0.2), x -> x))
        .isCloseTo(-3, within(1e-3));
  }

  private static double integral(DrawLaw law, DoubleUnaryOperator function) {
    double sum = 0;
    int points = 40_000;
    double reach = 2 * law.reach();
    for (int i = 0; i < points; i++) {
      double x = law.center() + reach * ((i + 0.5) * 2 / points - 1);
      sum += function.applyAsDouble(x) * law.density(x) * 2 * reach / points;
    }
    return sum;
  }

  /** For each scheme that has a law, the weight is the opened draw times the law's scale. */
  @ParameterizedTest
  @EnumSource
  void aWeightIsItsDrawTimesTheScale(Scheme scheme) {
    for (double noise : new double[] {0, 0.25}) {
      Initializer init = Initializer.of(scheme).withSeed(731).withNoise(noise);
      Network network = Started.by(init, SHAPE);
      for (int layer = 1; layer <= SHAPE.layers(); layer++) {
        Optional<DrawLaw> law = DrawLaw.ofWeights(init, SHAPE, layer, Activation.LINEAR);
        for (int unit = 0; unit < SHAPE.units(layer); unit++) {
          for (int input = 0; input < SHAPE.fanIn(layer); input++) {
            EdgeDraw draw = EdgeDraw.ofWeight(init, SHAPE, layer, unit, input, Activation.LINEAR);
            assertFits(network.weight(layer, unit, input), draw, law, noise);
          }
        }
      }
    }
  }

  @ParameterizedTest
  @EnumSource
  void aBiasIsToo(Scheme scheme) {
    Initializer own = Initializer.of(scheme).withSeed(9);
    assertBiasesFit(own);
    if (scheme.isForBiases()) {
      assertBiasesFit(
          Initializer.of(Scheme.XAVIER_NORMAL).withSeed(9).withBias(own.withNoise(0.5)));
    }
  }

  private static void assertBiasesFit(Initializer init) {
    Network network = Started.by(init, SHAPE);
    double noise = init.bias().map(Initializer::noise).orElse(0.0);
    for (int layer = 1; layer <= SHAPE.layers(); layer++) {
      Optional<DrawLaw> law = DrawLaw.ofBiases(init, SHAPE, layer, Activation.LINEAR);
      for (int unit = 0; unit < SHAPE.units(layer); unit++) {
        EdgeDraw draw = EdgeDraw.ofBias(init, SHAPE, layer, unit, Activation.LINEAR);
        assertFits(network.bias(layer, unit), draw, law, noise);
      }
    }
  }

  private static void assertFits(double value, EdgeDraw draw, Optional<DrawLaw> law, double noise) {
    double added = draw.noise().map(d -> d.normal() * noise).orElse(0.0);
    switch (draw.use()) {
      case SCALED, SHARED, COPIED -> {
        assertThat(law).isPresent();
        double scaled = draw.number() * law.get().scale();
        assertThat(value).isCloseTo(scaled + added, within(1e-12));
        assertThat(Math.abs(scaled))
            .isLessThanOrEqualTo(
                new DrawLaw(law.get().distribution(), law.get().scale(), 0, 0).reach() * 1.5);
      }
      case ZEROED -> assertThat(value).isEqualTo(added);
      case NONE -> {
        assertThat(draw.draw()).isEmpty();
        law.ifPresent(l -> assertThat(value).isCloseTo(l.center() + added, within(1e-12)));
      }
      case ORTHOGONAL, UNIT_VARIANCE, LENGTH_OF_UNIT, LENGTH_OF_INPUT -> assertThat(law).isEmpty();
    }
  }

  @Test
  void whatIsThrownAwayIsDrawnAgain() {
    Initializer init = Initializer.of(Scheme.TRUNCATED_NORMAL);
    Shape wide = Shape.of(32, new int[] {64}, 1);
    int again = 0;
    for (int unit = 0; unit < 64; unit++) {
      for (int input = 0; input < 32; input++) {
        EdgeDraw draw = EdgeDraw.ofWeight(init, wide, 1, unit, input, Activation.TANH);
        assertThat(Math.abs(draw.number())).isLessThanOrEqualTo(2);
        again += draw.tries() > 1 ? 1 : 0;
      }
    }
    assertThat(again / 2048.0).isCloseTo(0.0455, within(0.015));
  }
}
