package whyrandom.explain.arithmetic;

import static whyrandom.explain.arithmetic.MathNode.fraction;
import static whyrandom.explain.arithmetic.MathNode.number;
import static whyrandom.explain.arithmetic.MathNode.root;
import static whyrandom.explain.arithmetic.MathNode.row;
import static whyrandom.explain.arithmetic.MathNode.sign;
import static whyrandom.explain.arithmetic.MathNode.sub;
import static whyrandom.explain.arithmetic.MathNode.symbol;

import java.util.ArrayList;
import java.util.List;
import whyrandom.engine.Initializer;
import whyrandom.engine.Network;
import whyrandom.experiment.Edit;
import whyrandom.experiment.Place;

/** Where the weights of step 0 came from. */
final class Start {
  private static final MathNode FAN_IN = sub(symbol("n"), MathNode.words("in"));
  private static final MathNode FAN_OUT = sub(symbol("n"), MathNode.words("out"));

  private final Sheet s;
  private final Network made;

  /**
   * What is to be said of a start.
   *
   * @param made the network as the initializer, or the document, made it
   */
  Start(Sheet sheet, Network made) {
    s = sheet;
    this.made = made;
  }

  List<Block> about(Source subject) {
    List<Block> blocks = new ArrayList<>();
    int layer = subject.layer();
    if (s.settings.weights().isEmpty()) {
      blocks.add(Block.Words.of(sentence(layer)));
      blocks.addAll(scale(layer));
    } else {
      blocks.add(Block.Words.of("The weights and biases are given, number by number."));
    }
    blocks.add(table(layer, subject.unit()));
    return blocks;
  }

  private Initializer init() {
    return s.settings.init();
  }

  private String sentence(int layer) {
    String words = drawn(layer);
    if (init().noise() != 0) {
      words += " Noise is added to each weight: " + s.text.of(init().noise()) + " · N(0, 1).";
    }
    if (init().scheme().isRandom() || init().noise() != 0) {
      words += " The seed is " + init().seed() + ": the same seed draws the same numbers.";
    }
    return words;
  }

  private String drawn(int layer) {
    String value = s.text.of(init().scheme().value(init().parameter()));
    return switch (init().scheme().law()) {
      case EQUAL -> "Every weight starts at " + value + ".";
      case EQUAL_INTO_HIDDEN ->
          s.isOutput(layer)
              ? "Weights into the output are drawn from N(0, 1)."
              : "Every weight into a hidden unit starts at " + value + ".";
      case UNIFORM, UNIFORM_WITH_BIASES ->
          "Each weight is drawn from −a to a, every number as likely as any other.";
      case NORMAL -> "Each weight is drawn from the normal distribution N(0, σ²).";
      case NORMAL_OF_UNIT ->
          "Each unit draws one number, N(0, σ²) with σ = "
              + s.text.of(init().parameter())
              + ", for all its incoming weights.";
    };
  }

  /** The a or σ of a layer, where the initializer has one. */
  private List<Block> scale(int layer) {
    return switch (init().scheme()) {
      case ZEROS, ONES, CONSTANT, SAME_WITHIN_UNIT, EQUAL_INCOMING -> List.of();
      case UNIFORM -> List.of(given("a", init().parameter()));
      case NORMAL -> List.of(given("σ", init().parameter()));
      case XAVIER_UNIFORM -> List.of(ofFans("a", 6, true, layer));
      case XAVIER_NORMAL -> List.of(ofFans("σ", 2, true, layer));
      case HE_UNIFORM -> List.of(ofSlope("a", 6, layer));
      case HE_NORMAL -> List.of(ofSlope("σ", 2, layer));
      case LECUN_UNIFORM -> List.of(ofFans("a", 3, false, layer));
      case LECUN_NORMAL -> List.of(ofFans("σ", 1, false, layer));
      case PYTORCH -> List.of(ofFans("a", 1, false, layer));
      case TF_PLAYGROUND -> List.of(given("a", 0.5));
    };
  }

