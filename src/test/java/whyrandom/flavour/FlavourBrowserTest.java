package whyrandom.flavour;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.BoundingBox;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import whyrandom.browser.BrowserExtension;

/** What templates rely on, tried on the page of {@code whyrandom.flavour.sample}. */
@ExtendWith(BrowserExtension.class)
class FlavourBrowserTest {
  private static final Path SAMPLE = Path.of("target", "flavour-sample", "page", "index.html");

  /** Types scenes, and says which one is not shown, though it had a thousand frames for it. */
  private static final String SHOW =
      """
      async wanted => {
        const field = document.querySelector('#scene');
        const text = selector =>
            document.querySelector(selector).textContent.replace(/\\s+/g, ' ').trim();
        for (const {scene, texts} of wanted) {
          field.value = scene;
          for (const type of ['input', 'change']) {
            field.dispatchEvent(new Event(type, {bubbles: true}));
          }
          const wrong = () => Object.keys(texts).find(it => text(it) !== texts[it]);
          for (let frames = 0; frames < 1000 && wrong(); frames++) {
            await new Promise(requestAnimationFrame);
          }
          if (wrong()) {
            return `${scene}: ${wrong()} says ${text(wrong())}, not ${texts[wrong()]}`;
          }
        }
        return '';
      }
      """;

  private Page page;

  @BeforeEach
  void open(Page page) {
    this.page = page;
    page.navigate(SAMPLE.toUri().toString());
  }

  @Test
  void aClickCallsTheViewAndShowsWhatChanged() {
    click("#increment");
    click("#add");
    says("#count", "6");
  }

  @Test
  void anAttributeComesAndGoesWithItsValue() {
    assertThat(at("#count").getAttribute("data-label")).isNull();
    assertThat(at("#pressed")).hasAttribute("aria-pressed", "false");
    assertThat(at("#enabled")).isDisabled();
    assertThat(at("#disabled")).isEnabled();
    click("#add");
    assertThat(at("#count")).hasAttribute("data-label", "count 5");
    assertThat(at("#pressed")).hasAttribute("aria-pressed", "true");
    assertThat(at("#enabled")).isEnabled();
    assertThat(at("#disabled")).isDisabled();
  }

  @Test
  void conditionsShowAndHide() {
    says("#amount", "none");
    assertThat(at("#many")).hasCount(0);
    click("#add");
    says("#amount", "some");
    assertThat(at("#many")).hasCount(1);
  }

  @Test
  void aFieldIsBoundBothWays() {
    assertThat(at("#name")).hasValue("reader");
    at("#name").fill("teacher");
    at("#name").blur();
    says("#name-shown", "teacher");
  }

  @Test
  void aSliderSpeaksWhileItMoves() {
    assertThat(at("#level")).hasValue("3");
    at("#level").press("ArrowRight");
    says("#level-shown", "4");
  }

  @Test
  void aCheckBoxIsBoundBothWays() {
    at("#on").check();
    says("#on-shown", "on");
  }

  @Test
  void aSelectIsBoundBothWays() {
    assertThat(at("#choice")).hasValue("NEAR");
    at("#choice").selectOption("FAR");
    says("#choice-shown", "FAR");
  }

  @Test
  void aListGrowsAndShrinksInPlace() {
    click("#append");
    assertThat(at("#dots li"))
        .hasText(new String[] {"0: dot 1 remove", "1: dot 2 remove", "2: dot 3 remove"});
    at("#dots li").nth(1).locator("button").click();
    assertThat(at("#dots li")).hasText(new String[] {"0: dot 1 remove", "1: dot 3 remove"});
  }

  /** The smallest forms of what Flavour's own list of spaces gets wrong. */
  @Test
  void textsThatChangeTwiceAndGoLeaveNothing() {
    scene("aeb|123");
    scene("ced|123");
    scene("e|123");
    scene("|");
    scene("fg|2");
  }

  @Test
  void neighboursComeAndGoInEveryOrder() {
    for (String there :
        new String[] {"", "2", "23", "3", "", "1", "13", "123", "23", "12", "2", "123"}) {
      scene("a|" + there);
    }
  }

  /** After any sequence of changes the page shows what a page shows that knows only the last. */
  @Test
  void whatIsShownDependsOnNothingThatWasShownBefore() {
    Random random = new Random(1);
    List<String> scenes = new ArrayList<>();
    for (int i = 0; i < 400; i++) {
      StringBuilder scene = new StringBuilder();
      for (int k = random.nextInt(6); k > 0; k--) {
        scene.append("abcee".charAt(random.nextInt(5)));
      }
      scene.append('|');
      for (char number : new char[] {'1', '2', '3'}) {
        if (random.nextBoolean()) {
          scene.append(number);
        }
      }
      scenes.add(scene.toString());
    }
    scenes(scenes);
  }

