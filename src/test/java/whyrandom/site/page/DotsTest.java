package whyrandom.site.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import whyrandom.experiment.Ensemble;
import whyrandom.experiment.Experiment;
import whyrandom.experiment.Run;
import whyrandom.explain.many.SeedWords;
import whyrandom.plot.Numbers;
import whyrandom.share.Documents;
import whyrandom.share.Figure;
import whyrandom.share.Figures;
import whyrandom.share.Links;

class DotsTest {
  private static final String EXPERIMENT =
      """
      {"version": 1, "title": "Two units",
         "data": {"kind": "xor", "points": 4, "noise": 0, "testFraction": 0},
         "network": {"hidden": [2], "activation": "tanh"},
         "init": {"scheme": "xavier-uniform"},
         "optimizer": {"kind": "sgd", "learningRate": 0.5}}""";

  private static final String TABLE =
      """
      | hidden units | 2 | 3 |
      |---|---|---|
      | learnt | 4 | %s |

      ```dots %s
      {"experiment": %s, "until": 300,
       "choices": {"label": "hidden units", "solved": ["A accuracy = 1"], "starts": 12, "options": [
         {"text": "2"}, {"text": "%s", "change": {"network": {"hidden": [3]}}}]}}
      ```
      """;

  @TempDir Path site;

  private Element page(String text) throws IOException {
    Path folder = Files.createDirectories(site.resolve("pages"));
    Files.writeString(folder.resolve("a.md"), "---\ntitle: A\ndescription: B\n---\n" + text);
    Files.createDirectories(site.resolve("playground"));
    Files.writeString(site.resolve("playground/index.html"), "");
    Sources sources = Sources.read(folder);
    String html =
        new PageWriter(new Surroundings(sources, site, "1.2.3", "", Map.of(), Map.of()))
            .write(sources.at("a.html").orElseThrow(), Map.of(), Optional.empty());
    return Jsoup.parse(html).selectFirst("main");
  }

  private static String table(String learnt, String place, String head) {
    return TABLE.formatted(learnt, place, EXPERIMENT, head);
  }

  private static Experiment xor(int units) {
    return Documents.read(EXPERIMENT.replace("[2]", "[" + units + "]"))
        .document()
        .main()
        .experiment();
  }

  private static Ensemble ensemble(int units) {
    Ensemble ensemble = new Ensemble(xor(units), 12, 300, 1, Optional.empty());
    while (!ensemble.advance(64)) {
      continue;
    }
    return ensemble;
  }

  @Test
  void eachNumberHasADotForEverySeedAndALinkThatOpensItsRun() throws IOException {
    int[] learnt = {ensemble(2).solved(), ensemble(3).solved()};
    Element main =
        page(table("" + learnt[1], "learnt", "3").replace("| 4 |", "| " + learnt[0] + " |"));
    List<Element> cells = main.select("td:has(.dots)");
    assertThat(cells).hasSize(2);
    for (int i = 0; i < 2; i++) {
      Element cell = cells.get(i);
      assertThat(cell.selectFirst(".dots").text())
          .isEqualTo(learnt[i] + " of 12 seeds, one by one");
      assertThat(cell.selectFirst(".dots").attr("popovertarget"))
          .isEqualTo(cell.selectFirst("[popover]").id());
      assertThat(dots(cell, ".yes")).isEqualTo(learnt[i]);
      assertThat(dots(cell, ".no")).isEqualTo(12 - learnt[i]);
      List<Element> links = cell.select(".runs a");
      assertThat(links).hasSize(12);
      for (int seed = 1; seed <= 12; seed++) {
        assertOpens(links.get(seed - 1), xor(2 + i), seed);
      }
    }
    assertThat(main.selectFirst("[popover]").attr("aria-label"))
        .isEqualTo("2 hidden units, seed by seed");
  }

  /** A stroke without length each. */
  private static int dots(Element cell, String kind) {
    return cell.select(".dots > svg > " + kind).attr("d").replaceAll("[^h]", "").length();
  }

  /** The run is trained anew, step by step, from what the link says. */
  private static void assertOpens(Element link, Experiment of, long seed) {
    String address = link.attr("href");
    assertThat(address).startsWith("playground/index.html#");
    var document = Links.read(address.substring(address.indexOf('#') + 1)).document();
    assertThat(document.main().experiment()).isEqualTo(of.withInit(of.init().withSeed(seed)));
    assertThat(document.step()).isEqualTo(300);
    Run run = new Run(document.main());
    int lastWrong = -1;
    for (int step = 0; step <= 300; step++) {
      run.seek(step);
      lastWrong = run.evaluateTrain().accuracy().orElseThrow() == 1 ? lastWrong : step;
    }
    String loss = Numbers.shortText(run.evaluateTrain().loss());
    assertThat(link.attr("aria-label"))
        .isEqualTo(
            lastWrong < 300
                ? "Seed " + seed + ": learnt from step " + (lastWrong + 1) + " on"
                : "Seed " + seed + ": not learnt, loss " + loss);
    assertThat(link.hasClass("no")).isEqualTo(lastWrong == 300);
    assertThat(link.text()).isEqualTo("" + seed);
  }

