package whyrandom.share;

/**
 * A JSON number.
 *
 * @param value finite
 */
public record JsonNumber(double value) implements Json {
  /** Checks that the number is finite. */
  public JsonNumber {
    if (!(Math.abs(value) <= Double.MAX_VALUE)) {
      throw new IllegalArgumentException("JSON has finite numbers only");
    }
  }
}
