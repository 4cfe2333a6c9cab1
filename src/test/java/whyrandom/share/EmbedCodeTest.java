package whyrandom.share;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.safety.Safelist;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import whyrandom.share.Figure.Panel;

/** The code for other people's pages says what was chosen, and nothing of a title is markup. */
class EmbedCodeTest {
  private static final String SITE = "https://example.org/why/";

  private static EmbedCode code(String title) {
    return new EmbedCode(
        SITE,
        "1:cwGAAWHg",
        List.of(Panel.LOSS, Panel.NETWORK),
        "dark",
        title,
        612,
        new EmbedCode.Picture("equal.png", "All \"equal\"."));
  }

  @Test
  void aFrameHasTheFiguresAddress() {
    Document page = Jsoup.parse(code("Equal units").text(Destination.PAGE));
    Element frame = page.selectFirst("iframe");
    assertThat(page.body().children()).hasSize(2); // the picture and the frame, the link
    assertThat(frame.attr("height")).isEqualTo("612");
    assertThat(frame.className()).isEqualTo("why-random"); // the guide's listener looks for it
    assertThat(frame.tagName()).isEqualTo("iframe");
    assertThat(frame.attr("src"))
        .isEqualTo(SITE + "embed/v1/index.html?ui=loss,network&theme=dark#1:cwGAAWHg");
    assertThat(frame.attr("title")).isEqualTo("Equal units");
    assertThat(frame.attr("sandbox")).contains("allow-scripts").doesNotContain("same-origin");
  }

  @Test
  void anElementComesWithItsScript() {
    Document page = Jsoup.parseBodyFragment(code("Equal units").text(Destination.ELEMENT));
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
    Document frame = Jsoup.parse(code(title).text(Destination.PAGE));
    assertThat(frame.selectFirst("iframe").attr("title")).isEqualTo(title);
    assertThat(frame.select("script")).isEmpty();
    Document element = Jsoup.parseBodyFragment(code(title).text(Destination.ELEMENT));
    assertThat(element.selectFirst("why-random").attr("title")).isEqualTo(title);
    assertThat(element.select("script")).hasSize(1);
  }

  @Test
  void theFileOfThePictureHasANameOfItsOwn() {
    String name = EmbedCode.fileName("1:cwGAAWHg", List.of(Panel.LOSS), "dark");
    assertThat(name).matches("why-random-[0-9a-f]{8}\\.png");
    assertThat(EmbedCode.fileName("1:cwGAAWHg", List.of(Panel.LOSS), "dark")).isEqualTo(name);
    assertThat(EmbedCode.fileName("1:cwGAAWHg", List.of(Panel.LOSS), "auto")).isNotEqualTo(name);
    assertThat(EmbedCode.fileName("1:cwGAAWHh", List.of(Panel.LOSS), "dark")).isNotEqualTo(name);
  }

  /** Of places that take HTML: what sanitizers leave of it. */
  @ParameterizedTest
  @EnumSource(names = {"PAGE", "ELEMENT", "WORDPRESS", "VUE", "MOODLE", "DISK"})
  void whereFramesAndScriptsAreTakenOutThePictureAndALinkAreLeft(Destination place) {
    String left = Jsoup.clean(code("Equal units").text(place), Safelist.relaxed());
    Element link = Jsoup.parse(left).selectFirst("a");
    assertThat(Jsoup.parse(left).select("img").attr("alt")).isEqualTo("All \"equal\".");
    assertThat(link.attr("href")).isEqualTo(SITE + "playground/index.html#1:cwGAAWHg");
    assertThat(link.text()).isEqualTo("Equal units");
    assertThat(left).doesNotContain("iframe", "script");
  }

  @ParameterizedTest
  @EnumSource
  void everyPlaceGetsTheFigureOrALinkToIt(Destination place) {
    String code = code("Equal units").text(place);
    assertThat(code).contains("1:cwGAAWHg", SITE);
    assertThat(Destination.of(place.id())).contains(place);
  }

  @Test
  void nothingOfATitleIsCode() {
    EmbedCode code = code("a\"]](x)\n{`${1}`}</script>");
    assertThat(code.text(Destination.MARKDOWN))
        .startsWith("[![All \"equal\".](equal.png)](https://example.org/")
        .contains("\n\n[a\"\\]\\](x) {\\`${1}\\`}")
        .hasLineCount(3);
    assertThat(code.text(Destination.JUPYTER)).containsOnlyOnce("\n\"\"\")");
    assertThat(code.text(Destination.REACT)).contains("title={\"a\\\"]](x)\\n{`${1}`}");
  }
}
