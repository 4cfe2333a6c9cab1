package whyrandom.app.time;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.BoundingBox;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import whyrandom.app.PlaygroundPage;
import whyrandom.browser.Axe;
import whyrandom.browser.BrowserExtension;
import whyrandom.browser.Screen;
import whyrandom.browser.Site;

/** A long way through time is shown, and is stopped by whatever the reader does. */
@ExtendWith(BrowserExtension.class)
class TravelBrowserTest {
  private static final String FAR = "#json={\"version\":1,\"step\":100000000}";

  private PlaygroundPage playground;
  private Page page;

  @BeforeEach
  void open(Page page, Site site) {
    this.page = page;
    playground = PlaygroundPage.open(page, site.http(PlaygroundPage.PATH) + FAR);
    isTravelling();
  }

  private void isTravelling() {
    assertThat(page.locator(".scrub")).hasAttribute("data-travelling", "true");
    assertThat(playground.button("Pause")).isVisible();
  }

  /** Where it stands still, somewhere on the way. */
  private int stopped() {
    assertThat(page.locator(".scrub")).hasAttribute("data-travelling", "false");
    assertThat(playground.button("Play")).isVisible();
    int step = playground.step();
    assertThat(step).isBetween(1, 99_999_999);
    playground.waitForFrames();
    assertThat(playground.step()).isEqualTo(step);
    assertThat(playground.ask("(await whyRandom.experiment()).step")).isEqualTo(step);
    return step;
  }

  @Test
  void whereItLeadsHowFarItIsAndHowLongItTakesIsShownAndSaid() {
    Pattern words =
        Pattern.compile(
            "on the way to step 100.000.000 · (under )?1.% · (about \\d+|more than)[\\w ]+ left");
    assertThat(page.locator(".tip")).hasText(words);
    assertThat(page.locator(".tip")).isVisible();
    assertThat(playground.isInView(page.locator(".tip"))).isTrue();
    assertThat(page.locator(".playground > p[role=status]"))
        .hasText(Pattern.compile("On the way to step 100.000.000: (under )?1.%, .+ left\\."));
    assertThat(playground.field("Step of the run")).hasAttribute("max", "100000000");
    assertThat(Axe.faults(page, ".dock")).isEmpty();
  }

  @Test
  void pauseStopsIt() {
    playground.button("Pause").click();
    stopped();
    assertThat(playground.field("Step of the run")).not().hasAttribute("max", "100000000");
  }

  @Test
  void escapeStopsItAndOnlyThenLeadsBack() {
    playground.click(playground.onEdge("weight from x1 to hidden unit 2 of layer 1"));
    page.locator("#weight-value").focus();
    page.keyboard().press("Escape");
    int step = stopped();
    assertThat(playground.weightPanel()).isVisible();
    page.locator("#weight-value").focus();
    page.keyboard().press("Escape");
    assertThat(playground.step()).isEqualTo(step);
  }

  @Test
  void rewindGoesToTheStart() {
    playground.button("Rewind").click();
    assertThat(page.locator(".where b")).hasText("0");
    assertThat(playground.step()).isZero();
    assertThat(playground.button("Play")).isVisible();
  }

  @Test
  void anEditStopsItAndIsMadeThere() {
    playground.enter(playground.field("Learning rate"), "0.07");
    int step = stopped();
    assertThat(playground.ask("(await whyRandom.experiment()).edits.map(e => e.step)"))
        .asList()
        .containsExactly(step);
  }

  @Test
  void stepAndEpochGoOnFromWhereItIs() {
    playground.button("Step").click();
    int step = stopped();
    playground.button("Epoch").click();
    assertThat(playground.ask("(await whyRandom.state()).step > " + step)).isEqualTo(true);
    assertThat(playground.button("Play")).isVisible();
  }

  @Test
  void aReloadGoesOnToTheSameGoalAndAfterAStopStaysWhereItWas() {
    playground.waitUntil("(await whyRandom.state()).step > 2000");
    page.reload();
    playground.ready();
    isTravelling();
    assertThat(page.locator(".tip")).containsText("on the way to step 100");
    playground.button("Pause").click();
    int step = stopped();
    playground.waitForFrames();
    page.reload();
    playground.ready();
    assertThat(page.locator(".where b")).hasText(Pattern.compile("\\D*" + spaced(step)));
    assertThat(playground.step()).isEqualTo(step);
  }

  private static String spaced(int step) {
    return Integer.toString(step).replaceAll("(?<=\\d)(?=(\\d{3})+$)", "\\\\D?");
  }

  @Test
  void scriptsLookAtALongCallAndEndIt() {
    page.evaluate(
        "() => { window.refusal = ''; whyRandom.pause();"
            + " whyRandom.step(1000000).catch(e => { refusal = e.message; }); }");
    int step = playground.step();
    playground.waitUntil("(await whyRandom.state()).step > " + step);
    int paused = (int) playground.number("(await whyRandom.pause()).step");
    assertThat(page.evaluate("refusal").toString())
        .matches("step: stopped at step " + paused + " of \\d+ by pause\\(\\)");
    assertThat(stopped()).isEqualTo(paused);
    page.evaluate("() => { whyRandom.seek(100000000).catch(e => { refusal = e.message; }); }");
    isTravelling();
    page.keyboard().press("Escape");
    playground.waitUntil("refusal.endsWith(' on the page')");
    page.evaluate("() => { whyRandom.seek(100000000).catch(e => { refusal = e.message; }); }");
    isTravelling();
    assertThat(playground.number("(await whyRandom.rewind()).step")).isZero();
    playground.waitUntil("refusal.endsWith(' by rewind()')");
    page.evaluate("() => { whyRandom.seek(100000000).catch(e => { refusal = e.message; }); }");
    assertThat(
            playground.number(
                "(await whyRandom.load('\\ufeff{\"version\": 1, \"step\": 3}')).step"))
        .isEqualTo(3);
    playground.waitUntil("refusal.endsWith(' by load()')");
  }

  private void isCalm(int width) {
    BoundingBox bar = page.locator(".time-bar").boundingBox();
    BoundingBox play = page.locator("#play").boundingBox();
    assertThat(page.locator(".tip")).hasText(Pattern.compile("(under )?1.% · .+ left"));
    for (String part : new String[] {".tip", ".where", "#play"}) {
      assertThat(playground.isInView(page.locator(part))).as(part).isTrue();
    }
    assertThat(page.locator(".where")).containsText("of 100");
    BoundingBox tip = page.locator(".tip").boundingBox();
    assertThat(tip.x + tip.width).isLessThanOrEqualTo(page.locator(".where b").boundingBox().x);
    assertThat(playground.number("document.documentElement.scrollWidth"))
        .isLessThanOrEqualTo(width);
    playground.button("Pause").click();
    stopped();
    BoundingBox after = page.locator(".time-bar").boundingBox();
    assertThat(after.y).isEqualTo(bar.y);
    assertThat(after.height).isEqualTo(bar.height);
    assertThat(page.locator("#play").boundingBox().x).isEqualTo(play.x);
    assertThat(page.locator("#play").boundingBox().width).isEqualTo(play.width);
  }

  @Test
  @Screen(width = 390, height = 844, isPhone = true)
  void itIsShownInTheRoomOfAPhoneAndNothingJumps() {
    isCalm(390);
  }

  @Test
  @Screen(width = 320, height = 640, isPhone = true)
  void itIsShownInTheRoomOfASmallPhoneAndNothingJumps() {
    isCalm(320);
  }
}
