package whyrandom;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.source.tree.BinaryTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.CompoundAssignmentTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.LambdaExpressionTree;
import com.sun.source.tree.LiteralTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.ParenthesizedTree;
import com.sun.source.tree.ReturnTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreePathScanner;
import com.sun.source.util.Trees;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Holds the rule of {@code whyrandom.math}: no sum of doubles has a sum or difference on its right,
 * no product a product or quotient, be it through a variable or a method that the compiler may put
 * in its place. TeaVM prints them in JavaScript without the parentheses.
 */
class RoundingOrderTest {
  /** The packages whose every bit counts. */
  private static final String[] PACKAGES = {"math", "engine", "data", "experiment"};

  private static final Map<Tree.Kind, Set<Tree.Kind>> LOSES_PARENTHESES =
      Map.of(
          Tree.Kind.PLUS, Set.of(Tree.Kind.PLUS, Tree.Kind.MINUS),
          Tree.Kind.PLUS_ASSIGNMENT, Set.of(Tree.Kind.PLUS, Tree.Kind.MINUS),
          Tree.Kind.MULTIPLY, Set.of(Tree.Kind.MULTIPLY, Tree.Kind.DIVIDE, Tree.Kind.REMAINDER),
          Tree.Kind.MULTIPLY_ASSIGNMENT,
              Set.of(Tree.Kind.MULTIPLY, Tree.Kind.DIVIDE, Tree.Kind.REMAINDER));

  @TempDir Path directory;

  @Test
  void noFormulaNeedsTheParenthesesThatJavaScriptLoses() throws IOException {
    assertThat(violations(SourceScan.files(PACKAGES))).isEmpty();
  }

  @Test
  void everyFormThatLosesParenthesesIsFound() throws IOException {
    Path file = directory.resolve("Sample.java");
    Files.writeString(
        file,
        """
        class Sample {
          double sum(double a, double b, double c) {
            return a + (b - c);
          }
          double product(double a, double b, double c) {
            return a * (b / c);
          }
          double assigned(double a, double b, double c) {
            a *= b * c;
            return a;
          }
          double throughVariable(double a, double b, double c) {
            double d = b + c;
            return a + d;
          }
          double throughMethod(double a, double b, double c) {
            return a * product(a, b, c);
          }
          double fine(double a, double b, double c, int i) {
            double d = b + c;
            return b * c + a + (a + b) * c - (a - (b + c)) + d * d + c * (1.0 / 3) + i * (i + 2);
          }
        }
        """);
    assertThat(violations(List.of(file)))
        .extracting(violation -> violation.replaceFirst(".*: ", ""))
        .containsExactly(
            "a + (b - c)", "a * (b / c)", "a *= b * c", "a + d", "a * product(a, b, c)");
  }

  private static List<String> violations(List<Path> files) throws IOException {
    SourceScan scan = SourceScan.of(files);
    return new Finder(scan.trees(), scan.units()).find();
  }

  /** Looks at every sum and product. */
  private static final class Finder extends TreePathScanner<Void, Void> {
    private final Trees trees;
    private final List<CompilationUnitTree> units;
    private final Definitions definitions;
    private final List<String> found = new ArrayList<>();

    Finder(Trees trees, List<CompilationUnitTree> units) {
      this.trees = trees;
      this.units = units;
      definitions = new Definitions(trees);
    }

    List<String> find() {
      units.forEach(unit -> definitions.scan(unit, null));
      units.forEach(unit -> scan(unit, null));
      return found;
    }

    @Override
    public Void visitBinary(BinaryTree tree, Void nothing) {
      check(tree, tree.getRightOperand());
      return super.visitBinary(tree, nothing);
    }

    @Override
    public Void visitCompoundAssignment(CompoundAssignmentTree tree, Void nothing) {
      check(tree, tree.getExpression());
      return super.visitCompoundAssignment(tree, nothing);
    }

    private void check(ExpressionTree tree, ExpressionTree right) {
      Set<Tree.Kind> lost = LOSES_PARENTHESES.getOrDefault(tree.getKind(), Set.of());
      TreePath path = new TreePath(getCurrentPath(), right);
      if (!lost.isEmpty() && isDouble(tree, getCurrentPath()) && becomes(path, lost, 0)) {
        long line = getCurrentPath().getCompilationUnit().getLineMap().getLineNumber(start(tree));
        found.add(
            Path.of(getCurrentPath().getCompilationUnit().getSourceFile().getName()).getFileName()
                + ":"
                + line
                + ": "
                + tree);
      }
    }