  private void scene(String scene) {
    scenes(List.of(scene));
  }

  /** Shows one after the other, each as soon as all of the one before is there. */
  private void scenes(List<String> scenes) {
    List<Map<String, Object>> wanted = scenes.stream().map(FlavourBrowserTest::wanted).toList();
    assertThat(page.evaluate(SHOW, wanted)).isEqualTo("");
  }

  /** What the page says of a scene, by the elements that say it. */
  private static Map<String, Object> wanted(String scene) {
    String words = scene.substring(0, scene.indexOf('|'));
    String shown = scene.substring(words.length() + 1);
    String nested =
        (shown.contains("1") ? words : "") + (shown.contains("2") ? words.length() : "-") + words;
    return Map.of(
        "scene", scene, "texts", Map.of("#words", words, "#neighbours", shown, "#nested", nested));
  }

  @Test
  void svgIsSvg() {
    assertThat(at("#drawing")).hasAttribute("viewBox", "0 0 200 50");
    assertThat(at("#shade")).hasAttribute("gradientUnits", "userSpaceOnUse");
    assertThat(at("#drawing circle").first()).hasAttribute("cx", "10.5");
    says("#drawing text", "0");
    Object foreign =
        page.evaluate(
            "[...document.querySelectorAll('#drawing, #drawing *')]"
                + ".filter(e => !(e instanceof SVGElement)).map(e => e.outerHTML).join()");
    assertThat(foreign).isEqualTo("");
    assertThat(page.evaluate("document.querySelector('#shade').tagName"))
        .isEqualTo("linearGradient");
  }

  @Test
  void whatIsRepeatedInSvgCanBeClicked() {
    at("#drawing circle").nth(1).click();
    says("#count", "10");
  }

  @Test
  void aCanvasIsHandedOverOnceAndPainted() {
    click("#increment");
    says("#canvases", "1");
    Object pixel =
        page.evaluate(
            "[...document.querySelector('#canvas').getContext('2d').getImageData(5, 5, 1, 1).data].join()");
    assertThat(pixel).isEqualTo("200,0,0,255");
  }

  @Test
  void aViewStandsInsideAnother() {
    click("#note button");
    says("#note output", "1");
  }

  @Test
  void aViewInAViewHearsNothingAnyMoreOnceItHasGone() {
    at("#scene").fill("|4");
    assertThat(at("#nest i")).hasCount(1);
    at("#pressed").press("x");
    click("#increment");
    says("#nest-keys", "1");
    at("#scene").fill("|");
    assertThat(at("#nest")).hasCount(0);
    at("#pressed").press("x");
    click("#increment");
    says("#nest-keys", "1");
    at("#scene").fill("|4");
    at("#pressed").press("x");
    click("#increment");
    says("#nest-keys", "2");
  }

  @Test
  void aKeyThatIsUsedDoesNothingElse() {
    page.evaluate(
        "window.passed = []; addEventListener('keydown', e => passed.push(e.key + e.defaultPrevented))");
    at("#keys").press("Shift+ArrowDown");
    says("#heard", "key ArrowDown shift");
    at("#keys").press("x");
    assertThat(page.evaluate("passed.join()")).isEqualTo("Shiftfalse,xfalse");
  }

  @Test
  void focusComesAndGoes() {
    at("#focus").focus();
    says("#heard", "focus");
    at("#focus").blur();
    says("#heard", "blur");
  }

  @Test
  void aPointerIsWhereItIsInTheElement() {
    BoundingBox box = at("#pointer").boundingBox();
    page.mouse().move(box.x + 7, box.y + 3);
    says("#heard", "pointer ENTER 7.0 3.0");
    page.mouse().down();
    says("#heard", "pointer DOWN 7.0 3.0");
  }

  @Test
  void aDragGoesOnOutsideTheElementAndEnds() {
    BoundingBox box = at("#drag").boundingBox();
    page.mouse().move(box.x + 5, box.y + 5);
    says("#heard", "nothing");
    page.mouse().down();
    says("#heard", "drag DOWN 5.0 5.0");
    page.mouse().move(box.x + 9, box.y - 100);
    says("#heard", "drag MOVE 9.0 -100.0");
    page.mouse().up();
    says("#heard", "drag UP 9.0 -100.0");
    page.mouse().move(box.x + 1, box.y + 1);
    says("#heard", "drag UP 9.0 -100.0");
  }

  @Test
  void theWheelTurns() {
    at("#wheel").hover();
    page.mouse().wheel(0, 30);
    says("#heard", "wheel 30.0");
  }

  private Locator at(String selector) {
    return page.locator(selector);
  }

  private void click(String selector) {
    at(selector).click();
  }

  private void says(String selector, String text) {
    assertThat(at(selector)).hasText(text);
  }
}
