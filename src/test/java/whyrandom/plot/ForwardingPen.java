package whyrandom.plot;

/** Passes everything on: for tests that want to hear of one thing more. */
class ForwardingPen implements Pen {
  private final Pen pen;

  ForwardingPen(Pen pen) {
    this.pen = pen;
  }

  @Override
  public double widthOf(String text) {
    return pen.widthOf(text);
  }

  @Override
  public double textSize() {
    return pen.textSize();
  }

  @Override
  public void line(double x1, double y1, double x2, double y2, Stroke stroke) {
    pen.line(x1, y1, x2, y2, stroke);
  }

  @Override
  public void polyline(double[] xs, double[] ys, int count, Stroke stroke) {
    pen.polyline(xs, ys, count, stroke);
  }

  @Override
  public void disc(double x, double y, double radius, Ink ink) {
    pen.disc(x, y, radius, ink);
  }

  @Override
  public void dot(double x, double y, double radius, int packedColor) {
    pen.dot(x, y, radius, packedColor);
  }

  @Override
  public void point(double x, double y, double radius, int packedColor) {
    pen.point(x, y, radius, packedColor);
  }

  @Override
  public void rectangle(double x, double y, double width, double height, Ink ink) {
    pen.rectangle(x, y, width, height, ink);
  }

  @Override
  public void text(String text, double x, double y, Anchor anchor, Ink ink) {
    pen.text(text, x, y, anchor, ink);
  }

  @Override
  public void image(
      int[] packedColors, int columns, int rows, double x, double y, double width, double height) {
    pen.image(packedColors, columns, rows, x, y, width, height);
  }
}
