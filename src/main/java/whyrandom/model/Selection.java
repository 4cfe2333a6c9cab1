package whyrandom.model;

import whyrandom.experiment.Place;

/**
 * The weight, bias or unit that the reader looks at.
 *
 * @param lane 0 = A, 1 = B
 * @param place where it stands in the network; of a unit, its bias
 * @param isUnit whether it is the unit as a whole
 */
public record Selection(int lane, Place place, boolean isUnit) {
  /** A weight or bias. */
  public Selection(int lane, Place place) {
    this(lane, place, false);
  }

  /** The same in another network. */
  Selection in(int other) {
    return new Selection(other, place, isUnit);
  }
}
