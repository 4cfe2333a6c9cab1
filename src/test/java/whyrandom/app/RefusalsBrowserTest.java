package whyrandom.app;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import com.microsoft.playwright.FileChooser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import whyrandom.browser.BrowserExtension;
import whyrandom.browser.Site;
import whyrandom.share.Documents;

/** Bad numbers and bad documents are refused with a reason, and nothing changes. */
@ExtendWith(BrowserExtension.class)
class RefusalsBrowserTest {
  private static final List<String> NO_NUMBERS =
      List.of("abc", "", "1e999", "-1e999", "1,2,3", "0x10");

  private static final List<String> BAD_DOCUMENTS =
      List.of(
          "",
          "{",
          "[]",
          "{}",
          "{\"version\": 2}",
          "{\"version\": 1, \"network\": {\"hidden\": [257]}}",
          "{\"version\": 1, \"loss\": \"huber\"}",
          "{\"version\": 1, \"optimizer\": {\"learningRate\": -1}}",
          "{\"version\": 1, \"data\": {\"kind\": \"custom\", \"rows\": [[0, 0, 0], [1, 1]]}}",
          "{\"version\": 1, \"edits\": [{\"layer\": 9, \"unit\": 0, \"input\": 0, \"value\": 1}]}",
          "{\"version\": 1, \"weights\": [{\"w\": [[1]], \"b\": [0]}]}");

  /**
   * A field for numbers.
   *
   * @param document shows it
   * @param label stands beside it
   * @param name is what a notice calls it
   * @param tooFar are numbers that it does not take
   */
  private record Field(String document, String label, String name, List<String> tooFar) {
    Locator on(Page page) {
      return page.getByRole(
          AriaRole.TEXTBOX, new Page.GetByRoleOptions().setName(label).setExact(true));
    }

    @Override
    public String toString() {
      return name + " in " + document;
    }
  }

  static List<Field> fields() {
    List<Field> list = new ArrayList<>();
    String plain = "{\"version\": 1, \"regularization\": {\"kind\": \"l2\", \"rate\": 0.01}}";
    list.add(new Field(plain, "Learning rate", "Learning rate", List.of("-0.1", "1001")));
    list.add(new Field(plain, "Its rate", "Regularization rate", List.of("-1", "101")));
    list.add(new Field(plain, "Seed", "Data seed", List.of("-1", "1.5", "1e17")));
    list.add(new Field(plain, "Value", "Value", List.of()));
    list.add(new Field(plain, "Constant c", "Constant", List.of("1000001")));
    list.add(new Field(plain, "gain", "gain", List.of("-1000001")));
    list.add(new Field(plain, "seed", "Seed", List.of("-1", "0.5", "1e17")));
    list.add(new Field(init("uniform"), "a", "a", List.of("1e7")));
    list.add(new Field(init("normal"), "σ", "σ", List.of("1e7")));
    for (String momentum : List.of("sgd", "rmsprop")) {
      list.add(new Field(rule(momentum), "Momentum", "Momentum", List.of("-0.1", "1")));
    }
    list.add(new Field(rule("adam"), "β₁", "β₁", List.of("-0.1", "1")));
    list.add(new Field(rule("adam"), "β₂", "β₂", List.of("-0.1", "1")));
    list.add(new Field(rule("rmsprop"), "α", "α", List.of("-0.1", "1")));
    for (String rule : List.of("adam", "rmsprop", "adagrad")) {
      list.add(new Field(rule(rule), "ε", "ε", List.of("-1e-9", "1.1")));
    }
    return list;
  }

  private static String init(String scheme) {
    return "{\"version\": 1, \"init\": {\"scheme\": \"" + scheme + "\"}}";
  }

  private static String rule(String kind) {
    return "{\"version\": 1, \"optimizer\": {\"kind\": \"" + kind + "\"}}";
  }

  @Test
  void everyFieldForANumberRefusesWhatIsNone(Page page, Site site) {
    PlaygroundPage playground = PlaygroundPage.open(page, site.http(PlaygroundPage.PATH));
    for (Field field : fields()) {
      playground.load(field.document);
      playground.ask("whyRandom.step(2)");
      Locator input = field.on(page);
      input.focus(); // then it shows all digits
      playground.waitForFrames();
      String value = input.inputValue();
      String before = playground.document();
      List<String> bad = new ArrayList<>(NO_NUMBERS);
      bad.addAll(field.tooFar);
      for (String text : bad) {
        playground.enter(input, text);
        isRefused(playground, field, input, text);
        assertThat(playground.document()).as("after “%s” in %s", text, field).isEqualTo(before);
      }
      playground.enter(input, value);
      assertThat(input).hasAttribute("aria-invalid", "false");
      assertThat(playground.notice()).isHidden();
      assertThat(playground.document()).as("after all in %s", field).isEqualTo(before);
    }
  }

