package whyrandom.model;

/**
 * Which of two compared networks the controls apply to. Settings apply to both or to one; weights
 * are always set in one, the one that was chosen last.
 *
 * @param isBoth whether settings apply to both networks
 * @param lane the network whose weights are set: 0 = A, 1 = B
 */
public record Scope(boolean isBoth, int lane) {
  /** Settings apply to both, weights are set in A. */
  public static final Scope BOTH = new Scope(true, 0);

  /** Weights of this network are set, and settings too unless they apply to both. */
  public Scope choosing(int network) {
    return new Scope(isBoth, network);
  }

  /** Settings apply to both. */
  public Scope toBoth() {
    return new Scope(true, lane);
  }

  /** Settings apply to one network, and its weights are set. */
  public Scope toOne(int network) {
    return new Scope(false, network);
  }
}
