package whyrandom.explain.arithmetic;

import static whyrandom.explain.arithmetic.MathNode.fenced;
import static whyrandom.explain.arithmetic.MathNode.fraction;
import static whyrandom.explain.arithmetic.MathNode.number;
import static whyrandom.explain.arithmetic.MathNode.row;
import static whyrandom.explain.arithmetic.MathNode.sign;
import static whyrandom.explain.arithmetic.MathNode.symbol;

import java.util.ArrayList;
import java.util.List;
import whyrandom.engine.Activation;
import whyrandom.experiment.Place;

/** What of the error comes back: δ of the output, then {@code δ = g′(z) · Σ w δ}. */
final class Backward {
  private final Sheet s;
  private final LossLines loss;

  Backward(Sheet sheet) {
    s = sheet;
    loss = new LossLines(sheet);
  }

  List<Block> about(Source subject) {
    int layer = subject.layer();
    int unit = subject.unit();
    List<Block> blocks = new ArrayList<>();
    if (s.isOutput(layer)) {
      addOutput(blocks, unit);
      return blocks;
    }
    blocks.add(delta(layer, unit));
    blocks.add(slope(layer, unit));
    sentence(layer, unit, blocks);
    return blocks;
  }

  // ---- the output

  private void addOutput(List<Block> blocks, int unit) {
    int last = s.shape.layers();
    if (s.settings.loss().isOnLogits()) {
      blocks.add(divided(loss.slope(bracketed(deltaLine(last, unit)), unit)).done());
    } else if (s.network.output().isOnePerClass()) {
      blocks.add(slopeOfLoss(unit));
      blocks.add(throughSoftmax(unit));
    } else {
      blocks.add(slopeOfLoss(unit));
      blocks.add(throughOutput(unit));
      blocks.add(slope(last, unit));
    }
  }

  private Line deltaLine(int layer, int unit) {
    Line line = new Line("Error signal δ = ∂L/∂z of " + s.names.unitName(layer, unit), s.text);
    return line.gives(
        s.names.delta(layer, unit), "delta", s.trace.delta(layer, unit), Source.unit(layer, unit));
  }

  private MathNode slopeSymbol(int k) {
    return fraction(row(symbol("∂"), symbol("L")), row(symbol("∂"), s.names.prediction(k)));
  }

  private int divisor() {
    return s.settings.loss().divisor(s.shape.outputs());
  }

  /** Where a difference is to be divided, it begins with a bracket. */
  private Line bracketed(Line line) {
    return divisor() > 1 ? line.sign("(", "") : line;
  }

  private Line divided(Line line) {
    return divisor() > 1 ? over(line.sign(")", "")) : line;
  }

  private Line over(Line line) {
    return divisor() > 1
        ? line.sign("/", "divided by").count(symbol("K"), "the number of outputs", divisor())
        : line;
  }

  private Formula slopeOfLoss(int k) {
    Line line = new Line("Slope of the loss by the prediction", s.text);
    line.gives(slopeSymbol(k), "slope of the loss", loss.slopeOf(k) / divisor(), Source.NONE);
    return over(loss.slope(line, k)).done();
  }

  private Formula throughOutput(int k) {
    int last = s.shape.layers();
    double slope = s.network.output().slope(s.trace.z(last, k), s.trace.a(last, k));
    Line line = deltaLine(last, k);
    line.number(slopeName(last, k), "slope of the output", slope, Source.unit(last, k)).times();
    double ofLoss = loss.slopeOf(k) / divisor();
    return line.number(slopeSymbol(k), "slope of the loss", ofLoss, Source.NONE).done();
  }

