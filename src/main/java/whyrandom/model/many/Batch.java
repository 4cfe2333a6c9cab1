package whyrandom.model.many;

import whyrandom.starts.Plan;

/**
 * Some starts of a plan.
 *
 * @param seed the first one's; the next one's is larger by 1
 * @param count how many
 */
public record Batch(Plan plan, long seed, int count) {
  /** The first few. */
  Batch first(int few) {
    return new Batch(plan, seed, Math.min(few, count));
  }

  /** All but the first few. */
  Batch without(int few) {
    return new Batch(plan, seed + few, count - few);
  }
}
