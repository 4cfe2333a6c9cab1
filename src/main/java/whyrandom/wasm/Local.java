package whyrandom.wasm;

/**
 * A variable of a function: a parameter, or 0 at the beginning.
 *
 * @param index its number in the function, parameters first
 * @param type of what it holds
 * @param name in listings
 */
public record Local(int index, Type type, String name) {
  /** What it holds when this is evaluated. */
  public Expression get() {
    return new Expression(type, code -> code.get(this));
  }

  /** Gives it a new value, which is also the value of this. */
  public Expression tee(Expression value) {
    return new Expression(
        type,
        code -> {
          code.write(value);
          code.tee(this);
        });
  }
}