  /** {@code δ_k = (s_k − Σ_j s_j p_j) · p_k / K}. */
  private Formula throughSoftmax(int k) {
    int last = s.shape.layers();
    int outputs = s.shape.outputs();
    double mean = 0;
    for (int j = 0; j < outputs; j++) {
      mean = loss.slopeOf(j) * s.trace.a(last, j) + mean;
    }
    Line line = deltaLine(last, k);
    line.sign("(", "");
    MathNode each = MathNode.sub(symbol("s"), number(k + 1));
    line.number(each, "K times the slope of the loss", loss.slopeOf(k), Source.NONE).minus();
    MathNode sum =
        row(
            MathNode.sub(sign("Σ"), symbol("j")),
            MathNode.sub(symbol("s"), symbol("j")),
            sign("·"),
            MathNode.sub(symbol("ŷ"), symbol("j")));
    line.number(sum, "the mean of that over the outputs", mean, Source.NONE);
    line.sign(")", "").times();
    line.number(s.names.prediction(k), "prediction", s.trace.a(last, k), Source.unit(last, k));
    return line.times()
        .whole(
            fraction(number(1), symbol("K")),
            fraction(number(1), number(outputs)),
            "1 over the number of outputs")
        .done();
  }

  // ---- hidden layers

  private MathNode slopeName(int layer, int unit) {
    return row(MathNode.sup(symbol("g"), symbol("′")), fenced(s.names.z(layer, unit)));
  }

  /** {@code δ = g′(z) · (Σ w δ)}; the engine's sum starts at 0, which changes nothing. */
  private Formula delta(int layer, int unit) {
    Line line = deltaLine(layer, unit);
    line.number(
        slopeName(layer, unit), "slope", s.trace.slope(layer, unit), Source.unit(layer, unit));
    boolean isScaled = s.trace.kept(layer, unit) != 1;
    line.times().sign("(", "");
    if (isScaled) {
      line.sign("(", "");
    }
    for (int j = 0; j < s.shape.units(layer + 1); j++) {
      if (j > 0) {
        line.plus();
      }
      addCarried(line, new Place(layer + 1, j, unit));
    }
    line.sign(")", "");
    if (isScaled) {
      line.times();
      line.number(MathNode.words("dropout"), "dropout", s.trace.kept(layer, unit), Source.NONE);
      line.sign(")", "");
    }
    return line.done();
  }

  private void addCarried(Line line, Place p) {
    double w = s.weight(p);
    double delta = s.trace.delta(p.layer(), p.unit());
    line.product(
        row(s.names.weight(p), sign("·"), s.names.delta(p.layer(), p.unit())),
        w,
        delta,
        "weight "
            + s.text.of(w)
            + " times delta of "
            + s.names.unitName(p.layer(), p.unit())
            + ", "
            + s.text.of(delta)
            + ",",
        s.trace.back(p),
        Source.of(p));
  }

  private Formula slope(int layer, int unit) {
    Activation g = s.isOutput(layer) ? s.network.output().each() : s.network.activation(layer);
    double z = s.trace.z(layer, unit);
    double a = s.trace.a(layer, unit);
    double slope = g.slope(z, a);
    Line line = new Line("Slope of " + g.id() + " at " + s.names.unitName(layer, unit), s.text);
    line.gives(slopeName(layer, unit), "slope", slope, Source.unit(layer, unit));
    return line.whole(
            Curves.slope(g, s.names.z(layer, unit), s.names.a(layer, unit)),
            Curves.slope(g, s.factor(z), s.factor(a)),
            "at z = " + s.text.of(z) + " and a = " + s.text.of(a))
        .done();
  }

  /** Why nothing arrives, where nothing does. */
  private void sentence(int layer, int unit, List<Block> blocks) {
    boolean areZero = true;
    boolean areSilent = true;
    for (int j = 0; j < s.shape.units(layer + 1); j++) {
      areZero &= s.weight(new Place(layer + 1, j, unit)) == 0;
      areSilent &= s.trace.delta(layer + 1, j) == 0;
    }
    String name = s.names.unitName(layer, unit);
    if (areZero) {
      blocks.add(
          Block.Words.of(
              "Every weight out of " + name + " is 0, and zero weights carry nothing back."));
    } else if (areSilent) {
      blocks.add(Block.Words.of("No unit of the next layer has an error to send back."));
    } else if (s.trace.isDropped(layer, unit)) {
      blocks.add(Block.Words.of("The unit is dropped in this step: it gets no error."));
    } else if (s.trace.slope(layer, unit) == 0) {
      blocks.add(Block.Words.of("The slope is 0 here, and stops what comes back."));
    }
  }
}
