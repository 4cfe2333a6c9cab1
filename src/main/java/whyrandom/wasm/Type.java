package whyrandom.wasm;

/** What a value on the stack, a local, a parameter or a result can be. */
public enum Type {
  /** 32 bits: an integer, an address, or a truth (0 or 1). */
  I32("i32", 0x7f),
  /** 64 bits: a double. */
  F64("f64", 0x7c),
  /** 128 bits: two doubles, or four integers. */
  V128("v128", 0x7b);

  private final String text;
  private final int code;

  Type(String text, int code) {
    this.text = text;
    this.code = code;
  }

  /** The byte that stands for it. */
  int code() {
    return code;
  }

  /** The type of that byte. */
  static Type of(int code) {
    for (Type type : values()) {
      if (type.code == code) {
        return type;
      }
    }
    throw new IllegalArgumentException("no type has the code " + code);
  }

  /** The name in listings. */
  @Override
  public String toString() {
    return text;
  }
}
