package whyrandom.site.page;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * What is around the pages.
 *
 * @param sources all pages
 * @param site the folder that the site is built in, with all that is not made of pages
 * @param version of the program
 * @param url where the site will be, with a slash at the end; empty if that is not known
 * @param samples files that pages can show, by their names
 * @param stamps small pictures with which indexes lead to pages, by the paths of these
 */
public record Surroundings(
    Sources sources,
    Path site,
    String version,
    String url,
    Map<String, String> samples,
    Map<String, Still> stamps) {
  /** What pages with figures load; without the scripts they show stills. */
  private static final List<String> FIGURE_FILES =
      List.of(
          "playground/diagram.css",
          "playground/inside/numbers.css",
          "figure/figure.css",
          "figure/figure.js");

  /** What there is of what figures need. */
  List<String> figureFiles() {
    return FIGURE_FILES.stream().filter(this::isFile).toList();
  }

  /** The link from a page to a file for those who do not see it in its place. */
  String linkForOthers(SourcePage page, String path) {
    return url.isEmpty() ? Address.relative(page.path(), path) : url + path;
  }

  /** Whether there is a page or a file at a path. */
  boolean has(String path) {
    return sources.at(path).isPresent() || isFile(path);
  }

  private boolean isFile(String path) {
    return Files.isRegularFile(site.resolve(path));
  }
}
