package whyrandom.explain;

import java.util.ArrayList;
import java.util.List;
import whyrandom.experiment.LayerReport;
import whyrandom.experiment.LayerStats;
import whyrandom.explain.statement.LayerNote;
import whyrandom.explain.statement.LayerStatement;

/**
 * Which statements about layers hold: units that are dead or saturated, gradients that fade or grow
 * with depth, and how far the next step moves a weight for its size.
 */
public final class LayerFindings {
  private static final int MOST_LAYERS = 2;
  private static final int DEEP = 3;
  private static final double MANY = 100;

  /** From this factor on something has vanished or exploded. */
  private static final double FAR = 1000;

  private static final double MOSTLY = 0.5;

  private final LayerReport report;
  private final int hidden;
  private final List<LayerStatement> found = new ArrayList<>();

  private LayerFindings(LayerReport report) {
    this.report = report;
    hidden = report.shape().hiddenLayers();
  }

  /** What there is to say of the whole network, in order. */
  public static List<LayerStatement> of(LayerReport report) {
    LayerFindings findings = new LayerFindings(report);
    if (report.isFinite()) {
      findings.find();
    } else {
      findings.found.add(new LayerStatement.NotFinite());
    }
    return findings.found;
  }

  /**
   * What is remarkable of one layer; nothing where the numbers are not finite.
   *
   * @param layer from 1
   */
  public static List<LayerNote> of(LayerReport report, int layer) {
    List<LayerNote> notes = new ArrayList<>();
    LayerStats stats = report.layers().get(layer - 1);
    if (!report.isFinite()) {
      return notes;
    }
    if (!stats.dead().isEmpty()) {
      notes.add(new LayerNote.DeadUnits(stats.dead()));
    }
    if (!stats.saturated().isEmpty()) {
      notes.add(new LayerNote.SaturatedUnits(stats.saturated()));
    }
    if (isUnreached(stats)) {
      notes.add(new LayerNote.NoGradient());
    }
    return notes;
  }

  private void find() {
    units();
    depth();
    unreached();
    if (found.isEmpty()) {
      found.add(
          hidden == 0 ? new LayerStatement.NoHiddenLayer() : new LayerStatement.AllResponsive());
    }
    pace();
  }

  private LayerStats stats(int layer) {
    return report.layers().get(layer - 1);
  }

  /** Dead and saturated units, of the first layers that have some. */
  private void units() {
    List<Integer> more = new ArrayList<>();
    int said = 0;
    for (int layer = 1; layer <= hidden; layer++) {
      List<LayerStatement> ofLayer = units(layer);
      if (ofLayer.isEmpty()) {
        continue;
      }
      if (said == MOST_LAYERS) {
        more.add(layer);
      } else {
        said++;
        found.addAll(ofLayer);
      }
    }
    if (!more.isEmpty()) {
      found.add(new LayerStatement.MoreOfThat(more));
    }
  }

  private List<LayerStatement> units(int layer) {
    List<LayerStatement> list = new ArrayList<>();
    LayerStats stats = stats(layer);
    boolean isAlone = hidden == 1;
    if (!stats.dead().isEmpty()) {
      boolean isAll = stats.dead().size() == stats.units() && stats.units() > 1;
      list.add(new LayerStatement.Dead(stats.dead(), layer, isAll, isAlone));
    }
    if (report.settings().activations().get(layer - 1).isFlat()) {
      list.add(new LayerStatement.Steps(layer));
    } else if (!stats.saturated().isEmpty()) {
      list.add(new LayerStatement.Saturated(stats.saturated(), stats.units(), layer, isAlone));
    } else if (stats.flatShare() >= MOSTLY) {
      list.add(new LayerStatement.Flat(stats.flatShare(), layer, isAlone));
    }
    return list;
  }

  /** How ∂L/∂z and the activations change between the first hidden layer and the last. */
  private void depth() {
    if (hidden < DEEP) {
      return;
    }
    double gradient = stats(1).deltaDeviation() / stats(hidden).deltaDeviation();
    if (isFarFromOne(gradient)) {
      found.add(new LayerStatement.GradientByDepth(gradient, hidden));
    }
    gradientFrom(true);
    gradientFrom(false);
    double signal = stats(hidden).activationDeviation() / stats(1).activationDeviation();
    if (isFarFromOne(signal)) {
      found.add(new LayerStatement.SignalByDepth(signal, hidden));
    }
    signalFrom(true);
    signalFrom(false);
  }

  private void gradientFrom(boolean vanishes) {
    double own = stats(hidden).deltaDeviation();
    int from = 0;
    while (isFar(stats(from + 1).deltaDeviation(), own, vanishes)) {
      from++; // it ends at the last hidden layer, which is not far from itself
    }
    if (from > 0) {
      found.add(new LayerStatement.GradientFrom(from, hidden, vanishes));
    }
  }

  private void signalFrom(boolean vanishes) {
    double own = stats(1).activationDeviation();
    int from = hidden + 1;
    while (isFar(stats(from - 1).activationDeviation(), own, vanishes)) {
      from--;
    }
    if (from <= hidden) {
      found.add(new LayerStatement.SignalFrom(from, hidden, vanishes));
    }
  }

  private static boolean isFar(double value, double own, boolean isLess) {
    return isLess ? value * FAR < own : own > 0 && value / FAR > own;
  }

  /** Not for a ratio with or over 0, which tells of no course. */
  private static boolean isFarFromOne(double ratio) {
    return ratio > MANY && ratio <= Double.MAX_VALUE
        || ratio * MANY < 1 && 1 / ratio <= Double.MAX_VALUE;
  }

  /** Layers whose weights get no gradient at all. */
  private void unreached() {
    List<Integer> layers = new ArrayList<>();
    for (int layer = 1; layer <= hidden; layer++) {
      if (isUnreached(stats(layer))) {
        layers.add(layer);
      }
    }
    boolean isOutputToo = isUnreached(stats(hidden + 1));
    if (isOutputToo && layers.size() == hidden) {
      found.add(new LayerStatement.NoGradient());
    } else if (isOutputToo || !layers.isEmpty()) {
      found.add(new LayerStatement.NoGradientInto(layers, isOutputToo));
    }
  }

  private static boolean isUnreached(LayerStats stats) {
    return stats.gradients().zeros() == stats.gradients().total();
  }

  /** How far the next step moves a typical weight of the first layer, for its size. */
  private void pace() {
    double median = report.steps().get(0).median();
    if (median > 0 && report.steps().get(0).fromZero() == 0) {
      found.add(new LayerStatement.Pace(median, hidden == 0));
    }
  }
}
