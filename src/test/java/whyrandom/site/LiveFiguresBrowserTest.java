package whyrandom.site;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.ArrayList;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import whyrandom.browser.BrowserExtension;
import whyrandom.browser.Site;
import whyrandom.experiment.Run;
import whyrandom.experiment.Variant;
import whyrandom.share.Figure;
import whyrandom.share.Figures;

/** Every figure of every page, live: it starts, and comes to what the text around it says. */
@ExtendWith(BrowserExtension.class)
class LiveFiguresBrowserTest {
  /** Milliseconds of the page's clock in which a figure comes to its step. */
  private static final int ENOUGH = 12_000;

  /** So long it is left alone between two looks at its step. */
  private static final int PIECE = 1000;

  /** Pictures that nobody sees are not drawn sixty times a second. */
  private static final String FEW_FRAMES =
      "requestAnimationFrame = draw => setTimeout(() => draw(performance.now()), 100)";

  private final List<String> faults = new ArrayList<>();

  @Test
  void everyFigureStartsAndEndsAsItsTextClaims(Page page, Site site) {
    page.clock().install();
    page.addInitScript(FEW_FRAMES);
    int figures = 0;
    for (String path : BuiltSite.texts()) {
      page.navigate(site.http(path));
      for (Element stage : Jsoup.parse(BuiltSite.read(path)).select("figure.live")) {
        figures++;
        Figure figure = Figures.read(stage.child(0).attr("data-figure"));
        play(page, path + " " + stage.id(), page.locator("#" + stage.id()), figure);
      }
    }
    assertThat(figures).isGreaterThan(20);
    assertThat(faults).isEmpty();
  }

  private void play(Page page, String name, Locator live, Figure figure) {
    live.scrollIntoViewIfNeeded();
    assertThat(live.locator(".figure-play")).isAttached();
    if (figure.until() == 0) {
      live.getByLabel("Step", new Locator.GetByLabelOptions().setExact(true)).click();
      page.clock().runFor(500);
      expect(name, "step", live.locator(".figure-where b").textContent(), "1");
      return;
    }
    live.locator(".figure-play").click();
    String until = Integer.toString(figure.until());
    for (int millis = 0; millis < ENOUGH && !step(live).equals(until); millis += PIECE) {
      page.clock().runFor(PIECE);
    }
    page.clock().runFor(PIECE); // it stays there
    expect(name, "step", step(live), until);
    figure
        .prediction()
        .ifPresent(
            prediction ->
                expect(
                    name,
                    "verdict",
                    live.locator(".figure-verdict-word").textContent(),
                    right(figure, prediction)));
  }

  private static String step(Locator live) {
    return live.locator(".figure-where b").textContent().replaceAll("[^0-9]", "");
  }

  private void expect(String name, String what, String seen, String wanted) {
    if (!seen.equals(wanted)) {
      faults.add(name + ": " + what + " is " + seen + ", not " + wanted);
    }
  }

  /** What the same run shows on the JVM. */
  private static String right(Figure figure, Figure.Prediction prediction) {
    List<Run> runs = new ArrayList<>();
    List<Variant> variants = new ArrayList<>();
    variants.add(figure.options().get(0).document().main());
    figure.options().get(0).document().compare().ifPresent(variants::add);
    for (Variant variant : variants) {
      Run run = new Run(variant.experiment(), variant.edits());
      run.seek(figure.until());
      runs.add(run);
    }
    for (Figure.Answer answer : prediction.answers()) {
      if (answer.isRight(runs, solved(figure))) {
        return answer.text();
      }
    }
    throw new AssertionError("no answer is right");
  }

  private static int solved(Figure figure) {
    int solved = 0;
    for (Figure.Option option : figure.options()) {
      Run run = new Run(option.document().main());
      run.seek(figure.until());
      solved += figure.choosing().isSolved(run) ? 1 : 0;
    }
    return solved;
  }
}
