package whyrandom.web;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.teavm.jso.JSBody;
import org.teavm.jso.JSByRef;
import org.teavm.jso.JSFunctor;
import org.teavm.jso.JSObject;

/**
 * A place on a page where many starts can be trained: {@code <div class="many-stage"
 * data-many="…">}. What is in it stands there from the build on, with the dots that the build made;
 * here its words change, and pictures take the place of the dots, each a link. They are one stop
 * for the keyboard, in which arrows lead from picture to picture.
 */
public final class ManyPlace {
  /** How many have learnt. */
  public static final String COUNT = "count";

  /** What that tells of all seeds. */
  public static final String SURE = "sure";

  /** The button that begins, holds and goes on. */
  public static final String ASK = "ask";

  /** The button that ends it. */
  public static final String STOP = "stop";

  /** What is said of the picture that is pointed at. */
  public static final String PICKED = "picked";

  /** How far it is. */
  public static final String STATUS = "status";

  private final JSObject element;

  private ManyPlace(JSObject element) {
    this.element = element;
  }

  /** All such places of the page. */
  public static List<ManyPlace> all() {
    List<ManyPlace> list = new ArrayList<>();
    int count = count();
    for (int i = 0; i < count; i++) {
      list.add(new ManyPlace(get(i)));
    }
    return list;
  }

  /** Shows the button that begins, and calls once when it is pressed. */
  public void onAsk(Runnable task) {
    ask(element, task::run);
  }

  /** What the page says that is to be trained, as JSON text. */
  public String figure() {
    return figure(element);
  }

  /** Calls whenever a button is pressed. */
  public void onPress(String part, Runnable task) {
    press(element, part, task::run);
  }

  /** Calls whenever the place has come into view, or left it. */
  public void onSeen(Consumer<Boolean> listener) {
    observe(element, listener::accept);
  }

  /** Pictures take the place of the dots. */
  public void begin() {
    begin(element);
  }

  /** What a part says. */
  public void say(String part, String text) {
    say(element, part, text);
  }

  /** Whether a part is there; where the keyboard was on it, it goes on to what is left. */
  public void show(String part, boolean isShown) {
    show(element, part, isShown);
  }

  /** One more picture, empty yet. */
  public void addTile(String words) {
    add(element, words);
  }

  /** Only the first pictures stay. */
  public void keepTiles(int count) {
    keep(element, count);
  }

  /**
   * Paints a picture.
   *
   * @param pixels packed colors, as many in a row as rows
   * @param isLarge whether it is large, or small
   * @param words for those who do not see it
   */
  public void paint(int index, int[] pixels, boolean isLarge, String words) {
    paint(element, index, pixels, isLarge, words);
  }

  /** Where a picture leads. */
  public void lead(int index, String address) {
    lead(element, index, address);
  }

  @JSFunctor
  private interface Task extends JSObject {
    void run();
  }

  @JSFunctor
  private interface Seen extends JSObject {
    void set(boolean isSeen);
  }

  @JSBody(script = "return document.querySelectorAll('.many-stage').length;")
  private static native int count();

  @JSBody(params = "i", script = "return document.querySelectorAll('.many-stage')[i];")
  private static native JSObject get(int i);

  @JSBody(params = "element", script = "return element.dataset.many;")
  private static native String figure(JSObject element);

  @JSBody(
      params = {"element", "task"},
      script =
          "var ask = element.querySelector('.many-ask');"
              + "ask.hidden = false;"
              + "ask.addEventListener('click', function() { task(); }, {once: true});")
  private static native void ask(JSObject element, Task task);

  @JSBody(
      params = {"element", "part", "task"},
      script =
          "element.querySelector('.many-' + part).addEventListener('click',"
              + " function() { task(); });")
  private static native void press(JSObject element, String part, Task task);

  @JSBody(
      params = {"element", "seen"},
      script =
          "new IntersectionObserver(function(entries) {"
              + "  seen(entries[entries.length - 1].isIntersecting);"
              + "}).observe(element);")
  private static native void observe(JSObject element, Seen seen);

