package whyrandom.explain.english;

import java.util.Optional;
import whyrandom.engine.DrawLaw;
import whyrandom.engine.Initializer;
import whyrandom.engine.Scheme;
import whyrandom.experiment.LayerStart;
import whyrandom.math.Moments;

/** What is said of how a layer's weights and biases are chosen at the start. */
public final class DrawEnglish {
  private DrawEnglish() {}

  /** How its weights are chosen. */
  public static String weights(LayerStart layer) {
    if (layer.isByHand()) {
      return "Its weights are given one by one: nothing is drawn.";
    }
    Initializer its = layer.initializer();
    Optional<DrawLaw> law = layer.law();
    String sentence =
        law.isPresent() && law.get().scale() != 0
            ? drawn(layer, its, law.get())
            : undrawn(layer, its);
    return its.noise() == 0
        ? sentence
        : sentence
            + " To each weight noise is added, drawn from the normal distribution with σ = "
            + Digits.of(Math.abs(its.noise()))
            + ".";
  }

  private static String drawn(LayerStart layer, Initializer its, DrawLaw law) {
    return switch (its.scheme().law()) {
      case NORMAL_OF_UNIT -> "Each unit draws one number for all its weights, " + from(law) + ".";
      case SPARSE -> {
        double sparsity = its.value(Scheme.Parameter.SPARSITY);
        int zeros = (int) Math.ceil(sparsity * layer.rows());
        yield "Of the "
            + layer.rows()
            + " weights from each input "
            + zeros
            + (zeros == 1 ? " is" : " are")
            + " set to 0, and it is drawn which. The rest is drawn "
            + from(law)
            + ".";
      }
      case COPIES ->
          "Each weight of a distinct unit is drawn "
              + from(law)
              + "; of each hidden layer no more than "
              + Digits.of(its.parameter())
              + " units are distinct, the others are copies.";
      case EQUAL,
          UNIFORM,
          UNIFORM_WITH_BIASES,
          NORMAL,
          EQUAL_INTO_HIDDEN,
          TRUNCATED_NORMAL,
          BY_DISTRIBUTION,
          PATTERN,
          ORTHOGONAL,
          UNIT_LENGTH,
          NGUYEN_WIDROW ->
          "Each weight is drawn by itself, " + from(law) + ".";
    };
  }

  /** {@code from the normal distribution with σ = 0.5}; noise is not spoken of. */
  static String from(DrawLaw law) {
    double size = Math.abs(law.scale());
    return switch (law.distribution()) {
      case NORMAL -> "from the normal distribution with σ = " + Digits.of(size);
      case TRUNCATED_NORMAL ->
          "from the normal distribution with σ = "
              + Digits.of(size)
              + ", again and again until it is within ±2σ = ±"
              + Digits.of(2 * size)
              + ", which leaves a standard deviation of "
              + Digits.of(new DrawLaw(law.distribution(), size, 0, 0).deviation());
      case UNIFORM ->
          "evenly from −"
              + Digits.of(size)
              + " to "
              + Digits.of(size)
              + ", so σ = "
              + Digits.of(size / Math.sqrt(3));
    };
  }

  private static String undrawn(LayerStart layer, Initializer its) {
    double p = its.parameter();
    return switch (its.scheme()) {
      case ZEROS, ONES, CONSTANT, EQUAL_INCOMING ->
          "All its weights are "
              + Digits.of(its.scheme().value(p))
              + (its.noise() == 0 ? ": nothing is drawn." : ".");
      case IDENTITY ->
          "Weight i of unit i is " + Digits.of(p) + ", the others are 0: nothing is drawn.";
      case ORTHOGONAL ->
          "Drawn from N(0, 1) and made "
              + vectors(layer)
              + " of length "
              + Digits.of(Math.abs(p))
              + " at right angles to each other: no weight is chosen by itself, so there is no"
              + " curve.";
      case LSUV ->
          "Drawn from N(0, 1), made "
              + vectors(layer)
              + " at right angles to each other, then divided by one number until the variance of z"
              + " on the data is 1 ± "
              + Digits.of(p)
              + ": no weight is chosen by itself, so there is no curve.";
      case ZERO_HADAMARD ->
          layer.rows() <= layer.columns()
              ? "Weight i of unit i is 1, the others are 0 (ZerO): nothing is drawn."
              : "The corner of a Hadamard matrix, all weights of the same size (ZerO): nothing is"
                  + " drawn.";
      case NGUYEN_WIDROW ->
          "Each unit’s weights are a random direction with the length that Nguyen and Widrow"
              + " choose: no weight is chosen by itself, so there is no curve.";
      case RANDNR ->
          "Drawn from U(±1), then each unit’s weights divided by their length: no weight is chosen"
              + " by itself, so there is no curve.";
      case RANDNC ->
          "Drawn from U(±1), then the weights from each input divided by their length: no weight"
              + " is chosen by itself, so there is no curve.";
      case MIDPOINT ->
          "The weight from an input is the middle of what comes in by it, for all units: nothing"
              + " is drawn.";
      case COUNTING ->
          "Each weight is "
              + Digits.of(p)
              + " more than the one before: nothing is drawn, and no two are the same.";
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
          TRUNCATED_NORMAL,
          VARIANCE_SCALING,
          SPARSE,
          RANDS,
          RANDSMALL,
          COPIES ->
          "Its draws are multiplied by 0: all its weights are 0.";
    };
  }

  private static String vectors(LayerStart layer) {
    return layer.rows() <= layer.columns() ? "rows" : "columns";
  }

  /** How its biases are chosen. */
  public static String biases(LayerStart layer, boolean hasBiases) {
    if (!hasBiases) {
      return "The network has no biases.";
    }
    Optional<DrawLaw> law = layer.biasLaw();
    if (law.isPresent() && !law.get().isPoint()) {
      DrawLaw its = law.get();
      String noise = its.noise() == 0 ? "" : "noise with σ = " + Digits.of(its.noise());
      if (its.scale() == 0) {
        return "Its biases are " + Digits.of(its.center()) + " and " + noise + ".";
      }
      return "Its biases are drawn " + from(its) + (noise.isEmpty() ? "." : ", and " + noise + ".");
    }
    double equal = layer.biasMean();
    if (equal == equal) {
      return layer.rows() == 1
          ? "Its bias is " + Digits.of(equal) + "."
          : "Its biases are " + Digits.of(equal) + ".";
    }
    boolean isStepped =
        !layer.isByHand()
            && layer.initializer().bias().isEmpty()
            && layer.initializer().scheme().drawsBiases();
    return isStepped
        ? "Its biases are set so that the units are active in different parts of what comes in."
        : "Its biases are given one by one.";
  }

  /** What was drawn, in numbers. */
  public static String asDrawn(Moments m) {
    if (m.count() == 1) {
      return "There is one: " + Digits.of(m.mean()) + ".";
    }
    return "As they are: mean "
        + Digits.of(m.mean())
        + ", standard deviation "
        + Digits.of(m.deviation())
        + ", from "
        + Digits.of(m.least())
        + " to "
        + Digits.of(m.greatest())
        + ".";
  }
}
