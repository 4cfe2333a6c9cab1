package whyrandom.math;

/**
 * One draw of {@link CounterRandom}, opened: what goes into the generator, what comes out, and the
 * numbers that are made of it.
 *
 * <pre>
 *   new CounterDraw(1, CounterRandom.WEIGHT, 1, 0, 0).normal()
 *   new CounterRandom(1, CounterRandom.WEIGHT).normal(1, 0, 0)   // the same
 * </pre>
 *
 * @param seed the key, as two words
 * @param purpose the counter's first word
 * @param i the counter's second word
 * @param j the counter's third word
 * @param k the counter's last word
 */
public record CounterDraw(long seed, int purpose, int i, int j, int k) {
  private static final String HEX = "0123456789abcdef";

  /** The number in [0, 1) that the first two words make. */
  public double first() {
    return words().first();
  }

  /** The number in [0, 1) that the last two words make. */
  public double second() {
    return words().second();
  }

  /** Uniform in [−1, 1): {@code 2u − 1}. */
  public double symmetric() {
    return first() * 2 - 1;
  }

  /** N(0, 1), see {@link CounterRandom#normal}. */
  public double normal() {
    return new CounterRandom(seed, purpose).normal(i, j, k);
  }

  /** The four random words as hexadecimal numbers: {@code 6627e8d5 e169c58d …}. */
  public String hexadecimal() {
    int[] block = Philox.block(purpose, i, j, k, (int) seed, (int) (seed >>> 32));
    StringBuilder text = new StringBuilder();
    for (int word : block) {
      text.append(text.length() == 0 ? "" : " ");
      for (int shift = 28; shift >= 0; shift -= 4) {
        text.append(HEX.charAt(word >>> shift & 15));
      }
    }
    return text.toString();
  }

  private Philox words() {
    return new Philox(purpose, i, j, k, (int) seed, (int) (seed >>> 32));
  }
}
