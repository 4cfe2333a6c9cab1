package whyrandom.experiment;

import whyrandom.engine.Activation;

/** A way to choose the scale of a layer's weights from its fans. */
public enum Recipe {
  /** σ² = 2 / (n_in + n_out): Glorot &amp; Bengio 2010. */
  XAVIER("Xavier"),
  /** σ² = 2 / n_in: He et al. 2015. */
  HE("He"),
  /** σ² = 1 / n_in: LeCun et al. 1998. */
  LECUN("LeCun"),
  /** σ² = 1 / (3 n_in): what PyTorch's Linear starts with. */
  PYTORCH("PyTorch");

  private final String title;

  Recipe(String title) {
    this.title = title;
  }

  /** What it is called. */
  public String title() {
    return title;
  }

  /** The variance of a layer's weights. */
  public double variance(int fanIn, int fanOut) {
    return switch (this) {
      case XAVIER -> 2.0 / (fanIn + fanOut);
      case HE -> 2.0 / fanIn;
      case LECUN -> 1.0 / fanIn;
      case PYTORCH -> 1.0 / (3.0 * fanIn);
    };
  }

  /**
   * The recipe that was made for an activation, or whose assumptions it meets best; of a step,
   * which passes no gradient, that which forward signals alone ask for.
   */
  public static Recipe fitting(Activation activation) {
    return switch (activation) {
      case TANH, SIGMOID, LINEAR -> XAVIER;
      case RELU, LEAKY_RELU, ELU, SILU, GELU -> HE;
      case SOFTPLUS, STEP -> LECUN;
    };
  }
}
