package whyrandom.explain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Comparator;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.Test;
import whyrandom.experiment.Document;
import whyrandom.experiment.Experiment;
import whyrandom.experiment.Measure;
import whyrandom.experiment.Run;
import whyrandom.experiment.Symmetry;
import whyrandom.experiment.Variant;

/** What the line of each preset says is so. */
class PresetsTest {
  private static final double GUESSING = 0.6931471805599453;

  private static Run run(String id) {
    return run(Presets.of(id).orElseThrow().document().main());
  }

  private static Run run(Variant variant) {
    return new Run(variant.experiment(), variant.edits());
  }

  private static Run run(String id, int steps) {
    Run run = run(id);
    run.seek(steps);
    return run;
  }

  private static double loss(Run run) {
    return run.evaluateTrain().loss();
  }

  private static double accuracy(Run run) {
    return run.evaluateTrain().accuracy().orElseThrow();
  }

  private static int distinct(Run run, int layer) {
    return Symmetry.identical(run.network()).get(layer - 1).size();
  }

  private static int functions(Run run, int layer) {
    return Grouping.byFunction(run.network(), layer).size();
  }

  /** How far the weights and biases of a layer are from where they started, for their size. */
  private static double moved(Run run, int layer) {
    double[] now = run.network().parameters.clone();
    Run start = new Run(run.experiment(), run.edits());
    double change = 0;
    double size = 0;
    int end = run.network().shape().bias(layer, 0);
    for (int i = run.network().shape().firstWeight(layer); i < end; i++) {
      double w = start.network().parameters[i];
      change += (now[i] - w) * (now[i] - w);
      size += w * w;
    }
    return Math.sqrt(change / size);
  }

  @Test
  void theFirstViewSticksOnTheLeftAndClosesOnTheRightWithinTenSeconds() {
    Run equal = run(Presets.first().document().main());
    Run random = run(Presets.first().document().compare().orElseThrow());
    assertThat(equal.experiment().withInit(random.experiment().init()).withTitle("", ""))
        .isEqualTo(random.experiment().withTitle("", ""));
    equal.seek(60); // one second at 60 steps a second
    random.seek(60);
    assertThat(loss(equal)).isBetween(0.66, 0.7);
    assertThat(loss(random)).isLessThan(0.55);
    equal.seek(300);
    random.seek(300);
    assertThat(accuracy(equal)).isLessThan(0.7);
    assertThat(accuracy(random)).isEqualTo(1);
    assertThat(random.evaluateTest().accuracy().orElseThrow()).isEqualTo(1);
    equal.seek(600);
    random.seek(600);
    assertThat(loss(equal)).isGreaterThan(0.58);
    assertThat(loss(random)).isLessThan(0.1);
    assertThat(distinct(equal, 1)).isEqualTo(1);
    assertThat(distinct(random, 1)).isEqualTo(4);
    equal.seek(6000);
    assertThat(accuracy(equal)).isLessThan(0.75);
    assertThat(loss(equal)).isGreaterThan(0.54);
  }

  @Test
  void allOnesChangeButStayTheSameAsEachOther() {
    Run run = run("ones", 3000);
    assertThat(distinct(run, 1)).isEqualTo(1);
    assertThat(moved(run, 1)).isGreaterThan(0.5);
    assertThat(accuracy(run)).isLessThan(0.75);
    Experiment e = run.experiment();
    Run one =
        new Run(
            e.withNetwork(e.features(), java.util.List.of(1), e.activations().subList(0, 1)),
            java.util.List.of());
    one.seek(3000);
    assertThat(loss(run)).isCloseTo(loss(one), within(0.02));
  }

  @Test
  void aLittleNoiseGrowsUntilXorIsSolved() {
    Run run = run("almost-equal");
    double start = Grouping.gap(run.network(), 1);
    assertThat(start).isBetween(0.001, 0.009);
    assertThat(distinct(run, 1)).isEqualTo(4);
    double gap = start;
    for (int step = 40; step <= 240; step += 40) {
      run.seek(step);
      assertThat(Grouping.gap(run.network(), 1)).isGreaterThan(gap);
      gap = Grouping.gap(run.network(), 1);
      assertThat(accuracy(run)).isLessThan(0.8);
    }
    assertThat(gap).isGreaterThan(100 * start);
    run.seek(300);
    assertThat(accuracy(run)).isEqualTo(1);
  }

