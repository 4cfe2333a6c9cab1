package whyrandom.explain;

import java.util.ArrayList;
import java.util.List;
import whyrandom.engine.Shape;
import whyrandom.experiment.Bond;
import whyrandom.experiment.Likeness;
import whyrandom.experiment.State;
import whyrandom.explain.statement.SamenessStatement;
import whyrandom.explain.statement.Statement;

/** What is true of the units of one hidden layer, whether that can change, and what would do it. */
public final class SamenessAccount {
  private SamenessAccount() {}

  /** What is to be said of a hidden layer, counted from 1. */
  public static List<SamenessStatement> of(Observation o, int layer) {
    if (o.isDiverged()) {
      return List.of(new SamenessStatement.NotFinite());
    }
    if (o.shape().units(layer) == 1) {
      return List.of(new SamenessStatement.Single());
    }
    List<List<Integer>> identical = Grouping.shared(o.identical(layer));
    return identical.isEmpty() ? apart(o, layer) : together(o, layer, identical);
  }

  private static List<SamenessStatement> together(
      Observation o, int layer, List<List<Integer>> groups) {
    SamenessStatement identical = new SamenessStatement.Identical(groups.get(0), groups.size() > 1);
    if (o.areInseparable(layer)) {
      boolean isInert = true;
      boolean isReached = false;
      for (List<Integer> group : groups) {
        for (int unit : group) {
          isInert &= Bond.isInert(o.run(), layer, unit);
          isReached |= !o.hasNoGradientInOrOut(layer, unit);
        }
      }
      return List.of(identical, new SamenessStatement.Inseparable(isInert, isReached, o.until()));
    }
    Statement.Parting cause =
        o.settings().dropout() > 0 ? Statement.Parting.DROPOUT : Statement.Parting.MEMORY;
    return List.of(
        identical,
        o.doIdenticalStay(layer)
            ? new SamenessStatement.NextKeeps(cause)
            : new SamenessStatement.NextSeparates(cause));
  }

  private static List<SamenessStatement> apart(Observation o, int layer) {
    Shape shape = o.shape();
    int closest = -1;
    int other = -1;
    double least = Double.POSITIVE_INFINITY;
    for (int unit = 0; unit < shape.units(layer); unit++) {
      for (int next = unit + 1; next < shape.units(layer); next++) {
        double gap = Likeness.gap(o.network(), layer, unit, next);
        if (gap < least) {
          least = gap;
          closest = unit;
          other = next;
        }
      }
    }
    List<SamenessStatement> said = new ArrayList<>();
    int features = Likeness.features(o.network(), layer).size();
    said.add(new SamenessStatement.Apart(shape.units(layer), features));
    if (closest >= 0) {
      double after =
          o.next().isFinite() ? Likeness.gap(o.next(), layer, closest, other) : Double.NaN;
      said.add(new SamenessStatement.Closest(closest, other, least, after));
    }
    return said;
  }

  /**
   * What two units of a hidden layer are to each other.
   *
   * @param next the parameters after the next step
   * @param gradient the next gradient
   */
  public static SamenessStatement pair(
      State run, double[] next, double[] gradient, int layer, int unit, int other) {
    Shape shape = run.network().shape();
    return switch (Likeness.of(run.network(), layer, unit, other)) {
      case IDENTICAL -> new SamenessStatement.IdenticalPair(unit, other);
      case SAME_FUNCTION ->
          new SamenessStatement.FunctionPair(
              unit, other, Likeness.gap(shape, gradient, layer, unit, other) == 0);
      case MIRRORED ->
          new SamenessStatement.MirroredPair(
              unit,
              other,
              Holds.of(new Bond(run, layer, unit, other, -1)),
              areMirrored(shape, next, layer, unit, other));
      case SCALED -> {
        double factor = Likeness.scale(run.network(), layer, unit, other);
        yield new SamenessStatement.ScaledPair(
            unit, other, factor, Holds.of(new Bond(run, layer, unit, other, factor)));
      }
      case NEAR -> new SamenessStatement.NearPair(unit, other);
      case DIFFERENT -> new SamenessStatement.DifferentPair(unit, other);
    };
  }

  /** Whether bias and weights in of one unit are the other's negated. */
  static boolean areMirrored(Shape shape, double[] p, int layer, int unit, int other) {
    boolean areMirrored = p[shape.bias(layer, unit)] == -p[shape.bias(layer, other)];
    for (int input = 0; input < shape.fanIn(layer); input++) {
      areMirrored &= p[shape.weight(layer, unit, input)] == -p[shape.weight(layer, other, input)];
    }
    return areMirrored;
  }
}
