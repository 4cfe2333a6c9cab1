package whyrandom.experiment;

import java.util.Optional;
import whyrandom.engine.Shape;

/** What can be measured of a run where it stands, as one number. */
public enum Measure {
  /** Number of updates. */
  STEP("step", Extent.NETWORK),
  /** Mean loss over the training set. */
  LOSS("loss", Extent.NETWORK),
  /** Mean loss over the test set; NaN without one. */
  TEST_LOSS("test-loss", Extent.NETWORK),
  /** Share of the training set whose class is right; NaN for a regression. */
  ACCURACY("accuracy", Extent.NETWORK),
  /** Share of the test set whose class is right; NaN for a regression or without one. */
  TEST_ACCURACY("test-accuracy", Extent.NETWORK),
  /** 1 if the loss, a weight or a bias is no longer a finite number, else 0. */
  DIVERGED("diverged", Extent.NETWORK),
  /** How many different units a hidden layer has: identical ones count as one. */
  DISTINCT("distinct", Extent.HIDDEN_LAYER),
  /** Largest {@code |∂L/∂w|} over the weights into a layer, L the loss of the next mini-batch. */
  GRADIENT("gradient", Extent.LAYER),
  /** Largest change of a weight into a layer since step 0; NaN if the shape has changed. */
  MOVED("moved", Extent.LAYER),
  /** Standard deviation of a layer's activations, over its units and the training set. */
  SPREAD("spread", Extent.LAYER),
  /** Share of a hidden layer's activations that are saturated, see {@link LayerStats}. */
  SATURATED("saturated", Extent.HIDDEN_LAYER),
  /** Number of dead units of a hidden layer, see {@link LayerStats}. */
  DEAD("dead", Extent.HIDDEN_LAYER);

  private enum Extent {
    NETWORK,
    LAYER,
    HIDDEN_LAYER
  }

  private final String id;
  private final Extent extent;

  Measure(String id, Extent extent) {
    this.id = id;
    this.extent = extent;
  }

  /** Its name. */
  public String id() {
    return id;
  }

  /** Whether it is measured in one layer. */
  public boolean isOfLayer() {
    return extent != Extent.NETWORK;
  }

  /** The measure of that name. */
  public static Optional<Measure> of(String id) {
    for (Measure measure : values()) {
      if (measure.id.equals(id)) {
        return Optional.of(measure);
      }
    }
    return Optional.empty();
  }

  /** The last layer in which it can be measured. */
  int lastLayer(Shape shape) {
    return extent == Extent.HIDDEN_LAYER ? shape.hiddenLayers() : shape.layers();
  }

  /**
   * Measures a run where it stands.
   *
   * @param layer from 1 to the last that the measure has; 0 for one of the whole network
   */
  public double in(State run, int layer) {
    return switch (this) {
      case STEP -> run.step();
      case LOSS -> run.evaluateTrain().loss();
      case TEST_LOSS -> run.evaluateTest().loss();
      case ACCURACY -> run.evaluateTrain().accuracy().orElse(Double.NaN);
      case TEST_ACCURACY -> run.evaluateTest().accuracy().orElse(Double.NaN);
      case DIVERGED ->
          run.hasDiverged() || !(run.evaluateTrain().loss() <= Double.MAX_VALUE) ? 1 : 0;
      case DISTINCT -> Symmetry.identical(run.network()).get(layer - 1).size();
      case GRADIENT ->
          largest(run, layer, run.nextGradient(), new double[run.nextGradient().length]);
      case MOVED -> moved(run, layer);
      case SPREAD -> stats(run, layer).activationDeviation();
      case SATURATED -> stats(run, layer).flatShare();
      case DEAD -> stats(run, layer).dead().size();
    };
  }

  private static LayerStats stats(State run, int layer) {
    return LayerReport.of(run).layers().get(layer - 1);
  }

  private static double moved(State run, int layer) {
    Run start = run.run();
    start.seek(0);
    boolean isSameShape = start.network().shape().equals(run.network().shape());
    return isSameShape
        ? largest(run, layer, run.network().parameters, start.network().parameters)
        : Double.NaN;
  }

  /** The largest difference over the weights into a layer; NaN if one is. */
  private static double largest(State run, int layer, double[] a, double[] b) {
    Shape shape = run.network().shape();
    double largest = 0;
    for (int i = shape.firstWeight(layer); i < shape.bias(layer, 0); i++) {
      double size = Math.abs(a[i] - b[i]);
      largest = size <= largest ? largest : size;
      if (size != size) {
        return size;
      }
    }
    return largest;
  }
}
