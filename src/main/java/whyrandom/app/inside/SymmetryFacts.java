package whyrandom.app.inside;

import java.util.ArrayList;
import java.util.List;
import whyrandom.engine.Examples;
import whyrandom.engine.Network;
import whyrandom.engine.Pass;
import whyrandom.engine.Shape;
import whyrandom.experiment.Bond;
import whyrandom.experiment.Edit;
import whyrandom.experiment.Example;
import whyrandom.experiment.Likeness;
import whyrandom.experiment.OneStep;
import whyrandom.experiment.Place;
import whyrandom.explain.Labels;
import whyrandom.explain.Observation;
import whyrandom.explain.Origins;
import whyrandom.explain.PairChain;
import whyrandom.explain.SamenessAccount;
import whyrandom.explain.english.SamenessEnglish;
import whyrandom.explain.statement.SamenessStatement;
import whyrandom.explain.statement.Sentence;
import whyrandom.explain.statement.Span;
import whyrandom.math.Rank;
import whyrandom.model.Seen;
import whyrandom.plot.Numbers;

/** What there is to know of one hidden layer's sameness at a step, worked out once. */
final class SymmetryFacts {
  private static final double WEIGHT_TOLERANCE = 1e-9;
  private static final double ACTIVATION_TOLERANCE = 1e-6;

  private final Seen seen;
  private final int layer;
  private final Network network;
  private final double[] gradient;
  private final Sentence sentence;
  private final String start;
  private final String count;
  private final List<Group> groups = new ArrayList<>();
  private String likenessAsked = "";
  private String likeness = "";
  private String chainAsked = "";
  private PairChain chain;

  /** What there is to know of a hidden layer. */
  SymmetryFacts(Seen seen, int layer) {
    this.seen = seen;
    this.layer = layer;
    network = seen.network();
    gradient = seen.gradient();
    sentence = SamenessEnglish.of(SamenessAccount.of(Observation.of(seen.state()), layer));
    start = SamenessEnglish.of(Origins.of(seen.state()), seen.settings().dropout() > 0);
    List<List<Integer>> features = Likeness.features(network, layer);
    SamenessStatement counted =
        new SamenessStatement.Count(
            network.shape().units(layer),
            features.size(),
            Rank.of(weights(), WEIGHT_TOLERANCE),
            Rank.of(activations(seen.state().data().train()), ACTIVATION_TOLERANCE));
    count = SamenessEnglish.of(List.of(counted)).plain();
    for (List<Integer> feature : features) {
      groups.add(group(feature));
    }
  }

  /** Weights in with the bias, a row for each unit. */
  private double[][] weights() {
    Shape shape = network.shape();
    double[][] rows = new double[shape.units(layer)][shape.edgesInto(layer)];
    for (int unit = 0; unit < rows.length; unit++) {
      for (int input = 0; input < shape.fanIn(layer); input++) {
        rows[unit][input] = network.weight(layer, unit, input);
      }
      if (shape.hasBiases()) {
        rows[unit][shape.fanIn(layer)] = network.bias(layer, unit);
      }
    }
    return rows;
  }

  /** Activations on the training set, a row for each unit. */
  private double[][] activations(Examples train) {
    double[][] rows = new double[network.shape().units(layer)][train.size()];
    Pass pass = new Pass(network);
    for (int from = 0; from < train.size(); from += Pass.LANES) {
      int lanes = Math.min(Pass.LANES, train.size() - from);
      for (int lane = 0; lane < lanes; lane++) {
        for (int input = 0; input < train.inputs(); input++) {
          pass.setInput(input, lane, train.x(from + lane, input));
        }
      }
      pass.forward();
      for (int unit = 0; unit < rows.length; unit++) {
        pass.copyActivations(layer, unit, lanes, rows[unit], from);
      }
    }
    return rows;
  }

  private Group group(List<Integer> units) {
    if (units.size() == 1) {
      return new Group(names(units), "a feature of its own", "", false);
    }
    Likeness.Kind loosest = Likeness.Kind.IDENTICAL;
    double spread = 0;
    for (int unit : units) {
      if (unit != units.get(0)) {
        Likeness.Kind kind = Likeness.of(network, layer, units.get(0), unit);
        loosest = kind.ordinal() > loosest.ordinal() ? kind : loosest;
        spread =
            Math.max(spread, Likeness.gap(network.shape(), gradient, layer, units.get(0), unit));
      }
    }
    String gradients =
        spread == 0
            ? "gradients equal to the bit"
            : "gradients up to " + Numbers.shortText(spread) + " apart";
    return new Group(names(units), words(loosest), gradients, loosest == Likeness.Kind.IDENTICAL);
  }

  private static String names(List<Integer> units) {
    StringBuilder text = new StringBuilder(units.size() == 1 ? "Unit " : "Units ");
    for (int i = 0; i < units.size(); i++) {
      text.append(i == 0 ? "" : ", ").append(units.get(i) + 1);
    }
    return text.toString();
  }

  private static String words(Likeness.Kind kind) {
    switch (kind) {
      case IDENTICAL:
        return "identical";
      case SAME_FUNCTION:
        return "same function, other weights out";
      case MIRRORED:
        return "one feature, some mirrored";
      case SCALED:
        return "one feature, scaled";
      case NEAR:
        return "nearly identical";
      default:
        return "different";
    }
  }

  Sentence sentence() {
    return sentence;
  }

