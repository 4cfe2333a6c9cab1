package whyrandom.site.page;

import java.util.List;

/**
 * What a figure shows before its script has started, in print, and without scripts.
 *
 * @param pictures one for each kind of window; the last one is for all others
 * @param alternative the picture in words
 */
public record Still(List<Picture> pictures, String alternative) {
  /** Copies the list. */
  public Still {
    pictures = List.copyOf(pictures);
  }

  /**
   * A picture.
   *
   * @param path where it is in the site
   * @param media the windows that it is for, as a media query; empty for all
   * @param width in CSS pixels
   * @param height in CSS pixels
   */
  public record Picture(String path, String media, int width, int height) {}

  /** The element of a page that shows it in the place of a figure. */
  String html(String page, boolean isFirst) {
    return html("still", page, isFirst);
  }

  /** The element of an index that shows it beside a link. */
  String stamp(String page) {
    return html("stamp", page, false);
  }

  private String html(String style, String page, boolean isFirst) {
    StringBuilder html = new StringBuilder("<picture class=\"" + style + "\">");
    for (Picture picture : pictures.subList(0, pictures.size() - 1)) {
      html.append("<source")
          .append(Html.attribute("media", picture.media()))
          .append(Html.attribute("srcset", Address.relative(page, picture.path())))
          .append(size(picture))
          .append('>');
    }
    Picture last = pictures.get(pictures.size() - 1);
    return html.append("<img")
        .append(Html.attribute("src", Address.relative(page, last.path())))
        .append(size(last))
        .append(Html.attribute("alt", alternative))
        .append(isFirst ? "" : " loading=\"lazy\"")
        .append(" decoding=\"async\"></picture>")
        .toString();
  }

  private static String size(Picture picture) {
    return " width=\"" + picture.width() + "\" height=\"" + picture.height() + '"';
  }
}
