package whyrandom.site.script;

import com.google.javascript.rhino.IR;
import com.google.javascript.rhino.Node;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Parts a program into two scripts: what is needed at once, and what is only reached through the
 * classes of one package and can be loaded when they are wanted.
 *
 * <p>Both are classic scripts and share one scope, so the late one goes on where the first left
 * off. The code of the first may name what is in the late one, but must not run it before it is
 * there.
 */
final class Split {
  /** Stands between the two parts while they are one script; TeaVM writes no such statement. */
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

  private final String latePrefix;
  private final List<Piece> pieces = new ArrayList<>();
  private final Map<String, List<Piece>> byKey = new HashMap<>();
  private Node strings = IR.arraylit();

  private Split(String latePrefix) {
    this.latePrefix = latePrefix;
  }

  /**
   * Parts a program.
   *
   * @param program is used up
   * @param latePackage the package whose classes are late, with all that only they use
   * @return one script with {@link #BETWEEN} between its parts
   */
  static String of(Program program, String latePackage) {
    Split split = new Split(prefix(latePackage));
    program.statements().forEach(split::take);
    return split.write();
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

  // ---- what is needed at once

  private Set<String> needed() {
    Set<String> reached = new HashSet<>(Set.of("", METADATA, ENUMS));
    Deque<String> open = new ArrayDeque<>(reached);
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
    return reached;
  }

  private boolean isNews(String name, Set<String> reached) {
    return byKey.containsKey(name) && !name.startsWith(latePrefix) && reached.add(name);
  }

  // ---- putting them together again

  private String write() {
    Set<String> needed = needed();
    List<Piece> first = new ArrayList<>();
    List<Piece> late = new ArrayList<>();
    for (Piece piece : pieces) {
      (needed.contains(piece.key()) ? first : late).add(piece);
    }
    List<Node> lateStrings = shareStrings(first, late);
    String doors = doors(first, needed);
    return text(first) + BETWEEN + ";\n" + text(late) + more(lateStrings) + doors;
  }

  /**
   * What of the late script is named in the first one is named there by a property that the late
   * one sets. A plain name could be put by its value, and take much of the late script along with
   * it.
   */
  private String doors(List<Piece> first, Set<String> needed) {
    Map<String, String> doors = new TreeMap<>();
    List<Node> names = new ArrayList<>();
    for (Piece piece : first) {
      for (Node node : piece.nodes()) {
        Program.visit(
            node,
            n -> {
              if (n.isName()
                  && byKey.containsKey(n.getString())
                  && !needed.contains(n.getString())) {
                names.add(n);
              }
            });
      }
    }
    for (Node name : names) {
      String door = doors.computeIfAbsent(name.getString(), k -> "$late" + doors.size());
      name.replaceWith(IR.getprop(IR.name("globalThis"), door));
    }
    StringBuilder text = new StringBuilder();
    doors.forEach((name, door) -> text.append("globalThis." + door + " = " + name + ";\n"));
    return text.toString();
  }

  /** Texts of the first script come first; those that only the late one uses go with it. */
  private List<Node> shareStrings(List<Piece> first, List<Piece> late) {
    Set<Integer> early = usedStrings(first);
    Set<Integer> rest = usedStrings(late);
    rest.removeAll(early);
    List<Node> all = Program.children(strings);
    strings.detachChildren();
    Map<Integer, Integer> places = new HashMap<>();
    for (int i : early) {
      places.put(i, places.size());
      strings.addChildToBack(all.get(i));
    }
    List<Node> more = new ArrayList<>();
    for (int i : rest) {
      places.put(i, places.size());
      more.add(all.get(i));
    }
    for (Piece piece : pieces) {
      for (Node node : piece.nodes()) {
        Program.visit(
            node,
            n -> {
              if (isString(n)) {
                int place = places.get((int) n.getSecondChild().getDouble());
                n.getSecondChild().replaceWith(IR.number(place));
              }
            });
      }
    }
    return more;
  }

  private static Set<Integer> usedStrings(List<Piece> pieces) {
    Set<Integer> used = new TreeSet<>();
    for (Piece piece : pieces) {
      for (Node node : piece.nodes()) {
        Program.visit(
            node,
            n -> {
              if (isString(n)) {
                used.add((int) n.getSecondChild().getDouble());
              }
            });
      }
    }
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

  private static String more(List<Node> strings) {
    if (strings.isEmpty()) {
      return "";
    }
    StringBuilder text = new StringBuilder("[");
    for (Node string : strings) {
      text.append(Program.print(string)).append(",\n");
    }
    return text + "].forEach(s => { $rt_stringPool_instance.push($rt_intern($rt_str(s))); });\n";
  }
}
