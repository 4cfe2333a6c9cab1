package whyrandom.experiment;

import java.util.ArrayList;
import java.util.List;
import whyrandom.engine.Shape;

/**
 * What every layer of a network does on the training set at one step of a run, and how far the next
 * update will move its weights.
 *
 * @param settings the experiment's settings at that step
 * @param step number of updates before it
 * @param layers one for each layer, from layer 1
 * @param steps one for each layer, from layer 1
 */
public record LayerReport(
    Experiment settings, int step, List<LayerStats> layers, List<StepSizes> steps) {
  /** Copies the lists. */
  public LayerReport {
    layers = List.copyOf(layers);
    steps = List.copyOf(steps);
  }

  /** The report on a run where it stands. */
  public static LayerReport of(State run) {
    Making making = new Making(run, run.nextParameters());
    making.advance(Integer.MAX_VALUE);
    return making.report();
  }

  /** Sizes of the layers. */
  public Shape shape() {
    return settings.shape();
  }

  /**
   * Whether every activation and ∂L/∂z is a number that can be squared, and every ∂L/∂w and every
   * relative step a number at all.
   */
  public boolean isFinite() {
    boolean isFinite = true;
    for (int i = 0; i < layers.size(); i++) {
      LayerStats layer = layers.get(i);
      double deviations = layer.activationDeviation() + layer.deltaDeviation();
      int notNumbers = layer.gradients().notNumbers() + steps.get(i).sizes().notNumbers();
      isFinite &= deviations <= Double.MAX_VALUE && notNumbers == 0;
    }
    return isFinite;
  }

  /** A report in the making, see {@link LayerMeasurement}. */
  public static final class Making {
    private final Experiment settings;
    private final int step;
    private final double[] now;
    private final double[] next;
    private final LayerMeasurement measurement;
    private final List<StepSizes> steps = new ArrayList<>();

    /**
     * Begins a report on a run where it stands; where it goes meanwhile makes no difference.
     *
     * @param next the parameters after its next update
     */
    public Making(State run, double[] next) {
      settings = run.settings();
      step = run.step();
      measurement = new LayerMeasurement(run.network(), settings.loss(), run.data().train());
      now = run.network().parameters.clone();
      this.next = next;
    }

    /**
     * Goes on with it.
     *
     * @param pieces at most so many, see {@link LayerMeasurement#advance}
     * @return whether it is done
     */
    public boolean advance(int pieces) {
      Shape shape = settings.shape();
      for (int i = 0; i < pieces && steps.size() < shape.layers(); i++) {
        steps.add(StepSizes.of(shape, steps.size() + 1, now, next));
      }
      return steps.size() == shape.layers() && measurement.advance(pieces);
    }

    /** The report, once it is done. */
    public LayerReport report() {
      return new LayerReport(settings, step, measurement.layers(), steps);
    }
  }
}
