package whyrandom.math;

import java.util.SplittableRandom;
import java.util.function.DoubleConsumer;
import java.util.function.DoubleUnaryOperator;

/** A million arguments per function, and distances in units in the last place. */
final class Accuracy {

  private static final int COUNT = 1_000_000;

  private Accuracy() {}

  /** How many doubles lie between two doubles; 0 for NaN and NaN, and for equal bits. */
  static long distance(double a, double b) {
    if (a != a || b != b) {
      return (a != a) == (b != b) ? 0 : Long.MAX_VALUE;
    }
    return Math.abs(place(a) - place(b));
  }

  private static long place(double value) {
    long bits = Double.doubleToLongBits(value);
    return bits < 0 ? Long.MIN_VALUE - bits - 1 : bits;
  }

  /** The largest distance of two functions, and the argument where it is. */
  static Worst worst(DoubleUnaryOperator f, DoubleUnaryOperator oracle, double... boundaries) {
    Worst worst = new Worst();
    forArguments(
        x -> worst.add(x, distance(f.applyAsDouble(x), oracle.applyAsDouble(x))), boundaries);
    return worst;
  }

  /**
   * A quarter each: uniform in [-1, 1], normal with standard deviation 10, any bits at all, and a
   * few ulps from whole multiples of the boundaries (places where a method changes).
   */
  static void forArguments(DoubleConsumer consumer, double... boundaries) {
    SplittableRandom random = new SplittableRandom(20240607);
    for (int i = 0; i < COUNT / 4; i++) {
      consumer.accept(random.nextDouble() * 2 - 1);
      double radius = Math.sqrt(-2 * Math.log(1 - random.nextDouble()));
      consumer.accept(10 * radius * Math.cos(2 * Math.PI * random.nextDouble()));
      consumer.accept(Double.longBitsToDouble(random.nextLong()));
      double boundary = boundaries[i % boundaries.length] * (random.nextInt(2001) - 1000);
      long ulps = random.nextInt(7) - 3;
      consumer.accept(boundary + ulps * Math.ulp(boundary));
    }
  }

  /** The largest distance so far. */
  static final class Worst {
    double distance;
    double argument = Double.NaN;

    void add(double x, double candidate) {
      if (!(candidate <= distance)) {
        distance = candidate;
        argument = x;
      }
    }
  }
}
