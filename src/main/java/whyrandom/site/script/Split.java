package whyrandom.site.script;

import com.google.javascript.jscomp.NodeUtil;
import com.google.javascript.rhino.IR;
import com.google.javascript.rhino.Node;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Parts a program into scripts: what is needed at once, and for each of some packages what is only
 * reached through its classes and can be loaded when they are wanted. What is reached through two
 * of them is in the first late script, which is loaded before the others.
 *
 * <p>All are classic scripts and share one scope, so a late one goes on where the first two left
 * off, whichever others are there. The code of the first may name what is in a late one, but must
 * not run it before it is there.
 */
final class Split {
  /** Stands between the parts while they are one script; TeaVM writes no such statement. */
  static final String BETWEEN = "debugger";

  private static final String METADATA = "$rt_metadata";
  private static final String ENUMS = "$rt_enumConstantsMetadata";
  private static final String STRINGS = "$rt_stringPool";
  private static final String STRING = "$rt_s";

  /**
   * A statement, or a part of one that belongs to a class.
   *
   * @param key what has to be reached for this to be needed; empty for what is always needed
   * @param call for an element of a list that is handed to a function: the function, else empty
   * @param nodes the statement, or the elements
   */
  private record Piece(String key, String call, List<Node> nodes) {}

  /** How the names of late classes begin, for each late script. */
  private final List<List<String>> latePrefixes = new ArrayList<>();

  private final List<Piece> pieces = new ArrayList<>();
  private final Map<String, List<Piece>> byKey = new HashMap<>();
  private Node strings = IR.arraylit();

  private Split(List<String> latePackages) {
    for (String names : latePackages) {
      latePrefixes.add(packages(names).map(Split::prefix).toList());
    }
  }

  private static Stream<String> packages(String names) {
    return Arrays.stream(names.split("\\+"));
  }

  /**
   * Parts a program.
   *
   * @param program is used up
   * @param latePackages for each late script the packages whose classes it has, as {@code
   *     whyrandom.code} or {@code whyrandom.code+whyrandom.table}, with all that only they use; the
   *     first has all that two of the scripts use as well
   * @return one script with {@link #BETWEEN} between its parts: the first, and one for each package
   */
  static String of(Program program, List<String> latePackages) {
    Split split = new Split(latePackages);
    program.statements().forEach(split::take);
    return split.write();
  }

  /**
   * Checks that late packages can be told from others by the names of their classes in the script,
   * of which only the initials of the package are left.
   *
   * @param classes the full names of all classes of a program
   * @throws IllegalArgumentException if another package has the initials of a late one
   */
  static void checkPrefixes(Iterable<String> classes, List<String> latePackages) {
    for (String name : classes) {
      String home = name.contains(".") ? name.substring(0, name.lastIndexOf('.')) : "";
      for (String late : latePackages.stream().flatMap(Split::packages).toList()) {
        if (!home.isEmpty() && !home.equals(late) && prefix(home).equals(prefix(late))) {
          throw new IllegalArgumentException(
              name + " would be taken for late: its package has the initials of " + late);
        }
      }
    }
  }

  /** How TeaVM begins the names of a package's classes: {@code wai_} for whyrandom.app.inside. */
  private static String prefix(String name) {
    StringBuilder prefix = new StringBuilder();
    for (String part : name.split("\\.")) {
      prefix.append(part.charAt(0));
    }
    return prefix.append('_').toString();
  }

  // ---- taking statements apart

  private void take(Node statement) {
    if (statement.isLet()) {
      Program.children(statement).forEach(this::takeDeclared);
    } else if (statement.isFunction()) {
      takeFunction(statement);
    } else if (Program.isCallOf(statement, METADATA)) {
      takeMetadata(elements(statement));
    } else if (Program.isCallOf(statement, ENUMS)) {
      List<Node> list = elements(statement);
      for (int i = 0; i < list.size(); i += 2) {
        add(list.get(i).getString(), ENUMS, list.subList(i, i + 2));
      }
    } else if (Program.isCallOf(statement, STRINGS)) {
      strings = statement.getFirstChild().getLastChild();
      add("", "", List.of(statement.detach()));
    } else if (isPrototypes(statement)) {
      takePrototypes(statement.getFirstFirstChild().getLastChild());
    } else {
      add("", "", List.of(statement.detach()));
    }
  }

