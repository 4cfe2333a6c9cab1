package whyrandom.explain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import whyrandom.data.DataKind;
import whyrandom.data.DataSpec;
import whyrandom.engine.Activation;
import whyrandom.engine.Initializer;
import whyrandom.engine.Loss;
import whyrandom.engine.Optimizer;
import whyrandom.engine.Output;
import whyrandom.engine.Regularization;
import whyrandom.engine.Scheme;
import whyrandom.engine.Shape;
import whyrandom.experiment.Edit;
import whyrandom.experiment.Experiment;
import whyrandom.experiment.Feature;
import whyrandom.experiment.LayerWeights;
import whyrandom.experiment.Run;
import whyrandom.experiment.Variant;

/** What sets two networks apart, in words, for each kind of setting and edit. */
class DifferencesTest {
  private static final String REST = " All else is shared, down to the random draws.";
  private static final Experiment A = Experiment.standard();

  private static Experiment network(Integer[] hidden, Activation... activations) {
    return A.withNetwork(A.features(), List.of(hidden), List.of(activations));
  }

  private static Integer[] sizes(Integer... hidden) {
    return hidden;
  }

  private static Experiment start(Initializer init) {
    return A.withInit(init);
  }

  private static Experiment byHand(double value) {
    Shape shape = A.shape();
    double[] all = new double[shape.parameters()];
    all[3] = value;
    return A.withInit(A.init(), LayerWeights.of(shape, all));
  }

  static Stream<Arguments> settings() {
    Activation tanh = Activation.TANH;
    Initializer init = A.init().first();
    return Stream.of(
        other("data", A.withData(DataSpec.of(DataKind.MOONS)), "data: moons (A: xor)"),
        other("data", A.withData(A.data().withNoise(0.25)), "noise: 0.25 (A: 0.1)"),
        other("data", A.withData(A.data().withPoints(60)), "points: 60 (A: 200)"),
        other("data", A.withData(A.data().withSeed(9)), "data seed: 9 (A: 1)"),
        other("data", A.withData(A.data().withTestFraction(0)), "test share: 0 (A: 0.3)"),
        other(
            "features",
            A.withNetwork(
                List.of(Feature.ofColumn(0), Feature.of("x2^2").orElseThrow()),
                A.hidden(),
                A.activations()),
            "features: x₁, x₂² (A: x₁, x₂)"),
        other("units", network(sizes(5), tanh), "hidden units: 5 (A: 4)"),
        other("depth", network(sizes(4, 3), tanh, tanh), "hidden units: 4-3 (A: 4)"),
        other("depth", network(sizes()), "hidden units: none (A: 4)"),
        other(
            "depth",
            network(sizes(8, 8, 8, 8, 8), tanh, tanh, tanh, tanh, tanh),
            "hidden units: 5 layers of 8 (A: 4)"),
        other(
            "depth",
            network(sizes(2, 8, 8, 8, 8, 3, 3), tanh, tanh, tanh, tanh, tanh, tanh, tanh),
            "hidden units: 2-8 (4 times)-3-3 (A: 4)"),
        other("activation", network(sizes(4), Activation.RELU), "activation: relu (A: tanh)"),
        other(
            "loss",
            A.withGoal(A.data(), A.features(), Output.SIGMOID, Loss.MSE),
            "loss: squared error (mse) (A: cross-entropy (bce))"),
        other("start", start(Initializer.of(Scheme.ZEROS)), startWords("all weights 0")),
        other("start", start(Initializer.of(Scheme.ONES)), startWords("all weights 1")),
        other(
            "start",
            start(Initializer.of(Scheme.CONSTANT).withParameter(-0.5).withSeed(8)),
            startWords("all weights −0.5")),
        other(
            "start",
            start(Initializer.of(Scheme.CONSTANT).withNoise(1e-6).withSeed(8)),
            startWords("all weights 0.5, noise 0.000001, seed 8")),
        other("start", start(init.withSeed(2)), startWords("Xavier uniform, seed 2")),
        other("start", start(init.withBias(0.1)), startWords("Xavier uniform, biases 0.1, seed 1")),
        other(
            "start",
            start(init.withParameter(1.5)),
            startWords("Xavier uniform, gain 1.5, seed 1")),
        other(
            "start",
            start(Initializer.of(Scheme.NORMAL).withParameter(0.01)),
            startWords("normal, σ 0.01, seed 1")),
        other("start", start(Initializer.of(Scheme.UNIFORM)), startWords("uniform ±1, seed 1")),
        other("start", byHand(1), startWords("weights set by hand")),
        other("rate", rate(0.1000000001), "learning rate: 0.1000000001 (A: 0.1)"),
        other(
            "momentum",
            A.withOptimizer(new Optimizer.Sgd(0.1, 0.9, false)),
            "momentum: 0.9 (A: 0)"),
        other(
            "optimizer",
            A.withOptimizer(Optimizer.Kind.ADAM.usual(0.1)),
            "optimizer: Adam (A: SGD)"),
        other(
            "optimizer",
            A.withOptimizer(new Optimizer.RmsProp(0.1, 0.5, 1e-8, 0.9)),
            "optimizer: RMSprop, α 0.5, momentum 0.9 (A: SGD)"),
        other("batch", A.withBatchSize(10), "batch size: 10 (A: full)"),
        other("shuffle", A.withShuffle(false), "shuffle: off (A: on)"),
        other("regularization", pull(0.001), "regularization: L2 0.001 (A: none)"),
        other("dropout", A.withDropout(0.2), "dropout: 0.2 (A: 0)"));
  }

