package whyrandom.experiment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import whyrandom.engine.Activation;
import whyrandom.engine.Initializer;
import whyrandom.engine.Scheme;
import whyrandom.engine.Shape;
import whyrandom.math.CounterRandom;

class PartingTest {
  private static final double RATE = 0.5;

  private static double[] way(Run run, int layer) {
    Parting parting = new Parting(run, layer, 0, 1);
    while (!parting.advance()) {}
    return parting.vector();
  }

  private static Direction apart(Run run, int layer, double[] d) {
    return Direction.apart(run.network().shape(), layer, 0, 1, d);
  }

  private static double lowest(Run run, int layer) {
    return new Slopes(run).curvature(apart(run, layer, way(run, layer)));
  }

  private static Run equalOnXor(int steps) {
    Initializer half = Initializer.of(Scheme.CONSTANT).withParameter(0.5);
    return Lab.run(Lab.regression(Lab.XOR_01, List.of(4), Activation.TANH, half, RATE), steps);
  }

  /** Gradient descent itself is the oracle: a small gap along an eigenvector is multiplied. */
  @Test
  void aSmallGapIsMultipliedByOneMinusRateTimesCurvatureAtEachStep() {
    Run run = equalOnXor(3000);
    Direction apart = apart(run, 1, way(run, 1));
    double curvature = new Slopes(run).curvature(apart);
    Landscape plane =
        new Landscape(run, Direction.together(run.network().shape(), 1, 0, 1, way(run, 1)), apart);
    double gap = 1e-6;
    Run nudged = run.with(plane.editsTo(plane.originAcross(), gap, run));
    nudged.update();
    assertThat(curvature).isNegative();
    assertThat(apart.dot(nudged.network().parameters) / gap)
        .isEqualTo(1 - RATE * curvature, within(1e-7));
    assertThat(gapBeside(nudged, apart)).isLessThan(1e-5 * gap);
  }

  /** How far the difference of units 1 and 2 is from being along a direction. */
  private static double gapBeside(Run run, Direction apart) {
    double[] rest = run.network().parameters.clone();
    apart.add(-apart.dot(rest), rest);
    Shape shape = run.network().shape();
    int[] p = Direction.parameters(shape, 1, 0);
    int[] q = Direction.parameters(shape, 1, 1);
    double largest = 0;
    for (int k = 0; k < p.length; k++) {
      largest = Math.max(largest, Math.abs(rest[p[k]] - rest[q[k]]));
    }
    return largest;
  }

  @Test
  void noOtherWayApartBendsDownMore() {
    Initializer random = Initializer.of(Scheme.XAVIER_UNIFORM);
    Experiment e = Experiment.standard();
    for (Run run :
        List.of(
            equalOnXor(100),
            Lab.run(e.withInit(random), 10),
            Lab.run(
                e.withNetwork(
                        e.features(), List.of(3, 4), List.of(Activation.SIGMOID, Activation.TANH))
                    .withInit(random),
                10))) {
      double lowest = lowest(run, 1);
      CounterRandom draws = new CounterRandom(3, CounterRandom.NOISE);
      Slopes slopes = new Slopes(run);
      for (int i = 0; i < 200; i++) {
        double[] d = way(run, 1);
        double squares = 0;
        for (int k = 0; k < d.length; k++) {
          d[k] = draws.normal(i, k, 0);
          squares += d[k] * d[k];
        }
        for (int k = 0; k < d.length; k++) {
          d[k] /= Math.sqrt(squares);
        }
        assertThat(slopes.curvature(apart(run, 1, d))).isGreaterThan(lowest - 1e-9);
      }
    }
  }

  /**
   * Two identical units with opposite changes of their weights out send on what they sent before,
   * so the loss does not bend along those: the lowest curvature is 0 or below.
   */
  @Test
  void identicalUnitsAreNeverAtTheBottomOfAValley() {
    Experiment e = Experiment.standard();
    for (Activation g : Activation.values()) {
      Experiment deep =
          e.withNetwork(e.features(), List.of(3, 3), List.of(g, g))
              .withInit(Initializer.of(Scheme.CONSTANT).withParameter(0.4));
      for (int steps : new int[] {0, 50}) {
        Run run = Lab.run(deep, steps);
        assertThat(lowest(run, 1)).as(g.id()).isLessThan(1e-9);
        assertThat(lowest(run, 2)).as(g.id()).isLessThan(1e-9);
      }
    }
  }

  /** facts.md: zeros on balanced XOR: nothing moves; small random weights sit next to a saddle. */
  @Test
  void atTheSaddleOfXorTheLossIsFlatAndBesideItBendsDownALittle() {
    Initializer zeros = Initializer.of(Scheme.ZEROS);
    Run saddle = Lab.run(Lab.regression(Lab.XOR_SIGNS, List.of(4), Activation.TANH, zeros, RATE));
    assertThat(new Slopes(saddle).isFlat()).isTrue();
    assertThat(way(saddle, 1)).containsOnly(0.5);
    assertThat(lowest(saddle, 1)).isEqualTo(0, within(1e-5)); // it bends at fourth order only
    Initializer small = Initializer.of(Scheme.NORMAL).withParameter(0.01);
    for (int seed = 1; seed <= 5; seed++) {
      Run beside =
          Lab.run(
              Lab.regression(
                  Lab.XOR_SIGNS, List.of(4), Activation.TANH, small.withSeed(seed), RATE));
      assertThat(new Slopes(beside).isFlat()).isFalse();
      assertThat(lowest(beside, 1)).isBetween(-1e-3, -1e-7);
    }
  }

  @Test
  void theWayIsAUnitVectorWithItsLargestNumberAboveZero() {
    double[] d = way(equalOnXor(20), 1);
    double squares = 0;
    double largest = 0;
    for (double number : d) {
      squares += number * number;
      largest = Math.abs(number) > Math.abs(largest) ? number : largest;
    }
    assertThat(squares).isEqualTo(1, within(1e-12));
    assertThat(largest).isPositive();
  }
}