  /**
   * A function becomes a {@code let}: as a function it would be a property of the window too, which
   * any other script of the page could overwrite.
   */
  private void takeFunction(Node function) {
    Node name = function.getFirstChild().cloneNode();
    function.getFirstChild().setString("");
    add(name.getString(), "", List.of(IR.let(name, function.detach())));
  }

  private void takeDeclared(Node name) {
    Node value = name.getFirstChild();
    name.detach();
    String key = name.getString();
    if (value == null) {
      add(key, "", List.of(IR.declaration(name, com.google.javascript.rhino.Token.LET)));
    } else {
      value.detach();
      add(key, "", List.of(IR.let(name, value)));
    }
  }

  private static List<Node> elements(Node call) {
    Node array = call.getFirstChild().getLastChild();
    List<Node> list = Program.children(array);
    array.detachChildren();
    return list;
  }

  /** A class's metadata is its constructor, its name and package or 0, and six more. */
  private void takeMetadata(List<Node> list) {
    int i = 0;
    while (i < list.size()) {
      int length = list.get(i + 1).isStringLit() ? 9 : 8;
      add(list.get(i).getString(), METADATA, list.subList(i, i + length));
      i += length;
    }
  }

  /** {@code (() => { let c; c = C.prototype; c.method = …; … })()} */
  private static boolean isPrototypes(Node statement) {
    return statement.isExprResult()
        && statement.getFirstChild().isCall()
        && statement.getFirstFirstChild().isArrowFunction();
  }

  private void takePrototypes(Node body) {
    String cls = "";
    for (Node statement : Program.children(body)) {
      if (statement.isLet()) {
        continue;
      }
      Node assign = statement.getFirstChild();
      if (assign.getFirstChild().isName()) {
        cls = assign.getLastChild().getFirstChild().getString();
      } else {
        Node prototype = IR.getprop(IR.name(cls), "prototype");
        assign.getFirstChild().getFirstChild().replaceWith(prototype);
        add(cls, "", List.of(statement.detach()));
      }
    }
  }

  private void add(String key, String call, List<Node> nodes) {
    Piece piece = new Piece(key, call, nodes);
    pieces.add(piece);
    byKey.computeIfAbsent(key, k -> new ArrayList<>()).add(piece);
  }

  // ---- who needs what

  /** What the first script has to hold: what it reaches by itself. */
  private Set<String> needed() {
    Set<String> needed = new HashSet<>(Set.of("", METADATA, ENUMS));
    reach(new ArrayDeque<>(needed), needed);
    return needed;
  }

  /** What each of two late packages reaches beyond what is needed at once. */
  private Set<String> common(Set<String> needed) {
    Set<String> once = new HashSet<>();
    Deque<String> twice = new ArrayDeque<>();
    for (List<String> prefixes : latePrefixes) {
      for (String key : onlyFor(prefixes, needed)) {
        if (!once.add(key)) {
          twice.push(key);
        }
      }
    }
    Set<String> common = new HashSet<>(needed);
    common.addAll(twice);
    reach(twice, common);
    common.removeAll(needed);
    return common;
  }

  /** What the classes with these prefixes are and reach beyond what is needed at once. */
  private Set<String> onlyFor(List<String> prefixes, Set<String> needed) {
    Set<String> reached = new HashSet<>(needed);
    Deque<String> open = new ArrayDeque<>();
    for (String key : byKey.keySet()) {
      if (isOf(key, prefixes)) {
        reached.add(key);
        open.push(key);
      }
    }
    reach(open, reached);
    reached.removeAll(needed);
    return reached;
  }

