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
import whyrandom.engine.Scheme;
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
      addScale(layer, blocks);
    } else {
      blocks.add(Block.Words.of("The weights and biases are given, number by number."));
    }
    blocks.add(table(layer, subject.unit()));
    return blocks;
  }

  private Initializer init() {
    return s.settings.init();
  }

  private String parameter() {
    return s.text.of(init().parameter());
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
    switch (init().scheme()) {
      case ZEROS:
        return "Every weight starts at 0.";
      case ONES:
        return "Every weight starts at 1.";
      case CONSTANT:
        return "Every weight starts at " + parameter() + ".";
      case SAME_WITHIN_UNIT:
        return "Each unit draws one number, N(0, σ²) with σ = "
            + parameter()
            + ", for all its incoming weights.";
      case EQUAL_INCOMING:
        return s.isOutput(layer)
            ? "Weights into the output are drawn from N(0, 1)."
            : "Every weight into a hidden unit starts at " + parameter() + ".";
      case UNIFORM:
      case XAVIER_UNIFORM:
      case HE_UNIFORM:
      case LECUN_UNIFORM:
      case PYTORCH:
      case TF_PLAYGROUND:
        return "Each weight is drawn from −a to a, every number as likely as any other.";
      default:
        return "Each weight is drawn from the normal distribution N(0, σ²).";
    }
  }

  /** The a or σ of a layer, where the initializer has one. */
  private void addScale(int layer, List<Block> blocks) {
    double in = s.shape.fanIn(layer);
    double out = s.shape.fanOut(layer);
    double p = init().parameter();
    switch (init().scheme()) {
      case UNIFORM:
      case TF_PLAYGROUND:
        double a = init().scheme() == Scheme.UNIFORM ? p : 0.5;
        blocks.add(line("a", a).whole(symbol("a"), s.number(a), s.text.of(a)).done());
        break;
      case NORMAL:
        blocks.add(line("σ", p).whole(symbol("σ"), s.number(p), s.text.of(p)).done());
        break;
      case XAVIER_UNIFORM:
        addFans("a", "g", p, Math.sqrt(6 / (in + out)), 6, true, layer, blocks);
        break;
      case XAVIER_NORMAL:
        addFans("σ", "g", p, Math.sqrt(2 / (in + out)), 2, true, layer, blocks);
        break;
      case HE_UNIFORM:
        addHe("a", 6, layer, blocks);
        break;
      case HE_NORMAL:
        addHe("σ", 2, layer, blocks);
        break;
      case LECUN_UNIFORM:
        addFans("a", "g", p, Math.sqrt(3 / in), 3, false, layer, blocks);
        break;
      case LECUN_NORMAL:
        addFans("σ", "g", p, Math.sqrt(1 / in), 1, false, layer, blocks);
        break;
      case PYTORCH:
        addFans("a", "", 1, Math.sqrt(1 / in), 1, false, layer, blocks);
        break;
      default:
        break;
    }
  }

  private Line line(String name, double value) {
    String title = name.equals("a") ? "Widest draw" : "Standard deviation";
    return new Line(title + " in this layer", s.text)
        .gives(symbol(name), name.equals("a") ? "a" : "sigma", value, Source.NONE);
  }

  /** {@code gain · √(top / fans)}. */
  private void addFans(
      String name,
      String gainName,
      double gain,
      double root,
      int top,
      boolean areBoth,
      int layer,
      List<Block> blocks) {
    MathNode in = number(s.shape.fanIn(layer));
    MathNode below = areBoth ? row(FAN_IN, sign("+"), FAN_OUT) : FAN_IN;
    MathNode belowNumbers = areBoth ? row(in, sign("+"), number(s.shape.fanOut(layer))) : in;
    MathNode symbols = root(fraction(number(top), below));
    MathNode numbers = root(fraction(number(top), belowNumbers));
    if (!gainName.isEmpty()) {
      symbols = row(symbol(gainName), sign("·"), symbols);
      numbers = row(s.number(gain), sign("·"), numbers);
    }
    blocks.add(line(name, gain * root).whole(symbols, numbers, fans(layer)).done());
  }

  /** {@code √(top / ((1 + s²) n_in))}. */
  private void addHe(String name, int top, int layer, List<Block> blocks) {
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
    blocks.add(
        line(name, Math.sqrt(top / below))
            .whole(
                root(fraction(number(top), symbols)),
                root(fraction(number(top), numbers)),
                fans(layer))
            .done());
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
      boolean isDrawn = init().scheme() == Scheme.PYTORCH && init().bias().isEmpty();
      return isDrawn ? "drawn" : "the initializer’s bias";
    }
    boolean isEqual =
        !init().scheme().isRandom()
            || init().scheme() == Scheme.EQUAL_INCOMING && !s.isOutput(layer);
    return isEqual ? (init().noise() == 0 ? "the same for all" : "the same + noise") : "drawn";
  }
}
