package whyrandom.site.page;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * What a page says about itself before its text.
 *
 * <pre>
 *   ---
 *   title: What is a weight?
 *   description: A weight says how much one unit listens to another.
 *   short: Weights
 *   ---
 * </pre>
 *
 * <p>{@code title} and {@code description} have to be there; {@code short} is the title in menus,
 * {@code order} a number that sorts pages of a folder before their names do.
 *
 * @param fields keys and values
 * @param body the text after it
 */
record FrontMatter(Map<String, String> fields, String body) {
  private static final String RULE = "---";
  private static final List<String> KEYS = List.of("title", "description", "short", "order");

  FrontMatter {
    fields = Collections.unmodifiableMap(new TreeMap<>(fields));
  }

  /** Takes a file's text apart. */
  static FrontMatter read(String file, String text) {
    String[] lines = text.replace("\r\n", "\n").split("\n", -1);
    if (!lines[0].equals(RULE)) {
      throw new Fault(file, "must begin with a line --- and key: value lines");
    }
    Map<String, String> fields = new TreeMap<>();
    int line = 1;
    while (line < lines.length && !lines[line].equals(RULE)) {
      addField(file, lines[line], fields);
      line++;
    }
    if (line == lines.length) {
      throw new Fault(file, "the --- that ends the front matter is missing");
    }
    for (String key : new String[] {"title", "description"}) {
      if (fields.getOrDefault(key, "").isEmpty()) {
        throw new Fault(file, "the front matter must have a " + key);
      }
    }
    return new FrontMatter(fields, rest(lines, line));
  }

  /** The text with as many empty lines before it as to keep the numbers of lines. */
  private static String rest(String[] lines, int rule) {
    StringBuilder body = new StringBuilder();
    for (int i = 0; i < lines.length; i++) {
      body.append(i <= rule ? "" : lines[i]).append('\n');
    }
    return body.toString();
  }

  private static void addField(String file, String line, Map<String, String> fields) {
    if (line.isBlank()) {
      return;
    }
    int colon = line.indexOf(':');
    String key = colon < 0 ? line : line.substring(0, colon).strip();
    if (colon < 0 || !KEYS.contains(key)) {
      throw new Fault(file, "front matter: " + key + " is not one of " + String.join(", ", KEYS));
    }
    if (fields.put(key, unquoted(line.substring(colon + 1).strip())) != null) {
      throw new Fault(file, "front matter: there are two of " + key);
    }
  }

  private static String unquoted(String value) {
    boolean isQuoted = value.length() > 1 && value.startsWith("\"") && value.endsWith("\"");
    return isQuoted ? value.substring(1, value.length() - 1) : value;
  }

  String title() {
    return fields.get("title");
  }

  String description() {
    return fields.get("description");
  }

  /** The title where there is little room. */
  String shortTitle() {
    return Optional.ofNullable(fields.get("short")).orElse(title());
  }

  /** Sorts pages of a folder: smaller ones come first. */
  int order(String file) {
    String order = fields.getOrDefault("order", "1000");
    try {
      return Integer.parseInt(order);
    } catch (NumberFormatException e) {
      throw new Fault(file, "front matter: order must be a whole number, not " + order);
    }
  }
}
