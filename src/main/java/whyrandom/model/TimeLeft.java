package whyrandom.model;

/**
 * How long something will take, as exactly as it can be known.
 *
 * @param words {@code about 4 minutes left}
 * @param brief {@code 4 min left}
 */
public record TimeLeft(String words, String brief) {
  private static final double MINUTE = 60;
  private static final double HOUR = 60 * MINUTE;
  private static final double DAY = 24 * HOUR;

  /** The words for a number of seconds. */
  public static TimeLeft of(double seconds) {
    if (seconds < 7.5) {
      return new TimeLeft("a few seconds left", "seconds left");
    }
    if (seconds < 55) {
      int tens = 10 * Math.max(1, rounded(seconds / 10));
      return new TimeLeft("about " + tens + " seconds left", tens + " s left");
    }
    if (seconds < 59.5 * MINUTE) {
      int minutes = Math.max(1, rounded(seconds / MINUTE));
      return new TimeLeft(
          minutes == 1 ? "about 1 minute left" : "about " + minutes + " minutes left",
          minutes + " min left");
    }
    if (seconds < 36 * HOUR) {
      int hours = rounded(seconds / HOUR);
      return new TimeLeft(
          hours == 1 ? "about 1 hour left" : "about " + hours + " hours left", hours + " h left");
    }
    int days = rounded(seconds / DAY);
    return days < 1000
        ? new TimeLeft("about " + days + " days left", days + " d left")
        : new TimeLeft("more than 3 years left", "years left");
  }

  private static int rounded(double value) {
    return (int) Math.floor(value + 0.5);
  }
}
