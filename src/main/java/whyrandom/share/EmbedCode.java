package whyrandom.share;

import java.util.List;

/**
 * The code that puts a live figure on a page of somebody else. Whatever the page does to it, a
 * still picture and a link to the figure are left. The picture is a file that is saved beside the
 * page: it lies under the frame, and is seen until that is there.
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
 * @param picture the still picture
 */
public record EmbedCode(
    String site,
    String hash,
    List<Figure.Panel> panels,
    String theme,
    String title,
    int height,
    Picture picture) {
  /** The height where it is not known. */
  public static final int USUAL_HEIGHT = 600;

  /** Popups, so that the figure can open the playground, and that without a sandbox. */
  private static final String SANDBOX = "allow-scripts allow-popups allow-popups-to-escape-sandbox";

  /** What the guide's listener looks for, which gives the frame the height that it asks for. */
  private static final String CLASS = "why-random";

  /** How wide the picture is, CSS pixels. */
  public static final int PICTURE_WIDTH = 704;

  /** What a page may do with a frame and what lies under it: both in one place. */
  private static final String PLACE = "grid-area: 1 / 1; ";

  /** Copies the list. */
  public EmbedCode {
    panels = List.copyOf(panels);
  }

  private String ui() {
    return ui(panels);
  }

  private static String ui(List<Figure.Panel> panels) {
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

  /** Where the playground opens it. */
  public String link() {
    return site + "playground/index.html#" + hash;
  }

  /**
   * A still picture.
   *
   * @param address of it, as seen from the page
   * @param words what it shows, for those who do not see it
   */
  public record Picture(String address, String words) {}

  /** A name for the file of a picture, which none of another figure has. */
  public static String fileName(String hash, List<Figure.Panel> panels, String theme) {
    int code = 0x811C9DC5; // FNV-1a
    String of = hash + ui(panels) + theme;
    for (int i = 0; i < of.length(); i++) {
      code = (code ^ of.charAt(i)) * 0x01000193;
    }
    StringBuilder name = new StringBuilder("why-random-");
    for (int shift = 28; shift >= 0; shift -= 4) {
      name.append("0123456789abcdef".charAt(code >>> shift & 0xF));
    }
    return name.append(".png").toString();
  }

  /** The code for a place. */
  public String text(Destination destination) {
    switch (destination) {
      case PAGE:
      case MOODLE:
        return figure("") + "\n<p>" + anchor() + "</p>";
      case ELEMENT:
      case DISK:
        return element();
      case WORDPRESS:
        return "<!-- wp:html -->\n" + figure("") + "\n<p>" + anchor() + "</p>\n<!-- /wp:html -->";
      case REACT:
        return react();
      case VUE:
        return figure(" v-pre") + "\n<p v-pre>" + anchor() + "</p>";
      case HUGO:
        return hugo();
      case SPHINX:
        return sphinx();
      case MARKDOWN:
        return markdown();
      case JUPYTER:
        return jupyter();
      case SLIDES:
        return slide();
    }
    throw new IllegalStateException(destination.id());
  }

  /** A frame above the picture. */
  private String figure(String more) {
    return "<div"
        + more
        + " style=\"display: grid\">\n  "
        + image(PLACE)
        + "\n  <iframe class=\""
        + CLASS
        + "\""
        + frameAttributes(address())
        + " style=\""
        + PLACE
        + "border: 0\"></iframe>\n</div>";
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

  /** The picture, never so high that it would look out from under a frame. */
  private String image(String place) {
    return "<img"
        + attribute("src", picture.address())
        + attribute("alt", oneLine(picture.words()))
        + attribute("style", place + "max-width: 100%; max-height: " + pictureHeight() + "px")
        + ">";
  }

  private int pictureHeight() {
    return height * 9 / 10;
  }

  private String anchor() {
    return "<a" + attribute("href", link()) + ">" + escape(title) + "</a>";
  }

  private String element() {
    String pixels = Integer.toString(height);
    return element(attribute("height", pixels), "display: block; min-height: " + pixels + "px");
  }

  private String element(String size, String style) {
    return "<script"
        + attribute("src", site + "embed.js")
        + " defer></script>\n<why-random"
        + attribute("hash", hash)
        + attribute("ui", ui())
        + attribute("theme", theme)
        + attribute("title", title)
        + size
        + attribute("style", style)
        + ">\n  "
        + image("")
        + "\n  <p>"
        + anchor()
        + "</p>\n</why-random>";
  }

  /** Attributes as texts of JavaScript: nothing in them is markup. */
  private String react() {
    return "<>\n  <div style={{display: \"grid\"}}>\n    <img src={"
        + quoted(picture.address())
        + "} alt={"
        + quoted(oneLine(picture.words()))
        + "}\n      style={{gridArea: \"1 / 1\", maxWidth: \"100%\", maxHeight: "
        + pictureHeight()
        + "}} />\n    <iframe className=\""
        + CLASS
        + "\" src={"
        + quoted(address())
        + "} title={"
        + quoted(title)
        + "}\n      width=\"100%\" height={"
        + height
        + "} loading=\"lazy\" sandbox=\""
        + SANDBOX
        + "\"\n      allow=\"fullscreen\" style={{gridArea: \"1 / 1\", border: 0}} />\n  </div>\n  <p><a href={"
        + quoted(link())
        + "}>{"
        + quoted(title)
        + "}</a></p>\n</>";
  }

  private String hugo() {
    return "<div style=\"display: grid\">\n"
        + "  <img src=\"{{ .Get \"picture\" }}\" alt=\"{{ .Get \"words\" }}\" style=\""
        + PLACE
        + "max-width: 100%; max-height: {{ .Get \"height\" }}px\">\n  <iframe class=\""
        + CLASS
        + "\" src=\"{{ .Get \"src\" }}\" title=\"{{ .Get \"title\" }}\" width=\"100%\""
        + " height=\"{{ .Get \"height\" }}\" loading=\"lazy\""
        + attribute("sandbox", SANDBOX)
        + " allow=\"fullscreen\" style=\""
        + PLACE
        + "border: 0\"></iframe>\n</div>\n"
        + "<p><a href=\"{{ .Get \"link\" }}\">{{ .Get \"title\" }}</a></p>\n\n"
        + "{{< why-random src="
        + quoted(address())
        + " title="
        + quoted(title)
        + " height=\""
        + height
        + "\" link="
        + quoted(link())
        + " picture="
        + quoted(picture.address())
        + " words="
        + quoted(oneLine(picture.words()))
        + " >}}";
  }

  /** A frame in pages of HTML, the picture in books; EPUB is HTML as well. */
  private String sphinx() {
    return ".. only:: html and not epub\n\n   .. raw:: html\n\n      <iframe class=\""
        + CLASS
        + "\""
        + oneLine(frameAttributes(address()))
        + " style=\"border: 0\"></iframe>\n      <p>"
        + oneLine(anchor())
        + "</p>\n\n.. only:: epub or not html\n\n   .. image:: "
        + picture.address()
        + "\n      :alt: "
        + oneLine(picture.words())
        + "\n      :target: "
        + link();
  }

  private String markdown() {
    return "[!["
        + unmarked(picture.words())
        + "]("
        + picture.address()
        + ")]("
        + link()
        + ")\n\n["
        + markdown(title)
        + "]("
        + link()
        + ")";
  }

  /** Where a notebook is shown without being trusted, frames are taken out of it. */
  private String jupyter() {
    String html = figure("") + "\n<p>" + anchor() + "</p>";
    return "from IPython.display import HTML\n\nHTML(\"\"\"\n"
        + html.replace("\\", "\\\\")
        + "\n\"\"\")";
  }

  /**
   * The element, which hands keys to the slides that a frame would keep. Of the slide's height it
   * has what a heading leaves.
   */
  private String slide() {
    return "<section>\n"
        + element(
            " fit", "display: block; width: 100%; height: 620px; text-align: left; font-size: 16px")
        + "\n</section>";
  }

  private static String markdown(String text) {
    StringBuilder escaped = new StringBuilder();
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      escaped.append("\\[]<>*_`&".indexOf(c) >= 0 ? "\\" : "").append(c < ' ' ? ' ' : c);
    }
    return escaped.toString();
  }

  /** Some readers of Markdown lose what is escaped in the words for a picture. */
  private static String unmarked(String text) {
    StringBuilder plain = new StringBuilder();
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      plain.append(
          c == '[' ? '(' : c == ']' ? ')' : "\\<>*_`&".indexOf(c) >= 0 || c < ' ' ? ' ' : c);
    }
    return plain.toString();
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
