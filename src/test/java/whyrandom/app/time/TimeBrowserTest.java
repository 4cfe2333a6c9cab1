package whyrandom.app.time;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.BoundingBox;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import whyrandom.app.PlaygroundPage;
import whyrandom.browser.BrowserExtension;
import whyrandom.browser.Screen;
import whyrandom.browser.Site;

/** The way through the run, by pointer and by keys. */
@ExtendWith(BrowserExtension.class)
class TimeBrowserTest {
  private PlaygroundPage playground;
  private Page page;

  /** One network, an edit at step 20 of 80. */
  @BeforeEach
  void open(Page page, Site site) {
    this.page = page;
    playground = PlaygroundPage.open(page, site.http(PlaygroundPage.PATH));
    playground.load(
        """
        {"version": 1, "init": {"scheme": "ones"}, "step": 80,
         "edits": [{"step": 20, "layer": 1, "unit": 1, "input": 0, "value": 0.5}]}""");
  }

  private Locator tip() {
    return page.locator(".tip");
  }

  private void pointAt(double share) {
    BoundingBox box = page.locator(".scrub .slider").boundingBox();
    page.mouse().move(box.x + 9 + (box.width - 18) * share, box.y + box.height / 2);
  }

  @Test
  void thePointerIsToldStepLossAndEdit() {
    assertThat(tip()).isHidden();
    pointAt(0.5);
    assertThat(tip()).hasText(java.util.regex.Pattern.compile("step 40 · loss 0\\.\\d+"));
    assertThat(tip()).isVisible();
    assertThat(playground.isInView(tip())).isTrue();
    BoundingBox mark = page.locator(".scrub-track .edit").boundingBox();
    page.mouse().move(mark.x + mark.width / 2 + 4, mark.y + mark.height / 2);
    assertThat(tip()).containsText("step 20 · x₁ → unit 2 = 0.5 · loss 0.");
    page.mouse().move(400, 300);
    assertThat(tip()).isHidden();
  }

  @Test
  void theKeyboardIsToldTheSame() {
    playground.field("Step of the run").focus();
    page.keyboard().press("PageDown");
    isAtStep(20);
    assertThat(tip()).isVisible();
    assertThat(tip()).containsText("x₁ → unit 2 = 0.5");
    assertThat(playground.field("Step of the run"))
        .hasAttribute("aria-valuetext", "step 20 of 80, epoch 20 · x₁ → unit 2 = 0.5");
    page.keyboard().press("ArrowRight");
    isAtStep(21);
    page.keyboard().press("ArrowLeft");
    page.keyboard().press("ArrowLeft");
    isAtStep(19);
    page.keyboard().press("PageUp");
    isAtStep(20);
    page.keyboard().press(".");
    isAtStep(21);
    page.keyboard().press(",");
    page.keyboard().press(",");
    isAtStep(19);
  }

  private void isAtStep(int step) {
    assertThat(page.locator(".where b")).hasText(Integer.toString(step));
  }

  @Test
  void keysOfTimeWorkInTheTimeBarAndInANetworkAndNowhereElse() {
    playground.button("Step").focus();
    page.keyboard().press(",");
    isAtStep(79);
    playground.edge("weight from x1 to hidden unit 1 of layer 1").focus();
    page.keyboard().press(".");
    isAtStep(80);
    page.keyboard().press("Control+.");
    playground.waitForFrames();
    isAtStep(80);
    page.evaluate("() => document.activeElement.blur()");
    page.keyboard().press(",");
    playground.waitForFrames();
    isAtStep(80);
    playground.button("All 1").focus();
    page.keyboard().press(",");
    playground.waitForFrames();
    isAtStep(80);
    Locator value = page.locator("#weight-value");
    value.focus();
    page.keyboard().press("End");
    page.keyboard().type(",.");
    isAtStep(80);
    assertThat((String) value.inputValue()).endsWith(",.");
  }

  @Test
  void spacePlaysAndPausesWhereNoControlHasIt() {
    page.evaluate("() => document.activeElement.blur()");
    page.keyboard().press("Space");
    assertThat(playground.button("Pause")).isVisible();
    page.keyboard().press("Space");
    assertThat(playground.button("Play")).isVisible();
    playground.field("Step of the run").focus();
    page.keyboard().press("Space");
    assertThat(playground.button("Pause")).isVisible();
    page.keyboard().press("Space");
    assertThat(playground.button("Play")).isVisible();
    playground.button("All 1").focus();
    page.keyboard().press("Space");
    isAtStep(0);
    assertThat(playground.button("Play")).isVisible();
  }

  @Test
  void theKeysAreListedInTheMenu() {
    page.locator("#more > summary").click();
    assertThat(page.locator(".keys dl")).isHidden();
    page.locator(".keys summary").click();
    assertThat(page.locator(".keys dl")).containsText("play, pause");
    assertThat(playground.isInView(page.locator(".keys dl"))).isTrue();
    page.keyboard().press("Escape");
    assertThat(page.locator(".keys dl")).isHidden();
  }

  @Test
  @Screen(width = 320, height = 568, isPhone = true)
  void aFingerIsToldTooAndNothingSticksOut() {
    BoundingBox box = page.locator(".scrub .slider").boundingBox();
    page.touchscreen().tap(box.x + box.width / 4, box.y + box.height / 2);
    assertThat(playground.number("document.documentElement.scrollWidth")).isLessThanOrEqualTo(320);
    playground.field("Step of the run").focus();
    page.keyboard().press("PageDown");
    page.keyboard().press("PageUp");
    isAtStep(20);
    assertThat(tip()).isVisible();
    assertThat(playground.isInView(tip())).isTrue();
  }
}
