package whyrandom.plot;

import java.util.ArrayList;
import java.util.List;
import whyrandom.math.PortableMath;

/**
 * Where losses stand between the lowest and the highest of some: on a linear scale, or on a
 * logarithmic one where the highest is more than {@value #MOST_LINEAR} times the lowest.
 *
 * <p>Losses that are not finite do not count, and stand at the top. If all are equal, or there are
 * none, every loss stands at the bottom.
 *
 * @param low the lowest loss
 * @param high the highest loss
 * @param isLogarithmic whether equal ratios are equally far apart
 */
public record LossScale(double low, double high, boolean isLogarithmic) {
  static final int MOST_LINEAR = 30;
  private static final int ABOUT = 14;
  private static final int MOST_DECADES = 4;
  private static final double LN_10 = 2.302585092994046;

  /** The scale for some losses. */
  public static LossScale of(double[] losses) {
    double low = Double.POSITIVE_INFINITY;
    double high = Double.NEGATIVE_INFINITY;
    for (double loss : losses) {
      if (Math.abs(loss) <= Double.MAX_VALUE) {
        low = Math.min(low, loss);
        high = Math.max(high, loss);
      }
    }
    return low > high
        ? new LossScale(0, 0, false)
        : new LossScale(low, high, low > 0 && high / low > MOST_LINEAR);
  }

  /** Where a loss stands: 0 at the lowest, 1 at the highest. */
  public double share(double loss) {
    if (!(Math.abs(loss) <= Double.MAX_VALUE)) {
      return 1;
    }
    if (!(high > low)) {
      return 0;
    }
    if (!isLogarithmic) {
      return (loss - low) / (high - low);
    }
    double log = PortableMath.log(Math.max(loss, low));
    double bottom = PortableMath.log(low);
    return (log - bottom) / (PortableMath.log(high) - bottom);
  }

  /** Round losses, about a dozen, for contours. */
  public List<Double> levels() {
    List<Double> levels = new ArrayList<>();
    if (high > low) {
      for (Tick tick : isLogarithmic ? logarithmic() : Ticks.linear(low, high, ABOUT)) {
        levels.add(tick.value());
      }
    }
    return levels;
  }

  /** Round losses with words, about so many, for the legend. */
  public List<Tick> ticks(int about) {
    return isLogarithmic ? Ticks.logarithmic(low, high, about) : Ticks.linear(low, high, about);
  }

  /** 1, 2 and 5 times the powers of ten, or the powers alone where those are many. */
  private List<Tick> logarithmic() {
    double decades = (PortableMath.log(high) - PortableMath.log(low)) / LN_10;
    if (decades > MOST_DECADES) {
      return Ticks.logarithmic(low, high, ABOUT);
    }
    List<Tick> ticks = new ArrayList<>();
    for (Tick power : Ticks.logarithmic(low / 10, high * 10, 2 * ABOUT)) {
      for (int factor = 1; factor <= 5; factor += factor == 2 ? 3 : 1) {
        double value = power.value() * factor;
        if (value > low && value < high) {
          ticks.add(new Tick(value, ""));
        }
      }
    }
    return ticks;
  }
}
