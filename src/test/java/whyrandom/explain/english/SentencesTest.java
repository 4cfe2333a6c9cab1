package whyrandom.explain.english;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import whyrandom.data.DataSpec;
import whyrandom.engine.Activation;
import whyrandom.engine.Initializer;
import whyrandom.engine.Optimizer;
import whyrandom.engine.Scheme;
import whyrandom.experiment.Edit;
import whyrandom.experiment.Experiment;
import whyrandom.experiment.Lab;
import whyrandom.experiment.Likeness;
import whyrandom.experiment.Run;
import whyrandom.explain.Observation;
import whyrandom.explain.statement.Sentence;
import whyrandom.explain.statement.Span;

/** The words, case by case; {@link SentenceLawTest} holds them to the truth. */
class SentencesTest {
  private static final Initializer ZEROS = Initializer.of(Scheme.ZEROS);
  private static final Initializer HALF = Initializer.of(Scheme.CONSTANT).withParameter(0.5);
  private static final Initializer XAVIER = Initializer.of(Scheme.XAVIER_UNIFORM);

  private static Experiment experiment(
      DataSpec data, Activation g, Initializer init, Integer... hidden) {
    return Lab.regression(data, List.of(hidden), g, init, 0.1);
  }

  private static Run run(DataSpec data, Activation g, Initializer init, Integer... hidden) {
    return Lab.run(experiment(data, g, init, hidden));
  }

  private static String say(Run run) {
    return Sentences.about(Observation.of(run)).plain();
  }

  @Test
  void identicalUnits() {
    Run run = run(Lab.LOPSIDED, Activation.TANH, HALF, 4);
    String text =
        "Hidden units 1–4 are one and the same function. Same weights in, same weights out, so the"
            + " same gradient, to the last bit. No number of steps can separate them. Change one"
            + " weight to break the tie.";
    assertThat(say(run)).isEqualTo(text);
    run.seek(500);
    assertThat(say(run))
        .isEqualTo(
            "The loss has fallen from 0.931 to 0.0144. Hidden units 1–4 are one and the same"
                + " function. Same weights in, same weights out, so the same gradient, to the last"
                + " bit. No number of steps can separate them.");
  }

  @Test
  void theWordsAboutSamenessAreMarked() {
    Sentence sentence =
        Sentences.about(Observation.of(run(Lab.LOPSIDED, Activation.TANH, HALF, 4)));
    assertThat(sentence.spans()).hasSize(3);
    assertThat(sentence.spans().get(0))
        .isEqualTo(new Span("Hidden units 1–4 are ", Span.Mark.PLAIN));
    assertThat(sentence.spans().get(1))
        .isEqualTo(new Span("one and the same function", Span.Mark.SAMENESS));
    assertThat(sentence.spans().get(2).isAboutSameness()).isFalse();
  }

  @Test
  void oneChangedWeightMakesTwoGroups() {
    Run run = run(Lab.LOPSIDED, Activation.TANH, HALF, 4).with(new Edit.SetWeight(0, 1, 3, 0, 0.7));
    assertThat(say(run))
        .isEqualTo(
            "Hidden units 1–3 are one and the same function. Unit 4 parted from 1–3 at step 0. No"
                + " number of steps can separate identical units.");
  }

  @Test
  void severalGroups() {
    Run run = run(Lab.LOPSIDED, Activation.TANH, HALF, 5);
    run = run.with(new Edit.SetWeight(0, 1, 1, 0, 0.7)).with(new Edit.SetWeight(0, 1, 4, 0, 0.7));
    assertThat(say(run))
        .startsWith(
            "Hidden units 1, 3 and 4 are one and the same function. So are 2 and 5. That makes 2"
                + " distinct functions.");
  }

  @Test
  void severalLayers() {
    assertThat(say(run(Lab.LOPSIDED, Activation.TANH, HALF, 4, 3)))
        .startsWith("In each of the 2 hidden layers all units are one and the same function.");
    Run run = run(Lab.LOPSIDED, Activation.TANH, Initializer.of(Scheme.EQUAL_INCOMING), 4, 3);
    assertThat(say(run))
        .startsWith(
            "Units 1–4 of layer 1 are one and the same function. Units 1–3 of layer 2 are the same"
                + " function for now, but their weights out differ: the next step separates them."
                + " Identical units have the same weights in and out, so the same gradient, to the"
                + " last bit. No number of steps can separate them.");
    run.update();
    assertThat(say(run))
        .contains(
            "Units 1–4 of layer 1 are one and the same function. Every unit of layer 2 is its own"
                + " function.");
    assertThat(say(run(Lab.LOPSIDED, Activation.TANH, XAVIER, 4, 3)))
        .startsWith("In every hidden layer each unit is its own function.");
  }

