package whyrandom.site.seeds;

/**
 * What became of one seed.
 *
 * @param seed of the initial weights
 * @param learntFrom the step from which on it counts as learnt, up to the last one; {@link #NEVER}
 *     if it does not count as learnt there
 * @param loss on the training set at the last step; not finite if it diverged
 * @param link what follows the {@code #} of the playground to open it at its last step
 */
public record SeedRun(long seed, int learntFrom, double loss, String link) {
  /** In place of a step. */
  public static final int NEVER = -1;

  /** Whether it counts as learnt at the last step. */
  public boolean isLearnt() {
    return learntFrom != NEVER;
  }
}
