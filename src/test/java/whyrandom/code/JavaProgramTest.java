package whyrandom.code;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.net.URI;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.LongStream;
import javax.tools.JavaCompiler;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Isolated;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import whyrandom.experiment.Run;

/** The program in Java is compiled and run, and comes to what the run came to. */
@Isolated // it reads what is printed
class JavaProgramTest {
  private static final int PROGRAMS = 100;

  @TempDir Path folder;

  static LongStream seeds() {
    return LongStream.range(0, PROGRAMS);
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void comesToWhatTheRunCameTo(long seed) throws Exception {
    Run run = new RandomRuns(seed).next();
    String program = Code.of(Language.JAVA, run.state(), false);
    Expected.check(printed(program), run, program);
  }

  /** {@code GoldenTrajectoriesTest} holds these runs to PyTorch's numbers. */
  @Test
  void comesToWhatPyTorchCameTo() throws Exception {
    for (Run run : Runs.golden()) {
      String program = Code.of(Language.JAVA, run, false);
      Expected.check(printed(program), run, program);
    }
  }

  @Test
  void manyNumbersFitIntoAClass() throws Exception {
    Run run =
        Runs.of(
            "{\"version\": 1, \"data\": {\"points\": 2000}, \"network\": {\"hidden\": [100, 100]}}");
    assertThat(printed(Code.of(Language.JAVA, run, false))).startsWith("step 0\n");
  }

  private String printed(String program) throws Exception {
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    SimpleJavaFileObject source =
        new SimpleJavaFileObject(
            URI.create("string:///Program.java"), SimpleJavaFileObject.Kind.SOURCE) {
          @Override
          public CharSequence getCharContent(boolean ignoreEncodingErrors) {
            return program;
          }
        };
    List<String> options = List.of("-d", folder.toString(), "-proc:none");
    assertThat(compiler.getTask(null, null, null, options, null, List.of(source)).call())
        .as(program)
        .isTrue();
    PrintStream out = System.out;
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (URLClassLoader loader = new URLClassLoader(new URL[] {folder.toUri().toURL()}, null)) {
      System.setOut(new PrintStream(bytes, true, StandardCharsets.UTF_8));
      Class<?> main = loader.loadClass("Program");
      main.getMethod("main", String[].class).invoke(null, (Object) new String[0]);
    } finally {
      System.setOut(out);
    }
    return bytes.toString(StandardCharsets.UTF_8).replace("\r\n", "\n");
  }
}