  private Line line(String name, double value) {
    String title = name.equals("a") ? "Widest draw" : "Standard deviation";
    return new Line(title + " in this layer", s.text)
        .gives(symbol(name), name.equals("a") ? "a" : "sigma", value, Source.NONE);
  }

  private Formula given(String name, double value) {
    return line(name, value).whole(symbol(name), s.number(value), s.text.of(value)).done();
  }

  /** {@code gain · √(top / fans)}, without a gain where the initializer has none. */
  private Formula ofFans(String name, int top, boolean areBoth, int layer) {
    int in = s.shape.fanIn(layer);
    int out = s.shape.fanOut(layer);
    boolean hasGain = init().scheme().parameterName().isPresent();
    double gain = hasGain ? init().parameter() : 1;
    double root = Math.sqrt((double) top / (areBoth ? in + out : in));
    MathNode below = areBoth ? row(FAN_IN, sign("+"), FAN_OUT) : FAN_IN;
    MathNode belowNumbers = areBoth ? row(number(in), sign("+"), number(out)) : number(in);
    MathNode symbols = root(fraction(number(top), below));
    MathNode numbers = root(fraction(number(top), belowNumbers));
    if (hasGain) {
      symbols = row(symbol("g"), sign("·"), symbols);
      numbers = row(s.number(gain), sign("·"), numbers);
    }
    return line(name, gain * root).whole(symbols, numbers, fans(layer)).done();
  }

  /** {@code √(top / ((1 + s²) n_in))}. */
  private Formula ofSlope(String name, int top, int layer) {
    double slope = init().parameter();
    double below = (1 + slope * slope) * s.shape.fanIn(layer);
    MathNode symbols =
        row(
            MathNode.fenced(row(number(1), sign("+"), MathNode.sup(symbol("s"), number(2)))),
            sign("·"),
            FAN_IN);
    MathNode numbers =
        row(
            MathNode.fenced(row(number(1), sign("+"), MathNode.sup(s.factor(slope), number(2)))),
            sign("·"),
            number(s.shape.fanIn(layer)));
    return line(name, Math.sqrt(top / below))
        .whole(
            root(fraction(number(top), symbols)), root(fraction(number(top), numbers)), fans(layer))
        .done();
  }

  private String fans(int layer) {
    return "with " + s.shape.fanIn(layer) + " inputs and fan-out " + s.shape.fanOut(layer);
  }

  private Block.Table table(int layer, int unit) {
    List<Block.Row> rows = new ArrayList<>();
    for (int input = 0; input <= s.shape.fanIn(layer); input++) {
      boolean isBias = input == s.shape.fanIn(layer);
      Place p = new Place(layer, unit, isBias ? Edit.BIAS : input);
      double now = s.weight(p);
      boolean isAsMade = now == made.parameters[p.index(s.shape)];
      rows.add(
          new Block.Row(
              isBias ? "bias" : s.names.seenUnit(layer - 1, input),
              List.of(s.text.of(now), isAsMade ? origin(layer, isBias) : "set by hand"),
              Source.of(p)));
    }
    return new Block.Table(
        "Weights into " + s.names.unitName(layer, unit),
        List.of("from", "starts at", "came from"),
        rows);
  }

  private String origin(int layer, boolean isBias) {
    if (!s.settings.weights().isEmpty()) {
      return "given";
    }
    if (isBias) {
      boolean isDrawn = init().scheme().drawsBiases() && init().bias().isEmpty();
      return isDrawn ? "drawn" : "the initializer’s bias";
    }
    return isEqual(layer)
        ? (init().noise() == 0 ? "the same for all" : "the same + noise")
        : "drawn";
  }

  private boolean isEqual(int layer) {
    return switch (init().scheme().law()) {
      case EQUAL -> true;
      case EQUAL_INTO_HIDDEN -> !s.isOutput(layer);
      case UNIFORM, UNIFORM_WITH_BIASES, NORMAL, NORMAL_OF_UNIT -> false;
    };
  }
}
