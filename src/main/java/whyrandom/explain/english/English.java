package whyrandom.explain.english;

import java.util.ArrayList;
import java.util.List;
import whyrandom.explain.Numbering;
import whyrandom.explain.statement.Sentence;
import whyrandom.explain.statement.Statement;
import whyrandom.explain.statement.Where;
import whyrandom.math.Percent;

/** The paragraph under a network in English: a whole sentence, or two, for each statement. */
final class English implements Statement.Telling {
  private static final int MOST_GROUPS = 3;
  private static final double MANY = 1000;

  /** Smaller shares are not told apart. */
  private static final double LEAST_SHARE = 1e-4;

  private static Sentence said(String words) {
    return new Words().say(words).sentence();
  }

  private static Sentence outcome(String words) {
    return new Words().outcome(words).sentence();
  }

  // ---- what has become of the run

  @Override
  public Sentence of(Statement.NotFinite s) {
    if (s.since().isEmpty()) {
      return said("The loss is no longer a finite number.");
    }
    int since = s.since().getAsInt();
    return said(
        s.isExact()
            ? "The loss is no longer a finite number since step " + since + "."
            : "The loss is no longer a finite number; it was not at step " + since + ".");
  }

  @Override
  public Sentence of(Statement.GoBack s) {
    return said(
        s.mayDivideByZero()
            ? "With ε = 0 the rule can divide 0 by 0: go back and set ε above 0."
            : "Go back and lower the learning rate, or start from smaller weights.");
  }

  @Override
  public Sentence of(Statement.Growing s) {
    String fromTo = Digits.of(s.from()) + " to " + Digits.of(s.to());
    return said(
        s.to() > MANY * s.from()
            ? "It is diverging: the loss has grown from "
                + fromTo
                + ", and the next step raises it again."
            : "The loss is growing: it went from "
                + fromTo
                + ", and the next step raises it again.");
  }

  @Override
  public Sentence of(Statement.Overshoots s) {
    return said(
        "The learning rate is too large: a small part of the next step would lower the loss, all of"
            + " it raises it.");
  }

  @Override
  public Sentence of(Statement.AllRight s) {
    return outcome(
        s.isExact()
            ? "100 % right since step " + s.since() + "."
            : "100 % right whenever measured since step " + s.since() + ".");
  }

  @Override
  public Sentence of(Statement.SoFar s) {
    String best = Percent.of(s.best());
    String now = Percent.of(s.now());
    if (s.now() == s.best()) {
      return outcome(
          s.isExact()
              ? "At most " + best + " right so far."
              : "At most " + best + " right whenever measured so far.");
    }
    return outcome(
        s.isExact()
            ? now + " right now, at most " + best + " right so far."
            : now + " right now, at most " + best + " right whenever measured so far.");
  }

  @Override
  public Sentence of(Statement.Stuck s) {
    String gradient = Digits.of(s.gradient());
    return said(
        s.right().isPresent()
            ? "Stuck at "
                + Percent.of(s.right().getAsDouble())
                + " right: since step "
                + s.since()
                + " the loss has hardly changed, and no gradient is larger than "
                + gradient
                + "."
            : "At rest at a loss of "
                + Digits.of(s.loss())
                + ": since step "
                + s.since()
                + " it has hardly changed, and no gradient is larger than "
                + gradient
                + ".");
  }

  @Override
  public Sentence of(Statement.HardlyBegun s) {
    if (s.share() == 0) {
      return said("It has not begun to learn: the loss is what it was at the start.");
    }
    return said(
        s.share() < LEAST_SHARE
            ? "It has hardly begun: the loss has fallen by less than 0.01 % so far."
            : "It has hardly begun: the loss has fallen by "
                + Digits.of(100 * s.share())
                + " % so far.");
  }

  @Override
  public Sentence of(Statement.Moved s) {
    String fromTo = Digits.of(s.from()) + " to " + Digits.of(s.to());
    return said(
        s.to() < s.from()
            ? "The loss has fallen from " + fromTo + "."
            : "The loss has risen from " + fromTo + ".");
  }

  // ---- what the units of a layer are to each other

  /** {@code Hidden units 1–4}, {@code Units 1–4 of layer 2}: two or more. */
  private static String units(Where where, List<Integer> units) {
    return where.isOnly()
        ? "Hidden units " + Numbering.units(units)
        : "Units " + Numbering.units(units) + " of layer " + where.layer();
  }

  @Override
  public Sentence of(Statement.OneUnit s) {
    return said("There is one hidden unit, so there is none to tell it apart from.");
  }

