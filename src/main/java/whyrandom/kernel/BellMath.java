package whyrandom.kernel;

import static whyrandom.kernel.Vectors.butNot;
import static whyrandom.kernel.Vectors.choice;
import static whyrandom.kernel.Vectors.difference;
import static whyrandom.kernel.Vectors.isAbove;
import static whyrandom.kernel.Vectors.isAtMost;
import static whyrandom.kernel.Vectors.isBelow;
import static whyrandom.kernel.Vectors.isNaN;
import static whyrandom.kernel.Vectors.negative;
import static whyrandom.kernel.Vectors.negativeSize;
import static whyrandom.kernel.Vectors.product;
import static whyrandom.kernel.Vectors.quotient;
import static whyrandom.kernel.Vectors.sum;
import static whyrandom.kernel.Vectors.within;
import static whyrandom.wasm.Expression.both;
import static whyrandom.wasm.Expression.integer;
import static whyrandom.wasm.Expression.of;

import java.util.function.IntFunction;
import whyrandom.engine.Activation;
import whyrandom.wasm.Code;
import whyrandom.wasm.Expression;
import whyrandom.wasm.Instruction;
import whyrandom.wasm.Local;
import whyrandom.wasm.Type;

/**
 * {@link Activation#GELU} two at a time: the engine's series and continued fraction of the normal
 * distribution. The series goes on until it stands still in every lane, which adds nothing where it
 * stood still before; the fraction is worked out only where a lane needs it.
 */
final class BellMath {
  private static final double DENSITY_AT_ZERO = 0.3989422804014327;
  private static final double MIDDLE = 2;
  private static final int DEPTH = 80;

  private final Code code;
  private final LaneMath math;

  BellMath(Code code, LaneMath math) {
    this.code = code;
    this.math = math;
  }

  /** {@code z Φ(z)}, and 0 at minus infinity, where the product is not a number. */
  IntFunction<Expression> gelu(Local[] z) {
    IntFunction<Expression> below = below(z, density(z));
    return e -> {
      Expression isEnd = isAtMost(z[e].get(), both(Double.NEGATIVE_INFINITY));
      return butNot(product(below.apply(e), z[e].get()), isEnd);
    };
  }

  /** {@code Φ(z) + z φ(z)}. */
  Expression slope(Local z) {
    Local[] all = {z};
    Local[] density = density(all);
    Expression below = below(all, density).apply(0);
    Expression isZero = of(Instruction.F64X2_EQ, density[0].get(), both(0));
    return sum(below, butNot(product(density[0].get(), z.get()), isZero));
  }

  /** {@code φ(z) = e^{−z²/2} / √(2π)}. */
  private Local[] density(Local[] z) {
    int n = z.length;
    Local[] power =
        math.step("power", n, e -> product(product(both(-0.5), z[e].get()), z[e].get()));
    IntFunction<Expression> exp = math.exp(power);
    return math.step("density", n, e -> product(exp.apply(e), both(DENSITY_AT_ZERO)));
  }

  /** {@code Φ(z)}; some number where z is none. */
  private IntFunction<Expression> below(Local[] z, Local[] density) {
    int n = z.length;
    Local[] series = series(z);
    Local[] size = math.step("size", n, e -> negative(negativeSize(z[e].get())));
    Local[] fraction = fraction(size);
    return e -> {
      Local tail = math.keep("tail", quotient(density[e].get(), fraction[e].get()));
      Expression middle = sum(product(density[e].get(), series[e].get()), both(0.5));
      Expression above = difference(both(1), tail.get());
      Expression right = choice(isAbove(z[e].get(), both(MIDDLE)), above, middle);
      return choice(isBelow(z[e].get(), both(-MIDDLE)), tail.get(), right);
    };
  }

  /** {@code z + z³/3 + z⁵/(3·5) + …} for z from −2 to 2. */
  private Local[] series(Local[] z) {
    int n = z.length;
    Local[] inner =
        math.step("inner", n, e -> butNot(within(-MIDDLE, MIDDLE, z[e].get()), isNaN(z[e].get())));
    Local[] square = math.step("square", n, e -> product(inner[e].get(), inner[e].get()));
    Local[] term = math.step("term", n, e -> inner[e].get());
    Local[] sum = math.step("sum", n, e -> inner[e].get());
    Local[] before = math.step("before", n, e -> both(0));
    Local odd = math.keep("odd", both(3));
    code.loop(
        () -> {
          for (int e = 0; e < n; e++) {
            code.set(before[e], sum[e].get());
            Expression factor = quotient(square[e].get(), odd.get());
            code.set(term[e], product(factor, term[e].get()));
            code.set(sum[e], sum(sum[e].get(), term[e].get()));
          }
          code.set(odd, sum(odd.get(), both(2)));
        },
        any(n, e -> of(Instruction.F64X2_NE, sum[e].get(), before[e].get())));
    return sum;
  }

  /** {@code x + 1/(x + 2/(x + 3/(x + …)))}, if any x is above 2. */
  private Local[] fraction(Local[] x) {
    int n = x.length;
    Local[] fraction = math.step("fraction", n, e -> x[e].get());
    Local depth = math.keep("depth", both(DEPTH));
    Local left = code.local(Type.I32, "left");
    code.set(left, integer(DEPTH));
    code.when(
        any(n, e -> isAbove(x[e].get(), both(MIDDLE))),
        () ->
            code.loop(
                () -> {
                  for (int e = 0; e < n; e++) {
                    Expression rest = quotient(depth.get(), fraction[e].get());
                    code.set(fraction[e], sum(x[e].get(), rest));
                  }
                  code.set(depth, sum(depth.get(), both(-1)));
                },
                left.tee(of(Instruction.I32_SUB, left.get(), integer(1)))));
    return fraction;
  }

  /** Whether a truth holds in any lane. */
  private static Expression any(int count, IntFunction<Expression> truth) {
    Expression all = truth.apply(0);
    for (int e = 1; e < count; e++) {
      all = Vectors.or(all, truth.apply(e));
    }
    return of(Instruction.V128_ANY_TRUE, all);
  }
}
