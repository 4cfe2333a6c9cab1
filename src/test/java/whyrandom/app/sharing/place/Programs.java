package whyrandom.app.sharing.place;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** Programs and packages of others that are on this machine, or are not: then a test is skipped. */
final class Programs {
  private static final int SECONDS = 60;

  /** Where npm and Debian put packages for Node that all may use. */
  private static final List<String> NODE_FOLDERS =
      List.of("/usr/local/lib/node_modules", "/usr/lib/node_modules", "/usr/share/nodejs");

  private Programs() {}

  /** A program that the test needs. */
  static Path want(String name, String install) {
    Optional<Path> program =
        Stream.concat(
                Stream.of(System.getenv("PATH").split(File.pathSeparator)),
                Stream.of("/usr/bin", "/usr/local/bin"))
            .map(folder -> Path.of(folder, name))
            .filter(Files::isExecutable)
            .findFirst();
    assumeTrue(program.isPresent(), name + " is not installed: " + install);
    return program.get();
  }

  /** The folder of a package for Node that the test needs. */
  static Path wantPackage(String name) {
    List<String> folders = new ArrayList<>(NODE_FOLDERS);
    String more = System.getenv("NODE_PATH");
    if (more != null) {
      folders.addAll(0, List.of(more.split(File.pathSeparator)));
    }
    Optional<Path> found =
        folders.stream().map(it -> Path.of(it, name)).filter(Files::isDirectory).findFirst();
    assumeTrue(found.isPresent(), name + " is not installed: npm install -g " + name);
    return found.get();
  }

  /** Runs a command to its end; answers what it says. */
  static String run(Path folder, List<String> command) throws IOException, InterruptedException {
    Path out = Files.createTempFile("said", ".txt");
    try {
      ProcessBuilder builder =
          new ProcessBuilder(command).directory(folder.toFile()).redirectErrorStream(true);
      builder.environment().put("NODE_PATH", String.join(File.pathSeparator, NODE_FOLDERS));
      Process process = builder.redirectOutput(out.toFile()).start();
      process.getOutputStream().close();
      boolean isDone = process.waitFor(SECONDS, TimeUnit.SECONDS);
      if (!isDone) {
        process.destroyForcibly();
      }
      String said = Files.readString(out);
      if (!isDone || process.exitValue() != 0) {
        throw new IllegalStateException(command + " fails: " + said);
      }
      return said;
    } finally {
      Files.delete(out);
    }
  }
}
