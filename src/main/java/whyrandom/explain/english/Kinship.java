package whyrandom.explain.english;

import whyrandom.explain.statement.Hold;

/** What two units are to each other: how a sentence goes on that has named them. */
public final class Kinship {
  private Kinship() {}

  /**
   * Mirror images.
   *
   * @param hold what becomes of that
   * @param isNext whether they are so after the next step
   */
  public static String mirrored(Hold hold, boolean isNext) {
    return switch (hold) {
      case KEPT ->
          "mirror images, one feature with its sign turned, weights out too: so are their gradients,"
              + " and every step keeps them so.";
      case WEIGHTS_OUT ->
          isNext
              ? "mirror images, one feature with its sign turned; their weights out are not, but the"
                  + " next step leaves them so."
              : "mirror images, one feature with its sign turned; their weights out are not, so the"
                  + " next step ends it.";
      case DROPOUT ->
          "mirror images, one feature with its sign turned, weights out too; but dropout leaves out"
              + " one without the other.";
      case MEMORY, RULE, PENALTY ->
          "mirror images, one feature with its sign turned, weights out too; but the optimizer"
              + " remembers a time when they were not.";
    };
  }
}
