package whyrandom.explain.statement;

import java.util.List;
import java.util.OptionalDouble;
import java.util.OptionalInt;

/**
 * What the paragraph under a network can say: each record holds of a run at a step exactly if what
 * its comment says is so.
 *
 * <p>Layers count from 1, units from 0. "Now" is the step where the run stands, "the next step" the
 * update that follows, and {@code until} the step of the next edit that the document already holds:
 * what is said of the future is said of the steps before it.
 */
public sealed interface Statement {
  /** This in words. */
  Sentence in(Telling telling);

  // ---- what has become of the run

  /**
   * The loss, a weight or a bias is not a finite number.
   *
   * @param since the first step whose loss was measured as not finite; empty if none was
   * @param isExact whether every step before it was measured
   */
  record NotFinite(OptionalInt since, boolean isExact) implements Statement {
    @Override
    public Sentence in(Telling telling) {
      return telling.of(this);
    }
  }

  /**
   * What to do about it.
   *
   * @param mayDivideByZero whether the rule's ε is 0
   */
  record GoBack(boolean mayDivideByZero) implements Statement {
    @Override
    public Sentence in(Telling telling) {
      return telling.of(this);
    }
  }

  /**
   * The training loss is more than twice what it was when this goal was set, more than at the last
   * two measurements, and higher still after the next step.
   *
   * @param from the loss when the goal was set
   * @param to the loss now
   */
  record Growing(double from, double to) implements Statement {
    @Override
    public Sentence in(Telling telling) {
      return telling.of(this);
    }
  }

  /**
   * The next step raises the training loss, and a hundredth, a ten-thousandth or a millionth of it
   * would lower it.
   */
  record Overshoots() implements Statement {
    @Override
    public Sentence in(Telling telling) {
      return telling.of(this);
    }
  }

  /**
   * Every training example is classified rightly now, and was whenever it was measured since then.
   *
   * @param since the first of these steps
   * @param isExact whether every step from there to now was measured
   */
  record AllRight(int since, boolean isExact) implements Statement {
    @Override
    public Sentence in(Telling telling) {
      return telling.of(this);
    }
  }

  /**
   * Not every training example is classified rightly now.
   *
   * @param now share that is right now
   * @param best the largest share that was measured for this goal, now included
   * @param isExact whether every step up to now was measured
   */
  record SoFar(double now, double best, boolean isExact) implements Statement {
    @Override
    public Sentence in(Telling telling) {
      return telling.of(this);
    }
  }

  /**
   * No progress and next to no gradient: over the last half of the run, at least 500 steps, all
   * measured losses lie within a thousandth of each other, and no number of the gradient of what is
   * descended, over the whole training set, is above 10⁻⁴ in size.
   *
   * @param right share of the training set that is classified rightly; empty for a regression
   * @param loss the loss now
   * @param since where the last half begins
   * @param gradient the largest size in the gradient
   */
  record Stuck(OptionalDouble right, double loss, int since, double gradient) implements Statement {
    @Override
    public Sentence in(Telling telling) {
      return telling.of(this);
    }
  }

  /**
   * The training loss has fallen by less than a hundredth of itself since this goal was set.
   *
   * @param share by which it has fallen, of what it was; 0 or more
   */
  record HardlyBegun(double share) implements Statement {
    @Override
    public Sentence in(Telling telling) {
      return telling.of(this);
    }
  }

  /**
   * The training loss has changed since this goal was set, by a hundredth or more.
   *
   * @param from the loss when the goal was set
   * @param to the loss now
   */
  record Moved(double from, double to) implements Statement {
    @Override
    public Sentence in(Telling telling) {
      return telling.of(this);
    }
  }

  // ---- what the units of a layer are to each other

  /** The only hidden layer has one unit. */
  record OneUnit(Where where) implements Statement {
    @Override
    public Sentence in(Telling telling) {
      return telling.of(this);
    }
  }

  /**
   * Some units of a layer are identical: equal bias, weights in and weights out, to the bit.
   *
   * @param groups all units of the layer, in groups of identical ones; at least one has several
   * @param areFunctions whether units of different groups are different functions
   * @param isParted whether it is told how the one unit that stands alone parted from the others
   */
  record Identical(Where where, List<List<Integer>> groups, boolean areFunctions, boolean isParted)
      implements Statement {
    @Override
    public Sentence in(Telling telling) {
      return telling.of(this);
    }
  }

