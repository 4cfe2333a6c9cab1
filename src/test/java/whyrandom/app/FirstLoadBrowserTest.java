package whyrandom.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import whyrandom.browser.Site;

/** What a reader has to load before the first figure works. */
class FirstLoadBrowserTest {
  private static final int MOST_BYTES = 140_000;
  private static final Path PAGE = Path.of("target/site/playground/index.html");
  private static final Pattern NAMED = Pattern.compile("(?:href|src)=\"([^\":]+\\.[a-z]+)\"");

  @Test
  void takesAtMost140KilobytesCompressed() throws IOException {
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

  /** For the first live figure of a page; what is said of it comes right after. */
  @ParameterizedTest
  @CsvSource({"figure/figure.js, 112000", "playground/playground.js, 130000"})
  void theScriptOfAFirstFigureStaysSmall(String name, int mostBytes) throws IOException {
    assertThat(compressed(script(name).getBytes(StandardCharsets.UTF_8)))
        .isLessThanOrEqualTo(mostBytes);
  }

  @ParameterizedTest
  @CsvSource({
    "figure/figure.js, figure/later.js",
    "playground/playground.js, playground/panel/panel.js"
  })
  void theWordsForWhatIsTrueLoadWhenTheFirstFigureIsThere(String first, String later)
      throws IOException {
    String words = "Same weights in, same weights out";
    assertThat(script(first)).doesNotContain(words);
    assertThat(script(later)).contains(words);
  }

  @Test
  void thePageForFramesLoadsInFramesOnly() throws IOException {
    String words = "The browser does not let this figure fill the screen";
    String calls = "calls with many rows are allowed";
    assertThat(script("figure/figure.js")).doesNotContain(words, calls);
    assertThat(script("figure/later.js")).doesNotContain(words, calls);
    assertThat(script("figure/frame.js")).contains(words, calls);
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
