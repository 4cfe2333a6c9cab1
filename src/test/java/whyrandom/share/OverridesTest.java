package whyrandom.share;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import whyrandom.data.DataKind;
import whyrandom.engine.Initializer;
import whyrandom.engine.Optimizer;
import whyrandom.engine.Scheme;
import whyrandom.experiment.Document;
import whyrandom.experiment.Edit;
import whyrandom.experiment.Experiment;
import whyrandom.experiment.Variant;

/** The settings of {@code compare} and of an edit's {@code set}. */
class OverridesTest {
  private static Document read(String fields) {
    Opened opened = Documents.read(DocumentsTest.quoted("{`version`:1," + fields + "}"));
    assertThat(opened.notices()).isEmpty();
    return opened.document();
  }

  private static Experiment compared(String fields) {
    return read(fields).compare().orElseThrow().experiment();
  }

  private static Experiment set(String fields, String patch) {
    Edit edit = read(fields + ",`edits`:[{`step`:5,`set`:" + patch + "}]").main().edits().get(0);
    return ((Edit.Change) edit).to();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '!',
      value = {
        "{}                                           | {}",
        "{`a`:1}                                      | {`a`:1,`b`:{`x`:1,`y`:2}}",
        "{`b`:{`x`:null,`z`:3}}                       | {`b`:{`y`:2,`z`:3}}",
        "{`b`:null}                                   | {}",
        "{`b`:[1]}                                    | {`b`:[1]}",
        "{`c`:{`d`:null,`e`:1}}                       | {`b`:{`x`:1,`y`:2},`c`:{`e`:1}}"
      })
  void objectsAreMergedAsAJsonMergePatchSays(String patch, String merged) {
    JsonObject base = (JsonObject) JsonReader.read("{\"b\":{\"x\":1,\"y\":2}}");
    JsonObject other = (JsonObject) JsonReader.read(DocumentsTest.quoted(patch));
    String expected = merged.equals("{}") && patch.equals("{}") ? base.write() : merged;

    assertThat(Overrides.merge(base, other))
        .isEqualTo(JsonReader.read(DocumentsTest.quoted(expected)));
  }

  @Test
  void anotherKindStartsAfreshButForTheSeed() {
    String fields =
        "`data`:{`kind`:`circle`,`points`:50,`noise`:0.5,`seed`:9},"
            + "`optimizer`:{`kind`:`sgd`,`learningRate`:0.5,`momentum`:0.9},"
            + "`init`:{`scheme`:`constant`,`value`:2,`bias`:1,`noise`:0.1,`seed`:7}";
    Experiment to =
        set(
            fields,
            "{`data`:{`kind`:`moons`},`optimizer`:{`kind`:`adam`},`init`:{`scheme`:`pytorch`}}");

    assertThat(to.data().kind()).isEqualTo(DataKind.MOONS);
    assertThat(to.data().points()).isEqualTo(200);
    assertThat(to.data().noise()).isEqualTo(0.1);
    assertThat(to.data().seed()).isEqualTo(9);
    assertThat(to.optimizer()).isEqualTo(new Optimizer.Adam(0.001, 0.9, 0.999, 1e-8));
    assertThat(to.init().first()).isEqualTo(Initializer.of(Scheme.PYTORCH).withSeed(7));
  }

  @Test
  void theSameKindKeepsItsOtherFields() {
    String fields =
        "`optimizer`:{`kind`:`rmsprop`,`learningRate`:0.5,`momentum`:0.9},"
            + "`init`:{`scheme`:`constant`,`value`:2,`bias`:1}";
    Experiment to =
        set(fields, "{`optimizer`:{`kind`:`rmsprop`,`alpha`:0.5},`init`:{`bias`:null}}");

    assertThat(to.optimizer()).isEqualTo(new Optimizer.RmsProp(0.5, 0.5, 1e-8, 0.9));
    assertThat(to.init().first()).isEqualTo(Initializer.of(Scheme.CONSTANT).withParameter(2));
  }

  @Test
  void laterChangesBuildOnEarlierOnesInTheOrderOfTheirSteps() {
    List<Edit> edits =
        read("`edits`:[{`step`:9,`set`:{`dropout`:0.5}},{`step`:2,`set`:{`batchSize`:3}},"
                + "{`step`:9,`set`:{`batchSize`:4}}]")
            .main()
            .edits();

    assertThat(edits).extracting(Edit::step).containsExactly(2, 9, 9);
    Experiment last = ((Edit.Change) edits.get(2)).to();
    assertThat(last.batchSize()).isEqualTo(4);
    assertThat(last.dropout()).isEqualTo(0.5);
  }

