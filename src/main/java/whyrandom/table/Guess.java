package whyrandom.table;

import java.util.List;

/** Finds out how a table is written. */
final class Guess {
  private static final char[] DELIMITERS = {'\t', ';', ',', '|', ' '};

  /** So many lines are looked at. */
  private static final int LOOKED_AT = 50;

  private Guess() {}

  /**
   * What parts most lines into the same number of cells, more than one; a comma if nothing does.
   */
  static char delimiter(String text) {
    char best = ',';
    double most = 0;
    for (char delimiter : DELIMITERS) {
      List<Cells.Line> lines = Cells.of(head(text), delimiter);
      int cells = lines.isEmpty() ? 0 : lines.get(lines.size() - 1).cells().size();
      int same = 0;
      for (Cells.Line line : lines) {
        same += line.cells().size() == cells ? 1 : 0;
      }
      double share = lines.isEmpty() ? 0 : same / (double) lines.size();
      if (cells > 1 && share > most) {
        most = share;
        best = delimiter;
      }
    }
    return best;
  }

  private static String head(String text) {
    int end = 0;
    for (int line = 0; line < LOOKED_AT && end >= 0; line++) {
      end = text.indexOf('\n', end + 1);
    }
    return end < 0 ? text : text.substring(0, end);
  }

  /** A comma if cells have one that makes them numbers, and none has a point that does. */
  static char decimal(List<Cells.Line> lines, char delimiter) {
    boolean hasComma = false;
    for (int i = 0; i < Math.min(LOOKED_AT, lines.size()); i++) {
      for (String cell : lines.get(i).cells()) {
        if (cell.indexOf('.') >= 0 && isNumber(cell, '.')) {
          return '.';
        }
        hasComma |= cell.indexOf(',') >= 0 && isNumber(cell, ',');
      }
    }
    return hasComma && delimiter != ',' ? ',' : '.';
  }

  /** Whether the first line has no number where the second has one. */
  static boolean hasHeader(List<Cells.Line> lines, char decimal) {
    if (lines.size() < 2) {
      return false;
    }
    List<String> first = lines.get(0).cells();
    List<String> second = lines.get(1).cells();
    for (int i = 0; i < Math.min(first.size(), second.size()); i++) {
      boolean isName = !isNumber(first.get(i), decimal) && !Numeral.isMissing(first.get(i));
      if (isName && isNumber(second.get(i), decimal)) {
        return true;
      }
    }
    return false;
  }

  private static boolean isNumber(String cell, char decimal) {
    double number = Numeral.of(cell, decimal);
    return number == number;
  }
}
