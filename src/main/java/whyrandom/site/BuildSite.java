package whyrandom.site;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import whyrandom.site.host.BuildDate;
import whyrandom.site.host.Compressed;
import whyrandom.site.host.ElementCopy;
import whyrandom.site.host.HashedNames;
import whyrandom.site.host.Headers;
import whyrandom.site.host.HostFiles;
import whyrandom.site.host.NotFoundPage;
import whyrandom.site.host.Samples;
import whyrandom.site.host.SiteMap;
import whyrandom.site.host.TouchIcon;
import whyrandom.site.page.Citation;
import whyrandom.site.page.Fault;
import whyrandom.site.page.Html;
import whyrandom.site.page.Oembed;
import whyrandom.site.page.PageWriter;
import whyrandom.site.page.SourcePage;
import whyrandom.site.page.Sources;
import whyrandom.site.page.Still;
import whyrandom.site.page.Surroundings;
import whyrandom.site.still.Cards;
import whyrandom.site.still.Stills;
import whyrandom.site.still.Theme;
import whyrandom.site.style.Join;

/**
 * The command that makes the site's pages: {@code BuildSite project site version [url]}. It comes
 * last, when static files and scripts are in the site. Beside the site it leaves the folder {@code
 * hosting} with samples of settings for servers.
 */
public final class BuildSite {
  private static final String PLAYGROUND = "playground/index.html";
  private static final String ICON = "playground/icon.svg";

  private BuildSite() {}

  /**
   * Builds.
   *
   * @param args the folder of the project, the folder of the site, the version, and where the site
   *     will be if that is known
   */
  public static void main(String[] args) throws IOException {
    if (args.length < 3 || args.length > 4) {
      throw new IllegalArgumentException("wanted: project site version [url]");
    }
    try {
      Path project = Path.of(args[0]);
      Path site = Path.of(args[1]);
      build(project.resolve("site"), site, args[2], url(args.length < 4 ? "" : args[3]));
      BuildDate.set(site, BuildDate.of(project));
    } catch (Fault e) {
      System.err.println("The site is not built. " + e.getMessage());
      System.exit(1);
    }
  }

  static void build(Path from, Path site, String version, String url) throws IOException {
    Sources sources = Sources.read(from);
    copyOthers(sources, from, site);
    TouchIcon.write(site.resolve(ICON), site.resolve("apple-touch-icon.png"));
    String css = Files.readString(site.resolve("playground/base.css"));
    Stills stills = new Stills(site, Theme.light(css), Theme.dark(css));
    Cards cards = new Cards(site, Theme.light(css), sources.firstFigure());
    boolean areCardsMade = Cards.areFontsThere();
    if (!areCardsMade) {
      System.err.println("No fonts are installed: links to the pages will have no pictures.");
    }
    NotFoundPage.write(site, url.isEmpty() ? "/" : URI.create(url).getPath());
    Headers headers = Headers.of(site, PageWriter.POLICY);
    Map<String, String> samples = new LinkedHashMap<>(Samples.of(headers));
    samples.put("embed-with-integrity", ElementCopy.sample(site));
    samples.put("citation", Citation.of(version, url));
    Map<SourcePage, Map<String, Still>> pictures = new LinkedHashMap<>();
    for (SourcePage page : sources.all()) {
      pictures.put(page, stills.make(page));
    }
    PageWriter writer =
        new PageWriter(new Surroundings(sources, site, version, url, samples, stills.stamps()));
    for (SourcePage page : sources.all()) {
      Path file = site.resolve(page.path());
      Files.createDirectories(file.getParent());
      Optional<String> card = areCardsMade ? Optional.of(cards.make(page)) : Optional.empty();
      Files.writeString(file, writer.write(page, pictures.get(page), card));
      if (!url.isEmpty()) {
        Oembed.write(site, page, url, card);
      }
    }
    Join.join(site, PLAYGROUND, "page.css");
    if (!url.isEmpty()) {
      publish(site.resolve(PLAYGROUND), url);
    }
    List<String> hashed = new ArrayList<>(HashedNames.apply(site));
    hashed.add(ElementCopy.write(site));
    Compressed.write(site, hashed);
    Compressed.write(site, List.of("embed.js"));
    HostFiles.write(site, headers, hashed, url);
    Samples.write(site.resolveSibling("hosting"), Samples.of(headers));
    if (!url.isEmpty()) {
      SiteMap.write(site, url, sources.all().stream().map(SourcePage::path).toList());
    }
  }

  /** Tells the playground where it will be: opened from disk, it can share links nevertheless. */
  private static void publish(Path page, String url) throws IOException {
    String meta = "<meta name=\"why-random-site\" content=\"" + Html.escape(url) + "\">";
    String title = "<title>";
    Files.writeString(page, Files.readString(page).replace(title, meta + "\n    " + title));
  }

  private static void copyOthers(Sources sources, Path from, Path site) throws IOException {
    for (String file : sources.otherFiles()) {
      Path to = site.resolve(file);
      Files.createDirectories(to.getParent());
      Files.copy(from.resolve(file), to, StandardCopyOption.REPLACE_EXISTING);
    }
  }

  /** An address with a slash at its end; empty if none is known. */
  static String url(String text) {
    if (text.isEmpty()) {
      return "";
    }
    if (!text.matches("https?://[^/?#]+(/[^?#]*)?")) {
      throw new Fault("site.url", text + " is not an address such as https://example.org/folder/");
    }
    return text.endsWith("/") ? text : text + "/";
  }
}
