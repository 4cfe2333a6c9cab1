package whyrandom.explain.statement;

/**
 * A piece of a {@link Sentence}.
 *
 * @param text the words, with the spaces between them and their neighbours
 * @param mark what is special about them
 */
public record Span(String text, Mark mark) {
  /** What words can be about that the page sets apart. */
  public enum Mark {
    /** Nothing of that. */
    PLAIN,
    /** They say that units are the same: in violet. */
    SAMENESS,
    /** They say what came of the run so far: a line of their own. */
    OUTCOME
  }

  /** Whether they say that units are the same. */
  public boolean isAboutSameness() {
    return mark == Mark.SAMENESS;
  }

  /** The words, under the name that templates read. */
  public String getText() {
    return text;
  }

  /** What it looks like: a css class. */
  public String getStyle() {
    return switch (mark) {
      case PLAIN -> "";
      case SAMENESS -> "same";
      case OUTCOME -> "outcome";
    };
  }
}
