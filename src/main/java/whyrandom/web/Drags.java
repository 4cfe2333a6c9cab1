package whyrandom.web;

import org.teavm.jso.JSBody;
import org.teavm.jso.JSFunctor;
import org.teavm.jso.JSObject;

/**
 * What can be dragged though it is no slider: the edges of a diagram, and the numbers of fields by
 * their labels. Arrow keys do the same, and a double click sets 0.
 *
 * <p>It is listened to at the document, so that it works wherever such a thing is shown.
 */
public final class Drags {
  /** What a hand does with a thing of a kind. */
  public interface Grip {
    /**
     * A pointer came down on one: whether it can be dragged.
     *
     * @param field the field whose label it is; for an edge of no use
     */
    boolean take(Field field, boolean isTouch);

    /**
     * It was dragged so many CSS pixels, for the first time or once more.
     *
     * @param isFine whether the reader wants small steps
     * @param isCoarse whether the reader wants large ones
     */
    void move(double right, double up, boolean isFine, boolean isCoarse);

    /** It was let go; {@code false} if all is to be as it was before. */
    void end(boolean isKept);

    /** The arrow key up or down was pressed at one. */
    void nudge(Field field, boolean isUp, boolean isFine);

    /** One was clicked twice. */
    void clear();
  }

  /** A field for a number. */
  public interface Field {
    /** Its id; may be empty. */
    String id();

    /** What stands in it. */
    String text();

    /** Whether it is for whole numbers. */
    boolean isWhole();

    /** Types a text; answers whether it was taken. */
    boolean enter(String text);
  }

  private Drags() {}

  /** Edges and biases of diagrams, and fields with labels, are dragged from here on. */
  public static void install(Grip edges, Grip fields) {
    install(".stage", edges);
    install("label", "label", fields);
    onArrow(
        "input.number", false, (at, isUp, isFine) -> fields.nudge(new DomField(at), isUp, isFine));
  }

  /** Edges and biases of the diagrams in the element of a selector are dragged from here on. */
  public static void install(String place, Grip edges) {
    String network = place + " .network";
    install(network, place, edges);
    onArrow(
        network + " [aria-pressed]",
        true,
        (at, isUp, isFine) -> edges.nudge(new DomField(at), isUp, isFine));
    onDoubleClick(network, edges::clear);
  }

  private static void install(String selector, String scrolled, Grip grip) {
    listen(
        selector,
        scrolled,
        (at, isTouch) -> grip.take(new DomField(at), isTouch),
        grip::move,
        grip::end);
  }

  private record DomField(JSObject element) implements Field {
    @Override
    public String id() {
      return Drags.id(element);
    }

    @Override
    public String text() {
      return Drags.text(element);
    }

    @Override
    public boolean isWhole() {
      return Drags.isWhole(element);
    }

    @Override
    public boolean enter(String text) {
      return Drags.enter(element, text);
    }
  }

  @JSBody(params = "element", script = "return element.id;")
  private static native String id(JSObject element);

  @JSBody(params = "element", script = "return element.value;")
  private static native String text(JSObject element);

  @JSBody(params = "element", script = "return element.inputMode === 'numeric';")
  private static native boolean isWhole(JSObject element);

  @JSBody(
      params = {"element", "text"},
      script =
          "element.value = text;"
              + "element.dispatchEvent(new Event('change', {bubbles: true}));"
              + "return element.getAttribute('aria-invalid') !== 'true';")
  private static native boolean enter(JSObject element, String text);

  @JSFunctor
  private interface Take extends JSObject {
    boolean at(JSObject element, boolean isTouch);
  }

  @JSFunctor
  private interface Move extends JSObject {
    void by(double right, double up, boolean isFine, boolean isCoarse);
  }

  @JSFunctor
  private interface End extends JSObject {
    void of(boolean isKept);
  }

  @JSFunctor
  private interface Nudge extends JSObject {
    void at(JSObject element, boolean isUp, boolean isFine);
  }

  @JSFunctor
  private interface Task extends JSObject {
    void run();
  }

  /**
   * The root has the pointer during a drag: nothing that is passed on the way is pointed at. What
   * is dragged less than a few pixels is clicked instead; what was dragged is not. A finger that
   * has taken hold of something does not scroll what is around it.
   */
  @JSBody(
      params = {"selector", "scrolled", "take", "move", "end"},
      script =
          "var root = document.documentElement, isTaken = false;"
              + "document.querySelector(scrolled).addEventListener('touchmove', function(event) {"
              + "  if (isTaken && event.cancelable) event.preventDefault();"
              + "}, {passive: false});"
              + "function swallow(event) { event.preventDefault(); event.stopPropagation(); }"
              + "document.addEventListener('pointerdown', function(down) {"
              + "  var at = down.target.closest(selector), id = down.pointerId;"
              + "  if (at && at.matches('label')) {"
              + "    at = !down.target.closest('input, button, select') && at.control;"
              + "  }"
              + "  if (!at || down.button || !down.isPrimary"
              + "      || !take(at, down.pointerType === 'touch')) return;"
              + "  isTaken = true;"
              + "  var x = down.clientX, y = down.clientY, isOn = false;"
              + "  var stop = new AbortController(), lifted = new AbortController();"
              + "  function on(name, until, task) {"
              + "    addEventListener(name, task, {capture: true, signal: until.signal});"
              + "  }"
              + "  function over(isKept) {"
              + "    stop.abort();"
              + "    isTaken = false;"
              + "    if (isOn) { delete root.dataset.dragging; end(isKept); }"
              + "  }"
              + "  on('pointermove', stop, function(event) {"
              + "    var right = event.clientX - x, up = y - event.clientY;"
              + "    if (event.pointerId !== id || !isOn && right * right + up * up < 12) return;"
              + "    if (!isOn) {"
              + "      isOn = true;"
              + "      root.dataset.dragging = at.matches('input') ? 'across' : 'along';"
              + "      try { root.setPointerCapture(id); } catch (gone) { return; }"
              + "      on('click', lifted, swallow);"
              + "    }"
              + "    x = event.clientX; y = event.clientY;"
              + "    move(right, up, event.shiftKey, event.altKey);"
              + "  });"
              + "  on('keydown', stop, function(event) {"
              + "    if (isOn && event.key === 'Escape') { swallow(event); over(false); }"
              + "  });"
              + "  on('pointerup', lifted, function(event) {"
              + "    if (event.pointerId !== id) return;"
              + "    over(true);"
              + "    setTimeout(function() { lifted.abort(); });"
              + "  });"
              + "  on('pointercancel', lifted, function(event) {"
              + "    if (event.pointerId === id) { over(false); lifted.abort(); }"
              + "  });"
              + "});")
  private static native void listen(
      String selector, String scrolled, Take take, Move move, End end);

  @JSBody(
      params = {"selector", "isWithAlt", "nudge"},
      script =
          "document.addEventListener('keydown', function(event) {"
              + "  var isUp = event.key === 'ArrowUp', at = event.target.closest(selector);"
              + "  if (!at || !isUp && event.key !== 'ArrowDown' || event.altKey !== isWithAlt"
              + "      || event.ctrlKey || event.metaKey) return;"
              + "  event.preventDefault();"
              + "  nudge(at, isUp, event.shiftKey);"
              + "});")
  private static native void onArrow(String selector, boolean isWithAlt, Nudge nudge);

  @JSBody(
      params = {"selector", "task"},
      script =
          "document.addEventListener('dblclick', function(event) {"
              + "  if (event.target.closest(selector)) task();"
              + "});")
  private static native void onDoubleClick(String selector, Task task);
}
