package whyrandom.web.events;

/** What a view does with a key. */
@FunctionalInterface
public interface KeyHandler {
  /** Answers whether the key was used; a key that was used does nothing else in the browser. */
  boolean press(Key key);
}
