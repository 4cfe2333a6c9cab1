package whyrandom.site.page;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import whyrandom.share.Figure;

/** All pages of the site, as they were read, and the order they stand in. */
public final class Sources {
  /** Folders with pages that follow each other, and what all of them are called. */
  private static final Map<String, String> FOLDERS =
      new TreeMap<>(
          Map.of("questions/", "All questions", "guide/", "The guide", "papers/", "The papers"));

  private final Map<String, SourcePage> byFile = new TreeMap<>();
  private final Map<String, SourcePage> byPath = new TreeMap<>();
  private final List<String> otherFiles = new ArrayList<>();

  private Sources() {}

  /** Reads a folder of pages. */
  public static Sources read(Path folder) throws IOException {
    Sources sources = new Sources();
    try (Stream<Path> all = Files.walk(folder)) {
      for (Path path : (Iterable<Path>) all.filter(Files::isRegularFile).sorted()::iterator) {
        String file = folder.relativize(path).toString().replace('\\', '/');
        if (Address.isSource(file)) {
          sources.add(SourceReader.read(file, Files.readString(path)));
        } else {
          sources.otherFiles.add(file);
        }
      }
    }
    sources.addMissingIndexes();
    return sources;
  }

  private void add(SourcePage page) {
    byFile.put(page.file(), page);
    SourcePage other = byPath.put(page.path(), page);
    if (other != null) {
      throw new Fault(page.file(), "has the same address as " + other.file());
    }
  }

  /** A folder's pages can be found on its index, whether somebody wrote one or not. */
  private void addMissingIndexes() {
    FOLDERS.forEach(
        (folder, title) -> {
          if (!in(folder).isEmpty() && !byPath.containsKey(folder + "index.html")) {
            String text = "---\ntitle: " + title + "\ndescription: " + title + "\n---\n";
            add(SourceReader.read(folder + "index.md", text));
          }
        });
  }

  /** All of them. */
  public List<SourcePage> all() {
    return List.copyOf(byPath.values());
  }

  /** Files beside the pages that belong to them, such as pictures. */
  public List<String> otherFiles() {
    return List.copyOf(otherFiles);
  }

  /** The figure that stands for the site: the first of its first page. */
  public Optional<Figure> firstFigure() {
    return at("index.html")
        .flatMap(page -> page.figures().stream().findFirst())
        .map(LiveFigure::figure);
  }

  /** The page that is made of a file. */
  Optional<SourcePage> ofFile(String file) {
    return Optional.ofNullable(byFile.get(file));
  }

  /** The page at an address. */
  Optional<SourcePage> at(String path) {
    return Optional.ofNullable(byPath.get(path));
  }

  /** The pages of a folder in their order, without its index. */
  List<SourcePage> in(String folder) {
    return byFile.values().stream()
        .filter(page -> page.folder().equals(folder) && !page.isIndex())
        .sorted(
            Comparator.comparingInt((SourcePage page) -> page.front().order(page.file()))
                .thenComparing(SourcePage::file))
        .toList();
  }

  /** The page before one in its folder ({@code by} −1) or after it (1), if there is one. */
  Optional<SourcePage> neighbor(SourcePage page, int by) {
    List<SourcePage> all = isInSeries(page) ? in(page.folder()) : List.of();
    int index = all.indexOf(page) + by;
    return all.contains(page) && index >= 0 && index < all.size()
        ? Optional.of(all.get(index))
        : Optional.empty();
  }

  /** What the pages of a folder are called. */
  static String nameOf(String folder) {
    return FOLDERS.get(folder);
  }

  /** Whether a page is one of several that follow each other, or their index. */
  static boolean isInSeries(SourcePage page) {
    return FOLDERS.containsKey(page.folder());
  }
}
