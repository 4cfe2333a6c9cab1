package whyrandom.app.arithmetic;

import java.util.ArrayList;
import java.util.List;
import whyrandom.explain.arithmetic.Block;
import whyrandom.explain.arithmetic.Cell;
import whyrandom.explain.arithmetic.Formula;
import whyrandom.explain.arithmetic.MathNode;
import whyrandom.explain.arithmetic.Source;

/** A part of an explanation as the template shows it. */
public final class StepBlock {
  /** A formula with more terms is folded. */
  private static final int MOST_TERMS = 9;

  /** So many terms are left of it. */
  private static final int FEW_TERMS = 6;

  /** More terms are never shown; all of them are in what is copied. */
  private static final int ALL_TERMS = 300;

  /** So many lines of a table are shown before the rest is unfolded. */
  private static final int FEW_ROWS = 12;

  private final int index;
  private final Block block;
  private final List<StepCell> cells;
  private final List<Text> heads;
  private final List<Row> rows;
  private final String rest;

  private StepBlock(int index, Block block, List<StepCell> cells, List<Row> rows, String rest) {
    this.index = index;
    this.block = block;
    this.cells = cells;
    this.rows = rows;
    heads = block instanceof Block.Table t ? texts(t.heads()) : List.of();
    this.rest = rest;
  }

  /**
   * What is shown of a block.
   *
   * @param index its place in the explanation
   * @param isOpen whether all of it is shown
   */
  static StepBlock of(int index, Block block, Source subject, boolean isOpen) {
    List<StepCell> cells =
        block instanceof Formula f ? cells(f.cells(), subject, isOpen) : List.of();
    List<Row> rows = new ArrayList<>();
    String rest = "";
    if (block instanceof Block.Table table) {
      int all = table.rows().size();
      int shown = isOpen || all <= FEW_ROWS + 1 ? all : FEW_ROWS;
      for (int i = 0; i < shown; i++) {
        rows.add(new Row(table.rows().get(i), subject));
      }
      rest = shown < all ? "… " + (all - shown) + " more" : "";
    }
    return new StepBlock(index, block, cells, rows, rest);
  }

  private static List<StepCell> cells(List<Cell> all, Source subject, boolean isOpen) {
    int terms = 0;
    for (Cell cell : all) {
      terms += cell.kind() == Cell.Kind.TERM ? 1 : 0;
    }
    int limit = isOpen ? ALL_TERMS : FEW_TERMS;
    boolean isCut = isOpen ? terms > ALL_TERMS : terms > MOST_TERMS;
    int end = isCut ? closing(all) : all.size();
    boolean isMarked = false;
    for (Cell cell : all) {
      isMarked |= cell.source().isPlace() && !cell.source().equals(subject);
    }
    List<StepCell> list = new ArrayList<>();
    int seen = 0;
    int hidden = 0;
    for (int i = 0; i < all.size(); i++) {
      Cell cell = all.get(i);
      seen += cell.kind() == Cell.Kind.TERM ? 1 : 0;
      boolean isSubject =
          isMarked
              && subject.isPlace()
              && cell.source().equals(subject)
              && cell.kind() == Cell.Kind.TERM;
      if (!isCut || i >= end || seen <= limit && !isSignAfter(cell, seen, limit)) {
        list.add(StepCell.of(cell, isSubject));
      } else if (isSubject) {
        list.add(StepCell.of(all.get(i - 1), false));
        list.add(StepCell.of(cell, true));
      } else {
        hidden += cell.kind() == Cell.Kind.TERM ? 1 : 0;
      }
      if (isCut && i == end - 1 && hidden > 0) {
        list.add(StepCell.fold(hidden));
      }
    }
    return list;
  }

  /** The sign that leads to the first term that is folded away goes with it. */
  private static boolean isSignAfter(Cell cell, int seen, int limit) {
    return cell.kind() == Cell.Kind.SIGN && seen == limit;
  }

  /** Where a formula's last parenthesis is closed; what follows is never folded away. */
  private static int closing(List<Cell> all) {
    int at = all.size();
    for (int i = all.size() - 1; i >= 0 && at == all.size(); i--) {
      if (all.get(i).symbols().text().equals(")")) {
        at = i;
      }
    }
    return at;
  }

  int index() {
    return index;
  }

  /** Whether it is a sentence. */
  public boolean isSaid() {
    return block instanceof Block.Words;
  }

  /** The sentence. */
  public String getText() {
    return block instanceof Block.Words words ? words.text() : "";
  }

  /** Whether it is a formula. */
  public boolean isFormula() {
    return block instanceof Formula;
  }

  /** Whether it is a formula for a layer. */
  public boolean isMatrix() {
    return block instanceof Block.Matrix;
  }

  /** Whether it is a table. */
  public boolean isTable() {
    return block instanceof Block.Table;
  }

  /** What it gives. */
  public String getTitle() {
    return block instanceof Formula f
        ? f.title()
        : block instanceof Block.Matrix m
            ? m.title()
            : block instanceof Block.Table t ? t.title() : "";
  }

  /** The formula aloud. */
  public String getAloud() {
    return block instanceof Formula f
        ? f.words()
        : block instanceof Block.Matrix m ? m.words() : "";
  }

  /** The css classes of the formula: one without products has no line for what they come to. */
  public String getFormulaStyle() {
    boolean hasProducts = false;
    if (block instanceof Formula f) {
      for (Cell cell : f.cells()) {
        hasProducts |= cell.value().isPresent();
      }
    }
    return hasProducts ? "formula" : "formula bare";
  }

  /** The parts of the formula. */
  public List<StepCell> getCells() {
    return cells;
  }

  /** The formula of a layer. */
  public MathNode getSymbols() {
    return block instanceof Block.Matrix m ? m.symbols() : MathNode.NONE;
  }

  /** The formula of a layer with its numbers. */
  public MathNode getNumbers() {
    return block instanceof Block.Matrix m ? m.numbers() : MathNode.NONE;
  }

  /** The names of a table's columns. */
  public List<Text> getHeads() {
    return heads;
  }

  /** The lines of a table. */
  public List<Row> getRows() {
    return rows;
  }

  /** Whether lines of a table are folded away. */
  public boolean isFolded() {
    return !rest.isEmpty();
  }

  /** How many. */
  public String getRest() {
    return rest;
  }

  private static List<Text> texts(List<String> list) {
    List<Text> texts = new ArrayList<>();
    for (String text : list) {
      texts.add(new Text(text));
    }
    return texts;
  }

  /** A text: a template that shows elements of a list of strings costs many bytes. */
  public record Text(String text) {
    /** The text. */
    public String getText() {
      return text;
    }
  }

  /** A line of a table. */
  public static final class Row {
    private final Block.Row row;
    private final List<Text> cells;
    private final String style;

    private Row(Block.Row row, Source subject) {
      this.row = row;
      cells = texts(row.cells());
      style = row.source().equals(subject) ? "subject" : "";
    }

    Source source() {
      return row.source();
    }

    /** What it is about. */
    public String getName() {
      return row.name();
    }

    /** Its numbers. */
    public List<Text> getCells() {
      return cells;
    }

    /** Its css classes. */
    public String getStyle() {
      return style;
    }
  }
}
