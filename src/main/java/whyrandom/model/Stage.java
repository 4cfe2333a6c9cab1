package whyrandom.model;

/** A part of a page with networks that are trained and drawn: see {@link Loop}. */
public interface Stage {
  /** What moves its networks. */
  Player player();

  /** Whether it has something to do in a frame that is seen. */
  default boolean isDue() {
    return true;
  }

  /** Whether somebody waits for work that takes many frames, and so goes on unseen. */
  default boolean isAwaited() {
    return false;
  }

  /** Nobody sees it. */
  default void rest() {}

  /** A frame begins: what was to be done is done now. */
  default void begin() {}

  /** Brings what is written up to date. */
  void write();

  /**
   * Brings what is drawn up to date.
   *
   * @return whether there is more to draw in the next frame
   */
  boolean paint();

  /**
   * Does what scripts wait for.
   *
   * @param budget milliseconds that it may take, roughly
   * @return whether there is more to do in the next frame
   */
  default boolean serve(double budget) {
    return false;
  }

  /** Something is not as it was at the end of the frame before. */
  default void changed() {}

  /**
   * The frame is over.
   *
   * @param hasMore whether there is more to do in the next one
   */
  default void end(boolean hasMore) {}
}
