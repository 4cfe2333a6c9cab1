package whyrandom.explain.arithmetic;

import java.util.List;

/**
 * A formula with its numbers.
 *
 * @param title what it gives, in words
 * @param cells its parts from left to right
 */
public record Formula(String title, List<Cell> cells) implements Block {
  /** Takes a copy. */
  public Formula {
    cells = List.copyOf(cells);
  }

  /** The formula aloud, with its numbers. */
  public String words() {
    StringBuilder text = new StringBuilder(title).append(": ");
    String separator = "";
    for (Cell cell : cells) {
      if (!cell.words().isEmpty()) {
        text.append(separator).append(cell.words());
        separator = " ";
      }
    }
    return text.toString();
  }

  @Override
  public String plain() {
    StringBuilder symbols = new StringBuilder();
    StringBuilder numbers = new StringBuilder();
    for (Cell cell : cells) {
      symbols.append(cell.symbols().plain());
      numbers.append(cell.numbers().plain());
    }
    return title + "\n" + symbols + "\n" + numbers;
  }
}
