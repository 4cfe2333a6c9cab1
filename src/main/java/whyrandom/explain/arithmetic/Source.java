package whyrandom.explain.arithmetic;

import whyrandom.engine.Shape;
import whyrandom.experiment.Edit;
import whyrandom.experiment.Place;

/**
 * What in the diagram a term speaks of, or the reader looks at: an edge, a bias, or a unit.
 *
 * @param layer of the unit, or that the edge leads to; 0 for an input
 * @param unit 0-based; negative for nothing
 * @param input the edge's input, {@link Edit#BIAS}, or {@link #WHOLE} for the unit itself
 */
public record Source(int layer, int unit, int input) {
  /** The input number that stands for the unit itself. */
  public static final int WHOLE = -2;

  /** Nothing in the diagram. */
  public static final Source NONE = new Source(0, -1, WHOLE);

  /** A weight or bias. */
  public static Source of(Place place) {
    return new Source(place.layer(), place.unit(), place.input());
  }

  /** A unit; those of layer 0 are the inputs. */
  public static Source unit(int layer, int unit) {
    return new Source(layer, unit, WHOLE);
  }

  /** Whether there is something. */
  public boolean isSomething() {
    return unit >= 0;
  }

  /** Whether it is a unit. */
  public boolean isUnit() {
    return isSomething() && input == WHOLE;
  }

  /** Whether it is a weight or bias. */
  public boolean isPlace() {
    return isSomething() && input != WHOLE;
  }

  /** The weight or bias that it is; for a unit its bias. */
  public Place place() {
    return new Place(layer, unit, isPlace() ? input : Edit.BIAS);
  }

  /** Whether a network of that shape has it. */
  public boolean isIn(Shape shape) {
    return layer == 0 ? unit < shape.inputs() : place().isIn(shape);
  }
}