  @Test
  void zeroTanhAndReluMoveOnlyTheOutputBiasToTheAverageTarget() {
    for (String id : new String[] {"zeros-tanh", "zeros-relu"}) {
      Run run = run(id, 1000);
      double ones = 0;
      for (int row = 0; row < run.data().train().size(); row++) {
        ones += run.data().train().t(row, 0);
      }
      double share = ones / run.data().train().size();
      int bias = run.network().shape().bias(2, 0);
      assertThat(run.network().parameters[bias])
          .isCloseTo(Math.log(share / (1 - share)), within(1e-9));
      for (int i = 0; i < bias; i++) {
        assertThat(run.network().parameters[i]).isZero();
      }
    }
  }

  @Test
  void zeroSigmoidLayersWakeUpOnePerStepAndStayOneUnitEach() {
    Run run = run("zeros-sigmoid");
    for (int step = 0; step < 3; step++) {
      double[] gradient = run.nextGradient();
      for (int layer = 1; layer <= 3; layer++) {
        boolean isAwake = gradient[run.network().shape().bias(layer, 0)] != 0;
        assertThat(isAwake).as("layer %d, step %d", layer, step).isEqualTo(layer >= 3 - step);
      }
      run.update();
    }
    run.seek(3000);
    assertThat(distinct(run, 1)).isEqualTo(1);
    assertThat(distinct(run, 2)).isEqualTo(1);
  }

  @Test
  void zeroOnBalancedDataNeverMoves() {
    Run run = run("zeros-balanced");
    assertThat(run.nextGradient()).containsOnly(0.0);
    run.seek(1000);
    assertThat(run.network().parameters).containsOnly(0.0);
  }

  @Test
  void zeroIsAFineStartWithoutAHiddenLayer() {
    Run run = run("zeros-single-layer", 1);
    assertThat(accuracy(run)).isGreaterThan(0.98);
    run.seek(100);
    assertThat(loss(run)).isLessThan(0.1);
  }

  @Test
  void thePerceptronLearnsAndInFiveEpochs() {
    Run run = run("perceptron");
    run.seek(20);
    assertThat(run.epoch()).isEqualTo(5);
    assertThat(run.network().parameters).containsExactly(1, 2, -3);
    assertThat(accuracy(run)).isEqualTo(1);
    run.seek(16);
    assertThat(run.network().parameters).isNotEqualTo(new double[] {1, 2, -3});
  }

  @Test
  void equalWithinEachUnitSolvesXor() {
    Run run = run("equal-within-units");
    for (int unit = 0; unit < 4; unit++) {
      assertThat(run.network().weight(1, unit, 0)).isEqualTo(run.network().weight(1, unit, 1));
    }
    assertThat(functions(run, 1)).isEqualTo(4);
    run.seek(300);
    assertThat(accuracy(run)).isEqualTo(1);
  }

  @Test
  void equalInRandomOutIsSeparatedByTheFirstStep() {
    Run run = run("equal-in-random-out");
    assertThat(functions(run, 1)).isEqualTo(1);
    run.update();
    assertThat(functions(run, 1)).isEqualTo(4);
  }

  @Test
  void withTwoLayersTheSecondIsSeparatedAndTheFirstStaysLocked() {
    Run run = run("equal-in-two-layers");
    assertThat(functions(run, 1)).isEqualTo(1);
    assertThat(functions(run, 2)).isEqualTo(1);
    run.update();
    assertThat(functions(run, 2)).isEqualTo(3);
    run.seek(3000);
    assertThat(distinct(run, 1)).isEqualTo(1);
    assertThat(functions(run, 2)).isEqualTo(3);
  }

  @Test
  void aZeroOutputLayerMovesFirstAndEverythingSecond() {
    Run run = run("zero-output-layer");
    double[] first = run.nextGradient();
    run.update();
    double[] second = run.nextGradient();
    int output = run.network().shape().firstWeight(2);
    for (int i = 0; i < first.length; i++) {
      assertThat(first[i] != 0).as("parameter %d", i).isEqualTo(i >= output);
      assertThat(second[i]).as("parameter %d", i).isNotZero();
    }
    run.seek(1200);
    assertThat(accuracy(run)).isGreaterThan(0.99);
  }

