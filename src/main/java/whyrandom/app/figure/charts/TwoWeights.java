package whyrandom.app.figure.charts;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import whyrandom.engine.Shape;
import whyrandom.experiment.Direction;
import whyrandom.experiment.Edit;
import whyrandom.experiment.Landscape;
import whyrandom.experiment.Place;
import whyrandom.experiment.Slopes;
import whyrandom.experiment.State;
import whyrandom.experiment.Symmetry;
import whyrandom.explain.SlopeFindings;
import whyrandom.explain.statement.SlopeStatement;

/**
 * The two weights that a landscape is drawn over.
 *
 * @param first from left to right
 * @param second from below to above
 * @param areOfPair whether they are corresponding weights of two hidden units
 */
record TwoWeights(Place first, Place second, boolean areOfPair) {
  /** What the loss does off the line on which the two units are identical. */
  enum Sides {
    /** They differ. */
    NONE,
    /** To both sides it falls. */
    FALLS,
    /** To both sides it rises. */
    RISES,
    /** It hardly bends, or too abruptly. */
    UNKNOWN
  }

  /**
   * The first weights of the first two units; of a single unit its first two weights, or what it
   * has; nothing of a network with one weight in all.
   */
  static Optional<TwoWeights> of(Shape shape) {
    Place first = new Place(1, 0, 0);
    if (shape.units(1) > 1) {
      boolean areHidden = shape.layers() > 1;
      return Optional.of(new TwoWeights(first, new Place(1, 1, 0), areHidden));
    }
    List<Place> others = new ArrayList<>();
    others.add(new Place(1, 0, 1));
    others.add(new Place(1, 0, Edit.BIAS));
    others.add(new Place(2, 0, 0));
    for (Place other : others) {
      if (other.isIn(shape)) {
        return Optional.of(new TwoWeights(first, other, false));
      }
    }
    return Optional.empty();
  }

  /** The plane over them through the network of a run. */
  Landscape plane(State run) {
    Shape shape = run.network().shape();
    return new Landscape(run, Direction.of(shape, first), Direction.of(shape, second));
  }

  /** What the loss does to both sides of identical units, if these two weights alone part them. */
  Sides sides(State run) {
    Shape shape = run.network().shape();
    if (!areOfPair || !Symmetry.areIdentical(run.network(), 1, 0, 1)) {
      return Sides.NONE;
    }
    double[] way = new double[Direction.parameters(shape, 1, 0).length];
    way[0] = 1;
    Landscape turned =
        new Landscape(
            run, Direction.together(shape, 1, 0, 1, way), Direction.apart(shape, 1, 0, 1, way));
    SlopeStatement.Pair units = new SlopeStatement.Pair(0, 0, 1);
    for (SlopeStatement found : SlopeFindings.pair(units, run, turned, new Slopes(run))) {
      if (found instanceof SlopeStatement.Ridge) {
        return Sides.FALLS;
      }
      if (found instanceof SlopeStatement.Valley) {
        return Sides.RISES;
      }
    }
    return Sides.UNKNOWN;
  }
}
