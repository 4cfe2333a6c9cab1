package whyrandom.app.figure.frame;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import whyrandom.refusal.Refusal;
import whyrandom.share.Figure.Panel;
import whyrandom.share.Links;
import whyrandom.share.Opened;
import whyrandom.web.Theme;

/**
 * What the address of an embedded figure asks for.
 *
 * <pre>
 *   embed/v1/index.html?ui=network,loss&amp;theme=dark#1:uAGB…
 *   embed/v1/index.html#1:uAGB…&amp;ui=network,loss&amp;theme=dark&amp;fit=yes
 * </pre>
 *
 * <p>What stands after the {@code #} counts before what stands after the {@code ?}. What makes no
 * sense is said in {@link #notices}, and does as if it were not there.
 *
 * @param hash what opens a document; empty for none
 * @param panels what is shown, in this order
 * @param theme light, dark or as the system has it
 * @param isFitted whether all of it is to be within the frame's height
 * @param notices what makes no sense
 */
record EmbedAddress(
    String hash, List<Panel> panels, Theme.Choice theme, boolean isFitted, List<String> notices) {
  private static final List<Panel> USUAL = List.of(Panel.NETWORK, Panel.LOSS, Panel.SENTENCE);
  private static final String UI = "ui";
  private static final String THEME = "theme";
  private static final String FIT = "fit";
  private static final List<String> NAMES = List.of(UI, THEME, FIT);

  EmbedAddress {
    panels = List.copyOf(panels);
    notices = List.copyOf(notices);
  }

  /**
   * Reads an address.
   *
   * @param query what follows the {@code ?}
   * @param hash what follows the {@code #}
   */
  static EmbedAddress read(String query, String hash) {
    int end = Links.end(hash.substring(0, end(hash)));
    String after = hash.substring(end);
    Optional<String> ui = value(after, UI).or(() -> value(query, UI));
    Optional<String> theme = value(after, THEME).or(() -> value(query, THEME));
    Optional<String> fit = value(after, FIT).or(() -> value(query, FIT));
    List<String> notices = new ArrayList<>(Links.ignored(after, NAMES));
    List<Panel> panels = ui.map(list -> panels(list, notices)).orElse(USUAL);
    return new EmbedAddress(
        hash.substring(0, end),
        panels.isEmpty() ? USUAL : panels,
        theme.map(name -> theme(name, notices)).orElse(Theme.Choice.SYSTEM),
        fit.isPresent() && isYes(fit.get(), notices),
        notices);
  }

  /** Where our own parameters begin at the end of a hash, if some do. */
  private static int end(String hash) {
    int end = hash.length();
    boolean isParameter = true;
    while (isParameter && end > 0) {
      int from = hash.lastIndexOf('&', end - 1) + 1;
      isParameter = isParameter(hash, from);
      end = isParameter ? Math.max(0, from - 1) : end;
    }
    return end;
  }

  /** Not what only looks like one within a text of a document: there a quote follows. */
  private static boolean isParameter(String hash, int from) {
    boolean isNamed = false;
    for (String name : NAMES) {
      isNamed |= hash.startsWith(name + "=", from);
    }
    return isNamed && hash.indexOf('"', from) < 0;
  }

  private static Optional<String> value(String query, String name) {
    int from = 0;
    while (from <= query.length()) {
      int to = query.indexOf('&', from);
      to = to < 0 ? query.length() : to;
      String parameter = query.substring(from, to);
      if (parameter.startsWith(name + "=")) {
        return Optional.of(parameter.substring(name.length() + 1));
      }
      from = to + 1;
    }
    return Optional.empty();
  }

  private static List<Panel> panels(String list, List<String> notices) {
    List<Panel> panels = new ArrayList<>();
    for (String name : names(list)) {
      Optional<Panel> panel = Panel.of(name);
      if (panel.isEmpty()) {
        notices.add(UI + ": “" + name + "” is not allowed; it may name" + all() + ".");
      } else if (!panels.contains(panel.get())) {
        panels.add(panel.get());
      }
    }
    return panels;
  }

  /** The names in a list; a comma may be percent-encoded. */
  private static List<String> names(String list) {
    List<String> names = new ArrayList<>();
    String rest = list.replace("%2C", ",").replace("%2c", ",") + ",";
    int from = 0;
    for (int to = rest.indexOf(','); to >= 0; to = rest.indexOf(',', from)) {
      if (to > from) {
        names.add(rest.substring(from, to));
      }
      from = to + 1;
    }
    return names;
  }

  private static String all() {
    StringBuilder text = new StringBuilder();
    for (Panel panel : Panel.values()) {
      text.append(text.length() == 0 ? " " : ", ").append(panel.id());
    }
    return text.toString();
  }

  private static Theme.Choice theme(String name, List<String> notices) {
    switch (name) {
      case "light":
        return Theme.Choice.LIGHT;
      case "dark":
        return Theme.Choice.DARK;
      case "auto":
        return Theme.Choice.SYSTEM;
      default:
        notices.add(THEME + ": “" + name + "” is not allowed; it may be auto, light or dark.");
        return Theme.Choice.SYSTEM;
    }
  }

  private static boolean isYes(String value, List<String> notices) {
    if (!value.equals("yes") && !value.equals("no")) {
      notices.add(FIT + ": “" + value + "” is not allowed; it may be yes or no.");
    }
    return value.equals("yes");
  }

  /**
   * The document that it asks for, if it does.
   *
   * @throws Refusal if that cannot be opened
   */
  Optional<Opened> document() {
    return hash.isEmpty() ? Optional.empty() : Optional.of(Links.read(hash));
  }
}
