package whyrandom.math;

import java.util.Optional;

/**
 * Shares as whole percent, to the nearest; but 100 % only where it is all, 0 % only where it is
 * none: 0.939 is {@code "94 %"}, 0.999 is {@code "99 %"}, 0.001 is {@code "1 %"}.
 */
public final class Percent {
  private Percent() {}

  /**
   * A share in words.
   *
   * @param share from 0 to 1
   * @return {@code "–"} for NaN: there is nothing to have a share of
   */
  public static String of(double share) {
    return share == share ? whole(share) + " %" : "–";
  }

  /** As {@link #of(double)}, {@code "–"} where there is none. */
  public static String of(Optional<Double> share) {
    return of(share.orElse(Double.NaN));
  }

  /** The number alone, from 0 to 100. */
  public static int whole(double share) {
    int nearest = nearest(share);
    if (share < 1 && nearest == 100) {
      return 99;
    }
    return share > 0 && nearest == 0 ? 1 : nearest;
  }

  /**
   * The nearest whole percent, 0 and 100 too where it is not quite none or all. As everywhere, the
   * decimal that a reader sees is rounded, and its half away from zero: 0.285 is 29.
   */
  public static int nearest(double share) {
    int below = (int) Math.floor(100 * share);
    return share >= (below + 0.5) / 100 ? below + 1 : below;
  }
}