  /** What the next step makes of units that are one function with different weights out. */
  enum Course {
    /** They stay one function, for a reason that another statement gives. */
    BLOCKED,
    /** They stay one function, as no gradient reaches them. */
    UNREACHED,
    /** They stay one function. */
    STAY,
    /** No two of them are one function any more. */
    PART,
    /** Some of them are not one function any more. */
    PART_SOME
  }

  /**
   * No units of the layer are identical, but some compute the same function: equal bias and weights
   * in, to the bit, and different weights out.
   *
   * @param units the first group of these
   * @param areMore whether there are other groups
   * @param course what the next step makes of all of them
   */
  record OneFunction(Where where, List<Integer> units, boolean areMore, Course course)
      implements Statement {
    @Override
    public Sentence in(Telling telling) {
      return telling.of(this);
    }
  }

  /** Which way something goes. */
  enum Trend {
    /** It becomes more. */
    UP,
    /** It becomes less. */
    DOWN,
    /** It stays the same, to the bit. */
    LEVEL
  }

  /**
   * No units of the layer are one function, but no corresponding weights or biases of two of them
   * differ by more than a fiftieth of the layer's largest.
   *
   * @param units number of units
   * @param gap the largest difference
   * @param trend what the next step makes of it
   */
  record AlmostIdentical(Where where, int units, double gap, Trend trend) implements Statement {
    @Override
    public Sentence in(Telling telling) {
      return telling.of(this);
    }
  }

  /** No two units of the layer have equal bias and weights in. */
  record AllDistinct(Where where) implements Statement {
    @Override
    public Sentence in(Telling telling) {
      return telling.of(this);
    }
  }

  /**
   * Edits made at a step told units of the layer apart which were identical on arriving there, and
   * they are still apart.
   *
   * @param left those that are no longer what the others are, 0-based
   * @param stayed the larger part, of those that were still identical then
   * @param step at which
   */
  record ToldApart(Where where, List<Integer> left, List<Integer> stayed, int step)
      implements Statement {
    @Override
    public Sentence in(Telling telling) {
      return telling.of(this);
    }
  }

  /** The same, but several are 0 on all training examples, and so one function there. */
  record NoneIdentical(Where where) implements Statement {
    @Override
    public Sentence in(Telling telling) {
      return telling.of(this);
    }
  }

  /** In each of several hidden layers all units, more than one, are identical. */
  record EachLayerOne(int layers) implements Statement {
    @Override
    public Sentence in(Telling telling) {
      return telling.of(this);
    }
  }

  /** There are several hidden layers, and no two units of one have equal bias and weights in. */
  record EachLayerDistinct() implements Statement {
    @Override
    public Sentence in(Telling telling) {
      return telling.of(this);
    }
  }

  /**
   * Of several hidden layers these have identical units.
   *
   * @param layers may be empty
   */
  record LayersWithIdentical(List<Integer> layers) implements Statement {
    @Override
    public Sentence in(Telling telling) {
      return telling.of(this);
    }
  }

  // ---- what becomes of identical units

  /**
   * The units that are identical have equal gradients, to the bit.
   *
   * @param areNamed whether all hidden units are one group, so that it is plain who is meant
   */
  record EqualGradients(boolean areNamed) implements Statement {
    @Override
    public Sentence in(Telling telling) {
      return telling.of(this);
    }
  }

  /**
   * No number of steps separates units that are identical now, as long as all numbers are finite.
   *
   * @param until step of the next edit
   * @param areNamed whether all hidden units are one group, so that it is plain who is meant
   */
  record Inseparable(OptionalInt until, boolean areNamed) implements Statement {
    @Override
    public Sentence in(Telling telling) {
      return telling.of(this);
    }
  }

  /** A changed weight would make them differ. */
  record BreakTheTie() implements Statement {
    @Override
    public Sentence in(Telling telling) {
      return telling.of(this);
    }
  }

  /** Why identical units do not stay so. */
  enum Parting {
    /** Dropout leaves out one without the other. */
    DROPOUT,
    /** The rule remembers a time when they differed. */
    MEMORY
  }

