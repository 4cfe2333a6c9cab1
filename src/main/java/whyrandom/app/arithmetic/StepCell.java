package whyrandom.app.arithmetic;

import whyrandom.explain.arithmetic.Cell;
import whyrandom.explain.arithmetic.MathNode;
import whyrandom.explain.arithmetic.Source;

/** A part of a formula as the template shows it, or the place where terms are folded away. */
public final class StepCell {
  private static final MathNode SPACE = MathNode.words("\u00A0");

  private final Source source;
  private final MathNode symbols;
  private final MathNode numbers;
  private final MathNode value;
  private final String words;
  private final String style;
  private final String fold;

  private StepCell(
      Source source,
      MathNode symbols,
      MathNode numbers,
      MathNode value,
      String words,
      String style,
      String fold) {
    this.source = source;
    this.symbols = symbols;
    this.numbers = numbers;
    this.value = value;
    this.words = words;
    this.style = style;
    this.fold = fold;
  }

  /**
   * A part of a formula.
   *
   * @param isSubject whether it speaks of what the reader looks at
   */
  static StepCell of(Cell cell, boolean isSubject) {
    String kind =
        switch (cell.kind()) {
          case RESULT -> "cell result";
          case SIGN -> "cell sign";
          default -> "cell term";
        };
    return new StepCell(
        cell.source(),
        cell.symbols(),
        cell.numbers(),
        cell.value().orElse(SPACE),
        cell.words(),
        isSubject ? kind + " subject" : kind,
        "");
  }

  /** Terms that are folded away. */
  static StepCell fold(int count) {
    String text = "… " + count + " more";
    return new StepCell(Source.NONE, SPACE, SPACE, SPACE, "", "cell fold", text);
  }

  Source source() {
    return source;
  }

  /** Whether it speaks of something in the diagram. */
  public boolean isPointing() {
    return source.isSomething();
  }

  /** Whether it speaks of nothing in the diagram. */
  public boolean isPlain() {
    return !isPointing() && !isFolding();
  }

  /** Whether terms are folded away here. */
  public boolean isFolding() {
    return !fold.isEmpty();
  }

  /** How many. */
  public String getFold() {
    return fold;
  }

  /** The symbols. */
  public MathNode getSymbols() {
    return symbols;
  }

  /** The numbers. */
  public MathNode getNumbers() {
    return numbers;
  }

  /** What they come to; a space for parts that are single numbers. */
  public MathNode getValue() {
    return value;
  }

  /** It aloud. */
  public String getWords() {
    return words;
  }

  /** Its css classes. */
  public String getStyle() {
    return style;
  }
}
