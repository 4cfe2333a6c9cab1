package whyrandom.site.page;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.Pattern;
import whyrandom.share.PercentEncoding;

/** Turns the links that writers write into those of the site, and refuses the broken ones. */
final class Links {
  private static final Pattern SCHEME = Pattern.compile("[a-z][a-z0-9+.-]*:.*");

  private final Sources sources;
  private final Path site;

  /**
   * Links between pages, and to other files of the built site.
   *
   * @param site the folder that the site is built in
   */
  Links(Sources sources, Path site) {
    this.sources = sources;
    this.site = site;
  }

  /** What a link of a page is in the site. */
  String resolve(SourcePage from, String link) {
    if (SCHEME.matcher(link).matches()) {
      if (!link.startsWith("https://") && !link.startsWith("mailto:")) {
        throw broken(from, link, "only https: and mailto: lead out of the site");
      }
      return link;
    }
    int hash = link.indexOf('#');
    String whole = hash < 0 ? link : link.substring(0, hash);
    int question = whole.indexOf('?');
    String target = question < 0 ? whole : whole.substring(0, question);
    String query = whole.substring(target.length());
    String anchor = hash < 0 ? "" : link.substring(hash + 1);
    if (target.isEmpty()) {
      checkAnchor(from, from, link, anchor);
      return link;
    }
    if (target.startsWith("/")) {
      throw broken(from, link, "links must be relative");
    }
    String path = Address.resolve(from.file(), target);
    if (Address.isSource(path)) {
      SourcePage page =
          sources.ofFile(path).orElseThrow(() -> broken(from, link, "there is no " + path));
      checkAnchor(from, page, link, anchor);
      return Address.relative(from.path(), page.path()) + suffix(anchor);
    }
    checkFile(from, link, path);
    return Address.relative(from.path(), path) + query + suffix(anchor);
  }

  private static String suffix(String anchor) {
    return anchor.isEmpty() ? "" : "#" + anchor;
  }

  private static void checkAnchor(SourcePage from, SourcePage to, String link, String anchor) {
    if (!anchor.isEmpty() && !to.ids().contains(PercentEncoding.decode(anchor))) {
      Optional<String> near =
          to.ids().stream()
              .filter(id -> id.contains(anchor) || anchor.contains(id))
              .sorted()
              .findFirst();
      String hint = near.map(id -> "; there is " + id).orElse("");
      throw broken(from, link, to.file() + " has no place " + anchor + hint);
    }
  }

  private void checkFile(SourcePage from, String link, String path) {
    if (sources.at(path).isPresent()) {
      throw broken(from, link, "links to pages name their .md file");
    }
    if (sources.otherFiles().contains(path)) {
      return;
    }
    if (path.isEmpty() || link.endsWith("/") || !Files.isRegularFile(site.resolve(path))) {
      throw broken(from, link, "there is no such file in the site; folders need their index.html");
    }
  }

  private static Fault broken(SourcePage from, String link, String why) {
    return new Fault(from.file(), "link to " + link + ": " + why);
  }
}
