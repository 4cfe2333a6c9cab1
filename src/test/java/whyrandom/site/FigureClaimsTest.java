package whyrandom.site;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertAll;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import whyrandom.engine.Network;
import whyrandom.experiment.Claim;
import whyrandom.experiment.Document;
import whyrandom.experiment.Measure;
import whyrandom.experiment.Run;
import whyrandom.experiment.Variant;
import whyrandom.share.Documents;
import whyrandom.share.Figure;
import whyrandom.share.Figures;

/**
 * What the pages say of their figures holds: every option of every figure is run to the step at
 * which it stops, and there every claim must be true and exactly one prediction right.
 *
 * <p>The numbers of many seeds that the pages print are counted again too.
 */
final class FigureClaimsTest {
  private static final Path PAGES = Path.of("site");
  private static final String FENCE = "```";
  private static final String OPENING = FENCE + "figure ";

  /** Training loss below which a run of the tables counts as learnt. */
  private static final double LEARNT = 0.1;

  /**
   * A figure where it stands.
   *
   * @param page the file
   * @param id what it is called in its page
   * @param json what stands between the fences
   */
  record Place(Path page, String id, String json) {
    @Override
    public String toString() {
      return page + " " + id;
    }
  }

  static List<Place> figures() throws IOException {
    List<Place> figures = new ArrayList<>();
    try (Stream<Path> files = Files.walk(PAGES)) {
      for (Path page : (Iterable<Path>) files.filter(p -> p.toString().endsWith(".md"))::iterator) {
        figures.addAll(figures(page));
      }
    }
    return figures;
  }

  private static List<Place> figures(Path page) throws IOException {
    List<Place> figures = new ArrayList<>();
    String id = "";
    StringBuilder json = new StringBuilder();
    for (String line : Files.readAllLines(page)) {
      if (line.startsWith(OPENING)) {
        assertThat(id).as("%s: figure %s is not closed", page, id).isEmpty();
        id = line.substring(OPENING.length()).strip();
        json.setLength(0);
      } else if (!id.isEmpty() && line.startsWith(FENCE)) {
        figures.add(new Place(page, id, json.toString()));
        id = "";
      } else {
        json.append(line).append('\n');
      }
    }
    assertThat(id).as("%s: figure %s is not closed", page, id).isEmpty();
    return figures;
  }

  @Test
  void figuresOfOnePageHaveDifferentIds() throws IOException {
    Set<String> seen = new HashSet<>();
    for (Place place : figures()) {
      assertThat(seen.add(place.toString())).as("%s is the only one", place).isTrue();
    }
    assertThat(seen).isNotEmpty();
  }

  @ParameterizedTest
  @MethodSource("figures")
  void whatIsSaidOfAFigureHolds(Place place) {
    Figure figure = Figures.read(place.json());
    List<Executable> checks = new ArrayList<>();
    for (Figure.Option option : figure.options()) {
      String where = place + (option.text().isEmpty() ? "" : " [" + option.text() + "]");
      List<Run> runs = runs(option.document(), figure.until());
      for (Claim claim : option.claims()) {
        checks.add(() -> assertThat(holds(claim, runs)).as(words(where, claim, runs)).isTrue());
      }
      figure.prediction().ifPresent(p -> checks.add(() -> oneIsRight(where, p, runs)));
    }
    assertAll(checks);
  }

  private static void oneIsRight(String where, Figure.Prediction prediction, List<Run> runs) {
    List<String> right = new ArrayList<>();
    StringBuilder measured = new StringBuilder();
    for (Figure.Answer answer : prediction.answers()) {
      boolean isRight = true;
      for (Claim claim : answer.when()) {
        isRight &= holds(claim, runs);
        measured.append('\n').append(words(answer.text(), claim, runs));
      }
      if (isRight) {
        right.add(answer.text());
      }
    }
    assertThat(right).as("%s, right predictions%s", where, measured).hasSize(1);
  }

  private static List<Run> runs(Document document, int until) {
    List<Run> runs = new ArrayList<>();
    runs.add(run(document.main(), until));
    document.compare().ifPresent(other -> runs.add(run(other, until)));
    return runs;
  }

  private static Run run(Variant variant, int step) {
    Run run = new Run(variant.experiment(), variant.edits());
    run.seek(step);
    return run;
  }

  private static boolean holds(Claim claim, List<Run> runs) {
    return claim.holds(runs.get(claim.network()));
  }

