package whyrandom.explain.statement;

/**
 * A piece of a {@link Sentence}.
 *
 * @param text the words, with the spaces between them and their neighbours
 * @param isAboutSameness whether they say that units are the same; the page sets these in violet
 */
public record Span(String text, boolean isAboutSameness) {
  /** The words, under the name that templates read. */
  public String getText() {
    return text;
  }

  /** Whether it is about sameness, under the name that templates read. */
  public boolean getAboutSameness() {
    return isAboutSameness;
  }
}
