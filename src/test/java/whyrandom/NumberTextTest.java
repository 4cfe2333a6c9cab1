package whyrandom;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.source.tree.BinaryTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.CompoundAssignmentTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreePathScanner;
import com.sun.source.util.Trees;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Numbers that are not whole become text in {@code whyrandom.math} alone: {@code DecimalText}
 * writes all digits, {@code ShortestDecimal} rounds, and nobody else does either.
 */
class NumberTextTest {
  /** These round to a whole number what no text shows with fewer digits: not for their words. */
  private static final Set<String> ROUND_FOR_SOMETHING_ELSE =
      Set.of(
          // arithmetic and data
          "math/NumberWriter.java",
          "math/Trigonometry.java",
          "data/Dataset.java",
          "data/View.java",
          "share/TensorFlowPoints.java",
          "starts/Picture.java",
          // places on the screen and in SVG
          "app/diagram/Glyphs.java",
          "app/diagram/SvgText.java",
          "app/time/TimeView.java",
          "plot/ColumnGrid.java",
          "plot/CurveChart.java",
          "plot/NetworkLayout.java",
          "plot/PathText.java",
          "plot/WeightChart.java",
          "web/Surface.java",
          // values that a hand drags to
          "app/figure/charts/FigureLandscape.java",
          "app/panel/Round.java",
          "app/panel/WeightView.java",
          "plot/RoundStep.java",
          // how many examples a share is
          "app/inside/perceptron/PerceptronView.java",
          "explain/many/GroupWords.java",
          "explain/many/Share.java",
          // whole degrees and minutes, of which the half is the next one, as everywhere
          "app/inside/UnitsView.java",
          "explain/LineFindings.java",
          "model/TimeLeft.java");

  @TempDir Path directory;

  @Test
  void noNumberIsRoundedOrWrittenForAReaderElsewhere() throws IOException {
    Finder finder = Finder.of(SourceScan.files(""));
    assertThat(finder.rounding).isEqualTo(new TreeSet<>(ROUND_FOR_SOMETHING_ELSE));
    assertThat(finder.written).isEmpty();
  }

  @Test
  void everyWayToWriteOneIsFound() throws IOException {
    Path file = directory.resolve("Sample.java");
    Files.writeString(
        file,
        """
        class Sample {
          String sum(double a) { return "a" + a; }
          String sumOfBoxed(Double a) { return a + "a"; }
          String value(double a) { return String.valueOf(a); }
          String text(double a) { return Double.toString(a); }
          String format(double a) { return String.format("%f", a); }
          void append(double a, StringBuilder text) { text.append(a); }
          String assigned(double a) { String text = ""; text += a; return text; }
          double rounded(double a) { return Math.floor(a * 100 + 0.5) / 100; }
          long round(double a) { return Math.round(a); }
          String fine(int a, double b) { return "a" + a + (int) b + String.valueOf(a); }
        }
        """);
    Finder finder = Finder.of(List.of(file));
    assertThat(finder.written).hasSize(7);
    assertThat(finder.rounding).hasSize(1);
  }

  /** Looks at every sum and call. */
  private static final class Finder extends TreePathScanner<Void, Void> {
    private final Trees trees;
    private final Set<String> written = new TreeSet<>();
    private final Set<String> rounding = new TreeSet<>();

    private Finder(Trees trees) {
      this.trees = trees;
    }

    static Finder of(List<Path> files) throws IOException {
      SourceScan scan = SourceScan.of(files);
      Finder finder = new Finder(scan.trees());
      for (CompilationUnitTree unit : scan.units()) {
        boolean isBuild = finder.name(unit).startsWith("site/");
        if (!isBuild) {
          finder.scan(unit, null);
        }
      }
      return finder;
    }

    private String name(CompilationUnitTree unit) {
      Path file = Path.of(unit.getSourceFile().toUri());
      Path sources = SourceScan.SOURCES.toAbsolutePath();
      return (file.startsWith(sources) ? sources.relativize(file) : file)
          .toString()
          .replace('\\', '/');
    }

    private String name() {
      return name(getCurrentPath().getCompilationUnit());
    }

    private void write(Tree tree) {
      written.add(name() + ": " + tree);
    }

    @Override
    public Void visitBinary(BinaryTree tree, Void nothing) {
      boolean isText = tree.getKind() == Tree.Kind.PLUS && isText(getCurrentPath());
      if (isText && (isFraction(tree.getLeftOperand()) || isFraction(tree.getRightOperand()))) {
        write(tree);
      }
      return super.visitBinary(tree, nothing);
    }

    @Override
    public Void visitCompoundAssignment(CompoundAssignmentTree tree, Void nothing) {
      if (isText(getCurrentPath()) && isFraction(tree.getExpression())) {
        write(tree);
      }
      return super.visitCompoundAssignment(tree, nothing);
    }

    @Override
    public Void visitMethodInvocation(MethodInvocationTree tree, Void nothing) {
      if (trees.getElement(getCurrentPath()) instanceof ExecutableElement method) {
        String called = method.getEnclosingElement() + "." + method.getSimpleName();
        boolean isOfFraction = tree.getArguments().stream().anyMatch(this::isFraction);
        if (isOfFraction && WRITE.contains(called)) {
          write(tree);
        }
        boolean isNearest =
            called.equals("java.lang.Math.floor")
                && tree.getArguments().get(0) instanceof BinaryTree sum
                && sum.getRightOperand().toString().equals("0.5");
        if (isNearest || called.equals("java.lang.Math.round")) {
          rounding.add(name());
        }
      }
      return super.visitMethodInvocation(tree, nothing);
    }

    private static final Set<String> WRITE =
        Set.of(
            "java.lang.String.valueOf",
            "java.lang.String.format",
            "java.lang.Double.toString",
            "java.lang.StringBuilder.append");

    private boolean isText(TreePath path) {
      return String.class.getName().equals(String.valueOf(trees.getTypeMirror(path)));
    }

    /** What is constant is written by the Java compiler. */
    private boolean isFraction(ExpressionTree tree) {
      TreePath path = new TreePath(getCurrentPath(), tree);
      TypeMirror type = trees.getTypeMirror(path);
      boolean isConstant =
          trees.getElement(path) instanceof VariableElement variable
              && variable.getConstantValue() != null;
      return type != null
          && !isConstant
          && (type.getKind() == TypeKind.DOUBLE
              || type.getKind() == TypeKind.FLOAT
              || Set.of("java.lang.Double", "java.lang.Float").contains(type.toString()));
    }
  }
}
