package whyrandom.site.host;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.Deflater;
import java.util.zip.GZIPOutputStream;

/**
 * Compressed files beside scripts and style sheets, which servers can send as they are: smaller
 * than what they make while a reader waits.
 */
public final class Compressed {
  private static final int WORTH = 1_000;

  private Compressed() {}

  /**
   * Writes {@code a.js.gz} beside {@code a.js}.
   *
   * @param files paths in the site; those that are too small to gain anything are left alone
   */
  public static void write(Path site, Iterable<String> files) throws IOException {
    for (String path : files) {
      byte[] bytes = Files.readAllBytes(site.resolve(path));
      if (bytes.length >= WORTH) {
        try (OutputStream file = Files.newOutputStream(site.resolve(path + ".gz"));
            OutputStream gzip = new Best(file)) {
          gzip.write(bytes);
        }
      }
    }
  }

  /** Writes no date, so the same bytes give the same file. */
  private static final class Best extends GZIPOutputStream {
    Best(OutputStream out) throws IOException {
      super(out);
      def.setLevel(Deflater.BEST_COMPRESSION);
    }
  }
}
