package whyrandom.engine;

import java.util.Optional;
import whyrandom.engine.Initializer.Draw;

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
   * The initial value of a weight.
   *
   * @param p the scheme's parameter
   */
  double weight(Draw d, double p) {
    return switch (this) {
      case ZEROS, ONES, CONSTANT -> value(p);
      case UNIFORM -> d.symmetric() * p;
      case NORMAL -> d.normal() * p;
      case XAVIER_UNIFORM -> d.symmetric() * p * Math.sqrt(6.0 / (d.fanIn() + d.fanOut()));
      case XAVIER_NORMAL -> d.normal() * p * Math.sqrt(2.0 / (d.fanIn() + d.fanOut()));
      case HE_UNIFORM -> d.symmetric() * Math.sqrt(6 / ((1 + p * p) * d.fanIn()));
      case HE_NORMAL -> d.normal() * Math.sqrt(2 / ((1 + p * p) * d.fanIn()));
      case LECUN_UNIFORM -> d.symmetric() * p * Math.sqrt(3.0 / d.fanIn());
      case LECUN_NORMAL -> d.normal() * p / Math.sqrt(d.fanIn());
      case PYTORCH -> d.symmetric() / Math.sqrt(d.fanIn());
      case TF_PLAYGROUND -> d.symmetric() * 0.5;
      case SAME_WITHIN_UNIT -> d.normalOfUnit() * p;
      case EQUAL_INCOMING -> d.isOutputLayer() ? d.normal() : value(p);
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

  /** The initial value of a bias, where the document does not set one. */
  double bias(Draw d) {
    return switch (this) {
      case PYTORCH -> d.symmetricBias() / Math.sqrt(d.fanIn());
      case TF_PLAYGROUND -> 0.1;
      case ZEROS,
          ONES,
          CONSTANT,
          UNIFORM,
          NORMAL,
          XAVIER_UNIFORM,
          XAVIER_NORMAL,
          HE_UNIFORM,
          HE_NORMAL,
          LECUN_UNIFORM,
          LECUN_NORMAL,
          SAME_WITHIN_UNIT,
          EQUAL_INCOMING ->
          0;
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
