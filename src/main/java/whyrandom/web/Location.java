package whyrandom.web;

import org.teavm.jso.JSBody;
import org.teavm.jso.JSFunctor;
import org.teavm.jso.JSObject;

/** The page's address, as far as it says what to open. */
public final class Location {
  private Location() {}

  /** What follows the {@code #}, as it stands in the address; empty if nothing does. */
  @JSBody(script = "return location.hash.slice(1);")
  public static native String hash();

  /** The page's own address, without what follows the {@code #}. */
  @JSBody(script = "return location.href.split('#')[0];")
  public static native String page();

  /** Where the site is on the web, with a slash at its end; empty if the build was not told. */
  @JSBody(
      script =
          "var e = document.querySelector('meta[name=\"why-random-site\"]');"
              + "return e ? e.content : '';")
  public static native String published();

  /** What follows the {@code ?}, as it stands in the address; empty if nothing does. */
  @JSBody(script = "return location.search.slice(1);")
  public static native String query();

  /** Takes what follows the {@code ?} out of the address if it is just this, without a reload. */
  @JSBody(
      params = "query",
      script =
          "if (location.search === '?' + query) {"
              + " history.replaceState(null, '', location.pathname + location.hash); }")
  public static native void forget(String query);

  /**
   * Where the site is, with a slash at the end: one folder above a script of the page.
   *
   * @param script a part of that script's address, such as {@code figure/figure.}
   */
  @JSBody(
      params = "script",
      script =
          "var e = document.querySelector('script[src*=\"' + script + '\"]');"
              + "return new URL('..', e ? e.src : document.baseURI).href;")
  public static native String siteOf(String script);

  /** A text as it can stand in an address. */
  @JSBody(params = "text", script = "return encodeURIComponent(text);")
  public static native String encode(String text);

  /** Calls whenever {@link #hash} changes. */
  public static void onHashChange(Runnable listener) {
    listen(listener::run);
  }

  @JSFunctor
  private interface Task extends JSObject {
    void run();
  }

  @JSBody(params = "task", script = "addEventListener('hashchange', function() { task(); });")
  private static native void listen(Task task);
}
