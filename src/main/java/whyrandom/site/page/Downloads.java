package whyrandom.site.page;

import java.util.List;
import java.util.regex.Pattern;

/**
 * The site as a zip, and what it was built from: files in the folder of the site, to which every
 * page links at its foot. In the zip there are neither, nor these links.
 */
public final class Downloads {
  /** A page that every site has. */
  public static final String PAGE = "index.html";

  /** The end of the name of the zip with the source, before its {@code .zip}. */
  public static final String SOURCE = "-source";

  /** What the site is built from, by names in the folder of the project. */
  public static final List<String> SOURCES =
      List.of(
          ".ci",
          ".github",
          ".gitignore",
          ".mvn",
          "CHANGES.md",
          "CITATION.cff",
          "CONTRIBUTING.md",
          "LICENSE",
          "NOTICE",
          "README.md",
          "SECURITY.md",
          "mvnw",
          "mvnw.cmd",
          "pom.xml",
          "site",
          "src",
          "webapp");

  private static final String BEGIN = "<li class=\"download\">";
  private static final String END = "</li>";
  private static final Pattern LINKS =
      Pattern.compile(Pattern.quote(BEGIN) + "[^\n]*?" + Pattern.quote(END));

  private Downloads() {}

  /** The links to them, as items of a list. */
  static String links(SourcePage page, String version) {
    return link(page, version, "", "Zip") + link(page, version, SOURCE, "Source");
  }

  private static String link(SourcePage page, String version, String end, String text) {
    String path = "why-random-" + version + end + ".zip";
    return BEGIN
        + "<a"
        + Html.attribute("href", Address.relative(page.path(), path))
        + ">"
        + text
        + "</a>"
        + END;
  }

  /** A page without these links. */
  public static String without(String page) {
    return LINKS.matcher(page).replaceAll("");
  }
}
