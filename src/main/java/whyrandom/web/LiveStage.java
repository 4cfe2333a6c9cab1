package whyrandom.web;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.teavm.jso.JSBody;
import org.teavm.jso.JSFunctor;
import org.teavm.jso.JSObject;

/**
 * A place on a page where a live figure stands: {@code <div class="live-stage" data-figure="…"
 * data-link="1:…">} with a still picture of class {@code still} in it, which is seen until the
 * figure is ready.
 */
public final class LiveStage {
  private final JSObject element;
  private final String id;

  private LiveStage(JSObject element, String id) {
    this.element = element;
    this.id = id;
  }

  /** All such places of the page, from top to bottom. */
  public static List<LiveStage> all() {
    List<LiveStage> list = new ArrayList<>();
    int count = count();
    for (int i = 0; i < count; i++) {
      list.add(new LiveStage(get(i), "live-" + (i + 1)));
    }
    return list;
  }

  /** What the page says that the figure is, as JSON text. */
  public String figure() {
    return figure(element);
  }

  /** The part of a link behind its {@code #} that opens what the figure shows at first. */
  public String link() {
    return link(element);
  }

  /** The id of the element that the figure is to be put into, once it is {@link #prepare}d. */
  public String id() {
    return id;
  }

  /** Makes room for the figure, in which it has its size but is not yet seen. */
  public void prepare() {
    prepare(element, id);
  }

  /** Shows the figure in place of the still picture; what the reader looks at stays where it is. */
  public void reveal() {
    reveal(element);
  }

  /** Calls once, when the place is about to come into view. */
  public void onNear(Runnable task) {
    observe(element, "100% 0px", isNear -> task.run(), true);
  }

  /** Calls whenever the place has come into view, or left it. */
  public void onSeen(Consumer<Boolean> listener) {
    observe(element, "0px", listener::accept, false);
  }

  @JSFunctor
  private interface Seen extends JSObject {
    void set(boolean isSeen);
  }

  @JSBody(script = "return document.querySelectorAll('.live-stage[data-figure]').length;")
  private static native int count();

  @JSBody(params = "i", script = "return document.querySelectorAll('.live-stage[data-figure]')[i];")
  private static native JSObject get(int i);

  @JSBody(params = "element", script = "return element.dataset.link || '';")
  private static native String link(JSObject element);

  @JSBody(params = "element", script = "return element.dataset.figure;")
  private static native String figure(JSObject element);

  @JSBody(
      params = {"element", "id"},
      script =
          "var room = document.createElement('div');"
              + "room.id = id;"
              + "room.className = 'live-room';"
              + "element.classList.add('preparing');"
              + "element.appendChild(room);")
  private static native void prepare(JSObject element, String id);

  // A figure that is larger than its still picture would push down what is below it: browsers
  // correct for that where it happens above what is in view, all but Safari.
  @JSBody(
      params = "element",
      script =
          "var before = element.getBoundingClientRect().bottom;"
              + "var still = element.querySelector('.still');"
              + "if (still) { still.remove(); }"
              + "element.classList.remove('preparing');"
              + "if (before < 0 && !CSS.supports('overflow-anchor', 'auto')) {"
              + "  scrollBy(0, element.getBoundingClientRect().bottom - before);"
              + "}")
  private static native void reveal(JSObject element);

  @JSBody(
      params = {"element", "margin", "seen", "isOnce"},
      script =
          "new IntersectionObserver(function(entries, observer) {"
              + "  var isSeen = entries[entries.length - 1].isIntersecting;"
              + "  if (isOnce && !isSeen) { return; }"
              + "  if (isOnce) { observer.disconnect(); }"
              + "  seen(isSeen);"
              + "}, {rootMargin: margin}).observe(element);")
  private static native void observe(JSObject element, String margin, Seen seen, boolean isOnce);
}
