package whyrandom.experiment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import whyrandom.engine.Activation;
import whyrandom.engine.Network;
import whyrandom.engine.Pass;

class UnitMapsTest {
  private static final List<Feature> FEATURES =
      List.of(Feature.ofColumn(0), Feature.ofColumn(1), new Feature(Feature.Kind.PRODUCT, 0));

  private final Network network =
      Experiment.standard()
          .withNetwork(FEATURES, List.of(3, 2), List.of(Activation.TANH, Activation.RELU))
          .initialNetwork();

  @Test
  void everyUnitIsMappedAtTheMiddlesOfTheCells() {
    UnitMaps maps = new UnitMaps(FEATURES, network, 4, 3);
    maps.show(-2, 2, -3, 3);
    maps.compute();
    for (int row = 0; row < 3; row++) {
      for (int column = 0; column < 4; column++) {
        double x1 = -1.5 + column;
        double x2 = 2 - 2 * row;
        Pass pass = new Pass(network);
        pass.setInput(0, 0, x1);
        pass.setInput(1, 0, x2);
        pass.setInput(2, 0, x1 * x2);
        pass.forward();
        for (int layer = 1; layer <= 3; layer++) {
          for (int unit = 0; unit < network.shape().units(layer); unit++) {
            assertThat(maps.of(layer, unit)[4 * row + column])
                .as("layer %s, unit %s at (%s, %s)", layer, unit, x1, x2)
                .isEqualTo(pass.a(layer, unit, 0));
          }
        }
      }
    }
  }

  @Test
  void aChangedNetworkIsMappedAnew() {
    UnitMaps maps = new UnitMaps(FEATURES, network, 2, 2);
    maps.show(-1, 1, -1, 1);
    maps.compute();
    double before = maps.of(1, 0)[0];
    network.parameters[network.shape().bias(1, 0)] = 2;
    maps.compute();
    assertThat(maps.of(1, 0)[0]).isGreaterThan(before);
  }
}
