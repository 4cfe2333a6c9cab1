package whyrandom.experiment;

import java.util.Optional;

/** How two numbers compare. A NaN is in no relation to any. */
public enum Relation {
  /** Equal. */
  EQUAL("="),
  /** Less. */
  LESS("<"),
  /** Greater. */
  GREATER(">"),
  /** Less or equal. */
  AT_MOST("<="),
  /** Greater or equal. */
  AT_LEAST(">=");

  private final String sign;

  Relation(String sign) {
    this.sign = sign;
  }

  /** Its sign. */
  public String sign() {
    return sign;
  }

  /** The relation with that sign. */
  public static Optional<Relation> of(String sign) {
    for (Relation relation : values()) {
      if (relation.sign.equals(sign)) {
        return Optional.of(relation);
      }
    }
    return Optional.empty();
  }

  /** Whether it holds between two numbers. */
  public boolean holds(double left, double right) {
    return switch (this) {
      case EQUAL -> left == right;
      case LESS -> left < right;
      case GREATER -> left > right;
      case AT_MOST -> left <= right;
      case AT_LEAST -> left >= right;
    };
  }
}
