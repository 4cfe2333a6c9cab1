package whyrandom.site;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The files of the site that was built. */
final class BuiltSite {
  static final Path FOLDER = Path.of("target", "site");

  private BuiltSite() {}

  /** The paths of all files, with slashes. */
  static List<String> files() {
    try (Stream<Path> files = Files.walk(FOLDER)) {
      return files
          .filter(Files::isRegularFile)
          .map(file -> FOLDER.relativize(file).toString().replace('\\', '/'))
          .sorted()
          .collect(Collectors.toList());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static String read(String path) {
    try {
      return Files.readString(FOLDER.resolve(path));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** All pages, by their paths. */
  static Map<String, String> pages() {
    Map<String, String> pages = new TreeMap<>();
    files().stream()
        .filter(path -> path.endsWith(".html"))
        .forEach(path -> pages.put(path, read(path)));
    return pages;
  }

  /** The pages to read: those that are made of Markdown. */
  static List<String> texts() {
    return pages().entrySet().stream()
        .filter(page -> page.getValue().contains("<header class=\"site-top\">"))
        .map(Map.Entry::getKey)
        .toList();
  }
}
