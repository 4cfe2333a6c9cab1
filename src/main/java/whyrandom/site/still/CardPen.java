package whyrandom.site.still;

import java.awt.AlphaComposite;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.CubicCurve2D;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.awt.geom.RoundRectangle2D;
import java.awt.image.BufferedImage;
import java.util.ArrayDeque;
import java.util.Deque;
import whyrandom.app.drawing.Palette;
import whyrandom.plot.Box;
import whyrandom.plot.Ink;
import whyrandom.plot.Stroke;
import whyrandom.web.StillPen;

/** Draws on a picture of pixels. */
final class CardPen implements StillPen {
  private static final double RIM = 0.3;
  private static final double LEAST_RIM = 0.55;
  private static final double LEAST_RING = 1.9;

  private final Graphics2D graphics;
  private final Palette theme;
  private final Font font;
  private final Deque<AffineTransform> begun = new ArrayDeque<>();

  CardPen(Graphics2D graphics, Palette theme, Font font) {
    this.graphics = graphics;
    this.theme = theme;
    this.font = font;
    graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
    graphics.setRenderingHint(
        RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
    graphics.setRenderingHint(
        RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BICUBIC);
    graphics.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
  }

  @Override
  public void begin(double x, double y) {
    begun.push(graphics.getTransform());
    graphics.translate(x, y);
  }

  @Override
  public void end() {
    graphics.setTransform(begun.pop());
  }

  @Override
  public double widthOf(String text) {
    return graphics.getFontMetrics(font).stringWidth(text);
  }

  @Override
  public double textSize() {
    return font.getSize();
  }

  @Override
  public void setOpacity(double opacity) {
    graphics.setComposite(AlphaComposite.getInstance(AlphaComposite.SRC_OVER, (float) opacity));
  }

  private void draw(Shape shape, int rgb, double width, String dash, double opacity) {
    graphics.setColor(color(rgb, opacity));
    graphics.setStroke(
        new BasicStroke(
            (float) width, BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND, 10, dashes(dash), 0));
    graphics.draw(shape);
  }

  private static float[] dashes(String dash) {
    if (dash.isEmpty()) {
      return null;
    }
    String[] parts = dash.split(" ");
    float[] dashes = new float[parts.length];
    for (int i = 0; i < parts.length; i++) {
      dashes[i] = Float.parseFloat(parts[i]);
    }
    return dashes;
  }

  private static Color color(int rgb, double opacity) {
    return new Color(rgb >> 16 & 0xFF, rgb >> 8 & 0xFF, rgb & 0xFF, (int) (255 * opacity + 0.5));
  }

  private void fill(Shape shape, int rgb, double opacity) {
    graphics.setColor(color(rgb, opacity));
    graphics.fill(shape);
  }

  @Override
  public void path(String path, int rgb, double width, String dash, double opacity) {
    draw(PathShape.of(path), rgb, width, dash, opacity);
  }

  @Override
  public void line(double x1, double y1, double x2, double y2, Stroke stroke) {
    polyline(new double[] {x1, x2}, new double[] {y1, y2}, 2, stroke);
  }

  @Override
  public void polyline(double[] xs, double[] ys, int count, Stroke stroke) {
    Path2D path = new Path2D.Double();
    path.moveTo(xs[0], ys[0]);
    for (int i = 1; i < count; i++) {
      path.lineTo(xs[i], ys[i]);
    }
    draw(path, theme.of(stroke.ink()), stroke.width(), stroke.dash(), 1);
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
    double middle = (left + right) / 2;
    for (int i = from; i < from + count; i++) {
      double start = ends[2 * i];
      double end = ends[2 * i + 1];
      Shape curve = new CubicCurve2D.Double(left, start, middle, start, middle, end, right, end);
      draw(curve, Png.rgb(packedColor), width, isDashed ? "6 3" : "", 1);
    }
  }

  private static Shape circle(double x, double y, double radius) {
    return new Ellipse2D.Double(x - radius, y - radius, 2 * radius, 2 * radius);
  }

  @Override
  public void disc(double x, double y, double radius, Ink ink) {
    fill(circle(x, y, radius), theme.of(ink), 1);
  }

  @Override
  public void dot(double x, double y, double radius, int packedColor) {
    fill(circle(x, y, radius), Png.rgb(packedColor), 1);
  }

  @Override
  public void point(double x, double y, double radius, int packedColor) {
    dot(x, y, radius, packedColor);
    draw(circle(x, y, radius), 0xFFFFFF, Math.max(LEAST_RIM, RIM * radius), "", 1);
  }

  @Override
  public void ring(double x, double y, double radius, int packedColor) {
    Shape circle = circle(x, y, radius);
    draw(circle, 0xFFFFFF, Math.max(LEAST_RING, 1.1 * radius), "", 1);
    draw(circle, Png.rgb(packedColor), Math.max(LEAST_RING / 2, 0.5 * radius), "", 1);
  }

  @Override
  public void rectangle(double x, double y, double width, double height, Ink ink) {
    fill(new Rectangle2D.Double(x, y, width, height), theme.of(ink), 1);
  }

  @Override
  public void square(double x, double y, double size, int packedColor) {
    fill(new Rectangle2D.Double(x, y, size, size), Png.rgb(packedColor), 1);
  }

  @Override
  public void ground(Box box, double radius, int rgb, double opacity, int rim) {
    Shape shape = rounded(box, radius);
    fill(shape, rgb, opacity);
    if (rim >= 0) {
      draw(shape, rim, 1, "", 1);
    }
  }

  private static Shape rounded(Box box, double radius) {
    return new RoundRectangle2D.Double(
        box.x(), box.y(), box.width(), box.height(), 2 * radius, 2 * radius);
  }

  @Override
  public void text(String text, double x, double y, Anchor anchor, Ink ink) {
    words(Words.plain(text, x, y, anchor, theme.of(ink)));
  }

  @Override
  public void words(Words words) {
    Font used = words.isBold() ? font.deriveFont(Font.BOLD) : font;
    graphics.setFont(used);
    graphics.setColor(color(words.rgb(), 1));
    double width = graphics.getFontMetrics().stringWidth(words.text());
    double share =
        switch (words.anchor()) {
          case START -> 0;
          case MIDDLE -> 0.5;
          case END -> 1;
        };
    graphics.drawString(words.text(), (float) (words.x() - share * width), (float) words.y());
  }

  @Override
  public void image(
      int[] packedColors, int columns, int rows, double x, double y, double width, double height) {
    AffineTransform place = AffineTransform.getTranslateInstance(x, y);
    place.scale(width / columns, height / rows);
    graphics.drawImage(picture(packedColors, columns, rows), place, null);
  }

  private static BufferedImage picture(int[] packedColors, int columns, int rows) {
    BufferedImage image = new BufferedImage(columns, rows, BufferedImage.TYPE_INT_RGB);
    for (int i = 0; i < columns * rows; i++) {
      image.setRGB(i % columns, i / columns, Png.rgb(packedColors[i]));
    }
    return image;
  }

  @Override
  public void tile(int[] packedColors, int side, double x, double y, double size, double radius) {
    Shape clip = graphics.getClip();
    graphics.clip(rounded(new Box(x, y, size, size), radius));
    double beyond = size / (side - 1) / 2;
    double whole = size + 2 * beyond;
    image(packedColors, side, side, x - beyond, y - beyond, whole, whole);
    graphics.setClip(clip);
  }

  @Override
  public void clear(double x, double y, double width, double height) {
    // there is nothing yet
  }
}