  private static String startWords(String words) {
    return "start: " + words + " (A: Xavier uniform, seed 1)";
  }

  private static Experiment rate(double value) {
    return A.withOptimizer(A.optimizer().withLearningRate(value));
  }

  private static Experiment pull(double rate) {
    return A.withRegularization(new Regularization(Regularization.Kind.L2, rate));
  }

  private static Arguments other(String field, Experiment b, String words) {
    return Arguments.of(field, b, words);
  }

  @ParameterizedTest
  @MethodSource("settings")
  void aSettingThatDiffersIsNamedWithBothValues(String field, Experiment b, String words) {
    List<Difference> found = Differences.of(A, b);
    assertThat(found).extracting(Difference::field).containsExactly(field);
    assertThat(words(b, List.of(), List.of())).isEqualTo("B differs in " + words + "." + REST);
  }

  @ParameterizedTest
  @MethodSource("settings")
  void theOtherWayRoundTheValuesChangePlaces(String field, Experiment b, String words) {
    Difference there = Differences.of(A, b).get(0);
    Difference back = Differences.of(b, A).get(0);
    assertThat(back).isEqualTo(new Difference(field, back.name(), there.to(), there.from()));
  }

  @Test
  void parametersOfTheSameRuleDifferOneByOne() {
    Experiment adam = A.withOptimizer(Optimizer.Kind.ADAM.usual(0.1));
    Experiment other = A.withOptimizer(new Optimizer.Adam(0.2, 0.8, 0.99, 1e-7));
    assertThat(Differences.of(adam, other))
        .extracting(Difference::field)
        .containsExactly("rate", "β₁", "β₂", "ε");
    Experiment plain = A.withOptimizer(new Optimizer.Sgd(0.1, 0.9, false));
    Experiment nesterov = A.withOptimizer(new Optimizer.Sgd(0.1, 0.9, true));
    assertThat(Differences.of(plain, nesterov))
        .containsExactly(new Difference("Nesterov", "Nesterov", "off", "on"));
    assertThat(Differences.of(pull(0.1), pull(0.2)))
        .extracting(Difference::field)
        .containsExactly("regularization-rate");
  }

