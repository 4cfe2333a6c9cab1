package whyrandom.explain.statement;

/**
 * What can be true of the training loss where a network stands on a map of it: the mean loss over
 * the training set, without dropout and without regularization. <i>Apart</i> is the unit vector
 * along which two units of a layer move in opposite ways; <i>curvature</i> is the central
 * difference of the slope 0.001 to either side.
 */
public sealed interface SlopeStatement {
  /** The statement in words. */
  Sentence in(Telling words);

  /** The words: a sentence for each statement. */
  interface Telling {
    /** No numbers. */
    Sentence of(NotFinite s);

    /** Units that are the same. */
    Sentence of(Identical s);

    /** Units that are not. */
    Sentence of(Different s);

    /** The slope between them. */
    Sentence of(SlopeApart s);

    /** A loss that falls to both sides. */
    Sentence of(Ridge s);

    /** A loss that rises to both sides. */
    Sentence of(Valley s);

    /** A loss that hardly bends. */
    Sentence of(Level s);

    /** A loss that bends. */
    Sentence of(Bend s);

    /** A loss that has no curvature. */
    Sentence of(Kink s);

    /** What the next step makes of a difference. */
    Sentence of(Nudge s);

    /** No slope along two weights. */
    Sentence of(NoSlope s);

    /** The slopes along two weights. */
    Sentence of(Slope s);

    /** Equal weights with equal slopes. */
    Sentence of(Diagonal s);

    /** What is mapped. */
    Sentence of(Mapped s);

    /** A penalty that is not mapped. */
    Sentence of(WithoutPenalty s);

    /** Dropout that is not mapped. */
    Sentence of(WithoutDropout s);

    /** A step that looks at fewer examples. */
    Sentence of(MiniBatch s);
  }

  /**
   * Two hidden units, 0-based.
   *
   * @param layer their layer, 0 where there is only one hidden layer
   */
  record Pair(int layer, int unit, int other) {}

  /** A slope or a curvature along the map's directions is not a finite number. */
  record NotFinite() implements SlopeStatement {
    @Override
    public Sentence in(Telling words) {
      return words.of(this);
    }
  }

  /**
   * The units have equal incoming weights, biases and outgoing weights, to the last bit, and the
   * slope apart is exactly 0.
   *
   * @param isFlat whether the whole gradient is exactly 0
   */
  record Identical(Pair units, boolean isFlat) implements SlopeStatement {
    @Override
    public Sentence in(Telling words) {
      return words.of(this);
    }
  }

  /** The units differ in a weight, in or out, or in the bias. */
  record Different(Pair units) implements SlopeStatement {
    @Override
    public Sentence in(Telling words) {
      return words.of(this);
    }
  }

  /**
   * The slope apart of units that differ. Where a small step downhill along that direction makes
   * the distance between their parameters smaller or larger, it is said which; else it is 0.
   */
  record SlopeApart(double slope, int distance) implements SlopeStatement {
    @Override
    public Sentence in(Telling words) {
      return words.of(this);
    }
  }

  /**
   * The loss falls to both sides apart of identical units.
   *
   * @param isFlat whether the whole gradient is exactly 0
   */
  record Ridge(double curvature, boolean isFlat) implements SlopeStatement {
    @Override
    public Sentence in(Telling words) {
      return words.of(this);
    }
  }

  /** The loss rises to both sides apart of identical units. */
  record Valley(double curvature) implements SlopeStatement {
    @Override
    public Sentence in(Telling words) {
      return words.of(this);
    }
  }

  /** The curvature apart of identical units is at most 10⁻⁶ in size. */
  record Level(double curvature) implements SlopeStatement {
    @Override
    public Sentence in(Telling words) {
      return words.of(this);
    }
  }

  /** The curvature apart of units that differ, more than 10⁻⁶ in size. */
  record Bend(double curvature) implements SlopeStatement {
    @Override
    public Sentence in(Telling words) {
      return words.of(this);
    }
  }

  /** Closer by, the slope apart changes at another rate: there is no curvature to speak of. */
  record Kink() implements SlopeStatement {
    @Override
    public Sentence in(Telling words) {
      return words.of(this);
    }
  }

  /**
   * The next update, of the run as it is, multiplies a small difference apart between identical
   * units by {@code 1 + percent / 100}, to first order.
   *
   * @param percent above −100 and not 0
   */
  record Nudge(double percent) implements SlopeStatement {
    @Override
    public Sentence in(Telling words) {
      return words.of(this);
    }
  }

  /** The slope along both weights is exactly 0. */
  record NoSlope() implements SlopeStatement {
    @Override
    public Sentence in(Telling words) {
      return words.of(this);
    }
  }

  /** The slopes along two weights or biases, which are called so; one of them is not 0. */
  record Slope(double across, double up, String acrossName, String upName)
      implements SlopeStatement {
    @Override
    public Sentence in(Telling words) {
      return words.of(this);
    }
  }

  /** Two weights are equal, and so are the slopes along them, to the last bit; they are not 0. */
  record Diagonal() implements SlopeStatement {
    @Override
    public Sentence in(Telling words) {
      return words.of(this);
    }
  }

  /** What is mapped is the mean loss of so many examples: the training set. */
  record Mapped(int examples) implements SlopeStatement {
    @Override
    public Sentence in(Telling words) {
      return words.of(this);
    }
  }

  /** The run has a penalty of that kind, {@code L1} or {@code L2}, which is not mapped. */
  record WithoutPenalty(String kind) implements SlopeStatement {
    @Override
    public Sentence in(Telling words) {
      return words.of(this);
    }
  }

  /** The run has dropout, and on the map nothing is dropped. */
  record WithoutDropout() implements SlopeStatement {
    @Override
    public Sentence in(Telling words) {
      return words.of(this);
    }
  }

  /** The next update takes so many examples, fewer than are mapped. */
  record MiniBatch(int examples) implements SlopeStatement {
    @Override
    public Sentence in(Telling words) {
      return words.of(this);
    }
  }
}
