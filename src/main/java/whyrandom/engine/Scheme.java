package whyrandom.engine;

import java.util.List;
import java.util.Optional;

/**
 * A way to choose initial weights, layer by layer. {@code n_in} and {@code n_out} are the layer's
 * fans; U(±a) is uniform between −a and a (variance a²/3), N(0, σ²) normal.
 */
public enum Scheme {
  /** Every weight 0. */
  ZEROS("zeros", Law.EQUAL),
  /** Every weight 1. */
  ONES("ones", Law.EQUAL),
  /** Every weight the same value. */
  CONSTANT("constant", Law.EQUAL, Parameter.VALUE, 0.5),
  /** U(±a). */
  UNIFORM("uniform", Law.UNIFORM, Parameter.A, 1),
  /** N(0, σ²). */
  NORMAL("normal", Law.NORMAL, Parameter.SIGMA, 1),
  /**
   * Xavier or Glorot, U(±g√(6/(n_in + n_out))) (Glorot &amp; Bengio 2010). The mode takes one of
   * the fans in place of their mean, as MXNet's {@code factor_type} does.
   */
  XAVIER_UNIFORM("xavier-uniform", Law.UNIFORM, Parameter.GAIN, 1, Fan.AVERAGE),
  /** Xavier or Glorot, σ = g√(2/(n_in + n_out)) (Glorot &amp; Bengio 2010); mode as above. */
  XAVIER_NORMAL("xavier-normal", Law.NORMAL, Parameter.GAIN, 1, Fan.AVERAGE),
  /**
   * He or Kaiming, U(±√(6/((1 + s²) n_in))), s the leaky slope (He et al. 2015); the mode takes
   * another fan, as in PyTorch.
   */
  HE_UNIFORM("he-uniform", Law.UNIFORM, Parameter.SLOPE, 0, Fan.IN),
  /** He or Kaiming, σ = √(2/((1 + s²) n_in)), s the leaky slope (He et al. 2015); mode as above. */
  HE_NORMAL("he-normal", Law.NORMAL, Parameter.SLOPE, 0, Fan.IN),
  /** LeCun, U(±g√(3/n_in)), variance g²/n_in (LeCun et al. 1998). */
  LECUN_UNIFORM("lecun-uniform", Law.UNIFORM, Parameter.GAIN, 1),
  /** LeCun, σ = g/√n_in (LeCun et al. 1998). */
  LECUN_NORMAL("lecun-normal", Law.NORMAL, Parameter.GAIN, 1),
  /** PyTorch's default for Linear: weights and biases U(±1/√n_in). */
  PYTORCH("pytorch", Law.UNIFORM_WITH_BIASES),
  /** TensorFlow Playground's: weights U(±½), biases 0.1. */
  TF_PLAYGROUND("tf-playground", Law.UNIFORM),
  /**
   * All incoming weights of a unit share one N(0, σ²) draw: equal within a unit, different between
   * units. Not a symmetry.
   */
  SAME_WITHIN_UNIT("same-within-unit", Law.NORMAL_OF_UNIT, Parameter.SIGMA, 1),
  /** Every weight into a hidden unit the same value, weights into the output N(0, 1). */
  EQUAL_INCOMING("equal-incoming", Law.EQUAL_INTO_HIDDEN, Parameter.VALUE, 0.5),
  /** {@code W_ij = g} where {@code i = j}, else 0: as much of an identity as the shape allows. */
  IDENTITY("identity", Law.PATTERN, Parameter.GAIN, 1),
  /**
   * N(0, σ²) without what is more than 2σ from 0, which leaves a standard deviation of 0.88 σ: as
   * Keras's TruncatedNormal and JAX's truncated_normal.
   */
  TRUNCATED_NORMAL("truncated-normal", Law.TRUNCATED_NORMAL, Parameter.SIGMA, 1),
  /**
   * Variance {@code scale / n}, where the mode says which fan n is, by a distribution: Keras's and
   * JAX's variance scaling. The truncated one is widened so that the variance holds.
   */
  VARIANCE_SCALING(
      "variance-scaling",
      Law.BY_DISTRIBUTION,
      List.of(Parameter.SCALE, Parameter.MODE, Parameter.DISTRIBUTION),
      List.of(1.0, (double) Fan.IN.ordinal(), (double) Distribution.TRUNCATED_NORMAL.ordinal())),
  /** {@code g Q}, see {@link Orthogonal} (Saxe et al. 2013). */
  ORTHOGONAL("orthogonal", Law.ORTHOGONAL, Parameter.GAIN, 1),
  /**
   * Of the weights from each input, ⌈sparsity · units⌉ are 0, the rest N(0, σ²) (Martens 2010, as
   * in PyTorch).
   */
  SPARSE("sparse", Law.SPARSE, List.of(Parameter.SPARSITY, Parameter.SIGMA), List.of(0.5, 0.01)),
  /** Orthogonal, then scaled on the data, see {@link UnitVariance} (Mishkin &amp; Matas 2016). */
  LSUV("lsuv", Law.ORTHOGONAL, Parameter.TOLERANCE, 0.1),
  /**
   * ZerO (Zhao et al. 2022): the identity as far as the shape allows; where a layer has more units
   * than inputs the corner of a Hadamard matrix, {@code ±1/√p} with p the next power of two.
   */
  ZERO_HADAMARD("zero-hadamard", Law.PATTERN),
  /** See {@link NguyenWidrow} (1990). */
  NGUYEN_WIDROW("nguyen-widrow", Law.NGUYEN_WIDROW),
  /** MATLAB's rands: U(±1). */
  RANDS("rands", Law.UNIFORM),
  /** MATLAB's randsmall: U(±0.1). */
  RANDSMALL("randsmall", Law.UNIFORM),
  /** MATLAB's randnr: U(±1), each row, a unit's incoming weights, divided by its length. */
  RANDNR("randnr", Law.UNIT_LENGTH),
  /** MATLAB's randnc: U(±1), each column, the weights from one input, divided by its length. */
  RANDNC("randnc", Law.UNIT_LENGTH),
  /**
   * MATLAB's midpoint: the weights from an input are the middle of what comes in by it, the same
   * for all units. Ranges are as in {@link NguyenWidrow}.
   */
  MIDPOINT("midpoint", Law.PATTERN),
  /** Step, 2 · step, 3 · step …: unit after unit, layer after layer. No two are the same. */
  COUNTING("counting", Law.PATTERN, Parameter.STEP, 0.1),
  /**
   * Xavier, uniform, but only so many units of each hidden layer are distinct; the others are
   * copies of them in turn, with outgoing weights and all: unit j is like unit j − distinct.
   */
  COPIES(
      "copies",
      Law.COPIES,
      List.of(Parameter.DISTINCT, Parameter.GAIN, Parameter.MODE),
      List.of(2.0, 1.0, (double) Fan.AVERAGE.ordinal()));

