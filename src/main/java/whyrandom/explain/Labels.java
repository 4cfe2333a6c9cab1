package whyrandom.explain;

import whyrandom.engine.Loss;
import whyrandom.engine.Optimizer;
import whyrandom.engine.Regularization;
import whyrandom.engine.Scheme;
import whyrandom.engine.Shape;
import whyrandom.experiment.Edit;
import whyrandom.experiment.Experiment;
import whyrandom.experiment.Feature;
import whyrandom.experiment.Place;

/** What things are called on screen. */
public final class Labels {
  private static final String DIGITS = "₀₁₂₃₄₅₆₇₈₉";

  private Labels() {}

  /** A feature with real subscripts: {@code x₁²}. */
  public static String feature(Feature feature) {
    String x = "x" + subscript(feature.column() + 1);
    return switch (feature.kind()) {
      case COLUMN -> x;
      case SQUARE -> x + "²";
      case PRODUCT -> "x₁x₂";
      case SINE -> "sin " + x;
    };
  }

  /** A whole number in subscript digits. */
  public static String subscript(int number) {
    StringBuilder text = new StringBuilder();
    String plain = Integer.toString(number);
    for (int i = 0; i < plain.length(); i++) {
      text.append(DIGITS.charAt(plain.charAt(i) - '0'));
    }
    return text.toString();
  }

  /** A layer: {@code hidden layer 1}, {@code output}. */
  public static String layer(Shape shape, int layer) {
    return layer == shape.layers() ? "output" : "hidden layer " + layer;
  }

  /** A layer in a narrow place: {@code hidden 1}, {@code output}. */
  public static String shortLayer(Shape shape, int layer) {
    return layer == shape.layers() ? "output" : "hidden " + layer;
  }

  /** Where an edge comes from: a feature, a unit of the layer before, or the bias. */
  public static String source(Experiment e, int layer, int input) {
    if (input == Edit.BIAS) {
      return "bias";
    }
    return layer == 1 ? feature(e.features().get(input)) : "unit " + (input + 1);
  }

  /** A unit, short: {@code unit 2}, or {@code output} where there is only one. */
  public static String unit(Shape shape, int layer, int unit) {
    if (layer == shape.layers()) {
      return shape.outputs() == 1 ? "output" : "output " + (unit + 1);
    }
    return "unit " + (unit + 1);
  }

  /** A weight or bias: {@code x₁ → unit 2}, {@code bias of unit 2}. */
  public static String place(Experiment e, Place place) {
    Shape shape = e.shape();
    String unit = unit(shape, place.layer(), place.unit());
    if (place.layer() < shape.layers() && shape.hiddenLayers() > 1) {
      unit = unit + " of layer " + place.layer();
    }
    return place.isBias()
        ? "bias of " + unit
        : source(e, place.layer(), place.input()) + " → " + unit;
  }

  /** A loss, in words. */
  public static String loss(Loss loss) {
    return switch (loss) {
      case BCE -> "cross-entropy (bce)";
      case MSE -> "squared error (mse)";
      case HALF_MSE -> "half squared error";
      case HALF_SSE -> "half the sum of squares (sse)";
      case CROSS_ENTROPY -> "cross-entropy";
      case HINGE -> "hinge";
      case PERCEPTRON -> "perceptron";
    };
  }

  /** An update rule, in words. */
  public static String optimizer(Optimizer.Kind kind) {
    return switch (kind) {
      case SGD -> "SGD";
      case ADAM -> "Adam";
      case RMSPROP -> "RMSprop";
      case ADAGRAD -> "Adagrad";
      case PERCEPTRON -> "perceptron rule";
    };
  }

  /** What an update rule can be told, in a list. */
  public static String setting(Optimizer.Setting setting) {
    return switch (setting) {
      case MOMENTUM -> "momentum";
      case NESTEROV -> "Nesterov";
      case BETA1 -> "β₁";
      case BETA2 -> "β₂";
      case ALPHA -> "α";
      case EPSILON -> "ε";
    };
  }

  /** A regularization, in words. */
  public static String regularization(Regularization.Kind kind) {
    return switch (kind) {
      case NONE -> "none";
      case L1 -> "L1";
      case L2 -> "L2";
    };
  }

  /** An initializer, in words. */
  public static String scheme(Scheme scheme) {
    return switch (scheme) {
      case ZEROS -> "all zero";
      case ONES -> "all one";
      case CONSTANT -> "all equal";
      case UNIFORM -> "uniform ±a";
      case NORMAL -> "normal, σ";
      case XAVIER_UNIFORM -> "Xavier uniform";
      case XAVIER_NORMAL -> "Xavier normal";
      case HE_UNIFORM -> "He uniform";
      case HE_NORMAL -> "He normal";
      case LECUN_UNIFORM -> "LeCun uniform";
      case LECUN_NORMAL -> "LeCun normal";
      case PYTORCH -> "PyTorch’s default";
      case TF_PLAYGROUND -> "TF Playground’s";
      case SAME_WITHIN_UNIT -> "same within a unit";
      case EQUAL_INCOMING -> "equal into hidden units";
      case IDENTITY -> "identity";
      case TRUNCATED_NORMAL -> "truncated normal";
      case VARIANCE_SCALING -> "variance scaling";
      case ORTHOGONAL -> "orthogonal";
      case SPARSE -> "sparse";
      case LSUV -> "LSUV";
      case ZERO_HADAMARD -> "ZerO";
      case NGUYEN_WIDROW -> "Nguyen–Widrow";
      case RANDS -> "MATLAB’s rands";
      case RANDSMALL -> "MATLAB’s randsmall";
      case RANDNR -> "MATLAB’s randnr";
      case RANDNC -> "MATLAB’s randnc";
      case MIDPOINT -> "MATLAB’s midpoint";
      case COUNTING -> "counting";
      case COPIES -> "copies of units";
    };
  }

  /** What a scheme's parameter is called in a formula. */
  public static String parameter(Scheme.Parameter parameter) {
    return switch (parameter) {
      case SIGMA -> "σ";
      case VALUE -> "c";
      case A, GAIN, SLOPE, SCALE, MODE, DISTRIBUTION, SPARSITY, TOLERANCE, STEP, DISTINCT ->
          parameter.id();
    };
  }
}
