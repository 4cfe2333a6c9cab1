package whyrandom.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import whyrandom.engine.Activation;
import whyrandom.engine.Network;
import whyrandom.engine.Output;
import whyrandom.engine.PassForward;
import whyrandom.engine.Shape;

/** A kernel's maps are the activations of the engine, to the last bit. */
class MapsTest {
  @ParameterizedTest
  @EnumSource
  void anyNetworkHasTheMapsOfTheEngine(Output output) {
    for (int i = 0; i < 12; i++) {
      compare(output, new Random(i), 2);
    }
  }

  @ParameterizedTest
  @EnumSource
  void aNetworkThatHasDivergedHasTheSameInfinitiesAndNaNs(Output output) {
    for (int i = 0; i < 8; i++) {
      compare(output, new Random(100 + i), 1e200);
    }
  }

  private static void compare(Output output, Random random, double scale) {
    Network network = network(output, random, scale);
    Shape shape = network.shape();
    int points = 1 + random.nextInt(30);
    double[][][] values = values(shape, points, random);
    MapKernel kernel = new MapKernel(MapPlan.of(network, points));
    try (GraalMachine machine = new GraalMachine(kernel.bytes())) {
      Maps maps = new Maps(kernel, machine);
      maps.begin(network.parameters, values);
      int middle = points / 2 / maps.step() * maps.step();
      maps.compute(0, middle);
      maps.compute(middle, points);
      maps.end();
      assertSame(values, network, points);
    }
  }

  private static Network network(Output output, Random random, double scale) {
    int[] hidden = new int[random.nextInt(4)];
    List<Activation> activations = new ArrayList<>();
    for (int i = 0; i < hidden.length; i++) {
      hidden[i] = 1 + random.nextInt(random.nextInt(6) == 0 ? 20 : 6);
      activations.add(Activation.values()[random.nextInt(Activation.values().length)]);
    }
    int outputs = 1 + random.nextInt(3);
    Shape shape =
        Shape.of(1 + random.nextInt(12), hidden, output.isOnePerClass() ? 1 + outputs : outputs);
    Network network = new Network(shape, activations, output);
    for (int i = 0; i < network.parameters.length; i++) {
      network.parameters[i] = scale * (2 * random.nextDouble() - 1);
    }
    return network;
  }

  /** Inputs, and room for the rest. */
  private static double[][][] values(Shape shape, int points, Random random) {
    double[][][] values = new double[shape.layers() + 1][][];
    for (int layer = 0; layer < values.length; layer++) {
      values[layer] = new double[shape.units(layer)][points];
    }
    for (double[] input : values[0]) {
      System.arraycopy(random.doubles(points, -3, 3).toArray(), 0, input, 0, points);
    }
    return values;
  }

  private static void assertSame(double[][][] values, Network network, int points) {
    double[][][] expected = values(network.shape(), points, new Random(0));
    expected[0] = values[0];
    PassForward engine = new PassForward(network);
    engine.begin(network.parameters, expected);
    engine.compute(0, points);
    for (int layer = 1; layer < values.length; layer++) {
      for (int unit = 0; unit < values[layer].length; unit++) {
        for (int point = 0; point < points; point++) {
          assertThat(Double.doubleToLongBits(values[layer][unit][point]))
              .as("point %d, layer %d, unit %d of %s", point, layer, unit, network.shape())
              .isEqualTo(Double.doubleToLongBits(expected[layer][unit][point]));
        }
      }
    }
  }

  @Test
  void everyActivationHasTheMapsOfTheEngine() {
    for (Activation activation : Activation.values()) {
      Random random = new Random(activation.ordinal());
      Network network =
          new Network(Shape.of(2, new int[] {3}, 1), List.of(activation), Output.LINEAR);
      for (int i = 0; i < network.parameters.length; i++) {
        network.parameters[i] = 3 * random.nextGaussian();
      }
      double[][][] values = values(network.shape(), 40, random);
      MapKernel kernel = new MapKernel(MapPlan.of(network, 40));
      try (GraalMachine machine = new GraalMachine(kernel.bytes())) {
        Maps maps = new Maps(kernel, machine);
        maps.begin(network.parameters, values);
        maps.compute(0, 40);
        maps.end();
        assertSame(values, network, 40);
      }
    }
  }

  @Test
  void aKernelIsForItsNetworksOnly() {
    Shape shape = Shape.of(2, new int[] {3}, 1);
    Network network = new Network(shape, List.of(Activation.TANH), Output.TANH);
    MapKernel kernel = new MapKernel(MapPlan.of(network, 9));
    try (GraalMachine machine = new GraalMachine(kernel.bytes())) {
      Maps maps = new Maps(kernel, machine);
      assertThat(maps.isFor(network, 9)).isTrue();
      assertThat(maps.isFor(network.copy(), 4)).isTrue();
      assertThat(maps.isFor(network, 10)).isFalse();
      List<Activation> tanh = List.of(Activation.TANH);
      assertThat(maps.isFor(new Network(shape, tanh, Output.LINEAR), 9)).isFalse();
      assertThat(maps.isFor(new Network(shape, List.of(Activation.RELU), Output.TANH), 9))
          .isFalse();
      Shape wider = Shape.of(2, new int[] {4}, 1);
      assertThat(maps.isFor(new Network(wider, tanh, Output.TANH), 9)).isFalse();
    }
  }

  @Test
  void mapsThatTakeTooMuchMemoryHaveNoKernel() {
    Shape shape = Shape.of(2, new int[] {256, 256}, 1);
    MapPlan plan =
        new MapPlan(shape, List.of(Activation.TANH, Activation.TANH), Output.TANH, 1 << 20);
    assertThat(MapKernel.supports(plan)).isFalse();
    assertThatThrownBy(() -> new MapKernel(plan))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("plan: there is no kernel for 2-256-256-1");
  }

  @Test
  void mapsOfNeighbouringUnitsAreInDifferentRowsOfTheCache() {
    for (int points : new int[] {1, 64 * 64, 96 * 96, 100 * 100}) {
      int bytes = MapMemory.mapBytes(points);
      assertThat(bytes).isGreaterThanOrEqualTo(points * Double.BYTES);
      assertThat(bytes / Room.ALIGNMENT % 2).isEqualTo(1);
    }
  }
}
