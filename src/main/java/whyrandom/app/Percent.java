package whyrandom.app;

import java.util.Optional;

/**
 * Shares of 1 as whole percentages: 100 % only where it is all of them, 0 % only where it is none.
 */
final class Percent {
  private Percent() {}

  static String of(Optional<Double> share) {
    return share.map(Percent::of).orElse("–");
  }

  static String of(double share) {
    int percent = (int) Math.floor(share * 100 + 0.5);
    if (percent == 100 && share < 1) {
      percent = 99;
    }
    if (percent == 0 && share > 0) {
      percent = 1;
    }
    return percent + " %";
  }
}