  /** After the next step, some units that are identical now are not so any more. */
  record NextSeparates(Parting cause, boolean areNamed) implements Statement {
    @Override
    public Sentence in(Telling telling) {
      return telling.of(this);
    }
  }

  /**
   * After the next step, all units that are identical now still are; nothing is known of later
   * ones.
   */
  record NextKeeps(Parting cause) implements Statement {
    @Override
    public Sentence in(Telling telling) {
      return telling.of(this);
    }
  }

  // ---- why something does not move

  /** The learning rate is 0, and the next step changes nothing. */
  record NoRate(OptionalInt until) implements Statement {
    @Override
    public Sentence in(Telling telling) {
      return telling.of(this);
    }
  }

  /**
   * The output is a step and the loss is taken of it: its gradient is 0 whatever the weights are.
   *
   * @param isStill whether the next step changes nothing
   */
  record NoSlopeOut(boolean isStill) implements Statement {
    @Override
    public Sentence in(Telling telling) {
      return telling.of(this);
    }
  }

  /**
   * The last hidden layer whose activation is a step: the gradient is 0 there and before.
   *
   * @param isLast whether only the output comes after it
   */
  record NoSlope(Where where, boolean isLast) implements Statement {
    @Override
    public Sentence in(Telling telling) {
      return telling.of(this);
    }
  }

  /** The gradient of the next mini-batch is exactly 0, and the next step changes nothing. */
  record BatchFlat() implements Statement {
    @Override
    public Sentence in(Telling telling) {
      return telling.of(this);
    }
  }

  /**
   * All units of a hidden layer are 0 with slope 0 on every training example, though not all
   * weights into it are 0.
   */
  record AllDead(Where where, int units) implements Statement {
    @Override
    public Sentence in(Telling telling) {
      return telling.of(this);
    }
  }

  /**
   * The gradient of the whole training set is exactly 0, and the next step changes nothing.
   *
   * @param isForEver whether no later step changes anything
   * @param until step of the next edit
   */
  record NothingMoves(boolean isForEver, OptionalInt until) implements Statement {
    @Override
    public Sentence in(Telling telling) {
      return telling.of(this);
    }
  }

  /** The training loss is 0. */
  record NothingToLearn() implements Statement {
    @Override
    public Sentence in(Telling telling) {
      return telling.of(this);
    }
  }

  /**
   * The gradient of what is descended, loss and penalty, is 0; within 0.1 of each weight and bias
   * there are points where it is lower, and points where it is higher.
   */
  record Saddle() implements Statement {
    @Override
    public Sentence in(Telling telling) {
      return telling.of(this);
    }
  }

  /**
   * No step moves anything but the biases of the output: the last hidden layer is 0 on every
   * training example, and no error comes back into it.
   *
   * @param areWeightsZero whether because the weights out of it are 0, else because its slope is 0
   * @param isAverage whether the best constant output is the mean of the targets
   * @param until step of the next edit
   */
  record OnlyOutputBias(
      Where where, boolean areWeightsZero, int outputs, boolean isAverage, OptionalInt until)
      implements Statement {
    @Override
    public Sentence in(Telling telling) {
      return telling.of(this);
    }
  }

  /**
   * The weights into a layer are all 0, and the next step moves nothing before it, but something of
   * it.
   *
   * @param layer from 2
   * @param isOutput whether it is the output
   */
  record WaitsFor(int layer, boolean isOutput) implements Statement {
    @Override
    public Sentence in(Telling telling) {
      return telling.of(this);
    }
  }

  // ---- networks without a hidden layer

  /** There is no hidden layer. */
  record NothingToTellApart() implements Statement {
    @Override
    public Sentence in(Telling telling) {
      return telling.of(this);
    }
  }

  /** It has inputs x₁ and x₂ and two classes which no straight line separates. */
  record NoLineSeparates() implements Statement {
    @Override
    public Sentence in(Telling telling) {
      return telling.of(this);
    }
  }

  /** The gradient is exactly 0 where what is descended is convex. */
  record AtMinimum() implements Statement {
    @Override
    public Sentence in(Telling telling) {
      return telling.of(this);
    }
  }

  // ---- what else is remarkable

