package whyrandom.web;

import org.teavm.jso.JSBody;
import org.teavm.jso.JSFunctor;
import org.teavm.jso.JSObject;

/** Scripts and styles of the site that are loaded when they are first wanted. */
public final class LateScript {
  private LateScript() {}

  @JSFunctor
  private interface Task extends JSObject {
    void run();
  }

  /**
   * Adds a classic script to the page.
   *
   * @param script its address, relative to the page
   * @param then is called when it has run
   * @param failed is called if it cannot be had
   */
  public static void load(String script, Runnable then, Runnable failed) {
    addScript(script, then::run, failed::run);
  }

  @JSBody(
      params = {"script", "then", "failed"},
      script =
          "var e = document.createElement('script');"
              + "e.src = script;"
              + "e.onload = function() { then(); };"
              + "e.onerror = function() { e.remove(); failed(); };"
              + "document.head.appendChild(e);")
  private static native void addScript(String script, Task then, Task failed);

  /** Has a script fetched that will be wanted soon; it is not run. */
  @JSBody(
      params = "script",
      script =
          "var e = document.createElement('link');"
              + "e.rel = 'preload'; e.as = 'script'; e.href = script;"
              + "document.head.appendChild(e);")
  public static native void expect(String script);

  /** Adds a style sheet to the page, after those that are there. */
  @JSBody(
      params = "sheet",
      script =
          "var e = document.createElement('link');"
              + "e.rel = 'stylesheet'; e.href = sheet; e.dataset.late = '';"
              + "e.onerror = function() { e.remove(); };"
              + "document.head.appendChild(e);")
  public static native void addStyles(String sheet);

  /** Does something once all style sheets that were added are there or cannot be had. */
  public static void whenStyled(Runnable then) {
    waitForSheets(then::run);
  }

  @JSBody(
      params = "then",
      script =
          "var missing = Array.from(document.querySelectorAll('link[data-late]'))"
              + "  .filter(function(link) { return !link.sheet; });"
              + "var left = missing.length;"
              + "function come() { left--; if (left === 0) { then(); } }"
              + "missing.forEach(function(link) {"
              + "  link.addEventListener('load', come); link.addEventListener('error', come);"
              + "});"
              + "if (left === 0) { then(); }")
  private static native void waitForSheets(Task then);
}
