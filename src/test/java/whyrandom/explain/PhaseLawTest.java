package whyrandom.explain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import whyrandom.engine.Activation;
import whyrandom.engine.Initializer;
import whyrandom.engine.Scheme;
import whyrandom.experiment.DrawnStart;
import whyrandom.experiment.Experiment;
import whyrandom.experiment.MeanField;
import whyrandom.experiment.Run;
import whyrandom.explain.english.PhaseEnglish;
import whyrandom.explain.statement.PhaseStatement;

/** What is said of the edge of chaos follows from the definitions, by plain integration. */
class PhaseLawTest {
  private static final double REACH = 9;
  private static final int POINTS = 9001;

  private final Map<String, Integer> seen = new LinkedHashMap<>();

  /** ∫ f(√q t) φ(t) dt by the trapezoidal rule, with the JVM's own functions. */
  private static double mean(java.util.function.DoubleUnaryOperator f, double q) {
    double step = 2 * REACH / (POINTS - 1);
    double sum = 0;
    for (int i = 0; i < POINTS; i++) {
      double t = i * step - REACH;
      double density = StrictMath.exp(-t * t / 2) / Math.sqrt(2 * Math.PI);
      sum += f.applyAsDouble(Math.sqrt(q) * t) * density * step;
    }
    return sum;
  }

  private static double slope(Activation g, double weights, double biases) {
    double q = 1;
    for (int i = 0; i < 300 && q < 1e9 && q > 1e-15; i++) {
      q = weights * mean(z -> Math.pow(PlainNetwork.value(g, z), 2), q) + biases;
    }
    double settling = q;
    double next = weights * mean(z -> Math.pow(PlainNetwork.value(g, z), 2), settling) + biases;
    double end = q > 50 && next > q * (1 + 1e-9) ? 1e12 : Math.max(q, 1e-15); // it grows for ever
    return weights * mean(z -> Math.pow(PlainNetwork.slope(g, z), 2), end);
  }

  @Test
  void whatIsSaidOfTheEdgeFollowsFromTheDefinitions() {
    SplittableRandom random = new SplittableRandom(5);
    for (int number = 0; number < 120; number++) {
      Run run = new Run(experiment(random), List.of());
      DrawnStart start = DrawnStart.of(run.state());
      List<MeanField> fields = PhaseFindings.fields(start);
      PhaseStatement said = PhaseFindings.of(fields);
      String where = number + ": " + said + " " + run.experiment();
      seen.merge(said.getClass().getSimpleName(), 1, Integer::sum);
      assertThat(PhaseEnglish.of(said)).as(where).endsWith(".").doesNotContain("  ", "null", "NaN");
      int last = start.shape().hiddenLayers();
      boolean isFlat = false;
      for (int layer = 2; layer <= last; layer++) {
        isFlat |= start.network().activation(layer) == Activation.STEP;
      }
      if (said instanceof PhaseStatement.TooShallow) {
        assertThat(last).as(where).isLessThan(2);
      } else if (said instanceof PhaseStatement.NoSlope) {
        assertThat(isFlat).as(where).isTrue();
      } else if (said instanceof PhaseStatement.NoLaw) {
        assertThat(run.experiment().init().first().scheme()).as(where).isEqualTo(Scheme.CONSTANT);
      } else {
        assertThat(isFlat).as(where).isFalse();
        check(run.experiment(), start, said, where);
      }
    }
    assertThat(seen.keySet()).contains("TooShallow", "NoSlope", "NoLaw", "Same", "Different");
  }

  private static void check(
      Experiment experiment, DrawnStart start, PhaseStatement said, String where) {
    int last = start.shape().hiddenLayers();
    List<Double> slopes = new ArrayList<>();
    double product = 1;
    Initializer its = experiment.init().first();
    for (int layer = 2; layer <= last; layer++) {
      double fanIn = start.shape().fanIn(layer);
      double fanOut = start.shape().fanOut(layer);
      double variance =
          switch (its.scheme()) {
            case XAVIER_NORMAL -> 2 / (fanIn + fanOut);
            case HE_NORMAL -> 2 / fanIn;
            default -> its.parameter() * its.parameter();
          };
      slopes.add(slope(start.network().activation(layer), fanIn * variance, 0));
      product *= slopes.get(layer - 2);
    }
    double least = slopes.stream().mapToDouble(v -> v).min().orElseThrow();
    double largest = slopes.stream().mapToDouble(v -> v).max().orElseThrow();
    PhaseStatement.Side side = null;
    if (said instanceof PhaseStatement.Same same) {
      // near the edge q settles slowly, so that a plain iteration is behind
      assertThat(same.slope() / slopes.get(0)).as(where).isCloseTo(1, within(0.02));
      assertThat(largest / least).as(where).isLessThan(1.02);
      assertThat(same.last()).isEqualTo(last);
      side = same.side();
    }
    if (said instanceof PhaseStatement.Different different) {
      assertThat(different.least() / least).as(where).isCloseTo(1, within(0.02));
      assertThat(different.largest() / largest).as(where).isCloseTo(1, within(0.02));
      assertThat(different.product() / product).as(where).isCloseTo(1, within(0.1));
      side = different.side();
    }
    if (product < 0.9 / Math.E) {
      assertThat(side).as(where).isEqualTo(PhaseStatement.Side.ORDERED);
    } else if (product > 1.1 * Math.E) {
      assertThat(side).as(where).isEqualTo(PhaseStatement.Side.CHAOTIC);
    } else if (product > 1.1 / Math.E && product < 0.9 * Math.E) {
      assertThat(side).as(where).isEqualTo(PhaseStatement.Side.EDGE);
    }
  }

  private static Experiment experiment(SplittableRandom random) {
    Experiment base = Experiment.standard();
    int depth = random.nextInt(7);
    boolean isEven = random.nextBoolean();
    Activation g = Activation.values()[random.nextInt(Activation.values().length)];
    List<Integer> hidden = new ArrayList<>();
    List<Activation> activations = new ArrayList<>();
    for (int i = 0; i < depth; i++) {
      hidden.add(isEven ? 6 : 2 + random.nextInt(12));
      activations.add(g);
    }
    Initializer init =
        switch (random.nextInt(4)) {
          case 0 -> Initializer.of(Scheme.CONSTANT).withParameter(random.nextInt(2));
          case 1 -> Initializer.of(Scheme.HE_NORMAL);
          case 2 -> Initializer.of(Scheme.XAVIER_NORMAL);
          default -> Initializer.of(Scheme.NORMAL).withParameter(random.nextDouble(0.05, 1.5));
        };
    return base.withNetwork(base.features(), hidden, activations).withInit(init);
  }
}
