package whyrandom.wasm;

import java.util.ArrayList;
import java.util.List;
import whyrandom.math.DecimalText;

/**
 * A module read back as text, one instruction a line, in the notation of the specification's text
 * format with the instructions of a block indented.
 *
 * <pre>
 *   (func $square (export "square") (param $x f64) (result f64)
 *     local.get $x
 *     local.get $x
 *     f64.mul)
 * </pre>
 *
 * <p>It reads what {@link Module} writes, and no other module.
 */
public final class Listing {
  private final ByteReader reader;
  private final List<Signature> types = new ArrayList<>();

  /** Where the body of each function begins. */
  private final List<Integer> bodies = new ArrayList<>();

  private final List<String> exported = new ArrayList<>();
  private final List<String> functions = new ArrayList<>();
  private final List<List<String>> locals = new ArrayList<>();
  private final StringBuilder text = new StringBuilder("(module\n");
  private final StringBuilder memory = new StringBuilder();

  private Listing(byte[] bytes) {
    reader = new ByteReader(bytes);
  }

  /** The text of a module. */
  public static String of(byte[] module) {
    Listing listing = new Listing(module);
    listing.readSections();
    for (int i = 0; i < listing.bodies.size(); i++) {
      listing.function(i, new ByteReader(module));
    }
    return listing.text.append(listing.memory).append(")\n").toString();
  }

  private void readSections() {
    reader.skip(8);
    while (reader.hasNext()) {
      int section = reader.next();
      int end = reader.unsigned() + reader.at();
      switch (section) {
        case Module.Section.TYPES -> readTypes();
        case Module.Section.MEMORIES -> readMemory();
        case Module.Section.EXPORTS -> readExports();
        case Module.Section.CODE -> readBodies();
        case Module.Section.CUSTOM -> readNames();
        default -> {}
      }
      reader.skip(end - reader.at());
    }
  }

  private void readTypes() {
    int count = reader.unsigned();
    for (int i = 0; i < count; i++) {
      reader.skip(1);
      types.add(new Signature(readTypeList(), readTypeList()));
      exported.add("");
    }
  }

  private List<Type> readTypeList() {
    List<Type> list = new ArrayList<>();
    int count = reader.unsigned();
    for (int i = 0; i < count; i++) {
      list.add(Type.of(reader.next()));
    }
    return list;
  }

  private void readMemory() {
    reader.skip(2);
    memory.append("  (memory ").append(reader.unsigned()).append(")\n");
  }

  private void readExports() {
    int count = reader.unsigned();
    for (int i = 0; i < count; i++) {
      String name = reader.name();
      boolean isFunction = reader.next() == 0;
      int index = reader.unsigned();
      if (isFunction) {
        exported.set(index, " (export \"" + name + "\")");
      } else {
        memory.append("  (export \"").append(name).append("\" (memory 0))\n");
      }
    }
  }

  private void readBodies() {
    int count = reader.unsigned();
    for (int i = 0; i < count; i++) {
      int size = reader.unsigned();
      bodies.add(reader.at());
      reader.skip(size);
    }
  }

  private void readNames() {
    reader.name();
    reader.next();
    reader.unsigned();
    readNameMap(functions);
    reader.next();
    reader.unsigned();
    int count = reader.unsigned();
    for (int i = 0; i < count; i++) {
      reader.unsigned();
      List<String> names = new ArrayList<>();
      readNameMap(names);
      locals.add(names);
    }
  }

  private void readNameMap(List<String> names) {
    int count = reader.unsigned();
    for (int i = 0; i < count; i++) {
      reader.unsigned();
      names.add(reader.name());
    }
  }

  private void function(int index, ByteReader code) {
    code.skip(bodies.get(index));
    Signature signature = types.get(index);
    text.append("  (func $").append(functions.get(index)).append(exported.get(index));
    for (int i = 0; i < signature.operands().size(); i++) {
      declare(" (param $", locals.get(index).get(i), signature.operands().get(i));
    }
    for (Type result : signature.results()) {
      text.append(" (result ").append(result).append(')');
    }
    text.append('\n');
    int count = code.unsigned();
    for (int i = 0; i < count; i++) {
      code.skip(1);
      int local = signature.operands().size() + i;
      declare("    (local $", locals.get(index).get(local), Type.of(code.next()));
      text.append('\n');
    }
    instructions(code, locals.get(index));
  }

  private void declare(String what, String name, Type type) {
    text.append(what).append(name).append(' ').append(type).append(')');
  }

  private void instructions(ByteReader code, List<String> names) {
    int depth = 0;
    while (depth >= 0) {
      Instruction instruction = Instruction.readFrom(code);
      depth -= instruction == Instruction.END ? 1 : 0;
      if (depth >= 0) {
        text.append("    ").append("  ".repeat(depth)).append(instruction);
        immediate(instruction, code, names);
        text.append('\n');
      }
      depth += instruction.immediate() == Immediate.BLOCK ? 1 : 0;
    }
    text.append("  )\n");
  }

  private void immediate(Instruction instruction, ByteReader code, List<String> names) {
    switch (instruction.immediate()) {
      case NONE -> {}
      case BLOCK -> code.skip(1);
      case LOCAL -> text.append(" $").append(names.get(code.unsigned()));
      case FUNCTION -> text.append(" $").append(functions.get(code.unsigned()));
      case DEPTH -> text.append(' ').append(code.unsigned());
      case MEMORY -> {
        code.unsigned();
        int offset = code.unsigned();
        text.append(offset == 0 ? "" : " offset=" + offset);
      }
      case I32 -> text.append(' ').append(code.signed());
      case F64 -> number(code);
      case F64X2 -> {
        text.append(" f64x2");
        number(code);
        number(code);
      }
      case SHUFFLE -> {
        for (int i = 0; i < 16; i++) {
          text.append(' ').append(code.next());
        }
      }
      case LANE -> text.append(' ').append(code.next());
    }
  }

  private void number(ByteReader code) {
    text.append(' ').append(DecimalText.of(code.number()));
  }
}
