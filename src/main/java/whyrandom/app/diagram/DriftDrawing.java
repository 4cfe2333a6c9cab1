package whyrandom.app.diagram;

import whyrandom.model.Seen;
import whyrandom.plot.Box;
import whyrandom.plot.Pen;

/** Draws how the units of a hidden layer moved, as soon as what can do so is there. */
public interface DriftDrawing {
  /**
   * Follows a layer to what is seen now.
   *
   * @param most at most so many earlier states are looked at
   * @return whether all of the way is known
   */
  boolean follow(Seen lane, int layer, int most);

  /**
   * Draws what is known.
   *
   * @param isMarked whether units that compute the same are marked as such
   */
  void draw(Pen pen, Box card, Seen lane, int layer, boolean isMarked, boolean isDark);

  /**
   * What the picture shows, in words.
   *
   * @param isButton whether a click opens more
   */
  String words(Seen lane, int layer, boolean isButton);

  /** Nothing yet. */
  final class None implements DriftDrawing {
    @Override
    public boolean follow(Seen lane, int layer, int most) {
      return true;
    }

    @Override
    public void draw(Pen pen, Box card, Seen lane, int layer, boolean isMarked, boolean isDark) {}

    @Override
    public String words(Seen lane, int layer, boolean isButton) {
      return "How the units moved";
    }
  }
}
