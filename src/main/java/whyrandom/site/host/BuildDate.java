package whyrandom.site.host;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import whyrandom.site.page.Fault;

/**
 * The date that all files of a build have. Servers tell two versions of a page apart by its date
 * and size, so the date has to change with the version; but two builds of one version have the
 * same.
 */
public final class BuildDate {
  /**
   * Where those who pack software say it: <a
   * href="https://reproducible-builds.org/specs/source-date-epoch/">SOURCE_DATE_EPOCH</a>.
   */
  private static final String GIVEN = "SOURCE_DATE_EPOCH";

  private static final List<String> SOURCES = List.of("src", "webapp", "site", "pom.xml");

  private BuildDate() {}

  /**
   * The date of what a project's folder holds, to the second: what the environment says; or that of
   * the commit that is checked out, if nothing was changed since; or the present, if something was;
   * or, outside of a repository, that of the newest source.
   */
  public static Instant of(Path project) {
    String given = System.getenv(GIVEN);
    if (given != null) {
      try {
        return seconds(given.strip());
      } catch (NumberFormatException e) {
        throw new Fault(GIVEN, given + " is not allowed; it must be a whole number of seconds");
      }
    }
    return committed(project).orElseGet(() -> newest(project)).truncatedTo(ChronoUnit.SECONDS);
  }

  private static Optional<Instant> committed(Path project) {
    Optional<String> changes = git(project, "status", "--porcelain", "--", ".");
    if (changes.isEmpty()) {
      return Optional.empty();
    }
    return changes.get().isEmpty()
        ? git(project, "log", "-1", "--format=%ct").map(BuildDate::seconds)
        : Optional.of(Instant.now());
  }

  private static Instant seconds(String text) {
    return Instant.ofEpochSecond(Long.parseLong(text));
  }

  /** What git says; nothing if there is none, or no repository. */
  private static Optional<String> git(Path project, String... words) {
    List<String> command =
        Stream.concat(Stream.of("git", "-C", project.toString()), Stream.of(words)).toList();
    try {
      Process git =
          new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.DISCARD).start();
      git.getOutputStream().close();
      String said = new String(git.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      return git.waitFor() == 0 ? Optional.of(said.strip()) : Optional.empty();
    } catch (IOException e) {
      return Optional.empty(); // there is no git: the sources say it
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while git was asked", e);
    }
  }

  private static Instant newest(Path project) {
    Instant newest = Instant.EPOCH;
    for (String name : SOURCES) {
      try (Stream<Path> files = Files.walk(project.resolve(name))) {
        for (Path file : (Iterable<Path>) files.filter(Files::isRegularFile)::iterator) {
          Instant date = Files.getLastModifiedTime(file).toInstant();
          newest = date.isAfter(newest) ? date : newest;
        }
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
    return newest;
  }

  /** Gives it to all files of a folder. */
  public static void set(Path folder, Instant date) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : (Iterable<Path>) files.filter(Files::isRegularFile)::iterator) {
        Files.setLastModifiedTime(file, FileTime.from(date));
      }
    }
  }
}
