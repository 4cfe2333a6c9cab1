package whyrandom.web;

import org.teavm.jso.JSBody;
import org.teavm.jso.JSFunctor;
import org.teavm.jso.JSObject;

/** Dialogs: {@code <dialog>} elements that are shown above the page, which waits for them. */
public final class Dialogs {
  private Dialogs() {}

  @JSFunctor
  private interface Task extends JSObject {
    void run();
  }

  /**
   * Shows a dialog. Keys that are pressed in it are its own: the page does not hear them.
   *
   * @param id of the element
   * @param closed is called once it is closed, by whatever way
   */
  public static void show(String id, Runnable closed) {
    showModal(id, closed::run);
  }

  @JSBody(
      params = {"id", "closed"},
      script =
          "var dialog = document.getElementById(id);"
              + "dialog.onkeydown = function(event) { event.stopPropagation(); };"
              + "dialog.onclose = function() { closed(); };"
              + "if (!dialog.open) { dialog.showModal(); }")
  private static native void showModal(String id, Task closed);

  /** Closes a dialog; the keyboard goes back to where it was before. */
  @JSBody(params = "id", script = "document.getElementById(id).close();")
  public static native void close(String id);
}
