package whyrandom.site.host;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import whyrandom.share.Json;
import whyrandom.share.JsonArray;
import whyrandom.share.JsonBoolean;
import whyrandom.share.JsonObject;
import whyrandom.share.JsonText;

/** What hosts read in the folder of the site itself. */
public final class HostFiles {
  /** A name that changes with what is in the file, as a glob. */
  private static final String HASHED = "**/*." + "[0-9a-f]".repeat(10) + ".@(css|js)";

  private HostFiles() {}

  /**
   * Writes {@code _headers}, which Netlify and Cloudflare Pages read, {@code serve.json} for {@code
   * npx serve}, {@code robots.txt}, and {@code .nojekyll}, without which GitHub Pages would leave
   * out files that begin with {@code _}.
   *
   * @param hashed the files whose names change with what is in them
   * @param url where the site will be, with a slash at the end; empty if that is not known
   */
  public static void write(Path site, Headers headers, List<String> hashed, String url)
      throws IOException {
    Files.writeString(site.resolve("_headers"), headers(headers, hashed));
    Files.writeString(site.resolve("serve.json"), serve(headers, foldersWithPage(site)) + "\n");
    Files.writeString(site.resolve("robots.txt"), robots(url));
    Files.writeString(site.resolve(".nojekyll"), "");
  }

  /** Everything may be found. */
  private static String robots(String url) {
    String map = url.isEmpty() ? "" : "Sitemap: " + url + "sitemap.xml\n";
    return "User-agent: *\nAllow: /\n" + map;
  }

  private static String headers(Headers headers, List<String> hashed) {
    StringBuilder text =
        new StringBuilder(
            "# Netlify and Cloudflare Pages send these. Each page has its policy in its head as well.\n");
    text.append("/*\n");
    line(text, "Content-Security-Policy", headers.policy());
    headers.everywhere().forEach((name, value) -> line(text, name, value));
    text.append("/").append(Headers.UNFRAMED).append("*\n");
    line(text, "Content-Security-Policy", Headers.OWN_FRAMES);
    for (String path : hashed) {
      text.append('/').append(path).append('\n');
      line(text, "Cache-Control", Headers.FOR_EVER);
    }
    return text.toString();
  }

  private static void line(StringBuilder text, String name, String value) {
    text.append("  ").append(name).append(": ").append(value).append('\n');
  }

  /**
   * The folders that have an {@code index.html}, each with a slash before it, the site's own "".
   */
  private static List<String> foldersWithPage(Path site) throws IOException {
    try (Stream<Path> files = Files.walk(site)) {
      return files
          .filter(file -> file.endsWith("index.html"))
          .map(file -> site.relativize(file.getParent()).toString().replace('\\', '/'))
          .map(folder -> folder.isEmpty() ? "" : "/" + folder)
          .sorted()
          .toList();
    }
  }

  /**
   * Clean URLs, which that server has by default, lose what stands after the {@code ?} and break
   * relative links; without them it lists folders, unless it is told to show their index. Of
   * headers that are said twice it takes the last.
   */
  private static String serve(Headers headers, List<String> folders) {
    Map<String, String> everywhere = new LinkedHashMap<>();
    everywhere.put("Cache-Control", Headers.ASK_EACH_TIME);
    everywhere.put("Content-Security-Policy", headers.policy());
    everywhere.putAll(headers.everywhere());
    Map<String, String> unframed =
        Map.of("Content-Security-Policy", headers.policy() + "; " + Headers.OWN_FRAMES);
    Map<String, Json> fields = new LinkedHashMap<>();
    fields.put("cleanUrls", new JsonBoolean(false));
    fields.put("trailingSlash", new JsonBoolean(true)); // for folders
    fields.put("rewrites", new JsonArray(folders.stream().map(HostFiles::index).toList()));
    fields.put(
        "headers",
        new JsonArray(
            List.of(
                rule("**", everywhere),
                rule("**/" + Headers.UNFRAMED + "**", unframed),
                rule(HASHED, Map.of("Cache-Control", Headers.FOR_EVER)))));
    return new JsonObject(fields).write();
  }

  private static Json index(String folder) {
    return pair("source", folder.isEmpty() ? "/" : folder, "destination", folder + "/index.html");
  }

  private static Json pair(String name, String value, String otherName, String otherValue) {
    Map<String, Json> fields = new LinkedHashMap<>();
    fields.put(name, new JsonText(value));
    fields.put(otherName, new JsonText(otherValue));
    return new JsonObject(fields);
  }

  private static Json rule(String source, Map<String, String> headers) {
    List<Json> pairs = new ArrayList<>();
    headers.forEach((name, value) -> pairs.add(pair("key", name, "value", value)));
    Map<String, Json> rule = new LinkedHashMap<>();
    rule.put("source", new JsonText(source));
    rule.put("headers", new JsonArray(pairs));
    return new JsonObject(rule);
  }
}
