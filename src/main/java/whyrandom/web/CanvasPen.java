package whyrandom.web;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import org.teavm.jso.JSBody;
import org.teavm.jso.JSByRef;
import org.teavm.jso.JSObject;
import org.teavm.jso.canvas.CanvasRenderingContext2D;
import whyrandom.plot.Ink;
import whyrandom.plot.Stroke;

/**
 * Draws on a canvas, in CSS pixels. What an {@link Ink} looks like and which font it is are read
 * from the style sheets: a change of theme needs nothing but a new picture.
 */
public class CanvasPen implements TilePen {
  private static final double FULL_TURN = 2 * Math.PI;
  private static final String DASHES = "6 3";
  private static final double RIM = 0.3;
  private static final double LEAST_RIM = 0.55;
  private static final double LEAST_RING = 1.9;

  /** Texts whose width is remembered: measuring costs more than drawing. */
  private static final int MOST_WIDTHS = 200;

  /** Where pictures are put together before they are stretched; one for the whole page. */
  private static final JSObject SCRATCH = createScratch();

  private final CanvasRenderingContext2D context;
  private final String[] colors = new String[Ink.values().length];
  private final Map<String, Double> widths = new HashMap<>();
  private double textSize;
  private int styleVersion;

  CanvasPen(CanvasRenderingContext2D context) {
    this.context = context;
  }

  CanvasRenderingContext2D context() {
    return context;
  }

  /** Starts a picture: colors and font are looked up anew if they may have changed. */
  void begin(double ratio) {
    context.setTransform(ratio, 0, 0, ratio, 0, 0);
    if (styleVersion != Styles.version()) {
      styleVersion = Styles.version();
      forget();
    }
  }

  /** A canvas whose size is set forgets its font. */
  void forget() {
    Arrays.fill(colors, null);
    widths.clear();
    textSize = 0;
  }

  /** Uses the font that the style sheet gives the canvas. */
  private void useFont() {
    if (textSize == 0) {
      textSize = chooseFont();
    }
  }

  /** Has the context write in the right font; answers its size. */
  double chooseFont() {
    return useFont(context);
  }

  /** What an ink looks like, as CSS writes it. */
  String color(Ink ink) {
    String color = colors[ink.ordinal()];
    if (color == null) {
      color = property(context, propertyName(ink));
      colors[ink.ordinal()] = color;
    }
    return color;
  }

  private static String propertyName(Ink ink) {
    return switch (ink) {
      case INK -> "--ink";
      case MUTED -> "--muted";
      case LINE -> "--line";
      case HAIRLINE -> "--hairline";
      case VIOLET -> "--violet";
      case ON_VIOLET -> "--on-violet";
      case RAISED -> "--raised";
    };
  }

  @Override
  public double widthOf(String text) {
    Double known = widths.get(text);
    if (known == null) {
      if (widths.size() == MOST_WIDTHS) {
        widths.clear();
      }
      useFont();
      known = width(context, text);
      widths.put(text, known);
    }
    return known;
  }

  @Override
  public double textSize() {
    useFont();
    return textSize;
  }

  private void use(Stroke stroke) {
    context.setStrokeStyle(color(stroke.ink()));
    context.setLineWidth(stroke.width());
    setDash(context, stroke.dash());
  }

  @Override
  public void line(double x1, double y1, double x2, double y2, Stroke stroke) {
    use(stroke);
    context.beginPath();
    context.moveTo(x1, y1);
    context.lineTo(x2, y2);
    context.stroke();
  }

  @Override
  public void polyline(double[] xs, double[] ys, int count, Stroke stroke) {
    use(stroke);
    context.setLineJoin("round");
    polyline(context, xs, ys, count);
  }

  @Override
  public void disc(double x, double y, double radius, Ink ink) {
    context.setFillStyle(color(ink));
    circle(x, y, radius);
    context.fill();
  }

  @Override
  public void dot(double x, double y, double radius, int packedColor) {
    circle(x, y, radius);
    setFill(context, packedColor);
    context.fill();
  }

  @Override
  public void point(double x, double y, double radius, int packedColor) {
    dot(x, y, radius, packedColor);
    setDash(context, "");
    context.setLineWidth(Math.max(LEAST_RIM, RIM * radius));
    context.setStrokeStyle("#fff");
    context.stroke();
  }

  @Override
  public void ring(double x, double y, double radius, int packedColor) {
    setDash(context, "");
    circle(x, y, radius);
    context.setLineWidth(Math.max(LEAST_RING, 1.1 * radius));
    context.setStrokeStyle("#fff");
    context.stroke();
    context.setLineWidth(Math.max(LEAST_RING / 2, 0.5 * radius));
    setStroke(context, packedColor);
    context.stroke();
  }

  private void circle(double x, double y, double radius) {
    context.beginPath();
    context.arc(x, y, radius, 0, FULL_TURN);
  }

  @Override
  public void rectangle(double x, double y, double width, double height, Ink ink) {
    context.setFillStyle(color(ink));
    context.fillRect(x, y, width, height);
  }

  @Override
  public void text(String text, double x, double y, Anchor anchor, Ink ink) {
    useFont();
    context.setFillStyle(color(ink));
    context.setTextAlign(
        anchor == Anchor.START ? "left" : anchor == Anchor.END ? "right" : "center");
    context.fillText(text, x, y);
  }

