package whyrandom.experiment;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import whyrandom.engine.Network;
import whyrandom.engine.Shape;

/**
 * The moment at which the reader told units apart: they were identical on arriving at a step, and
 * after the edits made there they were not.
 *
 * @param step at which
 * @param shape the network's then
 * @param layer of the units, 1 = first hidden
 * @param left those that are no longer what the others are, 0-based and ascending
 * @param stayed the larger part, still identical to each other then
 * @param places the weights and biases of {@code left} that were set; none if something else did
 *     it, such as noise
 */
public record TieBreak(
    int step,
    Shape shape,
    int layer,
    List<Integer> left,
    List<Integer> stayed,
    List<Place> places) {
  /** Copies the lists. */
  public TieBreak {
    left = List.copyOf(left);
    stayed = List.copyOf(stayed);
    places = List.copyOf(places);
  }

  /**
   * What the edits of a step told apart, in the first layer where they did.
   *
   * @param before for each hidden layer its groups of identical units, on arriving at the step
   * @param after the network when the edits are made
   * @param edits those of the step
   */
  static Optional<TieBreak> by(List<Edit> edits, List<List<List<Integer>>> before, Network after) {
    List<List<List<Integer>>> now = Symmetry.identical(after);
    if (now.size() == before.size()) {
      for (int i = 0; i < now.size(); i++) {
        for (List<Integer> group : before.get(i)) {
          List<Integer> stayed = largest(group, now.get(i));
          if (stayed.size() < group.size() && !stayed.isEmpty()) {
            List<Integer> left = parted(group, stayed, false);
            return Optional.of(
                new TieBreak(
                    edits.get(0).step(),
                    after.shape(),
                    i + 1,
                    left,
                    stayed,
                    places(edits, i + 1, left)));
          }
        }
      }
    }
    return Optional.empty();
  }

  /** The most units of a group that are still together. */
  private static List<Integer> largest(List<Integer> group, List<List<Integer>> now) {
    List<Integer> largest = List.of();
    for (List<Integer> other : now) {
      List<Integer> both = parted(group, other, true);
      largest = both.size() > largest.size() ? both : largest;
    }
    return largest;
  }

  /** The units of a group that are among others, or those that are not. */
  private static List<Integer> parted(List<Integer> group, List<Integer> others, boolean areAmong) {
    List<Integer> part = new ArrayList<>();
    for (int unit : group) {
      if (others.contains(unit) == areAmong) {
        part.add(unit);
      }
    }
    return part;
  }

  private static List<Place> places(List<Edit> edits, int layer, List<Integer> left) {
    List<Place> places = new ArrayList<>();
    for (Edit edit : edits) {
      if (edit instanceof Edit.SetWeight set) {
        boolean isIn = set.layer() == layer && left.contains(set.unit());
        boolean isOut = set.layer() == layer + 1 && left.contains(set.input());
        if (isIn || isOut) {
          places.add(new Place(set.layer(), set.unit(), set.input()));
        }
      }
    }
    return places;
  }

  /** Whether the units are still apart in a network that has come of it. */
  boolean holds(Network now) {
    if (!now.shape().equals(shape)) {
      return false;
    }
    for (int unit : left) {
      if (Symmetry.areIdentical(now, layer, unit, stayed.get(0))) {
        return false;
      }
    }
    return true;
  }
}
