package whyrandom.table;

import java.util.ArrayList;
import java.util.List;
import whyrandom.refusal.Refusal;

/**
 * Parts a text into lines and cells, as RFC 4180 has them: a cell in quotes may hold delimiters,
 * line breaks, and quotes, twice each. Lines without anything in them are left out.
 */
final class Cells {
  /**
   * A line of a table.
   *
   * @param number of the line in the text where it begins, from 1
   * @param cells without the spaces around them
   */
  record Line(int number, List<String> cells) {}

  private final String text;
  private final char delimiter;
  private final List<Line> lines = new ArrayList<>();
  private List<String> cells = new ArrayList<>();
  private final StringBuilder cell = new StringBuilder();
  private int at;
  private int number = 1;
  private int begin = 1;

  private Cells(String text, char delimiter) {
    this.text = text.startsWith("\ufeff") ? text.substring(1) : text;
    this.delimiter = delimiter;
  }

  /**
   * The lines of a text.
   *
   * @param delimiter between two cells; a space stands for any number of spaces
   * @throws Refusal if a quote is not closed
   */
  static List<Line> of(String text, char delimiter) {
    Cells cells = new Cells(text, delimiter);
    cells.read();
    return cells.lines;
  }

  private void read() {
    while (at < text.length()) {
      char c = text.charAt(at);
      if (c == '"' && isBlank(cell)) {
        readQuoted();
      } else if (c == '\n' || c == '\r') {
        at += c == '\r' && at + 1 < text.length() && text.charAt(at + 1) == '\n' ? 2 : 1;
        endLine();
        number++;
        begin = number;
      } else if (c == delimiter) {
        endCell();
        at++;
        while (delimiter == ' ' && at < text.length() && text.charAt(at) == ' ') {
          at++;
        }
      } else {
        cell.append(c);
        at++;
      }
    }
    endLine();
  }

  private static boolean isBlank(StringBuilder cell) {
    for (int i = 0; i < cell.length(); i++) {
      if (cell.charAt(i) != ' ') {
        return false;
      }
    }
    return true;
  }

  private void readQuoted() {
    int opened = number;
    cell.setLength(0);
    at++;
    while (true) {
      if (at >= text.length()) {
        throw Refusal.because(
            "line " + opened + ", column " + (cells.size() + 1),
            "a quote is opened and not closed");
      }
      char c = text.charAt(at++);
      if (c == '"') {
        boolean isQuote = at < text.length() && text.charAt(at) == '"';
        if (!isQuote) {
          return;
        }
        at++;
      }
      number += c == '\n' ? 1 : 0;
      cell.append(c);
    }
  }

  private void endCell() {
    boolean isIndent = delimiter == ' ' && cells.isEmpty() && cell.length() == 0;
    if (!isIndent) {
      cells.add(cell.toString().strip());
    }
    cell.setLength(0);
  }

  private void endLine() {
    if (cell.length() > 0 || delimiter != ' ') {
      endCell();
    }
    boolean isEmpty = true;
    for (String text : cells) {
      isEmpty &= text.isEmpty();
    }
    if (!isEmpty) {
      lines.add(new Line(begin, cells));
    }
    cells = new ArrayList<>();
  }
}
