package whyrandom.app.sharing.place;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.microsoft.playwright.FrameLocator;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.BoundingBox;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import javax.imageio.ImageIO;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import whyrandom.browser.BrowserExtension;
import whyrandom.browser.Complaints;
import whyrandom.browser.Hosts;
import whyrandom.browser.Site;
import whyrandom.browser.Webjars;
import whyrandom.share.Destination;
import whyrandom.share.Documents;
import whyrandom.share.EmbedCode;
import whyrandom.share.Figure.Panel;
import whyrandom.share.Links;

/** Share's code in what people make pages with, and in what takes frames out of them. */
@ExtendWith(BrowserExtension.class)
class PlacesBrowserTest {
  private static final String TITLE = "Two \"equal\" <units> & a {{brace}}";
  private static final String WORDS = "At step 0. Units 1–2 are one function: \"all\" * of it_.";

  @TempDir Path folder;

  private EmbedCode code(String site) throws IOException {
    String document =
        "{\"version\":1,\"data\":{\"kind\":\"xor\"},\"network\":{\"hidden\":[2]},"
            + "\"init\":{\"scheme\":\"ones\"}}";
    BufferedImage picture = new BufferedImage(1408, 900, BufferedImage.TYPE_INT_RGB);
    ImageIO.write(picture, "png", folder.resolve(Place.PICTURE).toFile());
    return new EmbedCode(
        site,
        Links.write(Documents.read(document).document()),
        List.of(Panel.NETWORK, Panel.SENTENCE),
        "auto",
        TITLE,
        560,
        new EmbedCode.Picture(Place.PICTURE, WORDS));
  }

  private static Locator button(FrameLocator frame, String name) {
    return frame.getByRole(
        AriaRole.BUTTON, new FrameLocator.GetByRoleOptions().setName(name).setExact(true));
  }

  /** A step is a step, and play goes on from there. */
  private static void useIt(FrameLocator frame) {
    Locator step = frame.locator(".figure-where b");
    assertThat(step).hasText("0");
    button(frame, "Step").click();
    assertThat(step).hasText("1");
    button(frame, "Play").click();
    assertThat(step).hasText(Pattern.compile("[2-9]|\\d\\d+"));
    button(frame, "Pause").click();
  }

  @ParameterizedTest
  @EnumSource
  void theFigureRunsAndThePictureLiesUnderIt(
      Place place, Page page, Hosts hosts, Site site, Complaints complaints) throws Exception {
    complaints.excuse("favicon.ico");
    String path = place.build(code(site.http("")).text(place.destination()), folder);
    Site host = hosts.of(folder.resolve(path).getParent());
    page.navigate(host.http(Path.of(path).getFileName().toString()));
    useIt(page.frameLocator("iframe"));
    Locator link = page.locator("a[href*='playground/index.html#1:']");
    assertThat(link).hasText(TITLE);
    BoundingBox frame = page.locator("iframe").boundingBox();
    assertThat(frame.width).isGreaterThan(400);
    assertThat(frame.height).isGreaterThan(250);
    assertThat((Boolean) page.evaluate("document.documentElement.scrollWidth <= innerWidth"))
        .isTrue();
    if (place == Place.SPHINX) { // the picture is for books
      assertThat(Files.readString(folder.resolve("latex/asite.tex")))
          .contains(Place.PICTURE.replace(".png", ""), "playground/index.html");
      Document book = Jsoup.parse(Files.readString(folder.resolve("epub/index.xhtml")));
      assertThat(book.select("iframe")).isEmpty();
      assertThat(book.select("a[href*=playground] img").attr("alt")).isEqualTo(WORDS);
    } else if (place == Place.ELEMENT) {
      assertThat(page.locator("img")).isHidden();
    } else {
      Locator picture = page.locator("main img, [role=main] img");
      assertThat(picture).hasAttribute("alt", WORDS);
      assertThat(((Number) picture.evaluate("it => it.naturalWidth")).intValue()).isEqualTo(1408);
      assertThat(liesWithin(picture.boundingBox(), frame)).isTrue();
      Object above =
          page.evaluate(
              "() => { const it = document.querySelector('iframe')"
                  + ".getBoundingClientRect(); return document.elementFromPoint(it.x + 50, it.y + 50)"
                  + ".tagName; }");
      assertThat(above).isEqualTo("IFRAME");
    }
  }

  private static boolean liesWithin(BoundingBox inner, BoundingBox outer) {
    return inner.x >= outer.x - 1
        && inner.y >= outer.y - 1
        && inner.x + inner.width <= outer.x + outer.width + 1
        && inner.y + inner.height <= outer.y + outer.height + 1;
  }