  /** Adds what is reached from what is open, but for late classes. */
  private void reach(Deque<String> open, Set<String> reached) {
    while (!open.isEmpty()) {
      for (Piece piece : byKey.getOrDefault(open.pop(), List.of())) {
        for (Node node : piece.nodes()) {
          Program.visit(
              node,
              n -> {
                if (n.isName() && isNews(n.getString(), reached)) {
                  open.push(n.getString());
                }
              });
        }
      }
    }
  }

  private boolean isNews(String name, Set<String> reached) {
    return byKey.containsKey(name)
        && latePrefixes.stream().noneMatch(prefixes -> isOf(name, prefixes))
        && reached.add(name);
  }

  private static boolean isOf(String name, List<String> prefixes) {
    return prefixes.stream().anyMatch(name::startsWith);
  }

  // ---- putting them together again

  private String write() {
    Set<String> needed = needed();
    Set<String> common = common(needed);
    List<Piece> first = of(needed);
    List<List<Piece>> late = new ArrayList<>();
    Set<String> before = new HashSet<>(needed);
    for (List<String> prefixes : latePrefixes) {
      Set<String> own = onlyFor(prefixes, before);
      if (late.isEmpty()) {
        own.addAll(common);
        before.addAll(common);
      }
      late.add(of(own));
    }
    List<String> strings = shareStrings(first, late);
    List<String> doors = doors(first, late);
    StringBuilder text = new StringBuilder(text(first));
    for (int i = 0; i < late.size(); i++) {
      text.append(BETWEEN + ";\n")
          .append(text(late.get(i)))
          .append(strings.get(i))
          .append(doors.get(i));
    }
    return text.toString();
  }

  /**
   * The pieces with these keys: functions first, those that are alike side by side, as that is
   * where compression finds them; then the rest in its order.
   */
  private List<Piece> of(Set<String> keys) {
    Map<Boolean, List<Piece>> parts =
        pieces.stream()
            .filter(piece -> keys.contains(piece.key()))
            .collect(Collectors.partitioningBy(Split::isFunction));
    Map<Piece, String> forms = new IdentityHashMap<>();
    parts
        .get(true)
        .forEach(piece -> forms.put(piece, form(piece.nodes().get(0).getFirstFirstChild())));
    List<Piece> ordered = new ArrayList<>(parts.get(true));
    ordered.sort(Comparator.comparing(forms::get));
    ordered.addAll(parts.get(false));
    return ordered;
  }

  private static boolean isFunction(Piece piece) {
    Node statement = piece.nodes().get(0);
    return piece.call().isEmpty()
        && statement.isLet()
        && statement.getFirstFirstChild() != null
        && statement.getFirstFirstChild().isFunction();
  }

  /** What a function looks like, whatever it names. */
  static String form(Node function) {
    return Program.print(function).replaceAll("[A-Za-z_$][\\w$]{2,}", "\\$");
  }

  /**
   * What of a late script is named in one before it is named there by a property that the late one
   * sets. A plain name could be put by its value, and take much of the late script along with it. A
   * variable that changes, such as a static field, stays one and the same behind its property.
   *
   * @return for each late script the statements that set its properties
   */
  private List<String> doors(List<Piece> first, List<List<Piece>> late) {
    Map<String, List<Node>> named = new TreeMap<>();
    Set<String> early = keys(first);
    findLater(first, early, named);
    if (late.size() > 1) {
      early.addAll(keys(late.get(0)));
      findLater(late.get(0), early, named);
    }
    Set<String> changing = assigned();
    List<String> doors = new ArrayList<>();
    int count = 0;
    for (List<Piece> script : late) {
      StringBuilder text = new StringBuilder();
      for (String name : new TreeSet<>(keys(script))) {
        if (named.containsKey(name)) {
          String door = "$late" + count++;
          for (Node node : named.get(name)) {
            node.replaceWith(IR.getprop(IR.name("globalThis"), door));
          }
          text.append(
              changing.contains(name)
                  ? "Object.defineProperty(globalThis, '%s', {get: () => %s, set: v => { %s = v; }});\n"
                      .formatted(door, name, name)
                  : "globalThis." + door + " = " + name + ";\n");
        }
      }
      doors.add(text.toString());
    }
    return doors;
  }

