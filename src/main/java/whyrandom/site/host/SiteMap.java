package whyrandom.site.host;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import whyrandom.site.page.Html;

/** Tells search engines which pages there are, where it is known where they will be. */
public final class SiteMap {
  private SiteMap() {}

  /**
   * Writes {@code sitemap.xml}.
   *
   * @param url of the site, with a slash at the end
   * @param pages the paths of its pages
   */
  public static void write(Path site, String url, List<String> pages) throws IOException {
    StringBuilder map =
        new StringBuilder(
            """
            <?xml version="1.0" encoding="UTF-8"?>
            <urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">
            """);
    for (String page : pages) {
      map.append("<url><loc>").append(Html.escape(url + page)).append("</loc></url>\n");
    }
    Files.writeString(site.resolve("sitemap.xml"), map.append("</urlset>\n").toString());
  }
}
