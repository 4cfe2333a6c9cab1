package whyrandom.app.diagram;

import java.util.List;
import java.util.Optional;
import whyrandom.experiment.Place;
import whyrandom.model.Spotlight;

/**
 * What the reader's hands are at in a diagram.
 *
 * @param selected the selected weight or bias, if it is one of this network
 * @param pointed the one under the pointer
 * @param unit the unit under the pointer
 * @param current the one that the tab key leads to
 * @param wanted the one that is to take the keyboard's focus
 * @param isUnit whether it is the selected one's unit that is selected
 * @param isUntold whether it is not yet to be shown which units are alike
 * @param partings those that told units apart
 * @param spotlight what a closer look shows
 */
record DiagramMarks(
    Optional<Place> selected,
    Optional<Place> pointed,
    Optional<EdgeFinder.Unit> unit,
    Place current,
    Optional<Place> wanted,
    boolean isUnit,
    boolean isUntold,
    List<Place> partings,
    Optional<Spotlight> spotlight) {

  boolean isSelected(Place place) {
    return selected.isPresent() && selected.get().equals(place);
  }

  boolean isPointed(Place place) {
    return pointed.isPresent() && pointed.get().equals(place)
        || spotlight.isPresent() && spotlight.get().isLit(place);
  }

  boolean isWanted(Place place) {
    return wanted.isPresent() && wanted.get().equals(place);
  }

  /** Whether setting it told units apart that were identical. */
  boolean isParting(Place place) {
    return !isUntold && partings.contains(place);
  }

  boolean isFaded(Place place) {
    return unit.isPresent() && !unit.get().touches(place);
  }

  /** The one whose value is shown beside it. */
  Optional<Place> told() {
    return pointed.isPresent() || isUnit ? pointed : selected;
  }
}
