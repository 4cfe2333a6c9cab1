package whyrandom.table;

import java.util.List;
import whyrandom.refusal.Refusal;

/**
 * A table that was understood.
 *
 * <pre>
 *   Table table = Table.read("height,weight,adult\n180,80,yes\n90,14,no", TableOptions.NONE);
 *   table.rows()       // [[180, 80, 0], [90, 14, 1]]
 *   table.classes()    // [yes, no]
 * </pre>
 *
 * @param hasHeader whether the first line had the names
 * @param delimiter what stood between two cells
 * @param decimal the mark in front of fractions
 * @param inputs the names of the columns that are inputs
 * @param targets the names of those that are targets
 * @param classes the names of the classes, in the order of their numbers; empty for numbers
 * @param rows of each line the inputs, then the targets; a class is its number
 * @param dropped how many lines were left out, since something was missing in them
 */
public record Table(
    boolean hasHeader,
    char delimiter,
    char decimal,
    List<String> inputs,
    List<String> targets,
    List<String> classes,
    List<List<Double>> rows,
    int dropped) {
  /** Copies the lists. */
  public Table {
    inputs = List.copyOf(inputs);
    targets = List.copyOf(targets);
    classes = List.copyOf(classes);
    rows = List.copyOf(rows);
  }

  /**
   * Reads a table.
   *
   * @throws Refusal naming line and column, what stands there and what is allowed
   */
  public static Table read(String text, TableOptions options) {
    return new TableReader(text, options).read();
  }

  /** Whether the target is a class and not a number. */
  public boolean isClassification() {
    return !classes.isEmpty();
  }
}
