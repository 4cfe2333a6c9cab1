package whyrandom.experiment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import whyrandom.data.DataKind;
import whyrandom.data.DataSpec;
import whyrandom.engine.Activation;
import whyrandom.engine.Initializer;
import whyrandom.engine.Loss;
import whyrandom.engine.Optimizer;
import whyrandom.engine.Output;
import whyrandom.engine.Regularization;
import whyrandom.engine.Scheme;
import whyrandom.engine.Shape;

/**
 * Experiments on the same data have everything in common but what was changed: the order of the
 * examples, and every draw that belongs to a place that both networks have.
 */
class CommonRandomNumbersTest {
  /** Shuffled mini-batches with a rest, so that orders differ from epoch to epoch. */
  private static final Experiment A =
      Experiment.standard()
          .withData(DataSpec.of(DataKind.MOONS).withNoise(0.2))
          .withBatchSize(9)
          .withInit(Initializer.of(Scheme.XAVIER_UNIFORM).withSeed(5));

  /** At rest and with weights 0, so that the gradient tells nothing but the batch's targets. */
  private static Experiment atRest(Experiment e) {
    return e.withInit(Initializer.of(Scheme.ZEROS).withBias(0.3).withSeed(e.init().seed()))
        .withOptimizer(e.optimizer().withLearningRate(0));
  }

  private static Experiment wide(Experiment e, Integer... hidden) {
    return e.withNetwork(
        e.features(), List.of(hidden), Collections.nCopies(hidden.length, Activation.RELU));
  }

  static Map<String, Experiment> others() {
    Map<String, Experiment> all = new TreeMap<>();
    all.put("rule", A.withOptimizer(new Optimizer.Adam(0.01, 0.9, 0.999, 1e-8)));
    all.put("seed", A.withInit(A.init().withSeed(99)));
    all.put("scheme", A.withInit(Initializer.of(Scheme.NORMAL)));
    all.put("network", wide(A, 7, 3));
    all.put("no hidden layer", wide(A));
    all.put("dropout", A.withDropout(0.5));
    all.put("pull", A.withRegularization(new Regularization(Regularization.Kind.L2, 0.1)));
    Feature square = Feature.of("x1^2").orElseThrow();
    all.put("features", A.withNetwork(List.of(square), A.hidden(), A.activations()));
    all.put("loss", A.withGoal(A.data(), A.features(), Output.SIGMOID, Loss.MSE));
    return all;
  }

  static List<Map.Entry<String, Experiment>> entries() {
    return List.copyOf(others().entrySet());
  }

  /** For each step the targets' share in the next gradient: that of the output's bias. */
  private static double[] batches(Run run) {
    double[] told = new double[80];
    for (int step = 0; step < told.length; step++) {
      Shape shape = run.network().shape();
      told[step] = run.nextGradient()[shape.bias(shape.layers(), 0)];
      run.update();
    }
    return told;
  }

  @ParameterizedTest
  @MethodSource("entries")
  void miniBatchesAreTheSame(Map.Entry<String, Experiment> other) {
    double[] a = batches(new Run(atRest(A), List.of()));
    double[] b = batches(new Run(atRest(other.getValue()), List.of()));
    assertThat(Arrays.stream(a).distinct().count()).isGreaterThan(5);
    if (other.getKey().equals("loss")) {
      assertThat(rank(b)).isEqualTo(rank(a));
    } else {
      assertThat(b).isEqualTo(a);
    }
  }

  /** Another loss weighs the same residuals by a common factor: who is larger stays. */
  private static List<Integer> rank(double[] told) {
    List<Integer> places = new ArrayList<>();
    for (int i = 1; i < told.length; i++) {
      places.add(Double.compare(Math.round(told[i] * 1e9), Math.round(told[i - 1] * 1e9)));
    }
    return places;
  }

  @ParameterizedTest
  @MethodSource("entries")
  void miniBatchesStayTheSameWhenSettingsChangeInTheMiddleOfAnEpoch(
      Map.Entry<String, Experiment> other) {
    if (other.getKey().equals("loss")) {
      return;
    }
    double[] a = batches(new Run(atRest(A), List.of()));
    Edit change = new Edit.Change(4, atRest(other.getValue()));
    assertThat(batches(new Run(atRest(A), List.of(change)))).isEqualTo(a);
  }

  @Test
  void placesThatBothNetworksHaveGetTheSameDraws() {
    Experiment normal = A.withInit(Initializer.of(Scheme.NORMAL).withSeed(5));
    for (Scheme scheme : List.of(Scheme.NORMAL, Scheme.UNIFORM, Scheme.SAME_WITHIN_UNIT)) {
      Experiment e = normal.withInit(Initializer.of(scheme).withSeed(5).withNoise(0.5));
      Run narrow = Lab.run(wide(e, 4, 3));
      Run wide = Lab.run(wide(e, 6, 5));
      for (int unit = 0; unit < 4; unit++) {
        for (int input = 0; input < 2; input++) {
          assertThat(wide.network().weight(1, unit, input))
              .isEqualTo(narrow.network().weight(1, unit, input));
        }
      }
      assertThat(wide.network().weight(2, 2, 3)).isEqualTo(narrow.network().weight(2, 2, 3));
    }
  }

  @Test
  void xavierAndHeRescaleTheSameDraws() {
    Run xavier = Lab.run(A.withInit(Initializer.of(Scheme.XAVIER_NORMAL).withSeed(5)));
    Run he = Lab.run(A.withInit(Initializer.of(Scheme.HE_NORMAL).withSeed(5)));
    Shape shape = A.shape();
    for (int layer = 1; layer <= 2; layer++) {
      double ratio =
          Math.sqrt((shape.fanIn(layer) + shape.fanOut(layer)) / (double) shape.fanIn(layer));
      for (int unit = 0; unit < shape.units(layer); unit++) {
        for (int input = 0; input < shape.fanIn(layer); input++) {
          double w = xavier.network().weight(layer, unit, input);
          assertThat(he.network().weight(layer, unit, input)).isCloseTo(w * ratio, within(1e-14));
        }
      }
    }
  }

  @Test
  void unitsThatBothNetworksHaveAreDroppedTogether() {
    Experiment dropping = A.withBatchSize(1).withDropout(0.5);
    Run narrow = Lab.run(dropping.withOptimizer(new Optimizer.Sgd(0.1, 0, false)));
    Run wide =
        Lab.run(
            dropping
                .withNetwork(A.features(), List.of(6), A.activations())
                .withOptimizer(new Optimizer.Adam(0.05, 0.9, 0.999, 1e-8)));
    int dropped = 0;
    for (int step = 0; step < 100; step++) {
      double[] a = narrow.nextGradient();
      double[] b = wide.nextGradient();
      for (int unit = 0; unit < 4; unit++) {
        boolean isDropped = a[narrow.network().shape().weight(2, 0, unit)] == 0;
        assertThat(b[wide.network().shape().weight(2, 0, unit)] == 0).isEqualTo(isDropped);
        dropped += isDropped ? 1 : 0;
      }
      narrow.update();
      wide.update();
    }
    assertThat(dropped).isBetween(100, 300);
  }
}
