package whyrandom.site.script;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.teavm.backend.javascript.JSModuleType;
import org.teavm.tooling.ConsoleTeaVMToolLog;
import org.teavm.tooling.TeaVMProblemRenderer;
import org.teavm.tooling.TeaVMTargetType;
import org.teavm.tooling.TeaVMTool;
import org.teavm.tooling.TeaVMToolException;
import org.teavm.vm.TeaVMOptimizationLevel;

/**
 * Turns Java into what a page can run. One run makes one program, in a JVM of its own: TeaVM walks
 * through sets that are ordered by identity, and only a JVM that does nothing else beside gives it
 * the same order, and so the same bytes, each time.
 *
 * <pre>
 *   Compile page whyrandom.app.Playground playground.js inside.js whyrandom.app.inside …
 *   Compile started-page whyrandom.app.figure.LiveFigures figure.js step.js …
 *   Compile worker whyrandom.web.StartsWorker worker.js
 *   Compile script whyrandom.web.EngineModule engine.js
 *   Compile wasm whyrandom.web.EngineModule engine.wasm
 * </pre>
 *
 * <p>A page's script defines {@code main()}; a started page's calls it, too. A worker's script
 * defines a function {@code startsWorker()}, of whose text the page makes the worker.
 */
public final class Compile {
  private static final String LOADER = "wasm-gc-runtime.min.js";

  private Compile() {}

  /**
   * Compiles one program.
   *
   * @param args what to make, the main class, and the files
   */
  public static void main(String[] args) throws IOException, TeaVMToolException {
    String kind = args.length < 3 ? "" : args[0];
    Path file = Path.of(args.length < 3 ? "" : args[2]);
    switch (kind) {
      case "page" -> page(args[1], file, List.of(args).subList(3, args.length), "");
      case "started-page" -> page(args[1], file, List.of(args).subList(3, args.length), "main();");
      case "worker" -> worker(args[1], file);
      case "script" -> compile(args[1], file, TeaVMTargetType.JAVASCRIPT, true);
      case "wasm" -> {
        compile(args[1], file, TeaVMTargetType.WEBASSEMBLY_GC, true);
        copyLoader(file.resolveSibling(LOADER));
      }
      default ->
          throw new IllegalArgumentException(
              "wanted: page or started-page CLASS FILE [LATE-FILE LATE-PACKAGE]…, or worker, script or"
                  + " wasm, CLASS and FILE");
    }
  }

  /** Compiles a page's scripts: the first, and a late one for each file and package. */
  private static void page(String mainClass, Path first, List<String> late, String start)
      throws IOException, TeaVMToolException {
    Collection<String> classes = compile(mainClass, first, TeaVMTargetType.JAVASCRIPT, false);
    Libraries.check(classes);
    Program program = Program.parseWrapped(Files.readString(first));
    ShortNames.apply(program);
    List<String> packages = new ArrayList<>();
    for (int i = 1; i < late.size(); i += 2) {
      packages.add(late.get(i));
    }
    Split.checkPrefixes(classes, packages);
    String parted = Shrink.shrink(Split.of(program, packages));
    String[] scripts = parted.split(Split.BETWEEN + ";", packages.size() + 1);
    Files.writeString(first, scripts[0] + start);
    for (int i = 1; i < scripts.length; i++) {
      Path file = Path.of(late.get(2 * i - 2)).toAbsolutePath();
      Files.createDirectories(file.getParent());
      Files.writeString(file, "'use strict';" + scripts[i]);
    }
  }

  /** Compiles a worker's program. */
  private static void worker(String mainClass, Path file) throws IOException, TeaVMToolException {
    page(mainClass, file, List.of(), "");
    String program = Files.readString(file);
    Files.writeString(file, "self.startsWorker=function(){" + program + "main();};");
  }

  /** Compiles a program and answers the names of the classes in it. */
  private static Collection<String> compile(
      String mainClass, Path file, TeaVMTargetType target, boolean isShort)
      throws TeaVMToolException {
    TeaVMTool tool = new TeaVMTool();
    tool.setMainClass(mainClass);
    tool.setTargetType(target);
    tool.setTargetDirectory(file.toAbsolutePath().getParent().toFile());
    tool.setTargetFileName(file.getFileName().toString());
    tool.setJsModuleType(JSModuleType.UMD);
    tool.setObfuscated(isShort);
    tool.setOptimizationLevel(TeaVMOptimizationLevel.ADVANCED);
    // strict array and division checks cost 2.7 times the speed: bounds are checked where data
    // enters
    tool.setStrict(false);
    tool.generate();
    ConsoleTeaVMToolLog log = new ConsoleTeaVMToolLog(false);
    TeaVMProblemRenderer.describeProblems(
        tool.getDependencyInfo().getCallGraph(), tool.getProblemProvider(), log);
    if (!tool.getProblemProvider().getSevereProblems().isEmpty()) {
      throw new IllegalStateException(mainClass + " could not be compiled");
    }
    return tool.getClasses();
  }

  private static void copyLoader(Path to) throws IOException {
    String resource = "org/teavm/backend/wasm/" + LOADER;
    try (InputStream in = Compile.class.getClassLoader().getResourceAsStream(resource)) {
      Files.write(to, Optional.ofNullable(in).orElseThrow().readAllBytes());
    }
  }
}
