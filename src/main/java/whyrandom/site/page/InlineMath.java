package whyrandom.site.page;

import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Code;
import org.commonmark.node.CustomNode;
import org.commonmark.node.Node;
import org.commonmark.node.Text;
import whyrandom.explain.arithmetic.MathNode;

/** A formula in a line of text: {@code $`z = w₁x₁ + b`$}, as forges show it, too. */
final class InlineMath extends CustomNode {
  private static final String MARK = "$";

  private final String literal;
  private final MathNode formula;

  private InlineMath(String literal, MathNode formula) {
    this.literal = literal;
    this.formula = formula;
  }

  /** What is written. */
  String literal() {
    return literal;
  }

  /**
   * Puts formulas in the place of code between dollars.
   *
   * @throws IllegalArgumentException if one is not understood
   */
  static void find(Node text) {
    text.accept(
        new AbstractVisitor() {
          @Override
          public void visit(Code code) {
            if (code.getPrevious() instanceof Text before
                && code.getNext() instanceof Text after
                && before.getLiteral().endsWith(MARK)
                && after.getLiteral().startsWith(MARK)) {
              String literal = code.getLiteral();
              code.insertBefore(new InlineMath(literal, MathReader.read(literal)));
              code.unlink();
              String words = before.getLiteral();
              before.setLiteral(words.substring(0, words.length() - 1));
              after.setLiteral(after.getLiteral().substring(1));
            }
          }
        });
  }

  /** As an element of HTML. */
  String html() {
    return "<math>" + html(formula) + "</math>";
  }

  private static String html(MathNode node) {
    StringBuilder html = new StringBuilder("<" + node.tag() + ">" + Html.escape(node.text()));
    node.children().forEach(child -> html.append(html(child)));
    return html + "</" + node.tag() + ">";
  }
}
