package whyrandom.app;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.FrameLocator;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import whyrandom.browser.BrowserExtension;
import whyrandom.browser.QrReader;
import whyrandom.browser.Site;
import whyrandom.share.Documents;
import whyrandom.share.Links;

/** What one reader shares, another opens: by link, by file, by what another program made. */
@ExtendWith(BrowserExtension.class)
class SharingBrowserTest {
  private static final String EDITED =
      "{\"version\":1,\"title\":\"Tie\",\"data\":{\"kind\":\"circle\"},\"init\":{\"scheme\":\"ones\"},"
          + "\"batchSize\":10,\"optimizer\":{\"kind\":\"adam\"},"
          + "\"edits\":[{\"step\":3,\"layer\":1,\"unit\":2,\"input\":\"bias\",\"value\":0.1},"
          + "{\"step\":5,\"set\":{\"dropout\":0.25}}],\"step\":9,"
          + "\"compare\":{\"init\":{\"scheme\":\"he-normal\",\"seed\":7}}}";

  private static final String TENSORFLOW =
      "activation=relu&dataset=xor&networkShape=3,2&noise=20&discretize=true&seed=0.25";

  private static Locator link(PlaygroundPage playground) {
    return playground.field("Link");
  }

  private static String state(PlaygroundPage playground) {
    return (String) playground.ask("JSON.stringify(await whyRandom.state())");
  }

  @ParameterizedTest
  @EnumSource
  void aLinkOpensTheSameStateToTheBit(Way way, Page page, Site site) {
    List<String> asked = new ArrayList<>();
    page.onRequest(request -> asked.add(request.url()));
    String address = way.to(site, PlaygroundPage.PATH);
    PlaygroundPage playground = PlaygroundPage.open(page, address);
    assertThat(asked).noneMatch(url -> url.contains("/sharing/"));
    playground.load(EDITED);
    String state = state(playground);
    String url = (String) playground.ask("await whyRandom.link()");
    assertThat(url).startsWith(address + "#1:");
    assertThat(asked).anyMatch(one -> one.matches(".*/sharing/sharing\\..*js"));
    assertThat(url).endsWith(Links.write(Documents.read(EDITED).document()));

    playground.button("Share").click();
    assertThat(link(playground)).hasValue(url);

    Page other = page.context().newPage();
    PlaygroundPage opened = PlaygroundPage.open(other, url);
    assertThat(opened.pane(0).locator("h2")).containsText("Tie");
    assertThat(opened.step()).isEqualTo(9);
    assertThat(opened.differences(Map.of("a", state, "b", state(opened)))).isEmpty();
    assertThat(opened.ask("await whyRandom.link()")).isEqualTo(url);
    assertThat(opened.notice()).isHidden();
  }

  /** The page's script reads and writes what the tests of the JVM hold to. */
  @Test
  void linksOfTheFirstVersionOpenInThePageAndAreWrittenAgain(Page page, Site site)
      throws IOException {
    PlaygroundPage playground = PlaygroundPage.open(page, site.http(PlaygroundPage.PATH));
    int opened = 0;
    for (String line : Files.readAllLines(Path.of("src/test/resources/links/v1.txt"))) {
      String hash = line.substring(0, line.indexOf(' '));
      if (Links.read(hash).document().step() < 100) {
        page.evaluate("hash => { location.hash = hash; }", hash);
        playground.waitForFrames();
        assertThat((String) playground.ask("await whyRandom.link()")).endsWith("#" + hash);
        opened++;
      }
    }
    assertThat(opened).isGreaterThan(40);
  }

  @Test
  void theDialogIsUsedByKeyboard(Page page, Site site) {
    PlaygroundPage playground = PlaygroundPage.open(page, site.http(PlaygroundPage.PATH));
    playground.ask("whyRandom.play()");
    playground.button("Share").focus();
    page.keyboard().press("Enter");
    Locator dialog = page.locator("dialog#share");
    assertThat(dialog).isVisible();
    assertThat(dialog).hasAccessibleName("Share");
    assertThat(playground.ask("(await whyRandom.state()).playing")).isEqualTo(false);
    String before = link(playground).inputValue();

    playground.field("Title of A").fill("");
    page.keyboard().type("Mine z ,");
    playground.field("Note of A").fill("Look at unit 2.");
    assertThat(playground.pane(0).locator("h2")).containsText("Mine z ,");
    assertThat(playground.pane(0).locator(".note")).hasText("Look at unit 2.");
    assertThat(link(playground)).not().hasValue(before);

    page.keyboard().press("Escape");
    assertThat(dialog).isHidden();
    assertThat(playground.button("Share")).isFocused();
    page.keyboard().press("Control+z");
    assertThat(playground.pane(0).locator(".note")).hasText("");
    page.keyboard().press("Control+z");
    assertThat(playground.pane(0).locator("h2")).containsText("All weights equal");

    page.keyboard().press("Enter");
    assertThat(link(playground)).hasValue(before);
    playground.button("Done").click();
    assertThat(playground.button("Share")).isFocused();
  }

