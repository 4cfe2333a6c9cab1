package whyrandom.share;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import whyrandom.experiment.Ensemble;
import whyrandom.experiment.Experiment;
import whyrandom.experiment.Run;

class VaryTest {
  private static final Run RUN = run("{`init`: {`scheme`: `normal`, `sigma`: 1}}");

  private static Run run(String fields) {
    String text = fields.replace('`', '"').replaceFirst("\\{", "{\"version\": 1, ");
    return new Run(Documents.read(text).document().main());
  }

  private static Command.Ensemble read(Run run, String vary) {
    String call = "[{`runs`: 3, `steps`: 5, `vary`: " + vary + "}]";
    return (Command.Ensemble) Commands.read("ensemble", call.replace('`', '"'), run);
  }

  private static JsonObject done(Run run, Command.Ensemble asked) {
    EnsembleCall call = new EnsembleCall(run.settingsWithStart(), asked);
    while (!call.advance(7)) {}
    assertThat(call.done()).isEqualTo(call.runs());
    return call.json();
  }

  /** Each cell is what the ensemble of a document with these values comes to. */
  @Test
  void cellsAreTheEnsemblesOfDocumentsWithTheirValues() {
    Command.Ensemble asked =
        read(
            RUN,
            "[{`path`: `init.sigma`, `values`: [0.1, 2]},"
                + " {`path`: `network.hidden`, `values`: [[2], [3, 3]]}]");
    JsonObject json = done(RUN, asked);
    List<Json> cells = ((JsonArray) json.fields().get("cells")).items();
    assertThat(cells).hasSize(4);
    String[] sigmas = {"0.1", "0.1", "2", "2"};
    String[] hidden = {"[2]", "[3,3]", "[2]", "[3,3]"};
    for (int i = 0; i < 4; i++) {
      JsonObject cell = (JsonObject) cells.get(i);
      assertThat(cell.fields().get("values").write().replace(" ", "").replace("\n", ""))
          .isEqualTo("[" + sigmas[i] + "," + hidden[i] + "]");
      Experiment alone =
          run("{`init`: {`scheme`: `normal`, `sigma`: "
                  + sigmas[i]
                  + "}, `network`: {`hidden`: "
                  + hidden[i]
                  + "}}")
              .experiment();
      Ensemble ensemble = new Ensemble(alone, 3, 5, 1, Optional.empty());
      while (!ensemble.advance(100)) {}
      JsonObject expected = EnsembleJson.of(ensemble);
      assertThat(cell.fields().get("outcomes")).isEqualTo(expected.fields().get("outcomes"));
      assertThat(cell.fields().get("solved")).isEqualTo(expected.fields().get("solved"));
    }
    assertThat(json.fields().get("outcomes"))
        .isEqualTo(
            done(RUN, read(RUN, "{`path`: `dropout`, `values`: [0.5]}")).fields().get("outcomes"));
  }

  @Test
  void whatIsEndedHasTheCellsThatHaveBegun() {
    Command.Ensemble asked = read(RUN, "{`path`: `init.sigma`, `values`: [0.1, 0.5, 2]}");
    EnsembleCall call = new EnsembleCall(RUN.settingsWithStart(), asked);
    while (call.done() < 4) {
      call.advance(5);
    }
    List<Json> cells = ((JsonArray) call.json().fields().get("cells")).items();
    assertThat(cells).hasSize(1);
    assertThat(call.runs()).isEqualTo(12);
  }

  @Test
  void withoutVaryThereAreNoCells() {
    Command.Ensemble asked = new Command.Ensemble(2, 3, 1, Optional.empty(), List.of());
    assertThat(done(RUN, asked).has("cells")).isFalse();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "7 | vary",
        "[] | vary: 0 settings",
        "[1, 2, 3] | vary[0]",
        "{`values`: [1]} | vary.path",
        "{`path`: 3, `values`: [1]} | vary.path: 3",
        "{`path`: `init.sigma`} | vary.values",
        "{`path`: `init.sigma`, `values`: []} | vary.values: 0 values",
        "{`path`: `init.sigma`, `values`: [1], `more`: 1} | more",
        "{`path`: `init.sigmaa`, `values`: [1]} | init.sigmaa",
        "{`path`: `init.seed`, `values`: [1]} | init.seed",
        "{`path`: `init.sigma`, `values`: [1, `x`]} | vary.values[1]: init.sigma",
        "{`path`: `network.hidden`, `values`: [[0]]} | network.hidden",
        "{`path`: `network.hidden.0`, `values`: [3]} | network.hidden"
      })
  void whatIsRefusedNamesThePlace(String vary, String named) {
    assertThatThrownBy(() -> read(RUN, vary))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith("ensemble: ")
        .hasMessageContaining(named);
  }

  @Test
  void aPathIntoAListIsRefused() {
    Run list = run("{`init`: [{`scheme`: `normal`}, {`scheme`: `zeros`}]}");
    assertThatThrownBy(() -> read(list, "{`path`: `init.sigma`, `values`: [1]}"))
        .hasMessageContaining("init is a list");
  }

  @Test
  void tooManyRunsAreRefused() {
    String values = "[" + "0.5,".repeat(99) + "1]";
    String call =
        "[{`runs`: 10000, `steps`: 1, `vary`: {`path`: `init.sigma`, `values`: " + values + "}}]";
    assertThatThrownBy(() -> Commands.read("ensemble", call.replace('`', '"'), RUN))
        .hasMessageContaining("runs: 10000")
        .hasMessageContaining("100000");
  }
}
