package whyrandom.share;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import whyrandom.data.DataSpec;
import whyrandom.engine.Activation;
import whyrandom.engine.Optimizer;
import whyrandom.engine.Scheme;
import whyrandom.experiment.Document;
import whyrandom.experiment.Edit;
import whyrandom.experiment.Experiment;
import whyrandom.experiment.LayerWeights;

class DocumentsTest {
  private static Document read(String text) {
    Opened opened = Documents.read(text);
    assertThat(opened.notices()).isEmpty();
    return opened.document();
  }

  private static Experiment experiment(String fields) {
    return read("{\"version\":1," + fields + "}").main().experiment();
  }

  @Test
  void aDocumentThatSaysNothingIsTheStandardExperiment() {
    Document document = read("{\"version\": 1}");

    assertThat(document.main().experiment()).isEqualTo(Experiment.standard());
    assertThat(document.main().edits()).isEmpty();
    assertThat(document.compare()).isEmpty();
    assertThat(document.step()).isZero();
  }

  @Test
  void everythingIsWrittenInAFixedOrder() {
    assertThat(Documents.write(read("{\"version\": 1}")))
        .isEqualTo(
            """
            {"version":1,"title":"","note":"",\
            "data":{"kind":"xor","points":200,"noise":0.1,"seed":1,"testFraction":0.3},\
            "features":["x1","x2"],\
            "network":{"hidden":[4],"activation":"tanh","output":"sigmoid"},"loss":"bce",\
            "init":{"scheme":"xavier-uniform","gain":1,"noise":0,"seed":1},\
            "optimizer":{"kind":"sgd","learningRate":0.1,"momentum":0,"nesterov":false},\
            "regularization":{"kind":"none","rate":0},\
            "batchSize":"full","shuffle":true,"dropout":0,"edits":[],"step":0}\
            """);
  }

