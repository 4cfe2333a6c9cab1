package whyrandom.kernel;

import static whyrandom.kernel.Vectors.and;
import static whyrandom.kernel.Vectors.choice;
import static whyrandom.kernel.Vectors.difference;
import static whyrandom.kernel.Vectors.isAbove;
import static whyrandom.kernel.Vectors.isAtLeast;
import static whyrandom.kernel.Vectors.isAtMost;
import static whyrandom.kernel.Vectors.isBelow;
import static whyrandom.kernel.Vectors.isNaN;
import static whyrandom.kernel.Vectors.negative;
import static whyrandom.kernel.Vectors.or;
import static whyrandom.kernel.Vectors.product;
import static whyrandom.kernel.Vectors.sum;
import static whyrandom.wasm.Expression.both;

import java.util.function.IntFunction;
import whyrandom.engine.Activation;
import whyrandom.engine.Loss;
import whyrandom.wasm.Expression;
import whyrandom.wasm.Local;

/**
 * {@link Activation} and {@link Loss} for two numbers at a time: a branch of theirs is a choice
 * lane by lane.
 */
final class Curves {
  private static final Expression ZERO = both(0);
  private static final Expression ONE = both(1);
  private static final Expression LEAK = both(Activation.LEAKY_RELU.leastSlope());

  private final LaneMath math;
  private final SoftMath soft;
  private final BellMath bell;

  Curves(LaneMath math) {
    this.math = math;
    soft = new SoftMath(math);
    bell = new BellMath(math.code(), math);
  }

  /** {@code g(z)} of some vectors. */
  IntFunction<Expression> values(Activation activation, Local[] z) {
    return switch (activation) {
      case TANH -> math.tanh(z);
      case SIGMOID -> math.logistic(z);
      case ELU -> soft.elu(z);
      case SOFTPLUS -> soft.softplus(z);
      case SILU -> silu(z);
      case GELU -> bell.gelu(z);
      case RELU -> e -> and(z[e].get(), or(isAbove(z[e].get(), ZERO), isNaN(z[e].get())));
      case LEAKY_RELU ->
          e -> choice(isAbove(z[e].get(), ZERO), z[e].get(), product(LEAK, z[e].get()));
      case LINEAR -> e -> z[e].get();
      case STEP -> e -> step(z[e]);
    };
  }

  /** {@code z / (1 + e^−z)}, and 0 at minus infinity, where the product is not a number. */
  private IntFunction<Expression> silu(Local[] z) {
    IntFunction<Expression> logistic = math.logistic(z);
    return e -> {
      Expression isEnd = isAtMost(z[e].get(), both(Double.NEGATIVE_INFINITY));
      return Vectors.butNot(product(logistic.apply(e), z[e].get()), isEnd);
    };
  }

  private static Expression step(Local z) {
    return or(and(ONE, isAtLeast(z.get(), ZERO)), and(z.get(), isNaN(z.get())));
  }

  /** {@code e^z} of some vectors. */
  IntFunction<Expression> exp(Local[] z) {
    return math.exp(z);
  }

  /** {@code g′(z) δ}, given {@code a = g(z)}. */
  Expression timesSlope(Activation activation, Local z, Local a, Expression delta) {
    return activation.isIdentity() ? delta : product(slope(activation, z, a), delta);
  }

  private Expression slope(Activation activation, Local z, Local a) {
    return switch (activation) {
      case TANH -> difference(ONE, product(a.get(), a.get()));
      case SIGMOID -> product(a.get(), difference(ONE, a.get()));
      case RELU -> and(ONE, isAbove(z.get(), ZERO));
      case LEAKY_RELU -> choice(isAbove(z.get(), ZERO), ONE, LEAK);
      case LINEAR -> ONE;
      case STEP -> ZERO;
      case ELU -> choice(isAbove(z.get(), ZERO), ONE, sum(a.get(), ONE));
      case SOFTPLUS -> logistic(z);
      case SILU -> siluSlope(z, a);
      case GELU -> bell.slope(z);
    };
  }

  private Expression logistic(Local z) {
    return math.logistic(new Local[] {z}).apply(0);
  }

  private Expression siluSlope(Local z, Local a) {
    Local s = math.keep("s", logistic(z));
    return sum(product(difference(ONE, s.get()), a.get()), s.get());
  }

  /** {@link Loss#slope}, of a logit, an output and a target. */
  Expression slope(Loss loss, Local z, Local o, Local t) {
    Expression error = difference(o.get(), t.get());
    return switch (loss) {
      case BCE, HALF_MSE, HALF_SSE, CROSS_ENTROPY -> error;
      case MSE -> product(both(2), error);
      case HINGE -> and(negative(t.get()), isBelow(product(t.get(), o.get()), ONE));
      case PERCEPTRON -> perceptronSlope(z, t);
    };
  }

  /** 1 where the class is 1 and should not be, −1 where it should be 1 and is not, else 0. */
  private static Expression perceptronSlope(Local z, Local t) {
    Expression isOne = isAtLeast(z.get(), ZERO);
    Expression isTooMuch = and(isOne, isAtMost(t.get(), ZERO));
    Expression isTooLittle = Vectors.butNot(isAbove(t.get(), ZERO), isOne);
    return sum(and(ONE, isTooMuch), and(both(-1), isTooLittle));
  }
}
