package whyrandom.explain.arithmetic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import whyrandom.data.DataKind;
import whyrandom.data.DataSpec;
import whyrandom.engine.Activation;
import whyrandom.engine.Initializer;
import whyrandom.engine.Initializers;
import whyrandom.engine.Loss;
import whyrandom.engine.Optimizer;
import whyrandom.engine.Output;
import whyrandom.engine.Regularization;
import whyrandom.engine.Scheme;
import whyrandom.engine.Shape;
import whyrandom.experiment.Edit;
import whyrandom.experiment.Example;
import whyrandom.experiment.Experiment;
import whyrandom.experiment.Feature;
import whyrandom.experiment.Lab;
import whyrandom.experiment.OneStep;
import whyrandom.experiment.Place;
import whyrandom.experiment.Run;
import whyrandom.math.DecimalText;

/**
 * Whoever works out a formula as it is written, with its numbers in full, gets the engine's result
 * to the last bit.
 */
class ExplanationTest {
  private static final NumberText FULL = DecimalText::of;

  private static Experiment experiment(
      DataKind kind, Output output, Loss loss, Activation activation, int... hidden) {
    List<Integer> sizes = new ArrayList<>();
    for (int units : hidden) {
      sizes.add(units);
    }
    return new Experiment(
        "",
        "",
        DataSpec.of(kind).withPoints(24),
        List.of(Feature.ofColumn(0), new Feature(Feature.Kind.SINE, 1)),
        sizes,
        Collections.nCopies(sizes.size(), activation),
        output,
        loss,
        Initializers.of(Initializer.of(Scheme.XAVIER_UNIFORM).withBias(0.1)),
        List.of(),
        new Optimizer.Sgd(0.3, 0, false),
        Regularization.NONE,
        7,
        true,
        0,
        true);
  }

  private static Experiment usual() {
    return experiment(DataKind.XOR, Output.SIGMOID, Loss.BCE, Activation.TANH, 3, 2);
  }

  /** Every unit, weight and bias. */
  private static List<Source> subjects(Shape shape) {
    List<Source> list = new ArrayList<>();
    for (int layer = 1; layer <= shape.layers(); layer++) {
      for (int unit = 0; unit < shape.units(layer); unit++) {
        list.add(Source.unit(layer, unit));
        for (int input = Edit.BIAS; input < shape.fanIn(layer); input++) {
          list.add(Source.of(new Place(layer, unit, input)));
        }
      }
    }
    return list;
  }

  private static List<Formula> formulas(Phase phase, OneStep one, Source subject) {
    List<Formula> list = new ArrayList<>();
    for (Block block : Explanation.of(phase, one, subject, FULL)) {
      if (block instanceof Formula formula) {
        list.add(formula);
      }
    }
    return list;
  }

  private static double result(Formula formula) {
    return DecimalText.parse(formula.cells().get(0).numbers().text());
  }

  private static boolean isInWords(MathNode node) {
    return node.tag().equals("mtext")
        || node.children().stream().anyMatch(ExplanationTest::isInWords);
  }

  private static boolean isCase(Formula f) {
    return f.cells().stream().anyMatch(cell -> isInWords(cell.numbers()));
  }

  /** The engine works these out by other formulas, which neither overflow nor lose digits. */
  private static boolean isByOtherMeans(Formula f) {
    String text = f.plain();
    return text.contains("e^(−") || text.contains("log(1 + e");
  }

  private static int check(Experiment e, int step) {
    int checked = 0;
    Run run = Lab.run(e, step);
    for (int row : List.of(0, 9)) {
      OneStep one = OneStep.of(run, Example.of(run, row));
      for (Phase phase : Explanation.phases(step)) {
        for (Source subject : subjects(one.shape())) {
          for (Formula f : formulas(phase, one, subject)) {
            if (isCase(f) || f.plain().contains("Φ")) {
              continue;
            }
            double right = Reckoner.right(f);
            if (isByOtherMeans(f) || f.title().startsWith("Gradient of the mini-batch")) {
              assertThat(right)
                  .as(f.plain())
                  .isCloseTo(result(f), within(1e-15 + 4e-15 * Math.abs(result(f))));
            } else {
              assertThat(right).as(f.plain()).isEqualTo(result(f));
            }
            checked++;
          }
        }
      }
    }
    return checked;
  }

  @Test
  void everyRuleWorksOutToTheBit() {
    for (Optimizer optimizer :
        List.of(
            new Optimizer.Sgd(0.3, 0, false),
            new Optimizer.Sgd(0.3, 0.9, false),
            new Optimizer.Sgd(0.3, 0.9, true),
            new Optimizer.Adam(0.01, 0.9, 0.999, 1e-8),
            new Optimizer.RmsProp(0.01, 0.99, 1e-8, 0),
            new Optimizer.RmsProp(0.01, 0.99, 1e-8, 0.5),
            new Optimizer.Adagrad(0.01, 1e-10))) {
      for (Regularization.Kind kind : Regularization.Kind.values()) {
        Experiment e =
            usual().withOptimizer(optimizer).withRegularization(new Regularization(kind, 0.03));
        assertThat(check(e, 5)).isPositive();
      }
    }
  }

