package whyrandom.app.diagram;

import java.util.List;
import whyrandom.experiment.InputLines;
import whyrandom.explain.Grouping;
import whyrandom.explain.Numbering;
import whyrandom.model.Seen;

/** What the picture of how the units moved shows, in words. */
final class DriftWords {
  private DriftWords() {}

  /**
   * The words for a layer.
   *
   * @param isButton whether a click opens more
   */
  static String of(Seen lane, int layer, boolean isButton) {
    boolean isStart = lane.step() == 0;
    StringBuilder words = new StringBuilder(isStart ? "Where the units" : "How the units");
    if (lane.shape().hiddenLayers() > 1) {
      words.append(" of hidden layer ").append(layer);
    }
    words.append(isStart ? " are. " : " moved since the start. ");
    boolean isByLine = layer == 1 && InputLines.of(lane.settings()).isPresent();
    words.append(
        isByLine
            ? "A dot stands in the direction of its unit’s blue side: on the ring the line z = 0"
                + " goes through the middle of the picture, further in more of it is blue."
            : "To the right: the mean activation over examples with high targets; up: over those"
                + " with low ones.");
    for (List<Integer> group : Grouping.byFunction(lane.network(), layer)) {
      String units = Numbering.units(group);
      if (isByLine && hasNoPlace(lane, group.get(0))) {
        words.append(
            group.size() > 1
                ? " Units " + units + " have no line and no place: z is nowhere above 0."
                : " Unit " + units + " has no line and no place: z is nowhere above 0.");
      } else if (group.size() > 1) {
        words.append(" Units ").append(units).append(" are at one place.");
      }
    }
    return words.append(isButton ? " Open the units." : "").toString();
  }

  /** Whether both weights of a unit of the first layer are 0, and its bias is not above. */
  private static boolean hasNoPlace(Seen lane, int unit) {
    return lane.network().weight(1, unit, 0) == 0
        && lane.network().weight(1, unit, 1) == 0
        && !(lane.network().bias(1, unit) > 0);
  }
}
