package whyrandom.app;

import java.util.List;

/**
 * Which of two compared networks the controls apply to. Settings apply to both or to one; weights
 * are always set in one, the one that was chosen last.
 */
public final class Scope {
  private static final String BOTH = "both";

  private boolean isBoth = true;
  private int lane;

  /** The network whose weights are set: 0 = A, 1 = B. */
  public int lane() {
    return lane;
  }

  /** Whether settings apply to both networks. */
  public boolean isBoth() {
    return isBoth;
  }

  /** From here on weights of this network are set, and settings too unless they apply to both. */
  public void choose(int index) {
    lane = index;
  }

  /** Both, A, B. */
  List<Choice> choices() {
    return List.of(
        new Choice(BOTH, BOTH, isBoth),
        new Choice("A", "A", !isBoth && lane == 0),
        new Choice("B", "B", !isBoth && lane == 1));
  }

  /** Takes one of the {@link #choices}. */
  void choose(Choice choice) {
    isBoth = choice.id().equals(BOTH);
    if (!isBoth) {
      lane = choice.id().equals("A") ? 0 : 1;
    }
  }
}
