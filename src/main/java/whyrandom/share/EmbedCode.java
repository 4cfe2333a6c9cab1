package whyrandom.share;

import java.util.List;

/**
 * The code that puts a live figure on a page of somebody else.
 *
 * <pre>
 *   &lt;iframe src="https://example.org/why/embed/v1/index.html?ui=network,loss&amp;amp;theme=auto#1:…" …
 *   &lt;why-random hash="1:…" ui="network,loss" theme="auto" title="…"&gt;&lt;/why-random&gt;
 * </pre>
 *
 * @param site the address of the site's folder, with a slash at its end; may be relative
 * @param hash what opens the document
 * @param panels the parts that are shown, in this order
 * @param theme {@code auto}, {@code light} or {@code dark}
 * @param title what a screen reader says
 */
public record EmbedCode(
    String site, String hash, List<Figure.Panel> panels, String theme, String title) {
  /** Popups, so that the figure can open the playground, and that without a sandbox. */
  private static final String SANDBOX = "allow-scripts allow-popups allow-popups-to-escape-sandbox";

  /** Copies the list. */
  public EmbedCode {
    panels = List.copyOf(panels);
  }

  private String ui() {
    StringBuilder names = new StringBuilder();
    for (Figure.Panel panel : panels) {
      names.append(names.length() == 0 ? "" : ",").append(panel.id());
    }
    return names.toString();
  }

  /** The address of the figure's own page. */
  public String address() {
    return site + "embed/v1/index.html?ui=" + ui() + "&theme=" + theme + "#" + hash;
  }

  /** A frame, for pages that allow no scripts. */
  public String frame() {
    return "<iframe"
        + attribute("src", address())
        + attribute("title", title)
        + " width=\"100%\" height=\"480\" loading=\"lazy\""
        + attribute("sandbox", SANDBOX)
        + " allow=\"fullscreen\" style=\"border: 0\"></iframe>";
  }

  /** An element that is as high as it needs to be, and has methods for scripts. */
  public String element() {
    return "<script"
        + attribute("src", site + "embed.js")
        + " defer></script>\n<why-random"
        + attribute("hash", hash)
        + attribute("ui", ui())
        + attribute("theme", theme)
        + attribute("title", title)
        + "></why-random>";
  }

  private static String attribute(String name, String value) {
    return " "
        + name
        + "=\""
        + value
            .replace("&", "&amp;")
            .replace("\"", "&quot;")
            .replace("<", "&lt;")
            .replace(">", "&gt;")
        + "\"";
  }
}
