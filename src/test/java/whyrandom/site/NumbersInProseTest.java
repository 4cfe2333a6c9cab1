package whyrandom.site;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import whyrandom.engine.Network;
import whyrandom.experiment.LayerReport;
import whyrandom.experiment.LayerStats;
import whyrandom.experiment.Likeness;
import whyrandom.experiment.Measure;
import whyrandom.experiment.Run;
import whyrandom.share.Documents;
import whyrandom.share.Figures;

/** The numbers that stand in the pages' text are computed again, and looked for in it. */
final class NumbersInProseTest {
  private static final String ESSAY = "index";
  private static final String EQUAL = "questions/06-what-happens-if-all-weights-are-equal";
  private static final String RANDOM = "questions/10-what-is-random-initialisation";
  private static final String SCALE = "questions/11-how-is-the-scale-of-weights-chosen";
  private static final String NECESSARY = "questions/12-is-random-initialisation-necessary";
  private static final String TEACH = "guide/teach";

  /** Training loss below which a run counts as learnt, as the pages say. */
  private static final double LEARNT = 0.1;

  private static final int SEEDS = 100;

  private static void assertSays(String page, String words) throws IOException {
    assertThat(PageFigures.text(page)).as(page).contains(words);
  }

  private static String text(String format, double number) {
    return String.format(Locale.ROOT, format, number);
  }

  // ---- the forward pass

  @Test
  void theForwardPassesHaveTheNumbersThatArePrinted() throws IOException {
    double hidden1 = Math.tanh(1);
    double hidden2 = Math.tanh(0.5);
    double output = sigmoid(hidden1 - hidden2);
    for (double number : new double[] {hidden1, hidden2, hidden1 - hidden2, output}) {
      assertSays(ESSAY, "= " + text("%.4f", number));
    }
    assertSays(ESSAY, "−ln 0.5743 = " + text("%.4f", -Math.log(output)));
    double first = sigmoid(1);
    double second = sigmoid(3 * first);
    assertSays(EQUAL, "outputs " + text("%.4f", first));
    assertSays(EQUAL, text("3·%.4f = ", first) + text("%.3f", 3 * first));
    assertSays(EQUAL, "outputs " + text("%.4f", second));
    assertSays(EQUAL, text("3·%.4f = ", second) + text("%.3f", 3 * second));
    assertSays(EQUAL, "predicts " + text("%.3f", sigmoid(3 * second)));
  }

  private static double sigmoid(double z) {
    return 1 / (1 + Math.exp(-z));
  }

  /** Two of three corners are of class 1; the fourth is settled. */
  @Test
  void oneUnitEndsAtThePlateauThatIsNamed() throws IOException {
    double plateau = -(2 * Math.log(2.0 / 3) + Math.log(1.0 / 3)) / 4;
    assertSays(EQUAL, "a loss of " + text("%.3f", plateau));
    Run run = PageFigures.run(EQUAL, "width", "XOR");
    run.seek(100_000);
    assertThat(loss(run)).isBetween(plateau, plateau + 1e-4);
  }

  // ---- the gap

  @ParameterizedTest
  @CsvSource({"0.000001", "0.001"})
  void tenStepsMultiplyTheGapByWhatIsPrintedWhateverItWas(String noise) throws IOException {
    Run run = almostEqual(noise, 1);
    double least = Double.POSITIVE_INFINITY;
    double most = 0;
    double start = gap(run);
    double before = start;
    for (int step = 10; step <= 100; step += 10) {
      run.seek(step);
      double factor = gap(run) / before;
      before = gap(run);
      least = Math.min(least, factor);
      most = Math.max(most, factor);
    }
    String all = text("%.0f", before / start);
    assertSays(
        ESSAY,
        text("a factor between %.2f and ", least) + text("%.2f, all together by ", most) + all);
    assertSays(RANDOM, "with this draw " + all + " times in the first hundred steps");
  }

  @Test
  void otherDrawsHaveOtherFactorsInTheRangeThatIsPrinted() throws IOException {
    double least = Double.POSITIVE_INFINITY;
    double most = 0;
    for (int seed = 1; seed <= SEEDS; seed++) {
      Run run = almostEqual("0.001", seed);
      double start = gap(run);
      run.seek(100);
      least = Math.min(least, gap(run) / start);
      most = Math.max(most, gap(run) / start);
    }
    String range = text("from %.1f to ", least) + text("%.0f", most);
    assertSays(ESSAY, "by anything " + range + ".");
    assertSays(RANDOM, "with others " + range + " times");
  }

  /** A gap of a thousandth makes it, one of a millionth does not: there it grows slowly by then. */
  @Test
  void aSmallerGapComesToWhereItGrowsSlowly() {
    Run run = almostEqual("0.000001", 1);
    run.seek(240);
    double before = gap(run);
    run.seek(250);
    assertThat(gap(run) / before).isBetween(1.0, 1.1);
    assertThat(gap(run)).isLessThan(0.001);
  }