  @Test
  void tooSmallStillGuessesAfterThreeThousandSteps() {
    Run run = run("small");
    assertThat(distinct(run, 1)).isEqualTo(4);
    run.seek(3000);
    assertThat(loss(run)).isCloseTo(GUESSING, within(1e-5));
  }

  @Test
  void xavierAndHeCloseRoundTheData() {
    assertThat(accuracy(run("xavier", 600))).isEqualTo(1);
    assertThat(accuracy(run("he-relu", 600))).isEqualTo(1);
    assertThat(functions(run("he-relu", 600), 1)).isEqualTo(8);
  }

  @Test
  void tooLargeIsSaturatedAndHardlyMovesForItsSize() {
    Run run = run("too-large");
    Signals signals = Signals.of(run.network(), run.data().train());
    assertThat(signals.saturated() / (double) signals.squashed()).isBetween(0.87, 0.93);
    run.seek(600);
    assertThat(moved(run, 1)).isLessThan(0.2);
    assertThat(moved(run("xavier", 600), 1)).isGreaterThan(1);
  }

  @Test
  void tooLargeAndLinearIsNoNumberAfterAHandfulOfSteps() {
    Run run = run("too-large-linear");
    double start = loss(run);
    assertThat(start).isGreaterThan(1e5);
    run.update();
    assertThat(loss(run)).isGreaterThan(start);
    run.seek(8);
    assertThat(loss(run)).isNaN();
  }

  @Test
  void tenLayersOfSigmoidDoNoBetterThanGuess() {
    Run run = run("deep");
    Observation o = Observation.of(run);
    assertThat(o.largestGradient(11) / o.largestGradient(1)).isGreaterThan(1e6);
    run.seek(3000);
    assertThat(loss(run)).isCloseTo(GUESSING, within(0.001));
  }

  // ---- papers

  /** A and B at a step. */
  private static Run[] pair(String id, int steps) {
    Run a = run(id, steps);
    Run b = run(Presets.of(id).orElseThrow().document().compare().orElseThrow());
    b.seek(steps);
    return new Run[] {a, b};
  }

  private static double spread(Run run, int layer) {
    return Measure.SPREAD.in(run, layer);
  }

  @Test
  void sameDrawsTimesHalfHaveXorAndTimesTenStayStuck() {
    Run[] start = pair("kolen-pollack", 0);
    double[] small = start[0].network().parameters;
    double[] large = start[1].network().parameters;
    for (int i = 0; i < small.length; i++) {
      assertThat(large[i]).isCloseTo(20 * small[i], within(1e-12));
    }
    Run[] pair = pair("kolen-pollack", 300);
    assertThat(accuracy(pair[0])).isEqualTo(1);
    assertThat(loss(pair[0])).isLessThan(0.001);
    pair[1].seek(5000);
    assertThat(loss(pair[1])).isGreaterThan(0.24);
  }

  @Test
  void theStartBeforeXavierNearlyHalvesTheSignalAndLearnsLater() {
    Run[] pair = pair("glorot-bengio", 0);
    for (int layer = 2; layer <= 5; layer++) {
      assertThat(spread(pair[0], layer) / spread(pair[0], layer - 1)).isBetween(0.5, 0.6);
      assertThat(spread(pair[1], layer) / spread(pair[1], layer - 1)).isBetween(0.8, 1.0);
    }
    pair = pair("glorot-bengio", 200);
    assertThat(accuracy(pair[0])).isLessThan(0.7);
    assertThat(accuracy(pair[1])).isEqualTo(1);
    assertThat(accuracy(run("glorot-bengio", 500))).isEqualTo(1);
  }

  @Test
  void aLinearNetworkLearnsWhatAllHaveFirst() {
    Run run = run("saxe", 75);
    assertThat(loss(run)).isBetween(1.3, 1.5);
    run.seek(130); // they grow, and what else is said of all of them as a mean
    assertThat(loss(run)).isBetween(0.55, 0.65);
    assertThat(output(run, 0, 0)).isCloseTo(1, within(0.05));
    assertThat(output(run, 0, 1)).isCloseTo(0.5, within(0.1));
    run.seek(215); // animals move, plants have roots; canary and salmon are still one
    assertThat(loss(run)).isBetween(0.2, 0.3);
    assertThat(output(run, 0, 1)).isGreaterThan(0.9);
    assertThat(output(run, 2, 1)).isLessThan(0.1);
    assertThat(output(run, 0, 3)).isCloseTo(output(run, 1, 3), within(0.1));
    run.seek(400);
    assertThat(loss(run)).isLessThan(1e-3);
  }

