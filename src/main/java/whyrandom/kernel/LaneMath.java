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
import static whyrandom.kernel.Vectors.quotient;
import static whyrandom.kernel.Vectors.size;
import static whyrandom.kernel.Vectors.sum;
import static whyrandom.kernel.Vectors.withSignOf;
import static whyrandom.wasm.Expression.both;
import static whyrandom.wasm.Expression.integer;
import static whyrandom.wasm.Expression.lane;
import static whyrandom.wasm.Expression.lanes;
import static whyrandom.wasm.Expression.load;
import static whyrandom.wasm.Instruction.I32X4_EXTRACT_LANE;
import static whyrandom.wasm.Instruction.V128_LOAD;

import whyrandom.math.Exponential;
import whyrandom.math.HyperbolicTangent;
import whyrandom.wasm.Code;
import whyrandom.wasm.Expression;
import whyrandom.wasm.Instruction;
import whyrandom.wasm.Local;
import whyrandom.wasm.Type;

/**
 * {@code tanh}, {@code exp} and the logistic function of {@link whyrandom.math.PortableMath}, two at
 * a time: the same operations on the same tables in the same order, so the same bits.
 *
 * <p>Where the scalar function branches, both ways are computed here and each lane takes its own:
 * an argument that has no place in the table goes the way of 0, and its result is replaced. Each
 * method writes what comes before into {@code code} and gives the formula of the result.
 */
final class LaneMath {
  private static final Expression ZERO = both(0);
  private static final Expression ONE = both(1);

  private final Code code;
  private final MemoryMap memory;

  LaneMath(Code code, MemoryMap memory) {
    this.code = code;
    this.memory = memory;
  }

  /** A name for a value that is needed more than once. */
  private Local keep(String name, Expression value) {
    Local local = code.local(value.type(), name);
    code.set(local, value);
    return local;
  }

  /** As {@link HyperbolicTangent} does it. */
  Expression tanh(Local x) {
    Expression saturation = both(HyperbolicTangent.SATURATION);
    Local size = keep("size", size(x.get()));
    Local inside =
        keep(
            "inside",
            and(
                isBelow(size.get(), saturation),
                isAbove(size.get(), both(HyperbolicTangent.TINY))));
    Local inner = keep("inner", and(x.get(), inside.get()));

    // Four numbers stand at each node: c, T, the rest of T, 1 − T².
    int center = HyperbolicTangent.INTERVALS * 32 + memory.tanhTable();
    Local node = keep("node", shifted(truncated(product(inner.get(), both(32))), 5));
    Local first = keep("first", plus(lane(I32X4_EXTRACT_LANE, node.get(), 0), center));
    Local second = keep("second", plus(lane(I32X4_EXTRACT_LANE, node.get(), 1), center));
    Local front = keep("front", load(V128_LOAD, first.get(), 0));
    Local front2 = keep("front2", load(V128_LOAD, second.get(), 0));
    Local back = keep("back", load(V128_LOAD, first.get(), 16));
    Local back2 = keep("back2", load(V128_LOAD, second.get(), 16));
    Local value = keep("value", lanes(front.get(), front2.get(), 1, 3));
    Expression low = lanes(back.get(), back2.get(), 0, 2);
    Expression rest = lanes(back.get(), back2.get(), 1, 3);

    Local r = keep("r", difference(inner.get(), lanes(front.get(), front2.get(), 0, 2)));
    Local z = keep("z", product(r.get(), r.get()));
    Local zz = keep("zz", product(z.get(), z.get()));
    double[] p = HyperbolicTangent.coefficients();
    Expression high = sum(line(p[2], p[3], z), product(zz.get(), line(p[4], p[5], z)));
    Expression series = sum(line(p[0], p[1], z), product(zz.get(), high));
    Local t = keep("t", sum(r.get(), product(product(r.get(), z.get()), series)));
    Expression correction =
        quotient(product(rest, t.get()), sum(ONE, product(value.get(), t.get())));
    Expression result = sum(sum(low, correction), value.get());

    Expression ends =
        choice(isAtLeast(size.get(), saturation), withSignOf(ONE, x.get()), x.get());
    return choice(inside.get(), result, ends);
  }

  /** {@code a + b z}. */
  private static Expression line(double a, double b, Local z) {
    return sum(both(a), product(z.get(), both(b)));
  }

