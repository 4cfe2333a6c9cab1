package whyrandom.explain.arithmetic;

import java.util.ArrayList;
import java.util.List;
import whyrandom.engine.Activation;
import whyrandom.experiment.Place;

/** From the input to the prediction: {@code Z = W·X + b}, then {@code A = g(Z)}. */
final class Forward {
  /** A matrix with more rows or columns is cut; all of it is in the units' own sums. */
  private static final int MOST_ROWS = 8;

  private static final int MOST_COLUMNS = 5;

  private final Sheet s;

  Forward(Sheet sheet) {
    s = sheet;
  }

  List<Block> about(Source subject) {
    List<Block> blocks = new ArrayList<>();
    int layer = subject.layer();
    int unit = subject.unit();
    blocks.add(preActivation(layer, unit));
    blocks.add(activation(layer, unit));
    if (!s.isOutput(layer) && s.trace.kept(layer, unit) != 1) {
      blocks.add(dropout(layer, unit));
    }
    blocks.add(matrix(layer));
    return blocks;
  }

  /** {@code z = b + Σ w a}, in the engine's order. */
  Formula preActivation(int layer, int unit) {
    Line line = new Line("Pre-activation of " + s.names.unitName(layer, unit), s.text);
    line.gives(s.names.z(layer, unit), "z", s.trace.z(layer, unit), Source.unit(layer, unit));
    boolean hasBias = s.shape.hasBiases();
    if (hasBias) {
      Place bias = Sheet.bias(layer, unit);
      line.number(s.names.bias(layer, unit), "bias", s.weight(bias), Source.of(bias));
    }
    for (int input = 0; input < s.shape.fanIn(layer); input++) {
      Place p = new Place(layer, unit, input);
      double w = s.weight(p);
      double a = s.trace.sent(layer - 1, input);
      if (hasBias || input > 0) {
        line.plus();
      }
      line.product(
          MathNode.row(s.names.weight(p), MathNode.sign("·"), s.sent(layer - 1, input)),
          w,
          a,
          "weight "
              + s.text.of(w)
              + " times "
              + s.names.sentName(layer - 1, input)
              + ", "
              + s.text.of(a)
              + ",",
          s.trace.forward(p),
          Source.of(p));
    }
    return line.done();
  }

  /** {@code a = g(z)}. */
  Formula activation(int layer, int unit) {
    double z = s.trace.z(layer, unit);
    double a = s.trace.a(layer, unit);
    boolean isOutput = s.isOutput(layer);
    String of = s.names.unitName(layer, unit);
    String name = isOutput ? "prediction" : "activation";
    Line line =
        new Line(isOutput ? "Prediction, " + of : Notation.capital(name) + " of " + of, s.text);
    line.gives(s.names.a(layer, unit), name, a, Source.unit(layer, unit));
    if (isOutput && s.network.output().isOnePerClass()) {
      return softmax(line, unit);
    }
    Activation g = isOutput ? s.network.output().each() : s.network.activation(layer);
    return line.whole(
            Curves.value(g, s.names.z(layer, unit)),
            Curves.value(g, s.factor(z)),
            Curves.name(g) + s.text.of(z))
        .done();
  }

  /** {@code e^(z − m) / Σ e^(z − m)}, m the largest logit: the engine's way round overflow. */
  private Formula softmax(Line line, int unit) {
    int last = s.shape.layers();
    MathNode symbols = MathNode.row(s.names.z(last, unit), MathNode.sign("−"), largestSymbol());
    MathNode numbers = shifted(unit);
    List<MathNode> sum = new ArrayList<>();
    for (int k = 0; k < s.shape.outputs(); k++) {
      if (k > 0) {
        sum.add(MathNode.sign("+"));
      }
      sum.add(MathNode.sup(MathNode.symbol("e"), shifted(k)));
    }
    MathNode all =
        MathNode.row(
            MathNode.sub(MathNode.sign("Σ"), MathNode.symbol("k")),
            MathNode.sup(
                MathNode.symbol("e"),
                MathNode.row(
                    MathNode.sub(MathNode.symbol("z"), MathNode.symbol("k")),
                    MathNode.sign("−"),
                    largestSymbol())));
    return line.whole(
            MathNode.fraction(MathNode.sup(MathNode.symbol("e"), symbols), all),
            MathNode.fraction(
                MathNode.sup(MathNode.symbol("e"), numbers),
                MathNode.row(sum.toArray(new MathNode[0]))),
            "e to the logit less the largest logit, over the sum of that for all outputs")
        .done();
  }

  private static MathNode largestSymbol() {
    return MathNode.sub(MathNode.symbol("z"), MathNode.symbol("max"));
  }

  private MathNode shifted(int output) {
    int last = s.shape.layers();
    return MathNode.row(
        s.number(s.trace.z(last, output)), MathNode.sign("−"), s.factor(largestLogit()));
  }

