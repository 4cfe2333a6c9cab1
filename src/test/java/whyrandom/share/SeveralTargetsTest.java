package whyrandom.share;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import whyrandom.experiment.Experiment;
import whyrandom.experiment.Run;

/** Custom rows whose last columns are several targets. */
class SeveralTargetsTest {
  /**
   * The worked example that Matt Mazur published in 2015, "A step by step backpropagation example":
   * two inputs, two sigmoid hidden units, two sigmoid outputs, half the sum of squares, rate ½.
   */
  private static final String MAZUR =
      "{\"version\":1,\"data\":{\"rows\":[[0.05,0.1,0.01,0.99]],\"targets\":2},"
          + "\"network\":{\"hidden\":[2],\"activation\":\"sigmoid\",\"output\":\"sigmoid\"},"
          + "\"loss\":\"half-sse\",\"optimizer\":{\"kind\":\"sgd\",\"learningRate\":0.5},"
          + "\"weights\":[{\"w\":[[0.15,0.2],[0.25,0.3]],\"b\":[0.35,0.35]},"
          + "{\"w\":[[0.4,0.45],[0.5,0.55]],\"b\":[0.6,0.6]}]}";

  private static Run run(String json) {
    Opened opened = Documents.read(json);
    assertThat(opened.notices()).isEmpty();
    String written = Documents.write(opened.document());
    assertThat(Documents.read(written).document()).isEqualTo(opened.document());
    return new Run(opened.document().main().experiment(), List.of());
  }

  @Test
  void aPublishedStepByHandComesOutAsPublished() {
    Run run = run(MAZUR);
    assertThat(run.evaluateTrain().loss()).isCloseTo(0.298371109, within(5e-10));
    assertThat(run.evaluateTrain().accuracy()).isEmpty();
    run.seek(1);
    assertThat(run.network().weight(2, 0, 0)).isCloseTo(0.35891648, within(5e-9));
    assertThat(run.network().weight(2, 0, 1)).isCloseTo(0.408666186, within(5e-10));
    assertThat(run.network().weight(2, 1, 0)).isCloseTo(0.511301270, within(5e-10));
    assertThat(run.network().weight(2, 1, 1)).isCloseTo(0.561370121, within(5e-10));
    assertThat(run.network().weight(1, 0, 0)).isCloseTo(0.149780716, within(5e-10));
    assertThat(run.network().weight(1, 0, 1)).isCloseTo(0.19956143, within(5e-9));
    assertThat(run.network().weight(1, 1, 0)).isCloseTo(0.24975114, within(5e-9));
    assertThat(run.network().weight(1, 1, 1)).isCloseTo(0.29950229, within(5e-9));
  }

  @ParameterizedTest
  @CsvSource({
    ",,linear,mse",
    "\"output\":\"sigmoid\",,sigmoid,mse",
    ",bce,sigmoid,bce",
    "\"output\":\"relu\",half-sse,relu,half-sse",
    "\"output\":\"tanh\",half-mse,tanh,half-mse"
  })
  void whatIsLeftOutIsALinearOutputAndTheMeanSquare(
      String network, String loss, String output, String usual) {
    Experiment e =
        run("{\"version\":1,\"data\":{\"rows\":[[1,0,1,0.5],[0,1,0,0]],\"targets\":3},"
                + "\"network\":{"
                + (network == null ? "" : network)
                + "}"
                + (loss == null ? "" : ",\"loss\":\"" + loss + "\"")
                + "}")
            .experiment();
    assertThat(e.output().id()).isEqualTo(output);
    assertThat(e.loss().id()).isEqualTo(usual);
    assertThat(e.shape()).hasToString("1-4-3");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "{\"rows\":[[1,2,3]],\"targets\":3}|data.rows[0]: 3 numbers is not allowed; it must be 1 to 32"
            + " inputs and 3 targets",
        "{\"rows\":[[1,2,3]],\"targets\":0}|data.targets: 0 is not allowed; it must be a whole number"
            + " from 1 to 32",
        "{\"kind\":\"xor\",\"targets\":2}|data.targets: 2 is not allowed; it must be a whole number from"
            + " 1 to 1",
        "{\"rows\":[[1,2,3]],\"targets\":2,\"task\":\"classification\"}|data.task: classification is"
            + " not allowed; it must be regression for several targets",
        "{\"rows\":[[1,2,3]],\"targets\":2},\"network\":{\"output\":\"softmax\"}|network.output:"
            + " \"softmax\" with loss \"mse\" is not allowed for several targets; use",
        "{\"rows\":[[1,2,3]],\"targets\":2},\"loss\":\"bce\"|data.rows[0][1]: 2 is not allowed; with"
            + " the loss bce a target must be from 0 to 1",
      })
  void whatDoesNotGoTogetherIsRefused(String data, String message) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Documents.read("{\"version\":1,\"data\":" + data + "}"))
        .withMessageStartingWith(message);
  }
}
