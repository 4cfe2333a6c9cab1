package whyrandom.app;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import whyrandom.browser.BrowserExtension;
import whyrandom.browser.Site;

/** Text from a stranger's document is shown as it stands and never becomes markup. */
@ExtendWith(BrowserExtension.class)
class StrangersTextBrowserTest {
  private static final List<String> TEXTS =
      List.of(
          "<img src=x onerror=hacked=1>",
          "\"><script>hacked=1</script>",
          "</title></textarea><svg onload=hacked=1>",
          "{{hacked=1}} ${hacked=1} &lt;b&gt; &amp;",
          "javascript:hacked=1",
          "' autofocus onfocus=hacked=1 '",
          "\u202eright to left\u0000 and nothing");

  private PlaygroundPage playground;

  @BeforeEach
  void open(Page page, Site site) {
    playground = PlaygroundPage.open(page, site.http(PlaygroundPage.PATH));
  }

  @Test
  void titlesAndNotesAreText(Page page) {
    for (String text : TEXTS) {
      page.evaluate(
          "async text => whyRandom.load({version: 1, title: text, note: text + ' noted',"
              + " compare: {title: text + ' too'}})",
          text);
      assertThat(playground.pane(0).locator("h2").textContent()).isEqualTo("A" + text);
      assertThat(playground.pane(1).locator("h2").textContent()).isEqualTo("B" + text + " too");
      assertThat(playground.pane(0).locator(".note").textContent()).isEqualTo(text + " noted");
      isClean(page);
    }
  }

  @Test
  void namesOfUnknownFieldsAreText(Page page) {
    for (String text : TEXTS) {
      page.evaluate("async text => whyRandom.load({version: 1, [text]: 1})", text);
      assertThat(playground.notice().textContent()).isEqualTo(text + ": unknown here, and ignored");
      isClean(page);
    }
  }

  @Test
  void refusedValuesAreText(Page page) {
    for (String text : TEXTS) {
      page.evaluate(
          "text => { location.hash = 'json=' + encodeURIComponent(JSON.stringify("
              + "{version: 1, loss: text})); }",
          text);
      assertThat(playground.notice()).containsText("loss: ");
      assertThat(playground.notice()).containsText("is not allowed");
      isClean(page);
      playground.enter(playground.field("Learning rate"), text);
      assertThat(playground.notice()).containsText("Learning rate: ");
      isClean(page);
    }
  }

  private void isClean(Page page) {
    playground.waitForFrames();
    assertThat(page.evaluate("typeof window.hacked")).isEqualTo("undefined");
    assertThat(
            page.locator(
                "#app img, #app script, #app b:not(.loss-read):not(.where b):not(p b):not(.count b),"
                    + " #app textarea:not(dialog textarea), #app [onload], #app [onfocus], #app [onerror], #app [autofocus]"))
        .hasCount(0);
  }
}
