package whyrandom.wasm;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import whyrandom.math.DecimalText;

/**
 * A function while it is written: parameters first, then instructions, with locals as they are
 * needed. What stands on the stack is known at every place, so that an instruction that does not
 * find what it takes is refused here and not by the browser.
 *
 * <pre>
 *   code.set(sum, Expression.number(0));
 *   code.loop(
 *       () -&gt; code.set(sum, Expression.of(F64_ADD, sum.get(), x.get())),
 *       Expression.of(I32_LT_S, count.get(), limit.get()));   // as long as this holds
 * </pre>
 */
public final class Code {
  private final String name;
  private final int index;
  private final List<Type> results;
  private final List<Local> locals = new ArrayList<>();

  /** How many locals have been given each name. */
  private final Map<String, Integer> names = new HashMap<>();

  private int parameters;
  private final Map<Double, Local> pairs = new HashMap<>();

  /** What is done first: pairs are put into their locals. */
  private final Bytes first = new Bytes();

  private final Bytes bytes = new Bytes();
  private final OperandStack stack;

  Code(String name, int index, List<Type> results) {
    this.name = name;
    this.index = index;
    this.results = List.copyOf(results);
    stack = new OperandStack(name);
  }

  /** The name in listings, and outside if it is exported. */
  public String name() {
    return name;
  }

  int index() {
    return index;
  }

  List<Local> locals() {
    return locals;
  }

  Signature signature() {
    List<Type> types = new ArrayList<>();
    for (int i = 0; i < parameters; i++) {
      types.add(locals.get(i).type());
    }
    return new Signature(types, results);
  }

  /** The next parameter; all of them come before the first local. */
  public Local parameter(Type type, String called) {
    if (parameters < locals.size()) {
      throw new IllegalStateException(name + ": a parameter after a local: " + called);
    }
    parameters++;
    return local(type, called);
  }

  /** A variable of its own; the second of a name is called {@code name_2}. */
  public Local local(Type type, String called) {
    int count = names.merge(called, 1, Integer::sum);
    Local local = new Local(locals.size(), type, count == 1 ? called : called + "_" + count);
    locals.add(local);
    return local;
  }

  // Formulas

  /** Leaves the value of a formula on the stack. */
  public void write(Expression expression) {
    expression.writeTo(this);
  }

  /** {@code local = value}. */
  public void set(Local local, Expression value) {
    write(value);
    stack.pop(Instruction.LOCAL_SET.toString(), local.type());
    add(Instruction.LOCAL_SET).unsigned(local.index());
  }

  /** Puts a value in memory at {@code address + offset}. */
  public void store(Instruction store, Expression address, int offset, Expression value) {
    write(address);
    write(value);
    memory(store, offset);
  }

  /** Calls a function that has no result. */
  public void call(Code function, Expression... arguments) {
    for (Expression argument : arguments) {
      write(argument);
    }
    callOnStack(function);
  }

  // Blocks

  /** Does the body, and again as long as the condition holds after it. */
  public void loop(Runnable body, Expression condition) {
    open(Instruction.LOOP);
    body.run();
    write(condition);
    stack.checkDepth(0);
    add(Instruction.BR_IF).unsigned(0);
    close();
  }

  /** Does the body if the condition is not 0. */
  public void when(Expression condition, Runnable body) {
    write(condition);
    open(Instruction.IF);
    body.run();
    close();
  }

  private void open(Instruction instruction) {
    add(instruction).add(Module.NO_TYPE);
    stack.open();
  }

  private void close() {
    stack.close();
    add(Instruction.END);
  }

  // Instructions

  /** An instruction; what follows it in the code is still to be written. */
  Bytes add(Instruction instruction) {
    stack.apply(instruction.toString(), instruction.signature());
    instruction.writeTo(bytes);
    return bytes;
  }

  void get(Local local) {
    add(Instruction.LOCAL_GET).unsigned(local.index());
    stack.push(local.type());
  }

  void tee(Local local) {
    stack.pop(Instruction.LOCAL_TEE.toString(), local.type());
    add(Instruction.LOCAL_TEE).unsigned(local.index());
    stack.push(local.type());
  }

  void integer(int value) {
    add(Instruction.I32_CONST).signed(value);
  }

  void number(double value) {
    add(Instruction.F64_CONST).number(value);
  }

  /**
   * A double in both lanes: a local that is set when the function begins, since a browser would put
   * the vector together again wherever it stands.
   */
  void both(double value) {
    get(pairs.computeIfAbsent(value, this::newPair));
  }

  private Local newPair(double value) {
    Local local = local(Type.V128, "both" + DecimalText.of(value));
    Instruction.V128_CONST.writeTo(first);
    first.number(value).number(value);
    Instruction.LOCAL_SET.writeTo(first);
    first.unsigned(local.index());
    return local;
  }

  void memory(Instruction instruction, int offset) {
    if (offset < 0) {
      throw new IllegalArgumentException(name + ": an offset below 0: " + offset);
    }
    add(instruction).unsigned(instruction.alignment()).unsigned(offset);
  }

  void lane(Instruction instruction, int lane) {
    add(instruction).add(lane);
  }

  void shuffle(int... lanes) {
    add(Instruction.SHUFFLE);
    for (int lane : lanes) {
      for (int i = 0; i < 8; i++) {
        bytes.add(8 * lane + i);
      }
    }
  }

  void callOnStack(Code function) {
    stack.apply("call of " + function.name, function.signature());
    Instruction.CALL.writeTo(bytes);
    bytes.unsigned(function.index);
  }

  /** Declarations of locals, instructions, end. */
  Bytes body() {
    stack.finish(results);
    Bytes body = new Bytes().unsigned(locals.size() - parameters);
    for (Local local : locals.subList(parameters, locals.size())) {
      body.unsigned(1).add(local.type().code());
    }
    body.addAll(first).addAll(bytes);
    Instruction.END.writeTo(body);
    return body;
  }
}