  @Test
  void theLastLineOfAnUpdateIsTheNextParameter() {
    Run run = Lab.run(usual().withOptimizer(new Optimizer.Adam(0.01, 0.9, 0.999, 1e-8)), 5);
    double[] next = run.nextParameters();
    OneStep one = OneStep.of(run, Example.of(run, 0));
    for (Source subject : subjects(one.shape())) {
      if (subject.isPlace()) {
        List<Formula> lines = formulas(Phase.UPDATE, one, subject);
        Formula last = lines.get(lines.size() - 1);
        assertThat(result(last)).isEqualTo(next[subject.place().index(one.shape())]);
        assertThat(Reckoner.right(last)).isEqualTo(result(last));
      }
    }
  }

  @Test
  void everyActivationWorksOut() {
    for (Activation activation : Activation.values()) {
      Experiment e = experiment(DataKind.XOR, Output.TANH, Loss.MSE, activation, 3);
      assertThat(check(e, 0)).as(activation.id()).isPositive();
    }
  }

  @Test
  void everyLossWorksOut() {
    for (Loss loss : Loss.values()) {
      for (Output output : Output.values()) {
        boolean isRegression =
            output == Output.LINEAR && loss != Loss.HINGE && loss != Loss.PERCEPTRON;
        DataKind kind =
            output == Output.SOFTMAX
                ? DataKind.THREE
                : isRegression ? DataKind.PLANE : DataKind.XOR;
        if (loss.fits(output)) {
          assertThat(check(experiment(kind, output, loss, Activation.TANH, 3), 2)).isPositive();
        }
      }
    }
  }

  @Test
  void thePerceptronWorksOut() {
    Experiment e =
        experiment(DataKind.AND, Output.STEP, Loss.PERCEPTRON, Activation.TANH)
            .withOptimizer(new Optimizer.Perceptron(1))
            .withBatchSize(1);
    assertThat(check(e, 0)).isPositive();
  }

  @Test
  void dropoutWorksOut() {
    assertThat(check(usual().withDropout(0.4), 3)).isPositive();
  }

  @Test
  void everyInitializersScaleWorksOut() {
    for (Scheme scheme : Scheme.values()) {
      assertThat(check(usual().withInit(Initializer.of(scheme)), 0)).isPositive();
    }
  }

  @Test
  void aSumHasEveryTermAndEachKnowsItsEdge() {
    Run run = Lab.run(usual());
    OneStep one = OneStep.of(run, Example.of(run, 0));
    Formula z = formulas(Phase.FORWARD, one, Source.unit(2, 1)).get(0);
    List<Source> sources = new ArrayList<>();
    for (Cell cell : z.cells()) {
      if (cell.kind() == Cell.Kind.TERM) {
        sources.add(cell.source());
      }
    }
    assertThat(sources)
        .containsExactly(
            Source.of(new Place(2, 1, Edit.BIAS)),
            Source.of(new Place(2, 1, 0)),
            Source.of(new Place(2, 1, 1)),
            Source.of(new Place(2, 1, 2)));
    Formula delta = formulas(Phase.BACKWARD, one, Source.unit(1, 2)).get(0);
    assertThat(delta.cells().stream().map(Cell::source))
        .contains(Source.of(new Place(2, 0, 2)), Source.of(new Place(2, 1, 2)));
  }

  @Test
  void zeroWeightsAreSaidToCarryNothing() {
    Run run = Lab.run(usual()).with(new Edit.Fill(0, 3, 0));
    OneStep one = OneStep.of(run, Example.of(run, 0));
    List<Block> blocks = Explanation.of(Phase.BACKWARD, one, Source.unit(2, 0), FULL);
    assertThat(blocks.get(blocks.size() - 1).plain())
        .isEqualTo(
            "Every weight out of hidden unit 1 of layer 2 is 0, and zero weights carry nothing"
                + " back.");
    Formula delta = (Formula) blocks.get(0);
    assertThat(result(delta)).isZero();
  }

  @Test
  void formulasAreReadAloudWithTheirNumbers() {
    Run run =
        Lab.run(
            experiment(DataKind.XOR, Output.SIGMOID, Loss.BCE, Activation.TANH, 2)
                .withInit(Initializer.of(Scheme.ONES)));
    OneStep one = OneStep.of(run, Example.own(run, new double[] {0.5, 0}, 1));
    List<Formula> lines = formulas(Phase.FORWARD, one, Source.unit(1, 1));
    assertThat(lines.get(0).words())
        .isEqualTo(
            "Pre-activation of hidden unit 2: z, 0.5, is bias, 0, plus weight 1 times x1, 0.5,"
                + " plus weight 1 times sine of x2, 0,");
    assertThat(lines.get(0).plain())
        .isEqualTo(
            "Pre-activation of hidden unit 2\n"
                + "z₂^(1) = b₂^(1) + w₂₁^(1) · x₁ + w₂₂^(1) · sin(x₂)\n"
                + "0.5 = 0 + 1 · 0.5 + 1 · 0");
  }

  @Test
  void onlyTheFirstUpdateBeginsWithWhereTheWeightsCameFrom() {
    assertThat(Explanation.phases(0)).startsWith(Phase.INITIALISE);
    assertThat(Explanation.phases(1)).doesNotContain(Phase.INITIALISE).startsWith(Phase.FORWARD);
  }

  @Test
  void aWeightThatWasSetByHandIsSaidToBe() {
    Run run = Lab.run(usual()).with(new Edit.SetWeight(0, 1, 0, 1, 7));
    OneStep one = OneStep.of(run, Example.of(run, 0));
    String text = "";
    for (Block block : Explanation.of(Phase.INITIALISE, one, Source.unit(1, 0), FULL)) {
      text += block.plain() + "\n";
    }
    assertThat(text).contains("sin x₂\t7\tset by hand").contains("drawn");
  }
}
