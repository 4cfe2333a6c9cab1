package whyrandom.experiment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import whyrandom.engine.Activation;
import whyrandom.engine.Examples;
import whyrandom.engine.Initializer;
import whyrandom.engine.Loss;
import whyrandom.engine.Network;
import whyrandom.engine.Output;
import whyrandom.engine.Scheme;
import whyrandom.engine.Shape;
import whyrandom.math.Bins;

class LayerMeasurementTest {
  private static final Offset<Double> ROUNDING = within(1e-14);

  /** 1-1-1: w = 2, b = −1 into a tanh unit, v = 3, c = ½ to a linear output. */
  private static Network small(Activation g) {
    Network network = new Network(Shape.of(1, new int[] {1}, 1), List.of(g), Output.LINEAR);
    set(network, 2, -1, 3, 0.5);
    return network;
  }

  private static void set(Network network, double... values) {
    System.arraycopy(values, 0, network.parameters, 0, values.length);
  }

  private static Examples examples(int inputs, double[] x, double... t) {
    return new Examples(t.length, inputs, 1, x, t);
  }

  @Test
  void aSmallNetworkGivesWhatIsComputedByHand() {
    double[] x = {0, 1, 0.25};
    double[] t = {1, -1, 2};
    double[] a = new double[3];
    double[] deltaOut = new double[3];
    double[] deltaHidden = new double[3];
    double dw = 0;
    double dv = 0;
    for (int n = 0; n < 3; n++) {
      a[n] = Math.tanh(2 * x[n] - 1);
      deltaOut[n] = (3 * a[n] + 0.5 - t[n]) / 3; // ½ mean (o − t)²
      deltaHidden[n] = (1 - a[n] * a[n]) * 3 * deltaOut[n];
      dw += deltaHidden[n] * x[n];
      dv += deltaOut[n] * a[n];
    }
    List<LayerStats> layers =
        LayerMeasurement.of(small(Activation.TANH), Loss.HALF_MSE, examples(1, x, t));

    assertThat(layers).hasSize(2);
    assertThat(layers.get(0).activationDeviation()).isCloseTo(deviation(a), ROUNDING);
    assertThat(layers.get(0).deltaDeviation()).isCloseTo(deviation(deltaHidden), ROUNDING);
    assertThat(layers.get(1).deltaDeviation()).isCloseTo(deviation(deltaOut), ROUNDING);
    assertThat(layers.get(0).medianGradient()).isCloseTo(Math.abs(dw), ROUNDING);
    assertThat(layers.get(1).medianGradient()).isCloseTo(Math.abs(dv), ROUNDING);
    assertThat(layers.get(0).activations().total()).isEqualTo(3);
    assertThat(layers.get(0).slopes().total()).isEqualTo(3);
    assertThat(layers.get(1).slopes().total()).isZero();
  }

  @Test
  void theGradientIsThatOfTheWholeTrainingSetWhateverTheBatch() {
    Experiment e =
        Lab.regression(
            Lab.LOPSIDED, List.of(5, 3), Activation.TANH, Initializer.of(Scheme.HE_NORMAL), 0.1);
    Run full = Lab.run(e, 3);
    double[] gradient = full.nextGradient();
    Network network = full.network();
    List<LayerStats> layers = LayerMeasurement.of(network, Loss.HALF_MSE, full.data().train());
    for (LayerStats layer : layers) {
      List<Double> sizes = new ArrayList<>();
      for (int unit = 0; unit < layer.units(); unit++) {
        for (int i = 0; i < network.shape().fanIn(layer.layer()); i++) {
          sizes.add(Math.abs(gradient[network.shape().weight(layer.layer(), unit, i)]));
        }
      }
      Collections.sort(sizes);
      assertThat(layer.medianGradient()).isCloseTo(sizes.get((sizes.size() - 1) / 2), ROUNDING);
      assertThat(layer.gradients().total()).isEqualTo(sizes.size());
    }
  }

  @Test
  void piecesGiveTheSameBitsAsOneGoAndTrainingMeanwhileMakesNoDifference() {
    Run run = Lab.run(experiment(Activation.SILU, Scheme.XAVIER_NORMAL), 2);
    List<LayerStats> whole = LayerMeasurement.of(run.network(), Loss.HALF_MSE, run.data().train());
    LayerMeasurement pieces =
        new LayerMeasurement(run.network(), Loss.HALF_MSE, run.data().train());
    run.seek(20);
    int calls = 1;
    while (!pieces.advance(1)) {
      calls++;
    }
    assertThat(calls).as("blocks of examples, then layers").isEqualTo(3 + whole.size());
    for (int i = 0; i < whole.size(); i++) {
      LayerStats a = whole.get(i);
      LayerStats b = pieces.layers().get(i);
      assertThat(b.activationDeviation()).isEqualTo(a.activationDeviation());
      assertThat(b.deltaDeviation()).isEqualTo(a.deltaDeviation());
      assertThat(b.medianGradient()).isEqualTo(a.medianGradient());
      assertThat(counts(b.activations())).isEqualTo(counts(a.activations()));
      assertThat(counts(b.slopes())).isEqualTo(counts(a.slopes()));
      assertThat(counts(b.gradients())).isEqualTo(counts(a.gradients()));
    }
  }

