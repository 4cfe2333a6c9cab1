package whyrandom.site.page;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/** Paths within the site, with slashes: {@code questions/weights.html}. */
public final class Address {
  private static final String SOURCE = ".md";

  private Address() {}

  /**
   * Where a page is that is made of a file: {@code questions/03-zero.md} is {@code
   * questions/zero.html}. Numbers before a name sort and are not part of the address.
   */
  static String ofSource(String file) {
    String folder = folder(file);
    String name = file.substring(folder.length(), file.length() - SOURCE.length());
    int digits = 0;
    while (digits < name.length() && Character.isDigit(name.charAt(digits))) {
      digits++;
    }
    boolean isNumbered = digits > 0 && digits + 1 < name.length() && name.charAt(digits) == '-';
    return folder + (isNumbered ? name.substring(digits + 1) : name) + ".html";
  }

  /** Whether a file is the source of a page. */
  static boolean isSource(String file) {
    return file.endsWith(SOURCE);
  }

  /** The folder that a file is in, with a slash at the end; empty for the topmost one. */
  public static String folder(String path) {
    return path.substring(0, path.lastIndexOf('/') + 1);
  }

  /** The path that a relative link leads to; empty if it leads out of the site. */
  static String resolve(String from, String link) {
    Deque<String> parts = new ArrayDeque<>();
    for (String part : (folder(from) + link).split("/")) {
      if (part.equals("..")) {
        if (parts.isEmpty()) {
          return "";
        }
        parts.removeLast();
      } else if (!part.equals(".") && !part.isEmpty()) {
        parts.addLast(part);
      }
    }
    return String.join("/", parts);
  }

  /** The relative link from one path to another. */
  public static String relative(String from, String to) {
    List<String> start = parts(folder(from));
    List<String> end = parts(folder(to));
    int common = 0;
    while (common < Math.min(start.size(), end.size())
        && start.get(common).equals(end.get(common))) {
      common++;
    }
    String up = "../".repeat(start.size() - common);
    StringBuilder link = new StringBuilder(up);
    end.subList(common, end.size()).forEach(part -> link.append(part).append('/'));
    return link.append(to.substring(folder(to).length())).toString();
  }

  private static List<String> parts(String folder) {
    List<String> parts = new ArrayList<>();
    for (String part : folder.split("/")) {
      if (!part.isEmpty()) {
        parts.add(part);
      }
    }
    return parts;
  }
}
