package whyrandom.explain.statement;

import java.util.List;

/**
 * A short paragraph about a network: one to four plain sentences.
 *
 * <pre>
 *   Sentences.about(Observation.of(run)).plain()
 *       // "Hidden units 1–4 are one and the same function. Same weights in, …"
 * </pre>
 *
 * @param spans its pieces, in order
 */
public record Sentence(List<Span> spans) {
  /** Copies the list. */
  public Sentence {
    spans = List.copyOf(spans);
  }

  /** The pieces, under the name that templates read. */
  public List<Span> getSpans() {
    return spans;
  }

  /** The words alone, for screen readers and for text. */
  public String plain() {
    StringBuilder text = new StringBuilder();
    for (Span span : spans) {
      text.append(span.text());
    }
    return text.toString();
  }
}