  @Test
  void distinctUnits() {
    Run run = run(Lab.LOPSIDED, Activation.TANH, XAVIER, 4);
    assertThat(say(run))
        .isEqualTo(
            "Every hidden unit is its own function. Each gets a gradient of its own, so nothing"
                + " holds them together.");
  }

  @Test
  void equalWeightsInButNotOut() {
    Run run = run(Lab.LOPSIDED, Activation.TANH, Initializer.of(Scheme.EQUAL_INCOMING), 4);
    assertThat(say(run))
        .isEqualTo(
            "Hidden units 1–4 are the same function for now, but their weights out differ: the next"
                + " step separates them.");
  }

  @Test
  void equalWeightsInThatNoGradientReaches() {
    Run run =
        run(Lab.LOPSIDED, Activation.RELU, ZEROS, 4)
            .with(new Edit.Draw(0, 2, Initializer.of(Scheme.NORMAL)));
    assertThat(say(run))
        .isEqualTo(
            "Hidden units 1–4 are the same function, though their weights out differ. The hidden"
                + " units output 0 for every training example and have slope 0 there, so no error"
                + " travels back. Only the output bias can ever move: all this network can learn"
                + " is the average target.");
  }

  @Test
  void noHiddenLayer() {
    assertThat(say(run(Lab.LOPSIDED, Activation.TANH, ZEROS)))
        .isEqualTo(
            "Without a hidden layer there are no interchangeable units to tell apart: starting"
                + " every weight at 0 is fine here.");
    assertThat(say(run(Lab.XOR_SIGNS, Activation.TANH, ZEROS)))
        .endsWith(" The gradient is exactly 0, and for a single layer that is the minimum.");
  }

  @Test
  void oneHiddenUnit() {
    Run run = run(Lab.LOPSIDED, Activation.TANH, XAVIER, 1);
    assertThat(say(run))
        .isEqualTo("There is one hidden unit, so there is none to tell it apart from.");
  }

  @Test
  void zeroGradientEverywhereAtASaddle() {
    for (Activation g : List.of(Activation.TANH, Activation.RELU, Activation.SIGMOID)) {
      assertThat(say(run(Lab.XOR_SIGNS, g, ZEROS, 4)))
          .isEqualTo(
              "Hidden units 1–4 are one and the same function. The gradient is exactly 0 for every"
                  + " weight and bias: nothing will ever move. This is a saddle, not a minimum:"
                  + " change the weights and biases a little and there is a way down.");
    }
  }

  @Test
  void zeroGradientEverywhereWhereALinearNetworkCanDoNoBetter() {
    assertThat(say(run(Lab.XOR_SIGNS, Activation.LINEAR, ZEROS, 4)))
        .isEqualTo(
            "Hidden units 1–4 are one and the same function. The gradient is exactly 0 for every"
                + " weight and bias: nothing will ever move.");
  }

  @Test
  void zeroGradientEverywhereAtAMinimum() {
    DataSpec zero = Lab.rows(new double[][] {{1, 2, 0}, {2, -1, 0}});
    assertThat(say(run(zero, Activation.TANH, ZEROS, 2)))
        .endsWith("nothing will ever move. The loss is 0 too, so there is nothing left to learn.");
  }

  @Test
  void aGradientOfZeroThatShufflingMayNotSumToZeroAgain() {
    Experiment e = experiment(Lab.XOR_SIGNS, Activation.TANH, ZEROS, 4).withShuffle(true);
    assertThat(say(Lab.run(e))).contains("nothing moves.").doesNotContain("will ever");
  }

  @Test
  void onlyTheOutputBiasMoves() {
    Run run = run(Lab.LOPSIDED, Activation.TANH, ZEROS, 4);
    String text =
        "Hidden units 1–4 are one and the same function. The hidden units output 0 for every"
            + " training example and the weights out of them are 0, so no error travels back. Only"
            + " the output bias can ever move: all this network can learn is the average target.";
    assertThat(say(run)).isEqualTo(text);
    run.seek(5000);
    assertThat(say(run)).isEqualTo("The loss has fallen from 0.396 to 0.343. " + text);
  }

