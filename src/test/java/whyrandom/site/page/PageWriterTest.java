package whyrandom.site.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import whyrandom.share.Figures;

class PageWriterTest {
  private static final Path SAMPLE = Path.of("src", "test", "resources", "site");

  @TempDir Path site;
  private static final Map<String, String> SAMPLES = Map.of("a.conf", "root <here>;\n");

  private final Map<String, Still> stamps =
      Map.of(
          "questions/weights.html",
          new Still(
              List.of(
                  new Still.Picture("stills/w-dark.svg", "(prefers-color-scheme: dark)", 2, 1),
                  new Still.Picture("stills/w.svg", "", 2, 1)),
              ""));

  private Sources sources;

  @BeforeEach
  void read() throws IOException {
    touch("playground/index.html");
    sources = Sources.read(SAMPLE);
  }

  private void touch(String file) throws IOException {
    Files.createDirectories(site.resolve(file).getParent());
    Files.writeString(site.resolve(file), "");
  }

  private Document page(String path) {
    return Jsoup.parse(page(sources, path, Map.of()));
  }

  private String page(Sources from, String path, Map<String, Still> stills) {
    SourcePage page = from.at(path).orElseThrow();
    return new PageWriter(new Surroundings(from, site, "1.2.3", "", SAMPLES, stamps))
        .write(page, stills, Optional.of("card.png"));
  }

  private Sources with(String text) throws IOException {
    Path folder = Files.createDirectories(site.resolve("pages"));
    Files.writeString(folder.resolve("a.md"), "---\ntitle: A\ndescription: B\n---\n" + text);
    Files.writeString(folder.resolve("b.md"), "---\ntitle: A\ndescription: B\n---\n## A place\n");
    return Sources.read(folder);
  }

  @Test
  void linksLeadToPagesInsteadOfTheirSources() {
    assertThat(page("index.html").select("main p a").eachAttr("href"))
        .containsExactly("questions/zero.html#why-not-zero", "playground/index.html", "#two");
    assertThat(page("guide/embed.html").select("main p a").eachAttr("href"))
        .contains("../index.html");
  }

  @Test
  void aSampleStandsWhereThePageNamesIt() throws IOException {
    Document page = Jsoup.parse(page(with("```sample a.conf\n```\n"), "a.html", Map.of()));
    assertThat(page.select("pre code").text()).isEqualTo("root <here>;");
    assertThatExceptionOfType(Fault.class)
        .isThrownBy(() -> page(with("```sample b.conf\n```\n"), "a.html", Map.of()))
        .withMessage("a.md: there is no sample b.conf, but [a.conf]");
  }

  @ParameterizedTest
  @CsvSource({
    "c.md, there is no c.md",
    "b.md#place, b.md has no place place; there is a-place",
    "#nowhere, a.md has no place nowhere",
    "b.html, links to pages name their .md file",
    "playground/, folders need their index.html",
    "playground/none.js, there is no such file",
    "/b.md, links must be relative",
    "http://example.org/, only https: and mailto:",
    "javascript:alert(1), only https: and mailto:",
  })
  void aBrokenLinkStopsTheBuild(String link, String message) throws IOException {
    Sources broken = with("A [link](" + link + ")");
    assertThatExceptionOfType(Fault.class)
        .isThrownBy(() -> page(broken, "a.html", Map.of()))
        .withMessageStartingWith("a.md: link to " + link)
        .withMessageContaining(message);
  }

  @Test
  void titleIsWrittenOnceWhetherTheTextBeginsWithItOrNot() {
    assertThat(page("questions/weights.html").select("h1").html())
        .isEqualTo("What are <em>weights</em>?");
    assertThat(page("questions/zero.html").select("h1").html())
        .isEqualTo("What happens if all weights are zero?");
  }

  @Test
  void questionsFollowEachOther() {
    Document first = page("questions/weights.html");
    assertThat(first.select(".kicker").text()).isEqualTo("All questions · 1 of 2");
    assertThat(first.select(".neighbors a").eachAttr("href")).containsExactly("zero.html");
    Document second = page("questions/zero.html");
    assertThat(second.select(".neighbors a").eachAttr("rel")).containsExactly("prev");
    assertThat(second.select(".side a[aria-current=page]").text())
        .isEqualTo(second.select("h1").text());
  }

  @Test
  void aFolderWithoutAnIndexHasOneThatListsItsPages() {
    assertThat(page("questions/index.html").select(".pages a").eachAttr("href"))
        .containsExactly("weights.html", "zero.html");
  }