  private static String words(String where, Claim claim, List<Run> runs) {
    Measure measure = claim.measure();
    return String.format(
        "%s: %s %s%s %s %s, measured %s",
        where,
        claim.network() == 0 ? "A" : "B",
        measure.id(),
        measure.isOfLayer() ? " " + claim.layer() : "",
        claim.relation().sign(),
        claim.number(),
        measure.in(runs.get(claim.network()), claim.layer()));
  }

  /** Of the seeds 1 to 100, how many learn the corners of XOR in 1000 steps at rate 0.5. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "2|\"scheme\": \"xavier-uniform\"|64",
        "3|\"scheme\": \"xavier-uniform\"|96",
        "4|\"scheme\": \"xavier-uniform\"|100",
        "4|\"scheme\": \"normal\", \"sigma\": 0.01|0",
        "4|\"scheme\": \"normal\", \"sigma\": 0.03|0",
        "4|\"scheme\": \"normal\", \"sigma\": 0.1|97",
        "4|\"scheme\": \"normal\", \"sigma\": 0.3|100",
        "4|\"scheme\": \"normal\", \"sigma\": 1|100",
        "4|\"scheme\": \"normal\", \"sigma\": 3|94",
        "4|\"scheme\": \"normal\", \"sigma\": 10|73",
        "4|\"scheme\": \"constant\", \"value\": 0.5|0",
        "4|\"scheme\": \"constant\", \"value\": 0.5, \"noise\": 0.0001|0",
        "4|\"scheme\": \"constant\", \"value\": 0.5, \"noise\": 0.001|82",
        "4|\"scheme\": \"constant\", \"value\": 0.5, \"noise\": 0.01|100",
      })
  void ofAHundredSeedsSoManyLearn(int units, String init, int count) {
    int learnt = 0;
    for (int seed = 1; seed <= 100; seed++) {
      Run run = xor(units, init + ", \"seed\": " + seed);
      run.seek(1000);
      learnt += run.evaluateTrain().loss() < LEARNT ? 1 : 0;
    }
    assertThat(learnt).isEqualTo(count);
  }

  @ParameterizedTest
  @CsvSource({"0.000001", "0.001", "0.01"})
  void aSmallGapGrowsAboutSixtyFoldInAHundredSteps(String noise) {
    Run run = xor(4, "\"scheme\": \"constant\", \"value\": 0.5, \"noise\": " + noise);
    double start = gap(run.network());
    run.seek(100);
    assertThat(gap(run.network()) / start).isBetween(50.0, 65.0);
  }

  /** A pair of tanh units, all weights and biases of one minus those of the other. */
  @ParameterizedTest
  @CsvSource({"-1, true", "1, false"})
  void mirrorImagesStayOnlyIfTheirOutgoingWeightsAreMirroredToo(int outgoing, boolean isKept) {
    Run run =
        run(
            "{\"version\": 1, \"data\": {\"kind\": \"circle\"}, \"network\": {\"hidden\": [3],"
                + " \"activation\": \"tanh\"}, \"batchSize\": 7, \"weights\": [{\"w\": [[1, 0.3],"
                + " [-1, 0.5], [-1, -0.3]], \"b\": [0.2, 0, -0.2]}, {\"w\": [[1, 1, "
                + outgoing
                + "]], \"b\": [0]}]}");
    run.seek(500);
    Network network = run.network();
    boolean isMirrored = network.bias(1, 0) == -network.bias(1, 2);
    for (int input = 0; input < 2; input++) {
      isMirrored &= network.weight(1, 0, input) == -network.weight(1, 2, input);
    }
    assertThat(isMirrored).isEqualTo(isKept);
  }

  /** The largest difference between the weights and biases of hidden units 1 and 2. */
  private static double gap(Network network) {
    double gap = Math.abs(network.bias(1, 0) - network.bias(1, 1));
    for (int input = 0; input < 2; input++) {
      gap = Math.max(gap, Math.abs(network.weight(1, 0, input) - network.weight(1, 1, input)));
    }
    return Math.max(gap, Math.abs(network.weight(2, 0, 0) - network.weight(2, 0, 1)));
  }

  private static Run xor(int units, String init) {
    return run(
        "{\"version\": 1, \"data\": {\"kind\": \"xor\", \"points\": 4, \"noise\": 0,"
            + " \"testFraction\": 0}, \"network\": {\"hidden\": ["
            + units
            + "], \"activation\": \"tanh\"}, \"init\": {"
            + init
            + "}, \"optimizer\": {\"kind\": \"sgd\", \"learningRate\": 0.5}}");
  }

  private static Run run(String document) {
    return run(Documents.read(document).document().main(), 0);
  }
}
