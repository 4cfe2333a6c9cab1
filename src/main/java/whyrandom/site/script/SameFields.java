package whyrandom.site.script;

import com.google.javascript.rhino.IR;
import com.google.javascript.rhino.Node;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Has the records of a program share one way to tell whether two are equal. TeaVM writes it out for
 * each of two hundred records, field by field:
 *
 * <pre>
 *   (a, b) => a === b ? 1 : null !== b &amp;&amp; class(b.constructor) === class(R) ? equals(a.x, b.x) ? a.y === b.y ? 1 : 0 : 0 : 0
 * </pre>
 *
 * The shared one goes through the fields that a record has. Equality of another form stays as it
 * is.
 */
final class SameFields {
  private static final String NAME = "$sameFields";

  private static final Pattern EQUALITY =
      Pattern.compile(
          "\\(a,b\\)=>a===b\\?1:null!==b&&([\\w$]+)\\(b\\.constructor\\)===\\1\\([\\w$]+\\)\\?(.*):0");

  /** One field after the other: by a function, or as numbers. */
  private static final Pattern FIELDS =
      Pattern.compile(
          "(?:([\\w$]+)\\(a\\.\\w+,b\\.\\w+\\)|a\\.(\\w+)(?:!==|===|!=|==)b\\.\\2|[?:01])+");

  private static final Pattern CALL = Pattern.compile("([\\w$]+)\\(a\\.(\\w+),b\\.\\2\\)");

  private SameFields() {}

  /**
   * Changes scripts that stand one after the other; the function is declared in the first.
   *
   * @param script is changed in place
   */
  static void apply(Node script) {
    Map<Node, Set<String>> found = new HashMap<>();
    Map<String, Integer> calls = new HashMap<>();
    Program.visit(
        script,
        node -> {
          if (node.isArrowFunction() && node.getParent().isCall()) {
            equality(node, found, calls);
          }
        });
    if (found.isEmpty() || calls.isEmpty()) {
      return;
    }
    String equals = mostFrequent(calls);
    String wrap = "";
    for (Map.Entry<Node, Set<String>> one : found.entrySet()) {
      Set<String> others = new HashSet<>(one.getValue());
      others.remove(equals);
      if (others.isEmpty()) {
        Node call = one.getKey().getParent();
        wrap = Program.print(call.getFirstChild());
        call.replaceWith(IR.name(NAME));
      }
    }
    Node first = firstUse(script);
    String source =
        "let %s=%s((a,b)=>{if(a===b)return 1;if(b===null||b.constructor!==a.constructor)return 0;"
            + "for(let k of Object.keys(a))if(k!==\"%s\"&&a[k]!==b[k]"
            + "&&(typeof a[k]!==\"object\"||!%s(a[k],b[k])))return 0;return 1})";
    Node declaration =
        Program.parse(source.formatted(NAME, wrap, identity(script), equals)).statements().get(0);
    declaration.detach().insertBefore(first);
  }

  private static void equality(
      Node function, Map<Node, Set<String>> found, Map<String, Integer> calls) {
    Matcher equality = EQUALITY.matcher(Program.print(function));
    if (equality.matches() && FIELDS.matcher(equality.group(2)).matches()) {
      Set<String> names = new HashSet<>();
      Matcher call = CALL.matcher(equality.group(2));
      while (call.find()) {
        names.add(call.group(1));
      }
      names.forEach(name -> calls.merge(name, 1, Integer::sum));
      found.put(function, names);
    }
  }

  /** The statement of the program in which the name is used first. */
  private static Node firstUse(Node script) {
    for (Node statement : Program.children(script)) {
      List<Node> uses = new ArrayList<>();
      Program.visit(
          statement,
          node -> {
            if (node.matchesName(NAME)) {
              uses.add(node);
            }
          });
      if (!uses.isEmpty()) {
        return statement;
      }
    }
    throw new IllegalStateException(NAME + " is not used");
  }

  /** The field that every object has, its number: the only one of class {@code Object}. */
  private static String identity(Node script) {
    Set<String> fields = new HashSet<>();
    Set<String> names = new HashSet<>();
    Program.visit(
        script,
        node -> {
          if (node.isStringLit() && node.getString().equals("Object") && isInMetadata(node)) {
            names.add(node.getPrevious().getString());
          }
        });
    Program.visit(
        script,
        node -> {
          boolean isDeclared = node.isName() && names.contains(node.getString());
          if (isDeclared && node.hasChildren() && node.getFirstChild().isFunction()) {
            fields.addAll(fields(node.getFirstChild().getLastChild()));
          }
        });
    if (fields.size() != 1) {
      throw new IllegalStateException("Object has not one field, but " + fields);
    }
    return fields.iterator().next();
  }

  /** Whether a text stands in a list, behind a name. */
  private static boolean isInMetadata(Node text) {
    return text.getParent().isArrayLit()
        && text != text.getParent().getFirstChild()
        && text.getPrevious().isName();
  }

  private static Set<String> fields(Node body) {
    Set<String> fields = new HashSet<>();
    Program.visit(
        body,
        node -> {
          if (node.isGetProp() && node.getFirstChild().isThis()) {
            fields.add(node.getString());
          }
        });
    return fields;
  }

  private static String mostFrequent(Map<String, Integer> counts) {
    return Collections.max(counts.entrySet(), Map.Entry.comparingByValue()).getKey();
  }
}
