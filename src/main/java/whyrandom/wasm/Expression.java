package whyrandom.wasm;

import java.util.function.Consumer;

/**
 * A formula: it writes the instructions that leave its value on the stack, operands first.
 *
 * <p>{@code of(F64_ADD, of(F64_MUL, a, b), c)} becomes <em>get a, get b, multiply, get c, add</em>.
 * A formula that is written twice is computed twice; keep its value in a {@link Local}.
 */
public final class Expression {
  private final Type type;
  private final Consumer<Code> writer;

  Expression(Type type, Consumer<Code> writer) {
    this.type = type;
    this.writer = writer;
  }

  /** The type of its value. */
  public Type type() {
    return type;
  }

  void writeTo(Code code) {
    writer.accept(code);
  }

  /**
   * What an instruction makes of its operands.
   *
   * @throws IllegalArgumentException if their types are not those that it takes
   */
  public static Expression of(Instruction instruction, Expression... operands) {
    check(instruction, operands);
    return new Expression(
        instruction.results().get(0),
        code -> {
          writeAll(code, operands);
          code.add(instruction);
        });
  }

  private static void check(Instruction instruction, Expression[] operands) {
    boolean fits =
        instruction.results().size() == 1 && instruction.operands().size() == operands.length;
    for (int i = 0; fits && i < operands.length; i++) {
      fits = instruction.operands().get(i) == operands[i].type;
    }
    if (!fits) {
      StringBuilder given = new StringBuilder();
      for (Expression operand : operands) {
        given.append(' ').append(operand.type.toString());
      }
      String wanted = Type.text(instruction.operands());
      throw new IllegalArgumentException(
          instruction.toString() + " takes " + wanted + " for a result, not" + given.toString());
    }
  }

  private static void writeAll(Code code, Expression[] parts) {
    for (Expression part : parts) {
      code.write(part);
    }
  }

  /** An integer. */
  public static Expression integer(int value) {
    return new Expression(Type.I32, code -> code.integer(value));
  }

  /** A double. */
  public static Expression number(double value) {
    return new Expression(Type.F64, code -> code.number(value));
  }

  /** The same double in both lanes. */
  public static Expression both(double value) {
    return new Expression(Type.V128, code -> code.both(value));
  }

  /** What stands in memory at {@code address + offset}. */
  public static Expression load(Instruction load, Expression address, int offset) {
    return new Expression(
        load.results().get(0),
        code -> {
          code.write(address);
          code.memory(load, offset);
        });
  }

  /** A lane of a vector. */
  public static Expression lane(Instruction extract, Expression vector, int lane) {
    return new Expression(
        extract.results().get(0),
        code -> {
          code.write(vector);
          code.lane(extract, lane);
        });
  }

  /**
   * A vector of two lanes that are chosen from four: 0 and 1 are those of {@code a}, 2 and 3 those
   * of {@code b}.
   */
  public static Expression lanes(Expression a, Expression b, int first, int second) {
    return new Expression(
        Type.V128,
        code -> {
          code.write(a);
          code.write(b);
          code.shuffle(first, second);
        });
  }

  /** The one result of a function. */
  public static Expression call(Code function, Expression... arguments) {
    return new Expression(
        function.signature().results().get(0),
        code -> {
          writeAll(code, arguments);
          code.callOnStack(function);
        });
  }
}
