package whyrandom.model;

import java.util.List;
import whyrandom.explain.statement.Sentence;
import whyrandom.explain.statement.Span;

/** What is said of a network: what is true of it now; while it trains, a moment ago. */
public final class Narration {
  /** Milliseconds between two sentences while it trains. */
  private static final double SAYING_MILLIS = 250;

  private final Derived<Sentence> sentence;

  /** What is said of a network of the workbench. */
  public Narration(Workbench workbench, Player.Clock clock) {
    sentence = new Derived<>(workbench, clock, SAYING_MILLIS);
  }

  private Sentence of(Seen seen) {
    return sentence.of(seen, "", () -> seen.sentence());
  }

  /** What is true of a network, in parts. */
  public List<Span> spans(Seen seen) {
    return of(seen).spans();
  }

  /** The same without marks. */
  public String plain(Seen seen) {
    return of(seen).plain();
  }
}
