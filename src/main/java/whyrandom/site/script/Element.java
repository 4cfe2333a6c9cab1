package whyrandom.site.script;

import com.google.javascript.jscomp.CompilationLevel;
import com.google.javascript.jscomp.Compiler;
import com.google.javascript.jscomp.CompilerOptions;
import com.google.javascript.jscomp.CompilerOptions.LanguageMode;
import com.google.javascript.jscomp.SourceFile;
import com.google.javascript.jscomp.WarningLevel;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * The one script that is written by hand for other people's pages, {@code embed.js}: it ships
 * without its comments and with short names for what is only its own.
 */
final class Element {
  private static final String BANNER =
      "/* <why-random>, a live figure of \"Why Random?\": see guide/embed.html. Apache License 2.0 */\n";

  private Element() {}

  /** Makes it smaller, in place. */
  static void shrink(Path site) throws IOException {
    Path file = site.resolve("embed.js");
    Files.writeString(file, BANNER + shrunk(Files.readString(file)) + "\n");
  }

  /** The same script in fewer characters; all of it has to be in one function. */
  static String shrunk(String source) {
    CompilerOptions options = new CompilerOptions();
    CompilationLevel.SIMPLE_OPTIMIZATIONS.setOptionsForCompilationLevel(options);
    WarningLevel.QUIET.setOptionsForWarningLevel(options);
    options.setLanguageIn(LanguageMode.ECMASCRIPT_NEXT);
    options.setLanguageOut(LanguageMode.ECMASCRIPT_NEXT);
    Compiler compiler = new Compiler(System.err);
    List<SourceFile> script = List.of(SourceFile.fromCode("embed.js", source));
    if (!compiler.compile(List.of(), script, options).success) {
      throw new IllegalStateException("embed.js could not be shrunk");
    }
    return compiler.toSource();
  }
}
