package whyrandom.plot.many;

import whyrandom.math.Interval;
import whyrandom.math.Percent;

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
    int rounded = Percent.nearest(share());
    boolean isAll = rounded == 100 && solved < runs;
    boolean isNone = rounded == 0 && solved > 0;
    return (isAll ? ">99" : isNone ? "<1" : Integer.toString(rounded)) + " %";
  }

  /** Both ends of the interval: {@code 54–73}. */
  public String range() {
    return Percent.nearest(interval.low()) + "–" + Percent.nearest(interval.high());
  }
}
