package whyrandom.site.host;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * The headers that hosts should send with the site. None is needed for it to work, but where a host
 * forbids itself all that is of others, figures need the last two of {@link #everywhere}.
 *
 * @param policy what the pages may load: all that any of them allows in its head
 */
public record Headers(String policy) {
  static final String FOR_EVER = "public, max-age=31536000, immutable";
  static final String ASK_EACH_TIME = "no-cache";

  /** The playground holds what a reader made; what other sites may show in frames is the rest. */
  static final String UNFRAMED = "playground/";

  static final String OWN_FRAMES = "frame-ancestors 'self'";

  /**
   * The headers of a site.
   *
   * @param site the folder with the pages that are there already
   * @param others the policy of those that are not there yet
   */
  public static Headers of(Path site, String others) throws IOException {
    List<String> policies = new ArrayList<>(List.of(others));
    try (Stream<Path> files = Files.walk(site)) {
      for (Path file : (Iterable<Path>) files.filter(Headers::isPage).sorted()::iterator) {
        policies.add(Policy.of(site.relativize(file).toString(), Files.readString(file)));
      }
    }
    return new Headers(Policy.union(policies));
  }

  private static boolean isPage(Path file) {
    return file.toString().endsWith(".html");
  }

  /**
   * What goes with every answer, besides the policy. Embedded figures and what they load may be
   * used by any page, also by one that embeds only what allows it (Cross-Origin-Embedder-Policy),
   * and the element's script may be asked for with {@code integrity}.
   */
  Map<String, String> everywhere() {
    Map<String, String> headers = new LinkedHashMap<>();
    headers.put("X-Content-Type-Options", "nosniff");
    headers.put("Referrer-Policy", "no-referrer");
    headers.put("Permissions-Policy", "camera=(), geolocation=(), microphone=()");
    headers.put("Cross-Origin-Embedder-Policy", "require-corp");
    headers.put("Cross-Origin-Resource-Policy", "cross-origin");
    headers.put("Access-Control-Allow-Origin", "*");
    return headers;
  }
}
