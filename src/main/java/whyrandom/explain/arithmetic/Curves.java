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
    switch (g) {
      case TANH:
        return call("tanh", z);
      case SIGMOID:
        return logistic(z);
      case RELU:
        return row(symbol("max"), fenced(row(number(0), sign(","), z)));
      case LEAKY_RELU:
        return row(z, words(" if above 0, else 0.01 · "), z);
      case ELU:
        return row(z, words(" if above 0, else "), exp(z), sign("−"), number(1));
      case SOFTPLUS:
        return call("log", row(number(1), sign("+"), exp(z)));
      case SILU:
        return row(logistic(z), sign("·"), z);
      case GELU:
        return row(call("Φ", z), sign("·"), z);
      case LINEAR:
        return z;
      default:
        return row(number(1), words(" if "), z, sign("≥"), words("0, else 0"));
    }
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
    switch (g) {
      case RELU:
        return "the larger of 0 and ";
      case LINEAR:
        return "";
      default:
        return g.id() + " of ";
    }
  }

  /** {@code g′(z)}, as the engine works it out. */
  static MathNode slope(Activation g, MathNode z, MathNode a) {
    switch (g) {
      case TANH:
        return row(number(1), sign("−"), sup(a, number(2)));
      case SIGMOID:
        return row(a, sign("·"), fenced(row(number(1), sign("−"), a)));
      case RELU:
        return row(number(1), words(" if "), z, sign(">"), words("0, else 0"));
      case LEAKY_RELU:
        return row(number(1), words(" if "), z, sign(">"), words("0, else 0.01"));
      case ELU:
        return row(
            number(1), words(" if "), z, sign(">"), words("0, else "), a, sign("+"), number(1));
      case SOFTPLUS:
        return logistic(z);
      case SILU:
        return row(
            fenced(row(number(1), sign("−"), call("σ", z))), sign("·"), a, sign("+"), call("σ", z));
      case GELU:
        return row(call("Φ", z), sign("+"), call("φ", z), sign("·"), z);
      case LINEAR:
        return number(1);
      default:
        return number(0);
    }
  }
}
