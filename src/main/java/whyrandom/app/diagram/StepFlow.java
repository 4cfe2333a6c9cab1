package whyrandom.app.diagram;

import java.util.List;
import whyrandom.engine.Network;
import whyrandom.experiment.Place;
import whyrandom.model.Seen;

/**
 * What flows in a single step, as SVG paths that the style sheet lets run once: values forward
 * along the edges, the error back along those whose weight is not 0, and the edges whose weight
 * changed.
 *
 * @param forward the edges with a weight that is not 0: others add nothing
 * @param back the same from their ends to their beginnings, but for those of the inputs, which need
 *     no error
 * @param changed the edges whose weight is another one after the step
 * @param isOdd whether it is every other step: the style sheet starts anew when this changes
 */
public record StepFlow(String forward, String back, String changed, boolean isOdd) {
  /** Nothing flows. */
  static final StepFlow NONE = new StepFlow("", "", "", false);

  /** What flows from one state to the next. */
  StepFlow next(Seen before, Seen after, DiagramDrawing drawing) {
    StringBuilder forth = new StringBuilder();
    StringBuilder back = new StringBuilder();
    StringBuilder changes = new StringBuilder();
    Network from = before.network();
    for (DiagramEdge edge : drawing.isPainted() ? List.<DiagramEdge>of() : drawing.edges()) {
      Place place = edge.place();
      int index = place.index(drawing.shape());
      if (from.parameters[index] != 0) {
        forth.append(edge.getPath());
        if (place.layer() > 1) {
          back.append(drawing.layout().edge(place.layer(), place.unit(), place.input()).pathBack());
        }
      }
      if (from.parameters[index] != after.network().parameters[index]) {
        changes.append(edge.getPath());
      }
    }
    return new StepFlow(forth.toString(), back.toString(), changes.toString(), !isOdd);
  }

  /** What is left when it has passed. */
  StepFlow over() {
    return forward.isEmpty() && changed.isEmpty() ? this : new StepFlow("", "", "", isOdd);
  }

  /** The css classes of the three. */
  public String getStyle() {
    return isOdd ? "flow odd" : "flow";
  }

  /** The way of values. */
  public String getForward() {
    return forward;
  }

  /** The way of the error. */
  public String getBack() {
    return back;
  }

  /** Where weights changed. */
  public String getChanged() {
    return changed;
  }
}
