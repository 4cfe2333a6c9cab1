package whyrandom.share;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import whyrandom.experiment.Document;
import whyrandom.experiment.Run;
import whyrandom.experiment.Variant;

class StateJsonTest {
  private static final String HALVES =
      "{`version`:1,`data`:{`kind`:`custom`,`rows`:[[0,0,0],[0,1,1],[1,0,1],[1,1,0]]},"
          + "`network`:{`hidden`:[2],`activation`:`linear`,`output`:`linear`},`loss`:`%s`,"
          + "`init`:{`scheme`:`zeros`},`optimizer`:{`learningRate`:%s}%s}";

  private static JsonObject state(String text, int step) {
    Document document = Documents.read(DocumentsTest.quoted(text)).document();
    Run run = run(document.main());
    run.seek(step);
    return StateJson.of(
        run, document.compare().map(StateJsonTest::run), true, List.of("All is said."), document);
  }

  private static Run run(Variant variant) {
    return new Run(variant.experiment(), variant.edits());
  }

  @Test
  void everyFieldOfTheContractIsThere() {
    JsonObject state = state(HALVES.formatted("hinge", 0.5, ""), 3);

    assertThat(state.fields().keySet())
        .containsExactly(
            "step",
            "epoch",
            "playing",
            "loss",
            "accuracy",
            "weights",
            "gradient",
            "identical",
            "says",
            "experiment");
    assertThat(state.without("experiment").write())
        .isEqualTo(
            DocumentsTest.quoted(
                "{`step`:3,`epoch`:3,`playing`:true,`loss`:{`train`:1,`test`:null},"
                    + "`accuracy`:{`train`:0.5,`test`:null},"
                    + "`weights`:[{`w`:[[0,0],[0,0]],`b`:[0,0]},{`w`:[[0,0]],`b`:[0]}],"
                    + "`gradient`:[{`w`:[[0,0],[0,0]],`b`:[0,0]},{`w`:[[0,0]],`b`:[0]}],"
                    + "`identical`:[[[0,1]]],`says`:[`All is said.`]}"));
  }

  @Test
  void theExperimentIsTheDocument() {
    Document document = Documents.read("{\"version\":1,\"title\":\"T\"}").document();
    JsonObject state =
        StateJson.of(run(document.main()), Optional.empty(), false, List.of(), document);

    assertThat(state.get("experiment").orElseThrow().write()).isEqualTo(Documents.write(document));
  }

  @Test
  void aRegressionHasNoAccuracy() {
    JsonObject state = state(HALVES.formatted("half-mse", 0.5, ""), 0);

    assertThat(state.get("accuracy").orElseThrow().write())
        .isEqualTo("{\"train\":null,\"test\":null}");
    assertThat(state.get("loss").orElseThrow().write()).isEqualTo("{\"train\":0.25,\"test\":null}");
  }

  @Test
  void aTestSetIsEvaluatedToo() {
    JsonObject state = state("{`version`:1,`loss`:`hinge`,`init`:{`scheme`:`zeros`}}", 0);

    assertThat(state.get("loss").orElseThrow().write()).isEqualTo("{\"train\":1,\"test\":1}");
  }

  @Test
  void aLossThatIsNotFiniteIsNullAndSaidToHaveDiverged() {
    String text =
        "{`version`:1,`data`:{`kind`:`custom`,`rows`:[[1000,1]]},"
            + "`network`:{`hidden`:[],`output`:`linear`},`loss`:`mse`,"
            + "`init`:{`scheme`:`ones`},`optimizer`:{`learningRate`:1000}}";
    JsonObject before = state(text, 0);
    JsonObject after = state(text, 200);

    assertThat(before.has("diverged")).isFalse();
    assertThat(after.get("diverged")).contains(new JsonBoolean(true));
    assertThat(after.get("loss").orElseThrow().write()).isEqualTo("{\"train\":null,\"test\":null}");
    assertThat(after.get("weights").orElseThrow().write())
        .isEqualTo("[{\"w\":[[null]],\"b\":[null]}]");
  }

  @Test
  void aComparisonAddsTheNumbersOfTheOther() {
    JsonObject state =
        state(HALVES.formatted("hinge", 0.5, ",`compare`:{`init`:{`scheme`:`ones`}}"), 0);

    assertThat(((JsonObject) state.get("compare").orElseThrow()).fields().keySet())
        .containsExactly("loss", "accuracy", "weights", "gradient", "identical");
  }

  @Test
  void predictionsAreTheNetworksOutputsForRawInputs() {
    String text =
        "{`version`:1,`features`:[`x1*x2`,`x1^2`],`network`:{`hidden`:[],`output`:`%s`},"
            + "`weights`:[{`w`:%s,`b`:%s}]}";
    Run sigmoid = predictor(text.formatted("sigmoid", "[[1,2]]", "[-10]"));
    Run linear = predictor(text.formatted("linear", "[[1,2]]", "[-10]"));
    Run softmax = predictor(text.formatted("softmax", "[[1,2],[1,2]]", "[0,0]"));
    List<List<Double>> rows = List.of(List.of(2.0, 1.0), List.of(3.0, -1.0));

    assertThat(Predictions.of(sigmoid, rows).get(0)).containsExactly(0.5);
    assertThat(Predictions.of(sigmoid, rows).get(1).get(0))
        .isCloseTo(1 / (1 + Math.exp(-5)), within(1e-15));
    assertThat(Predictions.of(linear, rows)).containsExactly(List.of(0.0), List.of(5.0));
    assertThat(Predictions.of(softmax, rows)).containsExactly(List.of(0.5, 0.5), List.of(0.5, 0.5));
    assertThat(Predictions.toJson(Predictions.of(linear, rows)).write()).isEqualTo("[[0],[5]]");
  }

  private static Run predictor(String text) {
    return run(Documents.read(DocumentsTest.quoted(text)).document().main());
  }
}
