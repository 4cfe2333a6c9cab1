package whyrandom.explain;

import java.util.ArrayList;
import java.util.List;
import whyrandom.experiment.DrawnStart;
import whyrandom.experiment.LayerStart;
import whyrandom.experiment.MeanField;
import whyrandom.explain.statement.PhaseStatement;
import whyrandom.explain.statement.PhaseStatement.Side;

/** On which side of the edge of chaos a start is. */
public final class PhaseFindings {
  private static final double E = 2.718281828459045;

  /** As ratios, χ that differ by no more are the same. */
  private static final double SAME = 1.001;

  private PhaseFindings() {}

  /** The fields of the hidden layers of a start from layer 2 on, NaN where there is no law. */
  public static List<MeanField> fields(DrawnStart start) {
    List<MeanField> fields = new ArrayList<>();
    for (int number = 2; number <= start.shape().hiddenLayers(); number++) {
      LayerStart layer = start.layer(number);
      boolean isCentred = layer.biasMean() == 0;
      fields.add(
          new MeanField(
              layer.activation(),
              layer.columns() * layer.variance(),
              isCentred ? layer.biasVariance() : Double.NaN));
    }
    return fields;
  }

  /** What there is to say of them. */
  public static PhaseStatement of(List<MeanField> fields) {
    if (fields.isEmpty()) {
      return new PhaseStatement.TooShallow();
    }
    for (MeanField field : fields) {
      if (field.activation().isFlat()) {
        return new PhaseStatement.NoSlope();
      }
    }
    for (MeanField field : fields) {
      if (!(field.weightSquare() > 0 && field.biasSquare() >= 0)) {
        return new PhaseStatement.NoLaw();
      }
    }
    return measured(fields);
  }

  private static PhaseStatement measured(List<MeanField> fields) {
    double first = 0;
    double least = Double.POSITIVE_INFINITY;
    double largest = 0;
    double product = 1;
    boolean isEndless = false;
    double slope = 0;
    for (int i = 0; i < fields.size(); i++) {
      MeanField field = fields.get(i);
      if (i == 0 || !isSame(field, fields.get(i - 1))) {
        slope = field.slope();
        isEndless |= field.length() == Double.POSITIVE_INFINITY;
      }
      first = i == 0 ? slope : first;
      least = Math.min(least, slope);
      largest = Math.max(largest, slope);
      product *= slope;
    }
    Side side = product * E < 1 ? Side.ORDERED : product > E ? Side.CHAOTIC : Side.EDGE;
    int last = fields.size() + 1;
    return largest <= least * SAME
        ? new PhaseStatement.Same(first, last, side, isEndless)
        : new PhaseStatement.Different(least, largest, product, last, side);
  }

  private static boolean isSame(MeanField a, MeanField b) {
    return a.activation() == b.activation()
        && a.weightSquare() == b.weightSquare()
        && a.biasSquare() == b.biasSquare();
  }
}
