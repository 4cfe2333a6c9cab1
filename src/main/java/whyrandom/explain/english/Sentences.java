package whyrandom.explain.english;

import whyrandom.explain.Account;
import whyrandom.explain.Observation;
import whyrandom.explain.statement.Sentence;
import whyrandom.explain.statement.Statement;

/** What the page says about a network: one short paragraph that is true of it at this step. */
public final class Sentences {
  private static final English ENGLISH = new English();

  private Sentences() {}

  /** The paragraph under the network: what its {@link Account} says, in words. */
  public static Sentence about(Observation o) {
    Words words = new Words();
    for (Statement statement : Account.of(o)) {
      words.add(statement.in(ENGLISH));
    }
    return words.sentence();
  }
}
