package whyrandom.web;

import org.teavm.jso.JSBody;
import org.teavm.jso.JSObject;

/** What tells scripts that elements have changed their size. */
public final class SizeObserver {
  private SizeObserver() {}

  /**
   * The browser's {@code ResizeObserver}. Where it has none, as where an extension takes it away,
   * one that looks by itself ten times a second: it calls whether or not a size has changed.
   */
  @JSBody(
      script =
          "return window.ResizeObserver || function(look) {"
              + "  var timer = setInterval(look, 100);"
              + "  return {"
              + "    observe: function() {},"
              + "    disconnect: function() { clearInterval(timer); }"
              + "  };"
              + "};")
  public static native JSObject type();
}
