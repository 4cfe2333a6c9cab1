package whyrandom.site.script;

import com.google.javascript.rhino.Node;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Writes once what many classes have alike. TeaVM makes a class of each lambda, and Flavour a
 * lambda of each binding in a template: a thousand classes that differ in their one method.
 *
 * <pre>
 *   let $a = function() { this.x = null }, $b = function() { this.x = null }, …
 *   metadata([$a, 0, Parent, [Interface], 1, 0, 0, ["get", wrap(f)], $b, …])
 * </pre>
 *
 * becomes
 *
 * <pre>
 *   let $alike0 = Array.from({length: …}, () => function() { this.x = null }), [$a, $b, …] = $alike0;
 *   metadata($alike0.flatMap((c, i) => [c, 0, Parent, [Interface], 1, 0, 0, ["get", wrap([f, …][i])]]))
 * </pre>
 */
final class Alike {
  /** What fewer have alike is not worth the words. */
  private static final int FEWEST = 3;

  /** Elements of a class's metadata, if it has no name. */
  private static final int LENGTH = 8;

  private static final int METHODS = 7;

  private record Lambda(Node constructor, List<Node> metadata) {
    Node wrapped() {
      return metadata.get(METHODS).getLastChild();
    }
  }

  private final Map<String, Node> constructors = new LinkedHashMap<>();
  private int count;

  private Alike() {}

  /**
   * Changes the scripts that stand one after the other.
   *
   * @param script is changed in place
   */
  static void apply(Node script) {
    Alike alike = new Alike();
    Node begin = script.getFirstChild();
    List<Node> calls = new ArrayList<>();
    for (Node statement : Program.children(script)) {
      if (statement.isDebugger()) {
        alike.change(begin, calls);
        begin = statement.getNext();
        calls = new ArrayList<>();
        alike.constructors.clear();
      } else if (statement.isLet()) {
        Program.children(statement).forEach(alike::note);
      } else if (isMetadata(statement)) {
        calls.add(statement);
      }
    }
    alike.change(begin, calls);
  }

  private void note(Node declared) {
    Node value = declared.isName() ? declared.getFirstChild() : null;
    boolean isConstructor =
        value != null
            && value.isFunction()
            && !value.isArrowFunction()
            && !value.getSecondChild().hasChildren()
            && onlySetsFields(value.getLastChild());
    if (isConstructor) {
      constructors.put(declared.getString(), declared);
    }
  }

  private static boolean onlySetsFields(Node body) {
    for (Node statement : Program.children(body)) {
      boolean isField =
          statement.isExprResult()
              && statement.getFirstChild().isAssign()
              && statement.getFirstFirstChild().isGetProp()
              && statement.getFirstFirstChild().getFirstChild().isThis();
      if (!isField) {
        return false;
      }
    }
    return body.hasChildren();
  }

  /** A call whose one argument is a list of the metadata of classes. */
  private static boolean isMetadata(Node statement) {
    if (!statement.isExprResult() || !statement.getFirstChild().isCall()) {
      return false;
    }
    Node call = statement.getFirstChild();
    if (!call.hasTwoChildren() || !call.getLastChild().isArrayLit()) {
      return false;
    }
    List<Node> list = Program.children(call.getLastChild());
    return list.size() >= LENGTH && list.get(0).isName() && isEndOfClasses(list, 0);
  }

  /** Whether a list, from one class's metadata on, is that of classes to its end. */
  private static boolean isEndOfClasses(List<Node> list, int from) {
    int i = from;
    while (i < list.size()) {
      int end = i + length(list, i);
      boolean isClass =
          end <= list.size()
              && list.get(i).isName()
              && list.get(end - METHODS + 2).isArrayLit()
              && list.get(end - METHODS + 3).isNumber();
      if (!isClass) {
        return false;
      }
      i = end;
    }
    return true;
  }

  /** Number of elements of the class's metadata that begins there. */
  private static int length(List<Node> list, int i) {
    return i + 1 < list.size() && list.get(i + 1).isStringLit() ? LENGTH + 1 : LENGTH;
  }

  /** Changes one script, which begins with a statement and has these calls. */
  private void change(Node begin, List<Node> calls) {
    for (Node call : calls) {
      for (List<Lambda> lambdas : lambdas(call).values()) {
        if (lambdas.size() >= FEWEST) {
          write(begin, call, lambdas);
        }
      }
    }
    writeConstructors(begin);
  }

