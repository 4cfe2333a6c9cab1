package whyrandom.explain.arithmetic;

import static whyrandom.explain.arithmetic.MathNode.call;
import static whyrandom.explain.arithmetic.MathNode.fenced;
import static whyrandom.explain.arithmetic.MathNode.fraction;
import static whyrandom.explain.arithmetic.MathNode.number;
import static whyrandom.explain.arithmetic.MathNode.row;
import static whyrandom.explain.arithmetic.MathNode.sign;
import static whyrandom.explain.arithmetic.MathNode.sup;
import static whyrandom.explain.arithmetic.MathNode.symbol;
import static whyrandom.explain.arithmetic.MathNode.words;

import whyrandom.engine.Activation;

/** The formulas of the activations and of their slopes, with whatever stands for z and a. */
final class Curves {
  private Curves() {}

  /** {@code g(z)}. */
  static MathNode value(Activation g, MathNode z) {
    return switch (g) {
      case TANH -> call("tanh", z);
      case SIGMOID -> logistic(z);
      case RELU -> row(symbol("max"), fenced(row(number(0), sign(","), z)));
      case LEAKY_RELU -> row(z, words(" if above 0, else 0.01 · "), z);
      case ELU -> row(z, words(" if above 0, else "), exp(z), sign("−"), number(1));
      case SOFTPLUS -> call("log", row(number(1), sign("+"), exp(z)));
      case SILU -> row(logistic(z), sign("·"), z);
      case GELU -> row(call("Φ", z), sign("·"), z);
      case LINEAR -> z;
      case STEP -> row(number(1), words(" if "), z, sign("≥"), words("0, else 0"));
    };
  }

  /** {@code 1 / (1 + e^−z)}. */
  private static MathNode logistic(MathNode z) {
    return fraction(number(1), row(number(1), sign("+"), sup(symbol("e"), row(sign("−"), z))));
  }

  private static MathNode exp(MathNode z) {
    return sup(symbol("e"), z);
  }

  /** What {@code g(z)} is called: {@code tanh of z}. */
  static String name(Activation g) {
    return switch (g) {
      case RELU -> "the larger of 0 and ";
      case LINEAR -> "";
      case TANH, SIGMOID, LEAKY_RELU, ELU, SOFTPLUS, SILU, GELU, STEP -> g.id() + " of ";
    };
  }

  /** {@code g′(z)}, as the engine works it out. */
  static MathNode slope(Activation g, MathNode z, MathNode a) {
    return switch (g) {
      case TANH -> row(number(1), sign("−"), sup(a, number(2)));
      case SIGMOID -> row(a, sign("·"), fenced(row(number(1), sign("−"), a)));
      case RELU -> row(number(1), words(" if "), z, sign(">"), words("0, else 0"));
      case LEAKY_RELU -> row(number(1), words(" if "), z, sign(">"), words("0, else 0.01"));
      case ELU ->
          row(number(1), words(" if "), z, sign(">"), words("0, else "), a, sign("+"), number(1));
      case SOFTPLUS -> logistic(z);
      case SILU ->
          row(
              fenced(row(number(1), sign("−"), call("σ", z))),
              sign("·"),
              a,
              sign("+"),
              call("σ", z));
      case GELU -> row(call("Φ", z), sign("+"), call("φ", z), sign("·"), z);
      case LINEAR -> number(1);
      case STEP -> number(0);
    };
  }
}