  @Override
  public void image(
      int[] packedColors, int columns, int rows, double x, double y, double width, double height) {
    put(SCRATCH, packedColors, columns, rows);
    stretch(context, SCRATCH, 0, columns, rows, x, y, width, height);
  }

  @Override
  public void tile(int[] packedColors, int side, double x, double y, double size, double radius) {
    put(SCRATCH, packedColors, side, side);
    context.save();
    context.beginPath();
    context.moveTo(x + radius, y);
    context.arcTo(x + size, y, x + size, y + size, radius);
    context.arcTo(x + size, y + size, x, y + size, radius);
    context.arcTo(x, y + size, x, y, radius);
    context.arcTo(x, y, x + size, y, radius);
    context.clip();
    stretch(context, SCRATCH, 0.5, side - 1, side - 1, x, y, size, size);
    context.restore();
  }

  @Override
  public void curves(
      double left,
      double right,
      double[] ends,
      int from,
      int count,
      int packedColor,
      double width,
      boolean isDashed) {
    setStroke(context, packedColor);
    context.setLineWidth(width);
    setDash(context, isDashed ? DASHES : "");
    curves(context, left, right, ends, from, from + count);
  }

  @Override
  public void setOpacity(double opacity) {
    context.setGlobalAlpha(opacity);
  }

  @Override
  public void square(double x, double y, double size, int packedColor) {
    setFill(context, packedColor);
    context.fillRect(x, y, size, size);
  }

  @Override
  public void clear(double x, double y, double width, double height) {
    context.clearRect(x, y, width, height);
  }

  private static final String CSS_COLOR =
      "'#' + (0x1000000 + ((packed & 255) << 16 | packed & 65280 | packed >> 16 & 255))"
          + ".toString(16).slice(1);";

  @JSBody(
      params = {"context", "packed"},
      script = "context.fillStyle = " + CSS_COLOR)
  private static native void setFill(CanvasRenderingContext2D context, int packed);

  @JSBody(
      params = {"context", "packed"},
      script = "context.strokeStyle = " + CSS_COLOR)
  private static native void setStroke(CanvasRenderingContext2D context, int packed);

  @JSBody(
      params = {"context", "name"},
      script = "return getComputedStyle(context.canvas).getPropertyValue(name).trim();")
  private static native String property(CanvasRenderingContext2D context, String name);

  @JSBody(
      params = "context",
      script =
          "var style = getComputedStyle(context.canvas);"
              + "context.font = style.fontWeight + ' ' + style.fontSize + ' ' + style.fontFamily;"
              + "return parseFloat(style.fontSize);")
  private static native double useFont(CanvasRenderingContext2D context);

  @JSBody(
      params = {"context", "text"},
      script = "return context.measureText(text).width;")
  private static native double width(CanvasRenderingContext2D context, String text);

  @JSBody(
      params = {"context", "dash"},
      script = "context.setLineDash(dash ? dash.split(' ') : []);")
  private static native void setDash(CanvasRenderingContext2D context, String dash);

  @JSBody(
      params = {"context", "xs", "ys", "count"},
      script =
          "context.beginPath();"
              + "for (var i = 0; i < count; i++) { context.lineTo(xs[i], ys[i]); }"
              + "context.stroke();")
  private static native void polyline(
      CanvasRenderingContext2D context, @JSByRef double[] xs, @JSByRef double[] ys, int count);

  @JSBody(
      params = {"context", "left", "right", "ends", "first", "end"},
      script =
          "var middle = (left + right) / 2;"
              + "context.beginPath();"
              + "for (var i = first; i < end; i++) {"
              + "  var from = ends[2 * i], to = ends[2 * i + 1];"
              + "  context.moveTo(left, from);"
              + "  context.bezierCurveTo(middle, from, middle, to, right, to);"
              + "}"
              + "context.stroke();")
  private static native void curves(
      CanvasRenderingContext2D context,
      double left,
      double right,
      @JSByRef double[] ends,
      int first,
      int end);

  // What is written pixel by pixel is better kept where the processor can reach it.
  @JSBody(
      script =
          "return document.createElement('canvas').getContext('2d', {willReadFrequently: true});")
  private static native JSObject createScratch();

  @JSBody(
      params = {"scratch", "pixels", "columns", "rows"},
      script =
          "var canvas = scratch.canvas;"
              + "if (canvas.width !== columns || canvas.height !== rows) {"
              + "  canvas.width = columns; canvas.height = rows; }"
              + "var bytes = new Uint8ClampedArray(pixels.buffer, pixels.byteOffset, 4 * columns * rows);"
              + "scratch.putImageData(new ImageData(bytes, columns, rows), 0, 0);")
  private static native void put(JSObject scratch, @JSByRef int[] pixels, int columns, int rows);

  @JSBody(
      params = {"context", "scratch", "inset", "columns", "rows", "x", "y", "width", "height"},
      script =
          "context.drawImage(scratch.canvas, inset, inset, columns, rows, x, y, width, height);")
  private static native void stretch(
      CanvasRenderingContext2D context,
      JSObject scratch,
      double inset,
      double columns,
      double rows,
      double x,
      double y,
      double width,
      double height);
}
