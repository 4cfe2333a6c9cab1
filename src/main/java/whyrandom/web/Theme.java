package whyrandom.web;

import java.util.Optional;
import org.teavm.jso.JSBody;
import org.teavm.jso.JSFunctor;
import org.teavm.jso.JSObject;

/**
 * Light or dark: the reader's choice if there is one, else what the system prefers.
 *
 * <p>A choice stands in {@code data-theme} on the root element, where the style sheets look.
 */
public final class Theme {
  /** What the reader can choose. */
  public enum Choice {
    /** As the system has it, and changing with it. */
    SYSTEM(""),
    LIGHT("light"),
    DARK("dark");

    private final String id;

    Choice(String id) {
      this.id = id;
    }

    /** The choice of that name. */
    public static Optional<Choice> of(String name) {
      for (Choice choice : values()) {
        if (choice.name().equals(name)) {
          return Optional.of(choice);
        }
      }
      return Optional.empty();
    }

    /** The value of {@code data-theme}; empty for none. */
    public String id() {
      return id;
    }
  }

  private static final String DARK = "(prefers-color-scheme: dark)";
  private static final String REDUCED_MOTION = "(prefers-reduced-motion: reduce)";

  private final Runnable listener;
  private boolean isSystemDark;
  private boolean isMotionReduced;
  private boolean isPrinting;
  private Choice choice = Choice.SYSTEM;

  /**
   * The theme of the page.
   *
   * @param listener called whenever {@link #isDark} or {@link #isMotionReduced} may have changed
   */
  public Theme(Runnable listener) {
    this.listener = listener;
    look();
    listen(DARK, this::changed);
    listen(REDUCED_MOTION, this::changed);
  }

  /**
   * The theme of a page on which others may set {@code data-theme}, and the reader's choice is what
   * stands there.
   */
  public static Theme ofPage(Runnable listener) {
    Theme theme = new Theme(listener);
    theme.take();
    observe(theme::take);
    return theme;
  }

  private void take() {
    String id = attribute();
    Choice now =
        id.equals("light") ? Choice.LIGHT : id.equals("dark") ? Choice.DARK : Choice.SYSTEM;
    if (now != choice && !isPrinting) {
      choice = now;
      changed();
    }
  }

  private void changed() {
    look();
    Styles.changed();
    listener.run();
  }

  private void look() {
    isSystemDark = matches(DARK);
    isMotionReduced = matches(REDUCED_MOTION);
  }

  /** What the reader chose. */
  public Choice choice() {
    return choice;
  }

  /** Takes the reader's choice. */
  public void choose(Choice value) {
    choice = value;
    setAttribute(value.id());
    changed();
  }

  /** Whether the page is dark now. */
  public boolean isDark() {
    return !isPrinting && (choice == Choice.DARK || choice == Choice.SYSTEM && isSystemDark);
  }

  /** Whether the page is drawn for paper now. */
  public boolean isPrinting() {
    return isPrinting;
  }

  /** Paper is light, whatever was chosen. */
  void setPrinting(boolean on) {
    isPrinting = on;
    setAttribute(on ? Choice.LIGHT.id() : choice.id());
    changed();
  }

  /** Whether the reader's system asks for less motion. */
  public boolean isMotionReduced() {
    return isMotionReduced;
  }

  @JSFunctor
  private interface Task extends JSObject {
    void run();
  }

  @JSBody(params = "query", script = "return matchMedia(query).matches;")
  private static native boolean matches(String query);

  @JSBody(
      params = {"query", "task"},
      script = "matchMedia(query).addEventListener('change', function() { task(); });")
  private static native void listen(String query, Task task);

  @JSBody(script = "return document.documentElement.dataset.theme || '';")
  private static native String attribute();

  @JSBody(
      params = "task",
      script =
          "new MutationObserver(function() { task(); })"
              + "  .observe(document.documentElement, {attributeFilter: ['data-theme']});")
  private static native void observe(Task task);

  @JSBody(
      params = "id",
      script =
          "var root = document.documentElement;"
              + "if (id) { root.dataset.theme = id; } else { delete root.dataset.theme; }")
  private static native void setAttribute(String id);
}
