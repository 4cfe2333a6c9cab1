package whyrandom.app.figure;

import whyrandom.web.Surface;

/**
 * The charts of a figure. There are none until the script is there that draws them.
 *
 * <p>Two classes are this, so that TeaVM does not put what draws into the place where it is called:
 * the first script would hold what is to come late.
 */
public interface FigureCharts {
  /** The curves of the loss. */
  void paintLoss(Surface surface);

  /**
   * How far the first two hidden units are apart, by step.
   *
   * @return whether there is more to draw in the next frame
   */
  boolean paintGap(Surface surface);

  /** How large activations and gradients are in each layer. */
  void paintDepth(Surface surface);

  /** No charts yet. */
  final class None implements FigureCharts {
    @Override
    public void paintLoss(Surface surface) {}

    @Override
    public boolean paintGap(Surface surface) {
      return false;
    }

    @Override
    public void paintDepth(Surface surface) {}
  }
}
