package whyrandom.share;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import whyrandom.engine.Shape;

/** A refusal names the field, the value and what is allowed. */
class DocumentRefusalsTest {
  private static final String SAME_DATA =
      "both networks train on the same data; where an edit of one changes it, an edit of the other"
          + " must change it to the same, at the same step";

  private static void assertRefused(String text, String message) {
    assertThatThrownBy(() -> Documents.read(DocumentsTest.quoted(text)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(message);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '!',
      value = {
        "[] | document: [] is not allowed; it must be an object with the fields of an experiment,"
            + " {\"version\": 1, …}",
        "`a` | document: \"a\" is not allowed; it must be an object with the fields of an"
            + " experiment, {\"version\": 1, …}",
        "{} | version: is missing; it must be 1, as in {\"version\": 1, …}",
        "{`version`:2,`loss`:3} | version: 2 is newer than this program, which reads version 1;"
            + " open the document with a newer one",
        "{`version`:1.5} | version: 1.5 is newer than this program, which reads version 1;"
            + " open the document with a newer one",
        "{`version`:0} | version: 0 is not allowed; it must be 1",
        "{`version`:`1`} | version: \"1\" is not allowed; it must be 1",
        "{`version`:null} | version: null is not allowed; it must be 1",
        "{`version`:1 | line 1, column 13: the text ends; expected a comma or }"
      })
  void whatIsNoDocument(String text, String message) {
    assertRefused(text, message);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '!',
      value = {
        "`title`:5 | title: 5 is not allowed; it must be text",
        "`note`:null | note: null is not allowed; it must be text",
        "`data`:[] | data: [] is not allowed; it must be an object {…}",
        "`data`:`xor` | data: \"xor\" is not allowed; it must be an object {…}",
        "`data`:{`kind`:`XOR`} | data.kind: \"XOR\" is not allowed; it must be one of xor and or"
            + " gauss circle spiral moons stripes three plane bumps custom",
        "`data`:{`kind`:3} | data.kind: 3 is not allowed; it must be one of xor and or gauss"
            + " circle spiral moons stripes three plane bumps custom",
        "`data`:{`points`:1.5} | data.points: 1.5 is not allowed; it must be a whole number from 4"
            + " to 2000",
        "`data`:{`points`:3} | data.points: 3 is not allowed; it must be a whole number from 4 to"
            + " 2000",
        "`data`:{`points`:`9`} | data.points: \"9\" is not allowed; it must be a whole number from"
            + " 4 to 2000",
        "`data`:{`noise`:null} | data.noise: null is not allowed; it must be a number",
        "`data`:{`seed`:-1} | data.seed: -1 is not allowed; it must be a whole number from 0 to"
            + " 9007199254740991",
        "`data`:{`seed`:9007199254740992} | data.seed: 9007199254740992 is not allowed; it must be"
            + " a whole number from 0 to 9007199254740991",
        "`data`:{`kind`:`custom`} | data.rows: is missing; it must be the rows of the data",
        "`data`:{`kind`:`custom`,`rows`:{}} | data.rows: {} is not allowed; it must be a list of"
            + " lists of numbers",
        "`data`:{`kind`:`custom`,`rows`:[1]} | data.rows[0]: 1 is not allowed; it must be a list of"
            + " numbers",
        "`data`:{`kind`:`custom`,`rows`:[[1,null]]} | data.rows[0][1]: null is not allowed; it must"
            + " be a number",
        "`data`:{`task`:`guess`} | data.task: \"guess\" is not allowed; it must be one of"
            + " regression classification",
        "`features`:`x1` | features: \"x1\" is not allowed; it must be a list of names such as"
            + " [\"x1\",\"x2\"]",
        "`features`:[`x1`,`x3^2`,`y`] | features[2]: \"y\" is not allowed; it must be one of x1 x2"
            + " x1^2 x2^2 x1*x2 sin(x1) sin(x2), or x1 x2 x3… for custom data",
        "`features`:[`x1`,`x1`] | features[1]: \"x1\" is there already",
        "`features`:[`x3`] | features[0]: \"x3\" is not allowed; the data has 2 columns",
        "`network`:4 | network: 4 is not allowed; it must be an object {…}",
        "`network`:{`hidden`:4} | network.hidden: 4 is not allowed; it must be a list of whole"
            + " numbers, the units of each hidden layer",
        "`network`:{`hidden`:[4,1.5]} | network.hidden[1]: 1.5 is not allowed; it must be a whole"
            + " number from 1 to 256",
        "`network`:{`hidden`:[257]} | network.hidden[0]: 257 is not allowed; it must be a whole"
            + " number from 1 to 256",
        "`network`:{`hidden`:[0]} | network.hidden[0]: 0 is not allowed; it must be a whole number"
            + " from 1 to 256",
        "`network`:{`hidden`:[`4`]} | network.hidden[0]: \"4\" is not allowed; it must be a whole"
            + " number from 1 to 256",
        "`network`:{`activation`:`sinus`} | network.activation: \"sinus\" is not allowed; it must"
            + " be one of tanh sigmoid relu leaky-relu elu softplus silu gelu linear step",
        "`network`:{`activation`:[`tanh`,1],`hidden`:[1,1]} | network.activation[1]: 1 is not"
            + " allowed; it must be one of tanh sigmoid relu leaky-relu elu softplus silu gelu"
            + " linear step",
        "`network`:{`activation`:{}} | network.activation: {} is not allowed; it must be one of"
            + " tanh sigmoid relu leaky-relu elu softplus silu gelu linear step",
        "`network`:{`output`:`gelu`} | network.output: \"gelu\" is not allowed; it must be one of"
            + " sigmoid tanh linear softmax step relu",
        "`loss`:`toString` | loss: \"toString\" is not allowed; it must be one of bce mse half-mse"
            + " half-sse cross-entropy hinge perceptron",
        "`init`:{`scheme`:`magic`} | init.scheme: \"magic\" is not allowed; it must be one of"
            + " zeros ones constant uniform normal xavier-uniform xavier-normal he-uniform"
            + " he-normal lecun-uniform lecun-normal pytorch tf-playground same-within-unit"
            + " equal-incoming identity truncated-normal variance-scaling orthogonal sparse lsuv"
            + " zero-hadamard nguyen-widrow rands randsmall randnr randnc midpoint counting copies",
        "`init`:{`scheme`:`he-normal`,`mode`:`fan`} | init.mode: \"fan\" is not allowed; it must be"
            + " one of fan-in fan-out fan-avg",
        "`init`:{`scheme`:`sparse`,`sparsity`:1.5} | init.sparsity: 1.5 is not allowed; it must be"
            + " from 0 to 1",
        "`init`:{`scheme`:`copies`,`distinct`:0} | init.distinct: 0 is not allowed; it must be a"
            + " whole number from 1 to "
            + Shape.MAX_UNITS,
        "`init`:{`bias`:{`scheme`:`orthogonal`}} | init.bias.scheme: \"orthogonal\" is not allowed;"
            + " it must be one of zeros ones constant uniform normal xavier-uniform xavier-normal"
            + " he-uniform he-normal lecun-uniform lecun-normal pytorch tf-playground"
            + " truncated-normal variance-scaling rands randsmall",
        "`init`:{`bias`:{`scheme`:`normal`,`sigma`:1e7}} | init.bias.sigma: 10000000 is not allowed;"
            + " it must be from −1000000 to 1000000",
        "`edits`:[{`draw`:{`bias`:{`scheme`:`lsuv`}}}] | edits[0].draw.bias.scheme: \"lsuv\" is not"
            + " allowed; it must be one of zeros ones constant uniform normal xavier-uniform"
            + " xavier-normal he-uniform he-normal lecun-uniform lecun-normal pytorch tf-playground"
            + " truncated-normal variance-scaling rands randsmall",
        "`init`:{`bias`:{`scheme`:`normal`,`sigma`:`x`}} | init.bias.sigma: \"x\" is not allowed;"
            + " it must be a number",
        "`init`:{`bias`:{`noise`:true}} | init.bias.noise: true is not allowed; it must be a number",
        "`init`:{`scheme`:`constant`,`value`:`1`} | init.value: \"1\" is not allowed; it must be a"
            + " number",
        "`init`:{`bias`:true} | init.bias: true is not allowed; it must be a number, or"
            + " an initializer {\"scheme\": …}",
        "`init`:{`seed`:0.5} | init.seed: 0.5 is not allowed; it must be a whole number from 0 to"
            + " 9007199254740991",
        "`weights`:{} | weights: {} is not allowed; it must be a list, one entry per layer",
        "`weights`:null | weights: null is not allowed; it must be a list, one entry per layer",
        "`weights`:[1,2] | weights[0]: 1 is not allowed; it must be an object {\"w\": …, \"b\": …},"
            + " or null for init's values",
        "`weights`:[{`w`:[1]},{}] | weights[0].w[0]: 1 is not allowed; it must be a list of"
            + " numbers",
        "`weights`:[{`w`:[[1,null]]},{}] | weights[0].w[0][1]: null is not allowed; it must be a"
            + " number",
        "`optimizer`:{`kind`:`lion`} | optimizer.kind: \"lion\" is not allowed; it must be one of"
            + " sgd adam rmsprop adagrad perceptron",
        "`optimizer`:{`learningRate`:`fast`} | optimizer.learningRate: \"fast\" is not allowed; it"
            + " must be a number",
        "`optimizer`:{`nesterov`:1} | optimizer.nesterov: 1 is not allowed; it must be true or"
            + " false",
        "`regularization`:{`kind`:`l3`} | regularization.kind: \"l3\" is not allowed; it must be"
            + " one of none l1 l2",
        "`batchSize`:0 | batchSize: 0 is not allowed; it must be a whole number from 1 to 5000,"
            + " or \"full\"",
        "`batchSize`:1.5 | batchSize: 1.5 is not allowed; it must be a whole number from 1 to"
            + " 5000, or \"full\"",
        "`batchSize`:`half` | batchSize: \"half\" is not allowed; it must be a whole number"
            + " from 1 to 5000, or \"full\"",
        "`shuffle`:`no` | shuffle: \"no\" is not allowed; it must be true or false",
        "`dropout`:`none` | dropout: \"none\" is not allowed; it must be a number",
        "`edits`:{} | edits: {} is not allowed; it must be a list",
        "`edits`:[1] | edits[0]: 1 is not allowed; it must be an object {…}",
        "`edits`:[{`step`:-1}] | edits[0].step: -1 is not allowed; it must be a whole number from 0"
            + " to 100000000",
        "`edits`:[{`layer`:0,`unit`:0,`input`:0,`value`:1}] | edits[0].layer: 0 is not allowed; it"
            + " must be a whole number from 1 to 2",
        "`edits`:[{`layer`:1,`unit`:4,`input`:0,`value`:1}] | edits[0].unit: 4 is not allowed; it"
            + " must be a whole number from 0 to 3",
        "`edits`:[{`layer`:1,`unit`:3,`input`:2,`value`:1}] | edits[0].input: 2 is not allowed; it"
            + " must be a whole number from 0 to 1, or \"bias\"",
        "`edits`:[{`layer`:1,`unit`:3,`input`:-1,`value`:1}] | edits[0].input: -1 is not allowed;"
            + " it must be a whole number from 0 to 1, or \"bias\"",
        "`edits`:[{`layer`:1,`unit`:3,`input`:`b`,`value`:1}] | edits[0].input: \"b\" is not"
            + " allowed; it must be a whole number from 0 to 1, or \"bias\"",
        "`edits`:[{`layer`:1,`unit`:3,`input`:0,`value`:`x`}] | edits[0].value: \"x\" is not"
            + " allowed; it must be a number",
        "`edits`:[{`layer`:1,`unit`:3,`input`:0}] | edits[0].value: is missing; it must be a"
            + " number",
        "`edits`:[{`layer`:1}] | edits[0].unit: is missing; it must be a whole number from 0 to 3",
        "`edits`:[{`step`:3}] | edits[0].layer: is missing; it must be a whole number from 1 to 2",
        "`edits`:[{`fill`:1,`layer`:3}] | edits[0].layer: 3 is not allowed; it must be a whole"
            + " number from 1 to 2",
        "`edits`:[{`noise`:0}] | edits[0].noise: 0 is not allowed; it must be above 0 and at most"
            + " 1000",
        "`edits`:[{`noise`:1,`seed`:-1}] | edits[0].seed: -1 is not allowed; it must be a whole"
            + " number from 0 to 9007199254740991",
        "`edits`:[{`copy`:{`layer`:1,`from`:0}}] | edits[0].copy.to: is missing; it must be a whole"
            + " number from 0 to 3",
        "`edits`:[{`copy`:{`layer`:1,`from`:0,`to`:4}}] | edits[0].copy.to: 4 is not allowed; it must"
            + " be a whole number from 0 to 3",
        "`edits`:[{`copy`:{`layer`:1,`from`:1,`to`:1}}] | edits[0].copy.to: 1 is not allowed; it must"
            + " be another unit than from",
        "`edits`:[{`copy`:{`layer`:2,`from`:1,`to`:0}}] | edits[0].copy.layer: 2 is not allowed; it"
            + " must be a whole number from 1 to 1",
        "`edits`:[{`step`:9,`fill`:`x`},{`step`:1,`fill`:1}] | edits[0].fill: \"x\" is not allowed;"
            + " it must be a number",
        "`edits`:[{`draw`:7}] | edits[0].draw: 7 is not allowed; it must be an object {…}",
        "`edits`:[{`draw`:{`seed`:-3}}] | edits[0].draw.seed: -3 is not allowed; it must be a whole"
            + " number from 0 to 9007199254740991",
        "`edits`:[{`draw`:{`noise`:1e7}}] | edits[0].draw.noise: 10000000 is not allowed; it must"
            + " be from −1000000 to 1000000",
        "`edits`:[{`set`:[]}] | edits[0].set: [] is not allowed; it must be an object {…}",
        "`edits`:[{`set`:{`loss`:1}}] | edits[0].set.loss: 1 is not allowed; it must be one of bce"
            + " mse half-mse half-sse cross-entropy hinge perceptron",
        "`edits`:[{`set`:{`network`:{`hidden`:[1]}}},{`layer`:1,`unit`:1}] | edits[1].unit: 1 is"
            + " not allowed; it must be a whole number from 0 to 0",
        "`step`:-1 | step: -1 is not allowed; it must be a whole number from 0 to 100000000",
        "`step`:100000001 | step: 100000001 is not allowed; it must be a whole number from 0 to"
            + " 100000000",
        "`step`:0.5 | step: 0.5 is not allowed; it must be a whole number from 0 to 100000000",
        "`step`:1e300 | step: 1e+300 is not allowed; it must be a whole number from 0 to 100000000",
        "`compare`:[] | compare: [] is not allowed; it must be an object {…}",
        "`compare`:{`data`:{`kind`:`and`}} | compare.data: is not allowed; both networks train on"
            + " the document's data",
        "`compare`:{`network`:{`hidden`:[999]}} | compare.network.hidden[0]: 999 is not allowed; it"
            + " must be a whole number from 1 to 256",
        "`compare`:{`edits`:[{`fill`:[]}]} | compare.edits[0].fill: [] is not allowed; it must be"
            + " a number",
        "`compare`:{`network`:{`hidden`:[1]},`edits`:[{`step`:3,`layer`:1,`unit`:1}]} |"
            + " compare.edits[0].unit: 1 is not allowed; it must be a whole number from 0 to 0",
        "`compare`:{`edits`:[{`step`:3,`set`:{`dropout`:`x`}}]} | compare.edits[0].set.dropout: \"x\""
            + " is not allowed; it must be a number",
        "`edits`:[{`step`:3,`set`:{`data`:{`kind`:`and`}}}],`compare`:{} | compare.edits: "
            + SAME_DATA,
        "`compare`:{`edits`:[{`step`:3,`set`:{`data`:{`seed`:2}}}]} | compare.edits: " + SAME_DATA,
        "`edits`:[{`step`:3,`set`:{`data`:{`kind`:`and`}}}],`compare`:{`edits`:[{`step`:4,`set`:"
            + "{`data`:{`kind`:`and`}}}]} | compare.edits: "
            + SAME_DATA
      })
  void aValueOfTheWrongKind(String fields, String message) {
    assertRefused("{`version`:1," + fields + "}", message);
  }

  /** What the engine refuses, its message as it is. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '!',
      value = {
        "`data`:{`noise`:2} | data.noise: 2 is not allowed",
        "`data`:{`testFraction`:1} | data.testFraction: 1 is not allowed",
        "`data`:{`kind`:`custom`,`rows`:[]} | data.rows: 0 ",
        "`data`:{`kind`:`custom`,`rows`:[[1,0],[1]]} | data.rows[1]: 1 ",
        "`data`:{`kind`:`custom`,`rows`:[[1,0.5]]} | data.rows[0][1]: 0.5 is not allowed",
        "`network`:{`hidden`:[1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,"
            + "1,1,1,1,1,1,1,1,1,1,1,1,1,1,1]} | network.hidden: 51 is not allowed",
        "`network`:{`bias`:false},`weights`:[{`b`:[0,0.5,0,0]},null] | weights[0].b[1]: 0.5 is not allowed;"
            + " it must be 0, for the network has no biases",
        "`network`:{`hidden`:[1,2],`activation`:[`tanh`]} | network.activation: 1 given",
        "`loss`:`hinge`,`network`:{`output`:`sigmoid`} | loss: \"hinge\" is not allowed",
        "`data`:{`kind`:`three`},`loss`:`bce`,`network`:{`output`:`sigmoid`} | network.output: ",
        "`features`:[] | features: 0 is not allowed",
        "`init`:{`scheme`:`constant`,`value`:1e7} | init.value: 10000000 is not allowed",
        "`weights`:[{}] | weights: 1 layers are not allowed",
        "`weights`:[{`w`:[[1,1]],`b`:[1]},{}] | weights[0].w: 1 rows are not allowed",
        "`weights`:[null,{`w`:[[1,1,1]]}] | weights[1].w[0]: 3 values are not allowed",
        "`weights`:[null,{`b`:[1,1]}] | weights[1].b: 2 values are not allowed",
        "`optimizer`:{`learningRate`:-1} | optimizer.learningRate: -1 is not allowed",
        "`optimizer`:{`momentum`:1} | optimizer.momentum: 1 is not allowed",
        "`optimizer`:{`nesterov`:true} | optimizer.nesterov: ",
        "`optimizer`:{`kind`:`perceptron`},`network`:{`hidden`:[2]} | optimizer.kind: ",
        "`regularization`:{`rate`:-1} | regularization.rate: -1 is not allowed",
        "`dropout`:1 | dropout: 1 is not allowed",
        "`edits`:[{`set`:{`dropout`:1}}] | edits[0].set.dropout: 1 is not allowed",
        "`compare`:{`dropout`:1} | compare.dropout: 1 is not allowed"
      })
  void aValueOutOfRange(String fields, String messageStart) {
    assertThatThrownBy(() -> Documents.read(DocumentsTest.quoted("{`version`:1," + fields + "}")))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith(messageStart);
  }

  @Test
  void textsAndListsThatAreTooLong() {
    assertRefused(
        "{`version`:1,`title`:`" + "x".repeat(201) + "`}",
        "title: 201 characters are not allowed; it may have 200");
    assertRefused(
        "{`version`:1,`note`:`" + "x".repeat(2001) + "`}",
        "note: 2001 characters are not allowed; it may have 2000");
    assertRefused(
        "{`version`:1,`edits`:[{`fill`:1}" + ",{`fill`:1}".repeat(10_000) + "]}",
        "edits: 10001 are not allowed; there may be 10000");
    assertRefused(
        "{`version`:1,`loss`:`" + "x".repeat(1000) + "`}",
        "loss: \""
            + "x".repeat(58)
            + "… is not allowed; it must be one of bce mse half-mse"
            + " half-sse cross-entropy hinge perceptron");
    assertThatThrownBy(() -> Documents.read("{" + " ".repeat(5_000_000)))
        .hasMessage("The text has 5000001 characters; at most 4194304 are allowed");
  }
}
