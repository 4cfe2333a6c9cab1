package whyrandom.explain.arithmetic;

import java.util.ArrayList;
import java.util.List;
import whyrandom.experiment.Edit;
import whyrandom.experiment.Place;

/** What the error says of each weight: {@code ∂L/∂w = δ · a}, then the mini-batch's mean. */
final class Gradient {
  private final Sheet s;

  Gradient(Sheet sheet) {
    s = sheet;
  }

  List<Block> about(Source subject) {
    List<Block> blocks = new ArrayList<>();
    if (subject.isUnit()) {
      blocks.add(table(subject.layer(), subject.unit()));
      return blocks;
    }
    Place p = subject.place();
    blocks.add(ofExample(p));
    blocks.add(mean(p));
    if (s.one.batchSize() > 1) {
      blocks.add(
          Block.Words.of(
              "The engine divides each δ by N before it adds up, so the last digit of the mean is"
                  + " that of its sum."));
    }
    return blocks;
  }

  /** {@code ∂L/∂w = δ · a} for this example alone. */
  Formula ofExample(Place p) {
    Line line = new Line(Notation.capital(s.names.seen(p)) + ": gradient of this example", s.text);
    line.gives(s.names.gradient(p), "gradient", s.trace.gradient(p), Source.of(p));
    line.number(
        s.names.delta(p.layer(), p.unit()),
        "delta of " + s.names.unitName(p.layer(), p.unit()),
        s.trace.delta(p.layer(), p.unit()),
        Source.unit(p.layer(), p.unit()));
    if (!p.isBias()) {
      line.times();
      line.number(
          s.sent(p.layer() - 1, p.input()),
          s.names.sentName(p.layer() - 1, p.input()),
          s.trace.sent(p.layer() - 1, p.input()),
          Source.unit(p.layer() - 1, p.input()));
    }
    return line.done();
  }

  /** The mean over the mini-batch: what the optimizer gets. */
  private Formula mean(Place p) {
    double[] each = s.one.gradients(p);
    Line line =
        new Line(
            "Gradient of the mini-batch, "
                + MiniBatch.count(each.length)
                + "; gᵢ is that of example i",
            s.text);
    line.gives(s.names.meanGradient(p), "mean gradient", s.one.gradient(p), Source.of(p));
    return MiniBatch.mean(line, s.one, each, MathNode.symbol("g")).done();
  }

  /** All weights into a unit, and its bias. */
  private Block.Table table(int layer, int unit) {
    List<Block.Row> rows = new ArrayList<>();
    for (int input = 0; input < s.shape.edgesInto(layer); input++) {
      boolean isBias = input == s.shape.fanIn(layer);
      Place p = new Place(layer, unit, isBias ? Edit.BIAS : input);
      String a = isBias ? "1" : s.text.of(s.trace.sent(layer - 1, input));
      rows.add(
          new Block.Row(
              isBias ? "bias" : s.names.seenUnit(layer - 1, input),
              List.of(a, s.text.of(s.trace.gradient(p)), s.text.of(s.one.gradient(p))),
              Source.of(p)));
    }
    String title =
        "Into "
            + s.names.unitName(layer, unit)
            + ": δ · a with δ = "
            + s.text.of(s.trace.delta(layer, unit));
    return new Block.Table(title, List.of("from", "a", "this example", "mini-batch"), rows);
  }
}