  /** How weights come to differ, or not. */
  public enum Law {
    /** All weights have the same value. */
    EQUAL,
    /** Each weight is drawn from U(±a). */
    UNIFORM,
    /** Each weight is drawn from U(±a), and each bias, too. */
    UNIFORM_WITH_BIASES,
    /** Each weight is drawn from N(0, σ²). */
    NORMAL,
    /** Each unit draws one number from N(0, σ²), for all its incoming weights. */
    NORMAL_OF_UNIT,
    /** All weights into hidden units have the same value, those into the output are N(0, 1). */
    EQUAL_INTO_HIDDEN,
    /** Each weight is drawn from N(0, σ²), again and again until it is within 2σ. */
    TRUNCATED_NORMAL,
    /** Each weight is drawn from a distribution that is chosen. */
    BY_DISTRIBUTION,
    /** None is drawn: a weight's place says what it is, and what comes in may. */
    PATTERN,
    /** Rows, or columns, are drawn at right angles to each other. */
    ORTHOGONAL,
    /** Some are 0; it is drawn which. The rest is drawn from N(0, σ²). */
    SPARSE,
    /** Rows, or columns, are drawn and made as long as each other. */
    UNIT_LENGTH,
    /** Rows are drawn, and made as long as each other; biases are set in even steps. */
    NGUYEN_WIDROW,
    /** Some units are drawn from U(±a), the others are copies of them. */
    COPIES
  }

