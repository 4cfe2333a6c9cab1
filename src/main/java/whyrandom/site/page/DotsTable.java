package whyrandom.site.page;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.commonmark.ext.gfm.tables.TableBlock;
import org.commonmark.ext.gfm.tables.TableCell;
import org.commonmark.ext.gfm.tables.TableRow;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.CustomNode;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.Node;
import whyrandom.share.Figure;
import whyrandom.site.seeds.SeedRun;
import whyrandom.site.seeds.SeedRuns;

/**
 * The dots in the cells of a table. What the table says is held against what comes of the seeds: a
 * number or a head that is another one stops the build.
 */
final class DotsTable {
  private final SourcePage page;
  private final Map<Node, Dots> byCell = new HashMap<>();
  private int starts;

  private DotsTable(SourcePage page) {
    this.page = page;
  }

  /**
   * Those of a table of a page, by the blocks that stand under it.
   *
   * @param number of the table in its page, from 1
   */
  static DotsTable of(SourcePage page, Node table, int number) {
    DotsTable dots = new DotsTable(page);
    List<List<TableCell>> rows = rows(table);
    for (Node next = table.getNext();
        next instanceof FencedCodeBlock block && DotsBlock.is(block);
        next = next.getNext()) {
      dots.add(DotsBlock.read(page, block), rows, "dots-" + number);
    }
    return dots;
  }

  /** Whether a block stands under a table, or under another block that does. */
  static boolean isUnderTable(FencedCodeBlock block) {
    Node above = block.getPrevious();
    while (above instanceof FencedCodeBlock other && DotsBlock.is(other)) {
      above = above.getPrevious();
    }
    return above instanceof TableBlock;
  }

  /** Of how many seeds each number is; 0 if there are no dots. */
  int starts() {
    return starts;
  }

  /** The dots of a cell, or null. */
  Dots of(TableCell cell) {
    return byCell.get(cell);
  }

  private static List<List<TableCell>> rows(Node table) {
    List<List<TableCell>> rows = new ArrayList<>();
    table.accept(
        new AbstractVisitor() {
          @Override
          public void visit(CustomNode node) {
            if (node instanceof TableRow) {
              rows.add(new ArrayList<>());
            } else if (node instanceof TableCell cell) {
              rows.get(rows.size() - 1).add(cell);
            }
            visitChildren(node);
          }
        });
    return rows;
  }

  private void add(DotsBlock block, List<List<TableCell>> rows, String id) {
    List<TableCell> heads = new ArrayList<>();
    List<TableCell> cells = new ArrayList<>();
    find(block.place(), rows, heads, cells);
    List<Figure.Option> options = block.figure().options();
    if (cells.size() != options.size()) {
      throw wrong(block, cells.size() + " cells are there for " + options.size() + " options");
    }
    starts = block.figure().choosing().starts();
    for (int i = 0; i < cells.size(); i++) {
      Figure.Option option = options.get(i);
      String head = SourceReader.words(heads.get(i));
      if (!head.equals(option.text())) {
        throw wrong(block, "the table has " + head + " in place of " + option.text());
      }
      String own = id + "-" + (byCell.size() + 1);
      String said = SourceReader.words(cells.get(i));
      byCell.put(cells.get(i), dots(page, block, option, said, own));
    }
  }

  /**
   * The dots of an option.
   *
   * @param said how many of the seeds the page says
   */
  static Dots dots(SourcePage page, DotsBlock block, Figure.Option option, String said, String id) {
    Dots dots = block.dots(option, id);
    List<SeedRun> runs = dots.runs();
    if (!said.equals(Long.toString(SeedRuns.learnt(runs)))) {
      String what = option.text() + ": it says " + said + ", but it is " + SeedRuns.learnt(runs);
      throw DotsBlock.fault(page, block.place(), what);
    }
    return dots;
  }

  private Fault wrong(DotsBlock block, String what) {
    return DotsBlock.fault(page, block.place(), what);
  }

  /** The row, or else the column, that has a word at its head. */
  private static void find(
      String word, List<List<TableCell>> rows, List<TableCell> heads, List<TableCell> cells) {
    List<TableCell> top = rows.get(0);
    for (List<TableCell> row : rows.subList(1, rows.size())) {
      if (SourceReader.words(row.get(0)).equals(word)) {
        heads.addAll(top.subList(1, top.size()));
        cells.addAll(row.subList(1, row.size()));
        return;
      }
    }
    for (int column = 1; column < top.size(); column++) {
      if (SourceReader.words(top.get(column)).equals(word)) {
        for (List<TableCell> row : rows.subList(1, rows.size())) {
          heads.add(row.get(0));
          cells.add(row.get(column));
        }
        return;
      }
    }
  }
}
