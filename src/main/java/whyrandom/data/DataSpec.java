package whyrandom.data;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import whyrandom.math.CounterRandom;
import whyrandom.math.DecimalText;
import whyrandom.refusal.Refusal;

/**
 * Everything that determines a data set. Equal specs give equal data sets, bit for bit.
 *
 * <p>Example: {@code DataSpec.of(DataKind.CIRCLE).withPoints(100)}.
 *
 * @param kind which data set
 * @param points how many points to generate: 4 to 2000; ignored (but at least 1) for custom data
 * @param noise how far the points stray, from 0 to 1; ignored for custom data
 * @param seed of the points and of the split: a whole number from 0 to 2^53 - 1
 * @param testFraction the share of the points that is held back for testing, from 0 to 0.9
 * @param rows for custom data only: 1 to 5000 rows of equal length, 1 to 32 inputs and the targets
 * @param task what is predicted, where that is said outright
 * @param targets for custom data only: how many of a row's last numbers are targets; several are
 *     numbers to predict, and no classes
 */
public record DataSpec(
    DataKind kind,
    int points,
    double noise,
    long seed,
    double testFraction,
    List<List<Double>> rows,
    Optional<Task> task,
    int targets) {

  /** The largest number of generated points. */
  public static final int MOST_POINTS = 2000;

  /** The largest number of custom rows. */
  public static final int MOST_ROWS = 5000;

  /** The largest number of inputs of a custom row. */
  public static final int MOST_INPUTS = 32;

  /** The largest number of targets of a custom row. */
  public static final int MOST_TARGETS = 32;

  private static final int FEWEST_GENERATED_POINTS = 4;

  /**
   * Checks every part and copies the rows.
   *
   * @throws Refusal with the field, its value and what is allowed
   */
  public DataSpec {
    int fewest = kind.isGenerated() ? FEWEST_GENERATED_POINTS : 1;
    if (points < fewest || points > MOST_POINTS) {
      throw refusal("points", "" + points, "a whole number from " + fewest + " to " + MOST_POINTS);
    }
    if (!(noise >= 0 && noise <= 1)) {
      throw refusal("noise", DecimalText.of(noise), "a number from 0 to 1");
    }
    if (seed < 0 || seed > CounterRandom.LARGEST_SEED) {
      throw refusal("seed", "" + seed, "a whole number from 0 to " + CounterRandom.LARGEST_SEED);
    }
    if (!(testFraction >= 0 && testFraction <= 0.9)) {
      throw refusal("testFraction", DecimalText.of(testFraction), "a number from 0 to 0.9");
    }
    if (task.isPresent() && task.get() != Task.REGRESSION && kind.task() != Task.CLASSIFICATION) {
      throw refusal("task", "classification", "regression for " + kind.id());
    }
    int most = kind.isGenerated() ? 1 : MOST_TARGETS;
    if (targets < 1 || targets > most) {
      String allowed = most == 1 ? "1 for " + kind.id() : "a whole number from 1 to " + most;
      throw refusal("targets", "" + targets, allowed);
    }
    if (targets > 1 && task.isPresent() && task.get() != Task.REGRESSION) {
      throw refusal("task", "classification", "regression for several targets");
    }
    rows = kind.isGenerated() ? noRows(kind, rows) : checkedCopy(rows, targets);
  }

  /** The number of inputs of a row. */
  public int columns() {
    return kind.isGenerated() ? DataKind.COLUMNS : rows.get(0).size() - targets;
  }

  /** Two hundred points with a little noise, seed 1, three tenths of them for testing. */
  public static DataSpec of(DataKind kind) {
    return new DataSpec(kind, 200, 0.1, 1, 0.3, List.of(), Optional.empty(), 1);
  }

  /** Custom rows, inputs first and the target last, all of them for training. */
  public static DataSpec custom(List<List<Double>> rows) {
    return new DataSpec(DataKind.CUSTOM, 200, 0, 1, 0, rows, Optional.empty(), 1);
  }

  /** The same with another kind of generated data; the rows are dropped. */
  public DataSpec withKind(DataKind newKind) {
    List<List<Double>> kept = newKind.isGenerated() ? List.of() : rows;
    return new DataSpec(
        newKind,
        points,
        noise,
        seed,
        testFraction,
        kept,
        task,
        newKind.isGenerated() ? 1 : targets);
  }

  /** The same with another number of points. */
  public DataSpec withPoints(int newPoints) {
    return new DataSpec(kind, newPoints, noise, seed, testFraction, rows, task, targets);
  }

  /** The same with other noise. */
  public DataSpec withNoise(double newNoise) {
    return new DataSpec(kind, points, newNoise, seed, testFraction, rows, task, targets);
  }

  /** The same with another seed. */
  public DataSpec withSeed(long newSeed) {
    return new DataSpec(kind, points, noise, newSeed, testFraction, rows, task, targets);
  }

  /** The same with another share of test points. */
  public DataSpec withTestFraction(double newTestFraction) {
    return new DataSpec(kind, points, noise, seed, newTestFraction, rows, task, targets);
  }

  /** Custom data with these rows, and the rest as it is here. */
  public DataSpec withRows(List<List<Double>> newRows) {
    return new DataSpec(DataKind.CUSTOM, points, noise, seed, testFraction, newRows, task, targets);
  }

  /** The same with another number of targets; of more than one it is a regression. */
  public DataSpec withTargets(int newTargets) {
    return new DataSpec(kind, points, noise, seed, testFraction, rows, task, newTargets);
  }

  /** The same with the task said outright, or not. */
  public DataSpec withTask(Optional<Task> newTask) {
    return new DataSpec(kind, points, noise, seed, testFraction, rows, newTask, targets);
  }

  private static List<List<Double>> noRows(DataKind kind, List<List<Double>> rows) {
    if (!rows.isEmpty()) {
      throw refusal("rows", rows.size() + " rows", "absent for the kind " + kind.id());
    }
    return List.of();
  }

  private static List<List<Double>> checkedCopy(List<List<Double>> rows, int targets) {
    if (rows.isEmpty() || rows.size() > MOST_ROWS) {
      throw refusal("rows", rows.size() + " rows", "1 to " + MOST_ROWS + " rows for custom data");
    }
    int length = rows.get(0).size();
    if (length < 1 + targets || length > MOST_INPUTS + targets) {
      String and = targets == 1 ? " inputs and a target" : " inputs and " + targets + " targets";
      throw refusal("rows[0]", length + " numbers", "1 to " + MOST_INPUTS + and);
    }
    List<List<Double>> copies = new ArrayList<>();
    for (int i = 0; i < rows.size(); i++) {
      List<Double> row = List.copyOf(rows.get(i));
      if (row.size() != length) {
        throw refusal(
            "rows[" + i + "]", row.size() + " numbers", length + " numbers, as in rows[0]");
      }
      checkFinite(row, i);
      copies.add(row);
    }
    return List.copyOf(copies);
  }

  private static void checkFinite(List<Double> row, int i) {
    for (int j = 0; j < row.size(); j++) {
      double value = row.get(j);
      if (value - value != 0) {
        throw refusal("rows[" + i + "][" + j + "]", DecimalText.of(value), "a finite number");
      }
    }
  }

  private static Refusal refusal(String field, String value, String allowed) {
    return Refusal.notAllowed("data." + field, value, allowed);
  }
}
