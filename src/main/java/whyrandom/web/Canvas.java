package whyrandom.web;

import org.teavm.jso.JSBody;
import org.teavm.jso.JSByRef;
import org.teavm.jso.dom.html.HTMLCanvasElement;

/**
 * A {@code <canvas>}. A template hands it to its view with {@code ui:canvas="c -> setCanvas(c)"}.
 */
public final class Canvas {
  private static final int BYTES_PER_PIXEL = 4;

  private final HTMLCanvasElement element;

  public Canvas(HTMLCanvasElement element) {
    this.element = element;
  }

  /** Columns of pixels. */
  public int width() {
    return element.getWidth();
  }

  /** Rows of pixels. */
  public int height() {
    return element.getHeight();
  }

  /**
   * Sets the numbers of pixels, and clears them; how large they are drawn is the style sheet's
   * business.
   */
  public void resize(int width, int height) {
    element.setWidth(width);
    element.setHeight(height);
  }

  /**
   * Shows a picture: all pixels row by row, four bytes each (red, green, blue, opacity). One bulk
   * copy: a call for each pixel would cost more than computing it.
   */
  public void show(byte[] pixels) {
    int expected = width() * height() * BYTES_PER_PIXEL;
    if (pixels.length != expected) {
      throw new IllegalArgumentException(
          "pixels must hold " + expected + " bytes, not " + pixels.length);
    }
    show(element, pixels);
  }

  @JSBody(
      params = {"canvas", "pixels"},
      script =
          "var bytes = new Uint8ClampedArray(pixels.buffer, pixels.byteOffset, pixels.length);"
              + "canvas.getContext('2d').putImageData(new ImageData(bytes, canvas.width, canvas.height), 0, 0);")
  private static native void show(HTMLCanvasElement canvas, @JSByRef byte[] pixels);
}
