package whyrandom.app.figure;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import whyrandom.browser.Axe;
import whyrandom.browser.BrowserExtension;
import whyrandom.browser.PublishedNames;
import whyrandom.browser.Rest;
import whyrandom.browser.Screen;
import whyrandom.browser.Site;

/** Figures on a page of text. */
@ExtendWith(BrowserExtension.class)
class FiguresBrowserTest {
  private static final String PAGE = "src/test/figure-sample/index.html";

  /** Whatever is wider than its place. */
  private static final String STICKING_OUT =
      """
      () => [...document.querySelectorAll('.live-stage, .live-stage *')]
        .filter(e => e.checkVisibility() && !e.closest('.unseen, svg svg'))
        .filter(e => { const b = e.getBoundingClientRect();
          return b.width > 0 && (b.right > document.documentElement.clientWidth + 0.5 || b.left < -0.5); })
        .map(e => e.tagName + '.' + e.getAttribute('class') + ' ' + e.getBoundingClientRect().right)
      """;

  /** The picture of the hidden units. */
  private static final String PICTURE = "document.querySelector('#first canvas').toDataURL()";

  private static Site project;

  @BeforeAll
  static void serve() {
    project = Site.in(Path.of("."));
  }

  @BeforeEach
  void answerForPublishedNames(Page page) {
    PublishedNames.answer(page);
  }

  @AfterAll
  static void stop() {
    project.close();
  }

  private static void open(Page page) {
    page.navigate(project.http(PAGE));
    ready(page, "first");
  }

  /** Scrolls to a figure and waits until it is there. */
  private static Locator ready(Page page, String id) {
    Locator figure = page.locator("#" + id);
    figure.scrollIntoViewIfNeeded();
    page.waitForFunction(
        "id => { const s = document.querySelector('#' + id + ' .live-stage');"
            + " return s.querySelector('.figure-bar') && !s.matches('.preparing'); }",
        id);
    return figure;
  }

  private static Locator button(Locator in, String name) {
    return in.getByRole(
        AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(name).setExact(true));
  }

  private static int step(Locator figure) {
    return Integer.parseInt(figure.locator(".figure-where b").textContent());
  }

  @Test
  void takesThePlaceOfItsStillPictureOverHttpAndFromDisk(Page page) {
    for (String address : project.everywhere(PAGE)) {
      page.navigate(address);
      Locator figure = ready(page, "first");
      assertThat(figure.locator(".still")).hasCount(0);
      assertThat(figure.locator(".brace text")).hasText("4 identical");
      button(figure, "Step").click();
      assertThat(figure.locator(".figure-where")).hasText("step 1 of 400");
    }
  }

  @Test
  @Screen(height = 500)
  void isMadeWhenItComesNear(Page page) {
    open(page);
    Locator far = page.locator("#third");
    assertThat(far.locator(".still")).isVisible();
    assertThat(far.locator(".figure")).hasCount(0);
    ready(page, "third");
    assertThat(far.locator(".still")).hasCount(0);
  }

  @Test
  void whatIsInViewStaysWhereItIsWhenFiguresTakeTheirPlaces(Page page) {
    page.setViewportSize(1000, 400);
    page.navigate(project.http(PAGE));
    page.evaluate("document.querySelector('main > p:last-child').scrollIntoView()");
    ready(page, "third");
    Object before = page.evaluate("document.querySelector('#third').getBoundingClientRect().top");
    Rest.figures(page);
    assertThat(page.evaluate("document.querySelector('#third').getBoundingClientRect().top"))
        .isEqualTo(before);
  }

  @Test
  void neverPlaysUnaskedAndTakesNoFocus(Page page) {
    page.navigate(project.http(PAGE));
    assertThat(page.locator("#first .figure-bar")).isVisible();
    Rest.frames(page, 30);
    assertThat(step(page.locator("#first"))).isZero();
    assertThat(page.evaluate("document.activeElement === document.body")).isEqualTo(true);
    assertThat(page.evaluate("scrollY")).isEqualTo(0);
  }

  @Test
  void playsToItsStepAndStops(Page page) {
    open(page);
    Locator figure = ready(page, "second");
    button(figure, "Play").click();
    assertThat(button(figure, "Pause")).isVisible();
    assertThat(button(figure, "Play on")).isVisible();
    assertThat(figure.locator(".figure-where")).hasText("step 300 of 300");
    button(figure, "Start again").click();
    assertThat(figure.locator(".figure-where")).hasText("step 0 of 300");
    assertThat(button(figure, "Play")).isVisible();
  }

  @Test
  void pausesWhenItIsScrolledOutOfViewAndSaysSo(Page page) {
    page.setViewportSize(1000, 500);
    open(page);
    Locator first = page.locator("#first");
    button(first, "Play").click();
    page.waitForFunction("() => +document.querySelector('#first .figure-where b').textContent > 3");
    ready(page, "third");
    assertThat(first.locator(".figure-play")).hasText("Play");
    int step = step(first);
    Rest.frames(page, 20);
    assertThat(step(first)).isEqualTo(step);
  }

  @Test
  void figuresPlayApartFromEachOther(Page page) {
    page.setViewportSize(1000, 1600);
    open(page);
    Locator second = ready(page, "second");
    button(second, "Play").click();
    page.waitForFunction(
        "() => +document.querySelector('#second .figure-where b').textContent > 3");
    assertThat(step(page.locator("#first"))).isZero();
    assertThat(button(page.locator("#first"), "Play")).isVisible();
  }

