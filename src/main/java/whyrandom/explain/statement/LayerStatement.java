package whyrandom.explain.statement;

import java.util.List;

/**
 * What can be true of a network's layers on its training set. Layers count from 1, the output is
 * the last; units are 0-based and ascending. L is the mean loss over the training set, without
 * dropout and without regularization; so are activations and gradients here.
 */
public sealed interface LayerStatement {
  /** The statement in words. */
  Sentence in(Telling words);

  /** The words: a sentence for each statement. */
  interface Telling {
    /** Numbers that are not finite. */
    Sentence of(NotFinite s);

    /** Dead units. */
    Sentence of(Dead s);

    /** Saturated units. */
    Sentence of(Saturated s);

    /** Saturated activations. */
    Sentence of(Flat s);

    /** Units without a slope. */
    Sentence of(Steps s);

    /** Further layers. */
    Sentence of(MoreOfThat s);

    /** Nothing to say of units. */
    Sentence of(AllResponsive s);

    /** No hidden layer. */
    Sentence of(NoHiddenLayer s);

    /** Gradients and depth. */
    Sentence of(GradientByDepth s);

    /** Activations and depth. */
    Sentence of(SignalByDepth s);

    /** Where a gradient has vanished or exploded. */
    Sentence of(GradientFrom s);

    /** Where activations have. */
    Sentence of(SignalFrom s);

    /** No gradient at all. */
    Sentence of(NoGradient s);

    /** No gradient in some layers. */
    Sentence of(NoGradientInto s);

    /** The size of the next step. */
    Sentence of(Pace s);
  }

  /**
   * An activation or a ∂L/∂z is too large to be squared, infinite or no number, or a ∂L/∂w or the
   * relative step of a weight is no number.
   */
  record NotFinite() implements LayerStatement {
    @Override
    public Sentence in(Telling words) {
      return words.of(this);
    }
  }

  /**
   * These units of a hidden layer have activation and slope exactly 0 for every training example,
   * and no other unit of the layer has. So ∂L/∂w is exactly 0 for all weights in and out of them.
   *
   * @param all whether they are all units of the layer, and more than one
   * @param isAlone whether there is no other hidden layer
   */
  record Dead(List<Integer> units, int layer, boolean all, boolean isAlone)
      implements LayerStatement {
    @Override
    public Sentence in(Telling words) {
      return words.of(this);
    }
  }

  /**
   * These units of a hidden layer, and no others of it, have {@code |g′(z)|} under a tenth of the
   * largest slope of their function, which bends to a flat end, for nine of ten examples or more.
   *
   * @param of how many units the layer has
   * @param isAlone whether there is no other hidden layer
   */
  record Saturated(List<Integer> units, int of, int layer, boolean isAlone)
      implements LayerStatement {
    @Override
    public Sentence in(Telling words) {
      return words.of(this);
    }
  }

  /**
   * No unit of the hidden layer is saturated, but this share of its activations, half or more, has
   * {@code |g′(z)|} under a tenth of the largest.
   *
   * @param isAlone whether there is no other hidden layer
   */
  record Flat(double share, int layer, boolean isAlone) implements LayerStatement {
    @Override
    public Sentence in(Telling words) {
      return words.of(this);
    }
  }

  /**
   * The hidden layer's function is the step, with slope 0 everywhere: ∂L/∂w is exactly 0 for every
   * weight into it and into the layers before it.
   */
  record Steps(int layer) implements LayerStatement {
    @Override
    public Sentence in(Telling words) {
      return words.of(this);
    }
  }

  /** One of the statements about units holds for these hidden layers, too, and no others left. */
  record MoreOfThat(List<Integer> layers) implements LayerStatement {
    @Override
    public Sentence in(Telling words) {
      return words.of(this);
    }
  }

  /** There are hidden units, none of them is dead, saturated or a step, and no layer is flat. */
  record AllResponsive() implements LayerStatement {
    @Override
    public Sentence in(Telling words) {
      return words.of(this);
    }
  }

  /** The network has no hidden layer. */
  record NoHiddenLayer() implements LayerStatement {
    @Override
    public Sentence in(Telling words) {
      return words.of(this);
    }
  }

  /**
   * The standard deviation of ∂L/∂z, over units and examples, in layer 1 divided by that in the
   * last hidden layer is this ratio: more than 100 or less than a hundredth, in a network with
   * three hidden layers or more.
   */
  record GradientByDepth(double ratio, int last) implements LayerStatement {
    @Override
    public Sentence in(Telling words) {
      return words.of(this);
    }
  }

  /**
   * The standard deviation of the activations, over units and examples, in the last hidden layer
   * divided by that in layer 1 is this ratio: more than 100 or less than a hundredth, in a network
   * with three hidden layers or more.
   */
  record SignalByDepth(double ratio, int last) implements LayerStatement {
    @Override
    public Sentence in(Telling words) {
      return words.of(this);
    }
  }

  /**
   * In a network with three hidden layers or more, the standard deviation of ∂L/∂z in layers {@code
   * from} to 1 is less than a thousandth of that in the last hidden layer, or in all of them more
   * than a thousand times as large; and {@code from} is the last layer of which that can be said.
   *
   * @param vanishes whether it is less
   */
  record GradientFrom(int from, int last, boolean vanishes) implements LayerStatement {
    @Override
    public Sentence in(Telling words) {
      return words.of(this);
    }
  }

  /**
   * In a network with three hidden layers or more, the standard deviation of the activations in
   * layers {@code from} to {@code last}, the last hidden one, is less than a thousandth of that in
   * layer 1, or in all of them more than a thousand times as large; and {@code from} is the first
   * layer of which that can be said.
   *
   * @param vanishes whether it is less
   */
  record SignalFrom(int from, int last, boolean vanishes) implements LayerStatement {
    @Override
    public Sentence in(Telling words) {
      return words.of(this);
    }
  }

  /** ∂L/∂w is exactly 0 for every weight of the network (biases may have a gradient). */
  record NoGradient() implements LayerStatement {
    @Override
    public Sentence in(Telling words) {
      return words.of(this);
    }
  }

  /**
   * ∂L/∂w is exactly 0 for every weight into these hidden layers, and into the output where that is
   * said, and into no other layer.
   */
  record NoGradientInto(List<Integer> layers, boolean isOutputToo) implements LayerStatement {
    @Override
    public Sentence in(Telling words) {
      return words.of(this);
    }
  }

  /**
   * The next update, of the run as it is, moves at least half of the weights into layer 1 by no
   * more than this share of their size, which is above 0; none of them leaves 0.
   *
   * @param isOutput whether layer 1 is the output
   */
  record Pace(double share, boolean isOutput) implements LayerStatement {
    @Override
    public Sentence in(Telling words) {
      return words.of(this);
    }
  }
}
