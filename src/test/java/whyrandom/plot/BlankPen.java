package whyrandom.plot;

/** A pen that draws nothing: letters are 0.6 of their size wide. */
class BlankPen implements Pen {
  private static final double SIZE = 10;

  @Override
  public double widthOf(String text) {
    return text.length() * SIZE * 0.6;
  }

  @Override
  public double textSize() {
    return SIZE;
  }

  @Override
  public void line(double x1, double y1, double x2, double y2, Stroke stroke) {}

  @Override
  public void polyline(double[] xs, double[] ys, int count, Stroke stroke) {}

  @Override
  public void disc(double x, double y, double radius, Ink ink) {}

  @Override
  public void dot(double x, double y, double radius, int packedColor) {}

  @Override
  public void point(double x, double y, double radius, int packedColor) {}

  @Override
  public void rectangle(double x, double y, double width, double height, Ink ink) {}

  @Override
  public void text(String text, double x, double y, Anchor anchor, Ink ink) {}

  @Override
  public void image(
      int[] packedColors, int columns, int rows, double x, double y, double width, double height) {}
}
