package whyrandom.web;

import org.teavm.jso.JSBody;
import org.teavm.jso.JSFunctor;
import org.teavm.jso.JSObject;

/**
 * Counts the times that what the style sheets say may have changed. Asking them is dear, since the
 * browser then has to apply them to everything that has changed on the page; so what they said is
 * kept for as long as this stays the same.
 */
final class Styles {
  private static int version = 1;

  static {
    observe(Styles::changed);
  }

  private Styles() {}

  /** Grows with every change. */
  static int version() {
    return version;
  }

  /** Something that style sheets look at has changed just now. */
  static void changed() {
    version++;
  }

  @JSFunctor
  private interface Task extends JSObject {
    void run();
  }

  @JSBody(
      params = "task",
      script =
          "function changed() { task(); }"
              + "new MutationObserver(changed)"
              + "  .observe(document.documentElement, {attributes: true});"
              + "['(prefers-color-scheme: dark)', '(forced-colors: active)', '(pointer: coarse)']"
              + "  .forEach(function(query) {"
              + "    matchMedia(query).addEventListener('change', changed); });"
              + "addEventListener('resize', changed);")
  private static native void observe(Task task);
}
