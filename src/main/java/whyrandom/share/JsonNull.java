package whyrandom.share;

/** The JSON value {@code null}. */
public enum JsonNull implements Json {
  /** The only one. */
  NULL
}
