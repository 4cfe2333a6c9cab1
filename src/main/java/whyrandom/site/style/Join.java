package whyrandom.site.style;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Puts the style sheets of a page together into one, in their order: there is less to ask for, and
 * together they compress better than each by itself. A sheet that no other page has goes.
 */
public final class Join {
  private static final Pattern LINK =
      Pattern.compile("[ \\t]*<link rel=\"stylesheet\" href=\"([^\":]+)\">\\n");

  private Join() {}

  /**
   * Joins the sheets of a page.
   *
   * @param site the folder of all pages
   * @param page the page's path in it
   * @param name of the new sheet, which is beside the page
   */
  public static void join(Path site, String page, String name) throws IOException {
    Path file = site.resolve(page);
    String html = Files.readString(file);
    List<Path> sheets = sheets(file, html);
    StringBuilder all = new StringBuilder();
    for (Path sheet : sheets) {
      all.append(Files.readString(sheet));
    }
    Files.writeString(file.resolveSibling(name), all);
    Files.writeString(file, withOne(html, name));
    for (Path sheet : sheets) {
      if (!isNamed(site, sheet)) {
        Files.delete(sheet);
      }
    }
  }

  private static List<Path> sheets(Path page, String html) {
    List<Path> sheets = new ArrayList<>();
    Matcher matcher = LINK.matcher(html);
    while (matcher.find()) {
      sheets.add(page.resolveSibling(matcher.group(1)).normalize());
    }
    return sheets;
  }

  private static String withOne(String html, String name) {
    Matcher first = LINK.matcher(html);
    if (!first.find()) {
      throw new IllegalArgumentException("a page without style sheets");
    }
    return html.substring(0, first.start())
        + "    <link rel=\"stylesheet\" href=\""
        + name
        + "\">\n"
        + first.reset(html.substring(first.end())).replaceAll("");
  }

  private static boolean isNamed(Path site, Path sheet) throws IOException {
    List<Path> pages;
    try (Stream<Path> files = Files.walk(site)) {
      pages = files.filter(file -> file.toString().endsWith(".html")).toList();
    }
    for (Path page : pages) {
      if (sheets(page, Files.readString(page)).contains(sheet)) {
        return true;
      }
    }
    return false;
  }
}
