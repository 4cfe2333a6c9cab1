package whyrandom.app;

/**
 * How long something will take, as exactly as it can be known.
 *
 * @param words {@code about 4 minutes left}
 * @param brief {@code 4 min left}
 */
record TimeLeft(String words, String brief) {
  private static final double MINUTE = 60;
  private static final double HOUR = 60 * MINUTE;
  private static final double DAY = 24 * HOUR;

  /** The words for a number of seconds. */
  static TimeLeft of(double seconds) {
    if (seconds < 7.5) {
      return new TimeLeft("a few seconds left", "seconds left");
    }
    if (seconds < 55) {
      return of(10 * Math.max(1, rounded(seconds / 10)), "second", "s");
    }
    if (seconds < 59.5 * MINUTE) {
      return of(Math.max(1, rounded(seconds / MINUTE)), "minute", "min");
    }
    if (seconds < 36 * HOUR) {
      return of(rounded(seconds / HOUR), "hour", "h");
    }
    return seconds < 1000 * DAY
        ? of(rounded(seconds / DAY), "day", "d")
        : new TimeLeft("more than 3 years left", "years left");
  }

  private static int rounded(double value) {
    return (int) Math.floor(value + 0.5);
  }

  private static TimeLeft of(int count, String unit, String symbol) {
    String plural = count == 1 ? "" : "s";
    return new TimeLeft(
        "about " + count + " " + unit + plural + " left", count + " " + symbol + " left");
  }
}
