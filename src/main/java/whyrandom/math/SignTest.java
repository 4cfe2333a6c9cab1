package whyrandom.math;

/**
 * Whether chance alone makes pairs differ one way so much more often than the other: the exact test
 * of McNemar (1947), which for pairs of yes and no is the sign test.
 */
public final class SignTest {
  private SignTest() {}

  /**
   * How probable it is that {@code one + other} fair coins fall at least as unevenly, either way.
   *
   * <pre>
   *   n = one + other, p = 2 Σ (n over i) / 2ⁿ for i from 0 to the smaller, at most 1
   *   SignTest.probability(1, 9)   // 22 / 1024
   * </pre>
   *
   * @param one pairs that differ one way
   * @param other pairs that differ the other way
   */
  public static double probability(int one, int other) {
    int n = one + other;
    int least = Math.min(one, other);
    double exponent = -n * PortableMath.log(2);
    double sum = 0;
    for (int i = 0; i <= least; i++) {
      sum += PortableMath.exp(exponent);
      exponent += PortableMath.log(n - i);
      exponent -= PortableMath.log(i + 1);
    }
    return Math.min(1, 2 * sum);
  }
}
