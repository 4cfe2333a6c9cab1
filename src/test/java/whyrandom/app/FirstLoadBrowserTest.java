package whyrandom.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import whyrandom.browser.Site;

/** What a reader has to load before the first figure works. */
class FirstLoadBrowserTest {
  private static final int MOST_BYTES = 150_000;
  private static final Path PAGE = Path.of("target/site/playground/index.html");
  private static final Pattern NAMED = Pattern.compile("(?:href|src)=\"([^\":]+\\.[a-z]+)\"");

  @Test
  void takesAtMost150KilobytesCompressed() throws IOException {
    Set<Path> files = new TreeSet<>(Set.of(PAGE));
    Matcher named = NAMED.matcher(Files.readString(PAGE));
    while (named.find()) {
      files.add(PAGE.resolveSibling(named.group(1)).normalize());
    }
    assertThat(files).anyMatch(file -> file.getFileName().toString().endsWith(".js"));
    int sum = 0;
    for (Path file : files) {
      sum += compressed(Files.readAllBytes(file));
    }
    assertThat(sum).isLessThanOrEqualTo(MOST_BYTES);
  }

  @Test
  void whatOnlySharingNeedsLoadsWithIt() throws IOException {
    String words = "Opened from TensorFlow Playground";
    assertThat(script("playground/playground.js")).doesNotContain(words);
    assertThat(script("playground/inside/inside.js")).doesNotContain(words);
    assertThat(script("playground/sharing/sharing.js")).contains(words);
  }

  private static String script(String name) throws IOException {
    return Files.readString(Site.built(name));
  }

  private static int compressed(byte[] bytes) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(out)) {
      gzip.write(bytes);
    }
    return out.size();
  }
}
