package whyrandom.engine;

/**
 * Makes vectors orthonormal by the method of Gram and Schmidt, done twice for each: once is not
 * enough for all digits (Giraud et al. 2005). Vector after vector:
 *
 * <pre>
 *   twice:
 *     for each vector q before v:     v -= (Σ_i q_i v_i) q
 *     v /= √(Σ_i v_i²)
 * </pre>
 *
 * <p>This is what is computed here, each sum in its order, in less than half the time. A sum waits
 * for each of its terms; so two go side by side: while a vector has its second time, the one after
 * it has its first, with the same q. And while one q is taken off, the next is measured already.
 */
final class GramSchmidt {
  private GramSchmidt() {}

  /**
   * Makes vectors orthonormal.
   *
   * @param v the numbers of one vector after the other, and then room for one more, whose numbers
   *     are 0 and stay so
   * @param length of a vector; there are at most so many
   */
  static void orthonormalize(double[] v, int length) {
    normalize(v, 0, length);
    normalize(v, 0, length);
    for (int at = length; at + length < v.length; at += length) {
      int before = at - length;
      remove(v, before, part(v, before, at, length), at, length);
      normalize(v, at, length);
      removeAllBefore(v, at, length);
      normalize(v, at, length);
    }
  }

  /** What a vector has in the direction of another of length 1. */
  private static double part(double[] v, int direction, int of, int length) {
    double part = 0;
    for (int i = 0; i < length; i++) {
      part += v[direction + i] * v[of + i];
    }
    return part;
  }

  /** Takes it off. */
  private static void remove(double[] v, int direction, double part, int from, int length) {
    for (int i = 0; i < length; i++) {
      v[from + i] -= part * v[direction + i];
    }
  }

  /** Takes all vectors before one off it, and off the one after it. */
  private static void removeAllBefore(double[] v, int at, int length) {
    int after = at + length;
    int last = at - length;
    double part = part(v, 0, at, length);
    double partAfter = part(v, 0, after, length);
    for (int direction = 0; direction < last; direction += length) {
      int following = direction + length;
      double next = 0;
      double nextAfter = 0;
      for (int i = 0; i < length; i++) {
        double q = v[direction + i];
        double f = v[following + i];
        double rest = v[at + i] - part * q;
        v[at + i] = rest;
        next += f * rest;
        double restAfter = v[after + i] - partAfter * q;
        v[after + i] = restAfter;
        nextAfter += f * restAfter;
      }
      part = next;
      partAfter = nextAfter;
    }
    remove(v, last, part, at, length);
    remove(v, last, partAfter, after, length);
  }

  /** Makes a vector's length 1; one of length 0 stays. */
  static void normalize(double[] v, int at, int length) {
    double squares = 0;
    for (int i = at; i < at + length; i++) {
      squares += v[i] * v[i];
    }
    double size = squares > 0 ? Math.sqrt(squares) : 1;
    for (int i = at; i < at + length; i++) {
      v[i] /= size;
    }
  }
}
