package whyrandom.explain.many;

import whyrandom.explain.english.Digits;
import whyrandom.starts.Restarts;

/** What starting anew is worth, in a few sentences. */
public final class RestartWords {
  /** The unit of Luby's sequence, in steps. */
  public static final int UNIT = 10;

  /** What is gained is worth a word from here on. */
  private static final double WORTH = 1.05;

  private static final double SURE = 0.99;

  /** So many side by side where one would do. */
  private static final int FEW = 4;

  private RestartWords() {}

  /** What it is worth; empty of no starts. */
  public static String of(Restarts restarts) {
    if (restarts.all() == 0) {
      return "";
    }
    if (restarts.solved() == 0) {
      return "No start found the way within "
          + steps(restarts.steps())
          + ": to start anew is no help.";
    }
    double whole = restarts.after(restarts.steps());
    int best = restarts.best();
    double quick = restarts.after(best);
    boolean isWorth = whole >= WORTH * Math.max(1, quick);
    String said =
        "A solution takes "
            + steps(whole)
            + " on average if every start has all "
            + Digits.of(restarts.steps())
            + ". ";
    said +=
        isWorth
            ? "Given up after "
                + Digits.of(best)
                + " and started anew, it takes "
                + Digits.of(quick)
                + ": "
                + Digits.tenths(whole / Math.max(1, quick))
                + " times as quick. "
            : "To give up sooner and start anew gains nothing. ";
    double luby = restarts.luby(UNIT);
    if (isWorth && luby <= Double.MAX_VALUE) {
      said +=
          "Luby’s sequence of limits, 10, 10, 20, 10, 10, 20, 40 and so on, needs no such knowledge"
              + " and takes "
              + Digits.of(luby)
              + ". ";
    }
    return said + together(restarts);
  }

  private static String together(Restarts restarts) {
    boolean isSure = restarts.needed(SURE) <= 1;
    int starts = isSure ? FEW : restarts.needed(SURE);
    return "With "
        + starts
        + (isSure ? " starts" : " starts, one finds the way 99 times of 100;")
        + " side by side, the first is there after "
        + steps(restarts.sideBySide(starts))
        + " each.";
  }

  private static String steps(double count) {
    String digits = Digits.of(count);
    return digits + (digits.equals("1") ? " step" : " steps");
  }
}