  @Test
  void aComparisonIsTheSameDocumentButForWhatItSays() {
    Document document =
        read(
            "`title`:`A`,`init`:{`scheme`:`ones`,`seed`:3},`step`:8,`edits`:[{`fill`:1}],"
                + "`compare`:{`title`:`B`,`init`:{`scheme`:`normal`}}");
    Experiment main = document.main().experiment();
    Variant other = document.compare().orElseThrow();

    assertThat(other.experiment())
        .isEqualTo(main.withTitle("B", "").withInit(Initializer.of(Scheme.NORMAL).withSeed(3)));
    assertThat(other.edits()).isEmpty();
  }

  @Test
  void editsOfBothMayChangeTheDataTogetherAndOtherSettingsApart() {
    String change =
        "[{`step`:3,`set`:{`data`:{`kind`:`moons`}}},{`step`:5,`set`:{`dropout`:0.%d}}]";
    Document document =
        read(
            ("`edits`:"
                    + change
                    + ",`compare`:{`optimizer`:{`kind`:`adam`},`edits`:"
                    + change
                    + "}")
                .formatted(1, 2));

    assertThat(document.compare().orElseThrow().hasDataOf(document.main())).isTrue();
    Edit last = document.compare().orElseThrow().edits().get(1);
    assertThat(((Edit.Change) last).to().dropout()).isEqualTo(0.2);
    assertThat(((Edit.Change) last).to().optimizer().kind().id()).isEqualTo("adam");
    assertThat(Documents.read(Documents.write(document)).document()).isEqualTo(document);
  }

  @Test
  void defaultsOfAComparisonFollowFromItsOwnFields() {
    assertThat(compared("`compare`:{`network`:{`output`:`tanh`}}").loss().id()).isEqualTo("mse");
    assertThat(compared("`compare`:{`loss`:`hinge`}").output().id()).isEqualTo("linear");
    assertThat(compared("`compare`:{`optimizer`:{`kind`:`perceptron`}}").hidden()).isEmpty();
    assertThat(compared("`compare`:{`optimizer`:{`momentum`:0.5}}").optimizer())
        .isEqualTo(new Optimizer.Sgd(0.1, 0.5, false));
  }

  @Test
  void explicitWeightsDoNotOutliveAChangeOfInitOrShape() {
    String weights = "`network`:{`hidden`:[]},`weights`:[{`w`:[[1,2]],`b`:[3]}],`compare`:";
    List<?> explicit = read(weights + "{}").main().experiment().weights();

    assertThat(explicit).hasSize(1);
    assertThat(compared(weights + "{}").weights()).isEqualTo(explicit);
    assertThat(compared(weights + "{`dropout`:0.1}").weights()).isEqualTo(explicit);
    assertThat(compared(weights + "{`weights`:null}").weights()).isEmpty();
    assertThat(compared(weights + "{`init`:{`seed`:1}}").weights()).isEmpty();
    assertThat(compared(weights + "{`network`:{`hidden`:[2]}}").weights()).isEmpty();
    assertThat(compared(weights + "{`features`:[`x1`]}").weights()).isEmpty();
    assertThat(compared(weights + "{`weights`:[{`w`:[[4,5]]}]}").weights().get(0).w())
        .containsExactly(List.of(4.0, 5.0));
  }

  @Test
  void onlyWhatDiffersIsWritten() {
    Document document =
        read(
            "`edits`:[{`step`:5,`set`:{`optimizer`:{`learningRate`:1},`title`:``}}],"
                + "`compare`:{`init`:{`bias`:1},`loss`:`bce`,`edits`:[{`fill`:1}]}");

    assertThat(Documents.write(document))
        .contains(
            DocumentsTest.quoted(
                "`edits`:[{`step`:5,`set`:{`optimizer`:{`kind`:`sgd`,`learningRate`:1,"
                    + "`momentum`:0,`nesterov`:false}}}],`step`:0,`compare`:{`init`:"
                    + "{`scheme`:`xavier-uniform`,`gain`:1,`bias`:1,`noise`:0,`seed`:1},"
                    + "`edits`:[{`step`:0,`fill`:1}]}}"));
  }
}
