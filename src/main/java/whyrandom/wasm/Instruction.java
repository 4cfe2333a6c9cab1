package whyrandom.wasm;

import static whyrandom.wasm.Immediate.DEPTH;
import static whyrandom.wasm.Immediate.FUNCTION;
import static whyrandom.wasm.Immediate.LANE;
import static whyrandom.wasm.Immediate.MEMORY;
import static whyrandom.wasm.Immediate.NONE;
import static whyrandom.wasm.Signature.gives;
import static whyrandom.wasm.Signature.takes;
import static whyrandom.wasm.Type.F64;
import static whyrandom.wasm.Type.I32;
import static whyrandom.wasm.Type.V128;

import java.util.List;

/**
 * The instructions of WebAssembly that are used here: name, code, what follows in the code, and the
 * types that it takes from the stack and puts there.
 *
 * <p>Codes from {@code 0xfd00} on are two numbers in the module: the byte {@code fd}, which means a
 * vector instruction, and the rest. What a local or a call takes and gives depends on which it is:
 * see {@link Code}.
 */
public enum Instruction {
  // Control

  LOOP("loop", 0x03, Immediate.BLOCK, takes()),
  IF("if", 0x04, Immediate.BLOCK, takes(I32)),
  END("end", 0x0b, NONE, takes()),
  BR_IF("br_if", 0x0d, DEPTH, takes(I32)),
  CALL("call", 0x10, FUNCTION, takes()),

  // Locals

  LOCAL_GET("local.get", 0x20, Immediate.LOCAL, takes()),
  LOCAL_SET("local.set", 0x21, Immediate.LOCAL, takes()),
  LOCAL_TEE("local.tee", 0x22, Immediate.LOCAL, takes()),

  // Memory

  I32_LOAD("i32.load", 0x28, MEMORY, gives(I32, I32)),
  F64_LOAD("f64.load", 0x2b, MEMORY, gives(F64, I32)),
  V128_LOAD("v128.load", 0xfd00, MEMORY, gives(V128, I32)),
  V128_LOAD64_SPLAT("v128.load64_splat", 0xfd0a, MEMORY, gives(V128, I32)),
  V128_STORE("v128.store", 0xfd0b, MEMORY, takes(I32, V128)),

  // Integers

  I32_CONST("i32.const", 0x41, Immediate.I32, gives(I32)),
  I32_LT_S("i32.lt_s", 0x48, NONE, gives(I32, I32, I32)),
  I32_GT_S("i32.gt_s", 0x4a, NONE, gives(I32, I32, I32)),
  I32_LE_S("i32.le_s", 0x4c, NONE, gives(I32, I32, I32)),
  I32_GE_S("i32.ge_s", 0x4e, NONE, gives(I32, I32, I32)),
  I32_ADD("i32.add", 0x6a, NONE, gives(I32, I32, I32)),
  I32_SUB("i32.sub", 0x6b, NONE, gives(I32, I32, I32)),
  I32_MUL("i32.mul", 0x6c, NONE, gives(I32, I32, I32)),
  I32_AND("i32.and", 0x71, NONE, gives(I32, I32, I32)),
  I32_SHL("i32.shl", 0x74, NONE, gives(I32, I32, I32)),
  I32_SHR_U("i32.shr_u", 0x76, NONE, gives(I32, I32, I32)),

  // Doubles

  F64_CONST("f64.const", 0x44, Immediate.F64, gives(F64)),
  F64_SQRT("f64.sqrt", 0x9f, NONE, gives(F64, F64)),
  F64_ADD("f64.add", 0xa0, NONE, gives(F64, F64, F64)),
  F64_SUB("f64.sub", 0xa1, NONE, gives(F64, F64, F64)),
  F64_MUL("f64.mul", 0xa2, NONE, gives(F64, F64, F64)),
  F64_DIV("f64.div", 0xa3, NONE, gives(F64, F64, F64)),

  // Vectors: making them and taking them apart

  V128_CONST("v128.const", 0xfd0c, Immediate.F64X2, gives(V128)),
  SHUFFLE("i8x16.shuffle", 0xfd0d, Immediate.SHUFFLE, gives(V128, V128, V128)),
  F64X2_SPLAT("f64x2.splat", 0xfd14, NONE, gives(V128, F64)),
  I32X4_SPLAT("i32x4.splat", 0xfd11, NONE, gives(V128, I32)),
  I32X4_EXTRACT_LANE("i32x4.extract_lane", 0xfd1b, LANE, gives(I32, V128)),

