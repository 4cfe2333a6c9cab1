package whyrandom.code;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import whyrandom.engine.Shape;
import whyrandom.experiment.Run;

/** What programs say, whatever their language. */
class CodeTest {
  private static final String SMALL =
      "{\"version\": 1, \"data\": {\"kind\": \"xor\", \"points\": 20}, \"step\": 7, ";

  private static String small(String rest) {
    return SMALL + rest + "}";
  }

  @Test
  void aKindThatThereIsNotIsRefused() {
    Run run = Runs.of(small("\"title\": \"\""));
    assertThatThrownBy(() -> Code.of("cobol", run, false))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "kind: \"cobol\" is not allowed; it must be"
                + " pytorch, keras, jax, numpy, sklearn, matlab or java");
  }

  /** Every number of the data and of the initial weights is there, to the last bit. */
  @ParameterizedTest
  @EnumSource
  void dataAndInitialWeightsAreAllThere(Language language) {
    for (long seed = 0; seed < 20; seed++) {
      Run run = new RandomRuns(seed).next();
      if (language == Language.SKLEARN) {
        run = Runs.of(small("\"features\": [\"x1\", \"x2^2\"], \"network\": {\"hidden\": [3, 2]}"));
      }
      List<String> words = List.of(Code.of(language, run, false).split("[\\s,;\\[\\](){}]+"));
      List<String> numbers = new ArrayList<>();
      Plan plan = Plan.of(run, false);
      for (int i = 0; i < plan.examples(); i++) {
        for (double number : plan.row(false, i)) {
          numbers.add(Page.number(number));
        }
      }
      Shape shape = plan.shape();
      for (int layer = 1; layer <= shape.layers(); layer++) {
        int end = shape.bias(layer, shape.hasBiases() ? shape.units(layer) : 0);
        for (int i = shape.firstWeight(layer); i < end; i++) {
          numbers.add(Page.number(plan.parameters()[i]));
          assertThat(Double.parseDouble(numbers.get(numbers.size() - 1)))
              .isEqualTo(plan.parameters()[i]);
        }
      }
      assertThat(words).as("seed " + seed).containsAll(numbers);
    }
  }

  @ParameterizedTest
  @EnumSource
  void theLastCommentSaysWhatThePlaygroundShows(Language language) {
    Run run = Runs.of(small("\"batchSize\": 5"));
    String code = Code.of(language, run, false);
    String comment = language.comment() + " ";
    assertThat(code)
        .endsWith(
            comment
                + "The playground shows at step 7:\n"
                + comment
                + "training loss "
                + Page.number(run.evaluateTrain().loss())
                + "\n"
                + comment
                + "test loss "
                + Page.number(run.evaluateTest().loss())
                + "\n");
  }

  /** They stand in comments, in the first two lines of which Python looks for an encoding. */
  @ParameterizedTest
  @EnumSource
  void strangersWordsAreNothingButComments(Language language) {
    String hostile =
        "coding: utf-16 evil\\nevil\\revil\\u2028evil */ evil %{ evil %} evil \\\"\\\"\\\" evil"
            + " \\\\u000aevil \\u202eevil \\u0000evil \\ud800evil \\u000cevil ";
    Run run =
        Runs.of(small("\"title\": \"" + hostile + "\", \"note\": \"" + hostile.repeat(5) + "\""));
    String code = Code.of(language, run, false);
    String[] lines = code.split("\\R", -1);
    assertThat(lines[0] + lines[1]).doesNotContain("evil");
    assertThat(lines).anyMatch(line -> line.contains("evil"));
    for (String line : lines) {
      if (line.contains("evil")) {
        assertThat(line).startsWith(language.comment() + " ").doesNotContain("\\u");
        assertThat(line.strip()).isNotEqualTo("%{");
        assertThat(line.chars()).allMatch(c -> c >= ' ' && c < 0x7F || c > 0xA0 && c < 0x2000);
      }
    }
  }

  @Test
  void ofTwoNetworksItIsTheFirst() {
    Run run = Runs.of(small("\"title\": \"\""));
    assertThat(Code.of(Language.NUMPY, run, true))
        .contains("# Two networks are compared there; this is A.\n");
    assertThat(Code.of(Language.NUMPY, run, false)).doesNotContain("compared");
  }

  @Test
  void itStartsWhereSettingsWereChangedLast() {
    String edits =
        "\"edits\": [{\"step\": 2, \"fill\": 1}, {\"step\": 4, \"set\":"
            + " {\"optimizer\": {\"kind\": \"sgd\", \"learningRate\": 0.25}}},"
            + " {\"step\": 5, \"layer\": 1, \"unit\": 0, \"input\": 1, \"value\": 0.5},"
            + " {\"step\": 6, \"set\": {\"title\": \"New\"}}]";
    String code = Code.of(Language.NUMPY, Runs.of(small(edits)), false);
    assertThat(code)
        .contains("# Runs:         from step 4, where settings were changed last, to step 7\n")
        .contains("\nstep = 4\n")
        .contains("train(5)\nW[0][0, 1] = 0.5\ntrain(7)");
    String before =
        edits.replace("]", ", {\"step\": 9, \"set\": {\"dropout\": 0.5}}]").replace("]]", "]");
    assertThat(Code.of(Language.NUMPY, Runs.of(small(before)), false)).isEqualTo(code);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "'\"dropout\": 0.5'; dropout",
        "'\"optimizer\": {\"kind\": \"rmsprop\"}'; the optimizer rmsprop",
        "'\"regularization\": {\"kind\": \"l1\", \"rate\": 0.1}'; l1 regularization",
        "'\"network\": {\"hidden\": [2], \"activation\": \"gelu\"}'; the activation gelu",
        "'\"network\": {\"hidden\": [2], \"bias\": false}'; units without biases",
        "'\"loss\": \"mse\"'; the output sigmoid with the loss mse",
      })
  void whatScikitLearnCannotHaveIsRefusedByName(String part, String lacking) {
    Run run = Runs.of(small(part));
    assertThatThrownBy(() -> Code.of(Language.SKLEARN, run, false))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("scikit-learn’s multi-layer perceptrons cannot have " + lacking)
        .hasMessageEndingWith("; the other kinds can");
    for (Language language : Language.values()) {
      if (language != Language.SKLEARN) {
        assertThat(Code.of(language, run, false)).isNotEmpty();
      }
    }
  }

  @Test
  void whatIsTooLongToBeWrittenDownIsRefused() {
    Run run = Runs.of("{\"version\": 1, \"network\": {\"hidden\": [256, 256, 256, 256, 256]}}");
    assertThatThrownBy(() -> Code.of(Language.NUMPY, run, false))
        .hasMessageContaining("at most 200000 are allowed");
  }

  @Test
  void aRunThatHasDivergedIsSaidToHave() {
    Run run =
        Runs.of(
            "{\"version\": 1, \"data\": {\"kind\": \"plane\"}, \"step\": 2000, \"network\":"
                + " {\"output\": \"linear\", \"activation\": \"relu\"}, \"optimizer\":"
                + " {\"kind\": \"sgd\", \"learningRate\": 100}}");
    assertThat(Code.of(Language.MATLAB, run, false)).endsWith("% no loss: the run has diverged\n");
  }
}
