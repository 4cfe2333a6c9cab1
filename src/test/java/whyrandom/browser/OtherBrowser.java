package whyrandom.browser;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.Pattern;

/** A browser that is not Chromium, driven just far enough to see that the pages work in it. */
public interface OtherBrowser extends AutoCloseable {
  /** Opens a page and waits until it has loaded. */
  void open(String address);

  /**
   * The value of an expression of JavaScript, as JSON text; a promise is waited for.
   *
   * @throws IllegalStateException with the message of what the expression threw
   */
  String ask(String expression);

  @Override
  void close();

  /** The program of that name, if it is on this machine. */
  static Optional<Path> program(String name, String... elsewhere) {
    String path = Optional.ofNullable(System.getenv("PATH")).orElse("");
    for (String directory : path.split(Pattern.quote(File.pathSeparator))) {
      if (!directory.isEmpty() && Files.isExecutable(Path.of(directory, name))) {
        return Optional.of(Path.of(directory, name));
      }
    }
    for (String place : elsewhere) {
      if (Files.isExecutable(Path.of(place))) {
        return Optional.of(Path.of(place));
      }
    }
    return Optional.empty();
  }
}
