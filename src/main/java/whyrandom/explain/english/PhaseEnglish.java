package whyrandom.explain.english;

import whyrandom.experiment.MeanField;
import whyrandom.explain.statement.PhaseStatement;
import whyrandom.explain.statement.Sentence;

/** What is said of a start and the edge of chaos. */
public final class PhaseEnglish implements PhaseStatement.Telling {
  private PhaseEnglish() {}

  /** The statement in words. */
  public static String of(PhaseStatement statement) {
    return statement.in(new PhaseEnglish()).plain();
  }

  private static Sentence sentence(String words) {
    return new Words().say(words).sentence();
  }

  @Override
  public Sentence of(PhaseStatement.TooShallow s) {
    return sentence("For this it takes two hidden layers or more.");
  }

  @Override
  public Sentence of(PhaseStatement.NoSlope s) {
    return sentence("The slope of step is 0 everywhere: no gradient passes, at any scale.");
  }

  @Override
  public Sentence of(PhaseStatement.NoLaw s) {
    return sentence(
        "This theory is for weights and biases that are independent draws with mean 0. Those of"
            + " this start are not: the dots tell no more than how large they are.");
  }

  @Override
  public Sentence of(PhaseStatement.Same s) {
    String where = s.last() == 2 ? " in layer 2: " : " in each of layers 2 to " + s.last() + ": ";
    return sentence("χ is " + Digits.of(s.slope()) + where + same(s));
  }

  private static String same(PhaseStatement.Same s) {
    String scale = Digits.of(MeanField.depthScale(s.slope()));
    return switch (s.side()) {
      case EDGE ->
          "on the edge of chaos, or close to it. Where signals have settled, the mean square of"
              + " ∂L/∂z stays within a factor of e through all of them.";
      case ORDERED ->
          "ordered. Where signals have settled, the mean square of ∂L/∂z shrinks with every layer"
              + " back, by a factor of e in ξ = "
              + scale
              + " layers, and what tells two inputs apart fades alike on its way forward.";
      case CHAOTIC ->
          (s.isEndless() ? "beyond the edge." : "chaotic.")
              + " Where signals have settled, the mean square of ∂L/∂z grows with every layer back,"
              + " by a factor of e in ξ = "
              + scale
              + " layers, and "
              + (s.isEndless()
                  ? "activations grow without end."
                  : "inputs that are almost alike are driven apart.");
    };
  }

  @Override
  public Sentence of(PhaseStatement.Different s) {
    String side =
        switch (s.side()) {
          case EDGE -> "on the edge of chaos, or close to it";
          case ORDERED -> "ordered";
          case CHAOTIC -> "chaotic";
        };
    return sentence(
        "χ goes from "
            + Digits.of(s.least())
            + " to "
            + Digits.of(s.largest())
            + " in layers 2 to "
            + s.last()
            + "; together they change the mean square of ∂L/∂z by a factor of "
            + Digits.of(s.product())
            + ": "
            + side
            + ".");
  }
}