  @Test
  void allThatDiffersIsListed() {
    Experiment b =
        A.withInit(Initializer.of(Scheme.ZEROS))
            .withOptimizer(Optimizer.Kind.ADAM.usual(0.01))
            .withDropout(0.5);
    assertThat(words(b, List.of(), List.of()))
        .isEqualTo(
            "B differs in start: all weights 0 (A: Xavier uniform, seed 1); learning rate: 0.01 (A:"
                + " 0.1); optimizer: Adam (A: SGD); dropout: 0.5 (A: 0)."
                + REST);
  }

  @Test
  void weightsSetByHandDifferIfTheirValuesDo() {
    assertThat(Differences.of(byHand(1), byHand(2)))
        .containsExactly(
            new Difference("start", "start", "weights set by hand", "other weights set by hand"));
    assertThat(Differences.of(byHand(1), byHand(1))).isEmpty();
    assertThat(Differences.of(byHand(-0.0), byHand(0))).hasSize(1);
  }

  @Test
  void nothingDiffersInTwoOfTheSame() {
    Experiment titled = A.withTitle("Another title", "and a note");
    String same = "A and B are the same experiment: the same to the bit, at every step.";
    assertThat(words(A, List.of(), List.of())).isEqualTo(same);
    assertThat(words(titled, List.of(), List.of())).isEqualTo(same);
    Edit set = new Edit.SetWeight(3, 1, 0, 1, 0.25);
    assertThat(
            words(
                titled,
                List.of(set, new Edit.Change(5, rate(1))),
                List.of(set, new Edit.Change(5, rate(1).withTitle("x", "")))))
        .isEqualTo(same);
  }

  @Test
  void editsOfOneAloneAreListedAndEditsOfBothAreNot() {
    Edit both = new Edit.SetWeight(3, 1, 1, 0, 0.5);
    Edit bias = new Edit.SetWeight(4, 2, 0, Edit.BIAS, -0.25);
    assertThat(words(A, List.of(both), List.of(both, new Edit.Fill(7, 0, 1), bias)))
        .isEqualTo(
            "Edited in B alone: step 4, bias of output = −0.25; step 7, all weights = 1." + REST);
    assertThat(words(A, List.of(both), List.of()))
        .isEqualTo("Edited in A alone: step 3, x₁ → unit 2 = 0.5." + REST);
    assertThat(words(A, List.of(both, both), List.of(both)))
        .isEqualTo("Edited in A alone: step 3, x₁ → unit 2 = 0.5." + REST);
  }

  @Test
  void noiseOfAnotherSeedIsAnotherEdit() {
    List<Edit> ofA = List.of(new Edit.Noise(3, 0, 0.1, 1));
    assertThat(words(A, ofA, List.of(new Edit.Noise(3, 0, 0.1, 2))))
        .contains("Edited in A alone: step 3, all weights + 0.1 · N(0, 1), seed 1.")
        .contains("Edited in B alone: step 3, all weights + 0.1 · N(0, 1), seed 2.");
  }

  @Test
  void ofManyEditsTheFirstAreListedAndTheRestCounted() {
    List<Edit> edits = new ArrayList<>();
    for (int step = 1; step <= 10; step++) {
      edits.add(new Edit.Fill(step, 2, step));
    }
    assertThat(words(A, List.of(), edits))
        .isEqualTo(
            "Edited in B alone: step 1, output: all weights = 1; step 2, output: all weights = 2;"
                + " step 3, output: all weights = 3; and 7 more."
                + REST);
  }

  @Test
  void aSettingThatIsChangedOnTheWayIsAnEdit() {
    Experiment b = A.withInit(Initializer.of(Scheme.ONES));
    Edit later = new Edit.Change(50, b.withOptimizer(Optimizer.Kind.ADAM.usual(0.01)));
    assertThat(words(b, List.of(new Edit.Change(50, rate(0.01))), List.of(later)))
        .isEqualTo(
            "B differs in start: all weights 1 (A: Xavier uniform, seed 1). Edited in A alone: step"
                + " 50, learning rate 0.01. Edited in B alone: step 50, learning rate 0.01,"
                + " optimizer Adam."
                + REST);
  }

