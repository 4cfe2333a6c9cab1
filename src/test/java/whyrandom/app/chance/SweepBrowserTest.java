package whyrandom.app.chance;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import whyrandom.app.PlaygroundPage;
import whyrandom.browser.Axe;
import whyrandom.browser.BrowserExtension;
import whyrandom.browser.Screen;
import whyrandom.browser.Site;
import whyrandom.experiment.Experiment;
import whyrandom.share.Documents;
import whyrandom.share.Question;
import whyrandom.share.Vary;
import whyrandom.starts.Plan;
import whyrandom.starts.Starts;
import whyrandom.starts.Tally;

/** Settings that are compared in the room of a thousand starts, and links that ask for it. */
@ExtendWith(BrowserExtension.class)
class SweepBrowserTest {
  private static final String PATH = "playground/index.html";

  private static final String FIELDS =
      """
      "version": 1, "data": {"kind": "custom", "testFraction": 0,
        "rows": [[-1,-1,0],[-1,1,1],[1,-1,1],[1,1,0]]},
       "network": {"hidden": [2], "activation": "tanh", "output": "sigmoid"}, "loss": "bce",
       "init": {"scheme": "xavier-uniform"}, "optimizer": {"kind": "sgd", "learningRate": 0.5},
       "batchSize": "full", "shuffle": false
      """;

  private static final int STEPS = 150;
  private static final int EACH = 20;
  private static final int SEED = 7;

  private static String asking(String vary) {
    return "{"
        + FIELDS
        + ",\"ensemble\":{\"runs\":30,\"steps\":"
        + STEPS
        + ",\"seed\":"
        + SEED
        + ",\"each\":"
        + EACH
        + (vary.isEmpty() ? "" : ",\"vary\":" + vary.replace('`', '"'))
        + "}}";
  }

  private static String address(Site site, String document) {
    String hash = URLEncoder.encode(document, StandardCharsets.UTF_8).replace("+", "%20");
    return site.http(PATH) + "#json=" + hash;
  }

  private static Plan plan() {
    Experiment e = Documents.read("{" + FIELDS + "}").document().main().experiment();
    return Plan.of(e, STEPS);
  }

  /** What the JVM makes of the same starts, combination by combination. */
  private static List<String> onTheJvm(String document) {
    Question question = Documents.read(document).question().orElseThrow();
    List<String> all = new ArrayList<>();
    for (Vary.Cell cell : Vary.cells(plan().experiment(), question.varied())) {
      Plan plan = Plan.of(cell.experiment(), STEPS).withScale(cell.scale());
      all.add(solved(plan, EACH) + " of " + EACH);
    }
    return all;
  }

  private static int solved(Plan plan, int count) {
    Starts starts = new Starts(plan, SEED, count);
    while (!starts.advance(1000)) {}
    return Tally.of(starts.take()).solved();
  }

  private static void awaitEnd(Page page) {
    assertThat(page.locator(".starts-time")).hasText(Pattern.compile("^30 runs · .*"));
    assertThat(page.locator(".starts-verdict p").first())
        .hasText(solved(plan(), 30) + " of 30 found the way");
  }

  private static List<String> cells(Page page) {
    return page.locator(".sweep tbody td:nth-of-type(1)").allTextContents();
  }

  private static void choose(Page page, String label, String option) {
    page.locator("select[aria-label='" + label + "']")
        .selectOption(new com.microsoft.playwright.options.SelectOption().setLabel(option));
  }

  @Test
  void aLinkOpensTheRoomAndAsksAgain(Page page, Site site) {
    String document =
        asking(
            "[{`path`:`network.activation`,`values`:[`tanh`,`relu`]},"
                + "{`path`:`scale`,`values`:[0.1,1,5]}]");
    PlaygroundPage playground = PlaygroundPage.open(page, address(site, document));
    awaitEnd(page);
    assertThat(page.locator(".notice")).hasCount(0);
    assertThat(playground.field("First seed")).hasValue("" + SEED);
    assertThat(cells(page)).isEqualTo(onTheJvm(document));
    String words = page.locator(".sweep-words").textContent();
    assertThat(words).contains("McNemar’s exact test");

    playground.button("Share").click();
    String link = playground.field("Link").inputValue();
    assertThat(link).contains("#1:");
    assertThat(page.locator("#share-about")).containsText("works all its runs out again");
    Page other = page.context().newPage();
    PlaygroundPage.open(other, link);
    awaitEnd(other);
    assertThat(cells(other)).isEqualTo(cells(page));
    assertThat(other.locator(".sweep-words")).hasText(words);

    other.reload();
    awaitEnd(other);
    assertThat(other.locator(".sweep-words")).hasText(words);
    assertThat(cells(other)).isEqualTo(cells(page));
    other.locator(".starts-back").click();
    other.reload();
    assertThat(other.locator(".pane").first()).isVisible();
    assertThat(other.locator(".starts")).hasCount(0);
  }

