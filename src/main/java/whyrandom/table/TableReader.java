package whyrandom.table;

import java.util.ArrayList;
import java.util.List;
import whyrandom.math.DecimalText;
import whyrandom.refusal.Refusal;

/** Reads a {@link Table}: parts it, finds its columns, then turns its cells into numbers. */
final class TableReader {
  /** The largest number of classes. */
  private static final int MOST_CLASSES = 10;

  private static final int LONGEST_SHOWN = 40;

  private final TableOptions options;
  private final char delimiter;
  private final char decimal;
  private final boolean hasHeader;
  private final List<String> names = new ArrayList<>();
  private final List<Cells.Line> lines;
  private final List<Integer> inputs;
  private final List<Integer> targets;
  private final List<String> classes = new ArrayList<>();
  private boolean areWords;

  TableReader(String text, TableOptions options) {
    this.options = options;
    delimiter = options.delimiter().isPresent() ? options.delimiter().get() : Guess.delimiter(text);
    List<Cells.Line> all = Cells.of(text, delimiter);
    if (all.isEmpty()) {
      throw Refusal.because("line 1", "there is nothing in the table");
    }
    decimal =
        options.decimal().isPresent() ? options.decimal().get() : Guess.decimal(all, delimiter);
    hasHeader =
        options.header().isPresent() ? options.header().get() : Guess.hasHeader(all, decimal);
    for (int i = 0; i < all.get(0).cells().size(); i++) {
      names.add(hasHeader ? all.get(0).cells().get(i) : "column " + (i + 1));
    }
    lines = hasHeader ? all.subList(1, all.size()) : all;
    if (lines.isEmpty()) {
      throw Refusal.because("line 2", "there are no rows below the names");
    }
    checkWidths();
    targets = targets();
    inputs = inputs();
  }

  private void checkWidths() {
    for (Cells.Line line : lines) {
      if (line.cells().size() != names.size()) {
        throw Refusal.because(
            "line "
                + line.number()
                + ", column "
                + (Math.min(line.cells().size(), names.size()) + 1),
            "the line has " + line.cells().size() + " cells, but the first one " + names.size());
      }
    }
    if (names.size() < 2) {
      throw Refusal.because(
          "line " + lines.get(0).number(),
          "there must be two columns at least, for input and target");
    }
  }

  private List<Integer> targets() {
    return options.targets().isEmpty()
        ? List.of(names.size() - 1)
        : columns("targets", options.targets());
  }

  private List<Integer> inputs() {
    if (!options.inputs().isEmpty()) {
      List<Integer> chosen = columns("inputs", options.inputs());
      for (int column : chosen) {
        if (targets.contains(column)) {
          throw Refusal.because("inputs", quoted(names.get(column)), " is a target as well");
        }
      }
      return chosen;
    }
    List<Integer> rest = new ArrayList<>();
    for (int i = 0; i < names.size(); i++) {
      if (!targets.contains(i)) {
        rest.add(i);
      }
    }
    if (rest.isEmpty()) {
      throw Refusal.because("targets", "no column is left to be an input");
    }
    return rest;
  }

  private List<Integer> columns(String field, List<String> chosen) {
    List<Integer> columns = new ArrayList<>();
    for (String one : chosen) {
      int column = hasHeader ? names.indexOf(one) : -1;
      double number = Numeral.of(one, '.');
      if (column < 0 && number >= 1 && number <= names.size() && number == Math.floor(number)) {
        column = (int) number - 1;
      }
      if (column < 0) {
        throw Refusal.because(
            field,
            quoted(shown(one)),
            " is no column; they are "
                + (hasHeader ? String.join(", ", names) + ", or " : "")
                + "1 to "
                + names.size());
      }
      if (columns.contains(column)) {
        throw Refusal.because(field, quoted(shown(one)), " is named twice");
      }
      columns.add(column);
    }
    return columns;
  }

