package whyrandom.engine;

import java.util.Optional;
import whyrandom.engine.Initializer.Draw;

/**
 * A way to choose initial weights. {@code n_in} and {@code n_out} are the layer's fans; U(±a) is
 * uniform between −a and a (variance a²/3), N(0, σ²) normal.
 */
public enum Scheme {
  /** Every weight 0. */
  ZEROS("zeros") {
    @Override
    double weight(Draw d, double p) {
      return 0;
    }
  },
  /** Every weight 1. */
  ONES("ones") {
    @Override
    double weight(Draw d, double p) {
      return 1;
    }
  },
  /** Every weight the same value. */
  CONSTANT("constant", "value", 0.5) {
    @Override
    double weight(Draw d, double value) {
      return value;
    }
  },
  /** U(±a). */
  UNIFORM("uniform", "a", 1) {
    @Override
    double weight(Draw d, double a) {
      return d.symmetric() * a;
    }
  },
  /** N(0, σ²). */
  NORMAL("normal", "sigma", 1) {
    @Override
    double weight(Draw d, double sigma) {
      return d.normal() * sigma;
    }
  },
  /** Xavier or Glorot, U(±g√(6/(n_in + n_out))) (Glorot &amp; Bengio 2010). */
  XAVIER_UNIFORM("xavier-uniform", "gain", 1) {
    @Override
    double weight(Draw d, double gain) {
      return d.symmetric() * gain * Math.sqrt(6.0 / (d.fanIn() + d.fanOut()));
    }
  },
  /** Xavier or Glorot, σ = g√(2/(n_in + n_out)) (Glorot &amp; Bengio 2010). */
  XAVIER_NORMAL("xavier-normal", "gain", 1) {
    @Override
    double weight(Draw d, double gain) {
      return d.normal() * gain * Math.sqrt(2.0 / (d.fanIn() + d.fanOut()));
    }
  },
  /** He or Kaiming, U(±√(6/((1 + s²) n_in))), s the leaky slope (He et al. 2015). */
  HE_UNIFORM("he-uniform", "slope", 0) {
    @Override
    double weight(Draw d, double slope) {
      return d.symmetric() * Math.sqrt(6 / ((1 + slope * slope) * d.fanIn()));
    }
  },
  /** He or Kaiming, σ = √(2/((1 + s²) n_in)), s the leaky slope (He et al. 2015). */
  HE_NORMAL("he-normal", "slope", 0) {
    @Override
    double weight(Draw d, double slope) {
      return d.normal() * Math.sqrt(2 / ((1 + slope * slope) * d.fanIn()));
    }
  },
  /** LeCun, U(±g√(3/n_in)), variance g²/n_in (LeCun et al. 1998). */
  LECUN_UNIFORM("lecun-uniform", "gain", 1) {
    @Override
    double weight(Draw d, double gain) {
      return d.symmetric() * gain * Math.sqrt(3.0 / d.fanIn());
    }
  },
  /** LeCun, σ = g/√n_in (LeCun et al. 1998). */
  LECUN_NORMAL("lecun-normal", "gain", 1) {
    @Override
    double weight(Draw d, double gain) {
      return d.normal() * gain / Math.sqrt(d.fanIn());
    }
  },
  /** PyTorch's default for Linear: weights and biases U(±1/√n_in). */
  PYTORCH("pytorch") {
    @Override
    double weight(Draw d, double p) {
      return d.symmetric() / Math.sqrt(d.fanIn());
    }

    @Override
    double bias(Draw d) {
      return d.symmetricBias() / Math.sqrt(d.fanIn());
    }
  },
  /** TensorFlow Playground's: weights U(±½), biases 0.1. */
  TF_PLAYGROUND("tf-playground") {
    @Override
    double weight(Draw d, double p) {
      return d.symmetric() * 0.5;
    }

    @Override
    double bias(Draw d) {
      return 0.1;
    }
  },
  /**
   * All incoming weights of a unit share one N(0, σ²) draw: equal within a unit, different between
   * units. Not a symmetry.
   */
  SAME_WITHIN_UNIT("same-within-unit", "sigma", 1) {
    @Override
    double weight(Draw d, double sigma) {
      return d.normalOfUnit() * sigma;
    }
  },
  /** Every weight into a hidden unit the same value, weights into the output N(0, 1). */
  EQUAL_INCOMING("equal-incoming", "value", 0.5) {
    @Override
    double weight(Draw d, double value) {
      return d.isOutputLayer() ? d.normal() : value;
    }
  };

  private final String id;
  private final Optional<String> parameterName;
  private final double defaultParameter;

  Scheme(String id) {
    this.id = id;
    parameterName = Optional.empty();
    defaultParameter = 0;
  }

  Scheme(String id, String parameterName, double defaultParameter) {
    this.id = id;
    this.parameterName = Optional.of(parameterName);
    this.defaultParameter = defaultParameter;
  }

  /** The initial value of a weight, given the scheme's parameter. */
  abstract double weight(Draw d, double parameter);

  /** The initial value of a bias, where the document does not set one. */
  double bias(Draw d) {
    return 0;
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

  /** Whether two seeds give different weights. */
  public boolean isRandom() {
    return this != ZEROS && this != ONES && this != CONSTANT;
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