  @Override
  public Sentence of(Statement.Identical s) {
    List<List<Integer>> shared = new ArrayList<>();
    List<Integer> alone = new ArrayList<>();
    for (List<Integer> group : s.groups()) {
      if (group.size() > 1) {
        shared.add(group);
      } else {
        alone.addAll(group);
      }
    }
    Words words =
        new Words()
            .say(units(s.where(), shared.get(0)) + " are ")
            .same("one and the same function")
            .say(".");
    int shown = Math.min(MOST_GROUPS, shared.size());
    for (int i = 1; i < shown; i++) {
      words.add("So are " + Numbering.units(shared.get(i)) + ".");
    }
    if (shown < shared.size()) {
      words.add("So are others.");
    }
    boolean isAloneTold = s.isParted() && alone.size() == 1;
    if (alone.size() == 1 && !isAloneTold) {
      words.add("Unit " + Numbering.units(alone) + " stands alone.");
    }
    if (alone.size() > 1) {
      words.add("The other " + alone.size() + " stand alone.");
    }
    if (s.groups().size() > 1 && !isAloneTold) {
      words.add(
          s.areFunctions()
              ? "That makes " + s.groups().size() + " distinct functions."
              : "That makes " + s.groups().size() + " distinct units.");
    }
    return words.sentence();
  }

  @Override
  public Sentence of(Statement.OneFunction s) {
    String units = units(s.where(), s.units());
    String are = s.areMore() ? units + ", like others, are " : units + " are ";
    return switch (s.course()) {
      case BLOCKED -> same(are, "the same function", ", though their weights out differ.");
      case UNREACHED ->
          same(
              are,
              "the same function",
              ", though their weights out differ: no gradient reaches them, so the next step leaves"
                  + " them the same.");
      case STAY ->
          same(
              are,
              "the same function",
              ", though their weights out differ; the next step leaves them the same.");
      case PART ->
          same(
              are,
              "the same function for now",
              ", but their weights out differ: the next step separates them.");
      case PART_SOME ->
          same(
              are,
              "the same function for now",
              ", but their weights out differ: the next step separates some of them.");
    };
  }

  /** A sentence of which some words say that units are the same. */
  private static Sentence same(String before, String same, String after) {
    return new Words().say(before).same(same).say(after).sentence();
  }

  @Override
  public Sentence of(Statement.AlmostIdentical s) {
    List<Integer> all = new ArrayList<>();
    for (int unit = 0; unit < s.units(); unit++) {
      all.add(unit);
    }
    String are = units(s.where(), all) + " are ";
    String gap = Digits.of(s.gap());
    return same(
        are,
        "almost identical",
        switch (s.trend()) {
          case UP ->
              ": their weights differ by at most " + gap + ", and the next step widens the gap.";
          case DOWN ->
              ": their weights differ by at most " + gap + ", and the next step narrows the gap.";
          case LEVEL ->
              ": their weights differ by at most "
                  + gap
                  + ", and the next step leaves the gap as it is.";
        });
  }

  @Override
  public Sentence of(Statement.AllDistinct s) {
    return said(
        s.where().isOnly()
            ? "Every hidden unit is its own function."
            : "Every unit of layer " + s.where().layer() + " is its own function.");
  }

  @Override
  public Sentence of(Statement.ToldApart s) {
    String layer = s.where().isOnly() ? "" : " in layer " + s.where().layer();
    String end = layer + " at step " + s.step() + ".";
    if (s.left().size() == 1) {
      return said(
          "Unit "
              + Numbering.units(s.left())
              + " parted from "
              + Numbering.units(s.stayed())
              + end);
    }
    List<Integer> all = new ArrayList<>(s.left());
    all.addAll(s.stayed());
    all.sort(Integer::compare);
    return said("Units " + Numbering.units(all) + " were told apart" + end);
  }

  @Override
  public Sentence of(Statement.NoneIdentical s) {
    return said(
        s.where().isOnly()
            ? "No two hidden units are identical."
            : "No two units of layer " + s.where().layer() + " are identical.");
  }

  @Override
  public Sentence of(Statement.EachLayerOne s) {
    return new Words()
        .say("In each of the " + s.layers() + " hidden layers all units are ")
        .same("one and the same function")
        .say(".")
        .sentence();
  }

  @Override
  public Sentence of(Statement.EachLayerDistinct s) {
    return said("In every hidden layer each unit is its own function.");
  }

  @Override
  public Sentence of(Statement.LayersWithIdentical s) {
    if (s.layers().isEmpty()) {
      return said("No hidden layer has identical units.");
    }
    String layers = Numbering.of(s.layers());
    return new Words()
        .say(
            s.layers().size() == 1
                ? "Hidden layer " + layers + " has "
                : "Hidden layers " + layers + " have ")
        .same("identical units")
        .say(".")
        .sentence();
  }

