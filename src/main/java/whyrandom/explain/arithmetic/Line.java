package whyrandom.explain.arithmetic;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Puts a {@link Formula} together, from left to right. */
final class Line {
  private final String title;
  private final NumberText text;
  private final List<Cell> cells = new ArrayList<>();

  Line(String title, NumberText text) {
    this.title = title;
    this.text = text;
  }

  /** A number as a token. */
  static MathNode number(double value, NumberText text) {
    return MathNode.number(text.of(value));
  }

  /** A number that follows an operator: in parentheses if it has a sign. */
  static MathNode factor(double value, NumberText text) {
    MathNode number = number(value, text);
    boolean hasSign = value < 0 || 1 / value < 0 && value == 0;
    return hasSign && !number.text().equals("0") ? MathNode.fenced(number) : number;
  }

  private Line add(
      Cell.Kind kind,
      MathNode symbols,
      MathNode numbers,
      Optional<MathNode> value,
      String words,
      Source source) {
    cells.add(new Cell(kind, symbols, numbers, value, words, source));
    return this;
  }

  /** What the formula gives, and the sign of equality. */
  Line gives(MathNode symbol, String name, double value, Source source) {
    String words = name + ", " + text.of(value) + ",";
    add(Cell.Kind.RESULT, symbol, number(value, text), Optional.empty(), words, source);
    return sign("=", "is");
  }

  /** An operator or a parenthesis. */
  Line sign(String sign, String words) {
    MathNode node = MathNode.sign(sign);
    return add(Cell.Kind.SIGN, node, node, Optional.empty(), words, Source.NONE);
  }

  Line plus() {
    return sign("+", "plus");
  }

  Line minus() {
    return sign("−", "minus");
  }

  Line times() {
    return sign("·", "times");
  }

  /** A number. */
  Line number(MathNode symbol, String name, double value, Source source) {
    String words = (name.isEmpty() ? "" : name + ", ") + text.of(value);
    return add(Cell.Kind.TERM, symbol, factor(value, text), Optional.empty(), words + ",", source);
  }

  /** How many there are of something. */
  Line count(MathNode symbol, String name, int count) {
    String words = name + ", " + count + ",";
    MathNode number = MathNode.number(count);
    return add(Cell.Kind.TERM, symbol, number, Optional.empty(), words, Source.NONE);
  }

  /** A product of two numbers, and what it comes to. */
  Line product(
      MathNode symbols, double left, double right, String words, double value, Source source) {
    MathNode numbers = MathNode.row(factor(left, text), MathNode.sign("·"), factor(right, text));
    return worked(symbols, numbers, words, value, source);
  }

  /** Something that is worked out, and what it comes to. */
  Line worked(MathNode symbols, MathNode numbers, String words, double value, Source source) {
    Optional<MathNode> result = Optional.of(number(value, text));
    return add(Cell.Kind.TERM, symbols, numbers, result, words, source);
  }

  /** Something whose value is the formula's own. */
  Line whole(MathNode symbols, MathNode numbers, String words) {
    return add(Cell.Kind.TERM, symbols, numbers, Optional.empty(), words, Source.NONE);
  }

  Formula done() {
    return new Formula(title, cells);
  }
}
