package whyrandom.explain.many;

import java.util.Locale;

/** A share of starts in words: {@code Two starts in three}. */
final class Share {
  private static final String[] NUMBERS = {
    "", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"
  };

  private static final int LARGEST = 10;

  /**
   * Simple shares are said where they are off by less than this; small and large ones, less still.
   */
  private static final double NEAR = 0.025;

  private Share() {}

  /** The simplest fraction near a share, as the beginning of a sentence about starts. */
  static String of(int count, int all) {
    if (count == 0) {
      return "None of them";
    }
    if (count == all) {
      return "All of them";
    }
    if (all <= LARGEST) {
      return capital(NUMBERS[count]) + " of " + NUMBERS[all];
    }
    double share = count / (double) all;
    if (count == 1) {
      return "One of " + count(all);
    }
    if (share > 0.955) {
      return "Nearly all";
    }
    if (share < 0.045) {
      return "Very few";
    }
    double near = NEAR * Math.min(1, 4 * Math.min(share, 1 - share));
    for (int of = 2; of <= LARGEST; of++) {
      int part = (int) Math.floor(share * of + 0.5);
      boolean isNear = Math.abs(share - part / (double) of) <= near;
      if (isNear && part > 0 && part < of) {
        return part == 1 && of == 2
            ? "Half of them"
            : capital(NUMBERS[part]) + (part == 1 ? " start in " : " starts in ") + NUMBERS[of];
      }
    }
    return count(count) + " of " + count(all);
  }

  /** The same within a sentence. */
  static String uncapitalized(String share) {
    return share.substring(0, 1).toLowerCase(Locale.ROOT) + share.substring(1);
  }

  static String capital(String word) {
    return word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1);
  }

  /** A count in groups of three from five digits on. */
  static String count(int count) {
    return count < 10_000
        ? Integer.toString(count)
        : count / 1000 + "\u202f" + Integer.toString(1000 + count % 1000).substring(1);
  }
}