  @Test
  void theLinkIsCopied(Page page, Site site) {
    page.context().grantPermissions(List.of("clipboard-read", "clipboard-write"));
    PlaygroundPage playground = PlaygroundPage.open(page, site.http(PlaygroundPage.PATH));
    playground.button("Share").click();
    playground.button("Copy the link").click();
    assertThat(page.locator("#share [role=status]")).hasText("Copied.");
    assertThat(page.evaluate("navigator.clipboard.readText()"))
        .isEqualTo(link(playground).inputValue());
  }

  @Test
  void aTelephoneReadsTheLinkFromAProjector(Page page, Site site) throws Exception {
    PlaygroundPage playground = PlaygroundPage.open(page, site.http(PlaygroundPage.PATH));
    playground.button("Share").click();
    Locator code = page.locator("#share .qr");
    assertThat(code).hasCount(0);
    playground.button("QR code").click();
    assertThat(QrReader.read(code.screenshot())).isEqualTo(link(playground).inputValue());
    playground.button("QR code").click();
    assertThat(code).hasCount(0);
  }

  /** It is of what is open: in the colours of the units, and another one of another step. */
  @Test
  void thePictureThatTheCodeNamesIsSaved(Page page, Site site) throws IOException {
    PlaygroundPage playground = PlaygroundPage.open(page, site.http(PlaygroundPage.PATH));
    playground.button("Share").click();
    playground.button("Embed").click();
    Download saved = page.waitForDownload(() -> playground.button("Save its picture").click());
    String code = page.locator("#embed-code").inputValue();
    assertThat(code)
        .contains("<img src=\"" + saved.suggestedFilename() + "\" alt=\"At step 0. A: ");
    BufferedImage picture = ImageIO.read(saved.path().toFile());
    assertThat(picture.getWidth()).isEqualTo(704 * 3 / 2);
    assertThat(picture.getHeight()).isBetween(400, 800);
    Set<Integer> colors = new HashSet<>();
    for (int i = 0; i < picture.getWidth() * picture.getHeight(); i += 7) {
      colors.add(picture.getRGB(i % picture.getWidth(), i / picture.getWidth()));
    }
    assertThat(colors).contains(0xFF0072B2, 0xFFD55E00, 0xFF5B3FA6); // blue, vermillion, violet
    playground.button("Dark").click();
    Download dark = page.waitForDownload(() -> playground.button("Save its picture").click());
    assertThat(dark.suggestedFilename()).isNotEqualTo(saved.suggestedFilename());
    assertThat(ImageIO.read(dark.path().toFile()).getRGB(1, 1) & 0xFF).isLessThan(60);
  }

  @Test
  void whatIsTooLongForALinkIsOfferedAsAFile(Page page, Site site) {
    PlaygroundPage playground = PlaygroundPage.open(page, site.http(PlaygroundPage.PATH));
    playground.ask(
        "whyRandom.load({version: 1, data: {rows:"
            + " Array.from({length: 2000}, (_, i) => [i / 7, i / 3, i % 2])}})");
    assertThat(playground.refusal("whyRandom.link()"))
        .startsWith("link: it would have ")
        .contains("save it to a file instead");
    playground.button("Share").click();
    assertThat(link(playground)).hasCount(0);
    Locator dialog = page.locator("dialog#share");
    assertThat(dialog).containsText("A link can’t hold this: it would have ");
    String name =
        page.waitForDownload(
                () ->
                    dialog
                        .getByText("Save to a file", new Locator.GetByTextOptions().setExact(true))
                        .click())
            .suggestedFilename();
    assertThat(name).isEqualTo("why-random.json");

    playground.button("Done").click();
    playground.load("{\"version\":1}");
    playground.button("Share").click();
    assertThat(link(playground)).isVisible();
  }

  @ParameterizedTest
  @EnumSource
  void aTensorFlowPlaygroundLinkOpens(Way way, Page page, Site site) {
    PlaygroundPage playground =
        PlaygroundPage.open(page, way.to(site, PlaygroundPage.PATH) + "#" + TENSORFLOW);
    assertThat(playground.notice()).containsText("Opened from TensorFlow Playground.");
    isTensorFlow(playground);
    assertThat(playground.button("Undo")).isDisabled();
  }

