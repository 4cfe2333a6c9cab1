package whyrandom.site;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import whyrandom.browser.BrowserExtension;

@ExtendWith(BrowserExtension.class)
class ZipBrowserTest {
  private static final Path TARGET = Path.of("target");

  @Test
  void holdsTheSiteAndNothingElse() throws IOException {
    try (FileSystem zip = FileSystems.newFileSystem(zip())) {
      assertThat(sizes(zip.getPath("/"))).isEqualTo(sizes(TARGET.resolve("site")));
    }
  }

  @Test
  void unpackedItStartsFromDisk(@TempDir Path directory, Page page) throws IOException {
    try (FileSystem zip = FileSystems.newFileSystem(zip())) {
      copy(zip.getPath("/"), directory);
    }
    page.navigate(directory.resolve("index.html").toUri().toString());
    assertThat(page.locator("h1").first()).isVisible();
    page.locator(".site-top").getByText("Playground").click();
    assertThat(page.locator("#app main")).isVisible();
  }

  private static Path zip() throws IOException {
    try (DirectoryStream<Path> zips = Files.newDirectoryStream(TARGET, "why-random-*.zip")) {
      return zips.iterator().next();
    }
  }

  private static Map<String, Long> sizes(Path root) throws IOException {
    Map<String, Long> sizes = new TreeMap<>();
    try (Stream<Path> files = Files.walk(root).filter(Files::isRegularFile)) {
      for (Path file : (Iterable<Path>) files::iterator) {
        sizes.put(root.relativize(file).toString(), Files.size(file));
      }
    }
    return sizes;
  }

  private static void copy(Path from, Path to) throws IOException {
    try (Stream<Path> files = Files.walk(from).filter(Files::isRegularFile)) {
      for (Path file : (Iterable<Path>) files::iterator) {
        Path copy = to.resolve(from.relativize(file).toString());
        Files.createDirectories(copy.getParent());
        Files.copy(file, copy);
      }
    }
  }
}
