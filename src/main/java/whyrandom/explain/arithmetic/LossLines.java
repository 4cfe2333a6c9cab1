package whyrandom.explain.arithmetic;

import static whyrandom.explain.arithmetic.MathNode.call;
import static whyrandom.explain.arithmetic.MathNode.fenced;
import static whyrandom.explain.arithmetic.MathNode.number;
import static whyrandom.explain.arithmetic.MathNode.row;
import static whyrandom.explain.arithmetic.MathNode.sign;
import static whyrandom.explain.arithmetic.MathNode.sub;
import static whyrandom.explain.arithmetic.MathNode.sup;
import static whyrandom.explain.arithmetic.MathNode.symbol;

import java.util.ArrayList;
import java.util.List;
import whyrandom.engine.Loss;

/** How wrong the prediction is: this example's loss, then the mini-batch's mean. */
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

  /** The loss of this example. */
  Formula ofExample() {
    Line line = new Line("Loss of this example", s.text);
    line.gives(symbol("L"), "loss", s.trace.loss(), Source.NONE);
    if (s.settings.loss() == Loss.CROSS_ENTROPY) {
      return crossEntropy(line);
    }
    int outputs = s.shape.outputs();
    if (outputs == 1) {
      return line.whole(value(0, false), value(0, true), wordsOf(0)).done();
    }
    line.sign("(", "");
    for (int k = 0; k < outputs; k++) {
      if (k > 0) {
        line.plus();
      }
      double each = s.settings.loss().value(zValue(k), s.trace.a(last, k), s.trace.target(k));
      line.worked(value(k, false), value(k, true), wordsOf(k), each, Source.unit(last, k));
    }
    line.sign(")", "");
    line.sign("/", "divided by");
    return line.count(symbol("K"), "the number of outputs", outputs).done();
  }

  /** The loss of one output. */
  private MathNode value(int k, boolean inNumbers) {
    double t = s.trace.target(k);
    MathNode z = inNumbers ? s.factor(zValue(k)) : z(k);
    MathNode o = inNumbers ? s.number(s.trace.a(last, k)) : s.names.prediction(k);
    MathNode factorO = inNumbers ? s.factor(s.trace.a(last, k)) : s.names.prediction(k);
    MathNode y = inNumbers ? s.factor(t) : s.names.target(k);
    MathNode squared = sup(fenced(row(o, sign("−"), y)), number(2));
    switch (s.settings.loss()) {
      case BCE:
        MathNode power = t == 1 ? row(sign("−"), z) : z;
        return call("log", row(number(1), sign("+"), sup(symbol("e"), power)));
      case MSE:
        return squared;
      case HALF_MSE:
        return row(number("½"), sign("·"), squared);
      case HINGE:
        MathNode margin = row(number(1), sign("−"), y, sign("·"), factorO);
        return row(symbol("max"), fenced(row(number(0), sign(","), margin)));
      default:
        boolean isRight = s.settings.loss().slope(zValue(k), 0, t) == 0;
        return isRight ? number(0) : row(sign("|"), z, sign("|"));
    }
  }

  private String wordsOf(int k) {
    String o = s.text.of(s.trace.a(last, k));
    String y = s.text.of(s.trace.target(k));
    switch (s.settings.loss()) {
      case BCE:
        String z = "e to the " + (s.trace.target(k) == 1 ? "minus " : "") + s.text.of(zValue(k));
        return "log of 1 plus " + z + ", for the target " + y;
      case MSE:
        return "the square of prediction " + o + " less target " + y;
      case HALF_MSE:
        return "half the square of prediction " + o + " less target " + y;
      case HINGE:
        return "the larger of 0 and 1 less target " + y + " times prediction " + o;
      default:
        return "the size of the logit where the class is wrong, else 0";
    }
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
