package whyrandom.code;

import whyrandom.refusal.Refusal;

/** Writes programs in one language. */
interface Writer {
  /**
   * Refuses what cannot be said in the language.
   *
   * @throws Refusal naming all that is in the way
   */
  default void check(Plan plan) {}

  /** Writes the whole program. */
  void write(Plan plan, Page page);
}
