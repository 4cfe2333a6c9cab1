package whyrandom.site;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.GZIPOutputStream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import whyrandom.site.script.Libraries;

/** What holds for every file of the site. */
class BuiltSiteBrowserTest {
  private static final int MOST_OF_FIRST_PAGE = 200_000;
  private static final int MOST_OF_STILL = 15_000;
  private static final int MOST_OF_ZIP = 2_000_000;

  @Test
  void everyPageIsHtml() {
    HtmlChecker checker = new HtmlChecker();
    List<String> faults = new ArrayList<>();
    BuiltSite.pages()
        .forEach((path, page) -> checker.faults(page).forEach(f -> faults.add(path + ":" + f)));
    assertThat(faults).isEmpty();
  }

  @Test
  void theCheckFindsFaults() {
    String page = "<!doctype html><html lang=en><title>A</title><p id=a><table id=a><tr><li>";
    assertThat(new HtmlChecker().faults(page)).hasSizeGreaterThan(2);
  }

  @Test
  void everyLinkAndEveryFileLeadsToWhatIsThere() {
    Set<String> files = new TreeSet<>(BuiltSite.files());
    Map<String, Document> pages = new HashMap<>();
    BuiltSite.pages().forEach((path, page) -> pages.put(path, Jsoup.parse(page)));
    List<String> broken = new ArrayList<>();
    pages.forEach(
        (path, page) -> {
          for (String link : path.equals("404.html") ? List.<String>of() : links(page)) {
            if (!leadsSomewhere(path, link, files, pages)) {
              broken.add(path + ": " + link);
            }
          }
        });
    assertThat(broken).isEmpty();
  }

  private static List<String> links(Document page) {
    List<String> links = new ArrayList<>(page.select("a[href], link[href]").eachAttr("href"));
    links.addAll(page.select("script[src], img[src], iframe[src]").eachAttr("src"));
    links.addAll(page.select("source[srcset]").eachAttr("srcset"));
    return links;
  }

  private static boolean leadsSomewhere(
      String from, String link, Set<String> files, Map<String, Document> pages) {
    if (link.matches("[a-z]+:.*")) {
      return link.startsWith("https://") || link.startsWith("mailto:") || link.startsWith("data:");
    }
    URI uri = URI.create("site:/" + from).resolve(link.isEmpty() ? "#" : link);
    String path = link.startsWith("#") ? from : uri.getPath().substring(1);
    boolean isAnchor = uri.getFragment() != null && !path.startsWith("playground/");
    return files.contains(path)
        && (!isAnchor || pages.get(path).getElementById(uri.getFragment()) != null);
  }

  @Test
  void everyPageKeepsToItself() {
    BuiltSite.pages()
        .forEach(
            (path, page) -> {
              Document document = Jsoup.parse(page);
              Element policy = document.selectFirst("meta[http-equiv=Content-Security-Policy]");
              assertThat(policy).as(path).isNotNull();
              assertThat(policy.attr("content")).as(path).startsWith("default-src 'none'");
              assertThat(
                      document.select(
                          "script:not([src], [type=application/ld+json]), [style], [onclick]"))
                  .as(path)
                  .isEmpty();
              String other = "[src^=http], link[href^=http]:not([rel=canonical])";
              assertThat(document.select(other)).as(path).isEmpty();
            });
  }

  @Test
  void everyTextSaysWhatItIs() {
    Set<String> titles = new TreeSet<>();
    for (String path : BuiltSite.texts()) {
      Document page = Jsoup.parse(BuiltSite.read(path));
      assertThat(titles.add(page.title())).as("title of " + path).isTrue();
      assertThat(page.select("h1")).as(path).hasSize(1);
      assertThat(page.select("meta[name=description]").attr("content")).as(path).isNotEmpty();
      assertThat(page.select("figure.live img"))
          .as(path)
          .allMatch(i -> i.attr("alt").length() > 40);
      for (Element card : page.select("meta[property=og:image]")) {
        Path file = BuiltSite.FOLDER.resolve(path).resolveSibling(card.attr("content"));
        assertThat(file).as("picture of " + path).isRegularFile();
      }
    }
  }

  @Test
  void scriptsAndStylesHaveNamesThatChangeWithThem() {
    assertThat(BuiltSite.files())
        .filteredOn(path -> path.matches(".*\\.(js|css)"))
        .filteredOn(path -> !Set.of("embed.js", "playground/start.js").contains(path))
        .isNotEmpty()
        .allMatch(path -> path.matches(".*\\.[0-9a-f]{10}\\.(js|css)"));
  }

