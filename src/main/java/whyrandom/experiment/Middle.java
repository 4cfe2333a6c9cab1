package whyrandom.experiment;

import java.util.Arrays;

/** The median. */
final class Middle {
  private Middle() {}

  /**
   * The lower median: a number of the list that half of them do not exceed.
   *
   * @return NaN if the list is empty or holds a NaN
   */
  static double of(double[] numbers) {
    double[] sorted = numbers.clone();
    for (double number : sorted) {
      if (number != number) {
        return Double.NaN;
      }
    }
    Arrays.sort(sorted);
    return sorted.length == 0 ? Double.NaN : sorted[(sorted.length - 1) / 2];
  }
}