  /** As {@link Exponential} does it. */
  Expression exp(Local x) {
    Local inside =
        keep(
            "inside",
            and(
                isAtLeast(x.get(), both(Exponential.UNDERFLOW)),
                isAtMost(x.get(), both(Exponential.OVERFLOW))));
    Local inner = keep("inner", and(x.get(), inside.get()));
    Expression rounder = both(Exponential.ROUNDER);
    Expression scaled = product(inner.get(), both(Exponential.STEPS_PER_UNIT));
    Local steps = keep("steps", difference(sum(scaled, rounder), rounder));
    Local step = keep("step", truncated(steps.get()));

    // Two numbers stand at each root, the high and the low part of 2^(j/128).
    Local first = keep("first", root(lane(I32X4_EXTRACT_LANE, step.get(), 0)));
    Local second = keep("second", root(lane(I32X4_EXTRACT_LANE, step.get(), 1)));
    Local parts = keep("parts", load(V128_LOAD, first.get(), memory.expTable()));
    Local parts2 = keep("parts2", load(V128_LOAD, second.get(), memory.expTable()));
    Local root = keep("root", lanes(parts.get(), parts2.get(), 0, 2));
    Expression low = lanes(parts.get(), parts2.get(), 1, 3);

    Expression coarse = difference(inner.get(), product(steps.get(), both(Exponential.STEP_HIGH)));
    Local r = keep("r", difference(coarse, product(steps.get(), both(Exponential.STEP_LOW))));
    Local rr = keep("rr", product(r.get(), r.get()));
    Expression end = sum(both(1.0 / 24), product(r.get(), both(1.0 / 120)));
    Expression middle = sum(both(0.5), product(r.get(), both(1.0 / 6)));
    Expression series =
        sum(r.get(), product(rr.get(), sum(middle, product(rr.get(), end))));
    Expression mantissa = sum(sum(low, product(root.get(), series)), root.get());

    // 2^k in two halves, neither of which overflows.
    Local k = keep("k", shiftedRight(step.get(), 7));
    Local half = keep("half", shiftedRight(k.get(), 1));
    Expression otherHalf = Expression.of(Instruction.I32X4_SUB, k.get(), half.get());
    Expression result =
        product(product(mantissa, powerOfTwo(otherHalf)), powerOfTwo(half.get()));

    Expression infinity = both(Double.POSITIVE_INFINITY);
    Expression ends =
        or(
            and(infinity, isAbove(x.get(), both(Exponential.OVERFLOW))),
            and(x.get(), isNaN(x.get())));
    return or(and(result, inside.get()), ends);
  }

  /** As {@link whyrandom.engine.Activation#SIGMOID} does it: {@code exp} of nothing above 0. */
  Expression logistic(Local z) {
    Local e = keep("e", exp(keep("down", choice(isAbove(z.get(), ZERO), negative(z.get()), z.get()))));
    Expression numerator = choice(isAtLeast(z.get(), ZERO), ONE, e.get());
    return quotient(numerator, sum(ONE, e.get()));
  }

  // Integers

  private static Expression truncated(Expression numbers) {
    return Expression.of(Instruction.I32X4_TRUNC_SAT_F64X2_S_ZERO, numbers);
  }

  private static Expression shifted(Expression integers, int bits) {
    return Expression.of(Instruction.I32X4_SHL, integers, integer(bits));
  }

  private static Expression shiftedRight(Expression integers, int bits) {
    return Expression.of(Instruction.I32X4_SHR_S, integers, integer(bits));
  }

  private static Expression plus(Expression integer, int value) {
    return Expression.of(Instruction.I32_ADD, integer, integer(value));
  }

  /** Where the root of a step stands: 16 bytes for each of 128. */
  private static Expression root(Expression step) {
    return Expression.of(
        Instruction.I32_SHL,
        Expression.of(Instruction.I32_AND, step, integer(127)),
        integer(4));
  }

  /** {@code 2^k} of two integers, from −1022 to 1023: k + 1023 in the place of the exponent. */
  private static Expression powerOfTwo(Expression k) {
    Expression exponent =
        Expression.of(
            Instruction.I32X4_ADD,
            k,
            Expression.of(Instruction.I32X4_SPLAT, integer(1023)));
    Expression wide = Expression.of(Instruction.I64X2_EXTEND_LOW_I32X4_S, exponent);
    return Expression.of(Instruction.I64X2_SHL, wide, integer(52));
  }
}
