package whyrandom.kernel;

import static whyrandom.kernel.Vectors.and;
import static whyrandom.kernel.Vectors.butNot;
import static whyrandom.kernel.Vectors.choice;
import static whyrandom.kernel.Vectors.difference;
import static whyrandom.kernel.Vectors.isAbove;
import static whyrandom.kernel.Vectors.isAtLeast;
import static whyrandom.kernel.Vectors.isBelow;
import static whyrandom.kernel.Vectors.negativeSize;
import static whyrandom.kernel.Vectors.polynomial;
import static whyrandom.kernel.Vectors.product;
import static whyrandom.kernel.Vectors.quotient;
import static whyrandom.kernel.Vectors.sum;
import static whyrandom.kernel.Vectors.truncated;
import static whyrandom.kernel.Vectors.within;
import static whyrandom.wasm.Expression.both;

import java.util.function.IntFunction;
import whyrandom.math.Exponential;
import whyrandom.math.Logarithm;
import whyrandom.wasm.Expression;
import whyrandom.wasm.Local;

/**
 * Softplus and elu two at a time: {@code log1p} and {@code expm1} of {@link
 * whyrandom.math.PortableMath} on the intervals where these need them. As in {@link LaneMath}, each
 * lane takes the result of the way that it would have gone.
 */
final class SoftMath {
  private static final Expression ZERO = both(0);
  private static final Expression ONE = both(1);
  private static final double SQRT_TWO = 1.4142135623730951;

  /** Below this log1p needs no power of two: √2 − 1. */
  private static final double SMALL = 0.41421356237309503;

  private final LaneMath math;

  SoftMath(LaneMath math) {
    this.math = math;
  }

  /** {@code log(1 + e^z)}: that of −|z|, and z where it is above 0. */
  IntFunction<Expression> softplus(Local[] z) {
    int n = z.length;
    Local[] below = math.step("below", n, e -> negativeSize(z[e].get()));
    IntFunction<Expression> log = log1p(math.step("power", n, math.exp(below)));
    return e -> sum(log.apply(e), and(z[e].get(), isAbove(z[e].get(), ZERO)));
  }

  /** {@code log(1 + x)} for x from 0 to 1, as {@link Logarithm} does it. */
  private IntFunction<Expression> log1p(Local[] x) {
    int n = x.length;
    Local[] isSmall = math.step("isSmall", n, e -> isBelow(x[e].get(), both(SMALL)));
    Local[] whole = math.step("whole", n, e -> sum(ONE, x[e].get()));
    Local[] isUpper =
        math.step(
            "isUpper", n, e -> butNot(isAtLeast(whole[e].get(), both(SQRT_TWO)), isSmall[e].get()));
    Local[] k = math.step("k", n, e -> and(ONE, isUpper[e].get()));
    Local[] c =
        math.step(
            "c", n, e -> butNot(quotient(lost(x[e], whole[e]), whole[e].get()), isSmall[e].get()));
    Local[] f = math.step("f", n, e -> choice(isSmall[e].get(), x[e].get(), f(whole[e], k[e])));
    Local[] half = math.step("half", n, e -> product(product(both(0.5), f[e].get()), f[e].get()));
    Local[] s = math.step("s", n, e -> quotient(f[e].get(), sum(both(2), f[e].get())));
    Local[] z = math.step("z", n, e -> product(s[e].get(), s[e].get()));
    double[] l = Logarithm.coefficients();
    Local[] series = math.step("series", n, e -> product(z[e].get(), polynomial(l, z[e].get())));
    return e -> {
      Expression low = sum(product(k[e].get(), both(Logarithm.LN2_LOW)), c[e].get());
      Expression inner = sum(low, product(s[e].get(), sum(half[e].get(), series[e].get())));
      Expression rest = difference(difference(half[e].get(), inner), f[e].get());
      return difference(product(k[e].get(), both(Logarithm.LN2_HIGH)), rest);
    };
  }

