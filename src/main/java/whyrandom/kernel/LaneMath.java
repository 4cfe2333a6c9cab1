package whyrandom.kernel;

import static whyrandom.kernel.Vectors.choice;
import static whyrandom.kernel.Vectors.difference;
import static whyrandom.kernel.Vectors.isAtLeast;
import static whyrandom.kernel.Vectors.negativeSize;
import static whyrandom.kernel.Vectors.product;
import static whyrandom.kernel.Vectors.quotient;
import static whyrandom.kernel.Vectors.sum;
import static whyrandom.kernel.Vectors.truncated;
import static whyrandom.kernel.Vectors.withSignOf;
import static whyrandom.kernel.Vectors.within;
import static whyrandom.wasm.Expression.both;
import static whyrandom.wasm.Expression.integer;
import static whyrandom.wasm.Expression.lane;
import static whyrandom.wasm.Expression.lanes;
import static whyrandom.wasm.Expression.load;
import static whyrandom.wasm.Instruction.I32X4_ADD;
import static whyrandom.wasm.Instruction.I32X4_EXTRACT_LANE;
import static whyrandom.wasm.Instruction.I32X4_SHR_S;
import static whyrandom.wasm.Instruction.I32X4_SPLAT;
import static whyrandom.wasm.Instruction.I32X4_SUB;
import static whyrandom.wasm.Instruction.I32_AND;
import static whyrandom.wasm.Instruction.I32_SHL;
import static whyrandom.wasm.Instruction.I64X2_SHL;
import static whyrandom.wasm.Instruction.V128_LOAD;

import whyrandom.math.Exponential;
import whyrandom.math.HyperbolicTangent;
import whyrandom.wasm.Code;
import whyrandom.wasm.Expression;
import whyrandom.wasm.Local;
import whyrandom.wasm.Type;

/**
 * {@code tanh}, {@code exp} and the logistic function of {@link whyrandom.math.PortableMath}, two at
 * a time: the same operations on the same tables in the same order, so the same bits.
 *
 * <p>Where the scalar function branches, a lane cannot: arguments beyond the ends go the way of the
 * last one before, whose result is theirs, and what is not a number stays so on every way. Places in
 * tables are read from the lower bits of doubles; an index of no meaning, of what is not a number,
 * is cut to the size of memory. Each method writes what comes before into {@code code} and gives the
 * formula of the result.
 */
final class LaneMath {
  private static final Expression ZERO = both(0);
  private static final Expression ONE = both(1);

  /**
   * A number of this size has its last bit at 1/32: when an integer is added, the lower half of the
   * sum's bits is 32 times the integer, the place of a node of 32 bytes.
   */
  private static final double NODE = Exponential.ROUNDER / 32;

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

  /**
   * As {@link HyperbolicTangent} does it. Beyond saturation the last node gives 1, and of tiny
   * numbers the middle one gives them back, but for the sign of 0.
   */
  Expression tanh(Local x) {
    double last = Math.nextDown((double) HyperbolicTangent.SATURATION);
    Local inner = keep("inner", within(-last, last, x.get()));
    Expression interval = truncated(product(inner.get(), both(32)));
    Local node = keep("node", sum(interval, both(NODE + HyperbolicTangent.INTERVALS)));
    Local front = keep("front", node(node, 0, 0));
    Local front2 = keep("front2", node(node, 1, 0));
    Local back = keep("back", node(node, 0, 16));
    Local back2 = keep("back2", node(node, 1, 16));
    Expression c = lanes(front.get(), front2.get(), 0, 2);
    Local value = keep("value", lanes(front.get(), front2.get(), 1, 3));
    Expression low = lanes(back.get(), back2.get(), 0, 2);
    Expression rest = lanes(back.get(), back2.get(), 1, 3);

    Local r = keep("r", difference(inner.get(), c));
    Local z = keep("z", product(r.get(), r.get()));
    Local zz = keep("zz", product(z.get(), z.get()));
    double[] p = HyperbolicTangent.coefficients();
    Expression high = sum(line(p[2], p[3], z), product(zz.get(), line(p[4], p[5], z)));
    Expression series = sum(line(p[0], p[1], z), product(zz.get(), high));
    Local t = keep("t", sum(r.get(), product(product(r.get(), z.get()), series)));
    Expression correction =
        quotient(product(rest, t.get()), sum(ONE, product(value.get(), t.get())));
    return withSignOf(sum(sum(low, correction), value.get()), x.get());
  }

