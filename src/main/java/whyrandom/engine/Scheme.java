package whyrandom.engine;

import java.util.Optional;

/**
 * A way to choose initial weights. {@code n_in} and {@code n_out} are the layer's fans; U(±a) is
 * uniform between −a and a (variance a²/3), N(0, σ²) normal.
 */
public enum Scheme {
  /** Every weight 0. */
  ZEROS("zeros", Law.EQUAL),
  /** Every weight 1. */
  ONES("ones", Law.EQUAL),
  /** Every weight the same value. */
  CONSTANT("constant", Law.EQUAL, "value", 0.5),
  /** U(±a). */
  UNIFORM("uniform", Law.UNIFORM, "a", 1),
  /** N(0, σ²). */
  NORMAL("normal", Law.NORMAL, "sigma", 1),
  /** Xavier or Glorot, U(±g√(6/(n_in + n_out))) (Glorot &amp; Bengio 2010). */
  XAVIER_UNIFORM("xavier-uniform", Law.UNIFORM, "gain", 1),
  /** Xavier or Glorot, σ = g√(2/(n_in + n_out)) (Glorot &amp; Bengio 2010). */
  XAVIER_NORMAL("xavier-normal", Law.NORMAL, "gain", 1),
  /** He or Kaiming, U(±√(6/((1 + s²) n_in))), s the leaky slope (He et al. 2015). */
  HE_UNIFORM("he-uniform", Law.UNIFORM, "slope", 0),
  /** He or Kaiming, σ = √(2/((1 + s²) n_in)), s the leaky slope (He et al. 2015). */
  HE_NORMAL("he-normal", Law.NORMAL, "slope", 0),
  /** LeCun, U(±g√(3/n_in)), variance g²/n_in (LeCun et al. 1998). */
  LECUN_UNIFORM("lecun-uniform", Law.UNIFORM, "gain", 1),
  /** LeCun, σ = g/√n_in (LeCun et al. 1998). */
  LECUN_NORMAL("lecun-normal", Law.NORMAL, "gain", 1),
  /** PyTorch's default for Linear: weights and biases U(±1/√n_in). */
  PYTORCH("pytorch", Law.UNIFORM_WITH_BIASES),
  /** TensorFlow Playground's: weights U(±½), biases 0.1. */
  TF_PLAYGROUND("tf-playground", Law.UNIFORM),
  /**
   * All incoming weights of a unit share one N(0, σ²) draw: equal within a unit, different between
   * units. Not a symmetry.
   */
  SAME_WITHIN_UNIT("same-within-unit", Law.NORMAL_OF_UNIT, "sigma", 1),
  /** Every weight into a hidden unit the same value, weights into the output N(0, 1). */
  EQUAL_INCOMING("equal-incoming", Law.EQUAL_INTO_HIDDEN, "value", 0.5);

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
    EQUAL_INTO_HIDDEN
  }

  private final String id;
  private final Law law;
  private final Optional<String> parameterName;
  private final double defaultParameter;

  Scheme(String id, Law law) {
    this.id = id;
    this.law = law;
    parameterName = Optional.empty();
    defaultParameter = 0;
  }

  Scheme(String id, Law law, String parameterName, double defaultParameter) {
    this.id = id;
    this.law = law;
    this.parameterName = Optional.of(parameterName);
    this.defaultParameter = defaultParameter;
  }

  /**
   * How it fills a layer. Biases are 0 before; a scheme that chooses them sets them, too.
   *
   * @param p the scheme's parameter
   */
  Layer.Filling filling(double p) {
    return switch (this) {
      case ZEROS, ONES, CONSTANT -> layer -> layer.each((unit, input) -> value(p));
      case UNIFORM -> uniform(layer -> p);
      case NORMAL -> normal(layer -> p);
      case XAVIER_UNIFORM ->
          layer -> {
            double root = Math.sqrt(6.0 / (layer.fanIn() + layer.fanOut()));
            layer.each((unit, input) -> layer.symmetric(unit, input) * p * root);
          };
      case XAVIER_NORMAL ->
          layer -> {
            double root = Math.sqrt(2.0 / (layer.fanIn() + layer.fanOut()));
            layer.each((unit, input) -> layer.normal(unit, input) * p * root);
          };
      case HE_UNIFORM -> uniform(layer -> Math.sqrt(6 / ((1 + p * p) * layer.fanIn())));
      case HE_NORMAL -> normal(layer -> Math.sqrt(2 / ((1 + p * p) * layer.fanIn())));
      case LECUN_UNIFORM ->
          layer -> {
            double root = Math.sqrt(3.0 / layer.fanIn());
            layer.each((unit, input) -> layer.symmetric(unit, input) * p * root);
          };
      case LECUN_NORMAL ->
          layer -> {
            double root = Math.sqrt(layer.fanIn());
            layer.each((unit, input) -> layer.normal(unit, input) * p / root);
          };
      case PYTORCH ->
          layer -> {
            double root = Math.sqrt(layer.fanIn());
            layer.each((unit, input) -> layer.symmetric(unit, input) / root);
            Layer biases = layer.biases();
            biases.each((unit, input) -> biases.symmetric(unit, input) / root);
          };
      case TF_PLAYGROUND ->
          layer -> {
            layer.each((unit, input) -> layer.symmetric(unit, input) * 0.5);
            layer.biases().each((unit, input) -> 0.1);
          };
      case SAME_WITHIN_UNIT -> layer -> layer.each((unit, input) -> layer.normal(unit, 0) * p);
      case EQUAL_INCOMING ->
          layer ->
              layer.each((unit, input) -> layer.isOutput() ? layer.normal(unit, input) : value(p));
    };
  }

  /** The number that a layer's draws are multiplied by. */
  private interface Scale {
    double of(Layer layer);
  }

  private static Layer.Filling uniform(Scale scale) {
    return layer -> {
      double a = scale.of(layer);
      layer.each((unit, input) -> layer.symmetric(unit, input) * a);
    };
  }

  private static Layer.Filling normal(Scale scale) {
    return layer -> {
      double sigma = scale.of(layer);
      layer.each((unit, input) -> layer.normal(unit, input) * sigma);
    };
  }

  /**
   * The value of weights that are not drawn; NaN where all are.
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
          SAME_WITHIN_UNIT ->
          Double.NaN;
    };
  }

  /** The name in documents. */
  public String id() {
    return id;
  }

  /** The field of {@code init} that holds the scheme's parameter, if it has one. */
  public Optional<String> parameterName() {
    return parameterName;
  }

  /** The parameter's value where none is given. */
  public double defaultParameter() {
    return defaultParameter;
  }

  /** How its weights come to differ, or not. */
  public Law law() {
    return law;
  }

  /** Whether the biases are drawn, too. */
  public boolean drawsBiases() {
    return law == Law.UNIFORM_WITH_BIASES;
  }

  /** Whether two seeds give different weights. */
  public boolean isRandom() {
    return law != Law.EQUAL;
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
