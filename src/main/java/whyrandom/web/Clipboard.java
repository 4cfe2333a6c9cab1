package whyrandom.web;

import org.teavm.jso.JSBody;
import org.teavm.jso.JSFunctor;
import org.teavm.jso.JSObject;

/** The clipboard of the reader. */
public final class Clipboard {
  private Clipboard() {}

  @JSFunctor
  private interface Task extends JSObject {
    void run();
  }

  /**
   * Copies a text. Must be called from within a click or a key press.
   *
   * @param done is called when it is there
   * @param failed is called if the browser does not allow it
   */
  public static void copy(String text, Runnable done, Runnable failed) {
    write(text, done::run, failed::run);
  }

  // Frames without permission, and old browsers, still copy what is selected in a field.
  @JSBody(
      params = {"text", "done", "failed"},
      script =
          "function bySelection() {"
              + "  var had = document.activeElement;"
              + "  var field = document.createElement('textarea');"
              + "  field.value = text; field.className = 'unseen'; field.readOnly = true;"
              + "  document.body.appendChild(field); field.select();"
              + "  var isDone = document.execCommand('copy');"
              + "  field.remove();"
              + "  if (had && had.focus) { had.focus(); }"
              + "  if (isDone) { done(); } else { failed(); }"
              + "}"
              + "if (navigator.clipboard && navigator.clipboard.writeText) {"
              + "  navigator.clipboard.writeText(text).then(function() { done(); }, bySelection);"
              + "} else { bySelection(); }")
  private static native void write(String text, Task done, Task failed);
}
