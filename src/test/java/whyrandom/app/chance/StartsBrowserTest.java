package whyrandom.app.chance;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import whyrandom.app.PlaygroundPage;
import whyrandom.browser.Axe;
import whyrandom.browser.BrowserExtension;
import whyrandom.browser.Screen;
import whyrandom.browser.Site;
import whyrandom.experiment.Experiment;
import whyrandom.experiment.Run;
import whyrandom.explain.many.StartsWords;
import whyrandom.share.Documents;
import whyrandom.starts.Ending;
import whyrandom.starts.Groups;
import whyrandom.starts.Plan;
import whyrandom.starts.Starts;

/** The room of a thousand starts, as a reader sees it. */
@ExtendWith(BrowserExtension.class)
class StartsBrowserTest {
  /** At once, if they have not ended by themselves before. */
  private static final String STOP =
      "[...document.querySelectorAll('.starts-actions button')]"
          + ".filter(it => it.textContent === 'Stop here').forEach(it => it.click())";

  private static final String XOR =
      """
      {"version": 1, "data": {"kind": "custom", "testFraction": 0,
        "rows": [[-1,-1,0],[-1,1,1],[1,-1,1],[1,1,0]]},
       "network": {"hidden": [2], "activation": "tanh", "output": "sigmoid"}, "loss": "bce",
       "init": {"scheme": "xavier-uniform"}, "optimizer": {"kind": "sgd", "learningRate": 0.5},
       "batchSize": "full", "shuffle": false}
      """;

  private static final int COPIES = 60;
  private static final int STEPS = 200;

  private static final Experiment EXPERIMENT = Documents.read(XOR).document().main().experiment();

  /** What the JVM makes of the same starts. */
  private static final List<Ending> ENDINGS = endings();

  private static List<Ending> endings() {
    Starts starts = new Starts(Plan.of(EXPERIMENT, STEPS), 1, COPIES);
    while (!starts.advance(1000)) {}
    return starts.take();
  }

  private static int solved() {
    return (int) ENDINGS.stream().filter(Ending::isSolved).count();
  }

  /** Opens the room with a few starts, and waits until they have ended. */
  private static PlaygroundPage enter(Page page, String address) {
    PlaygroundPage playground = PlaygroundPage.open(page, address);
    playground.load(XOR);
    enterRoom(page, playground);
    playground.enter(playground.field("Copies"), "" + COPIES);
    playground.enter(playground.field("Steps"), "" + STEPS);
    page.evaluate(STOP);
    playground.button("Run again").click();
    awaitEnd(page, COPIES);
    return playground;
  }

  private static void enterRoom(Page page, PlaygroundPage playground) {
    if (page.locator("#starts-button").isVisible()) {
      page.locator("#starts-button").click();
    } else {
      page.locator("#more > summary").click();
      page.locator(".more").getByText("A thousand starts").click();
    }
  }

  private static void awaitEnd(Page page, int copies) {
    assertThat(page.locator(".starts-time")).hasText(Pattern.compile("^" + copies + " runs · .*"));
  }

  private static void assertAsOnTheJvm(Page page) {
    assertThat(page.locator(".starts-verdict p").first())
        .hasText(solved() + " of " + COPIES + " found the way");
    assertThat(page.locator(".starts-sentence"))
        .hasText(StartsWords.of(true, true, ENDINGS, Groups.of(ENDINGS)).plain());
  }

  @Test
  void workersOverHttpComeToWhatTheJvmComesTo(Page page, Site site) {
    enter(page, site.http("playground/index.html"));
    assertAsOnTheJvm(page);
  }

  @Test
  void workersWithoutAServerComeToTheSame(Page page, Site site) {
    enter(page, site.file("playground/index.html"));
    assertAsOnTheJvm(page);
  }

  /** Without workers, and with ones that die at once. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "delete window.Worker",
        "window.Worker = class { constructor() { setTimeout(() => this.onerror(new Event('error')), 5); }"
            + " postMessage() {} terminate() {} }",
        "window.Worker = class { constructor() { throw new Error('no workers here'); } }"
      })
  void thePageDoesItAlone(String change, Page page, Site site) {
    page.addInitScript(change);
    enter(page, site.http("playground/index.html"));
    assertAsOnTheJvm(page);
  }

  /** What is opened is the run, to the bit. */
  @Test
  void aPictureOpensItsRun(Page page, Site site) {
    PlaygroundPage playground = enter(page, site.http("playground/index.html"));
    Locator wall = page.locator(".starts-wall");
    wall.focus();
    page.keyboard().press("End");
    page.keyboard().press("PageDown");
    page.keyboard().press("ArrowRight");
    String seed = page.locator(".starts-picked h3").textContent();
    int number = Integer.parseInt(seed.substring("Seed ".length()));
    Ending ending = ENDINGS.get(number - 1);
    if (ending.isSolved()) {
      assertThat(page.locator(".starts-picked p"))
          .containsText("All 4 points right from step " + ending.solvedFrom() + " on.");
    }
    page.keyboard().press("Enter");
    assertThat(page.locator(".starts")).isHidden();
    assertThat(page.locator(".pane").first()).isVisible();
    Map<?, ?> state = (Map<?, ?>) playground.ask("whyRandom.state()");
    assertThat(state.get("step")).isEqualTo(STEPS);
    Run run = new Run(Plan.of(EXPERIMENT, STEPS).start(number), List.of());
    run.seek(STEPS);
    Object loss = ((Map<?, ?>) state.get("loss")).get("train");
    assertThat(loss).isEqualTo(run.evaluateTrain().loss());
  }

