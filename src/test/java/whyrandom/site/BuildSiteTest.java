package whyrandom.site;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import whyrandom.site.page.Fault;

class BuildSiteTest {
  private static final Path SAMPLE = Path.of("src", "test", "resources", "site");
  private static final String[] STATIC_FILES = {
    "embed.js",
    "site.css",
    "playground/base.css",
    "playground/diagram.css",
    "playground/icon.svg",
    "playground/index.html",
    "playground/panels.css",
    "playground/playground.css",
    "playground/small-screens.css"
  };

  @TempDir Path folder;
  private Path site;

  @BeforeEach
  void copyStaticFiles() throws IOException {
    site = folder.resolve("site");
    for (String file : STATIC_FILES) {
      Files.createDirectories(site.resolve(file).getParent());
      Files.copy(Path.of("webapp").resolve(file), site.resolve(file));
    }
  }

  private String build(String url, String path) throws IOException {
    BuildSite.build(SAMPLE, site, "1.2.3", url);
    return Files.readString(site.resolve(path));
  }

  @Test
  void namesNoHostWhereItIsNotKnown() throws IOException {
    assertThat(build("", "questions/zero.html"))
        .contains("<meta property=\"og:image\" content=\"../cards/questions/zero.png\">")
        .doesNotContain("canonical", "og:url", "hreflang", "oembed", "\"url\"");
    assertThat(site.resolve("oembed")).doesNotExist();
    assertThat(site.resolve("sitemap.xml")).doesNotExist();
    assertThat(Files.readString(site.resolve("robots.txt"))).doesNotContain("Sitemap");
  }

  @Test
  void namesItWhereItIsKnown() throws IOException {
    String url = "https://example.org/why/";
    assertThat(build(url, "questions/zero.html"))
        .contains(
            "<link rel=\"canonical\" href=\"https://example.org/why/questions/zero.html\">",
            "content=\"https://example.org/why/cards/questions/zero.png\"");
    assertThat(Files.readString(site.resolve("playground/index.html")))
        .contains("<meta name=\"why-random-site\" content=\"https://example.org/why/\">");
    assertThat(Files.readString(site.resolve("sitemap.xml")))
        .contains("<loc>https://example.org/why/questions/zero.html</loc>");
    assertThat(Files.readString(site.resolve("robots.txt")))
        .contains("Sitemap: https://example.org/why/sitemap.xml");
    assertThat(Files.readString(site.resolve("404.html"))).contains("href=\"/why/\"");
  }

  /** What search engines and programs that show links read: https://oembed.com. */
  @Test
  void aPageSaysWhatItIsAndWhereItsFigureIs() throws IOException {
    Document page = Jsoup.parse(build("https://example.org/why/", "index.html"));
    JsonObject data =
        JsonParser.parseString(page.select("script[type=application/ld+json]").html())
            .getAsJsonObject();
    assertThat(data.get("@type").getAsString()).isEqualTo("WebSite");
    assertThat(data.get("url").getAsString()).isEqualTo("https://example.org/why/");
    String answer = page.select("link[type=application/json+oembed]").attr("href");
    assertThat(answer).isEqualTo("https://example.org/why/oembed/index.json");
    JsonObject embed =
        JsonParser.parseString(Files.readString(site.resolve("oembed/index.json")))
            .getAsJsonObject();
    assertThat(embed.get("version").getAsString()).isEqualTo("1.0");
    assertThat(embed.get("type").getAsString()).isEqualTo("rich");
    assertThat(Jsoup.parse(embed.get("html").getAsString()).select("iframe").attr("src"))
        .startsWith("https://example.org/why/embed/v1/index.html?ui=");
    assertThat(embed.get("width").getAsInt()).isPositive();
    assertThat(embed.get("height").getAsInt()).isPositive();
  }

  @Test
  void theElementHasACopyWhoseBytesNeverChange() throws IOException {
    build("", "index.html");
    List<Path> copies;
    try (Stream<Path> files = Files.list(site)) {
      copies =
          files
              .filter(it -> it.getFileName().toString().matches("embed\\.[0-9a-f]{10}\\.js"))
              .toList();
    }
    assertThat(copies).hasSize(1);
    assertThat(copies.get(0)).hasSameBinaryContentAs(site.resolve("embed.js"));
    assertThat(Files.readString(site.resolve("_headers")))
        .contains(
            "/" + copies.get(0).getFileName() + "\n  Cache-Control: public, max-age=31536000");
  }

  @ParameterizedTest
  @CsvSource({
    "https://example.org, https://example.org/",
    "http://localhost:8080/a/b, http://localhost:8080/a/b/",
    "https://example.org/a/, https://example.org/a/",
  })
  void takesAnAddressWithOrWithoutItsLastSlash(String given, String taken) {
    assertThat(BuildSite.url(given)).isEqualTo(taken);
  }

  @ParameterizedTest
  @ValueSource(strings = {"example.org", "ftp://example.org/", "https://example.org/?a=b"})
  void refusesWhatIsNoAddress(String text) {
    assertThatExceptionOfType(Fault.class)
        .isThrownBy(() -> BuildSite.url(text))
        .withMessageContaining(text);
  }

  @Test
  void picturesOfLinksHaveTheSizeThatOthersShow() throws IOException {
    build("", "index.html");
    BufferedImage card = ImageIO.read(site.resolve("cards/index.png").toFile());
    assertThat(card.getWidth()).isEqualTo(1200);
    assertThat(card.getHeight()).isEqualTo(630);
    assertThat(Files.size(site.resolve("cards/index.png"))).isLessThan(100_000);
    BufferedImage icon = ImageIO.read(site.resolve("apple-touch-icon.png").toFile());
    assertThat(icon.getWidth()).isEqualTo(180);
  }
}
