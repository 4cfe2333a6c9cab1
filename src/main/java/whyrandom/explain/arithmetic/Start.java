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
import whyrandom.engine.Fan;
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
      blocks.addAll(scale(layer));
    } else {
      blocks.add(Block.Words.of("The weights and biases are given, number by number."));
    }
    blocks.add(table(layer, subject.unit()));
    return blocks;
  }

  private Initializer init(int layer) {
    return s.settings.init().in(layer);
  }

  private String sentence(int layer) {
    Initializer init = init(layer);
    String words = chosen(init, layer);
    if (init.noise() != 0) {
      words += " Noise is added to each weight: " + s.text.of(init.noise()) + " · N(0, 1).";
    }
    if (init.isRandom()) {
      words += " The seed is " + init.seed() + ": the same seed draws the same numbers.";
    }
    return words;
  }

  private String chosen(Initializer init, int layer) {
    String value = s.text.of(init.scheme().value(init.parameter()));
    return switch (init.scheme()) {
      case ZEROS, ONES, CONSTANT -> "Every weight starts at " + value + ".";
      case EQUAL_INCOMING ->
          s.isOutput(layer)
              ? "Weights into the output are drawn from N(0, 1)."
              : "Every weight into a hidden unit starts at " + value + ".";
      case UNIFORM,
          XAVIER_UNIFORM,
          HE_UNIFORM,
          LECUN_UNIFORM,
          PYTORCH,
          TF_PLAYGROUND,
          RANDS,
          RANDSMALL ->
          "Each weight is drawn from −a to a, every number as likely as any other.";
      case NORMAL, XAVIER_NORMAL, HE_NORMAL, LECUN_NORMAL ->
          "Each weight is drawn from the normal distribution N(0, σ²).";
      case TRUNCATED_NORMAL -> "Each weight is drawn from N(0, σ²), anew until it is within 2σ.";
      case VARIANCE_SCALING ->
          switch (init.distribution()) {
            case NORMAL -> "Each weight is drawn from the normal distribution N(0, σ²).";
            case TRUNCATED_NORMAL ->
                "Each weight is drawn from a normal distribution without its ends, which is widened"
                    + " so that the standard deviation of what is left is σ.";
            case UNIFORM ->
                "Each weight is drawn from −√3σ to √3σ, every number as likely as any other.";
          };
      case SAME_WITHIN_UNIT ->
          "Each unit draws one number, N(0, σ²) with σ = "
              + s.text.of(init.parameter())
              + ", for all its incoming weights.";
      case IDENTITY ->
          "Nothing is drawn: unit k starts at "
              + s.text.of(init.parameter())
              + " from input k, and at 0 from all others.";
      case ZERO_HADAMARD ->
          s.shape.units(layer) <= s.shape.fanIn(layer)
              ? "Nothing is drawn: unit k starts at 1 from input k, and at 0 from all others."
              : "Nothing is drawn: the weights are the corner of a Hadamard matrix, all of one"
                  + " size, with signs that make its rows differ.";
      case ORTHOGONAL -> "Numbers are drawn from N(0, 1), then " + rightAngles(layer) + ".";
      case LSUV ->
          "Numbers are drawn from N(0, 1), then "
              + rightAngles(layer)
              + ". Then all are divided by one number, which brings the variance of the layer’s"
              + " z on the data, without biases, to 1.";
      case SPARSE ->
          "Of the weights from each input, a share of "
              + s.text.of(init.parameter())
              + " is 0; which ones is drawn. The others are drawn from N(0, σ²).";
      case NGUYEN_WIDROW ->
          "Each unit draws a direction; length and bias are chosen so that its bend lies in its own"
              + " part of what comes in. Where the activation bends nowhere in particular, weights"
              + " and biases are drawn from −1 to 1.";
      case RANDNR ->
          "Numbers are drawn from −1 to 1; then a unit’s incoming weights are divided by their"
              + " length.";
      case RANDNC ->
          "Numbers are drawn from −1 to 1; then the weights from an input are divided by their"
              + " length.";
      case MIDPOINT ->
          "Nothing is drawn: the weights from an input are the middle of what comes in by it, the"
              + " same for all units.";
      case COUNTING ->
          "Nothing is drawn: from the first weight of the network on, each starts "
              + s.text.of(init.parameter())
              + " further than the one before.";
      case COPIES ->
          "Of each hidden layer "
              + (int) init.parameter()
              + " units are drawn, from −a to a; the others are copies of them, in turn.";
    };
  }

  private String rightAngles(int layer) {
    return s.shape.units(layer) <= s.shape.fanIn(layer)
        ? "turned so that the units’ weights are at right angles to each other and of one length"
        : "turned so that the inputs’ weights are at right angles to each other and of one length";
  }

  /** The a or σ of a layer, where the initializer has one. */
  private List<Block> scale(int layer) {
    Initializer init = init(layer);
    return switch (init.scheme()) {
      case ZEROS,
          ONES,
          CONSTANT,
          SAME_WITHIN_UNIT,
          EQUAL_INCOMING,
          IDENTITY,
          ORTHOGONAL,
          LSUV,
          ZERO_HADAMARD,
          NGUYEN_WIDROW,
          RANDNR,
          RANDNC,
          MIDPOINT,
          COUNTING ->
          List.of();
      case UNIFORM -> List.of(given("a", init.parameter()));
      case NORMAL, TRUNCATED_NORMAL -> List.of(given("σ", init.parameter()));
      case SPARSE -> List.of(given("σ", init.value(Scheme.Parameter.SIGMA)));
      case XAVIER_UNIFORM, COPIES -> List.of(ofFans("a", 3, init.fan(), layer));
      case XAVIER_NORMAL -> List.of(ofFans("σ", 1, init.fan(), layer));
      case HE_UNIFORM -> List.of(ofSlope("a", 6, layer));
      case HE_NORMAL -> List.of(ofSlope("σ", 2, layer));
      case LECUN_UNIFORM -> List.of(ofFans("a", 3, Fan.IN, layer));
      case LECUN_NORMAL -> List.of(ofFans("σ", 1, Fan.IN, layer));
      case PYTORCH -> List.of(ofFans("a", 1, Fan.IN, layer));
      case VARIANCE_SCALING -> List.of(ofVariance(layer));
      case TF_PLAYGROUND -> List.of(given("a", 0.5));
      case RANDS -> List.of(given("a", 1));
      case RANDSMALL -> List.of(given("a", 0.1));
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

  /**
   * {@code gain · √(top / fan)}, without a gain where the initializer has none; for the mean of
   * both fans {@code gain · √(2 top / (n_in + n_out))}.
   */
  private Formula ofFans(String name, int top, Fan fan, int layer) {
    Initializer init = init(layer);
    int parts = isMean(fan) ? 2 : 1;
    boolean hasGain = init.scheme().parameters().contains(Scheme.Parameter.GAIN);
    double gain = hasGain ? init.value(Scheme.Parameter.GAIN) : 1;
    double root = Math.sqrt(parts * top / (parts * fan.of(in(layer), out(layer))));
    MathNode symbols = root(fraction(number(parts * top), fan(fan)));
    MathNode numbers = root(fraction(number(parts * top), fanNumbers(fan, layer)));
    if (hasGain) {
      symbols = row(symbol("g"), sign("·"), symbols);
      numbers = row(s.number(gain), sign("·"), numbers);
    }
    return line(name, gain * root).whole(symbols, numbers, fans(layer)).done();
  }

  private int in(int layer) {
    return s.shape.fanIn(layer);
  }

  private int out(int layer) {
    return s.shape.fanOut(layer);
  }

  private static boolean isMean(Fan fan) {
    return switch (fan) {
      case IN, OUT -> false;
      case AVERAGE -> true;
    };
  }

  /** A fan, or for the mean of both their sum. */
  private static MathNode fan(Fan fan) {
    return switch (fan) {
      case IN -> FAN_IN;
      case OUT -> FAN_OUT;
      case AVERAGE -> row(FAN_IN, sign("+"), FAN_OUT);
    };
  }

  private MathNode fanNumbers(Fan fan, int layer) {
    return switch (fan) {
      case IN -> number(in(layer));
      case OUT -> number(out(layer));
      case AVERAGE -> row(number(in(layer)), sign("+"), number(out(layer)));
    };
  }

  /** {@code √(top / ((1 + s²) n))}; for the mean of both fans {@code 2 top} over their sum. */
  private Formula ofSlope(String name, int top, int layer) {
    Fan fan = init(layer).fan();
    int parts = isMean(fan) ? 2 : 1;
    double slope = init(layer).parameter();
    double below = (1 + slope * slope) * fan.of(in(layer), out(layer));
    MathNode n = isMean(fan) ? MathNode.fenced(fan(fan)) : fan(fan);
    MathNode numbers = fanNumbers(fan, layer);
    MathNode symbols =
        row(
            MathNode.fenced(row(number(1), sign("+"), MathNode.sup(symbol("s"), number(2)))),
            sign("·"),
            n);
    MathNode with =
        row(
            MathNode.fenced(row(number(1), sign("+"), MathNode.sup(s.factor(slope), number(2)))),
            sign("·"),
            isMean(fan) ? MathNode.fenced(numbers) : numbers);
    return line(name, Math.sqrt(top / below))
        .whole(
            root(fraction(number(parts * top), symbols)),
            root(fraction(number(parts * top), with)),
            fans(layer))
        .done();
  }

  /** {@code √(scale / n)}; for the mean of both fans {@code √(2 scale / (n_in + n_out))}. */
  private Formula ofVariance(int layer) {
    Fan fan = init(layer).fan();
    double scale = init(layer).parameter();
    double sigma = Math.sqrt(scale / fan.of(in(layer), out(layer)));
    MathNode name = MathNode.words("scale");
    MathNode above = isMean(fan) ? row(number(2), sign("·"), name) : name;
    MathNode aboveNumbers =
        isMean(fan) ? row(number(2), sign("·"), s.number(scale)) : s.number(scale);
    return line("σ", sigma)
        .whole(
            root(fraction(above, fan(fan))),
            root(fraction(aboveNumbers, fanNumbers(fan, layer))),
            fans(layer))
        .done();
  }

  private String fans(int layer) {
    return "with " + s.shape.fanIn(layer) + " inputs and fan-out " + s.shape.fanOut(layer);
  }

  private Block.Table table(int layer, int unit) {
    List<Block.Row> rows = new ArrayList<>();
    for (int input = 0; input < s.shape.edgesInto(layer); input++) {
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
    Initializer init = init(layer);
    if (isBias) {
      boolean isDrawn =
          init.bias().isPresent() ? isDrawn(init.bias().get()) : init.scheme().drawsBiases();
      return isDrawn ? "drawn" : "the initializer’s bias";
    }
    String noise = init.noise() == 0 ? "" : " + noise";
    return switch (init.scheme().law()) {
      case EQUAL -> same(noise);
      case EQUAL_INTO_HIDDEN -> s.isOutput(layer) ? "drawn" : same(noise);
      case PATTERN -> "its place" + noise;
      case UNIFORM,
          UNIFORM_WITH_BIASES,
          NORMAL,
          NORMAL_OF_UNIT,
          TRUNCATED_NORMAL,
          BY_DISTRIBUTION,
          ORTHOGONAL,
          SPARSE,
          UNIT_LENGTH,
          NGUYEN_WIDROW,
          COPIES ->
          "drawn";
    };
  }

  private static boolean isDrawn(Initializer bias) {
    return bias.scheme().isRandom() || bias.noise() != 0;
  }

  private static String same(String noise) {
    return noise.isEmpty() ? "the same for all" : "the same" + noise;
  }
}
