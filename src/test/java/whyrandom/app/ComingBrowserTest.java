package whyrandom.app;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import whyrandom.browser.BrowserExtension;
import whyrandom.browser.Site;
import whyrandom.data.DataKind;
import whyrandom.engine.Activation;
import whyrandom.engine.Scheme;
import whyrandom.experiment.Document;
import whyrandom.experiment.Variant;
import whyrandom.share.Links;

/** Large networks are made ready a little at a time: the page says so, and stays alive. */
@ExtendWith(BrowserExtension.class)
class ComingBrowserTest {
  private static final Pattern WORDS = Pattern.compile("getting .+ numbers ready · .+ %");

  private static String link(Scheme scheme, int layers) {
    int[] hidden = Collections.nCopies(layers, 256).stream().mapToInt(i -> i).toArray();
    Variant network =
        new Variant(
            Samples.experiment(DataKind.CIRCLE, Activation.TANH, scheme, hidden), List.of());
    return "#" + Links.write(new Document(network, Optional.empty(), 0));
  }

  private static Locator told(Page page) {
    return page.locator(".time-bar .tip");
  }

  @Test
  void aLinkToOneIsFollowedWithoutHoldingUpThePage(Page page, Site site) {
    page.navigate(site.http(PlaygroundPage.PATH) + link(Scheme.ORTHOGONAL, 20));
    assertThat(told(page)).hasText(WORDS);
    assertThat(page.locator(".panes")).isHidden();
    assertThat(page.locator("output.where")).containsText("step 0");
    PlaygroundPage playground = PlaygroundPage.on(page).ready();
    assertThat(page.locator(".panes")).isVisible();
    assertThat(playground.sentence()).containsText("In every hidden layer");
    assertThat(told(page)).not().hasText(WORDS);
    assertThat(playground.button("Undo")).isDisabled();
  }

  @Test
  void whatWasOpenStaysUntilItIsThereAndAfterEscape(Page page, Site site) {
    PlaygroundPage playground = PlaygroundPage.open(page, site.http(PlaygroundPage.PATH));
    String before = playground.sentence().innerText();
    page.evaluate("hash => { location.hash = hash; }", link(Scheme.LSUV, 20));
    assertThat(told(page)).hasText(WORDS);
    assertThat(page.locator("#play")).hasText("Pause");
    assertThat(playground.sentence()).hasText(before);
    page.keyboard().press("Escape");
    assertThat(page.locator("#play")).hasText("Play");
    assertThat(told(page)).not().hasText(WORDS);
    assertThat(playground.sentence()).hasText(before);
    assertThat(playground.button("Undo")).isDisabled();
  }

  private static final String LOAD =
      "whyRandom.load({version: 1, network: {hidden: Array(20).fill(256)}, init: {scheme: 'lsuv'}})";

  private static final String LAYERS = "(await whyRandom.experiment()).network.hidden.length";

  @Test
  void scriptsWaitForWhatTheReaderOpened(Page page, Site site) {
    PlaygroundPage playground = PlaygroundPage.open(page, site.http(PlaygroundPage.PATH));
    page.evaluate("hash => { location.hash = hash; }", link(Scheme.LSUV, 20));
    assertThat(told(page)).hasText(WORDS);
    assertThat(playground.number(LAYERS)).isEqualTo(20);
  }

  @Test
  void aScriptIsAnsweredWithWhatItOpened(Page page, Site site) {
    PlaygroundPage playground = PlaygroundPage.open(page, site.http(PlaygroundPage.PATH));
    assertThat(playground.number("(await " + LOAD + ").identical.length")).isEqualTo(20);
    assertThat(playground.number(LAYERS)).isEqualTo(20);
  }

  @Test
  void whatAScriptOpensCanBeStoppedByAnother(Page page, Site site) {
    PlaygroundPage playground = PlaygroundPage.open(page, site.http(PlaygroundPage.PATH));
    page.evaluate("() => { window.answer = " + LOAD + ".then(it => 'there', e => e.message); }");
    assertThat(told(page)).hasText(WORDS);
    playground.ask("whyRandom.pause()");
    assertThat(playground.ask("await window.answer"))
        .isEqualTo("load: stopped before it was ready by pause()");
    assertThat(playground.number(LAYERS)).isEqualTo(1);
  }

  @Test
  void aReloadWhileItComesOpensIt(Page page, Site site) {
    PlaygroundPage playground = PlaygroundPage.open(page, site.http(PlaygroundPage.PATH));
    page.evaluate("() => { " + LOAD + "; }");
    assertThat(told(page)).hasText(WORDS);
    page.reload();
    assertThat(playground.ready().number(LAYERS)).isEqualTo(20);
  }
}
