package whyrandom.share;

import java.util.List;

/**
 * The code that puts a live figure on a page of somebody else. Whatever the page does to it, a link
 * to the figure is left.
 *
 * <pre>
 *   &lt;iframe src="https://example.org/why/embed/v1/index.html?ui=network,loss&amp;amp;theme=auto#1:…" …
 *   &lt;why-random hash="1:…" ui="network,loss" theme="auto" title="…" height="612"&gt;…
 * </pre>
 *
 * @param site the address of the site's folder, with a slash at its end; may be relative
 * @param hash what opens the document
 * @param panels the parts that are shown, in this order
 * @param theme {@code auto}, {@code light} or {@code dark}
 * @param title what a screen reader says
 * @param height of the figure with these parts, CSS pixels
 */
public record EmbedCode(
    String site, String hash, List<Figure.Panel> panels, String theme, String title, int height) {
  /** The height where it is not known. */
  public static final int USUAL_HEIGHT = 600;

  /** Popups, so that the figure can open the playground, and that without a sandbox. */
  private static final String SANDBOX = "allow-scripts allow-popups allow-popups-to-escape-sandbox";

  /** What the guide's listener looks for, which gives the frame the height that it asks for. */
  private static final String CLASS = "why-random";

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
    return address("");
  }

  private String address(String more) {
    return site + "embed/v1/index.html?ui=" + ui() + "&theme=" + theme + more + "#" + hash;
  }

  /** Where the playground opens it. */
  public String link() {
    return site + "playground/index.html#" + hash;
  }

  /** The code for a place. */
  public String text(Destination destination) {
    switch (destination) {
      case PAGE:
      case MOODLE:
        return frame() + "\n<p>" + anchor() + "</p>";
      case ELEMENT:
      case DISK:
        return element();
      case WORDPRESS:
        return "<!-- wp:html -->\n" + frame() + "\n<p>" + anchor() + "</p>\n<!-- /wp:html -->";
      case REACT:
        return react();
      case VUE:
        return frame() + "\n\n<p>" + anchor() + "</p>";
      case HUGO:
        return hugo();
      case MARKDOWN:
        return "[" + markdown(title) + "](" + link() + ")";
      case JUPYTER:
        return jupyter();
      case SLIDES:
        return slide();
    }
    throw new IllegalStateException(destination.id());
  }

  private String frame() {
    return "<iframe class=\""
        + CLASS
        + "\""
        + frameAttributes(address())
        + " style=\"border: 0\"></iframe>";
  }

  private String frameAttributes(String address) {
    return attribute("src", address)
        + attribute("title", title)
        + " width=\"100%\""
        + attribute("height", Integer.toString(height))
        + " loading=\"lazy\""
        + attribute("sandbox", SANDBOX)
        + " allow=\"fullscreen\"";
  }

  private String anchor() {
    return "<a" + attribute("href", link()) + ">" + escape(title) + "</a>";
  }

  private String element() {
    String pixels = Integer.toString(height);
    return "<script"
        + attribute("src", site + "embed.js")
        + " defer></script>\n<why-random"
        + attribute("hash", hash)
        + attribute("ui", ui())
        + attribute("theme", theme)
        + attribute("title", title)
        + attribute("height", pixels)
        + attribute("style", "display: block; min-height: " + pixels + "px")
        + ">\n  "
        + anchor()
        + "\n</why-random>";
  }

  /** Attributes as texts of JavaScript: nothing in them is markup. */
  private String react() {
    return "<>\n  <iframe className=\""
        + CLASS
        + "\" src={"
        + quoted(address())
        + "} title={"
        + quoted(title)
        + "}\n    width=\"100%\" height={"
        + height
        + "} loading=\"lazy\" sandbox=\""
        + SANDBOX
        + "\"\n    allow=\"fullscreen\" style={{border: 0}} />\n  <p><a href={"
        + quoted(link())
        + "}>{"
        + quoted(title)
        + "}</a></p>\n</>";
  }

  private String hugo() {
    return "<iframe class=\""
        + CLASS
        + "\" src=\"{{ .Get \"src\" }}\" title=\"{{ .Get \"title\" }}\" width=\"100%\""
        + " height=\"{{ .Get \"height\" }}\" loading=\"lazy\""
        + attribute("sandbox", SANDBOX)
        + " allow=\"fullscreen\" style=\"border: 0\"></iframe>\n"
        + "<p><a href=\"{{ .Get \"link\" }}\">{{ .Get \"title\" }}</a></p>\n\n"
        + "{{< why-random src="
        + quoted(address())
        + " title="
        + quoted(title)
        + " height=\""
        + height
        + "\" link="
        + quoted(link())
        + " >}}";
  }

  private String jupyter() {
    return "from IPython.display import IFrame\n\n# "
        + oneLine(title)
        + ": "
        + link()
        + "\nIFrame("
        + quoted(address())
        + ", width=\"100%\", height="
        + height
        + ")";
  }

  /** Of the slide's height the figure has what a heading leaves. */
  private String slide() {
    return "<section>\n  <iframe class=\""
        + CLASS
        + "\""
        + attribute("data-src", address("&fit=yes"))
        + attribute("title", title)
        + attribute("sandbox", SANDBOX)
        + " allow=\"fullscreen\"\n    style=\"width: 100%; height: 620px; border: 0\"></iframe>\n</section>";
  }

  private static String markdown(String text) {
    StringBuilder escaped = new StringBuilder();
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      escaped.append("\\[]<>*_`&".indexOf(c) >= 0 ? "\\" : "").append(c < ' ' ? ' ' : c);
    }
    return escaped.toString();
  }

  private static String oneLine(String text) {
    return text.replace('\n', ' ').replace('\r', ' ');
  }

  /** A text of JavaScript and Python. */
  private static String quoted(String text) {
    return new JsonText(text).write();
  }

  private static String attribute(String name, String value) {
    return " " + name + "=\"" + escape(value) + "\"";
  }

  private static String escape(String text) {
    return text.replace("&", "&amp;")
        .replace("\"", "&quot;")
        .replace("<", "&lt;")
        .replace(">", "&gt;");
  }
}
