package whyrandom.explain.english;

import whyrandom.explain.statement.Hold;

/** What two units are to each other, in a sentence. */
public final class Kinship {
  private Kinship() {}

  /**
   * Two units are mirror images.
   *
   * @param who the two, as far as the verb: {@code Units 1 and 3 are}
   * @param hold what becomes of that
   * @param isNext whether they are so after the next step
   */
  public static String mirrored(String who, Hold hold, boolean isNext) {
    String images = who + " mirror images, one feature with its sign turned";
    return switch (hold) {
      case KEPT ->
          images + ", weights out too: so are their gradients, and every step keeps them so.";
      case WEIGHTS_OUT ->
          isNext
              ? images + "; their weights out are not, but the next step leaves them so."
              : images + "; their weights out are not, and the next step ends it.";
      case DROPOUT -> images + ", weights out too; but dropout leaves out one without the other.";
      case MEMORY, RULE, PENALTY ->
          images + ", weights out too; but the optimizer remembers a time when they were not.";
    };
  }
}
