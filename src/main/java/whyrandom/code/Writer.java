package whyrandom.code;

/** Writes programs in one language. */
interface Writer {
  /**
   * Refuses what cannot be said in the language.
   *
   * @throws IllegalArgumentException naming all that is in the way
   */
  default void check(Plan plan) {}

  /** Writes the whole program. */
  void write(Plan plan, Page page);
}