  @Test
  void sigmoidLayersThatWaitForTheErrorToReachThem() {
    Run run = run(Lab.LOPSIDED, Activation.SIGMOID, ZEROS, 4, 3);
    assertThat(say(run))
        .contains("those into the output are 0: the next step moves only the output layer.")
        .endsWith("No number of steps can separate identical units.");
    run.update();
    assertThat(say(run))
        .contains("those into layer 2 are 0: the next step moves only layer 2 and what follows.");
    run.update();
    assertThat(say(run)).doesNotContain("are 0:");
  }

  @Test
  void aZeroOutputLayer() {
    Run run = run(Lab.LOPSIDED, Activation.TANH, XAVIER, 4).with(new Edit.Fill(0, 2, 0));
    assertThat(say(run))
        .isEqualTo(
            "Every hidden unit is its own function. The error travels back multiplied by the"
                + " weights, and those into the output are 0: the next step moves only the output"
                + " layer.");
  }

  @Test
  void deadUnits() {
    Run run =
        run(Lab.LOPSIDED, Activation.RELU, XAVIER, 4)
            .with(new Edit.SetWeight(0, 1, 1, Edit.BIAS, -100));
    assertThat(say(run))
        .isEqualTo(
            "Every hidden unit is its own function. Unit 2 is dead: 0 for every training example,"
                + " with slope 0, so no gradient reaches it.");
    run = run.with(new Edit.SetWeight(0, 1, 3, Edit.BIAS, -100));
    assertThat(say(run)).startsWith("No two hidden units are identical. Units 2 and 4 are dead:");
    run =
        run(Lab.LOPSIDED, Activation.RELU, XAVIER, 4, 4)
            .with(new Edit.SetWeight(0, 1, 1, Edit.BIAS, -100))
            .with(new Edit.SetWeight(0, 2, 0, Edit.BIAS, -100));
    assertThat(say(run)).endsWith("so no gradient reaches it. So is a unit of another layer.");
  }

  @Test
  void stepActivation() {
    assertThat(say(run(Lab.LOPSIDED, Activation.STEP, HALF, 4)))
        .contains(
            "The step activation has slope 0 everywhere, so no gradient passes back through it:"
                + " only the output layer learns.");
  }

  @Test
  void dropoutThatSeparates() {
    Experiment e = experiment(Lab.LOPSIDED, Activation.TANH, HALF, 4).withDropout(0.5);
    assertThat(say(Lab.run(e)))
        .isEqualTo(
            "Hidden units 1–4 are one and the same function. Dropout switches each unit off by"
                + " chance, so their gradients differ: the next step separates them.");
  }

  @Test
  void dropoutThatHappensToTreatThemAlikeIsNotSaidToDoSoForEver() {
    Experiment e = experiment(Lab.LOPSIDED, Activation.TANH, HALF, 2).withDropout(0.01);
    assertThat(say(Lab.run(e)))
        .contains("The next step leaves identical units identical, though dropout")
        .doesNotContain("No number of steps");
  }

  @Test
  void aRuleThatRemembersADifference() {
    Experiment e =
        experiment(Lab.LOPSIDED, Activation.TANH, XAVIER, 4)
            .withOptimizer(new Optimizer.Adam(0.01, 0.9, 0.999, 1e-8));
    Run run = Lab.run(e, 20).with(new Edit.Fill(20, Edit.ALL_LAYERS, 0.5));
    for (int unit = 0; unit < 4; unit++) {
      run = run.with(new Edit.SetWeight(20, 1, unit, Edit.BIAS, 0));
    }
    assertThat(say(run))
        .endsWith(
            "Hidden units 1–4 are one and the same function. Their gradients are equal, but the"
                + " optimizer remembers a time when they differed: the next step separates them.");
  }

  @Test
  void diverged() {
    Run run =
        run(Lab.LOPSIDED, Activation.LINEAR, Initializer.of(Scheme.NORMAL).withParameter(10), 4);
    run.seek(100);
    assertThat(say(run))
        .matches(
            "The loss is no longer a finite number since step \\d+\\. Go back and lower the learning"
                + " rate, or start from smaller weights\\.");
  }

