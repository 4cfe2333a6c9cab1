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
public final class Surface implements Sheet {
  private final HTMLCanvasElement element;
  private final CanvasPen pen;
  private final CanvasRenderingContext2D overlay = createSheet();
  private CanvasRenderingContext2D behind;
  private final JSObject watch;
  private Runnable listener = () -> {};
  private double width;
  private double height;
  private double ratio;
  private boolean isFixed;

  /** The surface of a canvas. */
  public Surface(HTMLCanvasElement element) {
    this.element = element;
    pen = new CanvasPen((CanvasRenderingContext2D) element.getContext("2d"));
    watch = observe(element, this::resized, SizeObserver.type());
  }

  /** Its canvas has gone: nothing is to be called any more. */
  public void close() {
    endWatch(watch);
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

  @Override
  public CanvasPen paint() {
    pen.begin(ratio);
    // In two parts that overlap: what is drawn after a wipe of the whole before the page is printed
    // is missing on paper (Chromium 156).
    pen.clear(0, 0, width / 2 + 1, height);
    pen.clear(width / 2 - 1, 0, width / 2 + 1, height);
    return pen;
  }

  /** A pen on the surface as it is, to paint a part of it anew. */
  public CanvasPen paintOver() {
    pen.begin(ratio);
    return pen;
  }

  @Override
  public CanvasPen paintBehind() {
    if (behind == null) {
      behind = createReadableSheet();
    }
    return paintOn(behind);
  }

  @Override
  public void settle() {
    settle(behind);
  }

  @Override
  public void bringForward() {
    paint();
    layOver(pen.context(), behind);
  }

  /**
   * A pen on a clean sheet as large as the surface, which {@link #layOver} lays over it: for what
   * takes long to draw and changes seldom.
   */
  public CanvasPen paintOverlay() {
    return paintOn(overlay);
  }

  private CanvasPen paintOn(CanvasRenderingContext2D sheet) {
    CanvasPen on = new CanvasPen(sheet);
    resize(sheet, element.getWidth(), element.getHeight());
    on.begin(ratio);
    return on;
  }

  /** Lays what was painted with {@link #paintOverlay} over the surface. */
  public void layOver() {
    layOver(pen.context(), overlay);
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

  @JSBody(script = "return document.createElement('canvas').getContext('2d');")
  private static native CanvasRenderingContext2D createSheet();

  // Reading a pixel has all drawn that was asked for; where it is kept for reading, that is cheap.
  @JSBody(
      script =
          "return document.createElement('canvas').getContext('2d', {willReadFrequently: true});")
  private static native CanvasRenderingContext2D createReadableSheet();

  @JSBody(params = "sheet", script = "sheet.getImageData(0, 0, 1, 1);")
  private static native void settle(CanvasRenderingContext2D sheet);

  @JSBody(
      params = {"sheet", "columns", "rows"},
      script = "sheet.canvas.width = columns; sheet.canvas.height = rows;")
  private static native void resize(CanvasRenderingContext2D sheet, int columns, int rows);

  @JSBody(
      params = {"context", "sheet"},
      script =
          "if (sheet.canvas.width && sheet.canvas.height) {"
              + "  context.save(); context.setTransform(1, 0, 0, 1, 0, 0);"
              + "  context.drawImage(sheet.canvas, 0, 0); context.restore();"
              + "}")
  private static native void layOver(
      CanvasRenderingContext2D context, CanvasRenderingContext2D sheet);

  @JSFunctor
  private interface Resized extends JSObject {
    void to(double width, double height);
  }

  @JSBody(script = "return devicePixelRatio || 1;")
  private static native double devicePixelRatio();

  // The resolution changes without the size when the window goes to another screen; zooming changes
  // both. Media queries tell of it once, for the resolution they name.
  @JSBody(
      params = {"element", "resized", "Observer"},
      script =
          "function look() { resized(element.clientWidth, element.clientHeight); }var observer ="
              + " new Observer(look);observer.observe(element);var end = new"
              + " AbortController();end.signal.onabort = function() { observer.disconnect();"
              + " };function watch() {  matchMedia('(resolution: ' + devicePixelRatio +"
              + " 'dppx)').addEventListener('change',    function() { look(); watch(); }, {once:"
              + " true, signal: end.signal});}watch();return end;")
  private static native JSObject observe(
      HTMLCanvasElement element, Resized resized, JSObject observer);

  @JSBody(params = "watch", script = "watch.abort();")
  private static native void endWatch(JSObject watch);

  @JSBody(
      params = {"element", "width", "height"},
      script = "element.style.width = width + 'px'; element.style.height = height + 'px';")
  private static native void setStyle(HTMLCanvasElement element, double width, double height);
}
