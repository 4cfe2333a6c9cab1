package whyrandom.share;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import whyrandom.experiment.Edit;
import whyrandom.experiment.Experiment;
import whyrandom.experiment.Place;
import whyrandom.experiment.Run;

class CommandsTest {
  /** Two inputs, four hidden units, one output. */
  private static final Run RUN = new Run(Experiment.standard(), List.of());

  private static Command read(String method, String arguments) {
    return Commands.read(method, DocumentsTest.quoted(arguments), RUN);
  }

  @Test
  void argumentsThatAreLeftOutHaveTheirDefault() {
    assertThat(read("step", "[]")).isEqualTo(new Command.Step(1));
    assertThat(read("step", "[null]")).isEqualTo(new Command.Step(1));
    assertThat(read("epoch", "[]")).isEqualTo(new Command.Epoch(1));
    assertThat(read("back", "[]")).isEqualTo(new Command.Back(1));
    assertThat(read("reinitialize", "[]")).isEqualTo(new Command.Reinitialize(Optional.empty()));
    assertThat(read("ensemble", "[{`runs`:3,`steps`:4}]"))
        .isEqualTo(new Command.Ensemble(3, 4, 1, Optional.empty(), List.of()));
  }

  @Test
  void argumentsAreRead() {
    assertThat(read("step", "[0]")).isEqualTo(new Command.Step(0));
    assertThat(read("step", "[1000000, `ignored`]")).isEqualTo(new Command.Step(1_000_000));
    assertThat(read("epoch", "[7]")).isEqualTo(new Command.Epoch(7));
    assertThat(read("back", "[8]")).isEqualTo(new Command.Back(8));
    assertThat(read("seek", "[100000000]")).isEqualTo(new Command.Seek(Run.MAX_STEP));
    assertThat(read("reinitialize", "[9007199254740991]"))
        .isEqualTo(new Command.Reinitialize(Optional.of(9007199254740991L)));
    assertThat(read("setWeight", "[{`layer`:1,`unit`:3,`input`:1,`value`:-0.5}]"))
        .isEqualTo(new Command.SetWeight(new Place(1, 3, 1), -0.5));
    assertThat(read("setWeight", "[{`layer`:2,`unit`:0,`input`:`bias`,`value`:1}]"))
        .isEqualTo(new Command.SetWeight(new Place(2, 0, Edit.BIAS), 1));
    assertThat(read("fill", "[0.5]")).isEqualTo(new Command.Fill(Edit.ALL_LAYERS, 0.5));
    assertThat(read("fill", "[{`value`:0.5}]")).isEqualTo(new Command.Fill(Edit.ALL_LAYERS, 0.5));
    assertThat(read("fill", "[{`layer`:2,`value`:0.5}]")).isEqualTo(new Command.Fill(2, 0.5));
    assertThat(read("predict", "[[[1,2],[3,4]]]"))
        .isEqualTo(
            new Command.Predict(List.of(List.of(1.0, 2.0), List.of(3.0, 4.0)), Optional.empty()));
    assertThat(read("predict", "[[]]")).isEqualTo(new Command.Predict(List.of(), Optional.empty()));
    assertThat(read("ensemble", "[{`runs`:3,`steps`:4,`seed`:5,`solvedBelow`:0.1}]"))
        .isEqualTo(new Command.Ensemble(3, 4, 5, Optional.of(0.1), List.of()));
  }

  @ParameterizedTest
  @CsvSource({
    "experiment, EXPERIMENT",
    "state, STATE",
    "rewind, REWIND",
    "undo, UNDO",
    "redo, REDO",
    "play, PLAY",
    "pause, PAUSE",
    "link, LINK"
  })
  void callsWithoutArguments(String method, Command.Plain command) {
    assertThat(read(method, "[]")).isEqualTo(command);
  }