  @Test
  void eachKindOfEditHasWords() {
    Experiment deep = network(sizes(4, 3), Activation.TANH, Activation.TANH);
    List<EditWords> words =
        EditWords.of(
            new Variant(
                deep,
                List.of(
                    new Edit.SetWeight(1, 2, 0, 3, 1e-7),
                    new Edit.SetWeight(2, 1, 2, Edit.BIAS, 1),
                    new Edit.Fill(3, Edit.ALL_LAYERS, 0),
                    new Edit.Draw(4, 3, Initializer.of(Scheme.HE_NORMAL).withSeed(3)),
                    new Edit.Draw(5, Edit.ALL_LAYERS, Initializer.of(Scheme.ZEROS)),
                    new Edit.Change(6, deep.withBatchSize(4).withShuffle(false)),
                    new Edit.Change(7, deep),
                    new Edit.Noise(8, Edit.ALL_LAYERS, 1e-3, 5),
                    new Edit.Noise(9, 3, 2, 6),
                    new Edit.Copy(10, 2, 0, 1))));
    assertThat(words)
        .containsExactly(
            words(1, "unit 4 → unit 1 of layer 2 = 1e−7"),
            words(2, "bias of unit 3 of layer 1 = 1"),
            words(3, "all weights = 0"),
            words(4, "output: He normal, seed 3"),
            words(5, "all layers: all weights 0"),
            words(6, "batch size 4, shuffle off"),
            words(7, "batch size full, shuffle on"),
            words(8, "all weights + 0.001 · N(0, 1), seed 5"),
            words(9, "output + 2 · N(0, 1), seed 6"),
            words(10, "unit 2 of layer 2 = unit 1"));
  }

  private static EditWords words(int step, String words) {
    return new EditWords(step, words, List.of());
  }

  @Test
  void otherWeightsInTheSameNumberAreNotTheSame() {
    List<Edit> ofA = new ArrayList<>();
    List<Edit> ofB = new ArrayList<>();
    for (int unit = 0; unit < 4; unit++) {
      ofA.add(new Edit.SetWeight(3, 1, unit, 0, 0.5));
      ofB.add(new Edit.SetWeight(3, 1, unit, 1, 0.5));
    }
    String many = " alone: step 3, 4 weights and biases set. ";
    assertThat(words(A, ofA, ofB)).startsWith("Edited in A" + many + "Edited in B" + many);
    ofB.add(new Edit.Fill(4, 0, 1));
    ofA.add(new Edit.Fill(4, 0, 1));
    assertThat(words(A, ofA, ofA)).startsWith("A and B are the same experiment");
  }

  /** The claim that the words make, put to the test on the networks themselves. */
  @Test
  void whatIsCalledTheSameIsTheSameToTheBitAndWhatIsNotIsNot() {
    for (Arguments arguments : settings().toList()) {
      Experiment b = (Experiment) arguments.get()[1];
      Variant other = new Variant(b.withBatchSize(9), List.of());
      Variant same = new Variant(b.withBatchSize(9).withTitle("T", "N"), List.of());
      assertThat(Comparison.isSame(other, same)).isTrue();
      assertThat(at50(same)).isEqualTo(at50(other));
      Variant first = new Variant(A.withBatchSize(9), List.of());
      String field = (String) arguments.get()[0];
      assertThat(Comparison.isSame(first, other)).isEqualTo(field.equals("batch"));
      assertThat(at50(first).equals(at50(other))).as(field).isEqualTo(field.equals("batch"));
    }
  }

  private static List<Double> at50(Variant variant) {
    Run run = new Run(variant.experiment(), variant.edits());
    run.seek(50);
    List<Double> all = new ArrayList<>();
    for (double p : run.network().parameters) {
      all.add(p);
    }
    return all;
  }

  private static String words(Experiment b, List<Edit> ofA, List<Edit> ofB) {
    return Comparison.words(new Variant(A, ofA), new Variant(b, ofB));
  }
}
