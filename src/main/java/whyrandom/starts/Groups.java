package whyrandom.starts;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Sorts endings by what the networks compute in the end. In the order of their seeds each joins the
 * group whose first picture is nearest to its own, or begins one if none is near. What comes of it
 * depends on the endings alone, not on the order in which they arrived.
 */
public final class Groups {
  /** Pictures that are further apart are not alike. */
  private static final double NEAR = 0.3;

  /** More groups than these are no help. */
  private static final int MOST = 8;

  /** A group of fewer than this share of all is a part of the rest. */
  private static final double LEAST_SHARE = 0.02;

  /** Orders endings by their seeds. */
  public static final Comparator<Ending> BY_SEED = (a, b) -> Double.compare(a.seed(), b.seed());

  private Groups() {}

  /** The groups: solved ones first, then by size; at the end of each half what is left over. */
  public static List<Group> of(List<Ending> endings) {
    List<Ending> sorted = new ArrayList<>(endings);
    sorted.sort(BY_SEED);
    List<Group> groups = new ArrayList<>();
    add(sorted, true, groups);
    add(sorted, false, groups);
    return groups;
  }

  /** Whether all of these are the same picture. */
  public static boolean areSame(List<Ending> endings) {
    for (Ending ending : endings) {
      if (!ending.picture().isSame(endings.get(0).picture())) {
        return false;
      }
    }
    return true;
  }

  private static void add(List<Ending> sorted, boolean isSolved, List<Group> into) {
    List<List<Ending>> alike = new ArrayList<>();
    for (Ending ending : sorted) {
      if (ending.isSolved() == isSolved) {
        join(alike, ending);
      }
    }
    alike.sort((a, b) -> b.size() - a.size());
    List<Ending> rest = new ArrayList<>();
    int count = 0;
    for (List<Ending> members : alike) {
      boolean isGroup =
          count < MOST && (count == 0 || members.size() >= LEAST_SHARE * sorted.size());
      if (isGroup) {
        into.add(group(isSolved, false, members));
        count++;
      } else {
        rest.addAll(members);
      }
    }
    if (!rest.isEmpty()) {
      rest.sort(BY_SEED);
      into.add(group(isSolved, true, rest));
    }
  }

  private static void join(List<List<Ending>> groups, Ending ending) {
    List<Ending> nearest = null;
    double least = NEAR;
    for (List<Ending> group : groups) {
      double distance = group.get(0).picture().distance(ending.picture());
      if (distance < least) {
        least = distance;
        nearest = group;
      }
    }
    if (nearest == null) {
      nearest = new ArrayList<>();
      groups.add(nearest);
    }
    nearest.add(ending);
  }

  private static Group group(boolean isSolved, boolean isRest, List<Ending> members) {
    if (isSolved) { // they are sorted by seed, and stay so among those that are as quick
      members.sort((a, b) -> a.solvedFrom() - b.solvedFrom());
    }
    return new Group(isSolved, isRest, List.copyOf(members));
  }
}
