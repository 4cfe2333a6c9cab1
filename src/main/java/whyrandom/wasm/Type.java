package whyrandom.wasm;

import java.util.List;

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

  /**
   * Types as text, {@code [f64, i32]}. That of a list would do, but for what it costs in scripts:
   * what turns anything to text has the texts of everything with it.
   */
  static String text(List<Type> types) {
    StringBuilder list = new StringBuilder("[");
    for (Type type : types) {
      list.append(list.length() > 1 ? ", " : "").append(type.text);
    }
    return list.append(']').toString();
  }

  /** The name in listings. */
  @Override
  public String toString() {
    return text;
  }
}