  private static void isTensorFlow(PlaygroundPage playground) {
    assertThat(playground.notice())
        .containsText("its random numbers are not ours. Not carried over: discretize.");
    assertThat(playground.ask("(await whyRandom.experiment()).data.rows.length")).isEqualTo(500);
    assertThat(playground.ask("(await whyRandom.experiment()).network"))
        .isEqualTo(Map.of("hidden", List.of(3, 2), "activation", "relu", "output", "tanh"));
    assertThat(playground.ask("(await whyRandom.experiment()).init.seed")).isEqualTo(25);
  }

  @Test
  void linksArePasted(Page page, Site site) {
    PlaygroundPage playground = PlaygroundPage.open(page, site.http(PlaygroundPage.PATH));
    String before = playground.document();
    paste(playground, "https://example.org/nothing");
    Locator dialog = page.locator("dialog#open-link");
    assertThat(dialog.locator("[role=alert]"))
        .hasText("The link cannot be opened: after # it must say 1: or json= and a document");
    assertThat(playground.field("The link")).hasAttribute("aria-invalid", "true");
    assertThat(playground.document()).isEqualTo(before);

    playground.field("The link").fill("https://playground.tensorflow.org/#" + TENSORFLOW);
    playground.field("The link").press("Enter");
    assertThat(dialog).isHidden();
    isTensorFlow(playground);

    paste(playground, "https://example.org/#" + Links.write(Documents.read(EDITED).document()));
    assertThat(dialog).isHidden();
    assertThat(playground.pane(0).locator("h2")).containsText("Tie");
    assertThat(playground.notice()).isHidden();
    assertThat(playground.step()).isEqualTo(9);
    playground.button("Undo").click();
    playground.button("Undo").click();
    assertThat(playground.document()).isEqualTo(before);
  }

  private static void paste(PlaygroundPage playground, String text) {
    playground.page().locator("#more > summary").click();
    playground.page().getByText("Open a link…").click();
    assertThat(playground.field("The link")).hasValue("");
    assertThat(playground.field("The link")).isFocused();
    playground.field("The link").fill(text);
    playground.button("Open").click();
  }

  @ParameterizedTest
  @EnumSource
  void theEmbeddedFigureIsSeenAsItWillBe(Way way, Page page, Site site) {
    PlaygroundPage playground = PlaygroundPage.open(page, way.to(site, PlaygroundPage.PATH));
    playground.load(EDITED);
    playground.button("Share").click();
    playground.button("Embed").click();
    FrameLocator preview = page.frameLocator("iframe.preview");
    assertThat(preview.locator(".figure-network")).isVisible();
    assertThat(preview.locator(".figure-output")).hasCount(0);
    Object history = playground.ask("history.length");
    playground.button("Output").click();
    playground.button("Dark").click();
    playground.button("Sentence").click();
    assertThat(preview.locator(".figure-output")).isVisible();
    assertThat(preview.locator(".figure-sentence")).hasCount(0);
    assertThat(preview.locator(":root")).hasAttribute("data-theme", "dark");
    playground.field("Title of A").fill("Mine");
    assertThat(preview.getByText("Mine")).isVisible();
    assertThat(playground.ask("history.length")).isEqualTo(history);

    assertThat(playground.field("Code"))
        .hasValue(
            Pattern.compile(
                "<iframe class=\"why-random\" src=\"[^\"]*/embed/v1/index.html[?]ui=network,loss,output&amp;theme=dark#1:.*",
                Pattern.DOTALL));
    // as high as the figure is
    Object high =
        preview.locator("#embed").evaluate("e => Math.ceil(e.getBoundingClientRect().height)");
    assertThat(playground.field("Code")).hasValue(Pattern.compile("height=\"" + high + "\""));
    playground.field("Code for").selectOption("A page with scripts");
    assertThat(playground.field("Code"))
        .hasValue(
            Pattern.compile(
                "<script src=\"[^\"]*/embed.js\" defer></script>\n<why-random .*", Pattern.DOTALL));
    if (way == Way.FILE) {
      assertThat(page.locator("#embed-about")).containsText("put the site on a web host first");
    }
  }

  @Test
  void theCodeWorksOnSomebodyElsesPage(Page page, Site site) {
    PlaygroundPage playground = PlaygroundPage.open(page, site.http(PlaygroundPage.PATH));
    playground.load(EDITED);
    playground.button("Share").click();
    playground.button("Embed").click();
    String code = playground.field("Code").inputValue();
    Page other = page.context().newPage();
    other.setContent("<!doctype html><title>A blog</title><h1>Look</h1>" + code);
    FrameLocator frame = other.frameLocator("iframe");
    assertThat(frame.getByText("Tie").first()).isVisible();
    assertThat(frame.locator("main")).containsText("step 9");
  }

