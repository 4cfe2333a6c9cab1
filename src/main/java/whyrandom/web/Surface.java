package whyrandom.web;

import org.teavm.jso.JSBody;
import org.teavm.jso.JSFunctor;
import org.teavm.jso.JSObject;
import org.teavm.jso.canvas.CanvasRenderingContext2D;
import org.teavm.jso.dom.html.HTMLCanvasElement;

/**
 * A {@code <canvas>} that is as sharp as the screen: it has as many pixels as the screen shows of
 * it, and everything is measured in CSS pixels.
 *
 * <p>A template hands it to its view with {@code ui:surface="s -> setSurface(s)"}.
 */
public final class Surface {
  private final HTMLCanvasElement element;
  private final CanvasPen pen;
  private Runnable listener = () -> {};
  private double width;
  private double height;
  private double ratio;
  private boolean isFixed;

  /** The surface of a canvas. */
  public Surface(HTMLCanvasElement element) {
    this.element = element;
    pen = new CanvasPen((CanvasRenderingContext2D) element.getContext("2d"));
    observe(element, this::resized);
  }

  /** Calls whenever the size or the resolution of the screen has changed: paint again then. */
  public void onResize(Runnable value) {
    listener = value;
  }

  /** Gives it a size, in CSS pixels; without this it has the size that the style sheet gives it. */
  public void setSize(double newWidth, double newHeight) {
    isFixed = true;
    setStyle(element, newWidth, newHeight);
    fit(newWidth, newHeight);
  }

  /** Its width in CSS pixels; 0 while it is not shown. */
  public double width() {
    return width;
  }

  /** Its height in CSS pixels; 0 while it is not shown. */
  public double height() {
    return height;
  }

  /** A pen on the clean surface. */
  public CanvasPen paint() {
    if (isFixed) {
      fit(width, height);
    }
    pen.begin(element.getWidth(), element.getHeight(), ratio);
    return pen;
  }

  /** The pen without cleaning the surface first. */
  public CanvasPen pen() {
    return pen;
  }

  private void resized(double newWidth, double newHeight) {
    if (!isFixed && fit(newWidth, newHeight) || isFixed && fit(width, height)) {
      listener.run();
    }
  }

  private boolean fit(double newWidth, double newHeight) {
    double newRatio = devicePixelRatio();
    if (newWidth == width && newHeight == height && newRatio == ratio) {
      return false;
    }
    width = newWidth;
    height = newHeight;
    ratio = newRatio;
    element.setWidth((int) Math.floor(width * ratio + 0.5));
    element.setHeight((int) Math.floor(height * ratio + 0.5));
    pen.forget();
    return true;
  }

  @JSFunctor
  private interface Resized extends JSObject {
    void to(double width, double height);
  }

  @JSBody(script = "return devicePixelRatio || 1;")
  private static native double devicePixelRatio();

  // The resolution changes without the size when the window goes to another screen; zooming changes
  // both. Media queries tell of it once, for the resolution they name.
  @JSBody(
      params = {"element", "resized"},
      script =
          "function look() { resized(element.clientWidth, element.clientHeight); }"
              + "new ResizeObserver(look).observe(element);"
              + "(function watch() {"
              + "  matchMedia('(resolution: ' + devicePixelRatio + 'dppx)').addEventListener('change',"
              + "    function() { if (element.isConnected) { look(); watch(); } }, {once: true});"
              + "})();")
  private static native void observe(HTMLCanvasElement element, Resized resized);

  @JSBody(
      params = {"element", "width", "height"},
      script = "element.style.width = width + 'px'; element.style.height = height + 'px';")
  private static native void setStyle(HTMLCanvasElement element, double width, double height);
}