  @Test
  void aSettingsRunsAreOnTheWallAndOpen(Page page, Site site) {
    String document = asking("{`path`:`network.hidden`,`values`:[[2],[3],[4]]}");
    PlaygroundPage playground = PlaygroundPage.open(page, address(site, document));
    awaitEnd(page);
    page.locator(".sweep-board").focus();
    page.keyboard().press("End");
    assertThat(page.locator(".starts-shown")).containsText("hidden units 4");
    assertThat(page.locator(".starts-verdict p").first())
        .hasText(onTheJvm(document).get(2) + " found the way");
    assertThat(page.locator(".sweep-words")).containsText("Best is");
    playground.button("Open this run").click();
    assertThat(page.locator(".starts")).isHidden();
    assertThat(playground.ask("whyRandom.experiment().then(e => e.network.hidden.join() + e.step)"))
        .isEqualTo("4" + STEPS);
  }

  @Test
  void whatIsChosenIsComparedAndCanBeSaved(Page page, Site site) throws Exception {
    PlaygroundPage playground = PlaygroundPage.open(page, address(site, asking("")));
    awaitEnd(page);
    playground.enter(playground.field("Runs each"), "" + EACH);
    choose(page, "Vary", "initializer");
    page.locator(".sweep-names > summary").click();
    for (Locator box : page.locator(".sweep-names input:checked").all().subList(3, 9)) {
      assertThat(box).isChecked();
    }
    playground.enter(playground.field("Runs each"), "100000");
    assertThat(page.locator(".notice")).containsText("Runs each: “100000” is not allowed");
    playground.enter(playground.field("Runs each"), "" + EACH);
    playground.button("Compare").click();
    assertThat(page.locator(".sweep-words")).containsText("McNemar");
    assertThat(page.locator(".sweep tbody tr")).hasCount(9);
    page.getByText("Settings as a table").click();
    Download csv = page.waitForDownload(() -> playground.button("Save as CSV").click());
    List<String> lines = Files.readAllLines(csv.path());
    assertThat(lines).hasSize(1 + 9 * EACH);
    assertThat(lines.get(0)).isEqualTo("init.scheme,seed,loss,accuracy,solved,solved_from");
    assertThat(lines.get(1)).startsWith("constant," + SEED + ",");
    Download json = page.waitForDownload(() -> playground.button("Save as JSON").click());
    assertThat(Files.readString(json.path())).startsWith("{\"vary\":[{\"path\":\"init.scheme\"");
    playground.button("Clear").click();
    assertThat(page.locator(".sweep-board")).hasCount(0);
  }

  /** Tanh units of this network are not its output, and not alike. */
  @Test
  void hiddenUnitsAreOnTheWall(Page page, Site site) {
    PlaygroundPage.open(page, address(site, asking("")));
    awaitEnd(page);
    String picture = "document.querySelector('.starts-pictures').toDataURL()";
    Object outputs = page.evaluate(picture);
    choose(page, "Show", "hidden unit 1");
    page.waitForCondition(() -> !page.evaluate(picture).equals(outputs));
    Object first = page.evaluate(picture);
    choose(page, "Show", "hidden unit 2");
    page.waitForCondition(() -> !page.evaluate(picture).equals(first));
    choose(page, "Show", "outputs");
    page.waitForCondition(() -> page.evaluate(picture).equals(outputs));
  }

  @Test
  void valuesThatCannotBeAreRefusedInWords(Page page, Site site) {
    PlaygroundPage playground = PlaygroundPage.open(page, address(site, asking("")));
    awaitEnd(page);
    choose(page, "Vary", "learning rate");
    Locator values = playground.field("Values: learning rate");
    playground.enter(values, "0.1 fast");
    playground.button("Compare").click();
    assertThat(page.locator(".notice")).containsText("fast");
    playground.enter(values, "0.1 -2");
    playground.button("Compare").click();
    assertThat(page.locator(".notice")).containsText("optimizer.learningRate: -2 is not allowed");
    playground.enter(values, "");
    assertThat(page.locator(".notice")).containsText("learning rate: no value is not allowed");
    playground.enter(values, "1; 0.1, 0.1");
    assertThat(page.locator(".notice")).hasCount(0);
    assertThat(values).hasValue("0.1  1");
  }

  @Test
  void aLinkThatAsksWhatCannotBeIsRefusedInWords(Page page, Site site) {
    String document = asking("{`path`:`init.sigma`,`values`:[1]}");
    PlaygroundPage.open(page, address(site, document));
    assertThat(page.locator(".notice"))
        .containsText(
            "The link cannot be opened: ensemble.vary.values[0]: init.sigma: is no setting that can"
                + " be varied");
    assertThat(page.locator(".starts")).hasCount(0);
  }

  @Test
  void aDeskHasNoFault(Page page, Site site) {
    PlaygroundPage.open(
        page, address(site, asking("{`path`:`init.scheme`,`values`:[`he-normal`,`zeros`]}")));
    awaitEnd(page);
    page.getByText("Settings as a table").click();
    page.locator(".sweep-names > summary").click();
    assertThat(Axe.faults(page)).isEmpty();
  }

  @Test
  @Screen(width = 320, height = 640, isPhone = true)
  void aSmallPhoneHasNoFault(Page page, Site site) {
    PlaygroundPage playground =
        PlaygroundPage.open(
            page,
            address(
                site,
                asking(
                    "[{`path`:`init.scheme`,`values`:[`he-normal`,`equal-incoming`]},"
                        + "{`path`:`scale`,`values`:[0.01,0.1,1,10]}]")));
    awaitEnd(page);
    page.getByText("Settings as a table").click();
    assertThat(Axe.faults(page)).isEmpty();
    assertThat(playground.number("document.documentElement.scrollWidth")).isLessThanOrEqualTo(320);
  }
}
