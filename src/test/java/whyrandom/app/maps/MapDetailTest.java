package whyrandom.app.maps;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import whyrandom.app.Samples;
import whyrandom.data.DataKind;
import whyrandom.engine.Activation;
import whyrandom.engine.Network;
import whyrandom.engine.Scheme;

class MapDetailTest {
  @Test
  void detailKeepsToItsBudgetAndIsFinerAtRest() {
    Network small =
        Samples.experiment(DataKind.XOR, Activation.TANH, Scheme.ONES, 4).initialNetwork();
    Network large =
        Samples.experiment(
                DataKind.XOR, Activation.TANH, Scheme.ONES, 64, 64, 64, 64, 64, 64, 64, 64, 64, 64)
            .initialNetwork();
    assertThat(MapDetail.resolution(small, true, 1)).isEqualTo(64);
    assertThat(MapDetail.resolution(small, false, 1)).isEqualTo(96);
    assertThat(MapDetail.resolution(small, true, 2)).isLessThan(64);
    assertThat(MapDetail.resolution(large, true, 1)).isEqualTo(12);
    assertThat(MapDetail.resolution(large, false, 1)).isGreaterThan(12);
  }
}
