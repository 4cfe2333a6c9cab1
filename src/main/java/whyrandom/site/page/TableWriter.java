package whyrandom.site.page;

import java.util.Locale;
import org.commonmark.ext.gfm.tables.TableBody;
import org.commonmark.ext.gfm.tables.TableCell;
import org.commonmark.ext.gfm.tables.TableHead;
import org.commonmark.node.Node;
import org.commonmark.renderer.html.HtmlNodeRendererContext;
import org.commonmark.renderer.html.HtmlWriter;

/**
 * Writes a table that scrolls within itself where it is too wide, by keyboard too. The extension's
 * own writer aligns cells with an attribute that HTML no longer has.
 */
final class TableWriter {
  private final HtmlNodeRendererContext context;
  private final HtmlWriter html;
  private final DotsTable dots;
  private final String playground;

  /**
   * A writer of a table.
   *
   * @param dots in its cells
   * @param playground where it is, as links of the page name it
   */
  TableWriter(HtmlNodeRendererContext context, DotsTable dots, String playground) {
    this.context = context;
    html = context.getWriter();
    this.dots = dots;
    this.playground = playground;
  }

  /** Writes a table with a name for those who do not see it. */
  void write(Node table, String name) {
    html.line();
    html.raw("<div class=\"table\" role=\"region\" tabindex=\"0\"");
    html.raw(Html.attribute("aria-label", name) + "><table>");
    for (Node part = table.getFirstChild(); part != null; part = part.getNext()) {
      if (part instanceof TableHead) {
        part(part, "thead");
      } else if (part instanceof TableBody) {
        part(part, "tbody");
      }
    }
    html.raw("</table></div>");
    html.line();
    if (dots.starts() > 0) {
      html.raw("<p class=\"dots-key\">● learnt, ○ not: seeds 1 to " + dots.starts());
      html.raw(dots.starts() > Dots.COLUMNS ? " in rows of ten." : ", from left to right.");
      html.raw("<span class=\"press\"> Press the dots to open one of the runs.</span></p>");
      html.line();
    }
  }

  private void part(Node part, String tag) {
    html.raw("<" + tag + ">");
    for (Node row = part.getFirstChild(); row != null; row = row.getNext()) {
      html.raw("<tr>");
      for (Node cell = row.getFirstChild(); cell != null; cell = cell.getNext()) {
        cell((TableCell) cell);
      }
      html.raw("</tr>");
    }
    html.raw("</" + tag + ">");
    html.line();
  }

  private void cell(TableCell cell) {
    boolean isEmpty = cell.getFirstChild() == null;
    String tag = cell.isHeader() && !isEmpty ? "th" : "td";
    html.raw("<" + tag + (tag.equals("th") ? " scope=\"col\"" : ""));
    if (cell.getAlignment() != null) {
      html.raw(Html.attribute("class", cell.getAlignment().name().toLowerCase(Locale.ROOT)));
    }
    html.raw(">");
    Dots own = dots.of(cell);
    if (own == null) {
      for (Node child = cell.getFirstChild(); child != null; child = child.getNext()) {
        context.render(child);
      }
    } else {
      html.raw(own.inCell() + own.sheet(playground));
    }
    html.raw("</" + tag + ">");
  }
}