  /** What a scheme can be told. */
  public enum Parameter {
    /** The value of weights that are not drawn. */
    VALUE("value", -Initializer.MOST, Initializer.MOST),
    /** The widest draw of a uniform distribution. */
    A("a", -Initializer.MOST, Initializer.MOST),
    /** The standard deviation of a normal distribution. */
    SIGMA("sigma", -Initializer.MOST, Initializer.MOST),
    /** A factor. */
    GAIN("gain", -Initializer.MOST, Initializer.MOST),
    /** The slope of a leaky ReLU below 0. */
    SLOPE("slope", -Initializer.MOST, Initializer.MOST),
    /** The variance times the fan. */
    SCALE("scale", 0, Initializer.MOST),
    /** Which fan is taken. */
    MODE("mode", Fan.ids()),
    /** What is drawn from. */
    DISTRIBUTION("distribution", Distribution.ids()),
    /** The share of weights that are 0. */
    SPARSITY("sparsity", 0, 1),
    /** How far a variance may be from 1. */
    TOLERANCE("tolerance", 0, Initializer.MOST),
    /** What one weight is more than the one before. */
    STEP("step", -Initializer.MOST, Initializer.MOST),
    /** How many units of a layer are distinct. */
    DISTINCT("distinct", 1, Shape.MAX_UNITS);

    private final String id;
    private final double least;
    private final double most;
    private final List<String> words;

    Parameter(String id, double least, double most) {
      this.id = id;
      this.least = least;
      this.most = most;
      words = List.of();
    }

    Parameter(String id, List<String> words) {
      this.id = id;
      this.words = words;
      least = 0;
      most = words.size() - 1;
    }

    /** The field of {@code init} that holds it. */
    public String id() {
      return id;
    }

    /** What it can be, where it is no number but a word; the words stand for 0, 1, 2 … */
    public List<String> words() {
      return words;
    }

    /** Whether it can only be a whole number. */
    public boolean isWhole() {
      return switch (this) {
        case DISTINCT, MODE, DISTRIBUTION -> true;
        case VALUE, A, SIGMA, GAIN, SLOPE, SCALE, SPARSITY, TOLERANCE, STEP -> false;
      };
    }

    void check(double value) {
      Initializer.check(id, value, least, most, isWhole());
    }
  }

  private final String id;
  private final Law law;
  private final List<Parameter> parameters;
  private final List<Double> usual;

  Scheme(String id, Law law) {
    this(id, law, List.of(), List.of());
  }

  Scheme(String id, Law law, Parameter parameter, double usual) {
    this(id, law, List.of(parameter), List.of(usual));
  }

  Scheme(String id, Law law, Parameter parameter, double usual, Fan mode) {
    this(id, law, List.of(parameter, Parameter.MODE), List.of(usual, (double) mode.ordinal()));
  }

  Scheme(String id, Law law, List<Parameter> parameters, List<Double> usual) {
    this.id = id;
    this.law = law;
    this.parameters = parameters;
    this.usual = usual;
  }

  /**
   * Fills a layer. Biases are 0 before; a scheme that chooses them sets them, too.
   *
   * @param its what the scheme is told
   */
  void fill(Layer layer, Initializer its) {
    layer.each(rule(layer, its));
  }

  /**
   * What each weight of a layer is. Where a weight is what others make of it the layer is filled
   * already, and each stays as it is.
   */
  private Layer.Rule rule(Layer layer, Initializer its) {
    double p = its.parameter();
    return switch (this) {
      case ZEROS, ONES, CONSTANT -> equal(value(p));
      case UNIFORM -> uniform(layer, p, 1);
      case NORMAL -> normal(layer, p, 1);
      case XAVIER_UNIFORM -> uniform(layer, p, Math.sqrt(6.0 / (2 * fan(layer, its))));
      case XAVIER_NORMAL -> normal(layer, p, Math.sqrt(2.0 / (2 * fan(layer, its))));
      case HE_UNIFORM -> uniform(layer, 1, Math.sqrt(6 / ((1 + p * p) * fan(layer, its))));
      case HE_NORMAL -> normal(layer, 1, Math.sqrt(2 / ((1 + p * p) * fan(layer, its))));
      case LECUN_UNIFORM -> uniform(layer, p, Math.sqrt(3.0 / layer.fanIn()));
      case LECUN_NORMAL -> {
        double root = Math.sqrt(layer.fanIn());
        yield (unit, input) -> layer.normal(unit, input) * p / root;
      }
      case PYTORCH -> {
        Layer biases = layer.biases();
        biases.each(overRoot(biases));
        yield overRoot(layer);
      }
      case TF_PLAYGROUND -> {
        layer.biases().each(equal(0.1));
        yield uniform(layer, 0.5, 1);
      }
      case SAME_WITHIN_UNIT -> (unit, input) -> layer.normal(unit, 0) * p;
      case EQUAL_INCOMING -> layer.isOutput() ? normal(layer, 1, 1) : equal(value(p));
      case IDENTITY -> identity(p);
      case TRUNCATED_NORMAL -> truncated(layer, p);
      case VARIANCE_SCALING -> scaled(layer, its);
      case ORTHOGONAL -> Orthogonal.rule(layer, p);
      case SPARSE -> sparse(layer, p, its.value(Parameter.SIGMA));
      case LSUV -> {
        layer.each(Orthogonal.rule(layer, 1));
        yield UnitVariance.rule(layer, p);
      }
      case ZERO_HADAMARD -> hadamard(layer);
      case NGUYEN_WIDROW -> NguyenWidrow.rule(layer);
      case RANDS -> uniform(layer, 1, 1);
      case RANDSMALL -> uniform(layer, 0.1, 1);
      case RANDNR -> normalized(layer, true);
      case RANDNC -> normalized(layer, false);
      case MIDPOINT -> {
        Begun.Range[] ranges = layer.inputRanges();
        yield (unit, input) -> ranges[input].low() / 2 + ranges[input].high() / 2;
      }
      case COUNTING -> (unit, input) -> (layer.rank(unit, input) + 1) * p;
      case COPIES -> copies(layer, its, (int) p);
    };
  }