  @JSBody(
      params = {"element", "part", "text"},
      script =
          "var e = element.querySelector('.many-' + part);"
              + "if (e.textContent !== text) { e.textContent = text; }")
  private static native void say(JSObject element, String part, String text);

  @JSBody(
      params = {"element", "part", "isShown"},
      script =
          "var e = element.querySelector('.many-' + part);"
              + "var hasFocus = !isShown && e === document.activeElement;"
              + "e.hidden = !isShown;"
              + "if (hasFocus) {"
              + "  element.querySelector('.many-ask:not([hidden]), .many-tiles a').focus();"
              + "}")
  private static native void show(JSObject element, String part, boolean isShown);

  @JSBody(
      params = "element",
      script =
          "element.querySelector('.many-dots').hidden = true;"
              + "var wall = document.createElement('ol');"
              + "wall.className = 'many-tiles';"
              + "wall.addEventListener('keydown', function(e) {"
              + "  var all = Array.from(wall.querySelectorAll('a'));"
              + "  var at = all.indexOf(document.activeElement);"
              + "  var columns = 1;"
              + "  while (columns < all.length && all[columns].offsetTop === all[0].offsetTop) {"
              + "    columns++;"
              + "  }"
              + "  var to = {ArrowLeft: at - 1, ArrowRight: at + 1, ArrowUp: at - columns,"
              + "    ArrowDown: at + columns, Home: 0, End: all.length - 1}[e.key];"
              + "  if (at < 0 || !all[to] || e.altKey || e.ctrlKey || e.metaKey) { return; }"
              + "  e.preventDefault();"
              + "  all[at].tabIndex = -1;"
              + "  all[to].tabIndex = 0;"
              + "  all[to].focus();"
              + "});"
              + "var picked = element.querySelector('.many-picked');"
              + "['focusin', 'pointerover'].forEach(function(name) {"
              + "  wall.addEventListener(name, function(e) {"
              + "    var a = e.target.closest('a');"
              + "    if (a) { picked.textContent = a.getAttribute('aria-label'); }"
              + "  });"
              + "});"
              + "element.querySelector('.many-wall').appendChild(wall);")
  private static native void begin(JSObject element);

  @JSBody(
      params = {"element", "words"},
      script =
          "var wall = element.querySelector('.many-tiles');"
              + "var a = document.createElement('a');"
              + "a.tabIndex = wall.firstChild ? -1 : 0;"
              + "a.setAttribute('role', 'link');"
              + "a.setAttribute('aria-label', words);"
              + "a.appendChild(document.createElement('canvas'));"
              + "wall.appendChild(document.createElement('li')).appendChild(a);")
  private static native void add(JSObject element, String words);

  @JSBody(
      params = {"element", "count"},
      script =
          "var wall = element.querySelector('.many-tiles');"
              + "while (wall.children.length > count) { wall.lastChild.remove(); }")
  private static native void keep(JSObject element, int count);

  @JSBody(
      params = {"element", "index", "pixels", "isLarge", "words"},
      script =
          "var a = element.querySelector('.many-tiles').children[index].firstChild;"
              + "var side = Math.sqrt(pixels.length);"
              + "var canvas = a.firstChild;"
              + "canvas.width = canvas.height = side;"
              + "var bytes = new Uint8ClampedArray(pixels.buffer, pixels.byteOffset, 4 * pixels.length);"
              + "canvas.getContext('2d').putImageData(new ImageData(bytes, side, side), 0, 0);"
              + "a.className = isLarge ? 'yes' : 'no';"
              + "a.setAttribute('aria-label', words);")
  private static native void paint(
      JSObject element, int index, @JSByRef int[] pixels, boolean isLarge, String words);

  @JSBody(
      params = {"element", "index", "address"},
      script =
          "var a = element.querySelector('.many-tiles').children[index].firstChild;"
              + "a.removeAttribute('role');"
              + "a.href = address;")
  private static native void lead(JSObject element, int index, String address);
}
