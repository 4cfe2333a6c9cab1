package whyrandom.plot;

import java.util.ArrayList;
import java.util.List;

/** Takes notes of what is drawn. Letters are 0.6 of their size wide. */
final class RecordingPen implements Pen {

  record Text(String text, Box box, Ink ink) {}

  record Curve(double[] xs, double[] ys, Stroke stroke) {}

  record Line(double x1, double y1, double x2, double y2, Stroke stroke) {}

  record Disc(double x, double y, Ink ink) {}

  final List<Text> texts = new ArrayList<>();
  final List<Curve> curves = new ArrayList<>();
  final List<Line> lines = new ArrayList<>();
  final List<Disc> discs = new ArrayList<>();
  private final double size;

  RecordingPen() {
    this(11);
  }

  RecordingPen(double size) {
    this.size = size;
  }

  @Override
  public double widthOf(String text) {
    return text.length() * size * 0.6;
  }

  @Override
  public double textSize() {
    return size;
  }

  @Override
  public void line(double x1, double y1, double x2, double y2, Stroke stroke) {
    check(x1, y1, x2, y2);
    lines.add(new Line(x1, y1, x2, y2, stroke));
  }

  @Override
  public void polyline(double[] xs, double[] ys, int count, Stroke stroke) {
    check(java.util.Arrays.copyOf(xs, count));
    check(java.util.Arrays.copyOf(ys, count));
    curves.add(
        new Curve(java.util.Arrays.copyOf(xs, count), java.util.Arrays.copyOf(ys, count), stroke));
  }

  @Override
  public void disc(double x, double y, double radius, Ink ink) {
    check(x, y, radius);
    discs.add(new Disc(x, y, ink));
  }

  @Override
  public void dot(double x, double y, double radius, int packedColor) {
    check(x, y, radius);
  }

  @Override
  public void point(double x, double y, double radius, int packedColor) {
    check(x, y, radius);
  }

  @Override
  public void rectangle(double x, double y, double width, double height, Ink ink) {
    check(x, y, width, height);
  }

  @Override
  public void text(String text, double x, double y, Anchor anchor, Ink ink) {
    check(x, y);
    double width = widthOf(text);
    double left =
        switch (anchor) {
          case START -> x;
          case MIDDLE -> x - width / 2;
          case END -> x - width;
        };
    texts.add(new Text(text, new Box(left, y - size * 0.8, width, size), ink));
  }

  @Override
  public void image(
      int[] packedColors, int columns, int rows, double x, double y, double width, double height) {
    check(x, y, width, height);
  }

  List<String> words() {
    return texts.stream().map(Text::text).toList();
  }

  private static void check(double... numbers) {
    for (double number : numbers) {
      if (!Double.isFinite(number)) {
        throw new AssertionError("drawn at " + number);
      }
    }
  }
}
