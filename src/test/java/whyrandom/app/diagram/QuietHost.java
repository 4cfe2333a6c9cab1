package whyrandom.app.diagram;

import whyrandom.app.maps.TilePainter;

/** A light page that nothing is told to. */
class QuietHost implements DiagramView.Host {
  private final DriftDrawing drift = new DriftPicture();

  @Override
  public DriftDrawing drift() {
    return drift;
  }

  @Override
  public LargeDrawing large(DiagramDrawing drawing, TilePainter painter) {
    return new LargePicture(drawing, painter);
  }

  @Override
  public boolean isDark() {
    return false;
  }

  @Override
  public void requestFrame() {}

  @Override
  public void picked() {}

  @Override
  public void entered() {}
}