  /** What the network, without bends and biases, says of a being. */
  private static double output(Run run, int being, int unit) {
    double sum = 0;
    for (int hidden = 0; hidden < 4; hidden++) {
      sum += run.network().weight(2, unit, hidden) * run.network().weight(1, hidden, being);
    }
    return sum;
  }

  @Test
  void thirtyReluLayersLearnFromHesStartAndNotFromXaviers() {
    Run[] pair = pair("he", 300);
    assertThat(accuracy(pair[0])).isEqualTo(1);
    assertThat(loss(pair[1])).isCloseTo(GUESSING, within(0.001));
  }

  @Test
  void thirtyLayersThatAreScaledOnTheDataLearnInFiftySteps() {
    Run[] pair = pair("mishkin-matas", 50);
    assertThat(accuracy(pair[0])).isEqualTo(1);
    assertThat(loss(pair[1])).isCloseTo(GUESSING, within(0.001));
  }

  @Test
  void onTheEdgeOfChaosThirtyLayersLearnAndFarIntoItTheyDoNot() {
    Run[] pair = pair("schoenholz", 400);
    assertThat(accuracy(pair[0])).isEqualTo(1);
    assertThat(accuracy(pair[1])).isLessThan(0.8);
  }

  @Test
  void zeroLearnsAllAndTheIdentityUsesTwoUnitsOfALayer() {
    Run[] pair = pair("zhao", 300);
    assertThat(accuracy(pair[0])).isEqualTo(1);
    pair[1].seek(3000);
    assertThat(accuracy(pair[1])).isLessThan(1);
    for (int layer = 1; layer <= 6; layer++) {
      assertThat(Measure.DEAD.in(pair[1], layer)).isEqualTo(6);
    }
    for (Run run : pair) {
      Experiment e = run.experiment();
      Experiment other = e.withInit(e.init().withSeed(7));
      assertThat(other.initialNetwork().parameters).isEqualTo(e.initialNetwork().parameters);
    }
  }

  private static int[] distinctInBoth(String id, int steps) {
    Document document = Presets.of(id).orElseThrow().document();
    Run a = new Run(document.main());
    Run b = new Run(document.compare().orElseThrow());
    a.seek(steps);
    b.seek(steps);
    return new int[] {distinct(a, 1), distinct(b, 1)};
  }

  @Test
  void adamPartsNoUnitsDropoutAllInOneStepAndAThousandthOne() {
    assertThat(distinctInBoth("tie-adam", 500)).containsExactly(1, 1);
    assertThat(distinctInBoth("tie-dropout", 1)).containsExactly(1, 4);
    assertThat(distinctInBoth("tie-nudge", 500)).containsExactly(1, 2);
  }

  @Test
  void theWorkedExampleHasTheNumbersThatArePrinted() {
    String look = Presets.of("worked-example").orElseThrow().look();
    Run run = run("worked-example", 0);
    assertThat(look).contains(String.format(Locale.ROOT, "%.9f", loss(run)));
    run.seek(1);
    assertThat(look).contains(String.format(Locale.ROOT, "%.8f", run.network().weight(2, 0, 0)));
  }

  @Test
  void idsAndNamesAreDistinctAndLinesAreShort() {
    Set<String> ids = new HashSet<>();
    Set<String> names = new HashSet<>();
    for (Preset preset : Presets.all()) {
      assertThat(ids.add(preset.id())).as(preset.id()).isTrue();
      assertThat(names.add(preset.name())).as(preset.name()).isTrue();
      assertThat(preset.id()).matches("[a-z-]+");
      assertThat(preset.look()).hasSizeLessThan(110).endsWith(".");
      assertThat(Presets.of(preset.id())).contains(preset);
    }
    assertThat(Presets.of("nothing")).isEmpty();
  }

  @Test
  void standInTheOrderOfTheirGroups() {
    assertThat(Presets.all()).isSortedAccordingTo(Comparator.comparing(Preset::group));
    for (PresetGroup group : PresetGroup.values()) {
      assertThat(Presets.all()).as(group.title()).anyMatch(it -> it.group() == group);
    }
  }
}
