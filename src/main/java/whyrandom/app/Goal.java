package whyrandom.app;

import whyrandom.plot.Numbers;

/** Where a way through time leads: to a step, to the end of an epoch, or nowhere. */
record Goal(Kind kind, int number) {
  static final Goal NONE = new Goal(Kind.NONE, 0);

  enum Kind {
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

  boolean isSet() {
    return kind != Kind.NONE;
  }

  boolean isStep() {
    return kind == Kind.STEP;
  }

  boolean isEpoch() {
    return kind == Kind.EPOCH;
  }

  /** Where it leads, in words. */
  String words() {
    return (isEpoch() ? "the end of epoch " : "step ") + Numbers.count(number);
  }
}