  private double largestLogit() {
    int last = s.shape.layers();
    double largest = s.trace.z(last, 0);
    for (int k = 1; k < s.shape.outputs(); k++) {
      largest = Math.max(largest, s.trace.z(last, k));
    }
    return largest;
  }

  /** What dropout makes of the activation. */
  private Formula dropout(int layer, int unit) {
    boolean isDropped = s.trace.isDropped(layer, unit);
    Line line =
        new Line(isDropped ? "Dropped in this step" : "Kept, and scaled up by dropout", s.text);
    return line.gives(
            s.sent(layer, unit),
            "what it sends on",
            s.trace.sent(layer, unit),
            Source.unit(layer, unit))
        .product(
            isDropped
                ? MathNode.row(s.names.a(layer, unit), MathNode.sign("·"), MathNode.number(0))
                : MathNode.row(
                    s.names.a(layer, unit),
                    MathNode.sign("·"),
                    MathNode.words("1 / (1 − dropout)")),
            s.trace.a(layer, unit),
            s.trace.kept(layer, unit),
            "activation "
                + s.text.of(s.trace.a(layer, unit))
                + " times "
                + s.text.of(s.trace.kept(layer, unit)),
            s.trace.sent(layer, unit),
            Source.unit(layer, unit))
        .done();
  }

  /** The layer at once: {@code [z] = [W]·[a] + [b]}. */
  Block.Matrix matrix(int layer) {
    int units = s.shape.units(layer);
    int inputs = s.shape.fanIn(layer);
    List<List<MathNode>> z = new ArrayList<>();
    List<List<MathNode>> w = new ArrayList<>();
    List<List<MathNode>> b = new ArrayList<>();
    List<List<MathNode>> a = new ArrayList<>();
    for (int unit : shown(units, MOST_ROWS)) {
      z.add(List.of(unit < 0 ? more() : s.number(s.trace.z(layer, unit))));
      b.add(List.of(unit < 0 ? more() : s.number(s.weight(Sheet.bias(layer, unit)))));
      List<MathNode> row = new ArrayList<>();
      for (int input : shown(inputs, MOST_COLUMNS)) {
        boolean isCut = unit < 0 || input < 0;
        row.add(isCut ? more() : s.number(s.weight(new Place(layer, unit, input))));
      }
      w.add(row);
    }
    for (int input : shown(inputs, MOST_COLUMNS)) {
      a.add(List.of(input < 0 ? more() : s.number(s.trace.sent(layer - 1, input))));
    }
    MathNode numbers =
        MathNode.row(
            MathNode.matrix(z),
            MathNode.sign("="),
            MathNode.matrix(w),
            MathNode.sign("·"),
            MathNode.matrix(a));
    if (s.shape.hasBiases()) {
      numbers = MathNode.row(numbers, MathNode.sign("+"), MathNode.matrix(b));
    }
    String name = layer == s.shape.layers() ? "the output" : "hidden layer " + layer;
    return new Block.Matrix(
        "All of " + name + " at once",
        matrixSymbols(layer),
        numbers,
        "z is W times "
            + (layer == 1 ? "x" : "a of the layer before")
            + (s.shape.hasBiases() ? " plus b, W with " : ", W with ")
            + units
            + (units == 1 ? " row and " : " rows and ")
            + inputs
            + (inputs == 1 ? " column" : " columns"));
  }

  private MathNode matrixSymbols(int layer) {
    boolean isAlone = s.shape.layers() == 1;
    return MathNode.row(
        of("Z", layer, isAlone),
        MathNode.sign("="),
        of("W", layer, isAlone),
        MathNode.sign("·"),
        layer == 1 ? MathNode.symbol("X") : of("A", layer - 1, isAlone),
        s.shape.hasBiases()
            ? MathNode.row(MathNode.sign("+"), of("b", layer, isAlone))
            : MathNode.row(),
        MathNode.sign(","),
        layer == s.shape.layers() ? MathNode.symbol("Ŷ") : of("A", layer, isAlone),
        MathNode.sign("="),
        MathNode.call("g", of("Z", layer, isAlone)));
  }

  private static MathNode of(String name, int layer, boolean isAlone) {
    MathNode base = MathNode.symbol(name);
    return isAlone ? base : MathNode.sup(base, MathNode.words("(" + layer + ")"));
  }

  private static MathNode more() {
    return MathNode.words("⋯");
  }

  /** 0 to count − 1, or where that is too many the first ones, −1 for the gap, and the last. */
  private static int[] shown(int count, int most) {
    int[] shown = new int[Math.min(count, most)];
    for (int i = 0; i < shown.length; i++) {
      shown[i] = i;
    }
    if (count > most) {
      shown[most - 2] = -1;
      shown[most - 1] = count - 1;
    }
    return shown;
  }
}
