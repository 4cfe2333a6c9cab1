package whyrandom;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.source.tree.BinaryTree;
import com.sun.source.tree.CaseTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.SwitchExpressionTree;
import com.sun.source.tree.SwitchTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreePathScanner;
import com.sun.source.util.Trees;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.type.TypeMirror;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Facts live with what they are about: whoever adds an activation, an output, a loss, an update
 * rule, a scheme or a data set is told by the compiler what there is to say of it. So a switch over
 * such a thing is an expression that names every constant, and nobody else asks which one it is.
 */
class FactsTest {
  /** What can be added to. */
  private static final Set<String> KINDS =
      Set.of(
          "whyrandom.data.DataKind",
          "whyrandom.data.Task",
          "whyrandom.engine.Activation",
          "whyrandom.engine.Loss",
          "whyrandom.engine.Optimizer.Kind",
          "whyrandom.engine.Optimizer.Setting",
          "whyrandom.engine.Output",
          "whyrandom.engine.Regularization.Kind",
          "whyrandom.engine.Scheme",
          "whyrandom.engine.Scheme.Law",
          "whyrandom.experiment.Feature.Kind",
          "whyrandom.experiment.Measure",
          "whyrandom.experiment.Relation");

  /** Those of which one constant is the opposite of all others: no pull; numbers, not classes. */
  private static final Set<String> OPPOSITES =
      Set.of("whyrandom.data.Task", "whyrandom.engine.Regularization.Kind");

  /** Who may ask for one constant, and why a new one changes nothing there. */
  private static final Set<String> MAY_ASK =
      Set.of(
          "app/StartView.java: CONSTANT", // it has a button for just this scheme
          "explain/Starts.java: NORMAL", // its parameter stands in its name
          "explain/Starts.java: UNIFORM", // likewise
          "experiment/Experiment.java: PERCEPTRON", // the loss of the rule of that name
          "share/Defaults.java: SIGMOID"); // nothing was said of the output

  private static Finder main;

  @TempDir Path directory;

  @BeforeAll
  static void scan() throws IOException {
    main = Finder.of(SourceScan.files(""));
  }

  @Test
  void everySwitchOverAKindIsAnExpressionThatNamesEveryConstant() {
    assertThat(main.switches).hasSizeGreaterThan(40);
    assertThat(main.incomplete).isEmpty();
  }

  @Test
  void nobodyElseAsksWhichConstantItIs() {
    assertThat(main.questions).isEqualTo(new TreeSet<>(MAY_ASK));
  }

  @Test
  void switchesThatLeaveSomethingOutAndQuestionsAreFound() throws IOException {
    Path file = directory.resolve("Sample.java");
    Files.writeString(
        file,
        """
        import whyrandom.engine.Loss;
        class Sample {
          int statement(Loss loss) {
            switch (loss) {
              case MSE: return 1;
              default: return 0;
            }
          }
          int forTheRest(Loss loss) {
            return switch (loss) { case MSE -> 1; default -> 0; };
          }
          boolean question(Loss loss, Loss other) {
            return loss == Loss.HINGE || loss == other;
          }
          int fine(String text) {
            switch (text) {
              case "a": return 1;
              default: return 0;
            }
          }
        }
        """);
    Finder finder = Finder.of(List.of(file));
    assertThat(finder.incomplete).hasSize(2);
    assertThat(finder.questions).singleElement().asString().endsWith("HINGE");
  }

  /** Looks at every switch and every comparison. */
  private static final class Finder extends TreePathScanner<Void, Void> {
    private final Trees trees;
    final List<String> switches = new ArrayList<>();
    final List<String> incomplete = new ArrayList<>();
    final Set<String> questions = new TreeSet<>();

    private Finder(Trees trees) {
      this.trees = trees;
    }

    static Finder of(List<Path> files) throws IOException {
      SourceScan scan = SourceScan.of(files);
      Finder finder = new Finder(scan.trees());
      scan.units().forEach(unit -> finder.scan(unit, null));
      return finder;
    }

    @Override
    public Void visitSwitch(SwitchTree tree, Void nothing) {
      if (isOfKind(tree.getExpression())) {
        incomplete.add(place(tree));
      }
      return super.visitSwitch(tree, nothing);
    }

    @Override
    public Void visitSwitchExpression(SwitchExpressionTree tree, Void nothing) {
      if (isOfKind(tree.getExpression())) {
        switches.add(place(tree));
        for (CaseTree one : tree.getCases()) {
          if (one.getExpressions().isEmpty()) {
            incomplete.add(place(one));
          }
        }
      }
      return super.visitSwitchExpression(tree, nothing);
    }

    private boolean isOfKind(ExpressionTree expression) {
      TypeMirror type = trees.getTypeMirror(new TreePath(getCurrentPath(), expression));
      return type != null && KINDS.contains(type.toString());
    }

    @Override
    public Void visitBinary(BinaryTree tree, Void nothing) {
      if (tree.getKind() == Tree.Kind.EQUAL_TO || tree.getKind() == Tree.Kind.NOT_EQUAL_TO) {
        ask(tree.getLeftOperand());
        ask(tree.getRightOperand());
      }
      return super.visitBinary(tree, nothing);
    }

    private void ask(ExpressionTree operand) {
      Element element = trees.getElement(new TreePath(getCurrentPath(), operand));
      if (element == null || element.getKind() != ElementKind.ENUM_CONSTANT) {
        return;
      }
      String kind = element.getEnclosingElement().toString();
      if (KINDS.contains(kind) && !OPPOSITES.contains(kind) && !isAtHome(element)) {
        questions.add(file() + ": " + element.getSimpleName());
      }
    }

    /** Whether the file is of the package that the constant is of. */
    private boolean isAtHome(Element constant) {
      ExpressionTree home = getCurrentPath().getCompilationUnit().getPackageName();
      return home != null && constant.getEnclosingElement().toString().startsWith(home + ".");
    }

    private String file() {
      Path file = Path.of(getCurrentPath().getCompilationUnit().getSourceFile().getName());
      return file.startsWith(SourceScan.SOURCES)
          ? SourceScan.SOURCES.relativize(file).toString().replace('\\', '/')
          : file.toString();
    }

    private String place(Tree tree) {
      CompilationUnitTree unit = getCurrentPath().getCompilationUnit();
      long start = trees.getSourcePositions().getStartPosition(unit, tree);
      return file() + ":" + unit.getLineMap().getLineNumber(start);
    }
  }
}
