package whyrandom;

import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.Trees;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/**
 * Source files as the Java compiler understands them, for tests of what byte code does not show.
 *
 * @param trees says of what type an expression is, and what a name means
 * @param units the files
 */
record SourceScan(Trees trees, List<CompilationUnitTree> units) {
  static final Path SOURCES = Path.of("src", "main", "java", "whyrandom");

  /** The files of some packages, given by their folders in {@code whyrandom}. */
  static List<Path> files(String... folders) throws IOException {
    List<Path> files = new ArrayList<>();
    for (String folder : folders) {
      try (Stream<Path> all = Files.walk(SOURCES.resolve(folder))) {
        all.filter(file -> file.toString().endsWith(".java")).sorted().forEach(files::add);
      }
    }
    return files;
  }

  static SourceScan of(List<Path> files) throws IOException {
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    try (StandardJavaFileManager manager = compiler.getStandardFileManager(null, null, null)) {
      String classes = Path.of("target", "classes").toString();
      String libraries = System.getProperty("java.class.path");
      JavacTask task =
          (JavacTask)
              compiler.getTask(
                  null,
                  manager,
                  null,
                  List.of(
                      "-proc:none",
                      "-classpath",
                      String.join(File.pathSeparator, classes, libraries)),
                  null,
                  manager.getJavaFileObjectsFromPaths(files));
      List<CompilationUnitTree> units = new ArrayList<>();
      task.parse().forEach(units::add);
      task.analyze();
      return new SourceScan(Trees.instance(task), units);
    }
  }
}