  /** What {@code 1 + x} has lost of x, or of 1. */
  private static Expression lost(Local x, Local whole) {
    Expression ofOne = difference(ONE, difference(whole.get(), x.get()));
    Expression ofX = difference(x.get(), difference(whole.get(), ONE));
    return choice(isAtLeast(x.get(), ONE), ofOne, ofX);
  }

  /** {@code (1 + x) / 2^k − 1}, for k = 0 or 1. */
  private static Expression f(Local whole, Local k) {
    Expression scaled = product(whole.get(), difference(ONE, product(both(0.5), k.get())));
    return difference(scaled, ONE);
  }

  /** z where it is above 0, else {@code e^z − 1}. */
  IntFunction<Expression> elu(Local[] z) {
    IntFunction<Expression> curve = expm1(z);
    return e -> choice(isAbove(z[e].get(), ZERO), z[e].get(), curve.apply(e));
  }

  /**
   * {@code e^x − 1} for x up to 0, as {@link Exponential} does it. From −40 down it is −1 as at
   * −40.
   */
  private IntFunction<Expression> expm1(Local[] z) {
    int n = z.length;
    Local[] x = math.step("inner", n, e -> within(-40, 0, z[e].get()));
    Local[] k = math.step("k", n, e -> k(x[e]));
    Local[] high = math.step("high", n, e -> difference(x[e].get(), product(k[e].get(), high())));
    Local[] low = math.step("low", n, e -> product(k[e].get(), low()));
    Local[] r = math.step("r", n, e -> difference(high[e].get(), low[e].get()));
    Local[] c =
        math.step("c", n, e -> difference(difference(high[e].get(), r[e].get()), low[e].get()));
    Local[] half = math.step("half", n, e -> product(both(0.5), r[e].get()));
    Local[] square = math.step("square", n, e -> product(r[e].get(), half[e].get()));
    double[] q = Exponential.numerator();
    Local[] series = math.step("series", n, e -> polynomial(q, square[e].get()));
    Local[] t =
        math.step("t", n, e -> difference(both(3), product(series[e].get(), half[e].get())));
    Local[] part =
        math.step(
            "part",
            n,
            e -> {
              Expression below = difference(both(6), product(r[e].get(), t[e].get()));
              Expression above = difference(series[e].get(), t[e].get());
              return product(quotient(above, below), square[e].get());
            });
    Local[] rest =
        math.step(
            "rest",
            n,
            e -> {
              Expression error = product(r[e].get(), difference(part[e].get(), c[e].get()));
              return difference(difference(error, c[e].get()), square[e].get());
            });
    return e -> assembled(k[e], r[e], rest[e]);
  }

  /** 0 near 0, −1 further down, else the integer nearest to x / ln 2. */
  private static Expression k(Local x) {
    double ln2 = Exponential.LN2;
    Expression steps = sum(product(x.get(), both(1 / ln2)), both(-0.5));
    Expression near = and(both(-1), isBelow(x.get(), both(-0.5 * ln2)));
    return choice(isAbove(x.get(), both(-1.5 * ln2)), near, truncated(steps));
  }

  private static Expression high() {
    return both(Exponential.STEP_HIGH * 128);
  }

  private static Expression low() {
    return both(Exponential.STEP_LOW * 128);
  }

  /** {@code 2^k (1 + r − rest) − 1}, each case in the order that loses least. */
  private static Expression assembled(Local k, Local r, Local rest) {
    Expression near = difference(r.get(), rest.get());
    Expression middle = difference(product(both(0.5), near), both(0.5));
    Expression power = LaneMath.powerOfTwo(sum(k.get(), both(Exponential.ROUNDER)));
    Expression whole = difference(ONE, difference(rest.get(), r.get()));
    Expression far = difference(product(whole, power), ONE);
    Expression below = choice(isBelow(k.get(), both(-1)), far, middle);
    return choice(isBelow(k.get(), ZERO), below, near);
  }
}
