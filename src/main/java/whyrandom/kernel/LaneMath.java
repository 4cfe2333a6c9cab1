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

import java.util.function.IntFunction;
import whyrandom.math.Exponential;
import whyrandom.math.HyperbolicTangent;
import whyrandom.wasm.Code;
import whyrandom.wasm.Expression;
import whyrandom.wasm.Local;

/**
 * {@code tanh}, {@code exp} and the logistic function of {@link whyrandom.math.PortableMath}, two
 * at a time: the same operations on the same tables in the same order, so the same bits.
 *
 * <p>Where the scalar function branches, a lane cannot: arguments beyond the ends go the way of the
 * last one before, whose result is theirs, and what is not a number stays so on every way. Places
 * in tables are read from the lower bits of doubles; an index of no meaning, of what is not a
 * number, is cut to the size of memory.
 *
 * <p>Each method takes several vectors, since all of them can wait for their numbers from a table
 * at the same time: the steps up to there are written for all, the others for one after the other.
 * The method writes the former into {@code code} and gives the formula of each result.
 */
final class LaneMath {
  private static final Expression ZERO = both(0);
  private static final Expression ONE = both(1);

  /** The last double below {@link HyperbolicTangent#SATURATION}. */
  private static final double LAST = 19.999999999999996;

  /**
   * A number of this size has its last bit at 1/32: when an integer is added, the lower half of the
   * sum's bits is 32 times the integer, the place of a node of 32 bytes.
   */
  private static final double NODE = Exponential.ROUNDER / 32;

  private final Code code;
  private final Tables tables;

  LaneMath(Code code, Tables tables) {
    this.code = code;
    this.tables = tables;
  }

  /** The function that is written. */
  Code code() {
    return code;
  }

  /** A name for what is needed more than once. */
  Local keep(String name, Expression value) {
    Local local = code.local(value.type(), name);
    code.set(local, value);
    return local;
  }

  /** A step of the formula for each argument; what it gives is needed later. */
  Local[] step(String name, int count, IntFunction<Expression> formula) {
    Local[] locals = new Local[count];
    for (int e = 0; e < count; e++) {
      locals[e] = keep(name + e, formula.apply(e));
    }
    return locals;
  }

  /**
   * As {@link HyperbolicTangent} does it. Beyond saturation the last node gives 1, and of tiny
   * numbers the middle one gives them back, but for the sign of 0.
   */
  IntFunction<Expression> tanh(Local[] x) {
    int n = x.length;
    Local[] inner = step("inner", n, e -> within(-LAST, LAST, x[e].get()));
    Expression first = both(NODE + HyperbolicTangent.INTERVALS);
    Local[] node = step("node", n, e -> sum(truncated(product(inner[e].get(), both(32))), first));
    Local[] front = step("front", n, e -> node(node[e], 0, 0));
    Local[] front2 = step("front", n, e -> node(node[e], 1, 0));
    Local[] value = step("value", n, e -> lanes(front[e].get(), front2[e].get(), 1, 3));
    Local[] r = step("r", n, e -> difference(inner[e].get(), c(front[e], front2[e])));
    Local[] t = step("t", n, e -> tanhNearZero(r[e]));
    return e -> {
      // Loaded late: there are no registers for them before.
      Local back = keep("back", node(node[e], 0, 16));
      Local back2 = keep("back", node(node[e], 1, 16));
      Expression low = lanes(back.get(), back2.get(), 0, 2);
      Expression rest = lanes(back.get(), back2.get(), 1, 3);
      Expression below = sum(ONE, product(value[e].get(), t[e].get()));
      Expression correction = quotient(product(rest, t[e].get()), below);
      return withSignOf(sum(sum(low, correction), value[e].get()), x[e].get());
    };
  }

  private static Expression c(Local front, Local front2) {
    return lanes(front.get(), front2.get(), 0, 2);
  }

  /** {@code r (1 + r² P(r²))}. */
  private Expression tanhNearZero(Local r) {
    Local z = keep("z", product(r.get(), r.get()));
    Local zz = keep("zz", product(z.get(), z.get()));
    double[] p = HyperbolicTangent.coefficients();
    Expression high = sum(line(p[2], p[3], z), product(zz.get(), line(p[4], p[5], z)));
    Expression series = sum(line(p[0], p[1], z), product(zz.get(), high));
    return sum(r.get(), product(product(r.get(), z.get()), series));
  }

