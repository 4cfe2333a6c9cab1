package whyrandom.maps;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import whyrandom.app.Samples;
import whyrandom.data.DataKind;
import whyrandom.data.DataSpec;
import whyrandom.data.Dataset;
import whyrandom.engine.Activation;
import whyrandom.engine.Loss;
import whyrandom.engine.Network;
import whyrandom.engine.Output;
import whyrandom.engine.Pass;
import whyrandom.engine.Scheme;
import whyrandom.experiment.Experiment;
import whyrandom.experiment.Feature;

class UnitMapsTest {
  private static final int SIDE = 12; // 144 points: the last block of five is not full

  private static UnitMaps maps(Experiment e, Network network, int side) {
    UnitMaps maps = new UnitMaps(network, e.features(), Dataset.of(e.data(), e.task()));
    maps.sweep(side);
    return maps;
  }

  @ParameterizedTest
  @EnumSource(Activation.class)
  void everyPointIsTheForwardPassOfItsInputs(Activation activation) {
    Experiment e =
        Samples.experiment(
            DataSpec.of(DataKind.CIRCLE),
            List.of(Feature.ofColumn(1), Feature.of("x1^2").orElseThrow()),
            Output.TANH,
            Loss.MSE,
            activation,
            Scheme.NORMAL,
            3,
            2);
    Network network = e.initialNetwork();
    UnitMaps maps = maps(e, network, SIDE);
    Dataset data = Dataset.of(e.data(), e.task());
    Pass pass = new Pass(network);
    for (int point : new int[] {0, 1, SIDE - 1, SIDE, 77, SIDE * SIDE - 1}) {
      double x1 = at(data.low(0), data.high(0), point % SIDE);
      double x2 = at(data.high(1), data.low(1), point / SIDE);
      pass.setInput(0, 0, x2);
      pass.setInput(1, 0, x1 * x1);
      pass.forward();
      for (int layer = 0; layer <= 3; layer++) {
        for (int unit = 0; unit < network.shape().units(layer); unit++) {
          assertThat(maps.values(layer, unit)[point])
              .as("layer %d, unit %d, point %d", layer, unit, point)
              .isEqualTo(pass.a(layer, unit, 0));
        }
      }
    }
  }

  private static double at(double from, double to, int step) {
    return from + (double) step / (SIDE - 1) * (to - from);
  }

  @Test
  void identicalUnitsHaveIdenticalMaps() {
    Experiment e = Samples.experiment(DataKind.XOR, Activation.TANH, Scheme.ONES, 4);
    UnitMaps maps = maps(e, e.initialNetwork(), SIDE);
    for (int unit = 1; unit < 4; unit++) {
      assertThat(maps.values(1, unit)).containsExactly(maps.values(1, 0));
    }
  }

  @Test
  void probabilitiesAreShownFromMinusOneToOne() {
    Experiment e = Samples.experiment(DataKind.XOR, Activation.TANH, Scheme.ZEROS, 2);
    UnitMaps maps = maps(e, e.initialNetwork(), SIDE);
    assertThat(maps.values(2, 0)).containsOnly(0);
    assertThat(maps.limit(2, 0)).isEqualTo(1);
  }

  @Test
  void boundedUnitsAreShownUpToOneAndOthersUpToTheLargestOfTheirLayer() {
    Experiment e = Samples.experiment(DataKind.XOR, Activation.RELU, Scheme.NORMAL, 3);
    Network network = e.initialNetwork();
    UnitMaps maps = maps(e, network, SIDE);
    double largest = 0;
    for (double[] map : maps.values(1)) {
      for (double a : map) {
        largest = Math.max(largest, a);
      }
    }
    assertThat(largest).isPositive();
    assertThat(maps.limit(1, 0)).isEqualTo(largest);
    assertThat(maps.limit(1, 2)).isEqualTo(largest);

    Experiment bounded = Samples.experiment(DataKind.XOR, Activation.SIGMOID, Scheme.NORMAL, 3);
    assertThat(maps(bounded, bounded.initialNetwork(), SIDE).limit(1, 0)).isEqualTo(1);
  }

