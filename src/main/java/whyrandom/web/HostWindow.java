package whyrandom.web;

import java.util.function.Consumer;
import org.teavm.jso.JSBody;
import org.teavm.jso.JSFunctor;
import org.teavm.jso.JSObject;

/**
 * The window around a page that stands in a frame: what it may ask of {@code window.whyRandom}, and
 * what it is told, by {@code postMessage}.
 *
 * <pre>
 *   host → frame   {whyRandom: 1, call: 7, method: "step", args: [3]}
 *   frame → host   {whyRandom: 1, reply: 7, value: {step: 3, …}}
 *                  {whyRandom: 1, reply: 7, error: "step: n: …"}
 *                  {whyRandom: 1, event: "ready" | "change" | "error" | "height" | "key", detail: …}
 *   host → frame   {whyRandom: 1, query: "ui=network,loss&amp;theme=dark", hash: "1:…"}
 * </pre>
 *
 * <p>{@code call} is a number or a short text, chosen by the host. Messages from any other window,
 * and those that are not of this shape, are not answered. One that is too large, or one too many,
 * is refused. {@code height} is that of the page's content, in CSS pixels; it is told whenever it
 * has changed. {@code key} is one that was pressed and that the page has no use for. The last
 * message asks for what an address would, without a new page: it is not answered.
 *
 * <p>The host's address is not known here and does not matter: what it is told, it has shown.
 */
public final class HostWindow {
  /** Characters of JSON that the arguments of a call may have. */
  private static final int MOST_CHARACTERS = 4_000_000;

  /** Calls that may come in a second. */
  private static final int MOST_CALLS = 60;

  /** Between two messages about the height, milliseconds. */
  private static final int HEIGHT_MILLIS = 100;

  private HostWindow() {}

  /** Whether the page stands in a frame. */
  @JSBody(script = "return window.parent !== window;")
  public static native boolean isThere();

  /** Hears what is to be shown from now on. */
  @JSFunctor
  public interface Wish extends JSObject {
    /** The two parts of an address: what follows the {@code ?}, and what follows the {@code #}. */
    void show(String query, String hash);
  }

  /** Listens to the host from now on, and tells it what happens. */
  public static void connect(Wish wish) {
    if (isThere()) {
      tell();
      tellKeys();
      answer(MOST_CHARACTERS, MOST_CALLS, wish);
    }
  }

  /** Whether a page is to be no higher than its window. */
  @JSFunctor
  public interface Fit extends JSObject {
    /** Says so. */
    void set(boolean isOn);
  }

  /** What can make an element and all in it smaller until it is no higher than the window. */
  public static Fit fit(String id) {
    return fit(id, HEIGHT_MILLIS, SizeObserver.type());
  }

  // Type and all that is measured by it become smaller, down to a half. Pictures take a moment to
  // follow, so it is measured again a little later, and never for ever.
  @JSBody(
      params = {"id", "millis", "Observer"},
      script =
          "var element = document.getElementById(id), style = document.documentElement.style;"
              + "var isOn = false, isWaiting = false, size = 100, tries = 0;"
              + "function measure() {"
              + "  isWaiting = false;"
              + "  var share = innerHeight / element.getBoundingClientRect().height;"
              + "  var next = Math.max(50, Math.min(100, size * share));"
              + "  if (isOn && tries < 12 && (next < size - 0.3 || next > 1.05 * size)) {"
              + "    tries++; size = next; style.fontSize = size + '%'; wait();"
              + "  }"
              + "}"
              + "function wait() {"
              + "  if (!isWaiting) { isWaiting = true; setTimeout(measure, millis); }"
              + "}"
              + "function again() { tries = 0; size = 100; style.fontSize = ''; wait(); }"
              + "new Observer(wait).observe(element);"
              + "addEventListener('resize', again);"
              + "return function(on) { if (on !== isOn) { isOn = on; again(); } };")
  private static native Fit fit(String id, int millis, JSObject observer);

  // Keys that fields, buttons and links live on stay here, and so does Tab.
  @JSBody(
      script =
          "addEventListener('keydown', function(e) {"
              + "  var on = e.target.closest ? e.target : document.body;"
              + "  var isField = on.closest('input, select, textarea') && e.key !== 'Escape';"
              + "  var isPress = (e.key === 'Enter' || e.key === ' ') && on.closest('a, button');"
              + "  if (e.defaultPrevented || !e.isTrusted || isField || isPress || e.key === 'Tab') {"
              + "    return;"
              + "  }"
              + "  parent.postMessage({whyRandom: 1, event: 'key', detail: {key: e.key, code: e.code,"
              + "    keyCode: e.keyCode, shiftKey: e.shiftKey, ctrlKey: e.ctrlKey, altKey: e.altKey,"
              + "    metaKey: e.metaKey, repeat: e.repeat}}, '*');"
              + "});")
  private static native void tellKeys();