  /** Finds where pieces name what is in none of the scripts so far. */
  private void findLater(List<Piece> pieces, Set<String> soFar, Map<String, List<Node>> named) {
    visit(
        pieces,
        n -> {
          if (n.isName() && byKey.containsKey(n.getString()) && !soFar.contains(n.getString())) {
            named.computeIfAbsent(n.getString(), name -> new ArrayList<>()).add(n);
          }
        });
  }

  /** The variables that get another value than the one that they are declared with. */
  private Set<String> assigned() {
    Set<String> names = new HashSet<>();
    visit(
        pieces,
        n -> {
          Node target = n.getFirstChild();
          boolean isChange = n.isInc() || n.isDec() || NodeUtil.isAssignmentOp(n);
          if (isChange && target.isName()) {
            names.add(target.getString());
          }
        });
    return names;
  }

  private static Set<String> keys(List<Piece> pieces) {
    Set<String> keys = new HashSet<>();
    pieces.forEach(piece -> keys.add(piece.key()));
    return keys;
  }

  private static void visit(List<Piece> pieces, Consumer<Node> visitor) {
    for (Piece piece : pieces) {
      for (Node node : piece.nodes()) {
        Program.visit(node, visitor);
      }
    }
  }

  /**
   * Gives texts to the scripts that use them: those of the first come first, and then each late
   * script has places for those that the first has not.
   *
   * @return for each late script the statement that adds its texts
   */
  private List<String> shareStrings(List<Piece> first, List<List<Piece>> late) {
    List<Node> all = Program.children(strings);
    strings.detachChildren();
    Map<Integer, Integer> early = new HashMap<>();
    for (int i : usedStrings(first)) {
      early.put(i, early.size());
      strings.addChildToBack(all.get(i));
    }
    renumber(first, early);
    int next = early.size();
    List<String> statements = new ArrayList<>();
    for (List<Piece> script : late) {
      int start = next;
      Map<Integer, Integer> places = new HashMap<>(early);
      StringBuilder texts = new StringBuilder();
      for (int i : usedStrings(script)) {
        if (!early.containsKey(i)) {
          places.put(i, next++);
          texts.append(Program.print(all.get(i))).append(",\n");
        }
      }
      renumber(script, places);
      statements.add(next == start ? "" : more(texts, start));
    }
    return statements;
  }

  private static void renumber(List<Piece> pieces, Map<Integer, Integer> places) {
    visit(
        pieces,
        n -> {
          if (isString(n)) {
            int place = places.get((int) n.getSecondChild().getDouble());
            n.getSecondChild().replaceWith(IR.number(place));
          }
        });
  }

  private static String more(StringBuilder texts, int start) {
    return "["
        + texts
        + "].forEach((s, i) => { $rt_stringPool_instance["
        + start
        + " + i] = $rt_intern($rt_str(s)); });\n";
  }

  private static Set<Integer> usedStrings(List<Piece> pieces) {
    Set<Integer> used = new TreeSet<>();
    visit(
        pieces,
        n -> {
          if (isString(n)) {
            used.add((int) n.getSecondChild().getDouble());
          }
        });
    return used;
  }

  private static boolean isString(Node n) {
    return n.isCall() && n.getFirstChild().matchesName(STRING) && n.getSecondChild().isNumber();
  }

  private static String text(List<Piece> pieces) {
    StringBuilder text = new StringBuilder();
    String open = "";
    for (Piece piece : pieces) {
      if (!piece.call().equals(open)) {
        text.append(open.isEmpty() ? "" : "]);\n");
        text.append(piece.call().isEmpty() ? "" : piece.call() + "([");
        open = piece.call();
      }
      for (Node node : piece.nodes()) {
        text.append(Program.print(node)).append(open.isEmpty() ? ";\n" : ",\n");
      }
    }
    return text.append(open.isEmpty() ? "" : "]);\n").toString();
  }
}