  /** What changes a file after it got its name would let browsers keep the wrong one. */
  @Test
  void theirNamesAreThoseOfWhatIsInThem() throws Exception {
    for (String path : BuiltSite.files()) {
      Matcher name = Pattern.compile(".*\\.([0-9a-f]{10})\\.(js|css)").matcher(path);
      if (name.matches()) {
        byte[] bytes = Files.readAllBytes(BuiltSite.FOLDER.resolve(path));
        byte[] digest = MessageDigest.getInstance("SHA-256").digest(bytes);
        assertThat(HexFormat.of().formatHex(digest)).as(path).startsWith(name.group(1));
      }
    }
  }

  @Test
  void hostsAreToldToLetBrowsersKeepThese() {
    List<String> kept =
        BuiltSite.read("_headers").lines().filter(line -> line.matches("/.*\\.(js|css)")).toList();
    assertThat(kept).isNotEmpty().allMatch(line -> BuiltSite.files().contains(line.substring(1)));
    assertThat(BuiltSite.files()).noneMatch(path -> path.matches(".*(sample|conf|Caddyfile)"));
  }

  /** The version stands at the foot of each page, in the citation, and in the file for programs. */
  @Test
  void itIsCitedByTheVersionThatItHas() throws IOException {
    Document about = Jsoup.parse(BuiltSite.read("about.html"));
    String version = about.select(".site-end p").text().replace("Why Random? ", "");
    assertThat(version).matches("[0-9.]+");
    assertThat(about.select("pre code").text()).contains("{Version " + version + "}");
    assertThat(Files.readString(Path.of("CITATION.cff"))).contains("\nversion: " + version + "\n");
  }

  @Test
  void whatShipsCodeOfOthersSaysWhose() throws IOException {
    for (String name : List.of("LICENSE", "NOTICE")) {
      assertThat(BuiltSite.read(name + ".txt")).isEqualTo(Files.readString(Path.of(name)));
    }
    String notice = BuiltSite.read("NOTICE.txt");
    JsonObject bom = JsonParser.parseString(BuiltSite.read("sbom.json")).getAsJsonObject();
    assertThat(bom.get("bomFormat").getAsString()).isEqualTo("CycloneDX");
    Set<String> names = new TreeSet<>();
    for (JsonElement component : bom.getAsJsonArray("components")) {
      JsonObject fields = component.getAsJsonObject();
      names.add(fields.get("name").getAsString());
      assertThat(notice).contains(fields.get("name").getAsString());
      assertThat(fields.get("licenses").toString()).containsAnyOf("\"Apache-2.0\"", "\"MIT\"");
    }
    assertThat(names).isEqualTo(new TreeSet<>(Libraries.SHIPPED));
    assertThat(Jsoup.parse(BuiltSite.read("about.html")).select("main a").eachAttr("href"))
        .contains("LICENSE.txt", "NOTICE.txt", "sbom.json");
  }

  @Test
  void theFirstPageIsLight() throws IOException {
    Document page = Jsoup.parse(BuiltSite.read("index.html"));
    List<String> files = new ArrayList<>(List.of("index.html"));
    files.addAll(page.select("link[rel=stylesheet], link[rel=icon]").eachAttr("href"));
    files.addAll(page.select("script[src]").eachAttr("src"));
    files.addAll(page.select("img[src]:not([loading=lazy])").eachAttr("src"));
    int sum = 0;
    for (String file : files) {
      sum += compressed(file);
    }
    assertThat(sum).isLessThanOrEqualTo(MOST_OF_FIRST_PAGE);
  }

  @Test
  void theElementsScriptIsLight() throws IOException {
    assertThat(compressed("embed.js")).isLessThanOrEqualTo(5000);
  }

  @Test
  void stillsAreLight() throws IOException {
    for (String path : BuiltSite.files()) {
      if (path.startsWith("stills/")) {
        assertThat(compressed(path)).as(path).isLessThanOrEqualTo(MOST_OF_STILL);
      }
    }
  }

  private static int compressed(String path) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(out)) {
      gzip.write(Files.readAllBytes(BuiltSite.FOLDER.resolve(path)));
    }
    return out.size();
  }

  @Test
  void theZipIsLight() throws IOException {
    try (DirectoryStream<Path> zips =
        Files.newDirectoryStream(Path.of("target"), "why-random-*.zip")) {
      for (Path zip : zips) {
        assertThat(Files.size(zip)).isLessThanOrEqualTo(MOST_OF_ZIP);
      }
    }
  }
}
