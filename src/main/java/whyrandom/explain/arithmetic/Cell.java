package whyrandom.explain.arithmetic;

import java.util.Optional;

/**
 * A part of a formula: its symbols, below them its numbers.
 *
 * @param kind what it is in the formula
 * @param symbols what is written above
 * @param numbers what is written below
 * @param value what the numbers come to, if they are more than one
 * @param words the numbers aloud
 * @param source what in the diagram it speaks of
 */
public record Cell(
    Kind kind,
    MathNode symbols,
    MathNode numbers,
    Optional<MathNode> value,
    String words,
    Source source) {

  /** What a part is in a formula. */
  public enum Kind {
    /** What the formula gives. */
    RESULT,
    /** An operator or a parenthesis. */
    SIGN,
    /** What is added, multiplied or otherwise worked with. */
    TERM
  }
}
