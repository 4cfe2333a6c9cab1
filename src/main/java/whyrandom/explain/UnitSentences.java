package whyrandom.explain;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import whyrandom.engine.Network;
import whyrandom.engine.Shape;
import whyrandom.experiment.Experiment;
import whyrandom.experiment.InputLines;
import whyrandom.explain.english.Numbering;
import whyrandom.explain.english.Words;
import whyrandom.explain.statement.Sentence;
import whyrandom.math.PortableMath;

/** What there is to say of the lines z = 0 of the units of the first layer. */
public final class UnitSentences {
  private static final double PI = 3.141592653589793;
  private static final int HALF_TURN = 180;

  private UnitSentences() {}

  /**
   * How many lines there are, which units share one, and how far they have turned.
   *
   * @param settings the network's settings
   * @param now the network
   * @param start its parameters at step 0; empty where they are not known yet, or of another shape
   * @param step number of updates so far
   * @param outside units whose line is not in the picture, 0-based, ascending
   */
  public static Sentence about(
      Experiment settings, Network now, Optional<double[]> start, int step, List<Integer> outside) {
    Optional<InputLines> lines = InputLines.of(settings);
    if (lines.isEmpty()) {
      int inputs = settings.features().size();
      return new Words()
          .say(
              "The inputs of this network are not x₁ and x₂ alone"
                  + (inputs == 1 ? "" : " (there are " + inputs + ")")
                  + ", so its units have no line in that plane. Their weights are below.")
          .sentence();
    }
    Words words = new Words();
    List<List<Integer>> groups = Grouping.byFunction(now, 1);
    Shape shape = now.shape();
    List<Integer> without = new ArrayList<>();
    for (int unit = 0; unit < shape.units(1); unit++) {
      boolean isFlat =
          lines.get().w1(shape, now.parameters, unit) == 0
              && lines.get().w2(shape, now.parameters, unit) == 0;
      if (isFlat) {
        without.add(unit);
      }
    }
    if (without.size() == shape.units(1)) {
      return words
          .say("All weights of x₁ and x₂ are 0: z is the same everywhere, so there is no line.")
          .sentence();
    }
    count(words, groups, shape);
    if (!without.isEmpty()) {
      words.add(
          subject(without)
              + (without.size() == 1 ? " has no line: its weights" : " have no line: their weights")
              + " are 0.");
    }
    List<Integer> beyond = new ArrayList<>(outside);
    beyond.removeAll(without);
    if (!beyond.isEmpty()) {
      words.add(
          (beyond.size() == 1 ? "The line of " : "The lines of ")
              + lower(beyond)
              + (beyond.size() == 1 ? " lies" : " lie")
              + " outside of the picture.");
    }
    if (step > 0 && start.isPresent()) {
      words.add(turned(lines.get(), shape, start.get(), now.parameters, groups));
    }
    return words.sentence();
  }

  private static void count(Words words, List<List<Integer>> groups, Shape shape) {
    int units = shape.units(1);
    if (shape.hiddenLayers() == 0) {
      words.say(
          units == 1
              ? "One output, one line: on it z = 0."
              : units + " outputs, " + groups.size() + (groups.size() == 1 ? " line." : " lines."));
    } else if (groups.size() == 1 && units > 1) {
      words
          .same("Units 1–" + units + " have one line")
          .say(": their weights and biases are equal to the last bit.");
    } else if (groups.size() == units) {
      words.say(units == 1 ? "One unit, one line." : units + " units, " + units + " lines.");
    } else {
      List<String> shared = new ArrayList<>();
      for (List<Integer> group : Grouping.shared(groups)) {
        shared.add(lower(group));
      }
      words.say(units + " units, " + groups.size() + " lines: ");
      words.same(Numbering.list(shared) + " share one" + (shared.size() == 1 ? "" : " each"));
      words.say(".");
    }
  }

  private static String subject(List<Integer> units) {
    return (units.size() == 1 ? "Unit " : "Units ") + Numbering.units(units);
  }

  private static String lower(List<Integer> units) {
    return (units.size() == 1 ? "unit " : "units ") + Numbering.units(units);
  }

  /** The unit whose line has turned most since the start. */
  private static String turned(
      InputLines lines, Shape shape, double[] start, double[] now, List<List<Integer>> groups) {
    double most = -1;
    List<Integer> which = List.of();
    for (List<Integer> group : groups) {
      double angle = angle(lines, shape, start, now, group.get(0));
      if (angle > most) {
        most = angle;
        which = group;
      }
    }
    if (which.isEmpty()) {
      return "";
    }
    if (most < 1) {
      return groups.size() == 1
          ? "Since the start it has turned by less than 1°."
          : "Since the start none has turned by as much as 1°.";
    }
    String by = " by " + (int) Math.floor(most + 0.5) + "°";
    return groups.size() == 1
        ? "Since the start it has turned" + by + "."
        : "Since the start that of " + lower(which) + " has turned most," + by + ".";
  }

  /**
   * How far the direction (w₁, w₂) of a unit has turned, in degrees from 0 to 180; NaN where it has
   * none at one of the two.
   */
  public static double angle(
      InputLines lines, Shape shape, double[] start, double[] now, int unit) {
    return angle(
        lines.w1(shape, start, unit),
        lines.w2(shape, start, unit),
        lines.w1(shape, now, unit),
        lines.w2(shape, now, unit));
  }

  /** The angle between two vectors, by halving: the portable mathematics has no arc cosine. */
  static double angle(double x, double y, double otherX, double otherY) {
    double size = Math.max(Math.abs(x), Math.abs(y));
    double otherSize = Math.max(Math.abs(otherX), Math.abs(otherY));
    boolean isFinite = size <= Double.MAX_VALUE && otherSize <= Double.MAX_VALUE;
    if (!isFinite || size == 0 || otherSize == 0) {
      return Double.NaN;
    }
    double ax = x / size;
    double ay = y / size;
    double bx = otherX / otherSize;
    double by = otherY / otherSize;
    double dot = ax * bx + ay * by;
    double cross = Math.abs(ax * by - ay * bx);
    double low = 0;
    double high = PI;
    for (int i = 0; i < 50; i++) {
      double middle = (low + high) / 2;
      // Positive as long as the angle is larger than the middle.
      boolean isLarger = cross * PortableMath.cos(middle) - dot * PortableMath.sin(middle) > 0;
      if (isLarger) {
        low = middle;
      } else {
        high = middle;
      }
    }
    return low / PI * HALF_TURN;
  }
}
