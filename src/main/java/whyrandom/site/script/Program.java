package whyrandom.site.script;

import com.google.javascript.jscomp.CodePrinter;
import com.google.javascript.jscomp.Compiler;
import com.google.javascript.jscomp.CompilerOptions;
import com.google.javascript.jscomp.CompilerOptions.LanguageMode;
import com.google.javascript.jscomp.JsAst;
import com.google.javascript.jscomp.SourceFile;
import com.google.javascript.rhino.Node;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/**
 * A script that TeaVM wrote with its long names, as a list of statements.
 *
 * <p>TeaVM's functions, classes and static fields are {@code let}s and functions of one scope; a
 * class is known by the name of its constructor, such as {@code we_Network} for {@code
 * whyrandom.engine.Network}.
 */
final class Program {
  private static final CompilerOptions OPTIONS = options();

  private final Node script;

  private Program(Node script) {
    this.script = script;
  }

  private static CompilerOptions options() {
    CompilerOptions options = new CompilerOptions();
    options.setLanguageIn(LanguageMode.ECMASCRIPT_NEXT);
    options.setLanguageOut(LanguageMode.ECMASCRIPT_NEXT);
    return options;
  }

  /** Reads a script that is not wrapped in a function. */
  static Program parse(String source) {
    Compiler compiler = new Compiler(System.err);
    compiler.initOptions(OPTIONS);
    Node script = new JsAst(SourceFile.fromCode("script.js", source)).getAstRoot(compiler);
    if (compiler.getErrorCount() > 0) {
      throw new IllegalArgumentException("not a script: " + compiler.getErrors().get(0));
    }
    return new Program(script);
  }

  /**
   * Reads what is in TeaVM's UMD wrapper, {@code (function(module) {…}(function($rt_exports)
   * {…}))}. What the wrapper would export becomes global.
   */
  static Program parseWrapped(String source) {
    Node script = parse(source).script;
    Node call = script.getLastChild().getFirstChild();
    Node body = call.getLastChild().getLastChild();
    List<Node> statements = new ArrayList<>();
    for (Node n = body.getFirstChild(); n != null; n = n.getNext()) {
      statements.add(n);
    }
    body.detachChildren();
    script.detachChildren();
    statements.forEach(script::addChildToBack);
    visit(
        script,
        n -> {
          if (n.isName() && n.getString().equals("$rt_exports")) {
            n.setString("globalThis");
          }
        });
    return new Program(script);
  }

  Node script() {
    return script;
  }

  List<Node> statements() {
    return children(script);
  }

  static List<Node> children(Node parent) {
    List<Node> list = new ArrayList<>();
    for (Node n = parent.getFirstChild(); n != null; n = n.getNext()) {
      list.add(n);
    }
    return list;
  }

  /** Visits a node and all below it, parents first. */
  static void visit(Node node, Consumer<Node> visitor) {
    visitor.accept(node);
    for (Node n = node.getFirstChild(); n != null; n = n.getNext()) {
      visit(n, visitor);
    }
  }

  /** Whether a statement is a call of a function by its name. */
  static boolean isCallOf(Node statement, String function) {
    return statement.isExprResult()
        && statement.getFirstChild().isCall()
        && statement.getFirstFirstChild().matchesName(function);
  }

  static String print(Node node) {
    return new CodePrinter.Builder(node).setCompilerOptions(OPTIONS).build();
  }
}
