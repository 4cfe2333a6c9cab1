package whyrandom.browser;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** The zip that readers download: one folder with the site in it. */
public final class Download {
  private Download() {}

  /** The folder that it unpacks into. */
  public static String folder() throws IOException {
    try (FileSystem zip = open();
        Stream<Path> files = Files.list(zip.getPath("/"))) {
      List<Path> all = files.toList();
      if (all.size() != 1) {
        throw new IllegalStateException("the zip unpacks into " + all);
      }
      return all.get(0).getFileName().toString();
    }
  }

  private static FileSystem open() throws IOException {
    try (DirectoryStream<Path> zips =
        Files.newDirectoryStream(Path.of("target"), "why-random-*.zip")) {
      return FileSystems.newFileSystem(zips.iterator().next());
    }
  }

  /** How many bytes each file in it has, unpacked. */
  public static Map<String, Long> sizes() throws IOException {
    try (FileSystem zip = open()) {
      return sizes(zip.getPath("/").resolve(folder()));
    }
  }

  /** How many bytes each file under a directory has. */
  public static Map<String, Long> sizes(Path root) throws IOException {
    Map<String, Long> sizes = new TreeMap<>();
    try (Stream<Path> files = Files.walk(root).filter(Files::isRegularFile)) {
      for (Path file : (Iterable<Path>) files::iterator) {
        sizes.put(root.relativize(file).toString(), Files.size(file));
      }
    }
    return sizes;
  }

  /** Unpacks it, so that a directory holds the site then. */
  public static void unpack(Path directory) throws IOException {
    try (FileSystem zip = open()) {
      Path root = zip.getPath("/").resolve(folder());
      try (Stream<Path> files = Files.walk(root).filter(Files::isRegularFile)) {
        for (Path file : (Iterable<Path>) files::iterator) {
          Path copy = directory.resolve(root.relativize(file).toString());
          Files.createDirectories(copy.getParent());
          Files.copy(file, copy);
        }
      }
    }
  }
}
