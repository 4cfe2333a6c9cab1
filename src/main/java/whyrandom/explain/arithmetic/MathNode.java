package whyrandom.explain.arithmetic;

import java.util.ArrayList;
import java.util.List;

/**
 * An element of MathML as data.
 *
 * <p>Example: {@code sub(symbol("z"), number("2"))} is {@code <msub><mi>z</mi><mn>2</mn></msub>},
 * in plain text {@code z₂}.
 *
 * @param tag the element's name
 * @param text what a token says; empty for others
 * @param children what is in it; empty for tokens
 */
public record MathNode(String tag, String text, List<MathNode> children) {
  private static final String LOW = "₀₁₂₃₄₅₆₇₈₉";
  private static final String HIGH = "⁰¹²³⁴⁵⁶⁷⁸⁹";

  /** Nothing at all. */
  public static final MathNode NONE = new MathNode("mrow", "", List.of());

  /** Takes a copy of the children. */
  public MathNode {
    children = List.copyOf(children);
  }

  private static MathNode token(String tag, String text) {
    return new MathNode(tag, text, List.of());
  }

  private static MathNode of(String tag, MathNode... children) {
    return new MathNode(tag, "", List.of(children));
  }

  /** A variable, or a function's name. */
  public static MathNode symbol(String name) {
    return token("mi", name);
  }

  /** A number that is written already. */
  public static MathNode number(String digits) {
    return token("mn", digits);
  }

  /** A whole number. */
  public static MathNode number(int value) {
    return token("mn", Integer.toString(value));
  }

  /** An operator or a parenthesis. */
  public static MathNode sign(String text) {
    return token("mo", text);
  }

  /** Words in a formula. */
  public static MathNode words(String text) {
    return token("mtext", text);
  }

  /** One after the other. */
  public static MathNode row(MathNode... parts) {
    return of("mrow", parts);
  }

  /** {@code (inside)}. */
  public static MathNode fenced(MathNode inside) {
    return row(sign("("), inside, sign(")"));
  }

  /** {@code name(inside)}. */
  public static MathNode call(String name, MathNode inside) {
    return row(symbol(name), fenced(inside));
  }

  /** With an index. */
  public static MathNode sub(MathNode base, MathNode index) {
    return of("msub", base, index);
  }

  /** With an exponent. */
  public static MathNode sup(MathNode base, MathNode exponent) {
    return of("msup", base, exponent);
  }

  /** With both. */
  public static MathNode subsup(MathNode base, MathNode index, MathNode exponent) {
    return of("msubsup", base, index, exponent);
  }

  /** A fraction. */
  public static MathNode fraction(MathNode above, MathNode below) {
    return of("mfrac", above, below);
  }

  /** A square root. */
  public static MathNode root(MathNode inside) {
    return of("msqrt", inside);
  }

  /** With a mark above it. */
  public static MathNode over(MathNode base, MathNode mark) {
    return of("mover", base, mark);
  }

  /** A matrix, row by row; its brackets are drawn by a style sheet, in any font. */
  public static MathNode matrix(List<List<MathNode>> rows) {
    List<MathNode> lines = new ArrayList<>();
    for (List<MathNode> row : rows) {
      List<MathNode> cells = new ArrayList<>();
      for (MathNode cell : row) {
        cells.add(of("mtd", cell));
      }
      lines.add(new MathNode("mtr", "", cells));
    }
    return new MathNode("mtable", "", lines);
  }

  /** The same in one line of text. */
  public String plain() {
    switch (tag) {
      case "msub":
        return part(0) + lowered(part(1));
      case "msup":
        return part(0) + raised(part(1));
      case "msubsup":
        return part(0) + lowered(part(1)) + raised(part(2));
      case "mfrac":
        return inParentheses(children.get(0)) + "/" + inParentheses(children.get(1));
      case "msqrt":
        return "√(" + part(0) + ")";
      case "mover":
        return part(0) + combining(children.get(1).text());
      case "mtable":
        return "[" + joined("; ") + "]";
      case "mtr":
        return joined(", ");
      case "mo":
        return "()[]−".contains(text) ? text : " " + text + " ";
      default:
        return children.isEmpty() ? text : joined("");
    }
  }

  private static String combining(String mark) {
    return mark.equals("^") ? "\u0302" : mark.equals("¯") ? "\u0304" : "\u0303";
  }

  private String part(int i) {
    return children.get(i).plain();
  }

  private String joined(String separator) {
    StringBuilder all = new StringBuilder();
    for (int i = 0; i < children.size(); i++) {
      all.append(i == 0 ? "" : separator).append(part(i));
    }
    return all.toString();
  }

  private static String inParentheses(MathNode node) {
    boolean isToken = node.children().isEmpty();
    return isToken ? node.plain() : "(" + node.plain() + ")";
  }

  private static String lowered(String text) {
    return shifted(text, LOW, "_");
  }

  private static String raised(String text) {
    return text.equals("′") ? text : shifted(text, HIGH, "^");
  }

  private static String shifted(String text, String digits, String otherwise) {
    StringBuilder small = new StringBuilder();
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c < '0' || c > '9') {
        return otherwise + (text.length() > 1 && c != '(' ? "(" + text + ")" : text);
      }
      small.append(digits.charAt(c - '0'));
    }
    return small.toString();
  }
}
