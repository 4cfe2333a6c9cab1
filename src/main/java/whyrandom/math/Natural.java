package whyrandom.math;

import java.util.Arrays;

/**
 * A natural number of any size, in limbs of 16 bits, the lowest first: the few operations that
 * printing a double takes. Changes in place.
 */
final class Natural {

  private static final int LIMB_BITS = 16;
  private static final int LIMB_MASK = 0xFFFF;
  private static final int[] POWERS_OF_TEN = {1, 10, 100, 1000, 10000};

  private int[] limbs;
  private int size;

  private Natural(int[] limbs) {
    this.limbs = limbs;
    this.size = limbs.length;
    trim();
  }

  static Natural of(long value) {
    int[] limbs = new int[4];
    for (int i = 0; i < limbs.length; i++) {
      limbs[i] = (int) (value >>> (LIMB_BITS * i)) & LIMB_MASK;
    }
    return new Natural(limbs);
  }

  /** A new number, this one times {@code 2^bits}. */
  Natural shifted(int bits) {
    int whole = bits / LIMB_BITS;
    int part = bits % LIMB_BITS;
    int[] result = new int[size + whole + 1];
    for (int i = 0; i < size; i++) {
      int moved = limbs[i] << part;
      result[i + whole] |= moved & LIMB_MASK;
      result[i + whole + 1] = moved >>> LIMB_BITS;
    }
    return new Natural(result);
  }

  /** Multiplies by a factor of at most 10000. */
  void times(int factor) {
    int carry = 0;
    for (int i = 0; i < size; i++) {
      int product = limbs[i] * factor + carry;
      limbs[i] = product & LIMB_MASK;
      carry = product >>> LIMB_BITS;
    }
    if (carry != 0) {
      if (size == limbs.length) {
        limbs = Arrays.copyOf(limbs, size + 8);
      }
      limbs[size++] = carry;
    }
  }

  void timesPowerOfTen(int exponent) {
    int left = exponent;
    while (left > 0) {
      int now = Math.min(left, POWERS_OF_TEN.length - 1);
      times(POWERS_OF_TEN[now]);
      left -= now;
    }
  }

  /** Leaves the remainder of a division by {@code divisor}; the quotient has to be small. */
  int reduce(Natural divisor) {
    int quotient = 0;
    while (compare(divisor) >= 0) {
      subtract(divisor);
      quotient++;
    }
    return quotient;
  }

  private void subtract(Natural other) {
    int borrow = 0;
    for (int i = 0; i < size; i++) {
      int difference = limbs[i] - other.limb(i) - borrow;
      limbs[i] = difference & LIMB_MASK;
      borrow = difference < 0 ? 1 : 0;
    }
    trim();
  }

  int compare(Natural other) {
    if (size != other.size) {
      return size < other.size ? -1 : 1;
    }
    for (int i = size - 1; i >= 0; i--) {
      if (limbs[i] != other.limbs[i]) {
        return limbs[i] < other.limbs[i] ? -1 : 1;
      }
    }
    return 0;
  }

  /** Compares this + added with other. */
  int compareSum(Natural added, Natural other) {
    int length = Math.max(size, added.size) + 1;
    int[] sum = new int[length];
    int carry = 0;
    for (int i = 0; i < length; i++) {
      int total = limb(i) + added.limb(i) + carry;
      sum[i] = total & LIMB_MASK;
      carry = total >>> LIMB_BITS;
    }
    return new Natural(sum).compare(other);
  }

  /** Compares this + this with other. */
  int compareTwice(Natural other) {
    return compareSum(this, other);
  }

  private int limb(int i) {
    return i < size ? limbs[i] : 0;
  }

  private void trim() {
    while (size > 0 && limbs[size - 1] == 0) {
      size--;
    }
  }
}
