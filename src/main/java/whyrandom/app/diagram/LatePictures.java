package whyrandom.app.diagram;

import whyrandom.app.maps.TilePainter;

/**
 * Draws what a diagram can be without at first: it is in a script of its own, {@link
 * DiagramPictures}.
 */
public interface LatePictures {
  /** What draws how the units moved; the same one each time. */
  DriftDrawing drift();

  /** What draws a large network; another {@link LargeDrawing.None} until that is there. */
  LargeDrawing large(DiagramDrawing drawing, TilePainter painter);

  /** Nothing yet. */
  final class None implements LatePictures {
    private final DriftDrawing drift = new DriftDrawing.None();

    @Override
    public DriftDrawing drift() {
      return drift;
    }

    @Override
    public LargeDrawing large(DiagramDrawing drawing, TilePainter painter) {
      return new LargeDrawing.None();
    }
  }
}