  Table read() {
    List<Cells.Line> kept = kept();
    int dropped = lines.size() - kept.size();
    if (kept.isEmpty()) {
      throw Refusal.because("line " + lines.get(0).number(), "something is missing in every row");
    }
    findClasses(kept);
    double[] means = means(kept);
    List<List<Double>> rows = new ArrayList<>();
    for (Cells.Line line : kept) {
      List<Double> row = new ArrayList<>();
      for (int column : inputs) {
        boolean isMissing = Numeral.isMissing(line.cells().get(column));
        row.add(isMissing ? means[column] : number(line, column));
      }
      for (int column : targets) {
        row.add(areWords ? classes.indexOf(label(line.cells().get(column))) : number(line, column));
      }
      rows.add(List.copyOf(row));
    }
    return new Table(
        hasHeader, delimiter, decimal, names(inputs), names(targets), classes, rows, dropped);
  }

  private List<String> names(List<Integer> columns) {
    List<String> list = new ArrayList<>();
    columns.forEach(column -> list.add(names.get(column)));
    return list;
  }

  private List<Cells.Line> kept() {
    List<Cells.Line> kept = new ArrayList<>();
    for (Cells.Line line : lines) {
      if (isKept(line, targets, false) && isKept(line, inputs, true)) {
        kept.add(line);
      }
    }
    return kept;
  }

  private boolean isKept(Cells.Line line, List<Integer> columns, boolean canBeMean) {
    for (int column : columns) {
      String cell = line.cells().get(column);
      if (Numeral.isMissing(cell)) {
        if (options.missing() == TableOptions.Missing.REFUSE) {
          throw Refusal.because(
              place(line, column), quoted(cell), " is missing; say missing: drop or mean");
        }
        if (!canBeMean || options.missing() == TableOptions.Missing.DROP) {
          return false;
        }
      }
    }
    return true;
  }

  /**
   * A single target is a class if it is no number anywhere it stands, or if all are whole numbers
   * from 0 on without a gap, at most ten.
   */
  private void findClasses(List<Cells.Line> kept) {
    if (targets.size() > 1) {
      return;
    }
    int column = targets.get(0);
    boolean isWords = false;
    boolean isCount = true;
    int largest = 0;
    List<String> labels = new ArrayList<>();
    for (Cells.Line line : kept) {
      String cell = line.cells().get(column);
      double number = Numeral.of(cell, decimal);
      isWords |= number != number;
      isCount &= number >= 0 && number < MOST_CLASSES && number == Math.floor(number);
      largest = isCount ? Math.max(largest, (int) number) : largest;
      String label = label(cell);
      if (!labels.contains(label) && labels.size() <= MOST_CLASSES) {
        labels.add(label);
      }
      if (isWords && labels.size() > MOST_CLASSES) {
        throw Refusal.because(
            place(line, column),
            quoted(shown(cell)),
            " is one class too many; there can be " + MOST_CLASSES + ", or a number in every row");
      }
    }
    areWords = isWords;
    if (isWords) {
      classes.addAll(labels);
    } else if (isCount && labels.size() == largest + 1 && largest > 0) {
      labels.sort((a, b) -> a.compareTo(b)); // one digit each
      classes.addAll(labels);
    }
  }

  /** A number is the same class however it is written. */
  private String label(String cell) {
    double number = Numeral.of(cell, decimal);
    return number == number ? DecimalText.of(number) : cell;
  }

  private double[] means(List<Cells.Line> kept) {
    double[] means = new double[names.size()];
    for (int column : inputs) {
      double sum = 0;
      int count = 0;
      for (Cells.Line line : kept) {
        if (!Numeral.isMissing(line.cells().get(column))) {
          sum += number(line, column);
          count++;
        }
      }
      if (count == 0) {
        throw Refusal.because(place(kept.get(0), column), "there is no number in this column");
      }
      means[column] = sum / count;
    }
    return means;
  }

  private double number(Cells.Line line, int column) {
    String cell = line.cells().get(column);
    double number = Numeral.of(cell, decimal);
    if (number != number) {
      throw Refusal.because(
          place(line, column),
          quoted(shown(cell)),
          " is not a number" + (decimal == ',' ? " with a decimal comma" : ""));
    }
    return number;
  }

  private String place(Cells.Line line, int column) {
    String name = hasHeader ? " (" + shown(names.get(column)) + ")" : "";
    return "line " + line.number() + ", column " + (column + 1) + name;
  }

  private static String quoted(String text) {
    return "“" + text + "”";
  }

  private static String shown(String text) {
    return text.length() > LONGEST_SHOWN ? text.substring(0, LONGEST_SHOWN) + "…" : text;
  }
}
