package whyrandom.explain.arithmetic;

import java.util.List;

/** A part of an explanation. */
public sealed interface Block permits Block.Words, Block.Matrix, Block.Table, Formula {
  /** The same as lines of text, to be copied. */
  String plain();

  /**
   * A sentence or two.
   *
   * @param text the words
   * @param isAboutSameness whether they speak of units that are the same
   */
  record Words(String text, boolean isAboutSameness) implements Block {
    /** Words about something else than sameness. */
    public static Words of(String text) {
      return new Words(text, false);
    }

    @Override
    public String plain() {
      return text;
    }
  }

  /**
   * A formula for a whole layer.
   *
   * @param title what it gives
   * @param symbols the formula
   * @param numbers the formula with its numbers
   * @param words it aloud
   */
  record Matrix(String title, MathNode symbols, MathNode numbers, String words) implements Block {
    @Override
    public String plain() {
      return title + "\n" + symbols.plain() + "\n" + numbers.plain();
    }
  }

  /**
   * Numbers side by side.
   *
   * @param title what they are
   * @param heads the names of the columns
   * @param rows line by line
   */
  record Table(String title, List<String> heads, List<Row> rows) implements Block {
    /** Takes copies. */
    public Table {
      heads = List.copyOf(heads);
      rows = List.copyOf(rows);
    }

    @Override
    public String plain() {
      StringBuilder text = new StringBuilder(title).append('\n').append(String.join("\t", heads));
      for (Row row : rows) {
        text.append('\n').append(row.name()).append('\t').append(String.join("\t", row.cells()));
      }
      return text.toString();
    }
  }

  /**
   * A line of a table.
   *
   * @param name what it is about
   * @param cells one for each column but the first
   * @param source what in the diagram it speaks of
   */
  record Row(String name, List<String> cells, Source source) {
    /** Takes a copy. */
    public Row {
      cells = List.copyOf(cells);
    }
  }
}
