package whyrandom.site.host;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Tells hosts how to serve the site. */
public final class HostFiles {
  private static final String FOR_EVER = "public, max-age=31536000, immutable";

  private HostFiles() {}

  /**
   * Writes {@code _headers}, which Netlify and Cloudflare Pages read, {@code nginx.conf.sample},
   * and {@code .nojekyll}, without which GitHub Pages would leave out files that begin with {@code
   * _}.
   *
   * @param hashed the files whose names change with what is in them
   */
  public static void write(Path site, List<String> hashed) throws IOException {
    String policy = policy(site);
    Files.writeString(site.resolve("_headers"), headers(policy, hashed));
    Files.writeString(site.resolve("nginx.conf.sample"), nginx(policy));
    Files.writeString(site.resolve(".nojekyll"), "");
  }

  private static String policy(Path site) throws IOException {
    List<String> policies = new ArrayList<>();
    try (Stream<Path> files = Files.walk(site)) {
      for (Path file : (Iterable<Path>) files.filter(HostFiles::isPage).sorted()::iterator) {
        policies.add(Policy.of(site.relativize(file).toString(), Files.readString(file)));
      }
    }
    return Policy.union(policies);
  }

  private static boolean isPage(Path file) {
    return file.toString().endsWith(".html");
  }

  private static String headers(String policy, List<String> hashed) {
    StringBuilder text =
        new StringBuilder(
            """
            # Netlify and Cloudflare Pages send these headers. Each page has its policy in its head as well.
            /*
              Content-Security-Policy: %s
              X-Content-Type-Options: nosniff
              Referrer-Policy: strict-origin-when-cross-origin
              Permissions-Policy: camera=(), geolocation=(), microphone=()
            """
                .formatted(policy));
    for (String path : hashed) {
      text.append('/').append(path).append("\n  Cache-Control: ").append(FOR_EVER).append('\n');
    }
    return text.toString();
  }

  private static String nginx(String policy) {
    return """
        # A sample for nginx: copy it, and put the folder of the site in place of /srv/why-random.
        server {
          listen 80;
          server_name example.org;
          root /srv/why-random;
          index index.html;
          error_page 404 /404.html;
          charset utf-8;
          gzip on;
          gzip_types text/css text/javascript application/javascript application/json image/svg+xml;

          add_header Content-Security-Policy "%1$s" always;
          add_header X-Content-Type-Options nosniff always;
          add_header Referrer-Policy strict-origin-when-cross-origin always;

          # scripts and styles whose names change with what is in them
          location ~ "\\.[0-9a-f]{10}\\.(css|js)$" {
            add_header Cache-Control "%2$s" always;
            add_header Content-Security-Policy "%1$s" always;
            add_header X-Content-Type-Options nosniff always;
          }
        }
        """
        .formatted(policy, FOR_EVER);
  }
}
