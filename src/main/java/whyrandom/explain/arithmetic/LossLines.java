package whyrandom.explain.arithmetic;

import static whyrandom.explain.arithmetic.MathNode.call;
import static whyrandom.explain.arithmetic.MathNode.fenced;
import static whyrandom.explain.arithmetic.MathNode.number;
import static whyrandom.explain.arithmetic.MathNode.row;
import static whyrandom.explain.arithmetic.MathNode.sign;
import static whyrandom.explain.arithmetic.MathNode.sub;
import static whyrandom.explain.arithmetic.MathNode.sup;
import static whyrandom.explain.arithmetic.MathNode.symbol;
import static whyrandom.explain.arithmetic.MathNode.words;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;

/**
 * How wrong the prediction is: this example's loss, then the mini-batch's mean; and the formula of
 * its slope.
 */
final class LossLines {
  private final Sheet s;
  private final int last;

  LossLines(Sheet sheet) {
    s = sheet;
    last = s.shape.layers();
  }

  List<Block> all() {
    List<Block> blocks = new ArrayList<>();
    blocks.add(ofExample());
    blocks.add(mean());
    return blocks;
  }

  private MathNode z(int k) {
    return s.names.z(last, k);
  }

  private double zValue(int k) {
    return s.trace.z(last, k);
  }

  private double oValue(int k) {
    return s.trace.a(last, k);
  }

  private double yValue(int k) {
    return s.trace.target(k);
  }

  /** The loss of this example. */
  Formula ofExample() {
    Line line = new Line("Loss of this example", s.text);
    line.gives(symbol("L"), "loss", s.trace.loss(), Source.NONE);
    return switch (s.settings.loss()) {
      case BCE -> mean(line, this::softplus);
      case MSE -> mean(line, this::square);
      case HALF_MSE, HALF_SSE -> mean(line, this::halfSquare);
      case CROSS_ENTROPY -> crossEntropy(line);
      case HINGE -> mean(line, this::hinge);
      case PERCEPTRON -> mean(line, this::wrongLogit);
    };
  }

  /** The loss of one output: in symbols, in numbers, and aloud. */
  private record Term(MathNode symbols, MathNode numbers, String words) {}

  /** The mean over the outputs, or their sum. */
  private Formula mean(Line line, IntFunction<Term> ofOutput) {
    int outputs = s.shape.outputs();
    if (outputs == 1) {
      Term term = ofOutput.apply(0);
      return line.whole(term.symbols, term.numbers, term.words).done();
    }
    boolean isSum = s.settings.loss().divisor(outputs) == 1;
    line.sign(isSum ? "" : "(", "");
    for (int k = 0; k < outputs; k++) {
      if (k > 0) {
        line.plus();
      }
      Term term = ofOutput.apply(k);
      double each = s.settings.loss().value(zValue(k), oValue(k), yValue(k));
      line.worked(term.symbols, term.numbers, term.words, each, Source.unit(last, k));
    }
    if (isSum) {
      return line.done();
    }
    line.sign(")", "");
    line.sign("/", "divided by");
    return line.count(symbol("K"), "the number of outputs", outputs).done();
  }

  /** {@code log(1 + e^z)}, with −z where the target is 1; less {@code y z} where it is neither. */
  private Term softplus(int k) {
    double y = yValue(k);
    if (y != 0 && y != 1) {
      return new Term(
          row(softplus(z(k), false), sign("−"), s.names.target(k), sign("·"), z(k)),
          row(
              softplus(s.factor(zValue(k)), false),
              sign("−"),
              s.factor(y),
              sign("·"),
              s.factor(zValue(k))),
          "log of 1 plus e to the "
              + s.text.of(zValue(k))
              + ", less target "
              + s.text.of(y)
              + " times that");
    }
    boolean isOne = yValue(k) == 1;
    String power = "e to the " + (isOne ? "minus " : "") + s.text.of(zValue(k));
    return new Term(
        softplus(z(k), isOne),
        softplus(s.factor(zValue(k)), isOne),
        "log of 1 plus " + power + ", for the target " + s.text.of(yValue(k)));
  }

  private static MathNode softplus(MathNode z, boolean isNegated) {
    MathNode power = isNegated ? row(sign("−"), z) : z;
    return call("log", row(number(1), sign("+"), sup(symbol("e"), power)));
  }

  /** {@code (ŷ − y)²}. */
  private Term square(int k) {
    return new Term(
        sup(fenced(row(s.names.prediction(k), sign("−"), s.names.target(k))), number(2)),
        sup(fenced(row(s.number(oValue(k)), sign("−"), s.factor(yValue(k)))), number(2)),
        "the square of " + predictionLessTarget(k));
  }