  @Test
  void saturated() {
    Run run =
        run(Lab.LOPSIDED, Activation.TANH, Initializer.of(Scheme.NORMAL).withParameter(20), 6);
    assertThat(say(run))
        .isEqualTo(
            "Every hidden unit is its own function. 96 % of the hidden activations are saturated:"
                + " their slope g′, which the error is multiplied by on its way back, is below a"
                + " tenth of its largest.");
  }

  @Test
  void almostIdentical() {
    Run run = run(Lab.XOR_SIGNS, Activation.TANH, HALF.withNoise(1e-5), 4);
    run.seek(200);
    assertThat(say(run))
        .matches(
            "The loss has fallen from .*\\. Hidden units 1–4 are almost identical: their weights"
                + " differ by at most 0\\.\\d+, and the next step widens the gap\\.");
  }

  @Test
  void small() {
    Run run =
        run(Lab.XOR_SIGNS, Activation.TANH, Initializer.of(Scheme.NORMAL).withParameter(0.01), 4);
    assertThat(say(run))
        .isEqualTo(
            "Every hidden unit is its own function. But all weights are within 0.0219 of 0,"
                + " where nothing but the output bias would move: the largest gradient is"
                + " 1.47×10⁻⁵.");
  }

  @Test
  void aGradientThatFades() {
    Experiment e =
        Lab.regression(Lab.LOPSIDED, Collections.nCopies(10, 8), Activation.SIGMOID, XAVIER, 0.1);
    assertThat(say(Lab.run(e)))
        .startsWith(
            "In every hidden layer each unit is its own function. The gradient fades on its way"
                + " back: at most 0.5");
  }

  @Test
  void mirrorImages() {
    Run run = run(Lab.LOPSIDED, Activation.TANH, XAVIER, 4);
    run =
        run.with(new Edit.SetWeight(0, 1, 2, 0, -run.network().weight(1, 0, 0)))
            .with(new Edit.SetWeight(0, 1, 2, 1, -run.network().weight(1, 0, 1)));
    assertThat(say(run))
        .isEqualTo(
            "Every hidden unit is its own function. Units 1 and 3 are mirror images, one feature"
                + " with its sign turned; their weights out are not, and the next step ends it.");
  }

  @Test
  void mirrorImagesWhoseWeightsOutAreMirroredStaySo() {
    Run run = run(Lab.LOPSIDED, Activation.TANH, XAVIER, 4);
    run =
        run.with(new Edit.SetWeight(0, 1, 2, 0, -run.network().weight(1, 0, 0)))
            .with(new Edit.SetWeight(0, 1, 2, 1, -run.network().weight(1, 0, 1)))
            .with(new Edit.SetWeight(0, 2, 0, 2, -run.network().weight(2, 0, 0)));
    String said =
        "Every hidden unit is its own function. Units 1 and 3 are mirror images, one feature with"
            + " its sign turned, weights out too: so are their gradients, and every step keeps"
            + " them so.";
    assertThat(say(run)).isEqualTo(said);
    run.seek(500);
    assertThat(say(run)).isEqualTo("The loss has fallen from 1.73 to 8.38×10⁻⁶. " + said);
    assertThat(Likeness.of(run.network(), 1, 0, 2)).isEqualTo(Likeness.Kind.MIRRORED);
    assertThat(run.network().weight(1, 2, 0)).isEqualTo(-run.network().weight(1, 0, 0));
  }

  @Test
  void aLearningRateOfZero() {
    Experiment e = Lab.regression(Lab.LOPSIDED, List.of(4), Activation.TANH, HALF, 0);
    assertThat(say(Lab.run(e))).endsWith("The learning rate is 0, so no step changes anything.");
  }

  @Test
  void lookingChangesNothing() {
    Run run = run(Lab.LOPSIDED, Activation.TANH, XAVIER, 4);
    double[] before = run.network().parameters.clone();
    say(run);
    assertThat(run.step()).isZero();
    assertThat(run.network().parameters).isEqualTo(before);
    run.seek(100);
    assertThat(run.network().parameters)
        .isEqualTo(
            Lab.run(experiment(Lab.LOPSIDED, Activation.TANH, XAVIER, 4), 100)
                .network()
                .parameters);
  }
}
