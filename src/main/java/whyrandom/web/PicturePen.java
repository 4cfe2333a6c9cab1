package whyrandom.web;

import java.util.function.ToIntFunction;
import org.teavm.jso.JSBody;
import org.teavm.jso.canvas.CanvasRenderingContext2D;
import whyrandom.plot.Box;
import whyrandom.plot.Ink;

/**
 * Draws a picture that is to be saved as a file: on a canvas that is not on the page, in colours
 * that are not those of the page either.
 */
public final class PicturePen extends CanvasPen implements StillPen {
  private final ToIntFunction<Ink> inks;
  private final double textSize;

  /**
   * A pen on a picture of no size.
   *
   * @param inks what each looks like, as {@code 0xRRGGBB}
   * @param textSize of the page's own font
   */
  public PicturePen(ToIntFunction<Ink> inks, double textSize) {
    super(createPicture());
    this.inks = inks;
    this.textSize = textSize;
    chooseFont();
  }

  /** Begins anew, with an empty picture of a size and so many pixels for each of its units. */
  public void setSize(double width, double height, double ratio, int ground) {
    resize(context(), width * ratio, height * ratio, ratio, css(ground));
    chooseFont();
  }

  /** Offers the picture as a download: a PNG file. */
  public void save(String name) {
    save(context(), name);
  }

  private static String css(int rgb) {
    return "#" + Integer.toHexString(0x1000000 | rgb).substring(1);
  }

  @Override
  String color(Ink ink) {
    return css(inks.applyAsInt(ink));
  }

  @Override
  double chooseFont() {
    setFont(context(), "", textSize);
    return textSize;
  }

  @Override
  public void begin(double x, double y) {
    context().save();
    context().translate(x, y);
  }

  @Override
  public void end() {
    context().restore();
  }

  @Override
  public void path(String path, int rgb, double width, String dash, double opacity) {
    stroke(context(), path, css(rgb), width, dash, opacity);
  }

  @Override
  public void ground(Box box, double radius, int rgb, double opacity, int rim) {
    fill(
        context(),
        box.x(),
        box.y(),
        box.width(),
        box.height(),
        radius,
        css(rgb),
        opacity,
        rim < 0 ? "" : css(rim));
  }

  @Override
  public void words(Words words) {
    setFont(context(), words.isBold() ? "600 " : "", textSize);
    context().setFillStyle(css(words.rgb()));
    context()
        .setTextAlign(
            words.anchor() == Anchor.START
                ? "left"
                : words.anchor() == Anchor.END ? "right" : "center");
    context().fillText(words.text(), words.x(), words.y());
    chooseFont();
  }

  /**
   * A colour of the style sheets.
   *
   * @param theme {@code light} or {@code dark}, whichever the page has
   * @param name of a custom property, without its dashes
   * @return {@code 0xRRGGBB}
   */
  @JSBody(
      params = {"theme", "name"},
      script =
          "var root = document.documentElement, had = root.dataset.theme;"
              + "root.dataset.theme = theme;"
              + "var color = getComputedStyle(root).getPropertyValue('--' + name).trim();"
              + "if (had) { root.dataset.theme = had; } else { delete root.dataset.theme; }"
              + "return parseInt(color.slice(1), 16) | 0;")
  public static native int color(String theme, String name);

  @JSBody(script = "return document.createElement('canvas').getContext('2d');")
  private static native CanvasRenderingContext2D createPicture();

  @JSBody(
      params = {"context", "width", "height", "ratio", "ground"},
      script =
          "context.canvas.width = Math.ceil(width); context.canvas.height = Math.ceil(height);"
              + "context.fillStyle = ground;"
              + "context.fillRect(0, 0, context.canvas.width, context.canvas.height);"
              + "context.setTransform(ratio, 0, 0, ratio, 0, 0);")
  private static native void resize(
      CanvasRenderingContext2D context, double width, double height, double ratio, String ground);

  @JSBody(
      params = {"context", "weight", "size"},
      script = "context.font = weight + size + 'px ' + getComputedStyle(document.body).fontFamily;")
  private static native void setFont(CanvasRenderingContext2D context, String weight, double size);

  @JSBody(
      params = {"context", "path", "color", "width", "dash", "opacity"},
      script =
          "context.save(); context.globalAlpha *= opacity; context.strokeStyle = color;"
              + "context.lineWidth = width; context.lineJoin = 'round';"
              + "context.setLineDash(dash ? dash.split(' ') : []);"
              + "context.stroke(new Path2D(path)); context.restore();")
  private static native void stroke(
      CanvasRenderingContext2D context,
      String path,
      String color,
      double width,
      String dash,
      double opacity);

  @JSBody(
      params = {"context", "x", "y", "width", "height", "radius", "color", "opacity", "rim"},
      script =
          "context.save(); context.beginPath();"
              + "if (context.roundRect) { context.roundRect(x, y, width, height, radius); }"
              + "else { context.rect(x, y, width, height); }"
              + "context.fillStyle = color; context.globalAlpha *= opacity; context.fill();"
              + "if (rim) { context.globalAlpha = 1; context.lineWidth = 1; context.strokeStyle = rim;"
              + "  context.setLineDash([]); context.stroke(); }"
              + "context.restore();")
  private static native void fill(
      CanvasRenderingContext2D context,
      double x,
      double y,
      double width,
      double height,
      double radius,
      String color,
      double opacity,
      String rim);

  @JSBody(
      params = {"context", "name"},
      script =
          "context.canvas.toBlob(function(blob) {"
              + "  var url = URL.createObjectURL(blob), link = document.createElement('a');"
              + "  link.href = url; link.download = name;"
              + "  document.body.appendChild(link); link.click(); link.remove();"
              + "  setTimeout(function() { URL.revokeObjectURL(url); }, 60000);"
              + "}, 'image/png');")
  private static native void save(CanvasRenderingContext2D context, String name);
}
