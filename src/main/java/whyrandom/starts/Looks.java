package whyrandom.starts;

/** The steps at which a start is looked at: all at first, then twenty for each power of ten. */
final class Looks {
  /** The twentieth root of 10. */
  private static final double RATIO = 1.1220184543019633;

  private Looks() {}

  /** From 0 to the last step, in order. */
  static int[] upTo(int last) {
    int count = 1;
    for (int step = 0; step < last; step = after(step, last)) {
      count++;
    }
    int[] looks = new int[count];
    for (int i = 1; i < count; i++) {
      looks[i] = after(looks[i - 1], last);
    }
    return looks;
  }

  private static int after(int step, int last) {
    double next = Math.max(step + 1, Math.floor(step * RATIO));
    return (int) Math.min(last, next);
  }
}
