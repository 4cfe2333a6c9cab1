package whyrandom.plot.many;

import whyrandom.math.Interval;

/**
 * How many of some starts are solved under one combination of settings.
 *
 * @param name its value, where one setting is varied
 * @param number its place on an axis; NaN if the value is no number
 * @param runs how many starts there are yet; may be none
 * @param interval where the share lies, with 95 % confidence
 * @param isHere whether it is that of the network that is open
 */
public record Rate(
    String name, double number, int solved, int runs, Interval interval, boolean isHere) {
  /** The share; of one start at least. */
  double share() {
    return solved / (double) runs;
  }

  /** The share as a label: {@code 64 %}. */
  String percent() {
    int rounded = (int) Math.floor(100 * share() + 0.5);
    boolean isAll = rounded == 100 && solved < runs;
    boolean isNone = rounded == 0 && solved > 0;
    return (isAll ? ">99" : isNone ? "<1" : Integer.toString(rounded)) + " %";
  }

  /** Both ends of the interval: {@code 54–73}. */
  public String range() {
    return (int) Math.floor(100 * interval.low() + 0.5)
        + "–"
        + (int) Math.floor(100 * interval.high() + 0.5);
  }
}
