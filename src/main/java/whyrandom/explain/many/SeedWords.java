package whyrandom.explain.many;

import whyrandom.math.Interval;
import whyrandom.math.Percent;

/** What the first seeds tell of all seeds, in words: on pages, where seeds are few. */
public final class SeedWords {
  private SeedWords() {}

  /** How many of them have learnt. */
  public static String count(int learnt, int seeds) {
    return learnt + " of " + seeds + " have learnt";
  }

  /** Where the share of all seeds lies, as far as these tell: {@code 54 to 73 % of all seeds …}. */
  public static String sure(int learnt, int seeds) {
    Interval share = Interval.wilson(learnt, seeds);
    return Percent.nearest(share.low())
        + " to "
        + Percent.nearest(share.high())
        + "\u00a0% of all seeds would, as far as these tell (Wilson, 95\u00a0%)";
  }
}
