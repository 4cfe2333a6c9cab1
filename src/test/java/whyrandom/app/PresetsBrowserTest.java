package whyrandom.app;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import whyrandom.browser.BrowserExtension;
import whyrandom.browser.Complaints;
import whyrandom.browser.Site;
import whyrandom.explain.Preset;
import whyrandom.explain.Presets;

/** Every preset of the menu. */
@ExtendWith(BrowserExtension.class)
class PresetsBrowserTest {
  @Test
  void opensPlaysAndIsSpokenOf(Page page, Site site, Complaints complaints) {
    PlaygroundPage playground = PlaygroundPage.open(page, site.http(PlaygroundPage.PATH));
    page.locator(".speed select").selectOption("fastest");
    Locator items = page.locator("#presets li button");
    assertThat(items).hasCount(Presets.all().size());
    for (int i = 0; i < Presets.all().size(); i++) {
      Preset preset = Presets.all().get(i);
      page.locator("#presets > summary").click();
      assertThat(items.nth(i)).containsText(preset.look());
      items.nth(i).click();
      assertThat(page.locator("#presets .menu-list")).isHidden();
      assertThat(playground.pane(0).locator("h2"))
          .containsText(preset.document().main().experiment().title());
      isSpokenOf(page, preset);
      playground.button("Play").click();
      playground.waitUntil("(s => s.step >= 30 || s.diverged)(await whyRandom.state())");
      playground.ask("whyRandom.pause()");
      assertThat(playground.button("Play")).isVisible();
      isSpokenOf(page, preset);
      assertThat(playground.notice()).isHidden();
      assertThat(complaints.all()).as(preset.name()).isEmpty();
    }
  }

  @Test
  void eachHasAPictureOfWhatBecomesOfIt(Page page, Site site) {
    PlaygroundPage.open(page, site.http(PlaygroundPage.PATH));
    page.locator("#presets > summary").click();
    Locator pictures = page.locator(".shelf-picture");
    assertThat(pictures).hasCount(Presets.all().size());
    page.waitForCondition(() -> painted(pictures).stream().allMatch(it -> it > 0.2));
    assertThat(painted(pictures)).allMatch(it -> it < 0.95);
  }

  /** What share of each picture is painted. */
  private static List<Double> painted(Locator pictures) {
    Object shares =
        pictures.evaluateAll(
            """
            all => all.map(it => {
              if (!it.width) return 0;
              const pen = new OffscreenCanvas(it.width, it.height)
                .getContext('2d', {willReadFrequently: true});
              pen.drawImage(it, 0, 0);
              const data = pen.getImageData(0, 0, it.width, it.height).data;
              let painted = 0;
              for (let i = 3; i < data.length; i += 4) painted += data[i] > 0;
              return 4 * painted / data.length;
            })""");
    return ((List<?>) shares).stream().map(it -> ((Number) it).doubleValue()).toList();
  }

  private static void isSpokenOf(Page page, Preset preset) {
    for (String sentence : page.locator(".sentence").allTextContents()) {
      assertThat(sentence).as(preset.name()).hasSizeGreaterThan(20).endsWith(".");
    }
  }
}
