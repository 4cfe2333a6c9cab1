package whyrandom.engine;

import java.util.Optional;
import whyrandom.math.DecimalText;
import whyrandom.refusal.Refusal;

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

    /** What a weight adds to the loss at the rate 1: {@code |w|} or {@code ½ w²}. */
    double penalty(double w) {
      return switch (this) {
        case NONE -> 0;
        case L1 -> Math.abs(w);
        case L2 -> w * w / 2;
      };
    }

    /** What a weight adds to its gradient at the rate 1: {@code sign(w)} or {@code w}. */
    public double pull(double w) {
      return switch (this) {
        case NONE -> 0;
        case L1 -> w > 0 ? 1 : w < 0 ? -1 : 0;
        case L2 -> w;
      };
    }

    /** Whether the pull on {@code k w} is k times that on {@code w}. */
    public boolean isLinear() {
      return switch (this) {
        case NONE, L2 -> true;
        case L1 -> false;
      };
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
      throw Refusal.notAllowed("regularization.rate", DecimalText.of(rate), "from 0 to 100");
    }
  }

  /** Whether there is a pull. */
  public boolean isOn() {
    return kind != Kind.NONE && rate != 0;
  }

  /** What is added to the loss: {@code ½ rate Σ w²} or {@code rate Σ |w|}, over all weights. */
  public double penalty(Shape shape, double[] w) {
    double sum = 0;
    for (int layer = 1; layer <= shape.layers(); layer++) {
      for (int i = shape.firstWeight(layer); i < shape.bias(layer, 0); i++) {
        sum += kind.penalty(w[i]);
      }
    }
    return sum * rate;
  }

  /** Adds the pull on every weight to the gradient. */
  public void addTo(Shape shape, double[] w, double[] gradient) {
    if (!isOn()) {
      return;
    }
    for (int layer = 1; layer <= shape.layers(); layer++) {
      for (int i = shape.firstWeight(layer); i < shape.bias(layer, 0); i++) {
        gradient[i] += rate * kind.pull(w[i]);
      }
    }
  }
}