  private static void isRefused(
      PlaygroundPage playground, Field field, Locator input, String text) {
    assertThat(input).hasAttribute("aria-invalid", "true");
    assertThat(input).hasValue(text);
    assertThat(playground.notice()).isVisible();
    assertThat(playground.notice().textContent())
        .as("“%s” in %s", text, field)
        .startsWith(field.name + ": ")
        .contains("must be");
    assertThat(playground.notice()).containsText(field.name);
  }

  @Test
  void aRefusedNumberIsForgottenWhenAnotherIsTyped(Page page, Site site) {
    PlaygroundPage playground = PlaygroundPage.open(page, site.http(PlaygroundPage.PATH));
    Locator rate = page.locator("#rate");
    playground.enter(rate, "fast");
    assertThat(playground.notice()).isVisible();
    playground.enter(rate, "0,25"); // as half of Europe writes it
    assertThat(playground.notice()).isHidden();
    assertThat(rate).hasValue("0.25");
    assertThat(rate).hasAttribute("aria-invalid", "false");
    assertThat(playground.number("(await whyRandom.experiment()).optimizer.learningRate"))
        .isEqualTo(0.25);
  }

  /** The words that the reader gets, on whatever way a document comes. */
  private static String reason(String document) {
    return catchThrowable(() -> Documents.read(document)).getMessage();
  }

  @Test
  void aWeightThatCouldBeTwoNumbersIsAskedBackAndStaysToBeMended(Page page, Site site) {
    PlaygroundPage playground = PlaygroundPage.open(page, site.http(PlaygroundPage.PATH));
    playground.click(playground.onEdge("weight from x1 to hidden unit 2 of layer 1"));
    Locator value = page.locator("#weight-value");
    String before = playground.document();
    playground.enter(value, "1,000");
    assertThat(playground.notice())
        .containsText("“1,000” could be 1000 or 1; type the one that you mean");
    assertThat(value).hasValue("1,000");
    assertThat(value).hasAttribute("aria-invalid", "true");
    assertThat(playground.document()).isEqualTo(before);
    playground.enter(value, "1,000.5");
    assertThat(playground.notice()).isHidden();
    assertThat(value).hasValue("1000.5");
    playground.enter(value, "0.141592653589793238462643383279502884197169399375105820974944");
    assertThat(value).hasValue("0.14159265358979323");
    value.blur();
    assertThat(value).hasValue("0.1416");
    value.focus();
    assertThat(value).hasValue("0.14159265358979323");
    page.keyboard().press("Enter");
    assertThat(playground.number("(await whyRandom.state()).weights[0].w[1][0]"))
        .isEqualTo(0.14159265358979323);
  }

  @Test
  void aLinkThatIsRefusedIsSaidBeforeAndAfterTheScriptForOthersIsThere(Page page, Site site) {
    PlaygroundPage playground = PlaygroundPage.open(page, site.http(PlaygroundPage.PATH) + "#a=b");
    String reason = "The link cannot be opened: after # it must say 1: or json= and a document";
    for (int i = 0; i < 3; i++) {
      assertThat(playground.notice()).hasText(reason);
      playground.button("Dismiss").click();
      assertThat(playground.notice()).isHidden();
      page.evaluate("hash => { location.hash = hash; }", "#a=" + i);
    }
    assertThat(playground.notice()).hasText(reason);
  }

  @Test
  void whatOthersAppendToALinkIsNamed(Page page, Site site) {
    for (String hash : List.of("#1:cwGAAWHg", "#json=%7B%22version%22:1%7D")) {
      page.navigate("about:blank");
      PlaygroundPage playground =
          PlaygroundPage.open(
              page, site.http(PlaygroundPage.PATH) + hash + "&utm_source=x&utm_medium=y");
      assertThat(playground.notice())
          .hasText("utm_source: unknown here, and ignored utm_medium: unknown here, and ignored");
      assertThat(page.locator("article.pane")).hasCount(1);
    }
  }

  private static PlaygroundPage busy(Page page, String address) {
    PlaygroundPage playground = PlaygroundPage.open(page, address);
    playground.ask(
        "(await whyRandom.step(3), await whyRandom.setWeight("
            + "{layer: 1, unit: 0, input: 0, value: 0.25}), await whyRandom.step(2))");
    return playground;
  }

  @Test
  void scriptsAreRefusedBadDocuments(Page page, Site site) {
    PlaygroundPage playground = busy(page, site.http(PlaygroundPage.PATH));
    String before = playground.document();
    for (String document : BAD_DOCUMENTS) {
      page.evaluate("text => { window.bad = text; }", document);
      assertThat(playground.refusal("whyRandom.load(bad)")).isEqualTo(reason(document));
      assertThat(playground.document()).isEqualTo(before);
    }
    for (String other : List.of("", "undefined", "null", "7", "true", "[]")) {
      assertThat(playground.refusal("whyRandom.load(" + other + ")")).startsWith("document: ");
    }
    assertThat(playground.document()).isEqualTo(before);
    assertThat(playground.ask("(await whyRandom.undo()).step")).isEqualTo(3);
  }