  private static double fan(Layer layer, Initializer its) {
    return its.fan().of(layer.fanIn(), layer.fanOut());
  }

  private static Layer.Rule equal(double value) {
    return (unit, input) -> value;
  }

  private static Layer.Rule uniform(Layer layer, double gain, double a) {
    return (unit, input) -> layer.symmetric(unit, input) * gain * a;
  }

  private static Layer.Rule normal(Layer layer, double gain, double sigma) {
    return (unit, input) -> layer.normal(unit, input) * gain * sigma;
  }

  private static Layer.Rule truncated(Layer layer, double sigma) {
    return (unit, input) -> layer.truncated(unit, input) * sigma;
  }

  private static Layer.Rule overRoot(Layer layer) {
    double root = Math.sqrt(layer.fanIn());
    return (unit, input) -> layer.symmetric(unit, input) / root;
  }

  private static Layer.Rule identity(double gain) {
    return (unit, input) -> unit == input ? gain : 0;
  }

  /** Xavier's uniform draws; hidden units that are so many places apart share theirs. */
  private static Layer.Rule copies(Layer layer, Initializer its, int distinct) {
    double gain = its.value(Parameter.GAIN);
    double root = Math.sqrt(6.0 / (2 * fan(layer, its)));
    int rows = layer.isOutput() ? layer.rows() : distinct;
    int columns = layer.isFirst() ? layer.columns() : distinct;
    return (unit, input) -> layer.symmetric(unit % rows, input % columns) * gain * root;
  }

  private static Layer.Rule scaled(Layer layer, Initializer its) {
    double variance = its.value(Parameter.SCALE) / fan(layer, its);
    double sigma = Math.sqrt(variance);
    return switch (its.distribution()) {
      case NORMAL -> normal(layer, 1, sigma);
      case TRUNCATED_NORMAL -> truncated(layer, sigma / Distribution.TRUNCATED_DEVIATION);
      case UNIFORM -> uniform(layer, 1, Math.sqrt(3 * variance));
    };
  }

  private static Layer.Rule sparse(Layer layer, double sparsity, double sigma) {
    layer.each(normal(layer, sigma, 1));
    int[] order = new int[layer.rows()];
    int zeros = (int) Math.ceil(sparsity * layer.rows());
    for (int input = 0; input < layer.columns(); input++) {
      layer.permute(order, input);
      for (int i = 0; i < zeros; i++) {
        layer.set(order[i], input, 0);
      }
    }
    return layer::get;
  }

  private static Layer.Rule hadamard(Layer layer) {
    if (layer.rows() <= layer.columns()) {
      return identity(1);
    }
    int power = 1;
    while (power < layer.rows()) {
      power *= 2;
    }
    double one = 1 / Math.sqrt(power);
    return (unit, input) -> Integer.bitCount(unit & input) % 2 == 0 ? one : -one;
  }

