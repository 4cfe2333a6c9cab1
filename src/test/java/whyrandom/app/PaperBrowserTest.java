package whyrandom.app;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.zxing.ReaderException;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.Media;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import whyrandom.browser.BrowserExtension;
import whyrandom.browser.QrReader;
import whyrandom.browser.Rest;
import whyrandom.browser.Site;

/** The playground and the pages on paper. */
@ExtendWith(BrowserExtension.class)
class PaperBrowserTest {
  private static final String INK =
      "() => getComputedStyle(document.body).color.match(/\\d+/g).map(Number)[0]";

  private static void readIn(Page page, ColorScheme scheme, Media media) {
    page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(scheme).setMedia(media));
  }

  @Test
  void thePlaygroundIsOneSheetWithItsSettingsAndItsLink(Page page, Site site) {
    readIn(page, ColorScheme.DARK, Media.SCREEN);
    PlaygroundPage playground = PlaygroundPage.open(page, site.http(PlaygroundPage.PATH));
    assertThat(((Number) page.evaluate(INK)).intValue()).isGreaterThan(200);
    assertThat(page.locator("p.printed")).isHidden();

    page.evaluate("dispatchEvent(new Event('beforeprint'))");
    readIn(page, ColorScheme.DARK, Media.PRINT);
    assertThat(((Number) page.evaluate(INK)).intValue()).isLessThan(60);
    assertThat(page.locator("p.printed")).hasText(Pattern.compile("http://127.*/index.html#1:.+"));
    assertThat(page.locator("#panel-data")).isVisible();
    assertThat(page.locator("#panel-descent")).isVisible();
    assertThat(page.locator("#panel-loss")).isVisible();
    assertThat(playground.sentence()).isVisible();
    assertThat(page.locator(".dock")).isHidden();
    assertThat(page.locator("#share-button")).isHidden();

    page.evaluate("dispatchEvent(new Event('afterprint'))");
    readIn(page, ColorScheme.DARK, Media.SCREEN);
    assertThat(((Number) page.evaluate(INK)).intValue()).isGreaterThan(200);
    assertThat(page.locator("p.printed")).isHidden();
    assertThat(page.locator(".dock")).isVisible();
  }

  @Test
  void aTelephoneReadsTheLinkOnTheSheet(Page page, Site site) {
    PlaygroundPage.open(page, site.http(PlaygroundPage.PATH));
    page.evaluate("dispatchEvent(new Event('beforeprint'))");
    readIn(page, ColorScheme.LIGHT, Media.PRINT);
    String link = page.locator("p.printed").textContent();
    assertThat(link).startsWith(site.http(PlaygroundPage.PATH) + "#1:");
    page.waitForCondition(() -> link.equals(codeOn(page))); // its style sheet comes late
  }

  @ParameterizedTest
  @CsvSource({"1280, 720", "1280, 800", "1920, 1080", "1024, 768", "390, 844", "320, 640"})
  void theSheetIsOneWhateverTheScreen(int width, int height, Page page, Site site) {
    page.setViewportSize(width, height);
    PlaygroundPage.open(page, site.http(PlaygroundPage.PATH));
    Rest.still(page);
    byte[] paper = page.pdf(new Page.PdfOptions().setFormat("A4"));
    Matcher sheet = Pattern.compile("/Type /Page\n").matcher(new String(paper, ISO_8859_1));
    assertThat(sheet.results().count()).isEqualTo(1);
  }

  /** What the QR code says as it is to be seen; empty while none can be read. */
  private static String codeOn(Page page) {
    try {
      return QrReader.read(page.locator(".printed.qr").screenshot());
    } catch (ReaderException e) {
      return "";
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Test
  void whatIsReadInTheDarkIsDarkOnPaper(Page page, Site site) {
    readIn(page, ColorScheme.DARK, Media.PRINT);
    page.navigate(site.http("questions/index.html"));
    assertThat(((Number) page.evaluate(INK)).intValue()).isLessThan(60);
  }
}
