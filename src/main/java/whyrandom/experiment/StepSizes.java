package whyrandom.experiment;

import whyrandom.engine.Shape;
import whyrandom.math.Bins;

/**
 * How far the next update moves the weights of a layer, for their size: {@code |Δw| / |w|}. That is
 * what tells a weight that hardly moves from one whose gradient only looks small, or large.
 *
 * <p>A weight of 0 has no size: where it stays 0 its step is 0, where it moves it is counted in
 * {@link #fromZero} and has no place in the bins or in the median.
 *
 * @param sizes the relative steps of all weights into the layer, not of biases
 * @param median half of the relative steps are not larger; NaN if there is none, or one is not a
 *     number
 * @param fromZero how many weights move away from 0
 */
public record StepSizes(Bins sizes, double median, int fromZero) {
  /** Steps smaller than 10^−40 are counted as below, larger than 10^20 as above. */
  private static final int LEAST_EXPONENT = -40;

  private static final int LARGEST_EXPONENT = 20;

  /**
   * The steps of a layer.
   *
   * @param layer from 1
   * @param now the parameters
   * @param next the parameters after the next update
   */
  public static StepSizes of(Shape shape, int layer, double[] now, double[] next) {
    int first = shape.firstWeight(layer);
    int count = shape.units(layer) * shape.fanIn(layer);
    Bins sizes = Bins.decades(LEAST_EXPONENT, LARGEST_EXPONENT);
    double[] steps = new double[count];
    int used = 0;
    for (int i = first; i < first + count; i++) {
      double step = Math.abs(next[i] - now[i]);
      if (now[i] == 0 && step > 0) {
        continue;
      }
      steps[used] = step == 0 ? 0 : step / Math.abs(now[i]);
      sizes.add(steps[used]);
      used++;
    }
    double[] list = new double[used];
    System.arraycopy(steps, 0, list, 0, used);
    return new StepSizes(sizes, Middle.of(list), count - used);
  }
}
