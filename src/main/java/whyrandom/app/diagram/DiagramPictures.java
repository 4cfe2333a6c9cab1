package whyrandom.app.diagram;

import whyrandom.app.maps.TilePainter;

/** The late pictures of one diagram, once their script is there. */
public final class DiagramPictures implements LatePictures {
  private final DriftDrawing drift = new DriftPicture();

  @Override
  public DriftDrawing drift() {
    return drift;
  }

  @Override
  public LargeDrawing large(DiagramDrawing drawing, TilePainter painter) {
    return new LargePicture(drawing, painter);
  }
}
