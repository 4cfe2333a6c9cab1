package whyrandom.model;

import whyrandom.plot.Numbers;

/** Where a way through time leads: to a step, to the end of an epoch, or nowhere. */
public record Goal(Kind kind, int number) {
  /** It leads nowhere. */
  public static final Goal NONE = new Goal(Kind.NONE, 0);

  /** To what it leads. */
  public enum Kind {
    NONE,
    STEP,
    EPOCH
  }

  static Goal step(int step) {
    return new Goal(Kind.STEP, step);
  }

  static Goal epoch(int epoch) {
    return new Goal(Kind.EPOCH, epoch);
  }

  /** Whether there is one. */
  public boolean isSet() {
    return kind != Kind.NONE;
  }

  /** Whether it is a step. */
  public boolean isStep() {
    return kind == Kind.STEP;
  }

  /** Whether it is the end of an epoch. */
  public boolean isEpoch() {
    return kind == Kind.EPOCH;
  }

  /** Where it leads, in words. */
  public String words() {
    return (isEpoch() ? "the end of epoch " : "step ") + Numbers.count(number);
  }
}
