package whyrandom.kernel;

import whyrandom.wasm.Expression;
import whyrandom.wasm.Instruction;

/** Formulas of two doubles at a time, in the words of formulas. */
final class Vectors {
  private static final Expression SIGN = Expression.both(-0.0);

  private Vectors() {}

  static Expression sum(Expression a, Expression b) {
    return Expression.of(Instruction.F64X2_ADD, a, b);
  }

  static Expression difference(Expression a, Expression b) {
    return Expression.of(Instruction.F64X2_SUB, a, b);
  }

  static Expression product(Expression a, Expression b) {
    return Expression.of(Instruction.F64X2_MUL, a, b);
  }

  static Expression quotient(Expression a, Expression b) {
    return Expression.of(Instruction.F64X2_DIV, a, b);
  }

  static Expression root(Expression a) {
    return Expression.of(Instruction.F64X2_SQRT, a);
  }

  static Expression negative(Expression a) {
    return Expression.of(Instruction.F64X2_NEG, a);
  }

  /** The size of {@code a} with the sign of {@code b}; {@code a} has the same, or none. */
  static Expression withSignOf(Expression a, Expression b) {
    return or(a, and(b, SIGN));
  }

  /** The size of {@code a}, below 0. */
  static Expression negativeSize(Expression a) {
    return or(a, SIGN);
  }

  /** {@code a}, but not below or above these; what is not a number stays so. */
  static Expression within(double least, double largest, Expression a) {
    Expression low = Expression.of(Instruction.F64X2_PMAX, a, Expression.both(least));
    return Expression.of(Instruction.F64X2_PMIN, low, Expression.both(largest));
  }

  /** {@code c₀ + x (c₁ + x (c₂ + …))}. */
  static Expression polynomial(double[] c, Expression x) {
    Expression value = Expression.both(c[c.length - 1]);
    for (int i = c.length - 2; i >= 0; i--) {
      value = sum(Expression.both(c[i]), product(x, value));
    }
    return value;
  }

  /** {@code a} without what is behind the point. */
  static Expression truncated(Expression a) {
    return Expression.of(Instruction.F64X2_TRUNC, a);
  }

  // Truths: all bits of a lane are 1, or 0

  static Expression isAbove(Expression a, Expression b) {
    return Expression.of(Instruction.F64X2_GT, a, b);
  }

  static Expression isBelow(Expression a, Expression b) {
    return Expression.of(Instruction.F64X2_LT, a, b);
  }

  static Expression isAtLeast(Expression a, Expression b) {
    return Expression.of(Instruction.F64X2_GE, a, b);
  }

  static Expression isAtMost(Expression a, Expression b) {
    return Expression.of(Instruction.F64X2_LE, a, b);
  }

  /** Whether a lane is not a number: only that differs from itself. */
  static Expression isNaN(Expression a) {
    return Expression.of(Instruction.F64X2_NE, a, a);
  }

  /** Both truths; or of a number and a truth, the number where it holds and else 0. */
  static Expression and(Expression a, Expression b) {
    return Expression.of(Instruction.V128_AND, a, b);
  }

  /** Either truth; or the one of two numbers that is not 0. */
  static Expression or(Expression a, Expression b) {
    return Expression.of(Instruction.V128_OR, a, b);
  }

  /** The first truth without the second. */
  static Expression butNot(Expression a, Expression b) {
    return Expression.of(Instruction.V128_ANDNOT, a, b);
  }

  /** {@code a} where {@code condition} holds, else {@code b}. */
  static Expression choice(Expression condition, Expression a, Expression b) {
    return Expression.of(Instruction.V128_BITSELECT, a, b, condition);
  }
}
