package whyrandom.site.host;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import whyrandom.site.page.Html;

/**
 * The page that hosts send in place of one that is not there. It is sent from any folder, so it can
 * name no file beside it: its styles are in it.
 */
public final class NotFoundPage {
  private static final String STYLES =
      "html{color-scheme:light dark}"
          + "body{max-width:34rem;margin:18vh auto;padding:0 1rem;font:1.125rem/1.6 Georgia,serif}"
          + "h1{font-size:2rem;line-height:1.2}a{color:inherit}";

  private static final String PAGE =
      """
      <!doctype html>
      <html lang="en">
        <head>
          <meta charset="utf-8">
          <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src %s; img-src data:; base-uri 'none'; form-action 'none'">
          <meta name="viewport" content="width=device-width, initial-scale=1">
          <meta name="robots" content="noindex">
          <title>There is no such page · Why Random?</title>
          <link rel="icon" href="data:,">
          <style>%s</style>
        </head>
        <body>
          <main>
            <h1>There is no such page</h1>
            <p>The address may be mistyped, or the page has moved. <a href="%s">Start at the beginning</a>.</p>
          </main>
        </body>
      </html>
      """;

  private NotFoundPage() {}

  /**
   * Writes {@code 404.html}.
   *
   * @param start where the first page is on the host: {@code /} or {@code /a-folder/}
   */
  public static void write(Path site, String start) throws IOException {
    Files.writeString(
        site.resolve("404.html"), PAGE.formatted(hash(STYLES), STYLES, Html.escape(start)));
  }

  /** What a policy names an element's text by. */
  private static String hash(String text) {
    try {
      byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
      byte[] hash = MessageDigest.getInstance("SHA-256").digest(bytes);
      return "'sha256-" + Base64.getEncoder().encodeToString(hash) + "'";
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
