package whyrandom.explain;

import whyrandom.engine.Activation;
import whyrandom.engine.Distribution;
import whyrandom.engine.Fan;
import whyrandom.engine.Initializer;
import whyrandom.engine.Scheme;
import whyrandom.engine.Scheme.Parameter;
import whyrandom.experiment.Experiment;

/** How a layer starts in other libraries if nothing else is said, by the name that it has there. */
public enum LibraryDefault {
  /** {@code reset_parameters} in {@code torch/nn/modules/linear.py}. */
  PYTORCH_LINEAR(
      "PyTorch Linear",
      "PyTorch 2, torch.nn.Linear: weights and biases uniform from −1/√fan-in to 1/√fan-in."),
  /** The arguments of {@code Dense} in {@code keras/src/layers/core/dense.py}. */
  KERAS_DENSE("Keras Dense", "Keras 3.15, Dense: glorot_uniform, which is Xavier’s; biases 0."),
  /** {@code default_kernel_init} in {@code flax/linen/linear.py}. */
  FLAX_DENSE(
      "Flax Dense",
      "Flax 0.12, linen.Dense: lecun_normal, a truncated normal of variance 1/fan-in; biases 0."),
  /** {@code _init_coef} in {@code sklearn/neural_network/_multilayer_perceptron.py}. */
  SCIKIT_LEARN_MLP(
      "scikit-learn MLP",
      "scikit-learn 1.9, MLPClassifier: weights and biases uniform up to ±√(6/(fan-in + fan-out)),"
          + " with 2 in place of 6 if the hidden units are logistic."),
  /** Its property {@code WeightsInitializer} is {@code "glorot"}. */
  MATLAB_FULLY_CONNECTED(
      "MATLAB fullyConnectedLayer",
      "MATLAB since R2019a, fullyConnectedLayer: “glorot”, which is Xavier’s uniform; biases 0."),
  /** {@code initlay}, which calls {@code initnw} for each layer. */
  MATLAB_FEEDFORWARDNET(
      "MATLAB feedforwardnet",
      "MATLAB since R2010b, feedforwardnet: initnw, which is Nguyen and Widrow’s.");

  private static final String PREFIX = "library-";

  private final String label;
  private final String source;

  LibraryDefault(String label, String source) {
    this.label = label;
    this.source = source;
  }

  /** The name in a list beside those of schemes. */
  public String id() {
    return PREFIX + label;
  }

  /** What it is called there. */
  public String label() {
    return label;
  }

  /** Which version it is, and what it draws. */
  public String source() {
    return source;
  }

  /** The same for the layers of a network. */
  public Initializer of(Experiment e) {
    return switch (this) {
      case PYTORCH_LINEAR -> Initializer.of(Scheme.PYTORCH);
      case KERAS_DENSE, MATLAB_FULLY_CONNECTED -> Initializer.of(Scheme.XAVIER_UNIFORM);
      case FLAX_DENSE ->
          Initializer.of(Scheme.VARIANCE_SCALING)
              .with(Parameter.SCALE, 1)
              .with(Parameter.MODE, Fan.IN.ordinal())
              .with(Parameter.DISTRIBUTION, Distribution.TRUNCATED_NORMAL.ordinal());
      case SCIKIT_LEARN_MLP -> {
        Initializer its =
            Initializer.of(Scheme.XAVIER_UNIFORM).with(Parameter.GAIN, isLogistic(e) ? THIRD : 1);
        yield its.withBias(its);
      }
      case MATLAB_FEEDFORWARDNET -> Initializer.of(Scheme.NGUYEN_WIDROW);
    };
  }

  /** √(2/n) is √(6/n) times this. */
  private static final double THIRD = Math.sqrt(1.0 / 3);

  private static boolean isLogistic(Experiment e) {
    return !e.hidden().isEmpty() && isLogistic(e.activations().get(0));
  }

  private static boolean isLogistic(Activation activation) {
    return switch (activation) {
      case SIGMOID -> true;
      case TANH, RELU, LEAKY_RELU, ELU, SOFTPLUS, SILU, GELU, LINEAR, STEP -> false;
    };
  }
}
