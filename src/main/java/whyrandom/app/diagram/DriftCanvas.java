package whyrandom.app.diagram;

import java.util.Optional;
import whyrandom.model.Seen;
import whyrandom.plot.Box;
import whyrandom.web.Surface;

/** The canvas on which it is drawn how the units moved, and when. */
final class DriftCanvas {
  /** Weights and biases, of earlier states, that are looked at in one frame. */
  private static final int MOST_NUMBERS = 40_000;

  /** While the network moves it is drawn in one of so many frames: its words cost much. */
  private static final int FRAMES = 3;

  private int frames;

  private Optional<Surface> surface = Optional.empty();
  private Optional<Seen> painted = Optional.empty();
  private Optional<DiagramDrawing> paintedIn = Optional.empty();
  private Optional<DriftDrawing> paintedBy = Optional.empty();
  private int paintedLayer;
  private boolean isDark;
  private boolean isUntold;

  /** One of some on a page, which are not drawn in the same frames. */
  DriftCanvas(int index) {
    frames = index;
  }

  void setSurface(Surface value) {
    surface = Optional.of(value);
    repaint();
  }

  /** Everything has to be drawn anew. */
  void repaint() {
    painted = Optional.empty();
  }

  /**
   * Draws it if it has changed; while the network moves, in one frame of some.
   *
   * @param picture what draws it
   * @return whether there is more to draw in the next frame
   */
  boolean paint(
      DiagramDrawing drawing,
      Seen lane,
      int layer,
      DiagramView.Host host,
      DriftDrawing picture,
      boolean isMoving) {
    frames++;
    if (isMoving && frames % FRAMES != 0) {
      return false;
    }
    boolean dark = host.isDark();
    Optional<Box> card = drawing.layout().drift();
    if (card.isEmpty() || surface.isEmpty()) {
      return false;
    }
    boolean isSame =
        painted.isPresent()
            && painted.get() == lane
            && paintedBy.get() == picture
            && paintedIn.get() == drawing
            && paintedLayer == layer;
    if (isSame && dark == isDark && host.isUntold() == isUntold) {
      return false;
    }
    int most = Math.max(1, MOST_NUMBERS / lane.network().parameters.length);
    boolean isWhole = picture.follow(lane, layer, most);
    surface.get().setSize(drawing.layout().width(), drawing.layout().height());
    isUntold = host.isUntold();
    picture.draw(surface.get().paint(), card.get(), lane, layer, !isUntold, dark);
    painted = isWhole ? Optional.of(lane) : Optional.empty();
    paintedIn = Optional.of(drawing);
    paintedBy = Optional.of(picture);
    paintedLayer = layer;
    isDark = dark;
    return !isWhole;
  }
}