  // Two doubles

  F64X2_NEG("f64x2.neg", 0xfded, NONE, gives(V128, V128)),
  F64X2_SQRT("f64x2.sqrt", 0xfdef, NONE, gives(V128, V128)),
  F64X2_TRUNC("f64x2.trunc", 0xfd7a, NONE, gives(V128, V128)),
  F64X2_MAX("f64x2.max", 0xfdf5, NONE, gives(V128, V128, V128)),
  F64X2_PMIN("f64x2.pmin", 0xfdf6, NONE, gives(V128, V128, V128)),
  F64X2_PMAX("f64x2.pmax", 0xfdf7, NONE, gives(V128, V128, V128)),
  F64X2_ADD("f64x2.add", 0xfdf0, NONE, gives(V128, V128, V128)),
  F64X2_SUB("f64x2.sub", 0xfdf1, NONE, gives(V128, V128, V128)),
  F64X2_MUL("f64x2.mul", 0xfdf2, NONE, gives(V128, V128, V128)),
  F64X2_DIV("f64x2.div", 0xfdf3, NONE, gives(V128, V128, V128)),

  // Comparisons of two doubles: all bits of a lane are 1 where it holds, else 0

  F64X2_EQ("f64x2.eq", 0xfd47, NONE, gives(V128, V128, V128)),
  F64X2_NE("f64x2.ne", 0xfd48, NONE, gives(V128, V128, V128)),
  F64X2_LT("f64x2.lt", 0xfd49, NONE, gives(V128, V128, V128)),
  F64X2_GT("f64x2.gt", 0xfd4a, NONE, gives(V128, V128, V128)),
  F64X2_LE("f64x2.le", 0xfd4b, NONE, gives(V128, V128, V128)),
  F64X2_GE("f64x2.ge", 0xfd4c, NONE, gives(V128, V128, V128)),

  // Bits of vectors

  V128_AND("v128.and", 0xfd4e, NONE, gives(V128, V128, V128)),
  V128_ANDNOT("v128.andnot", 0xfd4f, NONE, gives(V128, V128, V128)),
  V128_OR("v128.or", 0xfd50, NONE, gives(V128, V128, V128)),
  V128_BITSELECT("v128.bitselect", 0xfd52, NONE, gives(V128, V128, V128, V128)),
  V128_ANY_TRUE("v128.any_true", 0xfd53, NONE, gives(I32, V128)),

  // Integers in vectors

  I32X4_SHR_S("i32x4.shr_s", 0xfdac, NONE, gives(V128, V128, I32)),
  I32X4_ADD("i32x4.add", 0xfdae, NONE, gives(V128, V128, V128)),
  I32X4_SUB("i32x4.sub", 0xfdb1, NONE, gives(V128, V128, V128)),
  I64X2_SHL("i64x2.shl", 0xfdcb, NONE, gives(V128, V128, I32));

  private static final int VECTOR = 0xfd;

  private final String text;
  private final int code;
  private final Immediate immediate;
  private final Signature signature;

  Instruction(String text, int code, Immediate immediate, Signature signature) {
    this.text = text;
    this.code = code;
    this.immediate = immediate;
    this.signature = signature;
  }

  /** The types that it takes from the stack, the topmost last. */
  public List<Type> operands() {
    return signature.operands();
  }

  /** The types that it puts on the stack: one or none. */
  public List<Type> results() {
    return signature.results();
  }

  Signature signature() {
    return signature;
  }

  Immediate immediate() {
    return immediate;
  }

  /** What addresses should be a multiple of, as the exponent of a power of two. */
  int alignment() {
    return switch (this) {
      case I32_LOAD -> 2;
      case V128_LOAD, V128_STORE -> 4;
      default -> 3;
    };
  }

  void writeTo(Bytes bytes) {
    if (code >> 8 == VECTOR) {
      bytes.add(VECTOR).unsigned(code & 0xff);
    } else {
      bytes.add(code);
    }
  }

  /** The instruction that begins where the reader stands, which then stands after its code. */
  static Instruction readFrom(ByteReader reader) {
    int first = reader.next();
    int code = first == VECTOR ? VECTOR << 8 | reader.unsigned() : first;
    for (Instruction instruction : values()) {
      if (instruction.code == code) {
        return instruction;
      }
    }
    throw new IllegalArgumentException("no instruction has the code " + code);
  }

  /** The name in listings. */
  @Override
  public String toString() {
    return text;
  }
}
