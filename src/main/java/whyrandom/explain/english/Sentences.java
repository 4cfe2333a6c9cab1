package whyrandom.explain.english;

import whyrandom.engine.Network;
import whyrandom.experiment.Symmetry;
import whyrandom.explain.Account;
import whyrandom.explain.Grouping;
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

  /**
   * The words under a hidden layer: {@code 4 hidden units · 1 distinct}; where units that are not
   * identical compute the same function nevertheless, {@code 4 hidden units · 1 function}.
   */
  public static String caption(Network network, int layer) {
    int units = network.shape().units(layer);
    if (units == 1) {
      return "1 hidden unit";
    }
    if (!network.isFinite()) {
      return units + " hidden units · not a number";
    }
    int distinct = Symmetry.identical(network).get(layer - 1).size();
    int functions = Grouping.byFunction(network, layer).size();
    if (functions == distinct) {
      return units + " hidden units · " + distinct + " distinct";
    }
    return functions == 1
        ? units + " hidden units · 1 function"
        : units + " hidden units · " + functions + " functions";
  }
}
