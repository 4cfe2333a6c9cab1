package whyrandom.site.host;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.HexFormat;

/**
 * A copy of {@code embed.js} whose name changes with what is in it, for pages that want to be sure
 * of its bytes: they ask for it with its hash. The one that keeps its name is kept up to date.
 */
public final class ElementCopy {
  private static final String ORIGINAL = "embed.js";
  private static final int LENGTH = 10;

  private ElementCopy() {}

  /**
   * Writes it.
   *
   * @return its path: {@code embed.3f9a01bc42.js}
   */
  public static String write(Path site) throws IOException {
    String path = path(site);
    Files.copy(site.resolve(ORIGINAL), site.resolve(path));
    return path;
  }

  private static String path(Path site) throws IOException {
    String hash = HexFormat.of().formatHex(digest(site, "SHA-256")).substring(0, LENGTH);
    return "embed." + hash + ".js";
  }

  /** How a page asks for it. */
  public static String sample(Path site) throws IOException {
    return "<script src=\"https://example.org/why-random/"
        + path(site)
        + "\"\n  integrity=\"sha384-"
        + Base64.getEncoder().encodeToString(digest(site, "SHA-384"))
        + "\"\n  crossorigin=\"anonymous\" defer></script>\n";
  }

  private static byte[] digest(Path site, String algorithm) throws IOException {
    try {
      return MessageDigest.getInstance(algorithm)
          .digest(Files.readAllBytes(site.resolve(ORIGINAL)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