  private static Layer.Rule normalized(Layer layer, boolean areRows) {
    layer.each(layer::symmetric);
    double[] vector = new double[areRows ? layer.columns() : layer.rows()];
    for (int k = 0; k < (areRows ? layer.rows() : layer.columns()); k++) {
      for (int i = 0; i < vector.length; i++) {
        vector[i] = areRows ? layer.get(k, i) : layer.get(i, k);
      }
      GramSchmidt.normalize(vector, 0, vector.length);
      for (int i = 0; i < vector.length; i++) {
        layer.set(areRows ? k : i, areRows ? i : k, vector[i]);
      }
    }
    return layer::get;
  }

  /**
   * The value of weights that are not drawn; NaN where all are, or where they differ.
   *
   * @param p the scheme's parameter
   */
  public double value(double p) {
    return switch (this) {
      case ZEROS -> 0;
      case ONES -> 1;
      case CONSTANT, EQUAL_INCOMING -> p;
      case UNIFORM,
          NORMAL,
          XAVIER_UNIFORM,
          XAVIER_NORMAL,
          HE_UNIFORM,
          HE_NORMAL,
          LECUN_UNIFORM,
          LECUN_NORMAL,
          PYTORCH,
          TF_PLAYGROUND,
          SAME_WITHIN_UNIT,
          IDENTITY,
          TRUNCATED_NORMAL,
          VARIANCE_SCALING,
          ORTHOGONAL,
          SPARSE,
          LSUV,
          ZERO_HADAMARD,
          NGUYEN_WIDROW,
          RANDS,
          RANDSMALL,
          RANDNR,
          RANDNC,
          MIDPOINT,
          COUNTING,
          COPIES ->
          Double.NaN;
    };
  }

  /** The name in documents. */
  public String id() {
    return id;
  }

  /** What it can be told. */
  public List<Parameter> parameters() {
    return parameters;
  }

  /** What it is told where nothing is given, in the order of {@link #parameters}. */
  public List<Double> usual() {
    return usual;
  }

  /** How its weights come to differ, or not. */
  public Law law() {
    return law;
  }

  /** Whether all weights are equal. */
  public boolean isEqual() {
    return law == Law.EQUAL;
  }

  /** Whether the biases are drawn, too. */
  public boolean drawsBiases() {
    return law == Law.UNIFORM_WITH_BIASES || law == Law.NGUYEN_WIDROW;
  }

  /** Whether it is scaled on the data. */
  public boolean isScaledOnData() {
    return this == LSUV;
  }

  /** Whether all that is done to draws is to make them vectors at right angles. */
  public boolean isOrthogonal() {
    return this == ORTHOGONAL;
  }

  /** Whether a unit's weights together have the length 1, by being divided by it. */
  public boolean hasUnitRows() {
    return this == RANDNR;
  }

  /** Whether it is drawn which weights are 0. */
  public boolean isSparse() {
    return law == Law.SPARSE;
  }

  /** Whether draws are made vectors together, so that weights are not independent. */
  public boolean makesVectors() {
    return law == Law.ORTHOGONAL || law == Law.UNIT_LENGTH;
  }

  /** Whether two seeds give different weights. */
  public boolean isRandom() {
    return !isEqual() && law != Law.PATTERN;
  }

  /** Whether each weight is chosen for itself, so that biases can be chosen in the same way. */
  public boolean isForBiases() {
    return switch (law) {
      case EQUAL, UNIFORM, UNIFORM_WITH_BIASES, NORMAL, TRUNCATED_NORMAL, BY_DISTRIBUTION -> true;
      case NORMAL_OF_UNIT,
          EQUAL_INTO_HIDDEN,
          PATTERN,
          ORTHOGONAL,
          SPARSE,
          UNIT_LENGTH,
          NGUYEN_WIDROW,
          COPIES ->
          false;
    };
  }

  /** The scheme of that name; the common other names of Xavier and He are understood too. */
  public static Optional<Scheme> of(String id) {
    String name = canonical(id);
    for (Scheme s : values()) {
      if (s.id.equals(name)) {
        return Optional.of(s);
      }
    }
    return Optional.empty();
  }

  private static String canonical(String id) {
    switch (id) {
      case "xavier":
      case "glorot":
      case "glorot-uniform":
        return "xavier-uniform";
      case "glorot-normal":
        return "xavier-normal";
      case "he":
      case "kaiming":
      case "kaiming-normal":
        return "he-normal";
      case "kaiming-uniform":
        return "he-uniform";
      case "lecun":
        return "lecun-normal";
      default:
        return id;
    }
  }
}
