package whyrandom.math;

/**
 * Numbers counted in bins, for a histogram.
 *
 * <p>Bin {@code i} holds {@code edge(i) ≤ v < edge(i + 1)}; the last one of {@link #linear} holds
 * its upper edge too. What has no place in a bin is counted beside them: smaller numbers and −∞ in
 * {@link #below}, larger ones and ∞ in {@link #above}, NaN in {@link #notNumbers}; {@link #decades}
 * take sizes, so there a 0 of either sign is counted in {@link #zeros} and the sign of the rest is
 * left out. {@link #growing} bins have a place for every number up to 1e300.
 *
 * <pre>
 *   Bins bins = Bins.linear(-1, 1, 4);     // edges −1, −½, 0, ½, 1
 *   bins.add(-1); bins.add(0); bins.add(1);
 *   bins.count(0)                          // 1, and so are count(2) and count(3)
 * </pre>
 */
public final class Bins {
  private static final double LN_10 = 2.302585092994046;

  /** How many bins a power of ten has. */
  public static final int PER_DECADE = 2;

  private static final double ROOT_OF_TEN = 3.1622776601683795;
  private static final double LEAST_REACH = 1.0 / (1 << 20);
  private static final double LARGEST = 1e300;

  private enum Kind {
    LINEAR,
    DECADES,
    GROWING
  }

  private final Kind kind;
  private final double[] edges;
  private final int[] counts;
  private final int firstExponent;
  private int below;
  private int above;
  private int zeros;
  private int notNumbers;
  private int total;

  private Bins(double[] edges, Kind kind, int firstExponent) {
    this.edges = edges;
    this.kind = kind;
    this.firstExponent = firstExponent;
    counts = new int[edges.length - 1];
  }

  /**
   * Bins of equal width.
   *
   * @param low the lower edge of the first
   * @param high the upper edge of the last
   * @param count how many, at least 1
   * @throws IllegalArgumentException if {@code low} is not below {@code high}, either is not
   *     finite, or there is no bin
   */
  public static Bins linear(double low, double high, int count) {
    boolean isRange = low < high && high - low <= Double.MAX_VALUE;
    if (!isRange || count < 1) {
      throw new IllegalArgumentException(
          "bins: "
              + count
              + " from "
              + DecimalText.of(low)
              + " to "
              + DecimalText.of(high)
              + "; there must be room for one");
    }
    double[] edges = new double[count + 1];
    for (int i = 0; i <= count; i++) {
      edges[i] = i == count ? high : (high - low) * i / count + low;
    }
    return new Bins(edges, Kind.LINEAR, 0);
  }

  /**
   * Bins of sizes, two to each power of ten: the sizes in one differ by less than a factor of 3.2.
   *
   * @param from the first lower edge is {@code 10^from}
   * @param to the last upper edge is {@code 10^to}
   * @throws IllegalArgumentException if {@code from} is not below {@code to}, or either is not from
   *     −300 to 300
   */
  public static Bins decades(int from, int to) {
    if (from >= to || from < -300 || to > 300) {
      throw new IllegalArgumentException(
          "bins: from 10^" + from + " to 10^" + to + "; they must rise, from −300 to 300");
    }
    double[] edges = new double[(to - from) * PER_DECADE + 1];
    for (int i = 0; i < edges.length; i++) {
      double power = power(i / PER_DECADE + from);
      edges[i] = i % PER_DECADE == 0 ? power : power * ROOT_OF_TEN;
    }
    return new Bins(edges, Kind.DECADES, from);
  }

  /**
   * Bins of equal width from {@code −r} to {@code r}, where r doubles whenever a number has no
   * place: in the end it is the least power of two, from 2^−20 on, with {@code −r ≤ v < r} for all
   * of them, whatever their order.
   *
   * @param perSide how many on either side of 0: a power of two, so that all edges are exact
   * @throws IllegalArgumentException if it is none, or 1
   */
  public static Bins growing(int perSide) {
    if (perSide < 2 || (perSide & perSide - 1) != 0) {
      throw new IllegalArgumentException(
          "bins per side: " + perSide + "; a power of two is needed");
    }
    double[] edges = new double[2 * perSide + 1];
    for (int i = 0; i < edges.length; i++) {
      edges[i] = LEAST_REACH / perSide * (i - perSide);
    }
    return new Bins(edges, Kind.GROWING, 0);
  }

  /** Two bins become one, until there is room for a number. */
  private void makeRoom(double v) {
    int middle = counts.length / 2;
    while (!(edges[0] <= v && v < edges[counts.length])) {
      for (int i = 0; i < edges.length; i++) {
        edges[i] *= 2;
      }
      for (int i = 0; i < middle; i += 2) {
        int right = counts[middle + i] + counts[middle + i + 1];
        int left = counts[middle - i - 1] + counts[middle - i - 2];
        counts[middle + i] = 0;
        counts[middle + i + 1] = 0;
        counts[middle - i - 1] = 0;
        counts[middle - i - 2] = 0;
        counts[middle + i / 2] = right;
        counts[middle - i / 2 - 1] = left;
      }
    }
  }

  private static double power(int exponent) {
    double result = 1;
    for (int i = 0; i < Math.abs(exponent); i++) {
      result *= 10;
    }
    return exponent < 0 ? 1 / result : result;
  }

  /** Counts a number. */
  public void add(double value) {
    total++;
    boolean areDecades = areDecades();
    double v = areDecades ? Math.abs(value) : value;
    int last = counts.length;
    if (kind == Kind.GROWING && Math.abs(v) <= LARGEST) {
      makeRoom(v);
    }
    if (v != v) {
      notNumbers++;
    } else if (areDecades && v == 0) {
      zeros++;
    } else if (v < edges[0]) {
      below++;
    } else if (v > edges[last] || areDecades && v == edges[last]) {
      above++;
    } else {
      counts[place(v)]++;
    }
  }

  /** A guess by arithmetic, mended by the edges themselves: the bins are exactly what they say. */
  private int place(double v) {
    int last = counts.length - 1;
    double share =
        areDecades()
            ? PER_DECADE * (PortableMath.log(v) - PortableMath.log(edges[0])) / LN_10
            : (v - edges[0]) / (edges[last + 1] - edges[0]) * counts.length;
    int i = Math.max(0, Math.min(last, (int) share));
    while (i > 0 && v < edges[i]) {
      i--;
    }
    while (i < last && v >= edges[i + 1]) {
      i++;
    }
    return i;
  }

  /** Number of bins. */
  public int size() {
    return counts.length;
  }

  /** The lower edge of bin {@code i}, and for {@code i = size()} the upper edge of the last. */
  public double edge(int i) {
    return edges[i];
  }

  /** The power of ten at or below the lower edge of bin {@code i}, of {@link #decades}. */
  public int exponent(int i) {
    return i / PER_DECADE + firstExponent;
  }

  /** How many numbers bin {@code i} holds. */
  public int count(int i) {
    return counts[i];
  }

  /** How many numbers were smaller than the first edge; of sizes, 0 is not among them. */
  public int below() {
    return below;
  }

  /** How many numbers were larger than the last edge. */
  public int above() {
    return above;
  }

  /** How many sizes were exactly 0. */
  public int zeros() {
    return zeros;
  }

  /** How many were not a number. */
  public int notNumbers() {
    return notNumbers;
  }

  /** How many were counted, in bins or beside them. */
  public int total() {
    return total;
  }

  /** Whether these are bins of sizes, see {@link #decades}. */
  public boolean areDecades() {
    return kind == Kind.DECADES;
  }
}
