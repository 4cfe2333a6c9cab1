package whyrandom.explain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import whyrandom.engine.Activation;
import whyrandom.engine.Initializer;
import whyrandom.engine.Scheme;
import whyrandom.experiment.Edit;
import whyrandom.experiment.Experiment;
import whyrandom.experiment.Lab;
import whyrandom.experiment.LayerReport;
import whyrandom.experiment.LayerStats;
import whyrandom.experiment.Run;
import whyrandom.explain.english.LayerEnglish;
import whyrandom.explain.english.LayerNotes;

/** What is said of layers is true of them, by numbers computed here. */
class LayerFindingsTest {
  private static final Initializer XAVIER = Initializer.of(Scheme.XAVIER_NORMAL).withSeed(3);

  private static Run run(List<Integer> hidden, Activation g, Initializer init, Edit... edits) {
    return new Run(Lab.regression(Lab.LOPSIDED, hidden, g, init, 0.1), List.of(edits));
  }

  private static String about(Run run) {
    return LayerEnglish.of(LayerFindings.of(LayerReport.of(run))).plain();
  }

  private static String note(Run run, int layer) {
    return LayerNotes.of(LayerFindings.of(LayerReport.of(run), layer));
  }

  @Test
  void aDeadUnitIsNamed() {
    Run run =
        run(List.of(4), Activation.RELU, XAVIER.withBias(3), new Edit.SetWeight(0, 1, 2, -1, -50));
    assertThat(about(run))
        .startsWith(
            "Unit 3 is dead: it is 0 on every training example, with slope 0, so the gradient of")
        .contains("The next step moves half of the weights into layer 1 by ");
    assertThat(note(run, 1)).isEqualTo("Unit 3 is dead.");
    assertThat(note(run, 2)).isEmpty();
  }

  @Test
  void aLayerThatIsAllDeadIsNamedAsAWholeAndSoIsTheMissingGradient() {
    Run run = run(List.of(3, 2), Activation.RELU, XAVIER.withBias(-50));
    assertThat(about(run))
        .startsWith("All 3 units of layer 1 are dead: they are 0 on every training example")
        .contains("All 2 units of layer 2 are dead")
        .contains("∂L/∂w is exactly 0 for every weight.");
  }

  @Test
  void saturatedUnitsAreCountedAndNamed() {
    Run run =
        run(
            List.of(4, 3),
            Activation.TANH,
            Initializer.of(Scheme.CONSTANT).withParameter(0.1),
            new Edit.SetWeight(0, 1, 1, -1, 5),
            new Edit.SetWeight(0, 1, 3, -1, -5));
    assertThat(about(run))
        .startsWith(
            "2 of 4 units of layer 1 are saturated (units 2 and 4): their slope g′, by which the"
                + " error is multiplied on its way back, is under a tenth of its largest on at"
                + " least nine of ten examples.");
  }

  @Test
  void thePresetThatIsTooLargeNamesItsSaturatedUnits() {
    Run run =
        new Run(Presets.of("too-large").orElseThrow().document().main().experiment(), List.of());
    List<Integer> saturated = LayerReport.of(run).layers().get(0).saturated();
    assertThat(saturated).isNotEmpty();
    assertThat(about(run))
        .startsWith(saturated.size() + " of 8 units ")
        .contains(Numbering.units(saturated) + ")");
  }

  @Test
  void withoutAnythingToNoteThatIsSaid() {
    assertThat(about(run(List.of(4), Activation.TANH, XAVIER)))
        .startsWith(
            "No hidden unit is saturated or dead. The next step moves half of the weights into");
    assertThat(about(run(List.of(), Activation.TANH, XAVIER)))
        .startsWith(
            "There is no hidden layer. The next step moves half of the weights into the output by ");
  }

