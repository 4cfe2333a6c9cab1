package whyrandom.math;

import java.util.Arrays;

/**
 * A mutable natural number of any size: just the operations that {@link NumberReader} and {@link
 * NumberWriter} need to be exact.
 *
 * <p>Limbs have 24 bits, lowest first. Products of a limb and a factor of at most {@value
 * #MAX_FACTOR} are whole numbers below 2^53, which a {@code double} holds exactly: {@code long} is
 * slow in a browser.
 */
final class BigNatural {
  /** The largest factor of {@link #multiply}. */
  static final int MAX_FACTOR = 1 << 28;

  private static final int LIMB_BITS = 24;
  private static final int MASK = (1 << LIMB_BITS) - 1;
  private static final double LIMB = 1 << LIMB_BITS;
  private static final int CHUNK = 8;
  private static final int TEN_TO_CHUNK = 100_000_000;

  private int[] limbs = new int[8];
  private int size;

  /** A whole number from 0 to 2^53. */
  BigNatural(double value) {
    double rest = value;
    while (rest > 0) {
      double high = Math.floor(rest / LIMB);
      push((int) (rest - high * LIMB));
      rest = high;
    }
  }

  /** The number that these decimal digits write. */
  static BigNatural ofDigits(String digits) {
    BigNatural number = new BigNatural(0);
    for (int start = 0; start < digits.length(); start += CHUNK) {
      int end = Math.min(digits.length(), start + CHUNK);
      int chunk = 0;
      int factor = 1;
      for (int i = start; i < end; i++) {
        chunk = 10 * chunk + (digits.charAt(i) - '0');
        factor *= 10;
      }
      number.multiplyAdd(factor, chunk);
    }
    return number;
  }

  private void push(int limb) {
    if (size == limbs.length) {
      limbs = Arrays.copyOf(limbs, 2 * size);
    }
    limbs[size++] = limb;
  }

  /** Times a factor from 1 to {@link #MAX_FACTOR}. */
  BigNatural multiply(int factor) {
    multiplyAdd(factor, 0);
    return this;
  }

  private void multiplyAdd(int factor, int summand) {
    double carry = summand;
    for (int i = 0; i < size; i++) {
      double product = (double) limbs[i] * factor + carry;
      carry = Math.floor(product / LIMB);
      limbs[i] = (int) (product - carry * LIMB);
    }
    while (carry > 0) {
      double high = Math.floor(carry / LIMB);
      push((int) (carry - high * LIMB));
      carry = high;
    }
  }

  /** Times 10^exponent. */
  BigNatural multiplyByPowerOfTen(int exponent) {
    int rest = exponent;
    for (; rest >= CHUNK; rest -= CHUNK) {
      multiply(TEN_TO_CHUNK);
    }
    int factor = 1;
    for (; rest > 0; rest--) {
      factor *= 10;
    }
    return multiply(factor);
  }

  /** A new number, this one times another. */
  BigNatural times(BigNatural other) {
    BigNatural product = new BigNatural(0);
    product.limbs = new int[size + other.size];
    for (int i = 0; i < size; i++) {
      double carry = 0;
      for (int j = 0; j < other.size || carry > 0; j++) {
        double sum = (double) limbs[i] * other.limb(j) + product.limbs[i + j] + carry;
        carry = Math.floor(sum / LIMB);
        product.limbs[i + j] = (int) (sum - carry * LIMB);
      }
    }
    product.size = product.limbs.length;
    product.trim();
    return product;
  }

  /** A new number, this one times 2^bits. */
  BigNatural shifted(int bits) {
    BigNatural copy = new BigNatural(0);
    copy.limbs = Arrays.copyOf(limbs, size + 1);
    copy.size = size;
    return copy.shiftLeft(bits);
  }

  /** Times 2^bits. */
  BigNatural shiftLeft(int bits) {
    int whole = bits / LIMB_BITS;
    multiply(1 << bits % LIMB_BITS);
    if (size > 0 && whole > 0) {
      int[] shifted = new int[size + whole + 2];
      System.arraycopy(limbs, 0, shifted, whole, size);
      limbs = shifted;
      size += whole;
    }
    return this;
  }

  /** A number below, equal to or above 0 as this is below, equal to or above the other. */
  int compareTo(BigNatural other) {
    if (size != other.size) {
      return size - other.size;
    }
    for (int i = size - 1; i >= 0; i--) {
      if (limbs[i] != other.limbs[i]) {
        return limbs[i] - other.limbs[i];
      }
    }
    return 0;
  }

  /** −1, 0 or 1 as {@code this + summand} is below, equal to or above {@code other}. */
  int compareSum(BigNatural summand, BigNatural other) {
    int length = Math.max(size, Math.max(summand.size, other.size));
    int carry = 0;
    boolean isDifferent = false;
    for (int i = 0; i < length; i++) {
      int difference = limb(i) + summand.limb(i) - other.limb(i) + carry;
      isDifferent |= (difference & MASK) != 0;
      carry = difference >> LIMB_BITS;
    }
    return carry < 0 ? -1 : isDifferent || carry > 0 ? 1 : 0;
  }

  private int limb(int i) {
    return i >= 0 && i < size ? limbs[i] : 0;
  }

  /** Takes off as many times the divisor as possible, at most 9 times, and returns how many. */
  int divide(BigNatural divisor) {
    int top = divisor.size - 1;
    double ratio = head(top) / divisor.head(top);
    int quotient = Math.max(0, (int) (ratio * (1 - 1e-14)));
    subtract(divisor, quotient);
    if (compareTo(divisor) >= 0) {
      subtract(divisor, 1);
      quotient++;
    }
    return quotient;
  }

  /** The number divided by 2^(24 top), to about 53 bits. */
  private double head(int top) {
    double value = limb(top + 1) * LIMB + limb(top);
    value += limb(top - 1) / LIMB;
    return value + limb(top - 2) / LIMB / LIMB;
  }

  private void subtract(BigNatural other, int times) {
    int carry = 0;
    for (int i = 0; i < size; i++) {
      int difference = limbs[i] - times * other.limb(i) + carry;
      limbs[i] = difference & MASK;
      carry = difference >> LIMB_BITS;
    }
    trim();
  }

  private void trim() {
    while (size > 0 && limbs[size - 1] == 0) {
      size--;
    }
  }
}
