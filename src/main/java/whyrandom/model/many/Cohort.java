package whyrandom.model.many;

import java.util.ArrayList;
import java.util.List;
import whyrandom.starts.Ending;
import whyrandom.starts.Group;
import whyrandom.starts.Groups;
import whyrandom.starts.Plan;
import whyrandom.starts.Tally;

/** Many starts of one plan: those that have ended, and how many there are to be. */
public final class Cohort {
  private final Plan plan;
  private final long seed;
  private int count;
  private List<Ending> endings = new ArrayList<>();
  private List<Group> groups = List.of();
  private int grouped;
  private boolean isSorted = true;

  /**
   * None yet.
   *
   * @param seed the first one's
   */
  Cohort(Plan plan, long seed) {
    this.plan = plan;
    this.seed = seed;
  }

  /** So many more there are to be; the batch that is to be worked out. */
  Batch more(int starts) {
    Batch batch = new Batch(plan, seed + count, starts);
    count += starts;
    return batch;
  }

  /** Some have ended. */
  void add(List<Ending> some) {
    endings.addAll(some);
    isSorted = false;
  }

  /** There are to be no more than have ended: the seeds up to the first one that is missing. */
  void stop() {
    sort();
    count = 0;
    while (count < endings.size() && endings.get(count).seed() == seed + count) {
      count++;
    }
    endings = new ArrayList<>(endings.subList(0, count));
    grouped = -1;
  }

  private void sort() {
    if (!isSorted) {
      endings.sort(Groups.BY_SEED);
      isSorted = true;
    }
  }

  /** What all of them have in common. */
  public Plan plan() {
    return plan;
  }

  /** The first one's seed. */
  public long seed() {
    return seed;
  }

  /** How many there are to be. */
  public int count() {
    return count;
  }

  /** How many have ended. */
  public int ended() {
    return endings.size();
  }

  /** Whether all have ended. */
  public boolean isComplete() {
    return endings.size() >= count;
  }

  /** Those that have ended, by seed. */
  public List<Ending> endings() {
    sort();
    return endings;
  }

  /** The groups of those that have ended. */
  public List<Group> groups() {
    if (grouped != endings.size()) {
      groups = Groups.of(endings());
      grouped = endings.size();
    }
    return groups;
  }

  /** Which of those that have ended are solved. */
  public Tally tally() {
    return Tally.of(endings());
  }
}