  @Test
  void anOptionIsChosenByMouseAndKeyboard(Page page) {
    open(page);
    Locator figure = ready(page, "second");
    button(figure, "Step").click();
    figure.getByLabel("random").check();
    assertThat(figure.locator(".figure-where")).hasText("step 0 of 300");
    assertThat(figure.locator(".figure-said")).hasCount(0); // it is asked about first
    assertThat(figure.locator(".figure-key")).containsText("A tile is one unit");
    page.keyboard().press("ArrowRight"); // from the last to the first
    button(figure, "Say what is so now").click();
    assertThat(figure.locator(".figure-said")).containsText("one and the same function");
    assertThat(figure.locator(".figure-key")).hasCount(0);
    assertThat(figure.getByRole(AriaRole.RADIO).first()).isChecked();
    assertThat(figure.getByRole(AriaRole.RADIOGROUP).first())
        .hasAttribute("aria-label", "All weights");
  }

  @Test
  void aPredictionIsHeldAgainstTheRun(Page page) {
    open(page);
    Locator figure = ready(page, "second");
    Locator outcome = figure.locator(".figure-outcome");
    figure.getByLabel("Four").check();
    assertThat(outcome).hasText("You predict “Four”.");
    button(figure, "Play").click();
    assertThat(figure.locator(".figure-answer input").first()).isDisabled();
    assertThat(outcome).hasText("You predicted “Four”.");
    figure.getByLabel("random").check();
    figure.getByLabel("Four").check();
    button(figure, "Play").click();
    assertThat(outcome).hasText("As you predicted.");
  }

  @Test
  void opensInThePlaygroundWhereItStands(Page page) {
    open(page);
    Locator figure = page.locator("#first");
    button(figure, "Step").click();
    assertThat(figure.locator(".figure-where b")).hasText("1");
    figure.getByText("Open in the playground").locator("visible=true").click();
    page.waitForFunction("() => window.whyRandom");
    assertThat(page.evaluate("whyRandom.state().then(s => s.step)")).isEqualTo(1);
    assertThat(page.locator("article.pane h2").first()).containsText("All weights equal");
    assertThat(page.locator("article.pane")).hasCount(2);
  }

  @Test
  void everythingIsReachedByTheKeyboard(Page page) {
    open(page);
    page.locator("h1").click();
    List<String> names = new ArrayList<>();
    for (int i = 0; i < 8; i++) {
      page.keyboard().press("Tab");
      names.add(
          (String)
              page.evaluate(
                  "(e => e.getAttribute('aria-label') || e.textContent)(document.activeElement)"));
    }
    // one stop in each network; step 0 has no step before
    assertThat(names.get(0)).startsWith("weight from x1 to hidden unit 1");
    assertThat(names.get(1)).startsWith("weight from x1 to hidden unit 1");
    assertThat(names.subList(2, 6))
        .containsExactly("Start again", "Play", "Step", "Open in the playground");
  }

  @Test
  void figuresOutOfViewCostNothing(Page page) {
    page.setViewportSize(1000, 500);
    page.addInitScript(
        "window.asked = 0; window.nextFrame = window.requestAnimationFrame;"
            + " window.requestAnimationFrame = f => { asked++; return nextFrame(f); };");
    open(page);
    ready(page, "third");
    page.waitForFunction(
        "() => new Promise(done => {"
            + "  let before = asked, left = 20;"
            + "  const look = () => asked === before && left-- > 0 ? nextFrame(look) : done(left < 0);"
            + "  look();"
            + "})");
  }

  // ---- looks

  @Test
  @Screen(width = 320, height = 640, isPhone = true)
  void nothingSticksOutOfASmallPhone(Page page) {
    open(page);
    for (String id : List.of("first", "second", "third")) {
      Locator figure = ready(page, id);
      button(figure, "Play").tap();
      page.waitForFunction(
          "id => +document.querySelector('#' + id + ' .figure-where b').textContent > 3", id);
      assertThat((List<?>) page.evaluate(STICKING_OUT)).as(id).isEmpty();
      button(figure, "Pause").tap();
    }
  }

  @Test
  void followsTheThemeOfThePage(Page page) {
    open(page);
    page.evaluate("document.documentElement.dataset.theme = 'light'");
    Object light = page.evaluate("() => " + PICTURE);
    page.evaluate("document.documentElement.dataset.theme = 'dark'");
    page.waitForFunction(
        "() => getComputedStyle(document.body).backgroundColor === 'rgb(20, 20, 22)'");
    page.waitForFunction("light => light !== " + PICTURE, light);
    Object dark = page.evaluate("() => " + PICTURE);
    page.evaluate("document.documentElement.dataset.theme = 'light'");
    page.waitForFunction("dark => dark !== " + PICTURE, dark);
  }

  @Test
  void axeFindsNoFaultOnADesk(Page page) {
    lookAtAll(page);
  }

  @Test
  @Screen(width = 320, height = 640, isPhone = true)
  void axeFindsNoFaultOnASmallPhone(Page page) {
    lookAtAll(page);
  }

  private void lookAtAll(Page page) {
    open(page);
    for (String id : List.of("first", "second", "third")) {
      Locator figure = ready(page, id);
      button(figure, "Step").click();
    }
    ready(page, "second").getByLabel("random").check();
    assertThat(Axe.faults(page)).isEmpty();
  }
}
