package whyrandom.explain.arithmetic;

import whyrandom.experiment.OneStep;

/** Means over the examples of a mini-batch. */
final class MiniBatch {
  private MiniBatch() {}

  /** {@code 7 examples}. */
  static String count(int n) {
    return n == 1 ? "1 example" : n + " examples";
  }

  /** Goes on with {@code (v₁ + v₂ + …) / N}, each with the number of its example. */
  static Line mean(Line line, OneStep one, double[] each, MathNode symbol) {
    line.sign("(", "");
    for (int i = 0; i < each.length; i++) {
      if (i > 0) {
        line.plus();
      }
      int number = one.batchRow(i) + 1;
      boolean isThis = one.isInBatch() && one.place() == i;
      line.number(
          MathNode.sub(symbol, MathNode.number(number)),
          "example " + number + (isThis ? ", this one" : ""),
          each[i],
          Source.NONE);
    }
    line.sign(")", "");
    line.sign("/", "divided by");
    return line.count(MathNode.symbol("N"), "the number of examples", each.length);
  }
}
