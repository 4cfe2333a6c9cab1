package whyrandom.app.figure;

import whyrandom.experiment.Claim;
import whyrandom.experiment.State;
import whyrandom.web.Surface;

/**
 * What a figure has beside its networks: charts, and who was right. There is none of it until its
 * script is there.
 *
 * <p>Two classes are this, so that TeaVM does not put what it does into the place where it is
 * called: the first script would hold what is to come late.
 */
public interface FigureExtras {
  /** Whether it is there. */
  boolean areThere();

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

  /** Whether a claim holds of a run. */
  boolean holds(Claim claim, State run);

  /** Nothing yet. */
  final class None implements FigureExtras {
    @Override
    public boolean areThere() {
      return false;
    }

    @Override
    public void paintLoss(Surface surface) {}

    @Override
    public boolean paintGap(Surface surface) {
      return false;
    }

    @Override
    public void paintDepth(Surface surface) {}

    @Override
    public boolean holds(Claim claim, State run) {
      return false;
    }
  }
}
