package whyrandom.explain.statement;

/**
 * What the theory of mean fields says of a start: see {@link whyrandom.experiment.MeanField} for χ,
 * the factor by which the mean square of ∂L/∂z changes with each layer back once signals have
 * settled. It is taken of each layer from 2 to the last hidden one, with the law of its weights and
 * biases and the function of the layer.
 */
public sealed interface PhaseStatement {
  /** The statement in words. */
  Sentence in(Telling words);

  /** The words: a sentence for each statement. */
  interface Telling {
    /** No second layer. */
    Sentence of(TooShallow s);

    /** A function without a slope. */
    Sentence of(NoSlope s);

    /** Weights without a law. */
    Sentence of(NoLaw s);

    /** One χ. */
    Sentence of(Same s);

    /** More than one. */
    Sentence of(Different s);
  }

  /** On which side of the edge of chaos a network is. */
  enum Side {
    /** The product of all χ is less than 1/e. */
    ORDERED,
    /** It is from 1/e to e. */
    EDGE,
    /** It is more than e. */
    CHAOTIC
  }

  /** There are fewer than two hidden layers. */
  record TooShallow() implements PhaseStatement {
    @Override
    public Sentence in(Telling words) {
      return words.of(this);
    }
  }

  /** A hidden layer has the step as its function, with slope 0 everywhere. */
  record NoSlope() implements PhaseStatement {
    @Override
    public Sentence in(Telling words) {
      return words.of(this);
    }
  }

  /**
   * Not every hidden layer from 2 on has weights and biases that are independent draws with mean 0,
   * weights that are not all 0.
   */
  record NoLaw() implements PhaseStatement {
    @Override
    public Sentence in(Telling words) {
      return words.of(this);
    }
  }

  /**
   * All χ are the same, up to a thousandth.
   *
   * @param slope χ of layer 2
   * @param last the last hidden layer
   * @param side where the product of all is
   * @param isEndless whether activations grow without end in one of the layers
   */
  record Same(double slope, int last, Side side, boolean isEndless) implements PhaseStatement {
    @Override
    public Sentence in(Telling words) {
      return words.of(this);
    }
  }

  /**
   * They are not.
   *
   * @param least the least χ
   * @param largest the largest
   * @param product of all
   * @param last the last hidden layer
   * @param side where the product is
   */
  record Different(double least, double largest, double product, int last, Side side)
      implements PhaseStatement {
    @Override
    public Sentence in(Telling words) {
      return words.of(this);
    }
  }
}
