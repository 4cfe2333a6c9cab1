package whyrandom.wasm;

import java.util.ArrayList;
import java.util.List;

/**
 * A module: functions, one memory, and what can be seen of them from outside.
 *
 * <p>The bytes are the word {@code \0asm}, the version 1, and sections; each has a number, its
 * length in bytes, and a list. Sections come in the order of {@link #bytes}; names of functions and
 * locals, which only {@link Listing} and debuggers read, are the last.
 */
public final class Module {
  /** The size of what memory is made of, in bytes. */
  public static final int PAGE = 65536;

  /** Stands for a block without a value. */
  static final int NO_TYPE = 0x40;

  private static final int FUNCTION_TYPE = 0x60;

  // Kinds of exports

  private static final int FUNCTION = 0;
  private static final int MEMORY = 2;

  /** The numbers of sections. */
  static final class Section {
    static final int CUSTOM = 0;
    static final int TYPES = 1;
    static final int FUNCTIONS = 3;
    static final int MEMORIES = 5;
    static final int EXPORTS = 7;
    static final int CODE = 10;

    private Section() {}
  }

  // Parts of the section of names

  static final int FUNCTION_NAMES = 1;
  static final int LOCAL_NAMES = 2;

  private record Export(String name, int kind, int index) {}

  private final List<Code> functions = new ArrayList<>();
  private final List<Export> exports = new ArrayList<>();
  private int pages;

  /** A new function, to be written. */
  public Code function(String name, Type... results) {
    Code code = new Code(name, functions.size(), List.of(results));
    functions.add(code);
    return code;
  }

  /** Lets a function be called from outside, by its name. */
  public void export(Code function) {
    exports.add(new Export(function.name(), FUNCTION, function.index()));
  }

  /** Gives the module a memory that is seen from outside; all of it is 0 at first. */
  public void memory(String name, int bytes) {
    pages = (bytes + PAGE - 1) / PAGE;
    exports.add(new Export(name, MEMORY, 0));
  }

  /**
   * The module as a browser takes it.
   *
   * @throws IllegalStateException if a function leaves on the stack what is not its result
   */
  public byte[] bytes() {
    Bytes all = new Bytes();
    all.add(0).add('a').add('s').add('m').add(1).add(0).add(0).add(0);
    section(all, Section.TYPES, functions.size(), types());
    section(all, Section.FUNCTIONS, functions.size(), typesOfFunctions());
    section(all, Section.MEMORIES, 1, new Bytes().add(0).unsigned(pages));
    section(all, Section.EXPORTS, exports.size(), exported());
    section(all, Section.CODE, functions.size(), code());
    all.add(Section.CUSTOM).sized(names());
    return all.toArray();
  }

  private static void section(Bytes to, int number, int count, Bytes list) {
    to.add(number).sized(new Bytes().unsigned(count).addAll(list));
  }

  private Bytes types() {
    Bytes bytes = new Bytes();
    for (Code function : functions) {
      bytes.add(FUNCTION_TYPE);
      types(bytes, function.signature().operands());
      types(bytes, function.signature().results());
    }
    return bytes;
  }

  private static void types(Bytes to, List<Type> types) {
    to.unsigned(types.size());
    for (Type type : types) {
      to.add(type.code());
    }
  }

  /** Each has the type of its own number. */
  private Bytes typesOfFunctions() {
    Bytes bytes = new Bytes();
    for (int i = 0; i < functions.size(); i++) {
      bytes.unsigned(i);
    }
    return bytes;
  }

  private Bytes exported() {
    Bytes bytes = new Bytes();
    for (Export export : exports) {
      bytes.name(export.name).add(export.kind).unsigned(export.index);
    }
    return bytes;
  }

  private Bytes code() {
    Bytes bytes = new Bytes();
    for (Code function : functions) {
      bytes.sized(function.body());
    }
    return bytes;
  }

  private Bytes names() {
    Bytes ofFunctions = new Bytes().unsigned(functions.size());
    Bytes ofLocals = new Bytes().unsigned(functions.size());
    for (Code function : functions) {
      ofFunctions.unsigned(function.index()).name(function.name());
      ofLocals.unsigned(function.index()).unsigned(function.locals().size());
      for (Local local : function.locals()) {
        ofLocals.unsigned(local.index()).name(local.name());
      }
    }
    return new Bytes()
        .name("name")
        .add(FUNCTION_NAMES)
        .sized(ofFunctions)
        .add(LOCAL_NAMES)
        .sized(ofLocals);
  }
}