  @Test
  void badFilesAreRefused(Page page, Site site) {
    PlaygroundPage playground = busy(page, site.http(PlaygroundPage.PATH));
    String before = playground.document();
    for (String document : BAD_DOCUMENTS) {
      openFile(playground, "experiment.json", document.getBytes(StandardCharsets.UTF_8));
      assertThat(playground.notice()).hasText(reason(document));
      assertThat(playground.document()).isEqualTo(before);
      playground.button("Dismiss").click();
      assertThat(playground.notice()).isHidden();
    }
    openFile(playground, "picture.png", new byte[] {(byte) 0x89, 'P', 'N', 'G', 0, (byte) 0xff});
    assertThat(playground.notice()).isVisible();
    openFile(playground, "large.json", new byte[4_000_001]);
    assertThat(playground.notice()).containsText("at most 4000000 are allowed");
    assertThat(playground.document()).isEqualTo(before);
  }

  @Test
  void aGoodFileOpensAndSavingGivesItBack(Page page, Site site) {
    PlaygroundPage playground = PlaygroundPage.open(page, site.http(PlaygroundPage.PATH));
    openFile(
        playground,
        "experiment.json",
        "{\"version\": 1, \"title\": \"From a file\", \"flavour\": \"sweet\", \"step\": 4}"
            .getBytes(StandardCharsets.UTF_8));
    assertThat(playground.pane(0).locator("h2")).containsText("From a file");
    assertThat(playground.notice()).hasText("flavour: unknown here, and ignored");
    page.locator("#more > summary").click();
    String saved =
        new String(
            read(page.waitForDownload(() -> page.getByText("Save to a file").click())),
            StandardCharsets.UTF_8);
    assertThat(saved).isEqualTo(playground.document()).contains("From a file");
  }

  private static byte[] read(com.microsoft.playwright.Download download) {
    try (java.io.InputStream stream = download.createReadStream()) {
      return stream.readAllBytes();
    } catch (java.io.IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  private static void openFile(PlaygroundPage playground, String name, byte[] content) {
    Page page = playground.page();
    page.locator("#more > summary").click();
    FileChooser chooser = page.waitForFileChooser(() -> page.getByText("Open a file…").click());
    chooser.setFiles(new FilePayload(name, "application/json", content));
  }

  @ParameterizedTest
  @EnumSource
  void badLinksAreRefusedWhileSomethingIsOpen(Way way, Page page, Site site) {
    PlaygroundPage playground = busy(page, way.to(site, PlaygroundPage.PATH));
    String before = playground.document();
    for (String document : BAD_DOCUMENTS) {
      page.evaluate("hash => { location.hash = hash; }", "json=" + encoded(document));
      assertThat(playground.notice()).hasText("The link cannot be opened: " + reason(document));
      assertThat(playground.document()).isEqualTo(before);
    }
    for (String hash : List.of("json=%7", "json=%E0%A4%A", "1:cwGAAW", "1:", "2:abc", "nonsense")) {
      page.evaluate("hash => { location.hash = hash; }", hash);
      assertThat(playground.notice()).containsText("The link cannot be opened: ");
      assertThat(playground.document()).isEqualTo(before);
      playground.button("Dismiss").click();
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"{", "{\"version\": 2}", "{\"version\": 1, \"loss\": \"huber\"}"})
  void aBadLinkLeavesTheFirstView(String document, Page page, Site site) {
    PlaygroundPage playground =
        PlaygroundPage.open(page, site.http(PlaygroundPage.PATH) + "#json=" + encoded(document));
    assertThat(playground.notice()).hasText("The link cannot be opened: " + reason(document));
    assertThat(playground.pane(0).locator("h2")).containsText("All weights equal");
    assertThat(page.locator("article.pane")).hasCount(2);
  }

  @ParameterizedTest
  @EnumSource
  void aGoodLinkOpensAndNamesWhatItDoesNotKnow(Way way, Page page, Site site) {
    String document =
        "{\"version\": 1, \"title\": \"Ümlaut & 100 %\", \"step\": 3, \"flavour\": 1}";
    PlaygroundPage playground =
        PlaygroundPage.open(page, way.to(site, PlaygroundPage.PATH) + "#json=" + encoded(document));
    assertThat(playground.pane(0).locator("h2")).containsText("Ümlaut & 100 %");
    assertThat(playground.notice()).hasText("flavour: unknown here, and ignored");
    assertThat(playground.step()).isEqualTo(3);
  }

  private static String encoded(String document) {
    return URLEncoder.encode(document, StandardCharsets.UTF_8).replace("+", "%20");
  }
}
