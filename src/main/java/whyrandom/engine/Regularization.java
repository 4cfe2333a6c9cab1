package whyrandom.engine;

import java.util.Optional;
import whyrandom.math.DecimalText;

/**
 * A pull of the weights, never of the biases, towards 0: {@code gradient += rate · w} (l2, the
 * gradient of {@code ½ rate Σ w²}; PyTorch's weight_decay) or {@code gradient += rate · sign(w)}
 * (l1, of {@code rate Σ |w|}; sign(0) = 0).
 *
 * @param kind which
 * @param rate how strong, 0 or more
 */
public record Regularization(Kind kind, double rate) {
  /** No pull. */
  public static final Regularization NONE = new Regularization(Kind.NONE, 0);

  /** The kinds. */
  public enum Kind {
    /** No pull. */
    NONE("none"),
    /** Constant pull: drives weights to exactly 0. */
    L1("l1"),
    /** Pull in proportion to the weight. */
    L2("l2");

    private final String id;

    Kind(String id) {
      this.id = id;
    }

    /** The name in documents. */
    public String id() {
      return id;
    }

    /** The kind of that name. */
    public static Optional<Kind> of(String id) {
      for (Kind k : values()) {
        if (k.id.equals(id)) {
          return Optional.of(k);
        }
      }
      return Optional.empty();
    }
  }

  /** Checks the rate. */
  public Regularization {
    if (!(rate >= 0 && rate <= 100)) {
      throw new IllegalArgumentException(
          "regularization.rate: "
              + DecimalText.of(rate)
              + " is not allowed; it must be from 0 to 100");
    }
  }

  /** What is added to the loss: {@code ½ rate Σ w²} or {@code rate Σ |w|}, over all weights. */
  public double penalty(Shape shape, double[] w) {
    double sum = 0;
    for (int layer = 1; layer <= shape.layers(); layer++) {
      for (int i = shape.firstWeight(layer); i < shape.bias(layer, 0); i++) {
        sum += kind == Kind.L2 ? w[i] * w[i] / 2 : Math.abs(w[i]);
      }
    }
    return kind == Kind.NONE ? 0 : sum * rate;
  }

  /** Adds the pull on every weight to the gradient. */
  public void addTo(Shape shape, double[] w, double[] gradient) {
    if (kind == Kind.NONE || rate == 0) {
      return;
    }
    for (int layer = 1; layer <= shape.layers(); layer++) {
      for (int i = shape.firstWeight(layer); i < shape.bias(layer, 0); i++) {
        gradient[i] += kind == Kind.L2 ? rate * w[i] : rate * sign(w[i]);
      }
    }
  }

  private static double sign(double w) {
    return w > 0 ? 1 : w < 0 ? -1 : 0;
  }
}