  private Term halfSquare(int k) {
    Term square = square(k);
    return new Term(
        row(number("½"), sign("·"), square.symbols),
        row(number("½"), sign("·"), square.numbers),
        "half " + square.words);
  }

  private String predictionLessTarget(int k) {
    return "prediction " + s.text.of(oValue(k)) + " less target " + s.text.of(yValue(k));
  }

  /** {@code max(0, 1 − y ŷ)}. */
  private Term hinge(int k) {
    return new Term(
        hinge(s.names.target(k), s.names.prediction(k)),
        hinge(s.factor(yValue(k)), s.factor(oValue(k))),
        "the larger of 0 and 1 less target "
            + s.text.of(yValue(k))
            + " times prediction "
            + s.text.of(oValue(k)));
  }

  private static MathNode hinge(MathNode y, MathNode o) {
    MathNode margin = row(number(1), sign("−"), y, sign("·"), o);
    return row(symbol("max"), fenced(row(number(0), sign(","), margin)));
  }

  /** {@code |z|} where the class is wrong. */
  private Term wrongLogit(int k) {
    boolean isRight = slopeOf(k) == 0;
    return new Term(
        isRight ? number(0) : row(sign("|"), z(k), sign("|")),
        isRight ? number(0) : row(sign("|"), s.factor(zValue(k)), sign("|")),
        "the size of the logit where the class is wrong, else 0");
  }

  /**
   * The loss's slope by one output, or by its logit where the loss {@linkplain
   * whyrandom.engine.Loss#isOnLogits() is taken by that}, before it is divided by their number.
   */
  double slopeOf(int k) {
    return s.settings.loss().slope(zValue(k), oValue(k), yValue(k));
  }

  /** Goes on with the formula of {@link #slopeOf}. */
  Line slope(Line line, int k) {
    return switch (s.settings.loss()) {
      case BCE, CROSS_ENTROPY -> difference(line, k);
      case MSE -> {
        line.number(number(2), "", 2, Source.NONE).times().sign("(", "");
        yield difference(line, k).sign(")", "");
      }
      case HALF_MSE, HALF_SSE -> difference(line.sign("(", ""), k).sign(")", "");
      case HINGE ->
          line.whole(
              words("−y where y · ŷ is below 1, else 0"),
              s.number(slopeOf(k)),
              slopeOf(k) == 0 ? "target times prediction is 1 or more" : "minus the target");
      case PERCEPTRON ->
          line.whole(
              words("1 or −1 where the class is wrong, else 0"),
              s.number(s.trace.delta(last, k)),
              "the class is " + (s.trace.delta(last, k) == 0 ? "right" : "wrong"));
    };
  }

  /** {@code ŷ − y}. */
  private Line difference(Line line, int k) {
    line.number(s.names.prediction(k), "prediction", oValue(k), Source.unit(last, k));
    line.minus();
    return line.number(s.names.target(k), "target", yValue(k), Source.NONE);
  }

  /** {@code log Σ e^(z_k − z_max) − (z_target − z_max)}. */
  private Formula crossEntropy(Line line) {
    double max = zValue(0);
    int target = 0;
    for (int k = 0; k < s.shape.outputs(); k++) {
      max = Math.max(max, zValue(k));
      target = s.trace.target(k) == 1 ? k : target;
    }
    MathNode largest = sub(symbol("z"), symbol("max"));
    List<MathNode> sum = new ArrayList<>();
    for (int k = 0; k < s.shape.outputs(); k++) {
      if (k > 0) {
        sum.add(sign("+"));
      }
      sum.add(sup(symbol("e"), row(s.number(zValue(k)), sign("−"), s.factor(max))));
    }
    MathNode all =
        row(
            sub(sign("Σ"), symbol("k")),
            sup(symbol("e"), row(sub(symbol("z"), symbol("k")), sign("−"), largest)));
    line.whole(
        call("log", all),
        call("log", row(sum.toArray(new MathNode[0]))),
        "log of the sum of e to each logit less the largest");
    line.minus();
    return line.whole(
            fenced(row(z(target), sign("−"), largest)),
            fenced(row(s.number(zValue(target)), sign("−"), s.factor(max))),
            "the logit of the target less the largest")
        .done();
  }

  /** The mean of the mini-batch. */
  private Formula mean() {
    double[] losses = s.one.losses();
    Line line = new Line("Mean loss of the mini-batch, " + MiniBatch.count(losses.length), s.text);
    line.gives(MathNode.over(symbol("L"), sign("¯")), "mean loss", s.one.meanLoss(), Source.NONE);
    return MiniBatch.mean(line, s.one, losses, symbol("L")).done();
  }
}