  @Test
  void anIndexHasAPictureBesideEachPageThatHasOne() throws IOException {
    Path folder = Files.createDirectories(site.resolve("pages"));
    Path questions = Files.createDirectories(folder.resolve("questions"));
    String head = "---\ntitle: T\ndescription: D\n---\n";
    Files.writeString(folder.resolve("index.md"), head);
    Files.writeString(questions.resolve("01-weights.md"), head);
    Files.writeString(questions.resolve("02-zero.md"), head);
    Files.writeString(
        questions.resolve("index.md"),
        head + "See [one](01-weights.md).\n\n1. [One](01-weights.md)\n2. [Two](02-zero.md): ha\n");
    Document page = Jsoup.parse(page(Sources.read(folder), "questions/index.html", Map.of()));
    assertThat(page.select("picture")).hasSize(1);
    Element item = page.select("picture.stamp").first().parent();
    assertThat(item.tagName()).isEqualTo("li");
    assertThat(item.select("a").attr("href")).isEqualTo("weights.html");
    assertThat(item.select("source").attr("srcset")).isEqualTo("../stills/w-dark.svg");
    assertThat(item.select("img").attr("alt")).as("the link says it all").isEmpty();
    assertThat(item.select("img").hasAttr("alt")).isTrue();
  }

  @Test
  void aLongTextHasATableOfContents() {
    assertThat(page("index.html").select(".side a").eachText())
        .containsExactly("One", "Two", "Three and more", "Four");
    assertThat(page("guide/embed.html").select(".folded a").eachText())
        .containsExactly("Put a figure into your page");
  }

  @Test
  void headingsHaveALinkToThemselves() {
    Element heading = page("index.html").select(".heading").get(2);
    assertThat(heading.select("h2").attr("id")).isEqualTo("three-and-more");
    assertThat(heading.select("a").attr("href")).isEqualTo("#three-and-more");
    assertThat(heading.select("a").attr("aria-label")).isEqualTo("Link to “Three and more”");
  }

  @Test
  void tablesCanBeScrolledByKeyboard() {
    Element table = page("index.html").select(".table").first();
    assertThat(table.attr("tabindex")).isEqualTo("0");
    assertThat(table.attr("aria-label")).isEqualTo("Table 1: One");
    assertThat(table.select("td.right").text()).isEqualTo("0");
  }

  @Test
  void aFigureHoldsItsDocumentAndItsStill() {
    Still still =
        new Still(
            List.of(
                new Still.Picture("stills/a-dark.svg", "(prefers-color-scheme: dark)", 2, 1),
                new Still.Picture("stills/a.svg", "", 2, 1)),
            "A network");
    Document page = Jsoup.parse(page(sources, "index.html", Map.of("four-equal", still)));
    Element figure = page.select("figure#four-equal.live").first();
    assertThat(figure.select("> .live-stage").attr("data-figure"))
        .startsWith("{\"caption\": \"Four units & one function\",\"experiment\"");
    assertThat(
            whyrandom.share.Links.read(figure.select("> .live-stage").attr("data-link")).document())
        .isEqualTo(
            Figures.read(figure.select("> .live-stage").attr("data-figure"))
                .options()
                .get(0)
                .document());
    assertThat(figure.select("> .live-stage img").attr("alt")).isEqualTo("A network");
    assertThat(figure.select("source").attr("srcset")).isEqualTo("stills/a-dark.svg");
    assertThat(figure.select("> figcaption").text()).isEqualTo("Four units & one function");
  }

  @Test
  void pagesWithFiguresLoadTheFigureScriptsThatThereAre() throws IOException {
    assertThat(page("index.html").select("script[src]")).isEmpty();
    touch("figure/figure.js");
    touch("figure/figure.css");
    assertThat(page("index.html").select("script[src]").eachAttr("src"))
        .containsExactly("figure/figure.js");
    assertThat(page("index.html").select("link[rel=stylesheet]").eachAttr("href"))
        .contains("figure/figure.css");
    assertThat(page("questions/zero.html").select("script[src]")).isEmpty();
  }

  @Test
  void aPageSaysWhereOneIs() {
    Document page = page("questions/zero.html");
    assertThat(page.title()).isEqualTo("What happens if all weights are zero? · Why Random?");
    assertThat(page.select(".site-top a[aria-current=true]").eachText())
        .containsExactly("Questions");
    assertThat(page.select("meta[name=description]").attr("content")).isEqualTo("Nothing moves.");
  }
}
