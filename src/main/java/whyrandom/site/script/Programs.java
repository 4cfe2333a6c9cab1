package whyrandom.site.script;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * The command that compiles all programs of the site, and the engine alone where a folder for it is
 * given: {@code Programs site [bench]}. Each is {@linkplain Compile compiled} in a JVM of its own,
 * two at a time where the machine has the processors.
 */
public final class Programs {
  /** A compiler takes a processor and several hundred megabytes. */
  private static final int MOST_AT_A_TIME = 2;

  /**
   * The JVM translates the compiler in haste: what runs for seconds does not earn back what it
   * costs to translate it well, which is twice as much work as the rest.
   */
  private static final String LIGHT = "-XX:TieredStopAtLevel=1";

  private Programs() {}

  /**
   * Compiles; ends with status 1 if a program could not be compiled.
   *
   * @param args the folder of the site, and that of the engine; none if the latter is empty
   */
  public static void main(String[] args) throws IOException, InterruptedException {
    if (args.length < 1 || args.length > 2) {
      throw new IllegalArgumentException("wanted: site [bench]");
    }
    List<List<String>> programs = new ArrayList<>(ofSite(Path.of(args[0])));
    if (args.length == 2 && !args[1].isEmpty()) {
      programs.addAll(ofEngine(Path.of(args[1])));
    }
    if (!compile(programs)) {
      System.exit(1);
    }
    Element.shrink(Path.of(args[0]));
  }

  /**
   * What {@link Compile} is to be told for each program of the site; the one that takes longest is
   * first.
   */
  static List<List<String>> ofSite(Path site) {
    return List.of(
        List.of(
            "page",
            "whyrandom.app.Playground",
            file(site, "playground/playground.js"),
            file(site, "playground/panel/panel.js"),
            "whyrandom.app.panel+whyrandom.explain.english",
            file(site, "playground/inside/inside.js"),
            "whyrandom.app.inside",
            file(site, "playground/sharing/sharing.js"),
            "whyrandom.app.sharing",
            file(site, "playground/starts/starts.js"),
            "whyrandom.app.chance",
            file(site, "playground/code/code.js"),
            "whyrandom.code",
            file(site, "playground/kernel/kernel.js"),
            "whyrandom.kernel"),
        List.of(
            "started-page",
            "whyrandom.app.figure.LiveFigures",
            file(site, "figure/figure.js"),
            file(site, "figure/later.js"),
            "whyrandom.app.figure.later+whyrandom.explain.english",
            file(site, "figure/charts.js"),
            "whyrandom.app.figure.charts",
            file(site, "figure/step.js"),
            "whyrandom.app.figure.step",
            file(site, "figure/frame.js"),
            "whyrandom.app.figure.frame+whyrandom.app.sharing",
            file(site, "figure/many.js"),
            "whyrandom.app.figure.many",
            file(site, "figure/code.js"),
            "whyrandom.code"),
        List.of("worker", "whyrandom.web.StartsWorker", file(site, "playground/starts/worker.js")));
  }

  /** The same for the engine, which tests and benchmarks use. */
  static List<List<String>> ofEngine(Path bench) {
    String engine = "whyrandom.web.EngineModule";
    return List.of(
        List.of("script", engine, file(bench, "engine.js")),
        List.of("wasm", engine, file(bench, "engine.wasm")));
  }

  private static String file(Path folder, String name) {
    return folder.resolve(name).toString();
  }

  private static boolean compile(List<List<String>> programs) throws InterruptedException {
    int processors = Runtime.getRuntime().availableProcessors();
    ExecutorService pool = Executors.newFixedThreadPool(Math.min(processors, MOST_AT_A_TIME));
    boolean isDone = true;
    try {
      List<Future<Integer>> ends = new ArrayList<>();
      for (List<String> program : programs) {
        ends.add(pool.submit(() -> run(program)));
      }
      for (Future<Integer> end : ends) {
        isDone &= end.get() == 0;
      }
    } catch (ExecutionException e) {
      throw new IllegalStateException("a compiler could not be run", e.getCause());
    } finally {
      pool.shutdownNow();
    }
    return isDone;
  }

  /** Runs a compiler in a JVM like this one, which says what it has to say where this one does. */
  private static int run(List<String> arguments) throws IOException, InterruptedException {
    List<String> command =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                LIGHT,
                "-classpath",
                System.getProperty("java.class.path"),
                Compile.class.getName()));
    command.addAll(arguments);
    Process compiler = new ProcessBuilder(command).inheritIO().start();
    try {
      return compiler.waitFor();
    } finally {
      compiler.destroy();
    }
  }
}