  /** Tells the height of an element from now on. */
  public static void tellHeight(String id) {
    if (isThere()) {
      tellHeight(id, HEIGHT_MILLIS, SizeObserver.type());
    }
  }

  /**
   * Opens links to a new tab. A host's sandbox may forbid tabs, and a browser does not say so.
   *
   * @param refused hears the address of a link for which there was no tab
   */
  public static void openTabs(Consumer<String> refused) {
    openTabs((Refused) refused::accept);
  }

  @JSFunctor
  private interface Refused extends JSObject {
    void hear(String address);
  }

  @JSBody(
      params = "refused",
      script =
          "document.addEventListener('click', function(event) {"
              + "  var link = event.target.closest('a[target=_blank]');"
              + "  if (!link || event.ctrlKey || event.metaKey || event.shiftKey) { return; }"
              + "  event.preventDefault();"
              + "  if (!open(link.href, '_blank')) { refused(link.href); }"
              + "});")
  private static native void openTabs(Refused refused);

  // The document's own events of these names are no CustomEvents.
  @JSBody(
      script =
          "['ready', 'change', 'error'].forEach(function(type) {"
              + "  document.addEventListener(type, function(event) {"
              + "    if (event instanceof CustomEvent) {"
              + "      parent.postMessage({whyRandom: 1, event: type, detail: event.detail}, '*');"
              + "    }"
              + "  });"
              + "});")
  private static native void tell();

  @JSBody(
      params = {"mostCharacters", "mostCalls", "wish"},
      script =
          "var times = [];"
              + "function length(args) {"
              + "  try { return JSON.stringify(args).length; } catch (e) { return Infinity; }"
              + "}"
              + "function isKey(id) {"
              + "  return typeof id === 'number' || typeof id === 'string' && id.length <= 100;"
              + "}"
              + "addEventListener('message', function(event) {"
              + "  var data = event.data;"
              + "  if (event.source !== parent || !data || typeof data !== 'object'"
              + "      || data.whyRandom !== 1) {"
              + "    return;"
              + "  }"
              + "  if (typeof data.query === 'string' && typeof data.hash === 'string') {"
              + "    wish(data.query.slice(0, 1000), data.hash.slice(0, mostCharacters));"
              + "    return;"
              + "  }"
              + "  if (!isKey(data.call)"
              + "      || typeof data.method !== 'string' || !Array.isArray(data.args)) {"
              + "    return;"
              + "  }"
              + "  var id = data.call, now = performance.now();"
              + "  function refuse(message) {"
              + "    parent.postMessage({whyRandom: 1, reply: id, error: message}, '*');"
              + "  }"
              + "  while (times.length && now - times[0] >= 1000) { times.shift(); }"
              + "  if (times.length >= mostCalls) {"
              + "    refuse('too many calls: at most ' + mostCalls + ' a second are allowed');"
              + "    return;"
              + "  }"
              + "  times.push(now);"
              + "  if (length(data.args) > mostCharacters) {"
              + "    refuse('too large: at most ' + mostCharacters"
              + "      + ' characters of JSON are allowed');"
              + "    return;"
              + "  }"
              + "  var api = window.whyRandom;"
              + "  if (!Object.prototype.hasOwnProperty.call(api, data.method)) {"
              + "    refuse(data.method.slice(0, 100) + ': there is no such method');"
              + "    return;"
              + "  }"
              + "  api[data.method].apply(null, data.args).then(function(value) {"
              + "    parent.postMessage({whyRandom: 1, reply: id, value: value}, '*');"
              + "  }, function(error) { refuse(error.message); });"
              + "});")
  private static native void answer(int mostCharacters, int mostCalls, Wish wish);

  @JSBody(
      params = {"id", "millis", "Observer"},
      script =
          "var element = document.getElementById(id), told = 0, isResting = false;"
              + "function tell() {"
              + "  var height = Math.ceil(element.getBoundingClientRect().height);"
              + "  if (isResting || height === told || !height) { return; }"
              + "  told = height;"
              + "  parent.postMessage({whyRandom: 1, event: 'height', detail: height}, '*');"
              + "  isResting = true;"
              + "  setTimeout(function() { isResting = false; tell(); }, millis);"
              + "}"
              + "new Observer(tell).observe(element);")
  private static native void tellHeight(String id, int millis, JSObject observer);
}
