package whyrandom.site.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import whyrandom.explain.arithmetic.MathNode;
import whyrandom.refusal.Refusal;

/**
 * Reads a formula as it is written on one line, with the signs of Unicode: {@code z = w₁x₁ + b},
 * {@code σ² = 1/n}, {@code g′(z)}, {@code √(1/n_in)}.
 *
 * <p>Single letters are variables. A word has to be one that is known, so that a slip of the pen
 * stops the build. {@code _} and a name or digits make an index, as do small digits.
 */
final class MathReader {
  private static final String LOW = "₀₁₂₃₄₅₆₇₈₉";
  private static final String HIGH = "⁰¹²³⁴⁵⁶⁷⁸⁹";
  private static final String SIGNS = "=<>≤≥≠≈+−·×/()[]{},;←→…|±∑Σ∝∞∈";
  private static final String OPENING = "([{,;=<>≤≥≠≈←→+·×/±|";

  /** Words that a formula may have, besides single letters. */
  private static final Set<String> WORDS =
      Set.of("tanh", "sigmoid", "relu", "ln", "fan-in", "fan-out", "in", "out", "Var", "if", "mod");

  private final String text;
  private int at;

  private MathReader(String text) {
    this.text = text;
  }

  /**
   * The formula of a text.
   *
   * @throws Refusal saying what is not understood
   */
  static MathNode read(String text) {
    MathReader reader = new MathReader(text);
    MathNode row = reader.row();
    if (reader.at < text.length()) {
      throw reader.fault();
    }
    return row;
  }

  private Refusal fault() {
    return Refusal.because(
        "formula \"" + text + "\"", '"' + text.substring(at) + '"', " is not understood");
  }

  private MathNode row() {
    List<MathNode> parts = new ArrayList<>();
    skipBlanks();
    while (at < text.length()) {
      int from = at;
      boolean isApart = isApart();
      if (isApart) {
        parts.add(MathNode.words("\u2002")); // [1 2] is a row of numbers
      }
      MathNode part = part();
      boolean isMinus = text.charAt(from) == '−' && (isApart || isOpening(from - 1));
      // the sign of a number is close to it where it stands first in its row
      parts.add(isMinus ? MathNode.row(part, indexed(part())) : whole(part));
      skipBlanks();
    }
    return new MathNode("mrow", "", parts);
  }

  /** Whether a number begins here that only a blank parts from the one before. */
  private boolean isApart() {
    boolean isAfterNumber = at > 1 && text.charAt(at - 1) == ' ' && isDigit(text.charAt(at - 2));
    int digit = at + (text.charAt(at) == '−' ? 1 : 0);
    return isAfterNumber && digit < text.length() && isDigit(text.charAt(digit));
  }

  private boolean isOpening(int last) {
    int i = last;
    while (i >= 0 && text.charAt(i) == ' ') {
      i--;
    }
    return i < 0 || OPENING.indexOf(text.charAt(i)) >= 0;
  }

  /** Signs stand alone, all else may have an index or an exponent. */
  private MathNode whole(MathNode part) {
    return part.tag().equals("mo") && !part.text().equals(")") ? part : indexed(part);
  }

  private void skipBlanks() {
    while (at < text.length() && text.charAt(at) == ' ') {
      at++;
    }
  }

  private MathNode part() {
    char c = text.charAt(at);
    if (c == '√') {
      at++;
      return MathNode.root(indexed(text.charAt(at) == '(' ? inParentheses() : part()));
    }
    if (isDigit(c)) {
      return MathNode.number(take(MathReader::isDigit));
    }
    if (c == '∂') {
      at++;
      return MathNode.symbol("∂");
    }
    if (isLetter(c)) {
      return MathNode.symbol(name());
    }
    if (SIGNS.indexOf(c) >= 0) {
      at++;
      return MathNode.sign(String.valueOf(c));
    }
    throw fault();
  }

  private MathNode inParentheses() {
    int end = text.indexOf(')', at);
    if (end < 0) {
      throw fault();
    }
    MathNode inside = read(text.substring(at + 1, end));
    at = end + 1;
    return inside;
  }

  private String name() {
    int from = at;
    String word = take(c -> isLetter(c) || c == '-');
    if (word.length() == 1 || WORDS.contains(word)) {
      return word;
    }
    at = from;
    if (word.codePoints().allMatch(c -> c > 'z')) { // Greek letters side by side
      at++;
      return word.substring(0, 1);
    }
    throw fault();
  }

  private MathNode indexed(MathNode base) {
    MathNode all = base;
    String low = take(c -> LOW.indexOf(c) >= 0);
    if (!low.isEmpty()) {
      all = MathNode.sub(all, MathNode.number(plain(low, LOW)));
    } else if (at < text.length() && text.charAt(at) == '_') {
      at++;
      all = MathNode.sub(all, part());
    }
    String high = take(c -> HIGH.indexOf(c) >= 0);
    if (!high.isEmpty()) {
      return MathNode.sup(all, MathNode.number(plain(high, HIGH)));
    }
    if (at < text.length() && text.charAt(at) == 'ᵀ') {
      at++;
      return MathNode.sup(all, MathNode.symbol("T"));
    }
    if (at < text.length() && text.charAt(at) == '^') {
      at++;
      return MathNode.sup(all, text.charAt(at) == '(' ? inParentheses() : part());
    }
    if (at < text.length() && text.charAt(at) == '′') {
      at++;
      return MathNode.sup(all, MathNode.sign("′"));
    }
    return all;
  }

  private static String plain(String small, String digits) {
    StringBuilder plain = new StringBuilder();
    small.chars().forEach(c -> plain.append(digits.indexOf(c)));
    return plain.toString();
  }

  private interface Kind {
    boolean has(char c);
  }

  private String take(Kind kind) {
    int from = at;
    while (at < text.length() && kind.has(text.charAt(at))) {
      at++;
    }
    return text.substring(from, at);
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9' || c == '.' || "½¼¾".indexOf(c) >= 0;
  }

  private static boolean isLetter(char c) {
    return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= 'α' && c <= 'ω';
  }
}