  /** One that Maven brings, and the one of today where it is installed. */
  @ParameterizedTest
  @CsvSource({"3.1.0", "now"})
  void slidesTurnAfterTheirFigureWasPlayed(String version, Page page, Hosts hosts, Site site)
      throws Exception {
    if (version.equals("now")) {
      Path dist = Programs.wantPackage("reveal.js").resolve("dist");
      Files.copy(dist.resolve("reveal.js"), folder.resolve("reveal.js"));
      Files.copy(dist.resolve("reveal.css"), folder.resolve("reveal.css"));
    } else {
      String jar = "reveal.js/" + version + "/";
      Files.writeString(folder.resolve("reveal.js"), Webjars.read(jar + "js/reveal.js"));
      Files.writeString(folder.resolve("reveal.css"), Webjars.read(jar + "css/reveal.css"));
    }
    String body =
        "</main><link rel=stylesheet href=reveal.css><div class=reveal><div class=slides>"
            + "<section><h2>First</h2></section>"
            + code(site.http("")).text(Destination.SLIDES)
            + "<section><h2>Last</h2></section></div></div>"
            + "<script src=reveal.js></script>"
            + "<script>Reveal.initialize({transition: 'none',"
            + " width: innerWidth, height: innerHeight, margin: 0});</script>";
    String path = Place.page(folder, body);
    Site host = hosts.of(folder);
    page.navigate(host.http(path));
    String now = "() => Reveal.getIndices().h";
    page.waitForFunction("() => Reveal.isReady ? Reveal.isReady() : true");
    page.keyboard().press("ArrowRight");
    page.waitForFunction("() => Reveal.getIndices().h === 1");
    useIt(page.frameLocator("iframe"));
    BoundingBox frame = page.locator("iframe").boundingBox();
    BoundingBox slide = page.locator("section.present").boundingBox();
    assertThat(liesWithin(frame, slide)).isTrue();
    Object fits =
        page.frames().get(1).evaluate("() => document.documentElement.scrollHeight <= innerHeight");
    assertThat(fits).isEqualTo(true);
    page.keyboard().press("ArrowRight");
    page.waitForFunction("() => Reveal.getIndices().h === 2");
    page.keyboard().press("ArrowLeft");
    page.waitForFunction("() => Reveal.getIndices().h === 1");
    assertThat(page.evaluate(now)).isEqualTo(1);
  }

  @Test
  void inMarkdownThereAreThePictureAndALink(Page page, Hosts hosts, Site site) throws Exception {
    EmbedCode code = code(site.http(""));
    Files.writeString(
        folder.resolve("markdown-it.js"),
        Webjars.read("markdown-it/14.1.0/dist/markdown-it.min.js"));
    String path = Place.page(folder, "<div id=text></div><script src=markdown-it.js></script>");
    Site host = hosts.of(folder);
    page.navigate(host.http(path));
    page.evaluate(
        "text => { document.getElementById('text').innerHTML = markdownit().render(text); }",
        "Before.\n\n" + code.text(Destination.MARKDOWN) + "\n\nAfter.");
    Locator picture = page.locator("#text img");
    assertThat(picture)
        .hasAttribute("alt", WORDS.replace("*", " ").replace("_", " ")); // marks of Markdown
    assertThat(page.locator("#text p")).hasCount(4);
    assertThat(page.locator("#text a").nth(1)).hasText(TITLE);
    picture.click();
    assertThat(page).hasURL(code.link());
    assertThat(page.locator("#app main")).isVisible();
  }

  /** What a filter of HTML has left: words, a link, and the picture if it leaves pictures. */
  private static void check(String clean, String site, boolean hasPicture) {
    Document left = Jsoup.parse(clean);
    assertThat(left.select("iframe, script, why-random, units")).isEmpty();
    assertThat(left.select("a").attr("href")).startsWith(site + "playground/index.html#1:");
    assertThat(left.select("a").text()).isEqualTo(TITLE);
    assertThat(left.select("img")).hasSize(hasPicture ? 1 : 0);
    if (hasPicture) {
      assertThat(left.select("img").attr("src")).isEqualTo(Place.PICTURE);
      assertThat(left.select("img").attr("alt")).isEqualTo(WORDS);
    }
  }

