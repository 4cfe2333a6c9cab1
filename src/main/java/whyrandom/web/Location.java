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
