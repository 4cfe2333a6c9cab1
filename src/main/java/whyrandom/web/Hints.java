package whyrandom.web;

import org.teavm.jso.JSBody;
import org.teavm.jso.JSFunctor;
import org.teavm.jso.JSObject;

/** Small helps for those who look at a network. */
public final class Hints {
  private Hints() {}

  /** Calls when a letter is pressed, alone, while an element of a selector has the keyboard. */
  public static void onKey(String letter, String selector, Runnable task) {
    listen(letter, selector, task::run);
  }

  /** Calls when Escape is pressed, wherever the keyboard is. */
  public static void onEscape(Runnable task) {
    listen("escape", "*", task::run);
  }

  /** Whether an element can be seen, be it only after scrolling. */
  @JSBody(
      params = "selector",
      script = "return document.querySelector(selector).getClientRects().length > 0;")
  public static native boolean isShown(String selector);

  /** Scrolls as little as is needed to see an element. */
  @JSBody(
      params = "selector",
      script = "document.querySelector(selector).scrollIntoView({block: 'nearest'});")
  public static native void scrollTo(String selector);

  /**
   * Where the count of a network is pointed at or has the keyboard, its edges and biases light up
   * one after the other. The style sheet says how; with reduced motion they do so at once.
   */
  @JSBody(
      script =
          "function count(event) {"
              + "  var at = event.target.closest('.count');"
              + "  if (!at || at.contains(event.relatedTarget)"
              + "      || matchMedia('(prefers-reduced-motion: reduce)').matches) return;"
              + "  var all = at.closest('.pane')"
              + "    .querySelectorAll('.edge:not(.selected) .hit, .bias:not(.selected) .value');"
              + "  all.forEach(function(one, i) {"
              + "    var before = one.matches('.hit') ? {strokeOpacity: 0} : {strokeWidth: '1px'};"
              + "    one.animate([before, {}], {duration: 120, fill: 'backwards',"
              + "      delay: i * Math.min(90, 1800 / all.length)});"
              + "  });"
              + "}"
              + "document.addEventListener('pointerover', count);"
              + "document.addEventListener('focusin', count);")
  public static native void countEdges();

  /** From here on there is something that can be {@linkplain #say said}. */
  @JSBody(
      script =
          "var p = document.createElement('p');"
              + "p.id = 'said';"
              + "p.className = 'unseen';"
              + "p.setAttribute('role', 'status');"
              + "document.body.append(p);")
  public static native void listenToWhatIsSaid();

  /** Has a screen reader say something. */
  @JSBody(params = "text", script = "document.getElementById('said').textContent = text;")
  public static native void say(String text);

  @JSFunctor
  private interface Task extends JSObject {
    void run();
  }

  @JSBody(
      params = {"letter", "selector", "task"},
      script =
          "document.addEventListener('keydown', function(event) {"
              + "  if (event.key.toLowerCase() === letter && event.target.matches(selector)"
              + "      && !event.ctrlKey && !event.altKey && !event.metaKey) task();"
              + "});")
  private static native void listen(String letter, String selector, Task task);
}
