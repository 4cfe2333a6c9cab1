package whyrandom.app;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import whyrandom.browser.BrowserExtension;
import whyrandom.browser.Screen;
import whyrandom.browser.Site;

/** Everything can be done without a mouse, and it is always to be seen where the keyboard is. */
@ExtendWith(BrowserExtension.class)
class KeyboardBrowserTest {
  private static final String FIRST_WEIGHT = "weight from x1 to hidden unit 1 of layer 1";

  /** What the tab key should lead to: all that can be used, in the order of the document. */
  private static final String CONTROLS =
      """
      () => {
        window.controls = [...document.querySelectorAll(
            'a[href], button, input, select, summary, [tabindex="0"]')]
          .filter(e => e.tabIndex >= 0 && !e.disabled && e.checkVisibility()
              && getComputedStyle(e).display !== 'none'); // Chromium thinks such a <g> visible
        return controls.length;
      }
      """;

  /** Where the keyboard is: its number among the controls, whether and where that can be seen. */
  private static final String STOP =
      """
      () => {
        const e = document.activeElement;
        const box = e.getBoundingClientRect();
        const style = getComputedStyle(e);
        const top = document.elementFromPoint(box.x + box.width / 2, box.y + box.height / 2);
        const isEdge = e.matches('.edge, .bias, .drift, .growth g');
        const mark = isEdge ? getComputedStyle(
            e.querySelector(e.matches('.drift') ? 'path' : '.edge > .hit, .bias > .mark, circle')) : style;
        return {
          number: controls.indexOf(e),
          name: e.getAttribute('aria-label') || e.labels?.[0]?.textContent || e.textContent,
          region: e.closest('.top, .settings, .set-weights, .stage, .readings, .dock')
              .classList.value.replace('panel set-weights', 'start'),
          isMarked: isEdge
              ? parseFloat(mark.strokeWidth) >= 3 && mark.strokeOpacity === '1'
              : mark.outlineStyle !== 'none' && parseFloat(mark.outlineWidth) >= 2,
          isOnTop: isEdge || top !== null && (e.contains(top) || top.contains(e)
              || [...(e.labels ?? [])].some(l => l.contains(top))),
        };
      }
      """;

  private PlaygroundPage playground;

  @BeforeEach
  void open(Page page, Site site) {
    playground = PlaygroundPage.open(page, site.http(PlaygroundPage.PATH));
  }

  @Test
  void tabLeadsToEveryControlInTheOrderOfThePage(Page page) {
    assertThat(walk(page)).containsExactly("top", "settings", "start", "stage", "readings", "dock");
  }

  @Test
  void tabLeadsToEveryControlOfOneNetwork(Page page) {
    playground.button("One").click();
    playground.button("Step").click();
    page.reload();
    playground.ready();
    assertThat(walk(page)).containsExactly("top", "settings", "start", "stage", "readings", "dock");
  }

  @Test
  @Screen(width = 390, height = 600)
  void tabLeadsToEveryControlInANarrowWindow(Page page) {
    assertThat(walk(page)).containsExactly("top", "stage", "dock");
  }

  /** Presses Tab once for each control; answers the regions on the way. */
  private static List<String> walk(Page page) {
    int controls = ((Number) page.evaluate(CONTROLS)).intValue();
    List<String> regions = new java.util.ArrayList<>();
    for (int i = 0; i < controls; i++) {
      page.keyboard().press("Tab");
      Map<?, ?> stop = (Map<?, ?>) page.evaluate(STOP);
      assertThat(stop.get("number")).as("stop %s of the tab key: %s", i, stop).isEqualTo(i);
      assertThat(stop.get("isMarked")).as("the focus can be seen: %s", stop).isEqualTo(true);
      assertThat(stop.get("isOnTop")).as("nothing hides it: %s", stop).isEqualTo(true);
      String region = (String) stop.get("region");
      if (regions.isEmpty() || !regions.get(regions.size() - 1).equals(region)) {
        regions.add(region);
      }
    }
    return regions;
  }

  @Test
  void arrowsWalkFromEdgeToEdgeWithinOneStopOfTheTabKey(Page page) {
    playground.edge(FIRST_WEIGHT).focus();
    page.keyboard().press("ArrowDown");
    isAt("weight from x2 to hidden unit 1 of layer 1");
    page.keyboard().press("ArrowDown");
    isAt("bias of hidden unit 1 of layer 1");
    page.keyboard().press("ArrowUp");
    isAt("weight from x2 to hidden unit 1 of layer 1");
    page.keyboard().press("ArrowRight");
    isAt("weight from hidden unit 1 of layer 1 to the output");
    page.keyboard().press("ArrowLeft");
    isAt("weight from x1 to hidden unit 1 of layer 1");
    page.keyboard().press("Control+End");
    isAt("bias of the output");
    assertThat(playground.pane(0).locator(".network [tabindex='0']:not(.drift)")).hasCount(1);
    assertThat(playground.pane(0).locator("[aria-pressed=true][role=button]")).hasCount(1);
    page.keyboard().press("Tab");
    assertThat(playground.focused()).hasClass("drift");
    page.keyboard().press("Tab");
    assertThat(playground.focused())
        .hasAttribute("aria-label", "Add a hidden layer after the inputs");
    page.keyboard().press("Tab");
    page.keyboard().press("Tab");
    assertThat(playground.focused()).hasClass("count");
  }