    private long start(Tree tree) {
      return trees
          .getSourcePositions()
          .getStartPosition(getCurrentPath().getCompilationUnit(), tree);
    }

    private boolean isDouble(Tree tree, TreePath path) {
      TypeMirror type = trees.getTypeMirror(path);
      return type != null && type.getKind() == TypeKind.DOUBLE;
    }

    /** Whether TeaVM may print an operator of these kinds where this expression stands. */
    private boolean becomes(TreePath path, Set<Tree.Kind> kinds, int depth) {
      Tree tree = path.getLeaf();
      if (tree instanceof ParenthesizedTree inner) {
        return becomes(new TreePath(path, inner.getExpression()), kinds, depth);
      }
      if (kinds.contains(tree.getKind())) {
        return isDouble(tree, path) && !isConstant(path);
      }
      if (depth > 5 || !(tree instanceof IdentifierTree || tree instanceof MethodInvocationTree)) {
        return false;
      }
      for (TreePath definition : definitions.of(trees.getElement(path))) {
        if (becomes(definition, kinds, depth + 1)) {
          return true;
        }
      }
      return false;
    }

    /** Whether the Java compiler computes it already. */
    private boolean isConstant(TreePath path) {
      Tree tree = path.getLeaf();
      if (tree instanceof ParenthesizedTree inner) {
        return isConstant(new TreePath(path, inner.getExpression()));
      }
      if (tree instanceof BinaryTree binary) {
        return isConstant(new TreePath(path, binary.getLeftOperand()))
            && isConstant(new TreePath(path, binary.getRightOperand()));
      }
      return tree instanceof LiteralTree
          || trees.getElement(path) instanceof VariableElement variable
              && variable.getConstantValue() != null;
    }
  }

  /** What may be put in the place of a variable or of a call. */
  private static final class Definitions extends TreePathScanner<Void, Void> {
    private final Trees trees;
    private final Map<Element, TreePath> values = new HashMap<>();
    private final Map<Element, Integer> uses = new HashMap<>();
    private final Map<ExecutableElement, List<TreePath>> returns = new HashMap<>();

    Definitions(Trees trees) {
      this.trees = trees;
    }

    List<TreePath> of(Element element) {
      if (element instanceof ExecutableElement method) {
        return ofMethod(method);
      }
      boolean isUsedOnce = uses.getOrDefault(element, 0) == 1;
      return isUsedOnce && values.containsKey(element) ? List.of(values.get(element)) : List.of();
    }

    /** The only value that the method, or one that overrides it, returns. */
    private List<TreePath> ofMethod(ExecutableElement method) {
      List<TreePath> all = new ArrayList<>();
      returns.forEach(
          (candidate, values) -> {
            if (values.size() == 1 && (candidate.equals(method) || overrides(candidate, method))) {
              all.addAll(values);
            }
          });
      return all;
    }

    private boolean overrides(ExecutableElement candidate, ExecutableElement method) {
      return candidate.getSimpleName().equals(method.getSimpleName())
          && candidate.getParameters().size() == method.getParameters().size()
          && ((TypeElement) candidate.getEnclosingElement())
              .getSuperclass()
              .equals(method.getEnclosingElement().asType());
    }

    @Override
    public Void visitVariable(VariableTree tree, Void nothing) {
      Element element = trees.getElement(getCurrentPath());
      if (tree.getInitializer() != null && element.getKind() == ElementKind.LOCAL_VARIABLE) {
        values.put(element, new TreePath(getCurrentPath(), tree.getInitializer()));
      }
      return super.visitVariable(tree, nothing);
    }

    @Override
    public Void visitIdentifier(IdentifierTree tree, Void nothing) {
      uses.merge(trees.getElement(getCurrentPath()), 1, Integer::sum);
      return super.visitIdentifier(tree, nothing);
    }

    @Override
    public Void visitMethod(MethodTree tree, Void nothing) {
      returns.put((ExecutableElement) trees.getElement(getCurrentPath()), new ArrayList<>());
      return super.visitMethod(tree, nothing);
    }

    @Override
    public Void visitLambdaExpression(LambdaExpressionTree tree, Void nothing) {
      return null; // its returns are not the method's
    }

    @Override
    public Void visitReturn(ReturnTree tree, Void nothing) {
      TreePath path = getCurrentPath();
      while (!(path.getLeaf() instanceof MethodTree)) {
        path = path.getParentPath();
      }
      if (tree.getExpression() != null) {
        returns
            .get((ExecutableElement) trees.getElement(path))
            .add(new TreePath(getCurrentPath(), tree.getExpression()));
      }
      return super.visitReturn(tree, nothing);
    }
  }
}
