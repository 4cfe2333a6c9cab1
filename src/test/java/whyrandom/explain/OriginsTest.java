package whyrandom.explain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import whyrandom.engine.Activation;
import whyrandom.engine.Initializer;
import whyrandom.engine.Scheme;
import whyrandom.experiment.Edit;
import whyrandom.experiment.Experiment;
import whyrandom.experiment.Lab;
import whyrandom.experiment.Run;
import whyrandom.experiment.Symmetry;
import whyrandom.explain.english.SamenessEnglish;
import whyrandom.explain.statement.Origin;

/** Each row of the table of starts is called by its name, and what is said of it holds. */
class OriginsTest {
  private static Experiment experiment(Activation g, Initializer init) {
    return Lab.regression(Lab.LOPSIDED, List.of(3, 2), g, init, 0.1);
  }

  private static Origin row(Activation g, Initializer init, Edit... edits) {
    return Origins.of(new Run(experiment(g, init), List.of(edits)));
  }

  private static final Initializer ZEROS = Initializer.of(Scheme.ZEROS);
  private static final Initializer RANDOM = Initializer.of(Scheme.XAVIER_NORMAL);

  @ParameterizedTest
  @EnumSource(
      value = Activation.class,
      names = {"TANH", "RELU", "LINEAR"})
  void allZeroWithUnitsThatOutputZeroMovesOnlyTheOutputBias(Activation g) {
    assertThat(row(g, ZEROS)).isEqualTo(Origin.ZERO_SILENT);
    Run run = new Run(experiment(g, ZEROS), List.of());
    run.seek(50);
    for (int i = 0; i < run.network().parameters.length - 1; i++) {
      assertThat(run.network().parameters[i]).isZero();
    }
  }

  @Test
  void allZeroWithSigmoidMovesOneLayerBackPerStep() {
    assertThat(row(Activation.SIGMOID, ZEROS)).isEqualTo(Origin.ZERO_SPEAKING);
    Run run = new Run(experiment(Activation.SIGMOID, ZEROS), List.of());
    run.seek(50);
    assertThat(run.network().weight(1, 0, 0)).isNotZero();
    assertThat(Symmetry.identical(run.network()).get(0)).hasSize(1);
  }

  @Test
  void theOtherRows() {
    Initializer half = Initializer.of(Scheme.CONSTANT);
    assertThat(row(Activation.TANH, half)).isEqualTo(Origin.CONSTANT);
    assertThat(row(Activation.TANH, Initializer.of(Scheme.SAME_WITHIN_UNIT)))
        .isEqualTo(Origin.SAME_WITHIN_UNIT);
    assertThat(row(Activation.TANH, RANDOM)).isEqualTo(Origin.DIFFERENT);
    assertThat(row(Activation.TANH, RANDOM, new Edit.Fill(0, 3, 0))).isEqualTo(Origin.OUTPUT_ZERO);
    assertThat(row(Activation.TANH, RANDOM, new Edit.Fill(0, 1, 0), new Edit.Fill(0, 2, 0)))
        .isEqualTo(Origin.INCOMING_ZERO);
    assertThat(row(Activation.TANH, Initializer.of(Scheme.NORMAL).withParameter(0.01)))
        .isEqualTo(Origin.SMALL);
    assertThat(row(Activation.TANH, half, new Edit.SetWeight(0, 3, 0, 0, 0.7)))
        .isEqualTo(Origin.EQUAL_INCOMING_DEEP);
    Experiment shallow = Lab.regression(Lab.LOPSIDED, List.of(3), Activation.TANH, half, 0.1);
    assertThat(Origins.of(new Run(shallow, List.of(new Edit.SetWeight(0, 2, 0, 0, 0.7)))))
        .isEqualTo(Origin.EQUAL_INCOMING);
  }

  @Test
  void equalWeightsWithinUnitsDoNotKeepUnitsTogether() {
    Run run =
        new Run(experiment(Activation.TANH, Initializer.of(Scheme.SAME_WITHIN_UNIT)), List.of());
    run.seek(20);
    assertThat(Symmetry.identical(run.network()).get(0)).hasSize(3);
  }

  @Test
  void withEqualWeightsInOnlyTheLastHiddenLayerBreaks() {
    Run run =
        new Run(
            experiment(Activation.TANH, Initializer.of(Scheme.CONSTANT)),
            List.of(new Edit.SetWeight(0, 3, 0, 0, 0.7)));
    run.seek(1);
    assertThat(Symmetry.identical(run.network()).get(1)).hasSize(2);
    for (int step = 1; step <= 200; step++) {
      run.seek(step);
      assertThat(Symmetry.sameFunction(run.network(), 1, 0, 1)).isTrue();
      assertThat(Symmetry.sameFunction(run.network(), 1, 0, 2)).isTrue();
    }
  }

  @Test
  void noHiddenLayer() {
    Experiment e = Lab.regression(Lab.LOPSIDED, List.of(), Activation.TANH, ZEROS, 0.1);
    assertThat(Origins.of(Lab.run(e))).isEqualTo(Origin.NO_HIDDEN_LAYER);
  }

  @Test
  void wordsOfALayerSayWhetherItCanSeparate() {
    Experiment constant = experiment(Activation.TANH, Initializer.of(Scheme.CONSTANT));
    assertThat(words(Lab.run(constant))).contains("identical", "no number of steps can separate");
    assertThat(words(Lab.run(constant.withDropout(0.2)))).contains("dropout leaves out different");
    assertThat(words(Lab.run(experiment(Activation.TANH, RANDOM))))
        .contains(
            "No two units of this layer are identical", "the next step narrows that by 0.0147 %");
  }

  @Test
  void dropoutDoesSeparateThem() {
    Experiment e = experiment(Activation.TANH, Initializer.of(Scheme.CONSTANT)).withDropout(0.4);
    Run run = Lab.run(e, 20);
    assertThat(Symmetry.identical(run.network()).get(0).size()).isGreaterThan(1);
  }

  private static String words(Run run) {
    return SamenessEnglish.of(SamenessAccount.of(Observation.of(run), 1)).plain();
  }
}