  /** The constructors of classes that are no lambdas. */
  private void writeConstructors(Node begin) {
    Map<String, List<Node>> groups = new LinkedHashMap<>();
    for (Node constructor : constructors.values()) {
      if (constructor.getParent() != null) {
        String text = Program.print(constructor.getFirstChild());
        groups.computeIfAbsent(text, key -> new ArrayList<>()).add(constructor);
      }
    }
    groups.forEach(
        (text, alike) -> {
          if (alike.size() >= FEWEST) {
            List<String> names = new ArrayList<>();
            alike.forEach(constructor -> names.add(take(constructor)));
            String source = "let [%s]=Array.from({length:%d},()=>%s)";
            insert(begin, source.formatted(String.join(",", names), names.size(), text), true);
          }
        });
  }

  /** Takes a declaration out of its statement; its name. */
  private static String take(Node declared) {
    Node statement = declared.getParent();
    declared.detach();
    if (!statement.hasChildren()) {
      statement.detach();
    }
    return declared.getString();
  }

  /** The lambdas in a call's metadata, by what they have alike. */
  private Map<String, List<Lambda>> lambdas(Node call) {
    Map<String, List<Lambda>> groups = new LinkedHashMap<>();
    List<Node> list = Program.children(call.getFirstChild().getLastChild());
    int i = 0;
    while (i < list.size()) {
      int length = length(list, i);
      List<Node> metadata = list.subList(i, i + length);
      if (length == LENGTH && isLambda(metadata)) {
        Lambda lambda = new Lambda(constructors.get(list.get(i).getString()), metadata);
        groups.computeIfAbsent(alike(lambda), key -> new ArrayList<>()).add(lambda);
      }
      i += length;
    }
    return groups;
  }

  /** Whether it is that of a class with a constructor that is noted and one wrapped method. */
  private boolean isLambda(List<Node> metadata) {
    Node methods = metadata.get(METHODS);
    return constructors.containsKey(metadata.get(0).getString())
        && methods.isArrayLit()
        && methods.hasTwoChildren()
        && methods.getLastChild().isCall()
        && methods.getLastChild().hasTwoChildren()
        && methods.getLastChild().getLastChild().isArrowFunction();
  }

  private static String alike(Lambda lambda) {
    StringBuilder text = new StringBuilder();
    for (Node node : lambda.metadata().subList(1, METHODS)) {
      text.append(Program.print(node)).append(',');
    }
    Node methods = lambda.metadata().get(METHODS);
    return text.append('[')
        .append(Program.print(methods.getFirstChild()))
        .append(',')
        .append(Program.print(lambda.wrapped().getFirstChild()))
        .append("|")
        .append(Program.print(lambda.constructor().getFirstChild()))
        .toString();
  }

  private void write(Node begin, Node call, List<Lambda> lambdas) {
    lambdas.sort(Comparator.comparing(lambda -> Split.form(lambda.wrapped().getLastChild())));
    String name = "$alike" + count++;
    String[] alike = alike(lambdas.get(0)).split("\\|", 2);
    String metadata = Program.print(call.getFirstFirstChild());
    List<String> names = new ArrayList<>();
    List<String> functions = new ArrayList<>();
    for (Lambda lambda : lambdas) {
      names.add(take(lambda.constructor()));
      functions.add(Program.print(lambda.wrapped().getLastChild()));
      lambda.metadata().forEach(Node::detach);
    }
    String list = String.join(",", names);
    insert(
        begin,
        "let %s=Array.from({length:%d},()=>%s),[%s]=%s"
            .formatted(name, names.size(), alike[1], list, name),
        true);
    insert(
        call,
        "%s(((f)=>%s.flatMap((c,i)=>[c,%s(f[i])]]))([%s]))"
            .formatted(metadata, name, alike[0], String.join(",", functions)),
        false);
  }

  private static void insert(Node at, String source, boolean isBefore) {
    Node statement = Program.parse(source).statements().get(0).detach();
    if (isBefore) {
      statement.insertBefore(at);
    } else {
      statement.insertAfter(at);
    }
  }
}
