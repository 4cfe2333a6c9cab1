package whyrandom.site.script;

import java.net.URL;
import java.util.Collection;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The libraries of others whose code is in the scripts of the site. */
public final class Libraries {
  /**
   * Their names, as Maven calls them. {@code NOTICE} tells readers of them, {@code sbom.json} tells
   * programs.
   */
  public static final Set<String> SHIPPED =
      Set.of(
          "qrcodegen",
          "teavm-classlib",
          "teavm-core",
          "teavm-flavour-templates",
          "teavm-jso",
          "teavm-jso-apis",
          "teavm-jso-impl",
          "teavm-platform");

  private static final Pattern JAR = Pattern.compile("jar:.*/(.+?)-[0-9][^/]*\\.jar!.*");

  private Libraries() {}

  /**
   * Refuses a program in which there is a class of any other library.
   *
   * @param classes the names of all its classes
   * @throws IllegalStateException naming the class and the library
   */
  static void check(Collection<String> classes) {
    for (String name : new TreeSet<>(classes)) {
      String library = of(name);
      if (!library.isEmpty() && !SHIPPED.contains(library)) {
        throw new IllegalStateException(
            name + " is of " + library + ", which neither NOTICE nor Libraries.SHIPPED names");
      }
    }
  }

  /** The library of a class; empty if it is our own, or made by the compiler. */
  private static String of(String name) {
    if (name.startsWith("java.")) {
      return "teavm-classlib"; // has its own of all of these
    }
    URL file = Libraries.class.getClassLoader().getResource(name.replace('.', '/') + ".class");
    Matcher jar = JAR.matcher(file == null ? "" : file.toString());
    return jar.matches() ? jar.group(1) : "";
  }
}
