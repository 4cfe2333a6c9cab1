package whyrandom.share;

/** A JSON value (RFC 8259), immutable. */
public sealed interface Json
    permits JsonArray, JsonBoolean, JsonNull, JsonNumber, JsonObject, JsonText, JsonWritten {

  /** The number, or null where it is not finite: JSON has no such numbers. */
  static Json of(double value) {
    return Math.abs(value) <= Double.MAX_VALUE ? new JsonNumber(value) : JsonNull.NULL;
  }

  /** The value as canonical text: no white space, shortest numbers, fields in their order. */
  default String write() {
    return JsonWriter.write(this);
  }
}
