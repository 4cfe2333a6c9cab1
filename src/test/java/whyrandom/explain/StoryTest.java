package whyrandom.explain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import whyrandom.experiment.Document;
import whyrandom.experiment.Edit;
import whyrandom.experiment.Run;
import whyrandom.experiment.Symmetry;
import whyrandom.explain.english.SamenessEnglish;
import whyrandom.explain.english.Sentences;
import whyrandom.explain.statement.SamenessStatement;
import whyrandom.explain.statement.Statement;
import whyrandom.share.Documents;

/**
 * What is said of runs that were once described wrongly, or not at all, and of the way of a run.
 */
class StoryTest {
  private static Run open(String json) {
    Document document = Documents.read("{\"version\":1," + json + "}").document();
    Run run = new Run(document.main().experiment(), document.main().edits());
    run.seek(document.step());
    return run;
  }

  private static String say(Run run) {
    return Sentences.about(Observation.of(run)).plain();
  }

  private static String sayOfLayer(Run run) {
    return SamenessEnglish.of(SamenessAccount.of(Observation.of(run), 1)).plain();
  }

  private static String corners(double low, double high) {
    String rows = "[[%1$s,%1$s,0],[%1$s,%2$s,1],[%2$s,%1$s,1],[%2$s,%2$s,0]]".formatted(low, high);
    return "\"data\":{\"kind\":\"custom\",\"rows\":" + rows + "}";
  }

  @Test
  void whatHappenedIsToldFirstAndChangesWithTheRun() {
    Run run = open("\"network\":{\"hidden\":[4]},\"init\":{\"scheme\":\"xavier-uniform\"}");
    String start = say(run);
    assertThat(start).startsWith("Every hidden unit is its own function.");
    run.seek(30);
    String early = say(run);
    assertThat(early).isNotEqualTo(start).contains(" right so far.");
    run.seek(3000);
    assertThat(say(run)).startsWith("100 % right ").isNotEqualTo(early);
    int since = 0;
    while (run.step() > 0 && run.evaluateTrain().accuracy().orElseThrow() == 1) {
      since = run.step();
      run.seek(run.step() - 1);
    }
    run.seek(since + 100);
    assertThat(say(run)).startsWith("100 % right since step " + since + ".");
  }

  @Test
  void whatIsSaidOfThePastDependsOnNothingThatWasWatched() {
    Run watched = open("\"network\":{\"hidden\":[3]},\"optimizer\":{\"learningRate\":0.05}");
    for (int step : new int[] {5, 900, 20, 1500, 7, 2700}) {
      watched.seek(step);
      say(watched);
    }
    watched.seek(1234);
    Run fresh = new Run(watched.experiment(), watched.edits());
    fresh.seek(1234);
    assertThat(say(watched)).isEqualTo(say(fresh));
  }

  @Test
  void aSmallStartHasHardlyBegun() {
    Run run =
        open(
            corners(-1, 1)
                + ",\"init\":{\"scheme\":\"normal\",\"sigma\":0.01},\"optimizer\":{\"learningRate\":0.5},\"step\":500");
    assertThat(say(run)).startsWith("It has ").contains("begun");
  }

  @Test
  void aTrapIsSaidToBeOne() {
    // two relu units that both fold along one side: one corner of four stays wrong
    Run run =
        open(
            corners(0, 1)
                + ",\"network\":{\"hidden\":[2],\"activation\":\"tanh\",\"output\":\"tanh\"},\"loss\":\"mse\","
                + "\"init\":{\"scheme\":\"normal\",\"sigma\":3,\"seed\":1},\"step\":0");
    Run trapped = null;
    for (int seed = 0; seed < 200 && trapped == null; seed++) {
      Run other =
          new Run(run.experiment().withInit(run.experiment().init().withSeed(seed)), List.of());
      other.seek(40_000);
      boolean isStuck =
          Stream.of(Account.of(Observation.of(other))).anyMatch(s -> s instanceof Statement.Stuck);
      trapped = isStuck ? other : null;
    }
    assertThat(trapped).isNotNull();
    assertThat(say(trapped)).startsWith("Stuck at ").doesNotContain("its own job");
    double loss = trapped.evaluateTrain().loss();
    trapped.seek(80_000);
    assertThat(trapped.evaluateTrain().loss()).isGreaterThan(0.99 * loss);
  }

  @Test
  void aRunThatGrowsIsDivergingAndTheRateIsWhy() {
    Run run =
        open(
            "\"data\":{\"kind\":\"custom\",\"rows\":[[-100,1],[50,2],[100,-3],[20,0.5]],\"task\":\"regression\"},"
                + "\"features\":[\"x1\"],\"network\":{\"hidden\":[],\"output\":\"linear\"},\"loss\":\"mse\","
                + "\"optimizer\":{\"kind\":\"sgd\",\"learningRate\":0.01},\"init\":{\"scheme\":\"zeros\"},\"step\":3");
    assertThat(say(run)).startsWith("It is diverging: ").contains("The learning rate is too large");
    run.seek(50);
    assertThat(say(run)).startsWith("It is diverging: ");
    run.seek(1000);
    assertThat(say(run)).startsWith("The loss is no longer a finite number since step ");
  }

  @Test
  void aDivergedNetworkHasNoIdenticalUnits() {
    Run run =
        open(
            "\"network\":{\"hidden\":[4],\"activation\":\"relu\",\"output\":\"linear\"},\"loss\":\"mse\","
                + "\"init\":{\"scheme\":\"constant\",\"value\":1},\"optimizer\":{\"learningRate\":1000},\"step\":2");
    assertThat(Symmetry.identical(run.network()).get(0)).hasSize(1);
    run.seek(50);
    assertThat(run.hasDiverged()).isTrue();
    assertThat(Symmetry.identical(run.network()).get(0)).hasSize(4);
    assertThat(say(run)).startsWith("The loss is no longer").doesNotContain("identical", "same");
  }

