package whyrandom.site.script;

import com.google.javascript.rhino.Node;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Gives the fields and methods of a program short names.
 *
 * <p>TeaVM gives every field of every class a name of its own. Fields need different names only
 * within a class and those it extends, so here the first field of any class has one name, the
 * second another, and so on: a few names that come again and again, which compress better.
 *
 * <pre>
 *   function Point() { this.$x = 0; this.$y = 0; }     function Point() { this.a = 0; this.b = 0; }
 *   function Size() { this.$width = 0; }               function Size() { this.a = 0; }
 * </pre>
 */
final class ShortNames {
  private static final String LETTERS = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ_$";
  private static final String ROOT = "jl_Object";

  private final Program program;
  private final Map<String, List<String>> fields = new HashMap<>();
  private final Set<String> declared = new HashSet<>();
  private final Map<String, String> parents = new HashMap<>();
  private final Map<String, Integer> uses = new HashMap<>();
  private final Set<String> taken = new HashSet<>();
  private final Map<String, String> names = new HashMap<>();
  private final Map<String, Integer> slots = new HashMap<>();

  private ShortNames(Program program) {
    this.program = program;
  }

  /** Renames the properties of a program in place. */
  static void apply(Program program) {
    ShortNames names = new ShortNames(program);
    names.readClasses();
    names.countUses();
    names.choose();
    names.rename();
  }

  // ---- what there is

  private void readClasses() {
    for (Node statement : program.statements()) {
      if (statement.isFunction()) {
        readConstructor(statement);
      } else if (statement.isLet()) {
        Program.children(statement).forEach(this::readFieldless);
      }
    }
  }

  /** {@code function C() { let a = this; Parent.call(a); a.$field = 0; … }} */
  private void readConstructor(Node function) {
    String name = function.getFirstChild().getString();
    List<String> own = new ArrayList<>();
    for (Node statement : Program.children(function.getLastChild())) {
      if (!statement.isExprResult()) {
        continue;
      }
      Node expression = statement.getFirstChild();
      if (expression.isCall() && isCallOfParent(expression)) {
        parents.put(name, expression.getFirstFirstChild().getString());
      }
      Node assigned = expression;
      while (assigned.isAssign()) {
        if (isField(assigned.getFirstChild())) {
          String field = assigned.getFirstChild().getString();
          if (!declared.add(field)) {
            throw new IllegalStateException("two classes declare the field " + field);
          }
          own.add(field);
        }
        assigned = assigned.getLastChild();
      }
    }
    if (!own.isEmpty()) {
      fields.put(name, own);
    }
  }

  private static boolean isCallOfParent(Node call) {
    Node callee = call.getFirstChild();
    return callee.isGetProp()
        && callee.getString().equals("call")
        && callee.getFirstChild().isName();
  }

  private static boolean isField(Node target) {
    return target.isGetProp()
        && target.getString().startsWith("$")
        && (target.getFirstChild().isThis() || target.getFirstChild().isName());
  }

  /** {@code C = $rt_classWithoutFields(Parent)} */
  private void readFieldless(Node declared) {
    Node value = declared.getFirstChild();
    if (value != null
        && value.isCall()
        && value.getFirstChild().matchesName("$rt_classWithoutFields")) {
      Node parent = value.getSecondChild();
      parents.put(
          declared.getString(), parent != null && parent.isName() ? parent.getString() : ROOT);
    }
  }

  private void countUses() {
    Program.visit(
        program.script(),
        n -> {
          if (n.isGetProp() || n.isStringKey()) {
            use(n.getString());
          }
        });
    for (Node statement : program.statements()) {
      if (Program.isCallOf(statement, "$rt_metadata")) {
        Program.visit(
            statement,
            n -> {
              if (isMethodName(n)) {
                use(n.getString());
              }
            });
      }
    }
  }

  private void use(String property) {
    if (property.startsWith("$")) {
      uses.merge(property, 1, Integer::sum);
    } else {
      taken.add(property);
    }
  }

  private static boolean isMethodName(Node n) {
    return n.isStringLit() && n.getString().startsWith("$");
  }

  // ---- new names

  /** Number of fields that the classes above a class have. */
  private int depth(String cls) {
    String parent = parents.getOrDefault(cls, ROOT);
    return parent.equals(cls) || parent.equals(ROOT)
        ? 0
        : depth(parent) + fields.getOrDefault(parent, List.of()).size();
  }

  /** The most used names get the shortest ones. */
  private void choose() {
    Map<String, Integer> demand = new HashMap<>();
    fields.forEach(
        (cls, own) -> {
          if (cls.equals(ROOT)) {
            return;
          }
          int slot = depth(cls);
          for (String field : own) {
            slots.put(field, slot);
            demand.merge(slotName(slot), uses.get(field), Integer::sum);
            slot++;
          }
        });
    uses.forEach(
        (property, count) -> {
          if (!slots.containsKey(property)) {
            demand.put(property, count);
          }
        });
    List<String> order = new ArrayList<>(demand.keySet());
    order.sort(
        (a, b) ->
            demand.get(a).equals(demand.get(b)) ? a.compareTo(b) : demand.get(b) - demand.get(a));
    int next = 0;
    for (String property : order) {
      String name;
      do {
        name = name(next++);
      } while (taken.contains(name));
      names.put(property, name);
    }
  }

  private static String slotName(int slot) {
    return "field " + slot;
  }

  private static String name(int number) {
    int rest = number;
    StringBuilder text = new StringBuilder();
    do {
      text.append(LETTERS.charAt(rest % LETTERS.length()));
      rest = rest / LETTERS.length() - 1;
    } while (rest >= 0);
    return text.toString();
  }

  private String shortened(String property) {
    return names.get(slots.containsKey(property) ? slotName(slots.get(property)) : property);
  }

  private void rename() {
    Program.visit(
        program.script(),
        n -> {
          if ((n.isGetProp() || n.isStringKey()) && n.getString().startsWith("$")) {
            n.setString(shortened(n.getString()));
          }
        });
    for (Node statement : program.statements()) {
      if (Program.isCallOf(statement, "$rt_metadata")) {
        Program.visit(
            statement,
            n -> {
              if (isMethodName(n)) {
                n.setString(shortened(n.getString()));
              }
            });
      }
    }
  }
}
