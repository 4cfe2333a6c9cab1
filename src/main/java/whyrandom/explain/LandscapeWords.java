package whyrandom.explain;

import whyrandom.engine.Optimizer;
import whyrandom.engine.Regularization;
import whyrandom.engine.Shape;
import whyrandom.experiment.Direction;
import whyrandom.experiment.Edit;
import whyrandom.experiment.Experiment;
import whyrandom.experiment.Landscape;
import whyrandom.experiment.Run;
import whyrandom.experiment.Slopes;
import whyrandom.explain.english.Digits;
import whyrandom.explain.english.Words;
import whyrandom.explain.statement.Sentence;

/** What the map of the loss says of the place where a network stands. */
public final class LandscapeWords {
  /** A curvature no larger than this may be nothing but rounding and the third derivative. */
  private static final double NOISE = 1e-6;

  private static final int MOST_NUMBERS = 12;

  private LandscapeWords() {}

  /**
   * About two units: whether the loss slopes and bends towards a difference between them.
   *
   * @param names of the two units, such as {@code Units 1 and 2}
   * @param isFastest whether {@code apart} is the way in which a difference grows fastest
   */
  public static Sentence pair(
      String names, Run run, Landscape plane, Slopes slopes, boolean isFastest) {
    Direction apart = plane.up();
    double slope = slopes.slope(apart);
    double curvature = slopes.curvature(apart);
    if (!(Math.abs(curvature) <= Double.MAX_VALUE)) {
      return new Words().say("The loss is not a finite number here.").sentence();
    }
    boolean areIdentical = apart.areIdentical(run.network().parameters);
    Words words = areIdentical ? identical(names, slope, slopes.isFlat(), run) : different(names);
    if (!areIdentical) {
      words.add(pull(slope, apart.dot(run.network().parameters)));
      return words.add(bend(curvature)).sentence();
    }
    return words.add(fate(curvature, isFastest, run, slopes.isFlat())).sentence();
  }

  private static Words identical(String names, double slope, boolean isFlat, Run run) {
    Words words = new Words().same(names + " are identical");
    if (slope != 0) {
      return words.say(": the slope apart is " + Digits.of(slope) + ".");
    }
    words.say(
        isFlat
            ? ", and the gradient is exactly 0: there is no slope at all."
            : ": the slope apart is exactly 0, so it leads along the dashed line, never off it.");
    return run.settings().dropout() > 0
        ? words.add("Dropout, which switches each unit off by chance, can.")
        : words;
  }

  /** What becomes of a small difference between identical units. */
  private static String fate(double curvature, boolean isFastest, Run run, boolean isFlat) {
    String of = " (curvature apart " + Digits.of(curvature) + ")";
    if (Math.abs(curvature) <= NOISE) {
      return "To both sides it is level"
          + of
          + ": a small nudge apart neither grows nor dies out at first.";
    }
    if (curvature < 0) {
      return (isFlat ? "It is a saddle" : "The line is a ridge")
          + of
          + ": a nudge apart grows"
          + rate(curvature, isFastest, run)
          + ".";
    }
    return "The line is a valley"
        + of
        + ": "
        + (isFastest
            ? "small nudges die out."
            : "a nudge in just this way shrinks at first; another way apart may grow.");
  }

  /** By how much a nudge grows at a step, where that is simple to say. */
  private static String rate(double curvature, boolean isFastest, Run run) {
    Experiment e = run.settings();
    boolean isPlain =
        isFastest
            && e.optimizer() instanceof Optimizer.Sgd sgd
            && sgd.momentum() == 0
            && e.regularization().rate() == 0
            && e.dropout() == 0
            && isFullBatch(run);
    double growth = -100 * e.optimizer().learningRate() * curvature;
    return isPlain && growth > 0 ? ", at first by " + Digits.of(growth) + " % a step" : "";
  }

  private static Words different(String names) {
    return new Words().say(names + " differ.");
  }

  /** Which way descent leads units that differ. */
  private static String pull(double slope, double between) {
    if (slope == 0) {
      return "The slope apart is exactly 0.";
    }
    String where =
        between == 0
            ? "to one side"
            : slope > 0 == between > 0 ? "towards each other" : "further apart";
    return "The slope apart is " + Digits.of(slope) + ": descent leads them " + where + ".";
  }

  private static String bend(double curvature) {
    if (Math.abs(curvature) <= NOISE) {
      return "";
    }
    return "Apart the loss bends "
        + (curvature < 0 ? "down" : "up")
        + " here (curvature "
        + Digits.of(curvature)
        + ").";
  }

  /**
   * About two weights.
   *
   * @param across what the first is called
   * @param up what the second is called
   */
  public static Sentence weights(
      String across, String up, Run run, Landscape plane, Slopes slopes) {
    double first = slopes.slope(plane.across());
    double second = slopes.slope(plane.up());
    if (!(Math.abs(first) + Math.abs(second) <= Double.MAX_VALUE)) {
      return new Words().say("The loss is not a finite number here.").sentence();
    }
    if (first == 0 && second == 0) {
      return new Words()
          .say("The slope along both is exactly 0: descent leaves both where they are.")
          .sentence();
    }
    Words words =
        new Words()
            .say("The slope is " + Digits.of(first) + " along " + across + " and ")
            .say(Digits.of(second) + " along " + up + "; the arrow points downhill.");
    double[] now = run.network().parameters;
    boolean areEqual = now[plane.across().index(0)] == now[plane.up().index(0)];
    if (first == second && areEqual) {
      words
          .say(" ")
          .same("Equal weights with equal slopes, to the last bit")
          .say(": descent goes along the diagonal.");
    }
    return words.sentence();
  }

  /** The two units, as sentences begin with them. */
  public static String names(Experiment e, int layer, int unit, int other) {
    String units = "Units " + (unit + 1) + " and " + (other + 1);
    return e.hidden().size() > 1 ? units + " of layer " + layer : units;
  }

  /** The numbers of a unit vector over the parameters of a unit, each with what it is of. */
  public static String way(Experiment e, int layer, double[] d) {
    Shape shape = e.shape();
    int in = shape.fanIn(layer);
    StringBuilder text = new StringBuilder();
    for (int k = 0; k < Math.min(d.length, MOST_NUMBERS); k++) {
      text.append(k == 0 ? "" : ", ");
      text.append(
          k <= in
              ? Labels.source(e, layer, k == in ? Edit.BIAS : k)
              : "to " + Labels.unit(shape, layer + 1, k - in - 1));
      text.append(' ').append(Digits.of(d[k]));
    }
    return d.length > MOST_NUMBERS ? text.append(" …").toString() : text.toString();
  }

  /** What is mapped, in a line. */
  public static String mapped(Run run) {
    Experiment e = run.settings();
    int n = run.data().train().size();
    StringBuilder text = new StringBuilder("Mapped: the training loss, mean of ").append(n);
    text.append(n == 1 ? " example" : " examples");
    if (e.regularization().kind() != Regularization.Kind.NONE && e.regularization().rate() != 0) {
      text.append("; the pull of the ").append(e.regularization().kind().id());
      text.append(" regularization is left out");
    }
    if (e.dropout() > 0) {
      text.append("; nothing is dropped");
    }
    if (!isFullBatch(run)) {
      text.append("; a step follows the slope of its mini-batch, which differs a little");
    }
    return text.append(".").toString();
  }

  private static boolean isFullBatch(Run run) {
    int size = run.settings().batchSize();
    return size == Experiment.FULL || size >= run.data().train().size();
  }
}