  // ---- what becomes of identical units

  @Override
  public Sentence of(Statement.EqualGradients s) {
    return said(
        s.areNamed()
            ? "Same weights in, same weights out, so the same gradient, to the last bit."
            : "Identical units have the same weights in and out, so the same gradient, to the last"
                + " bit.");
  }

  @Override
  public Sentence of(Statement.Inseparable s) {
    if (s.until().isEmpty()) {
      return said(
          s.areNamed()
              ? "No number of steps can separate them."
              : "No number of steps can separate identical units.");
    }
    int until = s.until().getAsInt();
    return said(
        s.areNamed()
            ? "No step before the edit at step " + until + " can separate them."
            : "No step before the edit at step " + until + " can separate identical units.");
  }

  @Override
  public Sentence of(Statement.BreakTheTie s) {
    return said("Change one weight to break the tie.");
  }

  @Override
  public Sentence of(Statement.NextSeparates s) {
    return said(
        switch (s.cause()) {
          case DROPOUT ->
              s.areNamed()
                  ? "Dropout switches each unit off by chance, so their gradients differ: the next"
                      + " step separates them."
                  : "Dropout switches each unit off by chance, so the gradients of identical units"
                      + " differ: the next step separates some of them.";
          case MEMORY ->
              s.areNamed()
                  ? "Their gradients are equal, but the optimizer remembers a time when they"
                      + " differed: the next step separates them."
                  : "The gradients of identical units are equal, but the optimizer remembers a time"
                      + " when they differed: the next step separates some of them.";
        });
  }

  @Override
  public Sentence of(Statement.NextKeeps s) {
    return said(
        switch (s.cause()) {
          case DROPOUT ->
              "The next step leaves identical units identical, though dropout switches each unit off"
                  + " by chance.";
          case MEMORY ->
              "The next step leaves identical units identical, though the optimizer remembers a time"
                  + " when they differed.";
        });
  }

  // ---- why something does not move

  @Override
  public Sentence of(Statement.NoRate s) {
    return said(
        s.until().isEmpty()
            ? "The learning rate is 0, so no step changes anything."
            : "The learning rate is 0, so no step before the edit at step "
                + s.until().getAsInt()
                + " changes anything.");
  }

  @Override
  public Sentence of(Statement.NoSlopeOut s) {
    return said(
        s.isStill()
            ? "The step output has slope 0 everywhere, so this loss has no gradient at all: nothing"
                + " learns."
            : "The step output has slope 0 everywhere, so this loss has no gradient at all: what"
                + " moves is not moved by it.");
  }

  @Override
  public Sentence of(Statement.NoSlope s) {
    String of = s.where().isOnly() ? "" : " of layer " + s.where().layer();
    return said(
        s.isLast()
            ? "The step activation"
                + of
                + " has slope 0 everywhere, so no gradient passes back through it: only the output"
                + " layer learns."
            : "The step activation"
                + of
                + " has slope 0 everywhere, so no gradient passes back through it: only what comes"
                + " after it learns.");
  }

  @Override
  public Sentence of(Statement.BatchFlat s) {
    return said("The gradient of this mini-batch is exactly 0: the next step changes nothing.");
  }

  @Override
  public Sentence of(Statement.AllDead s) {
    if (s.units() == 1) {
      return said(
          s.where().isOnly()
              ? "The hidden unit is dead: 0 for every training example, with slope 0, so no gradient"
                  + " reaches it."
              : "The unit of layer "
                  + s.where().layer()
                  + " is dead: 0 for every training example, with slope 0, so no gradient reaches"
                  + " it.");
    }
    return said(
        s.where().isOnly()
            ? "All "
                + s.units()
                + " hidden units are dead: 0 for every training example, with slope 0, so no"
                + " gradient reaches them."
            : "All "
                + s.units()
                + " units of layer "
                + s.where().layer()
                + " are dead: 0 for every training example, with slope 0, so no gradient reaches"
                + " them.");
  }

  @Override
  public Sentence of(Statement.NothingMoves s) {
    if (!s.isForEver()) {
      return said("The gradient is exactly 0 for every weight and bias: nothing moves.");
    }
    return said(
        s.until().isEmpty()
            ? "The gradient is exactly 0 for every weight and bias: nothing will ever move."
            : "The gradient is exactly 0 for every weight and bias: nothing will move before the"
                + " edit at step "
                + s.until().getAsInt()
                + ".");
  }