  @Test
  void oneLineCannotDoXor() {
    assertThat(say(open(corners(-1, 1) + ",\"network\":{\"hidden\":[]}")))
        .contains("no straight line separates these two classes");
    assertThat(say(open("\"data\":{\"kind\":\"and\"},\"network\":{\"hidden\":[]}")))
        .doesNotContain("straight line");
  }

  @Test
  void zeroUnderEnoughPenaltyIsAMinimum() {
    String start =
        corners(-1, 1)
            + ",\"network\":{\"hidden\":[4],\"activation\":\"tanh\"},\"init\":{\"scheme\":\"zeros\"},\"shuffle\":false,"
            + "\"optimizer\":{\"learningRate\":0.5}";
    assertThat(say(open(start))).contains("This is a saddle");
    assertThat(say(open(start + ",\"regularization\":{\"kind\":\"l2\",\"rate\":0.1}")))
        .contains("nothing will ever move")
        .doesNotContain("saddle");
  }

  @Test
  void deadUnitsAreTheFirstReasonForAGradientOfZero() {
    Run run =
        open(
            corners(-1, 1)
                + ",\"network\":{\"hidden\":[2],\"activation\":\"relu\"},\"shuffle\":false,"
                + "\"weights\":[{\"w\":[[-1,-1],[-2,-1]],\"b\":[-3.1,-4.2]},{\"w\":[[0.5,0.7]],\"b\":[0]}]");
    assertThat(say(run))
        .containsSubsequence("All 2 hidden units are dead", "gradient is exactly 0");
  }

  @Test
  void mirroredUnitsWithOtherMemoriesDoNotStaySo() {
    Run run =
        open(
            "\"network\":{\"hidden\":[2],\"activation\":\"tanh\"},\"init\":{\"scheme\":\"xavier-uniform\"},"
                + "\"optimizer\":{\"kind\":\"sgd\",\"learningRate\":0.1,\"momentum\":0.9},\"step\":10");
    for (int input = 0; input < 2; input++) {
      double w = -run.network().weight(1, 0, input);
      run = run.with(new Edit.SetWeight(10, 1, 1, input, w));
    }
    run = run.with(new Edit.SetWeight(10, 1, 1, Edit.BIAS, -run.network().bias(1, 0)));
    run = run.with(new Edit.SetWeight(10, 2, 0, 1, -run.network().weight(2, 0, 0)));
    assertThat(say(run)).contains("mirror images").doesNotContain("every step keeps them so");
    assertThat(pair(run)).doesNotContain("every step keeps them so");
  }

  @Test
  void scaledUnitsKeepTheirProportionUnderPlainGradientDescentOnly() {
    String weights =
        "\"network\":{\"hidden\":[2],\"activation\":\"relu\"},"
            + "\"weights\":[{\"w\":[[1,0.5],[2,1]],\"b\":[0.1,0.2]},{\"w\":[[0.5,1]],\"b\":[0]}]";
    assertThat(pair(open(weights))).contains("2 times as large", "every step keeps the proportion");
    assertThat(pair(open(weights + ",\"optimizer\":{\"kind\":\"adam\"}")))
        .contains("do not keep the proportion");
    assertThat(pair(open(weights + ",\"regularization\":{\"kind\":\"l1\",\"rate\":0.1}")))
        .contains("L1 penalty");
  }

  private static String pair(Run run) {
    SamenessStatement pair =
        SamenessAccount.pair(run, run.nextParameters(), run.nextGradient(), 1, 0, 1);
    return SamenessEnglish.of(List.of(pair)).plain();
  }

  @Test
  void unitsThatNothingReachesHaveEqualGradientsWhateverTheirWeightsOut() {
    Run run =
        open(
            corners(-1, 1)
                + ",\"network\":{\"hidden\":[3],\"activation\":\"tanh\"},\"shuffle\":false,"
                + "\"init\":{\"scheme\":\"equal-incoming\",\"value\":0}");
    assertThat(pair(run)).contains("their gradients are equal, to the bit");
    assertThat(say(run)).doesNotContain("so do their gradients");
  }

  @Test
  void dropoutSeparatesOnlyWhereSomethingArrivesAndLeaves() {
    String zeros =
        "\"network\":{\"hidden\":[3],\"activation\":\"tanh\"},\"init\":{\"scheme\":\"zeros\"},\"dropout\":0.5";
    assertThat(sayOfLayer(open(zeros)))
        .contains("no number of steps can separate them", "nor does");
    assertThat(say(open(zeros))).contains("Only the output bias can ever move");
    Run constant = open("\"init\":{\"scheme\":\"constant\",\"value\":0.5},\"dropout\":0.5");
    assertThat(SamenessEnglish.of(Origins.of(constant), true)).doesNotContain("a single unit");
    Run speaking = open("\"init\":{\"scheme\":\"zeros\",\"bias\":0.1}");
    assertThat(SamenessEnglish.of(Origins.of(speaking), false))
        .doesNotContain("only the output bias");
  }

  @Test
  void aGapIsSaidToWidenByWhatItWidens() {
    Run run =
        open(
            "\"network\":{\"hidden\":[4]},\"init\":{\"scheme\":\"constant\",\"noise\":0.001},\"step\":20");
    assertThat(sayOfLayer(run))
        .doesNotContain("factor of 1")
        .containsPattern("(widens|narrows) that (by|to) ");
  }
}