  String start() {
    return start;
  }

  String count() {
    return count;
  }

  List<Group> groups() {
    return groups;
  }

  /** What two units are to each other. */
  String likeness(int unit, int other) {
    String asked = unit + "." + other;
    if (!asked.equals(likenessAsked)) {
      likenessAsked = asked;
      SamenessStatement pair =
          SamenessAccount.pair(seen.state(), seen.next(), gradient, layer, unit, other);
      likeness = SamenessEnglish.of(List.of(pair)).plain();
    }
    return likeness;
  }

  /** The next step through two units, link by link. */
  PairChain chain(int unit, int other) {
    String asked = unit + "." + other;
    if (!asked.equals(chainAsked)) {
      chainAsked = asked;
      chain = PairChain.of(seen.state(), layer, unit, other);
    }
    return chain;
  }

  /** The weights of two units side by side, with their gradients. */
  List<Line> lines(int unit, int other) {
    Shape shape = network.shape();
    List<Line> lines = new ArrayList<>();
    for (int input = 0; input < shape.fanIn(layer); input++) {
      String name = "from " + Labels.source(seen.state().settings(), layer, input);
      lines.add(line(name, shape.weight(layer, unit, input), shape.weight(layer, other, input)));
    }
    if (shape.hasBiases()) {
      lines.add(line("bias", shape.bias(layer, unit), shape.bias(layer, other)));
    }
    for (int next = 0; next < shape.units(layer + 1); next++) {
      String name = "to " + Labels.unit(shape, layer + 1, next);
      lines.add(
          line(name, shape.weight(layer + 1, next, unit), shape.weight(layer + 1, next, other)));
    }
    return lines;
  }

  private Line line(String name, int a, int b) {
    double difference = gradient[a] - gradient[b];
    return new Line(
        name,
        Numbers.shortText(network.parameters[a]),
        Numbers.shortText(network.parameters[b]),
        Numbers.shortText(gradient[a]),
        Numbers.shortText(gradient[b]),
        difference == 0 ? "equal" : Numbers.shortText(difference));
  }

  /**
   * Why two identical units stay so, with the numbers of the first training example; empty where
   * they need not: dropout, or what the optimizer remembers, may part them.
   */
  List<Span> proof(int unit, int other) {
    if (seen.hasDiverged() || Likeness.of(network, layer, unit, other) != Likeness.Kind.IDENTICAL) {
      return List.of();
    }
    Bond bond = Bond.ofIdentical(seen.state(), layer, unit, other);
    if (bond.hasDropout() || !bond.isMemoryAlike()) {
      return List.of();
    }
    List<Edit> edits = seen.state().edits();
    int next = seen.state().editsUpTo(seen.step()).size();
    OneStep step = OneStep.of(seen.state(), Example.of(seen.state(), 0));
    boolean isOfBias = network.shape().hasBiases();
    Place one = new Place(layer, unit, isOfBias ? Edit.BIAS : 0);
    String both = " for both";
    return said(
        "Take the first training example. Same inputs, same weights in: z = "
            + Numbers.shortText(step.trace().z(layer, unit))
            + " and a = "
            + Numbers.shortText(step.trace().a(layer, unit))
            + both
            + ".",
        "Same weights out: what comes back is the same, δ = "
            + Numbers.shortText(step.trace().delta(layer, unit))
            + both
            + ".",
        "Same δ, same inputs: the same gradient, so the same update. Of the "
            + (isOfBias ? "bias" : "first weight")
            + ", for example: "
            + Numbers.shortText(step.before(one))
            + " → "
            + Numbers.shortText(step.after(one))
            + both
            + ".",
        next == edits.size()
            ? "So they are the same after the step, and everything repeats: for ever."
            : "So they are the same after the step, and everything repeats, up to the edit at step "
                + edits.get(next).step()
                + ".");
  }

  /**
   * Not a list of texts: the template would have to turn its elements, of whatever type, to text.
   */
  private static List<Span> said(String... sentences) {
    List<Span> spans = new ArrayList<>();
    for (String sentence : sentences) {
      spans.add(new Span(sentence, Span.Mark.PLAIN));
    }
    return spans;
  }

  /**
   * Units that are one feature.
   *
   * @param units their numbers
   * @param what how alike they are
   * @param gradients how alike their gradients are; empty for a single unit
   * @param isIdentical whether they are the same to the bit
   */
  public record Group(String units, String what, String gradients, boolean isIdentical) {
    /** Their numbers. */
    public String getUnits() {
      return units;
    }

    /** How alike they are. */
    public String getWhat() {
      return what;
    }

    /** How alike their gradients are. */
    public String getGradients() {
      return gradients;
    }

    /** The css class of its row. */
    public String getStyle() {
      return isIdentical ? "same" : "";
    }
  }

  /** A weight of two units, with its gradients. */
  public record Line(
      String name, String one, String other, String gradient, String otherGradient, String apart) {
    /** Which weight. */
    public String getName() {
      return name;
    }

    /** Its value in the one unit. */
    public String getOne() {
      return one;
    }

    /** Its value in the other unit. */
    public String getOther() {
      return other;
    }

    /** Its gradient in the one unit. */
    public String getGradient() {
      return gradient;
    }

    /** Its gradient in the other unit. */
    public String getOtherGradient() {
      return otherGradient;
    }

    /** How far the gradients are apart. */
    public String getApart() {
      return apart;
    }
  }
}
