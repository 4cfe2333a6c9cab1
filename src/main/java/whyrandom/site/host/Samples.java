package whyrandom.site.host;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Settings for servers, to copy from. They all say the same: every answer has the headers of {@link
 * Headers}; names that change with their contents are kept for ever, pages are sent whole each
 * time, since servers tell versions apart by date and size alone; scripts and styles come
 * compressed.
 *
 * <p>They are not a part of the site, and nobody needs to publish them.
 */
public final class Samples {
  private static final String NGINX =
      """
      # A sample for nginx, within http { … }: put the folder of the site in place of /srv/why-random.
      map $uri $why_random_cache {
        default "${page-cache}";
        # scripts and style sheets: their names change with what is in them
        "~\\.[0-9a-f]{10}\\.(css|js)$" "${hashed-cache}";
      }
      map $uri $why_random_frames {
        default "";
        # not in frames of other sites
        "~/${unframed}" "; ${own-frames}";
      }

      server {
        listen 80;
        server_name example.org;
        root /srv/why-random;
        index index.html;
        error_page 404 /404.html;

        charset utf-8;
        charset_types text/html text/css text/javascript application/javascript text/plain;
        gzip on;
        gzip_vary on;
        gzip_static on;
        gzip_types text/css text/javascript application/javascript application/json image/svg+xml;

        # all headers stand here: a location with one of its own would drop the others
        add_header Cache-Control $why_random_cache always;
        add_header Content-Security-Policy "${policy}$why_random_frames" always;
      ${headers}
        # pages are sent whole each time: nginx tells versions apart by date and size alone
        location ~ (\\.html|/)$ {
          etag off;
          if_modified_since off;
        }
      }
      """;

  private static final String APACHE =
      """
      # A sample for Apache 2.4, for a <VirtualHost> or as .htaccess in the folder of the site.
      # It needs the modules headers, deflate, mime and dir.
      AddDefaultCharset utf-8
      AddCharset utf-8 .css .js .json .svg .txt
      DirectoryIndex index.html
      ErrorDocument 404 /404.html
      AddOutputFilterByType DEFLATE text/html text/css text/javascript application/javascript application/json image/svg+xml

      Header always set Cache-Control "${page-cache}"
      Header always set Content-Security-Policy "${policy}"
      ${headers}
      # not in frames of other sites
      <If "%{REQUEST_URI} =~ m#/${unframed}#">
        Header always set Content-Security-Policy "${policy}; ${own-frames}"
      </If>
      # scripts and style sheets: their names change with what is in them
      <FilesMatch "\\.[0-9a-f]{10}\\.(css|js)$">
        Header always set Cache-Control "${hashed-cache}"
      </FilesMatch>
      # pages are sent whole each time: Apache tells versions apart by date and size alone
      <FilesMatch "\\.html$">
        FileETag None
        Header always unset ETag
        Header always unset Last-Modified
        RequestHeader unset If-Modified-Since
        RequestHeader unset If-None-Match
      </FilesMatch>
      """;

  private static final String CADDY =
      """
      # A sample for Caddy 2: put your address in place of example.org, the folder of the site in place of /srv/why-random.
      example.org {
        root * /srv/why-random
        encode gzip

        @hashed path_regexp \\.[0-9a-f]{10}\\.(css|js)$
        @other not path_regexp \\.[0-9a-f]{10}\\.(css|js)$
        header @hashed Cache-Control "${hashed-cache}"
        header @other Cache-Control "${page-cache}"

        # the playground does not stand in frames of other sites
        @own path */${unframed}*
        @any not path */${unframed}*
        header @own Content-Security-Policy "${policy}; ${own-frames}"
        header @any Content-Security-Policy "${policy}"
      ${headers}
        # pages are sent whole each time: Caddy tells versions apart by date and size alone
        @page path *.html */
        request_header @page -If-None-Match
        request_header @page -If-Modified-Since

        file_server {
          precompressed gzip
        }
        handle_errors {
          rewrite * /404.html
          file_server
        }
      }
      """;

  private Samples() {}

  /**
   * The samples, by the names that their files have.
   *
   * @param headers what the site is sent with
   */
  public static Map<String, String> of(Headers headers) {
    Map<String, String> samples = new LinkedHashMap<>();
    samples.put("nginx.conf", fill(NGINX, headers, "  add_header %s \"%s\" always;\n"));
    samples.put("apache.conf", fill(APACHE, headers, "Header always set %s \"%s\"\n"));
    samples.put("Caddyfile", fill(CADDY, headers, "  header %s \"%s\"\n"));
    return samples;
  }

  private static String fill(String sample, Headers headers, String line) {
    StringBuilder lines = new StringBuilder();
    headers.everywhere().forEach((name, value) -> lines.append(line.formatted(name, value)));
    return sample
        .replace("${headers}\n", lines)
        .replace("${policy}", headers.policy())
        .replace("${own-frames}", Headers.OWN_FRAMES)
        .replace("${unframed}", Headers.UNFRAMED)
        .replace("${page-cache}", Headers.ASK_EACH_TIME)
        .replace("${hashed-cache}", Headers.FOR_EVER);
  }

  /** Writes them into a folder of their own. */
  public static void write(Path folder, Map<String, String> samples) throws IOException {
    Files.createDirectories(folder);
    for (Map.Entry<String, String> sample : samples.entrySet()) {
      Files.writeString(folder.resolve(sample.getKey()), sample.getValue());
    }
  }
}