  @ParameterizedTest
  @EnumSource
  void theRunIsAProgramThatIsNeverStale(Way way, Page page, Site site) {
    PlaygroundPage playground = PlaygroundPage.open(page, way.to(site, PlaygroundPage.PATH));
    playground.load("{\"version\": 1, \"title\": \"Tie\", \"step\": 9}");
    playground.button("Share").click();
    playground.button("Code").click();
    Locator program = playground.field("Program");
    assertThat(program)
        .hasValue(Pattern.compile(".*# Tie\n.*import torch\n.*at step 9:.*", Pattern.DOTALL));
    playground.button("NumPy").click();
    assertThat(playground.button("NumPy")).hasAttribute("aria-pressed", "true");
    assertThat(program).hasValue(text(playground, "numpy"));
    playground.field("Title").fill("Another");
    assertThat(program).hasValue(Pattern.compile(".*# Another\n.*", Pattern.DOTALL));
    playground.button("Done").click();
    playground.ask("whyRandom.step(3)");
    playground.ask("whyRandom.fill(0.25)");
    playground.button("Share").click();
    assertThat(program).hasValue(text(playground, "numpy"));
    assertThat(program).hasValue(Pattern.compile(".*at step 12:.*", Pattern.DOTALL));
    playground.ask("whyRandom.load({version: 1, dropout: 0.5})");
    playground.button("scikit-learn").click();
    assertThat(page.locator("#code-about"))
        .hasText(
            "Scikit-learn’s multi-layer perceptrons cannot have dropout; the other kinds can.");
    assertThat(program).hasCount(0);
    playground.button("Java").click();
    assertThat(program).hasValue(Pattern.compile(".*public class Program.*", Pattern.DOTALL));
    program.focus();
    assertThat(program).isFocused();
    assertThat(playground.button("Save as Program.java")).isVisible();
  }

  private static String text(PlaygroundPage playground, String kind) {
    return (String) playground.ask("whyRandom.code('" + kind + "')");
  }

  @ParameterizedTest
  @EnumSource
  void aFileIsDropped(Way way, Page page, Site site) {
    PlaygroundPage playground = PlaygroundPage.open(page, way.to(site, PlaygroundPage.PATH));
    drag(page, "dragover", EDITED);
    assertThat(page.locator(":root[data-drop]")).hasCount(1);
    drag(page, "dragleave", EDITED);
    assertThat(page.locator(":root[data-drop]")).hasCount(0);
    drag(page, "dragover", EDITED);
    drag(page, "drop", EDITED);
    assertThat(page.locator(":root[data-drop]")).hasCount(0);
    assertThat(playground.pane(0).locator("h2")).containsText("Tie");
    assertThat(playground.step()).isEqualTo(9);
    String before = playground.document();
    drag(page, "drop", "{\"version\": 1, \"loss\": \"huber\"}");
    assertThat(playground.notice()).containsText("loss: \"huber\" is not allowed");
    drag(page, "drop", "x".repeat(4_000_001));
    assertThat(playground.notice())
        .hasText("file: \"it.json\" has 4000001 bytes; at most 4000000 are allowed");
    assertThat(playground.document()).isEqualTo(before);
  }

  private static void drag(Page page, String type, String content) {
    page.evaluate(
        "({type, content}) => {"
            + "  const data = new DataTransfer();"
            + "  data.items.add(new File([content], 'it.json'));"
            + "  document.querySelector('main').dispatchEvent(new DragEvent(type,"
            + "    {bubbles: true, cancelable: true, dataTransfer: data}));"
            + "}",
        Map.of("type", type, "content", content));
  }

  @Test
  void strangersTextsInLinksAreText(Page page, Site site) {
    String bad = "\"><img src=x onerror=hacked=1><script>hacked=1</script>";
    PlaygroundPage playground = PlaygroundPage.open(page, site.http(PlaygroundPage.PATH));
    String document =
        (String) playground.ask("JSON.stringify({version: 1, title: it, note: it})", bad);
    page.evaluate(
        "hash => { location.hash = hash; }", Links.write(Documents.read(document).document()));
    assertThat(playground.pane(0).locator("h2")).containsText(bad);
    playground.button("Share").click();
    assertThat(playground.field("Title")).hasValue(bad);
    assertThat(playground.field("Note")).hasValue(bad);
    playground.button("Done").click();
    for (String entry :
        List.of(
            bad,
            "#json="
                + URLEncoder.encode("{\"version\":1,\"loss\":\"<b>\"}", StandardCharsets.UTF_8),
            "#activation=" + bad + "&learningRate=" + bad,
            "#activation=" + bad)) {
      paste(playground, entry);
      playground.waitForFrames();
      if (page.locator("dialog#open-link").isVisible()) {
        page.keyboard().press("Escape");
      }
      assertThat(page.evaluate("typeof window.hacked")).isEqualTo("undefined");
      assertThat(page.locator("#app img, #app script, #app [onerror], .notice b")).hasCount(0);
    }
    assertThat(playground.notice()).containsText("activation: \"\\\"><img src");
  }
}
