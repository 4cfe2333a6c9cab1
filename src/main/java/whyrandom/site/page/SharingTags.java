package whyrandom.site.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What those who show links to a page read of it: <a href="https://ogp.me">Open Graph</a>. */
final class SharingTags {
  static final int CARD_WIDTH = 1200;
  static final int CARD_HEIGHT = 630;

  private SharingTags() {}

  /** The tags of a page. Addresses are whole ones if it is known where the site will be. */
  static List<String> of(SourcePage page, Surroundings surroundings, Optional<String> card) {
    List<String> tags = new ArrayList<>();
    if (!surroundings.url().isEmpty()) {
      String address = address(page, surroundings.url());
      tags.add("<link rel=\"canonical\"" + Html.attribute("href", address) + ">");
      for (String language : List.of("en", "x-default")) {
        tags.add(
            "<link rel=\"alternate\""
                + Html.attribute("hreflang", language)
                + Html.attribute("href", address)
                + ">");
      }
      Oembed.path(page)
          .ifPresent(
              path ->
                  tags.add(
                      "<link rel=\"alternate\" type=\"application/json+oembed\""
                          + Html.attribute("href", surroundings.url() + path)
                          + Html.attribute("title", page.title())
                          + ">"));
      tags.add(property("og:url", address));
    }
    tags.add(property("og:site_name", PageShell.NAME));
    tags.add(property("og:type", page.isHome() ? "website" : "article"));
    tags.add(property("og:title", page.title()));
    tags.add(property("og:description", page.description()));
    if (card.isPresent()) {
      tags.add(property("og:image", surroundings.linkForOthers(page, card.get())));
      tags.add(property("og:image:width", "" + CARD_WIDTH));
      tags.add(property("og:image:height", "" + CARD_HEIGHT));
      tags.add(property("og:image:alt", page.title() + " A diagram of a neural network."));
      tags.add("<meta name=\"twitter:card\" content=\"summary_large_image\">");
    }
    String known = surroundings.url();
    tags.add(
        StructuredData.of(
            page, surroundings.version(), known.isEmpty() ? "" : address(page, known)));
    return tags;
  }

  /** Hosts show a folder's index for the folder itself. */
  private static String address(SourcePage page, String url) {
    return url + (page.isIndex() ? page.folder() : page.path());
  }

  private static String property(String name, String value) {
    return "<meta" + Html.attribute("property", name) + Html.attribute("content", value) + ">";
  }
}
