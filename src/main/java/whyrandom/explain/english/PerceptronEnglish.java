package whyrandom.explain.english;

import whyrandom.explain.perceptron.Outcome;
import whyrandom.explain.perceptron.Repeat;
import whyrandom.explain.perceptron.Requirement;
import whyrandom.explain.perceptron.Separation;

/** What is said of a perceptron. */
public final class PerceptronEnglish implements Outcome.Telling {
  private PerceptronEnglish() {}

  /** What has become of it. */
  public static String of(Outcome outcome) {
    return outcome.in(new PerceptronEnglish());
  }

  @Override
  public String of(Outcome.NotBegun o) {
    return "Not trained yet: " + wrong(o.wrong(), o.of()) + ".";
  }

  @Override
  public String of(Outcome.Learned o) {
    String end = " Nothing changes any more: " + corrections(o.corrections()) + " in all.";
    return o.quiet().isPresent()
        ? "Learnt: in pass " + o.quiet().get().intValue() + " no example was wrong." + end
        : "Learnt: all " + o.examples() + " examples are right." + end;
  }

  @Override
  public String of(Outcome.ComesRound o) {
    Repeat r = o.repeat();
    String earlier = r.first() == 0 ? "at the start" : "after pass " + r.first();
    String same = r.length() == 1 ? "that pass comes" : "those " + r.length() + " passes come";
    return "It goes round in circles. After pass "
        + r.again()
        + " the weights are to the bit what they were "
        + earlier
        + ", and the examples come in the same order: "
        + same
        + " again, for ever.";
  }

  @Override
  public String of(Outcome.NeverEnds o) {
    return "It never ends: no line separates the two classes, so every pass has an error. Now "
        + wrong(o.wrong(), o.of())
        + ".";
  }

  @Override
  public String of(Outcome.WillEnd o) {
    return "It will end: a line separates the two classes. Now " + wrong(o.wrong(), o.of()) + ".";
  }

  @Override
  public String of(Outcome.Open o) {
    return "Now " + wrong(o.wrong(), o.of()) + ".";
  }

  private static String wrong(int wrong, int all) {
    return wrong == 1 ? "1 of " + all + " examples is wrong" : many(wrong, all);
  }

  private static String many(int wrong, int all) {
    return (wrong == 0 ? "none" : "" + wrong) + " of " + all + " examples are wrong";
  }

  private static String corrections(int count) {
    return count == 1 ? "1 correction" : count + " corrections";
  }

  /**
   * The convergence theorem beside the count.
   *
   * @param count corrections so far
   * @param start the weights from which on they are counted, the bias last
   * @param rate the learning rate
   * @param biases whether it has a bias
   */
  public static String bound(Separation s, int count, double[] start, double rate, boolean biases) {
    String sofar = "Corrections so far: " + count + ". ";
    if (rate == 0) {
      return sofar + "With the learning rate 0 they change nothing.";
    }
    if (s.isPossible()) {
      boolean isFromZero = true;
      for (double each : start) {
        isFromZero &= each == 0;
      }
      double most = s.mostCorrections(start, rate);
      String bound = Digits.of(Math.floor(most * (1 + 1e-9)));
      String radius = Digits.of(s.radius() * s.radius());
      String margin = Digits.of(s.margin() * s.margin());
      return isFromZero
          ? sofar
              + "The convergence theorem allows at most R²/\u2060γ² = "
              + radius
              + "\u00a0/\u00a0"
              + margin
              + " = "
              + bound
              + ", in whatever order the examples come. R is the length of the longest example, γ the"
              + " best margin"
              + (biases ? ", both with a 1 for the bias." : ".")
          : sofar
              + "From these weights the convergence theorem allows at most "
              + bound
              + ", in whatever order the examples come: R²\u00a0=\u00a0"
              + radius
              + ", γ²\u00a0=\u00a0"
              + margin
              + ".";
    }
    return sofar
        + (s.isImpossible()
            ? "No line keeps the two classes apart, so the convergence theorem sets no bound."
            : "Whether a line keeps the two classes apart is too close for these digits, so no bound"
                + " is said.");
  }

  /**
   * What has become of a network with a hidden layer beside it.
   *
   * @param name A or B
   * @param units of its first hidden layer
   * @param features how many of them differ
   * @param right how many examples are right; below 0 if that makes no sense for it
   */
  public static String beside(String name, int units, int features, int right, int all) {
    String alike =
        features == 1
            ? "all the same"
            : features == units ? "no two the same" : features + " different";
    String count = units == 1 ? "1 hidden unit" : units + " hidden units, " + alike;
    String end = right < 0 ? "." : "; " + right + " of " + all + " examples are right.";
    return name + " has " + count + end;
  }

  /** What a perceptron has, as a condition. */
  public static String of(Requirement requirement) {
    return switch (requirement) {
      case NO_HIDDEN_LAYER -> "no hidden layer";
      case STEP_OUTPUT -> "the output step: hardlim, 1 where z ≥ 0, else 0";
      case ITS_RULE -> "the perceptron rule: Δw = e·x, Δb = e, with e = t − a";
      case ONE_BY_ONE -> "one example after the other: batch size 1";
      case NO_PENALTY -> "no regularization";
    };
  }
}
