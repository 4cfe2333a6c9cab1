package whyrandom.share;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import whyrandom.share.Figure.Panel;

/** The code for other people's pages says what was chosen, and nothing of a title is markup. */
class EmbedCodeTest {
  private static final String SITE = "https://example.org/why/";

  private static EmbedCode code(String title) {
    return new EmbedCode(SITE, "1:cwGAAWHg", List.of(Panel.LOSS, Panel.NETWORK), "dark", title);
  }

  @Test
  void aFrameHasTheFiguresAddress() {
    Document page = Jsoup.parse(code("Equal units").frame());
    Element frame = page.body().child(0);
    assertThat(page.body().children()).hasSize(1);
    assertThat(frame.tagName()).isEqualTo("iframe");
    assertThat(frame.attr("src"))
        .isEqualTo(SITE + "embed/v1/index.html?ui=loss,network&theme=dark#1:cwGAAWHg");
    assertThat(frame.attr("title")).isEqualTo("Equal units");
    assertThat(frame.attr("sandbox")).contains("allow-scripts").doesNotContain("same-origin");
  }

  @Test
  void anElementComesWithItsScript() {
    Document page = Jsoup.parseBodyFragment(code("Equal units").element());
    assertThat(page.select("script").attr("src")).isEqualTo(SITE + "embed.js");
    Element element = page.selectFirst("why-random");
    assertThat(element.attr("hash")).isEqualTo("1:cwGAAWHg");
    assertThat(element.attr("ui")).isEqualTo("loss,network");
    assertThat(element.attr("theme")).isEqualTo("dark");
    assertThat(element.attr("title")).isEqualTo("Equal units");
  }

  @Test
  void aTitleIsText() {
    String title = "\"><script>alert('&amp;')</script>";
    Document frame = Jsoup.parse(code(title).frame());
    assertThat(frame.selectFirst("iframe").attr("title")).isEqualTo(title);
    assertThat(frame.select("script")).isEmpty();
    Document element = Jsoup.parseBodyFragment(code(title).element());
    assertThat(element.selectFirst("why-random").attr("title")).isEqualTo(title);
    assertThat(element.select("script")).hasSize(1);
  }
}