  @Test
  void aRegressionIsShownUpToTheLargestTarget() {
    Experiment e = Samples.experiment(DataKind.PLANE, Activation.TANH, Scheme.NORMAL, 3);
    Dataset data = Dataset.of(e.data(), e.task());
    double largest = 0;
    for (int row = 0; row < data.size(); row++) {
      largest = Math.max(largest, Math.abs(data.target(row)));
    }
    assertThat(maps(e, e.initialNetwork(), SIDE).limit(2, 0)).isEqualTo(largest);
  }

  @Test
  void softmaxOutputsAreProbabilities() {
    Experiment e = Samples.experiment(DataKind.THREE, Activation.TANH, Scheme.NORMAL, 3);
    UnitMaps maps = maps(e, e.initialNetwork(), SIDE);
    for (int point = 0; point < SIDE * SIDE; point++) {
      double sum = 0;
      for (double[] map : maps.values(2)) {
        sum += map[point];
      }
      assertThat(sum).isCloseTo(1, org.assertj.core.data.Offset.offset(1e-12));
    }
  }

  @Test
  void aDivergedNetworkHasLimitsAllTheSame() {
    Experiment e = Samples.experiment(DataKind.XOR, Activation.RELU, Scheme.ONES, 2);
    Network network = e.initialNetwork();
    network.parameters[0] = Double.NaN;
    network.parameters[2] = Double.POSITIVE_INFINITY;
    double limit = maps(e, network, SIDE).limit(1, 0);
    assertThat(limit).isGreaterThanOrEqualTo(0).isLessThan(Double.POSITIVE_INFINITY);
  }

  @Test
  void aCoarserSweepAfterAFinerOneIsRight() {
    Experiment e = Samples.experiment(DataKind.CIRCLE, Activation.TANH, Scheme.NORMAL, 3);
    Network network = e.initialNetwork();
    UnitMaps twice = maps(e, network, 2 * SIDE);
    twice.sweep(SIDE);
    UnitMaps once = maps(e, network, SIDE);
    for (int point = 0; point < SIDE * SIDE; point++) {
      assertThat(twice.values(2, 0)[point]).isEqualTo(once.values(2, 0)[point]);
    }
  }

  @Test
  void moreColumnsThanTwoAreSaidAndHeldAtTheirMean() {
    DataSpec data =
        DataSpec.custom(List.of(List.of(0.0, 0.0, 4.0, 0.0), List.of(1.0, 1.0, 8.0, 1.0)));
    InputPlane plane = new InputPlane(Dataset.of(data));
    assertThat(plane.at(0.5, 0.5)[2]).isEqualTo(6);
    assertThat(plane.describe()).contains("3 columns").contains("mean");
    assertThat(new InputPlane(Dataset.of(DataSpec.of(DataKind.XOR))).describe()).isEmpty();
  }

  @Test
  void aColumnHeldAtItsMeanIsShownOnTheScaleOfItsData() {
    DataSpec data =
        DataSpec.custom(List.of(List.of(0.0, 0.0, -8.0, 0.0), List.of(1.0, 1.0, 9.0, 1.0)));
    List<Feature> columns = List.of(Feature.ofColumn(0), Feature.ofColumn(1), Feature.ofColumn(2));
    Experiment e =
        Samples.experiment(
            data, columns, Output.SIGMOID, Loss.BCE, Activation.TANH, Scheme.ONES, 2);
    UnitMaps maps = maps(e, e.initialNetwork(), SIDE);
    assertThat(maps.values(0, 2)).containsOnly(0.5);
    assertThat(maps.limit(0, 2)).isGreaterThanOrEqualTo(9);
  }

  @Test
  void oneColumnGoesFromLeftToRight() {
    DataSpec data = DataSpec.custom(List.of(List.of(0.0, 0.0), List.of(1.0, 1.0)));
    InputPlane plane = new InputPlane(Dataset.of(data));
    assertThat(plane.at(0.3, 0)).hasSize(1).containsExactly(plane.at(0.3, 1));
    assertThat(plane.describe()).contains("one column");
  }
}
