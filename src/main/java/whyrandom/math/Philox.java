package whyrandom.math;

/**
 * The counter-based random generator Philox4x32-10: ten rounds of multiplication and exchange turn
 * a counter of four words and a key of two into four random words. There is no state to advance, so
 * any random number can be made without those before it.
 *
 * <p>Source: J. K. Salmon, M. A. Moraes, R. O. Dror, D. E. Shaw, "Parallel random numbers: as easy
 * as 1, 2, 3", SC11, 2011. Words are ints taken as unsigned; the arithmetic is that of ints alone.
 */
public final class Philox {

  private static final int MULTIPLIER_0 = 0xD2511F53;
  private static final int MULTIPLIER_1 = 0xCD9E8D57;
  private static final int KEY_STEP_0 = 0x9E3779B9;
  private static final int KEY_STEP_1 = 0xBB67AE85;
  private static final int ROUNDS = 10;

  private int word0;
  private int word1;
  private int word2;
  private int word3;

  /**
   * The four random words of a counter and a key.
   *
   * @return a new array of four words
   */
  public static int[] block(int c0, int c1, int c2, int c3, int k0, int k1) {
    Philox philox = new Philox(c0, c1, c2, c3, k0, k1);
    return new int[] {philox.word0, philox.word1, philox.word2, philox.word3};
  }

  Philox(int c0, int c1, int c2, int c3, int k0, int k1) {
    int x0 = c0;
    int x1 = c1;
    int x2 = c2;
    int x3 = c3;
    int key0 = k0;
    int key1 = k1;
    for (int round = 0; round < ROUNDS; round++) {
      int high0 = multiplyHigh(MULTIPLIER_0, x0);
      int high1 = multiplyHigh(MULTIPLIER_1, x2);
      int low0 = MULTIPLIER_0 * x0;
      int low1 = MULTIPLIER_1 * x2;
      x0 = high1 ^ x1 ^ key0;
      x2 = high0 ^ x3 ^ key1;
      x1 = low1;
      x3 = low0;
      key0 += KEY_STEP_0;
      key1 += KEY_STEP_1;
    }
    word0 = x0;
    word1 = x1;
    word2 = x2;
    word3 = x3;
  }

  /** The first two words as a number in [0, 1) with 53 random bits. */
  double first() {
    return unit(word0, word1);
  }

  /** The last two words as a number in [0, 1) with 53 random bits. */
  double second() {
    return unit(word2, word3);
  }

  private static double unit(int high, int low) {
    return ((high >>> 5) * 67108864.0 + (low >>> 6)) * (1.0 / 9007199254740992.0);
  }

  /** The upper 32 bits of the unsigned 64-bit product, from products of 16-bit halves. */
  static int multiplyHigh(int a, int b) {
    int aHigh = a >>> 16;
    int aLow = a & 0xFFFF;
    int bHigh = b >>> 16;
    int bLow = b & 0xFFFF;
    int middle = aHigh * bLow + (aLow * bLow >>> 16);
    int other = aLow * bHigh + (middle & 0xFFFF);
    return aHigh * bHigh + (middle >>> 16) + (other >>> 16);
  }
}