  @Test
  void zerosGetNoGradientInTheHiddenLayers() {
    Run run = run(List.of(3, 3), Activation.TANH, Initializer.of(Scheme.ZEROS));
    assertThat(about(run)).isEqualTo("∂L/∂w is exactly 0 for every weight.");
    Run incoming =
        run(List.of(3), Activation.TANH, XAVIER, new Edit.Fill(0, 2, 0)); // the output layer is 0
    assertThat(about(incoming)).startsWith("∂L/∂w is exactly 0 for every weight into layer 1.");
  }

  @Test
  void aGradientThatFadesIsGivenAsAFactor() {
    Run run = run(List.of(8, 8, 8, 8, 8, 8), Activation.SIGMOID, XAVIER);
    List<LayerStats> layers = LayerReport.of(run).layers();
    double ratio = layers.get(5).deltaDeviation() / layers.get(0).deltaDeviation();
    assertThat(ratio).isGreaterThan(100);
    String sentence = about(run);
    assertThat(sentence)
        .contains("The gradient fades on its way back: the standard deviation of ∂L/∂z is ");
    int from = sentence.indexOf("∂L/∂z is ") + 9;
    double said = Double.parseDouble(sentence.substring(from, sentence.indexOf(" times", from)));
    assertThat(said / ratio).isBetween(0.95, 1.05);
  }

  @Test
  void largeFactorsAreInMillions() {
    Experiment deep = Presets.of("deep").orElseThrow().document().main().experiment();
    Run run = new Run(deep.withInit(deep.init().withSeed(3)), List.of());
    assertThat(about(run))
        .contains("∂L/∂z is 1.6 million times smaller in layer 1 than in layer 10");
  }

  @Test
  void activationsThatFadeAreTold() {
    Run run =
        run(
            List.of(8, 8, 8, 8),
            Activation.TANH,
            Initializer.of(Scheme.NORMAL).withParameter(0.01));
    assertThat(about(run))
        .contains("The activations draw together: ")
        .contains("times smaller in layer 4");
  }

  @Test
  void divergenceIsTold() {
    Run run = run(List.of(4), Activation.LINEAR, Initializer.of(Scheme.NORMAL).withParameter(10));
    run.seek(200);
    assertThat(run.hasDiverged()).isTrue();
    assertThat(about(run))
        .isEqualTo("Numbers in this network are too large to compute with: it has diverged.");
  }

  @Test
  void stepLetsNoGradientThrough() {
    assertThat(about(run(List.of(3), Activation.STEP, XAVIER)))
        .startsWith("The slope of step is 0 everywhere, so no gradient passes back through");
  }

  @Test
  void noPresetIsSpeechless() {
    for (Preset preset : Presets.all()) {
      Experiment e = preset.document().main().experiment();
      for (int step : new int[] {0, 3}) {
        Run run = new Run(e, List.of());
        run.seek(step);
        assertThat(about(run)).as(preset.id()).isNotEmpty().doesNotContain("NaN");
      }
    }
  }

  /** He's start is made for relu: a hundredth of it lets everything vanish, ten times explode. */
  @Test
  void whereItVanishesAndExplodesIsSaid() {
    List<Integer> hidden = List.of(20, 20, 20, 20, 20, 20);
    Initializer normal = Initializer.of(Scheme.NORMAL).withSeed(3);
    assertThat(about(run(hidden, Activation.RELU, normal.withParameter(0.03))))
        .containsPattern("It vanishes from layer \\d on, back to layer 1: less than a thousandth")
        .containsPattern("They vanish from layer \\d on: less than a thousandth of the spread");
    assertThat(about(run(hidden, Activation.RELU, normal.withParameter(3))))
        .containsPattern("It explodes from layer \\d on, back to layer 1: more than a thousand")
        .containsPattern("They explode from layer \\d on: more than a thousand times the spread");
    assertThat(about(run(hidden, Activation.RELU, Initializer.of(Scheme.HE_NORMAL).withSeed(3))))
        .doesNotContain("vanish", "explode");
  }
}
