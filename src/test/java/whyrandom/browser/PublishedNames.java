package whyrandom.browser;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Lets a page of the tests name files of the site as their authors do: {@code figure/figure.js},
 * which is published with a part of its contents' hash in its name.
 */
public final class PublishedNames {
  private static final String SITE = "/target/site/";

  private PublishedNames() {}

  /** Answers for files of {@code target/site} that have another name there. */
  public static void answer(Page page) {
    page.route(url -> url.contains(SITE), PublishedNames::answer);
  }

  private static void answer(Route route) {
    String path = URI.create(route.request().url()).getPath();
    Path asked =
        Path.of("target", "site").resolve(path.substring(path.indexOf(SITE) + SITE.length()));
    Optional<Path> found = Files.exists(asked) ? Optional.empty() : published(asked);
    if (found.isPresent()) {
      route.fulfill(new Route.FulfillOptions().setPath(found.get()));
    } else {
      route.resume();
    }
  }

  private static Optional<Path> published(Path asked) {
    String name = asked.getFileName().toString();
    int dot = name.lastIndexOf('.');
    try (Stream<Path> files = Files.list(asked.getParent())) {
      return files
          .filter(f -> f.getFileName().toString().startsWith(name.substring(0, dot) + "."))
          .filter(f -> f.getFileName().toString().endsWith(name.substring(dot)))
          .findFirst();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
