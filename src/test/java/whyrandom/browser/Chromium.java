package whyrandom.browser;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Finds the Chromium of this machine, which the tests use in place of one that Playwright would
 * download. Where there is none, tries to install Debian's.
 */
final class Chromium {
  /** Names a browser to use, before all others: {@code CHROMIUM=/opt/chrome/chrome}. */
  private static final String VARIABLE = "CHROMIUM";

  private static final List<String> NAMES =
      List.of("chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome");

  private static final List<Path> APPLICATIONS =
      List.of(
          Path.of("/Applications/Google Chrome.app/Contents/MacOS/Google Chrome"),
          Path.of("/Applications/Chromium.app/Contents/MacOS/Chromium"));

  private static final int INSTALL_MINUTES = 10;

  private Chromium() {}

  /**
   * The program to start.
   *
   * @throws IllegalStateException if there is none and none can be installed, with what to do
   */
  static Path find() {
    return named()
        .or(Chromium::present)
        .or(Chromium::installed)
        .orElseThrow(
            () ->
                new IllegalStateException(
                    "The browser tests need Chromium or Chrome, and none of "
                        + NAMES
                        + " is on the PATH. Install it (Debian, Ubuntu: apt-get install chromium),"
                        + " or name one: "
                        + VARIABLE
                        + "=/path/to/chrome"));
  }

  private static Optional<Path> named() {
    return Optional.ofNullable(System.getenv(VARIABLE))
        .filter(name -> !name.isEmpty())
        .map(Path::of);
  }

  private static Optional<Path> present() {
    Stream<Path> onPath =
        NAMES.stream().flatMap(name -> searchPath().map(dir -> dir.resolve(name)));
    return Stream.concat(onPath, APPLICATIONS.stream()).filter(Files::isExecutable).findFirst();
  }

  private static Stream<Path> searchPath() {
    String path = Optional.ofNullable(System.getenv("PATH")).orElse("");
    return Pattern.compile(Pattern.quote(File.pathSeparator))
        .splitAsStream(path)
        .filter(entry -> !entry.isEmpty())
        .map(Path::of);
  }

  private static Optional<Path> installed() {
    String install = "apt-get install -y --no-install-recommends chromium";
    return sudo()
        .filter(sudo -> run(sudo + install) || run(sudo + "apt-get update") && run(sudo + install))
        .flatMap(sudo -> present());
  }

  /** What to write before a command that only root may run; empty if that cannot be done. */
  private static Optional<String> sudo() {
    if (!run("command -v apt-get")) {
      return Optional.empty();
    }
    if (isRoot()) {
      return Optional.of("");
    }
    return run("sudo -n true") ? Optional.of("sudo -n ") : Optional.empty();
  }

  static boolean isRoot() {
    return "root".equals(System.getProperty("user.name"));
  }

  private static boolean run(String command) {
    ProcessBuilder builder =
        new ProcessBuilder("sh", "-c", command)
            .redirectErrorStream(true)
            .redirectInput(ProcessBuilder.Redirect.from(new File("/dev/null")))
            .redirectOutput(ProcessBuilder.Redirect.DISCARD);
    builder.environment().put("DEBIAN_FRONTEND", "noninteractive");
    try {
      Process process = builder.start();
      boolean isDone = process.waitFor(INSTALL_MINUTES, TimeUnit.MINUTES);
      if (!isDone) {
        process.destroy();
      }
      return isDone && process.exitValue() == 0;
    } catch (IOException e) {
      return false; // no such program
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }
}