  @ParameterizedTest
  @EnumSource(names = {"PAGE", "ELEMENT", "WORDPRESS", "VUE", "MOODLE", "DISK"})
  void whatDomPurifyLeavesIsSeen(Destination place, Page page, Hosts hosts) throws IOException {
    String site = "https://example.org/why/";
    String code = code(site).text(place);
    Files.writeString(
        folder.resolve("purify.js"), Webjars.read("dompurify/3.3.3/dist/purify.min.js"));
    String path = Place.page(folder, "<div id=text></div><script src=purify.js></script>");
    Site host = hosts.of(folder);
    page.navigate(host.http(path));
    String clean = (String) page.evaluate("code => DOMPurify.sanitize(code)", code);
    check(clean, site, true);
    page.evaluate("html => { document.getElementById('text').innerHTML = html; }", clean);
    assertThat(page.locator("#text img")).isVisible();
    assertThat(page.locator("#text a")).isVisible();
    page.waitForFunction("() => document.querySelector('#text img').complete");
    BoundingBox picture = page.locator("#text img").boundingBox();
    assertThat(picture.height).isBetween(200.0, 560.0);
    assertThat(picture.width / picture.height).isBetween(1.5, 1.6); // as it was drawn
    assertThat(page.locator("#text a").boundingBox().y)
        .isGreaterThanOrEqualTo(picture.y + picture.height);
  }

  /** By itself it takes out pictures as well: then the link is left. */
  @ParameterizedTest
  @EnumSource(names = {"PAGE", "ELEMENT", "WORDPRESS", "VUE", "MOODLE", "DISK"})
  void whatSanitizeHtmlLeavesIsTheLink(Destination place) throws Exception {
    Path node = Programs.want("node", "https://nodejs.org");
    Path sanitizer = Programs.wantPackage("sanitize-html");
    String site = "https://example.org/why/";
    Path file = Files.writeString(folder.resolve("code.html"), code(site).text(place));
    for (boolean hasPicture : new boolean[] {false, true}) {
      String program =
          "const clean = require('"
              + sanitizer
              + "'); console.log(clean(require('fs').readFileSync('"
              + file
              + "', 'utf8')"
              + (hasPicture
                  ? ", {allowedTags: clean.defaults.allowedTags.concat('img'),"
                      + " allowedAttributes: {a: ['href'], img: ['src', 'alt']}}"
                  : "")
              + "));";
      check(Programs.run(folder, List.of(node.toString(), "-e", program)), site, hasPicture);
    }
  }

  /** The filter of WordPress itself, with as little of WordPress around it as it needs. */
  @Test
  void whatWordPressLeavesIsThePictureAndTheLink() throws Exception {
    Path php = Programs.want("php", "apt-get install php-cli");
    Path includes = WordPress.want();
    String site = "https://example.org/why/";
    Path file =
        Files.writeString(folder.resolve("code.html"), code(site).text(Destination.WORDPRESS));
    Path program = WordPress.filter(folder, includes);
    check(
        Programs.run(folder, List.of(php.toString(), program.toString(), file.toString())),
        site,
        true);
  }

  /** Moodle has texts of those it does not trust go through HTML Purifier. */
  @Test
  void whatMoodlesFilterLeavesIsThePictureAndTheLink() throws Exception {
    Path php = Programs.want("php", "apt-get install php-cli");
    String named = System.getenv("HTMLPURIFIER");
    assumeTrue(
        named != null,
        "HTML Purifier 4.15 or later is not named: HTMLPURIFIER=/its/HTMLPurifier.auto.php");
    String site = "https://example.org/why/";
    Path file = Files.writeString(folder.resolve("code.html"), code(site).text(Destination.MOODLE));
    String program =
        "require '"
            + named
            + "'; $config = HTMLPurifier_Config::createDefault();"
            + " $config->set('Cache.DefinitionImpl', null);"
            + " echo (new HTMLPurifier($config))->purify(file_get_contents('"
            + file
            + "'));";
    check(Programs.run(folder, List.of(php.toString(), "-r", program)), site, true);
  }

  /** A page without the file that the code names is as it was before there was a picture. */
  @Test
  void withoutItsFileNothingIsSeenOfThePicture(
      Page page, Hosts hosts, Site site, Complaints complaints) throws Exception {
    complaints.excuse(Place.PICTURE);
    complaints.excuse("Failed to load resource");
    String path = Place.PAGE.build(code(site.http("")).text(Destination.PAGE), folder);
    Files.delete(folder.resolve(Place.PICTURE));
    Site host = hosts.of(folder);
    page.navigate(host.http(path));
    useIt(page.frameLocator("iframe"));
    BoundingBox frame = page.locator("iframe").boundingBox();
    assertThat(frame.height).isEqualTo(560);
    assertThat(page.locator("main > div").boundingBox().height).isEqualTo(560);
  }
}
