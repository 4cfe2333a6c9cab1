package whyrandom.plot;

import java.util.ArrayList;
import java.util.List;
import whyrandom.math.PortableMath;
import whyrandom.math.ShortestDecimal;

/**
 * Round numbers inside an interval, for an axis.
 *
 * <p>Degenerate intervals: an end that is not finite gives no tick; an interval too narrow to be
 * divided gives one tick at its lower end; the order of the ends does not matter.
 *
 * <p>Example: {@code linear(0, 1.3, 4)} is 0.0, 0.5, 1.0; {@code logarithmic(0.002, 3, 4)} is 0.01,
 * 0.1, 1.
 */
public final class Ticks {

  private static final double LN_10 = 2.302585092994046;
  private static final int MOST_PLACES = 6;
  private static final int[] FACTORS = {1, 2, 5};

  private Ticks() {}

  /**
   * Multiples of 1, 2 or 5 times a power of ten, all labels with the same number of decimals.
   *
   * @param about how many are wanted, at least 1; at most one more than that are returned
   */
  public static List<Tick> linear(double end, double otherEnd, int about) {
    double low = Math.min(end, otherEnd);
    double high = Math.max(end, otherEnd);
    List<Tick> ticks = new ArrayList<>();
    if (!isFinite(low) || !isFinite(high)) {
      return ticks;
    }
    double wanted = high / about - low / about;
    double size = Math.max(Math.abs(low), Math.abs(high));
    if (wanted <= size * 1e-12 || wanted < 1e-290) {
      ticks.add(new Tick(low, Numbers.shortText(low)));
      return ticks;
    }
    int exponent = exponentOf(wanted);
    double lead = wanted / power(exponent);
    int factor = lead > 5 ? 10 : lead > 2 ? 5 : lead > 1 ? 2 : 1;
    int places = Math.max(0, factor == 10 ? -exponent - 1 : -exponent);
    boolean isPlain = places <= MOST_PLACES && size < 1e6;
    double first = Math.ceil(scaled(low, factor, exponent) - 1e-9);
    double last = Math.floor(scaled(high, factor, exponent) + 1e-9);
    for (double i = first; i <= last; i++) {
      double value = multiple(i * factor, exponent);
      String label = isPlain ? Numbers.fixed(value, places) : Numbers.shortText(value);
      ticks.add(new Tick(value, label));
    }
    return ticks;
  }

  /**
   * Powers of ten; where there are too many, each second, third …; where there are fewer than two,
   * also 2 and 5 times a power, and if that is still too few the ticks of a linear axis. Only what
   * is above 0 counts.
   *
   * @param about how many are wanted, at least 2
   */
  public static List<Tick> logarithmic(double end, double otherEnd, int about) {
    double low = Math.min(end, otherEnd);
    double high = Math.max(end, otherEnd);
    if (!isFinite(low) || !isFinite(high) || low <= 0) {
      return new ArrayList<>();
    }
    int from = exponentOf(low) - 1;
    int to = exponentOf(high) + 1;
    int decades = (int) Math.ceil((PortableMath.log(high) - PortableMath.log(low)) / LN_10);
    int stride = Math.max(1, (decades + about - 1) / about);
    List<Tick> powers = new ArrayList<>();
    List<Tick> all = new ArrayList<>();
    for (int exponent = from; exponent <= to; exponent++) {
      for (int factor : FACTORS) {
        double value = multiple(factor, exponent);
        if (value < low * (1 - 1e-9) || value * (1 - 1e-9) > high || Double.isInfinite(value)) {
          continue;
        }
        Tick tick = new Tick(value, logarithmicLabel(factor, exponent));
        all.add(tick);
        if (factor == 1 && exponent % stride == 0) {
          powers.add(tick);
        }
      }
    }
    if (powers.size() >= 2) {
      return powers;
    }
    return all.size() >= 2 ? all : linear(low, high, about);
  }

  private static String logarithmicLabel(int factor, int exponent) {
    return factor == 1 && (exponent < -3 || exponent > 4)
        ? ShortestDecimal.powerOfTen(exponent)
        : Numbers.shortText(multiple(factor, exponent));
  }

  /** The whole number k with 10^k ≤ value < 10^(k+1). */
  static int exponentOf(double value) {
    int k = (int) Math.floor(PortableMath.log(value) / LN_10);
    if (power(k) > value) {
      return k - 1;
    }
    return power(k + 1) <= value ? k + 1 : k;
  }

  static double scaled(double value, int factor, int exponent) {
    return exponent < 0 ? value * power(-exponent) / factor : value / power(exponent) / factor;
  }

  /** A whole number times a power of ten, rounded once: 3·10^-1 is 0.3. */
  static double multiple(double whole, int exponent) {
    return exponent < 0 ? whole / power(-exponent) : whole * power(exponent);
  }

  /** 10^exponent, exact up to 10^22. */
  static double power(int exponent) {
    double result = 1;
    for (int i = 0; i < Math.abs(exponent); i++) {
      result *= 10;
    }
    return exponent < 0 ? 1 / result : result;
  }

  private static boolean isFinite(double value) {
    return !Double.isNaN(value) && !Double.isInfinite(value);
  }
}
