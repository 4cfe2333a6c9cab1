package whyrandom.starts;

import java.util.List;

/**
 * Starts that ended alike.
 *
 * @param isSolved whether all are solved; else none is
 * @param isRest whether they are what is left over, and not alike
 * @param members at least one: solved ones from quick to slow, others in the order of their seeds
 */
public record Group(boolean isSolved, boolean isRest, List<Ending> members) {
  /** How many. */
  public int size() {
    return members.size();
  }

  /** The one in the middle. */
  public Ending median() {
    return members.get((members.size() - 1) / 2);
  }
}
