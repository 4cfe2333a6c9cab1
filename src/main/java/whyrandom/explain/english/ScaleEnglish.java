package whyrandom.explain.english;

import java.util.ArrayList;
import java.util.List;
import whyrandom.engine.Activation;
import whyrandom.experiment.Recipe;
import whyrandom.math.GaussianMean;

/** What is said of how the scale of weights is chosen. */
public final class ScaleEnglish {
  private ScaleEnglish() {}

  /** One sentence or two for each activation of the hidden layers, once. */
  public static List<String> of(List<Activation> activations) {
    List<String> sentences = new ArrayList<>();
    List<Activation> said = new ArrayList<>();
    for (Activation g : activations) {
      if (!said.contains(g)) {
        said.add(g);
        sentences.add(of(g));
      }
    }
    return sentences;
  }

  /** The recipe that fits an activation, and why. */
  public static String of(Activation g) {
    String passed = Digits.of(passedOn(g));
    String keeping = Digits.of(1 / passedOn(g));
    String fits = g.id() + ": " + Recipe.fitting(g).title() + " fits. ";
    return switch (g) {
      case TANH ->
          fits
              + "Near 0 it is almost the line a = z, so signals keep their size if σ² = 1/n_in and"
              + " gradients if σ² = 1/n_out; Xavier takes the mean of the fans. Of z with variance 1"
              + " it passes on "
              + passed
              + ", so a gain of about 5/3 is common, too.";
      case LINEAR ->
          fits
              + "Signals keep their size if σ² = 1/n_in and gradients if σ² = 1/n_out; Xavier takes"
              + " the mean of the fans.";
      case SIGMOID ->
          fits
              + "It is the usual choice, but its slope is at most ¼: by it alone a gradient’s mean"
              + " square shrinks to a sixteenth or less in each layer, unless weights are larger.";
      case RELU ->
          fits
              + "A relu passes on half of the mean square of z and half of the gradient’s;"
              + " σ² = 2/n_in makes up for it.";
      case LEAKY_RELU ->
          fits
              + "It passes on "
              + passed
              + " of the mean square of z, nearly what a relu does; σ² = 2/n_in makes up for it.";
      case ELU, SILU, GELU ->
          fits
              + "Like a relu it passes on only a part, of z with variance 1 a mean square of "
              + passed
              + "; σ² = "
              + keeping
              + "/n_in would keep that size, and He’s 2/n_in is the nearest recipe.";
      case SOFTPLUS ->
          fits
              + "Of z with variance 1 it makes a mean square of "
              + passed
              + ", because it is never 0; σ² = "
              + keeping
              + "/n_in would keep that size, and LeCun’s 1/n_in is the nearest recipe.";
      case STEP ->
          g.id()
              + ": no recipe helps gradients, for its slope is 0 everywhere. Forward any scale does"
              + " the same where biases are 0: only the sign of z counts.";
    };
  }

  /** The mean square of {@code g(z)} for z from N(0, 1). */
  static double passedOn(Activation g) {
    return GaussianMean.of(z -> g.value(z) * g.value(z), 0, 1);
  }
}
