package whyrandom.site.page;

/** Text as HTML. */
public final class Html {
  private Html() {}

  /** Text between tags or in an attribute between double quotes. */
  public static String escape(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;");
  }

  /** An attribute with a space before it: {@code href="index.html"}. */
  public static String attribute(String name, String value) {
    return " " + name + "=\"" + escape(value) + '"';
  }
}
