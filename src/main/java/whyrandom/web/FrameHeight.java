package whyrandom.web;

import org.teavm.jso.JSBody;
import org.teavm.jso.JSFunctor;
import org.teavm.jso.JSObject;

/** Hears from a figure in a frame of this page how high it is; see {@link HostWindow}. */
public final class FrameHeight {
  private FrameHeight() {}

  /** Who hears it. */
  @JSFunctor
  public interface Listener extends JSObject {
    /** The height, CSS pixels. */
    void hear(int height);
  }

  /**
   * Listens from now on, and gives the height to the frame's style sheet as {@code --height}.
   *
   * @param name the frame's class
   */
  @JSBody(
      params = {"name", "listener"},
      script =
          "addEventListener('message', function(e) {"
              + "  var frame = document.querySelector('iframe.' + name), data = e.data;"
              + "  if (frame && e.source === frame.contentWindow && data && data.whyRandom === 1"
              + "      && data.event === 'height' && data.detail > 0 && data.detail < 10000) {"
              + "    var height = Math.ceil(data.detail);"
              + "    frame.style.setProperty('--height', height + 'px');"
              + "    listener(height);"
              + "  }"
              + "});")
  public static native void listen(String name, Listener listener);
}
