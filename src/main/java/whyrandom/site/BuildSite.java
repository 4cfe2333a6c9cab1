package whyrandom.site;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Map;
import whyrandom.site.page.Fault;
import whyrandom.site.page.PageWriter;
import whyrandom.site.page.SourcePage;
import whyrandom.site.page.Sources;
import whyrandom.site.page.Surroundings;

/**
 * The command that makes the site's pages: {@code BuildSite pages site version [url]}. It comes
 * last, when static files and scripts are in the site.
 */
public final class BuildSite {
  private BuildSite() {}

  /**
   * Builds.
   *
   * @param args the folder of the pages' sources, the folder of the site, the version, and where
   *     the site will be if that is known
   */
  public static void main(String[] args) throws IOException {
    if (args.length < 3 || args.length > 4) {
      throw new IllegalArgumentException("wanted: pages site version [url]");
    }
    try {
      build(Path.of(args[0]), Path.of(args[1]), args[2]);
    } catch (Fault e) {
      System.err.println("The site is not built. " + e.getMessage());
      System.exit(1);
    }
  }

  private static void build(Path from, Path site, String version) throws IOException {
    Sources sources = Sources.read(from);
    for (String file : sources.otherFiles()) {
      Path to = site.resolve(file);
      Files.createDirectories(to.getParent());
      Files.copy(from.resolve(file), to, StandardCopyOption.REPLACE_EXISTING);
    }
    PageWriter writer = new PageWriter(new Surroundings(sources, site, version));
    for (SourcePage page : sources.all()) {
      Path file = site.resolve(page.path());
      Files.createDirectories(file.getParent());
      Files.writeString(file, writer.write(page, Map.of()));
    }
  }
}
