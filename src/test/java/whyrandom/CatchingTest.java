package whyrandom;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.source.tree.CatchTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.UnionTypeTree;
import com.sun.source.util.TreePathScanner;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/**
 * Who shows or answers why something cannot be catches a {@code Refusal} and nothing more general:
 * an error of the program is never told as a mistake of the reader.
 */
class CatchingTest {
  private static final Set<String> GENERAL =
      Set.of("IllegalArgumentException", "RuntimeException", "Exception", "Throwable");

  /** These answer somebody who would wait for ever, and say that it was an error. */
  private static final Set<String> ANSWER_ERRORS_AS_ERRORS =
      Set.of(
          "app/sharing/Scripting.java",
          "web/ScriptBridge.java",
          "site/SiteServer.java",
          "site/still/Cards.java");

  @Test
  void nobodyCatchesMoreThanRefusals() throws IOException {
    Set<String> catching = new TreeSet<>();
    for (CompilationUnitTree unit : SourceScan.of(SourceScan.files("")).units()) {
      Path file = Path.of(unit.getSourceFile().toUri());
      String name = SourceScan.SOURCES.toAbsolutePath().relativize(file).toString();
      new TreePathScanner<Void, Void>() {
        @Override
        public Void visitCatch(CatchTree tree, Void nothing) {
          for (Tree type : types(tree.getParameter().getType())) {
            if (GENERAL.contains(type.toString())) {
              catching.add(name.replace('\\', '/'));
            }
          }
          return super.visitCatch(tree, nothing);
        }
      }.scan(unit, null);
    }
    assertThat(catching).isEqualTo(new TreeSet<>(ANSWER_ERRORS_AS_ERRORS));
  }

  private static List<? extends Tree> types(Tree type) {
    return type instanceof UnionTypeTree union ? union.getTypeAlternatives() : List.of(type);
  }
}
