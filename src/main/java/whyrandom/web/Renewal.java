package whyrandom.web;

import org.teavm.jso.JSBody;
import org.teavm.jso.JSFunctor;
import org.teavm.jso.JSObject;

/**
 * Loads scripts for a page that loses nothing when it is loaded again. If the site's host answers,
 * but the script is gone, the site has a new version since the page was opened: then the page is
 * loaded again, once. What is missing on a disk stays missing.
 */
public final class Renewal {
  private static final String KEY = "whyrandom.renewed";
  private static final String NOW = "now";
  private static final String DONE = "done";

  private Renewal() {}

  @JSFunctor
  private interface Answer extends JSObject {
    void is(boolean isThere);
  }

  /**
   * Adds a script to the page, or loads the page again.
   *
   * @param then is called when it has run and the style sheets that were added are there
   * @param failed is called if neither helps
   */
  public static void load(String script, Runnable then, Runnable failed) {
    LateScript.load(
        script,
        () -> {
          SessionStore.put(KEY, "");
          LateScript.whenStyled(then);
        },
        () -> isHostThere(isThere -> renew(isThere, failed)));
  }

  private static void renew(boolean isThere, Runnable failed) {
    if (isThere && SessionStore.get(KEY).isEmpty() && SessionStore.put(KEY, NOW)) {
      reload();
    } else {
      failed.run();
    }
  }

  /** Whether the page has just been loaded again; says so once. */
  public static boolean isJustNow() {
    return SessionStore.get(KEY).equals(NOW) && SessionStore.put(KEY, DONE);
  }

  @JSBody(script = "location.reload();")
  private static native void reload();

  /** The page may ask its host for pictures, and its icon keeps its name. */
  @JSBody(
      params = "answer",
      script =
          "var picture = new Image();"
              + "picture.onload = function() { answer(true); };"
              + "picture.onerror = function() { answer(false); };"
              + "if (location.protocol === 'file:') { answer(false); return; }"
              + "picture.src = document.querySelector('link[rel=icon]').href + '?' + Date.now();")
  private static native void isHostThere(Answer answer);
}