  /** Half of the four numbers of a lane's node: c, T, or the rest of T, 1 − T². */
  private Expression node(Local node, int lane, int bytes) {
    Expression address = and(lane(I32X4_EXTRACT_LANE, node.get(), 2 * lane), 0xffff);
    return load(V128_LOAD, address, memory.tanhTable() + bytes);
  }

  /** {@code a + b z}. */
  private static Expression line(double a, double b, Local z) {
    return sum(both(a), product(z.get(), both(b)));
  }

  /** As {@link Exponential} does it. Beyond the ends the formula gives infinity and 0 by itself. */
  Expression exp(Local x) {
    Local inner = keep("inner", within(-746, 710, x.get()));
    Expression rounder = both(Exponential.ROUNDER);
    Expression scaled = product(inner.get(), both(Exponential.STEPS_PER_UNIT));
    Local step = keep("step", sum(scaled, rounder));
    Local steps = keep("steps", difference(step.get(), rounder));
    Local parts = keep("parts", parts(step, 0));
    Local parts2 = keep("parts2", parts(step, 1));
    Local root = keep("root", lanes(parts.get(), parts2.get(), 0, 2));
    Expression low = lanes(parts.get(), parts2.get(), 1, 3);

    Expression coarse = difference(inner.get(), product(steps.get(), both(Exponential.STEP_HIGH)));
    Local r = keep("r", difference(coarse, product(steps.get(), both(Exponential.STEP_LOW))));
    Local rr = keep("rr", product(r.get(), r.get()));
    Expression end = line(1.0 / 24, 1.0 / 120, r);
    Expression series = sum(line(0.5, 1.0 / 6, r), product(rr.get(), end));
    Expression p = sum(r.get(), product(rr.get(), series));
    Expression mantissa = sum(sum(low, product(root.get(), p)), root.get());

    // 2^k in two halves, neither of which overflows.
    Local k = keep("k", Expression.of(I32X4_SHR_S, step.get(), integer(7)));
    Local half = keep("half", Expression.of(I32X4_SHR_S, k.get(), integer(1)));
    Expression otherHalf = Expression.of(I32X4_SUB, k.get(), half.get());
    return product(product(mantissa, powerOfTwo(otherHalf)), powerOfTwo(half.get()));
  }

  /** The high and the low part of a lane's root {@code 2^(j/128)}. */
  private Expression parts(Local step, int lane) {
    Expression j = and(lane(I32X4_EXTRACT_LANE, step.get(), 2 * lane), 127);
    return load(V128_LOAD, Expression.of(I32_SHL, j, integer(4)), memory.expTable());
  }

  /**
   * {@code 2^k} of the integers in the lower halves of the lanes, from −1022 to 1023: k + 1023 moves
   * to where a double has its exponent.
   */
  private static Expression powerOfTwo(Expression k) {
    Expression bias = Expression.of(I32X4_SPLAT, integer(1023));
    return Expression.of(I64X2_SHL, Expression.of(I32X4_ADD, k, bias), integer(52));
  }

  /** As {@link whyrandom.engine.Activation#SIGMOID} does it: {@code exp} of nothing above 0. */
  Expression logistic(Local z) {
    Local e = keep("e", exp(keep("below", negativeSize(z.get()))));
    Expression numerator = choice(isAtLeast(z.get(), ZERO), ONE, e.get());
    return quotient(numerator, sum(ONE, e.get()));
  }

  private static Expression and(Expression integer, int bits) {
    return Expression.of(I32_AND, integer, integer(bits));
  }
}
