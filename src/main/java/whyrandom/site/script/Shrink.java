package whyrandom.site.script;

import com.google.javascript.jscomp.AbstractCommandLineRunner;
import com.google.javascript.jscomp.CheckLevel;
import com.google.javascript.jscomp.CompilationLevel;
import com.google.javascript.jscomp.Compiler;
import com.google.javascript.jscomp.CompilerOptions;
import com.google.javascript.jscomp.CompilerOptions.LanguageMode;
import com.google.javascript.jscomp.DiagnosticGroups;
import com.google.javascript.jscomp.NodeUtil;
import com.google.javascript.jscomp.Result;
import com.google.javascript.jscomp.SourceFile;
import com.google.javascript.jscomp.WarningLevel;
import com.google.javascript.rhino.Node;
import com.google.javascript.rhino.Token;
import java.io.IOException;
import java.util.List;

/**
 * Makes a script smaller with the Closure Compiler: short names, no line that does nothing.
 *
 * <p>The numbers must stay the same to the last bit; the tests of the shipped script hold it to
 * that.
 */
final class Shrink {
  /** What every global name begins with: scripts of others in the page use short names as well. */
  private static final String PREFIX = "$";

  private Shrink() {}

  /**
   * Shrinks a script.
   *
   * @param source all of the code of a page: whatever it does not hand to {@code globalThis} may be
   *     renamed or go
   */
  static String shrink(String source) throws IOException {
    Compiler compiler = new Compiler(System.err);
    CompilerOptions options = options();
    // what the browser has: names that must be neither used for something else nor renamed
    List<SourceFile> externs =
        AbstractCommandLineRunner.getBuiltinExterns(CompilerOptions.Environment.BROWSER);
    Result result =
        compiler.compile(externs, List.of(SourceFile.fromCode("script.js", source)), options);
    if (!result.success) {
      throw new IllegalStateException("the script could not be shrunk");
    }
    Node script = compiler.getRoot().getLastChild().getFirstChild();
    Program.children(script).forEach(Shrink::keepFromWindow);
    SameFields.apply(script);
    Alike.apply(script);
    return compiler.toSource();
  }

  /**
   * A function that is called once is put in the place of its call, its parameters as {@code var}:
   * these would be properties of the window, which any other script of the page could overwrite.
   */
  private static void keepFromWindow(Node statement) {
    if (statement.isVar()) {
      statement.setToken(Token.LET);
    } else if (NodeUtil.has(statement, Node::isVar, inside -> !inside.isFunction())) {
      throw new IllegalStateException("a var would be a property of the window: " + statement);
    }
  }

  private static CompilerOptions options() {
    CompilerOptions options = new CompilerOptions();
    CompilationLevel.SIMPLE_OPTIMIZATIONS.setOptionsForCompilationLevel(options);
    CompilationLevel.SIMPLE_OPTIMIZATIONS.setWrappedOutputOptimizations(options);
    options.setCollapseAnonymousFunctions(false); // see Split: functions are to stay lets
    WarningLevel.QUIET.setOptionsForWarningLevel(options);
    options.setWarningLevel(DiagnosticGroups.CHECK_USELESS_CODE, CheckLevel.OFF);
    options.setLanguageIn(LanguageMode.ECMASCRIPT_NEXT);
    options.setLanguageOut(LanguageMode.ECMASCRIPT_NEXT);
    options.setEmitUseStrict(true);
    options.setRenamePrefix(PREFIX);
    options.setLineLengthThreshold(Integer.MAX_VALUE); // a line break is a byte that fits nothing
    return options;
  }
}
