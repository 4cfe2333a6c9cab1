package whyrandom.app;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
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

  private static void isSpokenOf(Page page, Preset preset) {
    for (String sentence : page.locator(".sentence").allTextContents()) {
      assertThat(sentence).as(preset.name()).hasSizeGreaterThan(20).endsWith(".");
    }
  }
}