  /** The gradient of the next mini-batch is exactly 0. */
  record NoGradientNext() implements Statement {
    @Override
    public Sentence in(Telling telling) {
      return telling.of(this);
    }
  }

  /**
   * All activations are 0 at 0, and all weights and hidden biases next to 0.
   *
   * @param size the largest of these, at most 0.1
   * @param gradient the largest size in the next gradient
   */
  record Small(double size, double gradient) implements Statement {
    @Override
    public Sentence in(Telling telling) {
      return telling.of(this);
    }
  }

  /**
   * The next gradient is not 0 but below 10⁻⁶ everywhere.
   *
   * @param gradient its largest size
   */
  record TinyGradient(double gradient) implements Statement {
    @Override
    public Sentence in(Telling telling) {
      return telling.of(this);
    }
  }

  /**
   * The next gradient of a weight into layer 1 is at most a thousandth of that of a weight into the
   * output, or the other way about; there are three hidden layers or more.
   *
   * @param first the largest size in layer 1
   * @param output the largest size in the output
   */
  record DepthGradient(double first, double output) implements Statement {
    @Override
    public Sentence in(Telling telling) {
      return telling.of(this);
    }
  }

  /**
   * These units of a layer, not all, are 0 with slope 0 on every training example; and {@code more}
   * units of other hidden layers are.
   */
  record Dead(Where where, List<Integer> units, int more) implements Statement {
    @Override
    public Sentence in(Telling telling) {
      return telling.of(this);
    }
  }

  /**
   * More than four fifths of the activations of bounded units, such as tanh, have a slope below a
   * tenth of the largest.
   *
   * @param share of all these activations
   */
  record Saturated(double share) implements Statement {
    @Override
    public Sentence in(Telling telling) {
      return telling.of(this);
    }
  }

  /**
   * Bias and weights in of a unit are those of another negated, with an odd activation, such as
   * tanh.
   *
   * @param hold whether that stays so
   * @param isNext whether it is so after the next step
   */
  record Mirrored(Where where, int unit, int other, Hold hold, boolean isNext)
      implements Statement {
    @Override
    public Sentence in(Telling telling) {
      return telling.of(this);
    }
  }

  /**
   * No two units of a hidden layer get equal gradients for bias and weights in.
   *
   * @param isStart whether it is step 0
   */
  record OwnGradients(boolean isStart) implements Statement {
    @Override
    public Sentence in(Telling telling) {
      return telling.of(this);
    }
  }

  /** The words for each statement: a language says them all, or it does not compile. */
  interface Telling {
    Sentence of(NotFinite s);

    Sentence of(GoBack s);

    Sentence of(Growing s);

    Sentence of(Overshoots s);

    Sentence of(AllRight s);

    Sentence of(SoFar s);

    Sentence of(Stuck s);

    Sentence of(HardlyBegun s);

    Sentence of(Moved s);

    Sentence of(OneUnit s);

    Sentence of(Identical s);

    Sentence of(OneFunction s);

    Sentence of(AlmostIdentical s);

    Sentence of(AllDistinct s);

    Sentence of(ToldApart s);

    Sentence of(NoneIdentical s);

    Sentence of(EachLayerOne s);

    Sentence of(EachLayerDistinct s);

    Sentence of(LayersWithIdentical s);

    Sentence of(EqualGradients s);

    Sentence of(Inseparable s);

    Sentence of(BreakTheTie s);

    Sentence of(NextSeparates s);

    Sentence of(NextKeeps s);

    Sentence of(NoRate s);

    Sentence of(NoSlopeOut s);

    Sentence of(NoSlope s);

    Sentence of(BatchFlat s);

    Sentence of(AllDead s);

    Sentence of(NothingMoves s);

    Sentence of(NothingToLearn s);

    Sentence of(Saddle s);

    Sentence of(OnlyOutputBias s);

    Sentence of(WaitsFor s);

    Sentence of(NothingToTellApart s);

    Sentence of(NoLineSeparates s);

    Sentence of(AtMinimum s);

    Sentence of(NoGradientNext s);

    Sentence of(Small s);

    Sentence of(TinyGradient s);

    Sentence of(DepthGradient s);

    Sentence of(Dead s);

    Sentence of(Saturated s);

    Sentence of(Mirrored s);

    Sentence of(OwnGradients s);
  }
}
