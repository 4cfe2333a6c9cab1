package whyrandom.explain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import whyrandom.engine.Initializer;
import whyrandom.engine.Optimizer;
import whyrandom.engine.Regularization;
import whyrandom.engine.Scheme;
import whyrandom.engine.Shape;
import whyrandom.experiment.Direction;
import whyrandom.experiment.Experiment;
import whyrandom.experiment.Landscape;
import whyrandom.experiment.Parting;
import whyrandom.experiment.Place;
import whyrandom.experiment.Run;
import whyrandom.experiment.Slopes;
import whyrandom.experiment.Ways;
import whyrandom.explain.english.Digits;
import whyrandom.explain.english.SlopeEnglish;
import whyrandom.explain.english.WayText;
import whyrandom.explain.statement.SlopeStatement;

class SlopeFindingsTest {
  private static final Initializer HALF = Initializer.of(Scheme.CONSTANT).withParameter(0.5);

  private static Run run(Experiment e, int step) {
    Run run = new Run(e, List.of());
    run.seek(step);
    return run;
  }

  private static Experiment equal() {
    return Experiment.standard().withInit(HALF).withOptimizer(new Optimizer.Sgd(0.3, 0, false));
  }

  private static String pair(Run run, double[] d) {
    Shape shape = run.network().shape();
    Landscape plane =
        new Landscape(
            run, Direction.together(shape, 1, 0, 1, d), Direction.apart(shape, 1, 0, 1, d));
    SlopeStatement.Pair units = new SlopeStatement.Pair(0, 0, 1);
    return SlopeEnglish.of(SlopeFindings.pair(units, run, plane, new Slopes(run))).plain();
  }

  private static String fastest(Run run) {
    Parting parting = new Parting(run, 1, 0, 1);
    while (!parting.advance()) {}
    return pair(run, parting.vector());
  }

  private static String weights(Run run, Landscape plane) {
    return SlopeEnglish.of(SlopeFindings.weights("a", "b", run, plane, new Slopes(run))).plain();
  }

  private static String mapped(Run run) {
    return SlopeEnglish.of(SlopeFindings.mapped(run)).plain();
  }

  @Test
  void equalUnitsAreOnARidgeWithoutASlopeToEitherSide() {
    assertThat(fastest(run(equal(), 400)))
        .startsWith(
            "Units 1 and 2 are identical: the slope apart is exactly 0, so downhill is along the"
                + " dashed line, never off it. The line is a ridge (curvature apart −")
        .contains("): to both sides the loss falls. The next step makes a small nudge in this way ")
        .endsWith(" % larger.");
  }

  /** The growth that the sentence names is what descent does to a nudge. */
  @Test
  void theGrowthThatIsNamedIsWhatANudgeDoes() {
    Run run = run(equal(), 400);
    Parting parting = new Parting(run, 1, 0, 1);
    while (!parting.advance()) {}
    Shape shape = run.network().shape();
    Direction apart = Direction.apart(shape, 1, 0, 1, parting.vector());
    Landscape plane =
        new Landscape(run, Direction.together(shape, 1, 0, 1, parting.vector()), apart);
    Run nudged = run.with(plane.editsTo(plane.originAcross(), 1e-6, run));
    nudged.update();
    double percent = 100 * (apart.dot(nudged.network().parameters) / 1e-6 - 1);
    assertThat(fastest(run)).contains(Digits.of(percent) + " % larger");
  }

  @Test
  void noGrowthIsNamedWhereAStepIsNotPlainDescent() {
    Experiment e = equal();
    for (Experiment other :
        List.of(
            e.withOptimizer(new Optimizer.Sgd(0.3, 0.9, false)),
            e.withBatchSize(10),
            e.withDropout(0.2),
            e.withRegularization(new Regularization(Regularization.Kind.L2, 0.01)))) {
      assertThat(fastest(run(other, 0))).contains("is a ridge").doesNotContain("next step");
    }
    assertThat(pair(run(e, 0), Ways.alike(4))).doesNotContain("next step");
  }

  @Test
  void whereNothingMovesItIsASaddleOrLevel() {
    Run level = run(Presets.of("zeros-balanced").orElseThrow().document().main().experiment(), 0);
    assertThat(fastest(level))
        .contains("the gradient is exactly 0: there is no slope at all.")
        .contains("To both sides the loss hardly bends (curvature apart ");
  }

  @Test
  void unitsThatDifferAreLedApartOrTogether() {
    Run run = run(Experiment.standard(), 5);
    double[] d = Ways.difference(run.network(), 1, 0, 1).orElseThrow();
    String words = pair(run, d);
    Shape shape = run.network().shape();
    Direction apart = Direction.apart(shape, 1, 0, 1, d);
    double before = apart.dot(run.network().parameters);
    Run next = run.copy();
    next.update();
    boolean isFurther = apart.dot(next.network().parameters) > before;
    assertThat(words)
        .startsWith("Units 1 and 2 differ. The slope apart is ")
        .contains(isFurther ? "downhill they go further apart" : "downhill they come closer");
  }

  @Test
  void correspondingWeightsOfIdenticalUnitsGoAlongTheDiagonal() {
    Run run = run(equal(), 20);
    Shape shape = run.network().shape();
    Landscape plane =
        new Landscape(
            run, Direction.of(shape, new Place(1, 0, 1)), Direction.of(shape, new Place(1, 1, 1)));
    String words = weights(run, plane);
    assertThat(words).contains("Equal weights with equal slopes, to the last bit");
    Landscape other =
        new Landscape(
            run, Direction.of(shape, new Place(1, 0, 1)), Direction.of(shape, new Place(2, 0, 1)));
    assertThat(weights(run, other)).doesNotContain("Equal weights");
  }

  @Test
  void whatIsMappedIsSaid() {
    Experiment e = equal();
    assertThat(mapped(run(e, 0)))
        .isEqualTo("Mapped is the training loss, the mean of 140 examples.");
    assertThat(
            mapped(
                run(
                    e.withDropout(0.1)
                        .withBatchSize(5)
                        .withRegularization(new Regularization(Regularization.Kind.L1, 0.01)),
                    0)))
        .contains("L1 regularization is left out.")
        .contains("Nothing is dropped.")
        .contains("from a mini-batch of 5 examples.");
  }

  @Test
  void theWayIsSpelledOutAndCutWhereItIsLong() {
    Experiment e = equal();
    assertThat(WayText.of(e, 1, new double[] {0.5, -0.5, 0.5, 0.5}))
        .isEqualTo("x₁ 0.5, x₂ −0.5, bias 0.5, to output 0.5");
  }
}