  /** Half of the four numbers of a lane's node: c, T, or the rest of T, 1 − T². */
  private Expression node(Local node, int lane, int bytes) {
    Expression address = and(lane(I32X4_EXTRACT_LANE, node.get(), 2 * lane), 0xffff);
    return load(V128_LOAD, address, tables.tanh() + bytes);
  }

  /** {@code a + b z}. */
  private static Expression line(double a, double b, Local z) {
    return sum(both(a), product(z.get(), both(b)));
  }

  /** As {@link Exponential} does it. Beyond the ends the formula gives infinity and 0 by itself. */
  IntFunction<Expression> exp(Local[] x) {
    int n = x.length;
    Local[] inner = step("inner", n, e -> within(-746, 710, x[e].get()));
    Expression rounder = both(Exponential.ROUNDER);
    Expression perUnit = both(Exponential.STEPS_PER_UNIT);
    Local[] step = step("step", n, e -> sum(product(inner[e].get(), perUnit), rounder));
    Local[] parts = step("parts", n, e -> parts(step[e], 0));
    Local[] parts2 = step("parts", n, e -> parts(step[e], 1));
    Local[] r = step("r", n, e -> rest(inner[e], difference(step[e].get(), rounder)));
    return e -> {
      Local root = keep("root", lanes(parts[e].get(), parts2[e].get(), 0, 2));
      Expression low = lanes(parts[e].get(), parts2[e].get(), 1, 3);
      Expression mantissa = sum(sum(low, product(root.get(), series(r[e]))), root.get());
      return timesPower(mantissa, step[e]);
    };
  }

  /** What whole steps leave of x. */
  private Expression rest(Local x, Expression wholeSteps) {
    Local steps = keep("steps", wholeSteps);
    Expression coarse = difference(x.get(), product(steps.get(), both(Exponential.STEP_HIGH)));
    return difference(coarse, product(steps.get(), both(Exponential.STEP_LOW)));
  }

  /** {@code m 2^k}, k being the step / 128: in two halves, neither of which overflows. */
  private Expression timesPower(Expression m, Local step) {
    Local k = keep("k", Expression.of(I32X4_SHR_S, step.get(), integer(7)));
    Local half = keep("half", Expression.of(I32X4_SHR_S, k.get(), integer(1)));
    Expression otherHalf = Expression.of(I32X4_SUB, k.get(), half.get());
    return product(product(m, powerOfTwo(otherHalf)), powerOfTwo(half.get()));
  }

  /** {@code e^r − 1}. */
  private Expression series(Local r) {
    Local rr = keep("rr", product(r.get(), r.get()));
    Expression end = product(rr.get(), line(1.0 / 24, 1.0 / 120, r));
    return sum(r.get(), product(rr.get(), sum(line(0.5, 1.0 / 6, r), end)));
  }

  /** The high and the low part of a lane's root {@code 2^(j/128)}. */
  private Expression parts(Local step, int lane) {
    Expression j = and(lane(I32X4_EXTRACT_LANE, step.get(), 2 * lane), 127);
    return load(V128_LOAD, Expression.of(I32_SHL, j, integer(4)), tables.exp());
  }

  /**
   * {@code 2^k} of the integers in the lower halves of the lanes, from −1022 to 1023: k + 1023
   * moves to where a double has its exponent.
   */
  static Expression powerOfTwo(Expression k) {
    Expression bias = Expression.of(I32X4_SPLAT, integer(1023));
    return Expression.of(I64X2_SHL, Expression.of(I32X4_ADD, k, bias), integer(52));
  }

  /** As {@link whyrandom.engine.Activation#SIGMOID} does it: {@code exp} of nothing above 0. */
  IntFunction<Expression> logistic(Local[] z) {
    int n = z.length;
    IntFunction<Expression> exp = exp(step("below", n, e -> negativeSize(z[e].get())));
    Local[] power = step("e", n, exp);
    return e -> {
      Expression numerator = choice(isAtLeast(z[e].get(), ZERO), ONE, power[e].get());
      return quotient(numerator, sum(ONE, power[e].get()));
    };
  }

  private static Expression and(Expression integer, int bits) {
    return Expression.of(I32_AND, integer, integer(bits));
  }
}