  @Test
  void aNumberInALineHasItsDotsBehindTheParagraph() throws IOException {
    int learnt = ensemble(2).solved();
    String figure =
        "\n```figure luck\n{\"experiment\": "
            + EXPERIMENT
            + ", \"until\": 300, \"choices\": {\"label\": \"Seed\", \"solved\": [\"A accuracy = 1\"],"
            + " \"options\": [{\"text\": \"1\"}]}}\n```\n";
    assertThatExceptionOfType(Fault.class)
        .isThrownBy(() -> page("It is [64](dots:lack)." + figure))
        .withMessage("a.md: dots lack: there is no figure lack");
    assertThatExceptionOfType(Fault.class)
        .isThrownBy(() -> page("It is [64](dots:luck/3)." + figure))
        .withMessage("a.md: dots luck/3: there is no option 3");
    assertThatExceptionOfType(Fault.class)
        .isThrownBy(() -> page("It is [101](dots:luck)." + figure))
        .withMessageStartingWith("a.md: dots luck: 1: it says 101, but it is ");
    Element button = page("It is [" + hundred() + "](dots:luck)." + figure).selectFirst("p .dots");
    Element sheet = button.parent().nextElementSibling();
    assertThat(sheet.id()).isEqualTo(button.attr("popovertarget"));
    assertThat(sheet.select("a")).hasSize(100);
    assertThat(sheet.select("a:not(.no)").eachText().stream().filter(s -> s.length() < 3))
        .filteredOn(s -> Integer.parseInt(s) <= 12)
        .hasSize(learnt);
  }

  private static int hundred() {
    Ensemble ensemble = new Ensemble(xor(2), 100, 300, 1, Optional.empty());
    while (!ensemble.advance(64)) {
      continue;
    }
    return ensemble.solved();
  }

  @ParameterizedTest
  @CsvSource({
    "99, learnt, 3, 'dots learnt: 3: it says 99, but it is '",
    "4, learnt, 4, 'dots learnt: the table has 3 in place of 4'",
    "4, learned, 3, 'dots learned: 0 cells are there for 2 options'",
  })
  void aTableThatSaysAnythingElseStopsTheBuild(
      String learnt, String place, String head, String message) {
    String text =
        table(learnt, place, head)
            .replace("| 4 | " + learnt, "| " + ensemble(2).solved() + " | " + learnt);
    assertThatExceptionOfType(Fault.class)
        .isThrownBy(() -> page(text))
        .withMessageStartingWith("a.md: " + message);
  }

  @ParameterizedTest
  @ValueSource(strings = {"Text.\n\n", "| a |\n|---|\n| 1 |\n\nText.\n\n"})
  void dotsUnderNoTableStopTheBuild(String before) {
    assertThatExceptionOfType(Fault.class)
        .isThrownBy(() -> page(before + "```dots learnt\n{}\n```\n"))
        .withMessage("a.md: dots learnt: stands under no table");
  }

  private static String seeds(String id, String solved) {
    return "```seeds "
        + id
        + "\n{\"experiment\": "
        + EXPERIMENT
        + ", \"until\": 300, \"choices\": {\"solved\": [\""
        + solved
        + "\"], \"starts\": 12, \"options\": [{\"text\": \"\"}]}}\n```\n";
  }

  @Test
  void seedsOfTheirOwnSayWhatTheScriptNeedsToTrainThem() throws IOException {
    int learnt = ensemble(2).solved();
    Element place = page(seeds("twelve", "A accuracy = 1")).selectFirst("#twelve .many-stage");
    Figure figure = Figures.read(place.attr("data-many"));
    assertThat(figure.options().get(0).document().main().experiment()).isEqualTo(xor(2));
    assertThat(figure.until()).isEqualTo(300);
    assertThat(figure.choosing().solved()).hasSize(1);
    assertThat(place.select(".many-count").text()).isEqualTo(learnt + " of 12 have learnt");
    assertThat(place.selectFirst(".many-sure").wholeText()).isEqualTo(SeedWords.sure(learnt, 12));
    assertThat(place.select(".runs a:not(.no)")).hasSize(learnt);
    assertThat(place.select(".many-actions button").eachAttr("hidden")).hasSize(2);
  }

  @ParameterizedTest
  @CsvSource({
    "twelve, A distinct 1 = 2, dots twelve: solved: wanted A loss or A accuracy",
    "12, A loss < 1, 'seeds \"12\": wanted ```seeds and an id such as two-units'",
  })
  void seedsThatCannotBeTrainedOnThePageStopTheBuild(String id, String solved, String message) {
    assertThatExceptionOfType(Fault.class)
        .isThrownBy(() -> page(seeds(id, solved)))
        .withMessage("a.md: " + message);
  }
}