  @Test
  void aDocumentIsLoadedAsObjectAndAsText() {
    Opened opened = Documents.read("{\"version\":1,\"title\":\"T\",\"x\":1}");

    assertThat(read("load", "[{`version`:1,`title`:`T`,`x`:1}]"))
        .isEqualTo(new Command.Load(opened));
    assertThat(read("load", "[`{\\`version\\`:1,\\`title\\`:\\`T\\`,\\`x\\`:1}`]"))
        .isEqualTo(new Command.Load(opened));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '!',
      value = {
        "step | [1.5] | step: n: 1.5 is not allowed; it must be a whole number from 0 to 1000000",
        "step | [-1] | step: n: -1 is not allowed; it must be a whole number from 0 to 1000000",
        "step | [1000001] | step: n: 1000001 is not allowed; it must be a whole number from 0 to"
            + " 1000000",
        "step | [`NaN`] | step: n: \"NaN\" is not allowed; it must be a whole number from 0 to"
            + " 1000000",
        "epoch | [{}] | epoch: n: {} is not allowed; it must be a whole number from 0 to 1000000",
        "back | [true] | back: n: true is not allowed; it must be a whole number from 0 to 1000000",
        "seek | [] | seek: step: is missing; it must be a whole number from 0 to 100000000",
        "seek | [-1] | seek: step: -1 is not allowed; it must be a whole number from 0 to"
            + " 100000000",
        "reinitialize | [-1] | reinitialize: seed: -1 is not allowed; it must be a whole number"
            + " from 0 to 9007199254740991",
        "setWeight | [] | setWeight: argument: is missing; it must be an object {layer, unit,"
            + " input, value}",
        "setWeight | [1] | setWeight: argument: 1 is not allowed; it must be an object {…}",
        "setWeight | [{`layer`:1,`unit`:9,`input`:0,`value`:1}] | setWeight: unit: 9 is not"
            + " allowed; it must be a whole number from 0 to 3",
        "setWeight | [{`layer`:0,`unit`:0,`input`:0,`value`:1}] | setWeight: layer: 0 is not"
            + " allowed; it must be a whole number from 1 to 2",
        "setWeight | [{`layer`:1,`unit`:0,`input`:2,`value`:1}] | setWeight: input: 2 is not"
            + " allowed; it must be a whole number from 0 to 1, or \"bias\"",
        "setWeight | [{`layer`:1,`unit`:0,`input`:0,`value`:`1`}] | setWeight: value: \"1\" is not"
            + " allowed; it must be a number",
        "setWeight | [{`layer`:1,`unit`:0,`input`:0}] | setWeight: value: is missing; it must be a"
            + " number",
        "setWeight | [{`layer`:1,`unit`:0,`input`:0,`value`:1,`x`:2}] | setWeight: x: is not a"
            + " field of this method's argument",
        "fill | [] | fill: value: is missing; it must be a number or an object {layer, value}",
        "fill | [`1`] | fill: value: \"1\" is not allowed; it must be a number or an object"
            + " {layer, value}",
        "fill | [{`lyer`:1,`value`:1}] | fill: lyer: is not a field of this method's argument",
        "fill | [{`layer`:3,`value`:1}] | fill: layer: 3 is not allowed; it must be a whole number"
            + " from 1 to 2",
        "predict | [] | predict: rows: is missing; it must be a list of rows",
        "predict | [[1,2]] | predict: rows[0]: 1 is not allowed; it must be a list of numbers",
        "predict | [[[1,2],[1]]] | predict: rows[1]: 1 number is not allowed; the data has 2"
            + " inputs",
        "predict | [[[1,2,3]]] | predict: rows[0]: 3 numbers are not allowed; the data has 2"
            + " inputs",
        "predict | [[[1,null]]] | predict: rows[0][1]: null is not allowed; it must be a number",
        "ensemble | [{`steps`:1}] | ensemble: runs: is missing; it must be a whole number from 1"
            + " to 10000",
        "ensemble | [{`runs`:0,`steps`:1}] | ensemble: runs: 0 is not allowed; it must be a whole"
            + " number from 1 to 10000",
        "ensemble | [{`runs`:2,`steps`:1,`seed`:9007199254740991}] | ensemble: seed:"
            + " 9007199254740991 is not allowed; it must be a whole number from 0 to"
            + " 9007199254740990",
        "load | [] | document: is missing; it must be an object or JSON text",
        "load | [3] | document: 3 is not allowed; it must be an object or JSON text",
        "load | [{}] | version: is missing; it must be 1, as in {\"version\": 1, …}",
        "load | [`{`] | line 1, column 2: the text ends; expected a field's name in double quotes",
        "load | [{`version`:1,`step`:-1}] | step: -1 is not allowed; it must be a whole number from"
            + " 0 to 100000000",
        "explode | [] | explode: there is no such method",
        "toString | [] | toString: there is no such method",
        "step | {} | step: arguments: {} is not allowed; it must be a list",
      })
  void refusalsNameTheMethodTheArgumentAndWhatIsAllowed(
      String method, String arguments, String message) {
    assertThatThrownBy(() -> read(method, arguments))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(message);
  }
}