  private static Run almostEqual(String noise, int seed) {
    return xor(
        4, "\"scheme\": \"constant\", \"value\": 0.5, \"noise\": " + noise + ", \"seed\": " + seed);
  }

  /** The gap that the figures show. */
  private static double gap(Run run) {
    return Likeness.gap(run.network(), 1, 0, 1);
  }

  // ---- a hundred seeds

  @Test
  void theTablesOfAHundredSeedsAreRight() throws IOException {
    List<Integer> units = new ArrayList<>();
    for (int n = 2; n <= 4; n++) {
      units.add(learnt(n, "\"scheme\": \"xavier-uniform\""));
    }
    assertSays(NECESSARY, row(units));
    assertSays(ESSAY, "of the first hundred seeds " + units.get(0) + " do");
    assertSays(ESSAY, "With three units " + units.get(1) + " of a hundred succeed");
    assertThat(units.get(2)).as("with four all hundred").isEqualTo(SEEDS);
    assertSays(TEACH, "Of the seeds 1 to 100 it is " + units.get(0));
    assertSays(TEACH, "three units (" + units.get(1) + ") or four (" + units.get(2) + ")");

    List<Integer> scales = new ArrayList<>();
    for (String sigma : List.of("0.01", "0.03", "0.1", "0.3", "1", "3", "10")) {
      scales.add(learnt(4, "\"scheme\": \"normal\", \"sigma\": " + sigma));
    }
    assertSays(ESSAY, row(scales));
    assertSays(RANDOM, row(scales));

    List<Integer> noises = new ArrayList<>();
    for (String noise : List.of("0", "0.0001", "0.001", "0.01")) {
      noises.add(learnt(4, "\"scheme\": \"constant\", \"value\": 0.5, \"noise\": " + noise));
    }
    assertSays(RANDOM, row(noises));
    assertSays(ESSAY, "for " + noises.get(2) + " of the first hundred seeds");
  }

  private static String row(List<Integer> counts) {
    StringBuilder row = new StringBuilder("| learnt |");
    counts.forEach(count -> row.append(' ').append(count).append(" |"));
    return row.append('\n').toString();
  }

  /** Of the seeds 1 to 100, how many learn the corners of XOR in 1000 steps at rate 0.5. */
  private static int learnt(int units, String init) {
    int learnt = 0;
    for (int seed = 1; seed <= SEEDS; seed++) {
      Run run = xor(units, init + ", \"seed\": " + seed);
      run.seek(1000);
      learnt += loss(run) < LEARNT ? 1 : 0;
    }
    return learnt;
  }

  /** Two corners settled and two at ½: half of ln 2. */
  @Test
  void twoUnitsThatDoNotLearnXorHaveTwoCornersRight() {
    for (int seed = 1; seed <= SEEDS; seed++) {
      Run run = xor(2, "\"scheme\": \"xavier-uniform\", \"seed\": " + seed);
      run.seek(1000);
      if (loss(run) >= LEARNT) {
        assertThat(loss(run)).as("seed %d", seed).isBetween(Math.log(2) / 2, 0.35);
      }
    }
  }

  // ---- the scale

  @Test
  void tooSmallIsSlowOnTheDisc() throws IOException {
    Run run = PageFigures.run(RANDOM, "sigma", "0.01");
    run.seek(800);
    assertThat(accuracy(run)).isLessThan(1);
    run.seek(900);
    assertThat(accuracy(run)).isEqualTo(1);
    run.seek(1000);
    assertThat(accuracy(run)).isEqualTo(1);
  }

  @Test
  void tenSigmoidLayersOnlyComeToGuess() throws IOException {
    Run run = PageFigures.run(ESSAY, "depth", "Sigmoid, Xavier");
    double start = loss(run);
    run.seek(200);
    assertSays(ESSAY, text("from %.3f down to ", start) + text("%.3f", loss(run)));
    assertThat(loss(run)).isCloseTo(Math.log(2), within(1e-6));
  }

  @Test
  void largeWeightsSaturateEveryLayerButTheFirst() throws IOException {
    List<LayerStats> layers =
        LayerReport.of(PageFigures.run(ESSAY, "depth", "tanh, σ = 1")).layers();
    assertThat(layers.get(0).flatShare()).isLessThan(0.5);
    for (LayerStats layer : layers.subList(1, 10)) {
      assertThat(layer.flatShare()).as("layer %d", layer.layer()).isGreaterThan(0.5);
    }
  }

  @Test
  void largeWeightsSaturateAndExplodeAtOnce() throws IOException {
    List<LayerStats> layers =
        LayerReport.of(PageFigures.run(SCALE, "sizes", "tanh, σ = 1")).layers();
    for (LayerStats layer : layers.subList(1, 10)) {
      assertThat(layer.flatShare()).as("layer %d", layer.layer()).isBetween(0.65, 0.76);
    }
    assertThat(layers.get(0).deltaDeviation() / layers.get(9).deltaDeviation())
        .as("more than two hundred times")
        .isBetween(200.0, 250.0);
  }

  // ---- zero

