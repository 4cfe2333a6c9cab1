package whyrandom.web;

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

    /** The value of {@code data-theme}; empty for none. */
    public String id() {
      return id;
    }
  }

  private static int version;

  private final Runnable listener;
  private Choice choice = Choice.SYSTEM;

  /**
   * The theme of the page.
   *
   * @param listener called whenever {@link #isDark} or {@link #isMotionReduced} may have changed
   */
  public Theme(Runnable listener) {
    this.listener = listener;
    listen("(prefers-color-scheme: dark)", this::changed);
    listen("(prefers-reduced-motion: reduce)", listener::run);
  }

  /** Counts the changes of theme: what was read from the style sheet before is old. */
  static int version() {
    return version;
  }

  private void changed() {
    version++;
    listener.run();
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
    return choice == Choice.DARK
        || choice == Choice.SYSTEM && matches("(prefers-color-scheme: dark)");
  }

  /** Whether the reader's system asks for less motion. */
  public boolean isMotionReduced() {
    return matches("(prefers-reduced-motion: reduce)");
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

  @JSBody(
      params = "id",
      script =
          "var root = document.documentElement;"
              + "if (id) { root.dataset.theme = id; } else { delete root.dataset.theme; }")
  private static native void setAttribute(String id);
}