  @Test
  void aReloadLeavesTheReaderInTheRoom(Page page, Site site) {
    PlaygroundPage playground = enter(page, site.http("playground/index.html"));
    page.reload();
    playground.ready();
    awaitEnd(page, COPIES);
    assertAsOnTheJvm(page);
    page.locator(".starts-back").click();
    assertThat(page.locator(".starts")).isHidden();
    page.reload();
    playground.ready();
    assertThat(page.locator(".pane").first()).isVisible();
    assertThat(page.locator(".starts")).hasCount(0);
  }

  /** As the pages link to it. */
  @Test
  void anAddressLeadsIntoTheRoom(Page page, Site site) {
    String hash = "#json=" + URLEncoder.encode(XOR, StandardCharsets.UTF_8).replace("+", "%20");
    PlaygroundPage.open(page, site.http("playground/index.html") + "?room=starts" + hash);
    awaitEnd(page, 1000);
    assertThat(page.locator(".starts-verdict p").first()).hasText("658 of 1000 found the way");
    assertThat(page.locator(".notice")).hasCount(0);
  }

  /** What has been worked out is still there after a look at one of the runs. */
  @Test
  void theWallOutlastsALookAtARun(Page page, Site site) {
    PlaygroundPage playground = enter(page, site.http("playground/index.html"));
    String time = page.locator(".starts-time").textContent();
    playground.button("Open this run").click();
    assertThat(page.locator(".starts")).isHidden();
    enterRoom(page, playground);
    assertAsOnTheJvm(page);
    assertThat(page.locator(".starts-time")).hasText(time);
  }

  /** Leaving holds the work, coming back goes on with it. */
  @Test
  void whatIsUnderWayGoesOnWhenTheReaderComesBack(Page page, Site site) {
    PlaygroundPage playground = enter(page, site.http("playground/index.html"));
    playground.enter(playground.field("Copies"), "10000");
    playground.button("Run again").click();
    assertThat(page.getByText("Stop here")).isVisible();
    page.locator(".starts-back").click();
    enterRoom(page, playground);
    assertThat(page.locator(".starts-time")).hasText(Pattern.compile("^10\\D000 runs · .*"));
  }

  /** A space on the page plays the network where it is seen, and only there. */
  @ParameterizedTest
  @ValueSource(strings = {"http", "file"})
  void theRoomIsLeftForGood(String way, Page page, Site site) {
    String path = "playground/index.html";
    String address = way.equals("http") ? site.http(path) : site.file(path);
    PlaygroundPage playground = PlaygroundPage.open(page, address + "?room=starts");
    assertThat(page.locator(".starts-wall")).isVisible();
    page.evaluate("document.activeElement.blur()");
    page.keyboard().press("Space");
    assertThat(playground.ask("whyRandom.state().then(s => s.playing)")).isEqualTo(false);
    page.locator(".starts-back").click();
    page.reload();
    playground.ready();
    assertThat(page.locator(".pane").first()).isVisible();
    assertThat(page.locator(".starts")).hasCount(0);
  }

  @Test
  void aSessionThatWasSpoiltIsRefusedInWords(Page page, Site site) {
    page.addInitScript("sessionStorage.setItem('why-random.starts', 'open;many;0;-')");
    PlaygroundPage.open(page, site.http("playground/index.html"));
    assertThat(page.locator(".starts-wall")).isVisible();
    assertThat(page.locator(".notice")).containsText("Copies: “many” is not allowed");
  }

  @Test
  void whatCannotBeIsRefusedAndWhatIsThereStays(Page page, Site site) {
    PlaygroundPage playground = enter(page, site.http("playground/index.html"));
    for (String copies : List.of("0", "10001", "2.5", "many")) {
      playground.enter(playground.field("Copies"), copies);
      assertThat(page.locator(".notice")).containsText("Copies: “" + copies + "” is not");
      assertAsOnTheJvm(page);
    }
    playground.enter(playground.field("Copies"), "" + COPIES);
    assertThat(page.locator(".notice")).hasCount(0);
  }

  @Test
  void equalWeightsAreOnePicture(Page page, Site site) {
    PlaygroundPage playground = enter(page, site.http("playground/index.html"));
    assertThat(page.locator(".starts-equal")).containsText("one picture, a thousand times");
    playground.load(XOR.replace("\"scheme\": \"xavier-uniform\"", "\"scheme\": \"constant\""));
    awaitEnd(page, COPIES);
    assertThat(page.locator(".starts-sentence"))
        .hasText(
            "This start draws no random number, so the seed changes nothing: one network, 60"
                + " times. No copy finds the way.");
    assertThat(page.locator(".starts-equal")).hasCount(0);
  }

  @Test
  void aDeskHasNoFault(Page page, Site site) {
    enter(page, site.http("playground/index.html"));
    page.getByText("As a table", new Page.GetByTextOptions().setExact(true)).click();
    assertThat(Axe.faults(page)).isEmpty();
  }

  @Test
  @Screen(width = 320, height = 640, isPhone = true)
  void aSmallPhoneHasNoFault(Page page, Site site) {
    PlaygroundPage playground = enter(page, site.http("playground/index.html"));
    assertThat(Axe.faults(page)).isEmpty();
    assertThat(playground.number("document.documentElement.scrollWidth")).isLessThanOrEqualTo(320);
  }
}
