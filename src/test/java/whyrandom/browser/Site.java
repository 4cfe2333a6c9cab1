package whyrandom.browser;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import whyrandom.site.SiteServer;

/** A directory of built pages, as readers meet it: served over http, and opened from disk. */
public final class Site implements AutoCloseable {
  private final Path directory;
  private final SiteServer server;

  private Site(Path directory, SiteServer server) {
    this.directory = directory;
    this.server = server;
  }

  /** The site that is published, {@code target/site}. */
  public static Site published() {
    return in(Path.of("target", "site"));
  }

  /**
   * A script or style of the published site by its name without the part that changes with what is
   * in it.
   */
  public static Path built(String path) {
    Path file = Path.of("target", "site").resolve(path);
    String name = file.getFileName().toString();
    int dot = name.lastIndexOf('.');
    String pattern = name.substring(0, dot) + ".??????????" + name.substring(dot);
    try (DirectoryStream<Path> files = Files.newDirectoryStream(file.getParent(), pattern)) {
      return files.iterator().next();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Any other directory of pages. */
  public static Site in(Path directory) {
    if (!Files.isDirectory(directory)) {
      throw new IllegalStateException(
          directory.toAbsolutePath() + " is not built yet: run mvn verify, or mvn package first");
    }
    try {
      return new Site(directory, SiteServer.start(directory, SiteServer.ANY_PORT));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The address of a page of the site over http, such as {@code playground/index.html}. */
  public String http(String page) {
    return server.address() + page;
  }

  /** The address of the same page on disk. */
  public String file(String page) {
    return directory.resolve(page).toUri().toString();
  }

  /** The page over http and on disk: what holds for one should hold for the other. */
  public List<String> everywhere(String page) {
    return List.of(http(page), file(page));
  }

  @Override
  public void close() {
    server.close();
  }
}
