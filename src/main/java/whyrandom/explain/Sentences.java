package whyrandom.explain;

import whyrandom.engine.Loss;
import whyrandom.engine.Network;
import whyrandom.engine.Output;
import whyrandom.experiment.Symmetry;
import whyrandom.explain.english.Words;
import whyrandom.explain.statement.Sentence;

/**
 * What the page says about a network: one short paragraph that is true of it at this step.
 *
 * <p>The first words are about sameness, which this is all about; then comes what follows from it,
 * or the one thing that matters more, such as a gradient that is 0 everywhere.
 */
public final class Sentences {
  private Sentences() {}

  /** The paragraph under the network. */
  public static Sentence about(Observation o) {
    if (o.isDiverged()) {
      return diverged(o).sentence();
    }
    if (o.shape().hiddenLayers() == 0) {
      return singleLayer(o).sentence();
    }
    Blockage blockage = Blockage.of(o);
    LayerWords layers = new LayerWords(o, blockage.isThere());
    Words words = layers.all().add(blockage.words());
    if (blockage.saysAll()) {
      return words.sentence();
    }
    if (o.hasIdentical()) {
      return words.add(fate(o, layers, blockage)).sentence();
    }
    return blockage.isThere() ? words.sentence() : words.add(Traits.of(o, layers)).sentence();
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
    int distinct = Symmetry.identical(network).get(layer - 1).size();
    int functions = Grouping.byFunction(network, layer).size();
    String what =
        functions == distinct
            ? distinct + " distinct"
            : functions + (functions == 1 ? " function" : " functions");
    return units + " hidden units · " + what;
  }

  private static Words diverged(Observation o) {
    String since =
        o.divergedSince().isPresent() ? " since step " + o.divergedSince().getAsInt() : "";
    String advice =
        o.mayDivideByZero()
            ? "With ε = 0 the rule can divide 0 by 0: go back and set ε above 0."
            : "Go back and lower the learning rate, or start from smaller weights.";
    return new Words().say("The loss is no longer a finite number" + since + ".").add(advice);
  }

  private static Words singleLayer(Observation o) {
    Blockage blockage = Blockage.of(o);
    if (blockage.isThere() && !o.hasNoGradient()
        || o.settings().output() == Output.STEP && !o.settings().loss().isOnLogits()) {
      return new Words().say(blockage.words());
    }
    Words words =
        new Words()
            .say("Without a hidden layer there are no interchangeable units to tell apart:")
            .say(" starting every weight at 0 is fine here.");
    if (!o.hasNoGradient() || !o.isSameLossEveryStep()) {
      return words;
    }
    words.add("The gradient is exactly 0");
    return words.say(isConvex(o) ? ", and for a single layer that is the minimum." : ".");
  }

  /** Whether the loss of a single layer is a convex function of its weights. */
  private static boolean isConvex(Observation o) {
    Loss loss = o.settings().loss();
    return loss.isOnLogits() || o.settings().output() == Output.LINEAR;
  }

  /** What becomes of identical units. */
  private static Words fate(Observation o, LayerWords layers, Blockage blockage) {
    if (!o.doIdenticalStay()) {
      return new Words().say(parting(o));
    }
    if (!o.areTreatedAlike()) {
      return new Words().say(uncertain(o));
    }
    if (blockage.isThere()) {
      return new Words().say("No number of steps can separate " + them(o) + ".");
    }
    boolean isOneGroup = o.shape().hiddenLayers() == 1 && o.identical(1).size() == 1;
    if (isOneGroup || layers.isWhole()) {
      return new Words()
          .say("Same weights in, same weights out, so the same gradient, to the last bit.")
          .add("No number of steps can separate them.")
          .add("Change one weight to break the tie.");
    }
    return new Words()
        .say("Identical units have the same weights in and out, so the same gradient, to the last")
        .say(" bit: no number of steps can separate them.");
  }

  private static String parting(Observation o) {
    return o.settings().dropout() > 0
        ? "Dropout switches each unit off by chance, so their gradients differ: the next step"
            + " separates "
            + them(o)
            + "."
        : "Their gradients are equal, but the optimizer remembers a time when they differed: the"
            + " next step separates "
            + them(o)
            + ".";
  }

  private static String uncertain(Observation o) {
    return o.settings().dropout() > 0
        ? "The next step leaves them identical; dropout, which switches each unit off by chance,"
            + " can separate them at a later one."
        : "Same weights in, same weights out, so the same gradient, to the last bit: the next step"
            + " leaves them identical.";
  }

  /** What to call the identical units once they have been named. */
  private static String them(Observation o) {
    boolean isOneGroup =
        o.shape().hiddenLayers() == 1 && Grouping.shared(o.identical(1)).size() == 1;
    return isOneGroup ? "them" : "identical units";
  }
}