  @Override
  public Sentence of(Statement.NothingToLearn s) {
    return said("The loss is 0 too, so there is nothing left to learn.");
  }

  @Override
  public Sentence of(Statement.Saddle s) {
    return said(
        "This is a saddle, not a minimum: change the weights and biases a little and there is a way"
            + " down.");
  }

  @Override
  public Sentence of(Statement.OnlyOutputBias s) {
    String units =
        s.where().isOnly() ? "The hidden units" : "The units of layer " + s.where().layer();
    String bias = s.outputs() == 1 ? "bias" : "biases";
    String only =
        s.until().isEmpty()
            ? "Only the output " + bias + " can ever move: "
            : "Before the edit at step "
                + s.until().getAsInt()
                + " only the output "
                + bias
                + " can move: ";
    return new Words()
        .add(
            s.areWeightsZero()
                ? units
                    + " output 0 for every training example and the weights out of them are 0, so no"
                    + " error travels back."
                : units
                    + " output 0 for every training example and have slope 0 there, so no error"
                    + " travels back.")
        .add(
            s.isAverage()
                ? only + "all this network can learn is the average target."
                : only + "its output stays the same for every training example.")
        .sentence();
  }

  @Override
  public Sentence of(Statement.WaitsFor s) {
    return said(
        s.isOutput()
            ? "The error travels back multiplied by the weights, and those into the output are 0: the"
                + " next step moves only the output layer."
            : "The error travels back multiplied by the weights, and those into layer "
                + s.layer()
                + " are 0: the next step moves only layer "
                + s.layer()
                + " and what follows.");
  }

  // ---- networks without a hidden layer

  @Override
  public Sentence of(Statement.NothingToTellApart s) {
    return said(
        "Without a hidden layer there are no interchangeable units to tell apart: starting every"
            + " weight at 0 is fine here.");
  }

  @Override
  public Sentence of(Statement.NoLineSeparates s) {
    return said("One line cannot do it: no straight line separates these two classes.");
  }

  @Override
  public Sentence of(Statement.AtMinimum s) {
    return said("The gradient is exactly 0, and for a single layer that is the minimum.");
  }

  // ---- what else is remarkable

  @Override
  public Sentence of(Statement.NoGradientNext s) {
    return said("The gradient of the next step is exactly 0.");
  }

  @Override
  public Sentence of(Statement.Small s) {
    return said(
        "But all weights are within "
            + Digits.of(s.size())
            + " of 0, where nothing but the output bias would move: the largest gradient is "
            + Digits.of(s.gradient())
            + ".");
  }

  @Override
  public Sentence of(Statement.TinyGradient s) {
    return said(
        "The gradient is hardly there: at most "
            + Digits.of(s.gradient())
            + " for any weight or bias.");
  }

  @Override
  public Sentence of(Statement.DepthGradient s) {
    String sizes =
        " on its way back: at most "
            + Digits.of(s.output())
            + " for a weight of the output, at most "
            + Digits.of(s.first())
            + " for one of layer 1.";
    return said(
        s.first() < s.output() ? "The gradient fades" + sizes : "The gradient grows" + sizes);
  }

  @Override
  public Sentence of(Statement.Dead s) {
    String of = s.where().isOnly() ? "" : " of layer " + s.where().layer();
    String units = Numbering.units(s.units()) + of;
    String more =
        s.more() == 0
            ? ""
            : s.more() == 1
                ? " So is a unit of another layer."
                : " So are " + s.more() + " units of other layers.";
    return said(
        s.units().size() == 1
            ? "Unit "
                + units
                + " is dead: 0 for every training example, with slope 0, so no gradient reaches it."
                + more
            : "Units "
                + units
                + " are dead: 0 for every training example, with slope 0, so no gradient reaches"
                + " them."
                + more);
  }

  @Override
  public Sentence of(Statement.Saturated s) {
    return said(
        Percent.of(s.share())
            + " of the hidden activations are saturated: their slope g′, which the error is"
            + " multiplied by on its way back, is below a tenth of its largest.");
  }

  @Override
  public Sentence of(Statement.Mirrored s) {
    String of = s.where().isOnly() ? "" : " of layer " + s.where().layer();
    String units = "Units " + Numbering.units(List.of(s.unit(), s.other())) + of;
    return said(Kinship.mirrored(units + " are", s.hold(), s.isNext()));
  }

  @Override
  public Sentence of(Statement.OwnGradients s) {
    return said(
        s.isStart()
            ? "Each gets a gradient of its own, so nothing holds them together."
            : "Each gets a gradient of its own.");
  }
}