  private static Experiment experiment(Activation g, Scheme scheme) {
    double[][] rows = new double[12][];
    for (int i = 0; i < rows.length; i++) {
      rows[i] = new double[] {Math.sin(i), Math.cos(2 * i), Math.sin(3 * i)};
    }
    return Lab.regression(Lab.rows(rows), List.of(4, 3), g, Initializer.of(scheme), 0.1);
  }

  /** Slopes 1, 0.42 (z = ±1) and 0.00018 (z = ±5). */
  @Test
  void aUnitIsSaturatedIfItsSlopeIsSmallForNearlyAllExamples() {
    Network network =
        new Network(Shape.of(1, new int[] {3}, 1), List.of(Activation.TANH), Output.LINEAR);
    set(network, 5, 1, 0, 0, 0, 5, 1, 1, 1, 0); // z = 5x, x, 5
    double[] x = new double[20];
    for (int i = 0; i < x.length; i++) {
      x[i] = i % 2 == 0 ? 1 : -1;
    }
    assertThat(measure(network, x).saturated()).containsExactly(0, 2);
    x[7] = 0;
    x[8] = 0; // 18 of 20
    assertThat(measure(network, x).saturated()).containsExactly(0, 2);
    assertThat(measure(network, x).flatShares()).containsExactly(0.9, 0.0, 1.0);
    assertThat(measure(network, x).flatShare()).isCloseTo(1.9 / 3, ROUNDING);
    x[9] = 0; // 17 of 20
    assertThat(measure(network, x).saturated()).containsExactly(2);
  }

  @Test
  void eachFunctionThatSaturatesDoesSoBelowATenthOfItsLargestSlope() {
    for (Activation g : Activation.values()) {
      double largest = 0;
      for (double z = -20; z <= 20; z += 1e-3) {
        largest = Math.max(largest, Math.abs(g.slope(z, g.value(z))));
      }
      assertThat(g.largestSlope()).as(g.id()).isCloseTo(largest, within(1e-6));
      Network network = small(g);
      set(network, 1, 0, 1, 0);
      LayerStats flat = measure(network, new double[] {-20, -30});
      boolean fades = Math.abs(g.slope(-20, g.value(-20))) < 0.1 * largest;
      boolean isPiecewise =
          g == Activation.RELU || g == Activation.LEAKY_RELU || g == Activation.STEP;
      assertThat(flat.saturated().isEmpty()).as(g.id()).isEqualTo(!fades || isPiecewise);
    }
  }

  @Test
  void aReluUnitIsDeadIfItIsZeroForEveryExample() {
    Network network =
        new Network(Shape.of(1, new int[] {3}, 1), List.of(Activation.RELU), Output.LINEAR);
    set(network, 1, -1, 1, 0, -2, 0.5, 1, 1, 1, 0); // z = x, −x − 2, x + ½
    double[] x = {-1, -0.25, 0.5};
    assertThat(measure(network, x).dead()).containsExactly(1);
    assertThat(measure(network, new double[] {-1, -2.5}).dead()).containsExactly(0, 2);
    assertThat(measure(network, new double[] {-1}).dead()).containsExactly(0, 1, 2);
    assertThat(measure(network, x).saturated()).isEmpty();
    assertThat(measure(network, x).slopes().count(0)).isEqualTo(2 + 3 + 1);
  }

  @Test
  void zeroFromAFunctionWithASlopeIsNotDeath() {
    Network network = small(Activation.TANH);
    set(network, 0, 0, 1, 0);
    assertThat(measure(network, new double[] {-1, 1}).dead()).isEmpty();
  }

  @Test
  void noExampleNoStatement() {
    LayerStats none = measure(small(Activation.RELU), new double[0]);
    assertThat(none.dead()).isEmpty();
    assertThat(none.saturated()).isEmpty();
    assertThat(none.activationDeviation()).isNaN();
  }

  @Test
  void divergenceIsCountedNotHidden() {
    Network network = small(Activation.LINEAR);
    set(network, Double.NaN, 0, 1, 0);
    LayerStats layer = measure(network, new double[] {1, 2});
    assertThat(layer.activations().notNumbers()).isEqualTo(2);
    assertThat(layer.activationDeviation()).isNaN();
    assertThat(layer.medianGradient()).isNaN();
    assertThat(layer.gradients().notNumbers()).isEqualTo(1);
  }

  private static LayerStats measure(Network network, double[] x) {
    return LayerMeasurement.of(network, Loss.HALF_MSE, examples(1, x, new double[x.length])).get(0);
  }

  private static double deviation(double... numbers) {
    double mean = 0;
    for (double v : numbers) {
      mean += v / numbers.length;
    }
    double sum = 0;
    for (double v : numbers) {
      sum += (v - mean) * (v - mean);
    }
    return Math.sqrt(sum / numbers.length);
  }

  private static int[] counts(Bins bins) {
    int[] counts = new int[bins.size()];
    for (int i = 0; i < counts.length; i++) {
      counts[i] = bins.count(i);
    }
    return counts;
  }
}
