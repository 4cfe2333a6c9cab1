package whyrandom.plot;

/**
 * A step of 1, 2 or 5 times a power of ten, whose multiples are the nearest doubles to round
 * decimal numbers: three steps of 0.1 are 0.3, not 0.30000000000000004.
 *
 * @param factor 1, 2 or 5
 * @param exponent of ten
 */
public record RoundStep(int factor, int exponent) {
  /** The largest step that is no longer than {@code size}, which is above 0. */
  public static RoundStep within(double size) {
    int exponent = Ticks.exponentOf(size);
    double lead = size / Ticks.power(exponent);
    return new RoundStep(lead >= 5 ? 5 : lead >= 2 ? 2 : 1, exponent);
  }

  /** The multiple that is nearest to a number, and then so many steps on. */
  public double from(double value, int steps) {
    double nearest = Math.floor(Ticks.scaled(value, factor, exponent) + 0.5);
    double multiple = Ticks.multiple((nearest + steps) * factor, exponent);
    return multiple == 0 ? 0 : multiple; // no minus zero
  }

  /** The step itself. */
  public double size() {
    return Ticks.multiple(factor, exponent);
  }

  /** The next longer one: 1, 2, 5, 10 and so on. */
  public RoundStep longer() {
    return factor == 5
        ? new RoundStep(1, exponent + 1)
        : new RoundStep(factor == 1 ? 2 : 5, exponent);
  }

  /** The next shorter one. */
  public RoundStep shorter() {
    return factor == 1
        ? new RoundStep(5, exponent - 1)
        : new RoundStep(factor == 5 ? 2 : 1, exponent);
  }
}