  /** Zero weights into the hidden units, random ones into the output. */
  @ParameterizedTest
  @CsvSource({
    "and, tanh, true",
    "and, sigmoid, true",
    "and, relu, false",
    "xor, tanh, false",
    "xor, sigmoid, false",
    "xor, relu, false",
  })
  void randomOutputWeightsAreEnoughWhereThePageSaysSo(
      String data, String activation, boolean isEnough) {
    Run run =
        run(
            corners(data)
                + "\"network\": {\"hidden\": [4], \"activation\": \""
                + activation
                + "\"}, \"init\": {\"scheme\": \"equal-incoming\", \"value\": 0},"
                + " \"optimizer\": {\"kind\": \"sgd\", \"learningRate\": 0.5}}");
    run.seek(1000);
    if (isEnough) {
      assertThat(loss(run)).isLessThan(0.01);
    } else {
      // sums of four terms that cancel leave no more than rounding
      assertThat(Measure.MOVED.in(run, 1)).isLessThan(1e-15);
    }
  }

  // ---- near relatives

  /** A pair of tanh units, all weights and biases of one minus those of the other. */
  @ParameterizedTest
  @CsvSource({"-1, true", "1, false"})
  void mirrorImagesStayOnlyIfTheirOutgoingWeightsAreMirroredToo(int outgoing, boolean isKept) {
    Network network =
        related("tanh", -1, outgoing, "{\"kind\": \"sgd\", \"learningRate\": 0.1}").network();
    assertThat(isMultiple(network, -1)).isEqualTo(isKept);
  }

  /** A pair of ReLU units, the incoming weights and the bias of one twice those of the other. */
  @ParameterizedTest
  @CsvSource({"2, sgd, true", "1, sgd, false", "2, adam, false"})
  void doubledReluUnitsStayOnlyIfTheirOutgoingWeightsAreDoubledTooAndTheRuleIsPlain(
      int outgoing, String rule, boolean isKept) {
    String optimizer = "{\"kind\": \"" + rule + "\", \"learningRate\": 0.05}";
    assertThat(isMultiple(related("relu", 2, outgoing, optimizer).network(), 2)).isEqualTo(isKept);
  }

  /** Three units, the last with {@code factor} times the weights and bias of the first. */
  private static Run related(String activation, int factor, int outgoing, String optimizer) {
    Run run =
        run(
            "{\"version\": 1, \"data\": {\"kind\": \"circle\"}, \"network\": {\"hidden\": [3],"
                + " \"activation\": \""
                + activation
                + "\"}, \"batchSize\": 7, \"weights\": [{\"w\": [[1, 0.25], [-1, 0.5], ["
                + factor
                + ", "
                + 0.25 * factor
                + "]], \"b\": [0.25, 0, "
                + 0.25 * factor
                + "]}, {\"w\": [[1, 1, "
                + outgoing
                + "]], \"b\": [0]}], \"optimizer\": "
                + optimizer
                + "}");
    run.seek(500);
    return run;
  }

  private static boolean isMultiple(Network network, int factor) {
    boolean isMultiple = network.bias(1, 2) == factor * network.bias(1, 0);
    for (int input = 0; input < 2; input++) {
      isMultiple &= network.weight(1, 2, input) == factor * network.weight(1, 0, input);
    }
    return isMultiple;
  }

  // ---- predictions

  @Test
  void asManyFiguresAskForAPredictionAsTeachersAreTold() throws IOException {
    Set<Path> questions = new HashSet<>();
    Set<Path> asking = new HashSet<>();
    int tasks = 0;
    int tasksAsking = 0;
    for (PageFigures.Place place : PageFigures.all()) {
      boolean asks = Figures.read(place.json()).prediction().isPresent();
      if (place.page().toString().contains("questions")) {
        questions.add(place.page());
        if (asks) {
          asking.add(place.page());
        }
      } else if (place.page().endsWith("teach.md")) {
        tasks++;
        tasksAsking += asks ? 1 : 0;
      }
    }
    assertSays(TEACH, "all but one of the figures below ask a question");
    assertThat(tasksAsking).isEqualTo(tasks - 1);
    assertSays(TEACH, "All but one of the [thirteen questions]");
    assertThat(questions).hasSize(13);
    assertThat(asking).hasSize(12);
  }

  // ---- runs

  private static double loss(Run run) {
    return run.evaluateTrain().loss();
  }

  private static double accuracy(Run run) {
    return run.evaluateTrain().accuracy().orElseThrow();
  }

  private static Run xor(int units, String init) {
    return run(
        corners("xor")
            + "\"network\": {\"hidden\": ["
            + units
            + "], \"activation\": \"tanh\"}, \"init\": {"
            + init
            + "}, \"optimizer\": {\"kind\": \"sgd\", \"learningRate\": 0.5}}");
  }

  private static String corners(String kind) {
    return "{\"version\": 1, \"data\": {\"kind\": \""
        + kind
        + "\", \"points\": 4, \"noise\": 0, \"testFraction\": 0}, ";
  }

  private static Run run(String document) {
    return PageFigures.run(Documents.read(document).document().main());
  }
}