  @Test
  void theFirstStopLeadsPastAllSettingsToTheNetwork(Page page) {
    page.keyboard().press("Tab");
    assertThat(playground.focused()).hasText("Skip to the network");
    page.keyboard().press("Enter");
    assertThat(playground.focused())
        .hasAttribute("aria-label", "weight from x1 to hidden unit 1 of layer 1");
    page.keyboard().press("ArrowDown");
    isAt("weight from x2 to hidden unit 1 of layer 1");
  }

  private void isAt(String name) {
    assertThat(playground.focused()).hasAttribute("aria-label", name);
    assertThat(playground.focused()).hasAttribute("aria-pressed", "true");
  }

  @Test
  void enterLeadsFromAnEdgeToItsFieldAndEscapeBack(Page page) {
    playground.edge(FIRST_WEIGHT).focus();
    page.keyboard().press("Enter");
    assertThat(playground.focused()).hasId("weight-value");
    page.keyboard().type("0.75"); // what stood there is selected, so this takes its place
    page.keyboard().press("Enter");
    assertThat(playground.braces()).hasText("3 identical");
    assertThat(playground.number("(await whyRandom.state()).weights[0].w[0][0]")).isEqualTo(0.75);
    page.keyboard().press("Escape");
    isAt(FIRST_WEIGHT);
  }

  @Test
  void escapeForgetsWhatIsHalfTyped(Page page) {
    String before = playground.document();
    playground.edge(FIRST_WEIGHT).focus();
    page.keyboard().press("Enter");
    page.keyboard().type("123");
    page.keyboard().press("Escape");
    isAt(FIRST_WEIGHT);
    assertThat(page.locator("#weight-value")).hasValue("0.5");
    assertThat(playground.document()).isEqualTo(before);
  }

  @Test
  @Screen(width = 390, height = 600)
  void enterLeadsToTheFieldInANarrowWindowToo(Page page) {
    playground.edge(FIRST_WEIGHT).focus();
    page.keyboard().press("Enter");
    assertThat(playground.focused()).hasId("weight-value");
    page.keyboard().press("Escape");
    isAt(FIRST_WEIGHT);
    assertThat(playground.weightPanel()).isHidden();
  }

  @Test
  void timeIsMovedByKeys(Page page) {
    press("Step", "Enter");
    isAtStep(1);
    press("Step", "Space");
    isAtStep(2);
    press("One step back", "Enter");
    isAtStep(1);
    press("Epoch", "Enter");
    isAtStep(2); // the batch is the whole training set
    press("Rewind", "Enter");
    isAtStep(0);
    press("Play", "Space");
    playground.waitUntil("(await whyRandom.state()).step > 3");
    press("Pause", "Space");
    Locator scrubber = playground.field("Step of the run");
    scrubber.focus();
    int step = playground.step();
    page.keyboard().press("ArrowLeft");
    isAtStep(step - 1);
    page.keyboard().press("Home");
    isAtStep(0);
  }

  private void press(String button, String key) {
    playground.button(button).focus();
    playground.page().keyboard().press(key);
  }

  private void isAtStep(int step) {
    assertThat(playground.page().locator(".where b")).hasText(Integer.toString(step));
  }

  @Test
  void controlZUndoesWhereverTheKeyboardIs(Page page) {
    String before = playground.document();
    playground.button("All 1").click();
    String after = playground.document();
    assertThat(after).isNotEqualTo(before);
    page.evaluate("() => document.activeElement.blur()");
    page.keyboard().press("Control+z");
    isDocument(before);
    page.keyboard().press("Control+Shift+z");
    isDocument(after);
    playground.button("Step").focus();
    page.keyboard().press("Control+z");
    isDocument(before);
    page.keyboard().press("Control+y");
    isDocument(after);
  }

  @Test
  void controlZInAFieldUndoesTheTypingFirst(Page page) {
    playground.button("All 1").click();
    String after = playground.document();
    Locator rate = playground.field("Learning rate");
    rate.focus();
    page.keyboard().press("End");
    page.keyboard().type("7");
    page.keyboard().press("Control+z");
    assertThat(rate).hasValue("0.3");
    isDocument(after);
    page.keyboard().press("Control+z");
    assertThat(playground.button("Redo")).isEnabled();
  }

  private void isDocument(String text) {
    playground.waitForFrames();
    assertThat(playground.document()).isEqualTo(text);
  }

  @Test
  void menusOpenAndCloseByKeys(Page page) {
    for (String menu : List.of("#presets", "#more")) {
      Locator summary = page.locator(menu + " > summary");
      summary.focus();
      page.keyboard().press("Enter");
      assertThat(page.locator(menu + " .menu-list")).isVisible();
      page.keyboard().press("Tab");
      assertThat(page.locator(menu + " li button:visible").first()).isFocused();
      page.keyboard().press("Escape");
      assertThat(page.locator(menu + " .menu-list")).isHidden();
      assertThat(summary).isFocused();
    }
  }

  @Test
  void aPresetIsChosenByKeys(Page page) {
    page.locator("#presets > summary").focus();
    page.keyboard().press("Enter");
    page.keyboard().press("Tab");
    page.keyboard().press("Tab");
    page.keyboard().press("Enter");
    assertThat(playground.pane(0).locator("h2")).containsText("All ones");
    assertThat(page.locator("#presets > summary")).isFocused();
    assertThat(page.locator("#presets .menu-list")).isHidden();
  }

  @Test
  void aNoticeIsDismissedByEscape(Page page) {
    playground.enter(playground.field("Learning rate"), "x");
    assertThat(playground.notice()).isVisible();
    page.keyboard().press("Escape");
    assertThat(playground.notice()).isHidden();
    assertThat(playground.field("Learning rate")).hasValue("0.3");
    assertThat(playground.field("Learning rate")).hasAttribute("aria-invalid", "false");
  }
}
