package whyrandom.app.diagram;

import java.util.ArrayList;
import java.util.List;
import whyrandom.plot.Ink;
import whyrandom.plot.Stroke;
import whyrandom.web.TilePen;

/** Notes what a painter draws. */
final class NotingPen implements TilePen {
  final List<int[]> tiles = new ArrayList<>();
  final List<Integer> points = new ArrayList<>();
  final List<Integer> rings = new ArrayList<>();
  final List<Integer> squares = new ArrayList<>();
  int curves;
  int strokes;

  @Override
  public void tile(int[] packed, int side, double x, double y, double size, double radius) {
    tiles.add(java.util.Arrays.copyOf(packed, side * side));
  }

  @Override
  public void image(int[] packed, int columns, int rows, double x, double y, double w, double h) {
    tiles.add(java.util.Arrays.copyOf(packed, columns * rows));
  }

  @Override
  public void ring(double x, double y, double radius, int packedColor) {
    rings.add(packedColor);
  }

  @Override
  public void dot(double x, double y, double radius, int packedColor) {
    points.add(packedColor);
  }

  @Override
  public void point(double x, double y, double radius, int packedColor) {
    points.add(packedColor);
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
    curves += count;
    strokes++;
  }

  @Override
  public void square(double x, double y, double size, int packedColor) {
    squares.add(packedColor);
  }

  @Override
  public void setOpacity(double opacity) {}

  @Override
  public void clear(double x, double y, double width, double height) {}

  @Override
  public double widthOf(String text) {
    return text.length();
  }

  @Override
  public double textSize() {
    return 1;
  }

  @Override
  public void line(double x1, double y1, double x2, double y2, Stroke stroke) {}

  @Override
  public void polyline(double[] xs, double[] ys, int count, Stroke stroke) {}

  @Override
  public void disc(double x, double y, double radius, Ink ink) {}

  @Override
  public void rectangle(double x, double y, double width, double height, Ink ink) {}

  @Override
  public void text(String text, double x, double y, Anchor anchor, Ink ink) {}
}
