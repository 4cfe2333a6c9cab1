package whyrandom.site.page;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import whyrandom.share.Destination;
import whyrandom.share.EmbedCode;
import whyrandom.share.Figure;
import whyrandom.share.Json;
import whyrandom.share.JsonNumber;
import whyrandom.share.JsonObject;
import whyrandom.share.JsonText;
import whyrandom.share.Links;

/**
 * A page's first figure, for programs that are given a link to the page and show what it is about:
 * <a href="https://oembed.com">oEmbed</a>. A static site can answer no questions, but a page may
 * say where its answer lies.
 */
public final class Oembed {
  private static final int WIDTH = 720;

  private Oembed() {}

  /** Where the answer for a page lies, in the site; nothing if it has no figure. */
  static Optional<String> path(SourcePage page) {
    return page.figures().isEmpty()
        ? Optional.empty()
        : Optional.of("oembed/" + page.path().replace(".html", ".json"));
  }

  /**
   * Writes it.
   *
   * @param url of the site, with a slash at the end
   * @param card the path of the picture that goes with links to the page
   */
  public static void write(Path site, SourcePage page, String url, Optional<String> card)
      throws IOException {
    Optional<String> path = path(page);
    if (path.isPresent()) {
      Path file = site.resolve(path.get());
      Files.createDirectories(file.getParent());
      Files.writeString(file, answer(page, url, card) + "\n");
    }
  }

  private static String still(SourcePage page) {
    return "stills/" + page.path().replace(".html", "/" + page.figures().get(0).id()) + ".svg";
  }

  private static String answer(SourcePage page, String url, Optional<String> card) {
    Figure figure = page.figures().get(0).figure();
    EmbedCode code =
        new EmbedCode(
            url,
            Links.write(figure.options().get(0).document()),
            figure.panels(),
            "auto",
            page.title(),
            EmbedCode.USUAL_HEIGHT,
            new EmbedCode.Picture(url + still(page), page.title()));
    Map<String, Json> fields = new LinkedHashMap<>();
    fields.put("version", new JsonText("1.0"));
    fields.put("type", new JsonText("rich"));
    fields.put("title", new JsonText(page.title()));
    fields.put("provider_name", new JsonText(PageShell.NAME));
    fields.put("provider_url", new JsonText(url));
    fields.put("html", new JsonText(code.text(Destination.PAGE)));
    fields.put("width", new JsonNumber(WIDTH));
    fields.put("height", new JsonNumber(EmbedCode.USUAL_HEIGHT));
    card.ifPresent(
        picture -> {
          fields.put("thumbnail_url", new JsonText(url + picture));
          fields.put("thumbnail_width", new JsonNumber(SharingTags.CARD_WIDTH));
          fields.put("thumbnail_height", new JsonNumber(SharingTags.CARD_HEIGHT));
        });
    return new JsonObject(fields).write();
  }
}
