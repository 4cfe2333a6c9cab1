package whyrandom.web.events;

/**
 * A key press.
 *
 * @param name the key's value as the web calls it: {@code "a"}, {@code "A"}, {@code "Enter"},
 *     {@code "ArrowLeft"}, {@code " "}
 * @param isRepeat whether the key is being held down
 */
public record Key(
    String name,
    boolean hasShift,
    boolean hasControl,
    boolean hasAlt,
    boolean hasMeta,
    boolean isRepeat) {

  /** A plain press of the key, with nothing else held. */
  public static Key named(String name) {
    return new Key(name, false, false, false, false, false);
  }

  /** Control on most keyboards, command on a Mac's. */
  public boolean hasCommand() {
    return hasControl || hasMeta;
  }
}
