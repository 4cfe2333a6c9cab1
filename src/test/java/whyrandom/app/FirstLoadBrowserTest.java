package whyrandom.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;

/** What a reader has to load before the first figure works. */
class FirstLoadBrowserTest {
  private static final int MOST_BYTES = 150_000;
  private static final Path PLAYGROUND = Path.of("target/site/playground");

  @Test
  void takesAtMost150KilobytesCompressed() throws IOException {
    int sum = 0;
    try (Stream<Path> files = Files.walk(PLAYGROUND)) {
      for (Path file : files.filter(FirstLoadBrowserTest::isFirst).toList()) {
        sum += compressed(Files.readAllBytes(file));
      }
    }
    assertThat(sum).isLessThanOrEqualTo(MOST_BYTES);
  }

  /** What is in a folder of its own loads when it is wanted. */
  private static boolean isFirst(Path file) {
    return Files.isRegularFile(file) && file.getParent().equals(PLAYGROUND);
  }

  @Test
  void whatOnlySharingNeedsLoadsWithIt() throws IOException {
    String links = "Opened from TensorFlow Playground";
    assertThat(Files.readString(PLAYGROUND.resolve("playground.js"))).doesNotContain(links);
    assertThat(Files.readString(PLAYGROUND.resolve("inside/inside.js"))).doesNotContain(links);
    assertThat(Files.readString(PLAYGROUND.resolve("sharing/sharing.js"))).contains(links);
  }

  private static int compressed(byte[] bytes) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(out)) {
      gzip.write(bytes);
    }
    return out.size();
  }
}
