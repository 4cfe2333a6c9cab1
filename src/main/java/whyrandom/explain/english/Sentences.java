package whyrandom.explain.english;

import whyrandom.engine.Evaluation;
import whyrandom.experiment.State;
import whyrandom.explain.Account;
import whyrandom.explain.Observation;
import whyrandom.explain.statement.Sentence;
import whyrandom.explain.statement.Statement;

/**
 * What the page says about a network: one short paragraph that is true of it at this step.
 *
 * <p>It loads later than what asks for it. TeaVM puts a method that is called from a single place
 * into that place, with all that it needs: {@link #about(State, Evaluation, double[], double[])} is
 * called from two at least, or the first script would hold what is to come late.
 */
public final class Sentences {
  private static final English ENGLISH = new English();

  private Sentences() {}

  /** The paragraph under the network, from what is measured of it already. */
  public static Sentence about(
      State run, Evaluation train, double[] nextGradient, double[] nextParameters) {
    return about(Observation.of(run, train, nextGradient, nextParameters));
  }

  /** The paragraph under the network: what its {@link Account} says, in words. */
  public static Sentence about(Observation o) {
    Words words = new Words();
    for (Statement statement : Account.of(o)) {
      words.add(statement.in(ENGLISH));
    }
    return words.sentence();
  }
}
