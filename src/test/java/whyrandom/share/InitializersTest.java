package whyrandom.share;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import whyrandom.engine.Activation;
import whyrandom.engine.Network;
import whyrandom.experiment.Experiment;
import whyrandom.experiment.Feature;

/** Initializers of documents: one for each layer, and one for the biases. */
class InitializersTest {
  private static final String THREE = "\"network\":{\"hidden\":[3,2]},";

  private static Experiment read(String fields) {
    Opened opened = Documents.read("{\"version\":1," + fields + "}");
    assertThat(opened.notices()).isEmpty();
    String written = Documents.write(opened.document());
    assertThat(Documents.read(written).document()).isEqualTo(opened.document());
    return opened.document().main().experiment();
  }

  @Test
  void aListGivesEachLayerItsOwnFirstHiddenFirstAndOutputLast() {
    Network network =
        read(THREE
                + "\"init\":[{\"scheme\":\"ones\"},{\"scheme\":\"he-normal\",\"seed\":3},"
                + "{\"scheme\":\"zeros\",\"bias\":0.5}]")
            .initialNetwork();
    Network drawn = read(THREE + "\"init\":{\"scheme\":\"he-normal\",\"seed\":3}").initialNetwork();
    assertThat(network.weight(1, 2, 1)).isEqualTo(1);
    assertThat(network.weight(2, 1, 2)).isEqualTo(drawn.weight(2, 1, 2));
    assertThat(network.weight(3, 0, 1)).isZero();
    assertThat(network.bias(3, 0)).isEqualTo(0.5);
    assertThat(network.bias(2, 0)).isZero();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "[]|init: 0 initializers are not allowed; there must be one, or one for each of the 3 layers",
        "[{},{}]|init: 2 initializers are not allowed; there must be one, or one for each of the 3"
            + " layers of weights",
        "[{},{},3]|init[2]: 3 is not allowed; it must be an object {…}",
        "[{},{},{\"scheme\":\"normal\",\"sigma\":1e9}]|init[2].sigma: 1000000000 is not allowed",
        "[{},{\"seed\":0.5},{}]|init[1].seed: 0.5 is not allowed; it must be a whole number",
        "3|init: 3 is not allowed; it must be an object {…}",
      })
  void otherLengthsAndKindsAreRefused(String init, String message) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Documents.read("{\"version\":1," + THREE + "\"init\":" + init + "}"))
        .withMessageStartingWith(message);
  }

  @Test
  void biasesAreDrawnByTheirOwnInitializerAndWithTheSameSeed() {
    String init = "\"init\":{\"seed\":%d,\"bias\":{\"scheme\":\"normal\",\"sigma\":0.1}}";
    Network one = read(THREE + init.formatted(1)).initialNetwork();
    Network two = read(THREE + init.formatted(2)).initialNetwork();
    Network none = read(THREE + "\"init\":{\"seed\":1}").initialNetwork();
    assertThat(one.weight(2, 1, 1)).isEqualTo(none.weight(2, 1, 1));
    assertThat(one.bias(1, 0)).isNotZero().isNotEqualTo(one.bias(1, 1)).isBetween(-0.6, 0.6);
    assertThat(two.bias(1, 0)).isNotEqualTo(one.bias(1, 0));
  }

  @Test
  void aLayerMoreStartsAsTheOneBeforeItAndTheOutputKeepsItsOwn() {
    Experiment experiment =
        read(
            THREE
                + "\"init\":[{\"scheme\":\"ones\"},{\"scheme\":\"he-normal\"},"
                + "{\"scheme\":\"zeros\"}]");
    java.util.List<Feature> features = experiment.features();
    java.util.List<Activation> four = java.util.Collections.nCopies(4, Activation.TANH);
    Experiment deeper = experiment.withNetwork(features, java.util.List.of(3, 2, 2, 2), four);
    assertThat(deeper.init().each())
        .extracting(i -> i.scheme().id())
        .containsExactly("ones", "he-normal", "he-normal", "he-normal", "zeros");
    Experiment flat = experiment.withNetwork(features, java.util.List.of(), java.util.List.of());
    assertThat(flat.init().each()).extracting(i -> i.scheme().id()).containsExactly("zeros");
  }
}