  @Test
  void everyFieldOfTheContractIsRead() {
    Document document =
        read(
            """
            {
              "version": 1,
              "title": "All weights equal", "note": "optional text shown with it",
              "data":
                {"kind": "circle", "points": 100, "noise": 0.2, "seed": 3, "testFraction": 0.5},
              "features": ["x1", "x2^2", "x1*x2", "sin(x2)"],
              "network": {"hidden": [4, 3], "activation": ["tanh", "leaky-relu"], "output": "tanh"},
              "loss": "hinge",
              "init": {"scheme": "constant", "value": 2, "bias": 0, "noise": 0.5, "seed": 7},
              "optimizer": {"kind": "sgd", "learningRate": 0.5, "momentum": 0.9, "nesterov": true},
              "regularization": {"kind": "l2", "rate": 0.01},
              "batchSize": 10, "shuffle": false, "dropout": 0.25,
              "edits": [
                {"step": 12, "layer": 1, "unit": 0, "input": 1, "value": 0.5},
                {"step": 12, "layer": 3, "unit": 0, "input": "bias", "value": -1}
              ],
              "step": 40
            }
            """);

    Experiment experiment = document.main().experiment();
    assertThat(experiment.title()).isEqualTo("All weights equal");
    assertThat(experiment.note()).isEqualTo("optional text shown with it");
    assertThat(experiment.data().kind().id()).isEqualTo("circle");
    assertThat(experiment.data().points()).isEqualTo(100);
    assertThat(experiment.data().noise()).isEqualTo(0.2);
    assertThat(experiment.data().seed()).isEqualTo(3);
    assertThat(experiment.data().testFraction()).isEqualTo(0.5);
    assertThat(experiment.features())
        .extracting(feature -> feature.id())
        .containsExactly("x1", "x2^2", "x1*x2", "sin(x2)");
    assertThat(experiment.hidden()).containsExactly(4, 3);
    assertThat(experiment.activations()).containsExactly(Activation.TANH, Activation.LEAKY_RELU);
    assertThat(experiment.output().id()).isEqualTo("tanh");
    assertThat(experiment.loss().id()).isEqualTo("hinge");
    assertThat(experiment.init().first().scheme()).isEqualTo(Scheme.CONSTANT);
    assertThat(experiment.init().first().parameter()).isEqualTo(2);
    assertThat(experiment.init().first().equalBiases()).contains(0.0);
    assertThat(experiment.init().first().noise()).isEqualTo(0.5);
    assertThat(experiment.init().seed()).isEqualTo(7);
    assertThat(experiment.optimizer()).isEqualTo(new Optimizer.Sgd(0.5, 0.9, true));
    assertThat(experiment.regularization().kind().id()).isEqualTo("l2");
    assertThat(experiment.regularization().rate()).isEqualTo(0.01);
    assertThat(experiment.batchSize()).isEqualTo(10);
    assertThat(experiment.shuffle()).isFalse();
    assertThat(experiment.dropout()).isEqualTo(0.25);
    assertThat(document.main().edits())
        .containsExactly(
            new Edit.SetWeight(12, 1, 0, 1, 0.5), new Edit.SetWeight(12, 3, 0, Edit.BIAS, -1));
    assertThat(document.step()).isEqualTo(40);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "{`kind`:`sgd`}        | {`kind`:`sgd`,`learningRate`:0.001,`momentum`:0,`nesterov`:false}",
        "{}                    | {`kind`:`sgd`,`learningRate`:0.001,`momentum`:0,`nesterov`:false}",
        "{`kind`:`adam`}       | {`kind`:`adam`,`learningRate`:0.001,`beta1`:0.9,`beta2`:0.999,"
            + "`epsilon`:1e-8}",
        "{`kind`:`rmsprop`}    | {`kind`:`rmsprop`,`learningRate`:0.01,`alpha`:0.99,"
            + "`epsilon`:1e-8,`momentum`:0}",
        "{`kind`:`adagrad`}    | {`kind`:`adagrad`,`learningRate`:0.01,`epsilon`:1e-10}",
        "{`kind`:`adam`,`learningRate`:0.5} | {`kind`:`adam`,`learningRate`:0.5,`beta1`:0.9,"
            + "`beta2`:0.999,`epsilon`:1e-8}"
      })
  void whatAnOptimizerLeavesOutHasTorchsDefault(String given, String meant) {
    Experiment experiment = experiment(quoted("`optimizer`:" + given));

    assertThat(OptimizerJson.write(experiment.optimizer()).write()).isEqualTo(quoted(meant));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '!',
      value = {
        "`data`:{`kind`:`xor`}                     | sigmoid | bce",
        "`data`:{`kind`:`three`}                   | softmax | cross-entropy",
        "`data`:{`kind`:`three`},`loss`:`mse`      | softmax | mse",
        "`data`:{`kind`:`plane`}                   | linear  | mse",
        "`data`:{`kind`:`bumps`},`loss`:`half-mse` | linear  | half-mse",
        "`data`:{`kind`:`bumps`},`network`:{`output`:`tanh`} | tanh | mse",
        "`loss`:`cross-entropy`                    | softmax | cross-entropy",
        "`loss`:`mse`                              | sigmoid | mse",
        "`loss`:`bce`                              | sigmoid | bce",
        "`loss`:`hinge`                            | linear  | hinge",
        "`loss`:`perceptron`                       | step    | perceptron",
        "`network`:{`output`:`softmax`}            | softmax | cross-entropy",
        "`network`:{`output`:`linear`}             | linear  | mse",
        "`network`:{`output`:`tanh`}               | tanh    | mse",
        "`network`:{`output`:`step`}               | step    | perceptron",
        "`network`:{`output`:`sigmoid`}            | sigmoid | bce",
        "`optimizer`:{`kind`:`perceptron`}         | step    | perceptron",
        "`data`:{`kind`:`custom`,`rows`:[[0,0],[1,1]]}                       | sigmoid | bce",
        "`data`:{`kind`:`custom`,`rows`:[[0,0],[1,2]]}                       | softmax |"
            + " cross-entropy",
        "`data`:{`kind`:`custom`,`rows`:[[0,0.5]],`task`:`regression`}       | linear  | mse",
        "`data`:{`kind`:`custom`,`rows`:[[0,0.5]]},`network`:{`output`:`linear`} | linear | mse"
      })
  void outputAndLossFollowFromEachOtherAndTheData(String fields, String output, String loss) {
    Experiment experiment = experiment(quoted(fields));

    assertThat(experiment.output().id()).isEqualTo(output);
    assertThat(experiment.loss().id()).isEqualTo(loss);
  }

  @Test
  void customDataHasAllItsColumnsAsFeaturesAndNoTestSet() {
    Experiment experiment = experiment("\"data\":{\"kind\":\"custom\",\"rows\":[[1,2,3,0]]}");

    assertThat(experiment.features()).hasSize(3);
    assertThat(experiment.data()).isEqualTo(DataSpec.custom(List.of(List.of(1.0, 2.0, 3.0, 0.0))));
    assertThat(
            Documents.write(
                read(
                    Documents.write(
                        read(
                            "{\"version\":1,\"data\":{\"kind\":"
                                + "\"custom\",\"rows\":[[1,2,3,0]]}}")))))
        .contains(
            "\"data\":{\"kind\":\"custom\",\"seed\":1,\"testFraction\":0,\"rows\":[[1,2,3,0]]}");
  }

  @Test
  void rowsWithoutAKindAreCustom() {
    assertThat(experiment("\"data\":{\"rows\":[[1,0]]}").data())
        .isEqualTo(DataSpec.custom(List.of(List.of(1.0, 0.0))));
  }

  @Test
  void oneActivationIsThatOfAllLayers() {
    assertThat(experiment("\"network\":{\"hidden\":[2,2,2],\"activation\":\"relu\"}").activations())
        .containsExactly(Activation.RELU, Activation.RELU, Activation.RELU);
    assertThat(experiment("\"network\":{\"hidden\":[],\"activation\":\"relu\"}").activations())
        .isEmpty();
  }

  @Test
  void explicitWeightsWinOverInitWhereTheyArePresent() {
    String init =
        "\"network\":{\"hidden\":[2]},\"init\":{\"scheme\":\"constant\",\"value\":3,\"bias\":4},";

    assertThat(experiment(init + "\"weights\":[]").weights()).isEmpty();
    assertThat(experiment(init + "\"weights\":[null,{\"w\":[[1,2]]}]").weights())
        .containsExactly(
            new LayerWeights(List.of(List.of(3.0, 3.0), List.of(3.0, 3.0)), List.of(4.0, 4.0)),
            new LayerWeights(List.of(List.of(1.0, 2.0)), List.of(4.0)));
    assertThat(experiment(init + "\"weights\":[{\"b\":[5,6]},{}]").weights())
        .containsExactly(
            new LayerWeights(List.of(List.of(3.0, 3.0), List.of(3.0, 3.0)), List.of(5.0, 6.0)),
            new LayerWeights(List.of(List.of(3.0, 3.0)), List.of(4.0)));
  }

  @Test
  void unknownFieldsAreIgnoredAndNamedWithTheirPaths() {
    Opened opened =
        Documents.read(
            quoted(
                """
                {`version`:1, `__proto__`:{}, `colour`:1, `data`:{`kind`:`xor`,`rows`:[]},
                 `network`:{`hidden`:[1],`units`:3}, `init`:{`scheme`:`ones`,`gain`:2},
                 `optimizer`:{`kind`:`adam`,`momentum`:0.9}, `regularization`:{`lambda`:1},
                 `weights`:[{`W`:1},null], `edits`:[{`fill`:1,`unit`:2},
                 {`set`:{`step`:3,`network`:{`depth`:1}}}, {`draw`:{`scheme`:`ones`,`value`:1}}],
                 `compare`:{`version`:2,`network`:{`width`:1},`edits`:[{`fill`:0,`x`:1}]}}
                """));

    assertThat(opened.notices())
        .containsExactlyInAnyOrder(
            "__proto__: unknown here, and ignored",
            "colour: unknown here, and ignored",
            "data.rows: unknown here, and ignored",
            "network.units: unknown here, and ignored",
            "init.gain: unknown here, and ignored",
            "optimizer.momentum: unknown here, and ignored",
            "regularization.lambda: unknown here, and ignored",
            "weights[0].W: unknown here, and ignored",
            "edits[0].unit: unknown here, and ignored",
            "edits[1].set.step: unknown here, and ignored",
            "edits[1].set.network.depth: unknown here, and ignored",
            "edits[2].draw.value: unknown here, and ignored",
            "compare.version: unknown here, and ignored",
            "compare.network.width: unknown here, and ignored",
            "compare.edits[0].x: unknown here, and ignored");
  }

  @Test
  void manyAndLongNoticesAreCutShort() {
    StringBuilder text = new StringBuilder("{\"version\":1");
    for (int i = 0; i < 30; i++) {
      text.append(",\"").append("x".repeat(500)).append(i).append("\":0");
    }
    List<String> notices = Documents.read(text.append("}").toString()).notices();

    assertThat(notices).hasSize(21).allMatch(notice -> notice.length() < 120);
    assertThat(notices.get(20)).isEqualTo("…and 10 more that are unknown here");
  }

  static String quoted(String text) {
    return text.replace('`', '"');
  }
}
