package whyrandom.maps;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import whyrandom.app.Samples;
import whyrandom.data.DataKind;
import whyrandom.data.DataSpec;
import whyrandom.engine.Activation;
import whyrandom.engine.Examples;
import whyrandom.engine.Loss;
import whyrandom.engine.Network;
import whyrandom.engine.Output;
import whyrandom.engine.Scheme;
import whyrandom.experiment.Experiment;
import whyrandom.experiment.Feature;
import whyrandom.experiment.TrainingData;

class ProbeTest {
  private static Experiment experiment(Activation activation) {
    return Samples.experiment(
        DataSpec.of(DataKind.CIRCLE),
        List.of(Feature.ofColumn(1), Feature.of("x1^2").orElseThrow()),
        Output.SIGMOID,
        Loss.BCE,
        activation,
        Scheme.NORMAL,
        3,
        2);
  }

  @ParameterizedTest
  @EnumSource(Activation.class)
  void zOfTheFirstLayerIsTheWeightedSumAndAItsActivation(Activation activation) {
    Experiment e = experiment(activation);
    Network network = e.initialNetwork();
    double[] w = network.parameters;
    Probe probe = new Probe(network, e.features(), 1, 2);
    probe.send(new double[] {0.5, -2});
    double z =
        w[network.shape().weight(1, 2, 0)] * -2
            + w[network.shape().weight(1, 2, 1)] * 0.25
            + w[network.shape().bias(1, 2)];
    assertThat(probe.z()).isCloseTo(z, within(1e-12));
    assertThat(probe.a()).isEqualTo(activation.value(probe.z()));
  }

  @Test
  void eachExampleHasTheZThatItHasAlone() {
    Experiment e = experiment(Activation.TANH);
    Network network = e.initialNetwork();
    TrainingData data = TrainingData.of(e);
    Probe probe = new Probe(network, e.features(), 2, 1);
    double[] all = probe.each(data.train(), 1000);
    assertThat(all).hasSize(data.train().size());
    for (int i = 0; i < all.length; i++) {
      int row = data.dataset().train()[i];
      probe.send(new double[] {data.dataset().input(row, 0), data.dataset().input(row, 1)});
      assertThat(all[i]).as("example %d", i).isEqualTo(probe.z());
    }
  }

  @Test
  void ofManyExamplesItTakesEverySoManieth() {
    Experiment e = experiment(Activation.TANH);
    Examples train = TrainingData.of(e).train();
    Probe probe = new Probe(e.initialNetwork(), e.features(), 1, 0);
    double[] all = probe.each(train, train.size());
    double[] some = probe.each(train, 30);
    assertThat(some.length).isBetween(15, 30);
    int every = (train.size() + 29) / 30;
    for (int i = 0; i < some.length; i++) {
      assertThat(some[i]).isEqualTo(all[i * every]);
    }
  }
}
