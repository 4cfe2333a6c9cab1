package whyrandom.site.page;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What stands around the text of every page: the head, the header and the footer. */
final class PageShell {
  /** What a page may load: what is beside it, and nothing from elsewhere. */
  static final String POLICY =
      "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data: blob:;"
          + " font-src 'self'; connect-src 'self'; worker-src blob:;"
          + " base-uri 'none'; form-action 'none'";

  static final String NAME = "Why Random?";
  private static final String WORDMARK = "Why <span class=\"same\">Random</span>?";

  private static final String SHELL =
      """
      <!doctype html>
      <html lang="en">
        <head>
          <meta charset="utf-8">
          <meta http-equiv="Content-Security-Policy" content="${policy}">
          <meta name="viewport" content="width=device-width, initial-scale=1">
          <meta name="color-scheme" content="light dark">
          <title>${title}</title>
          <meta name="description" content="${description}">
      ${head}  </head>
        <body>
          <p class="alone">The files that belong to this page are missing. If it is from a zip: unpack all of it into a folder, and open the page there.</p>
          <a class="skip" href="#main">Skip to the text</a>
          <header class="site-top">
            <p class="wordmark"><a href="${home}"${home-here}>${wordmark}</a></p>
            <nav aria-label="Site"><ul>${menu}</ul></nav>
          </header>
      ${body}
          <footer class="site-end">
            <nav aria-label="About this site"><ul>${end}</ul></nav>
            <p>${name} ${version}</p>
          </footer>
        </body>
      </html>
      """;

  /** The pages of the menu in the header; those that there are. */
  private static final Map<String, String> MENU =
      ordered(
          "questions/index.html",
          "Questions",
          "papers/index.html",
          "Papers",
          "glossary.html",
          "Glossary",
          "guide/index.html",
          "Guide",
          "playground/index.html",
          "Playground");

  private final Surroundings surroundings;

  PageShell(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  private static Map<String, String> ordered(String... pairs) {
    Map<String, String> map = new LinkedHashMap<>();
    for (int i = 0; i < pairs.length; i += 2) {
      map.put(pairs[i], pairs[i + 1]);
    }
    return map;
  }

  /** The whole page around a body. */
  String around(SourcePage page, Optional<String> card, String body) {
    String title = page.isHome() ? page.title() : page.title() + " · " + NAME;
    return SHELL
        .replace("${policy}", POLICY)
        .replace("${title}", Html.escape(title))
        .replace("${description}", Html.escape(page.description()))
        .replace("${head}", head(page, card))
        .replace("${home}", Address.relative(page.path(), "index.html"))
        .replace("${home-here}", page.isHome() ? " aria-current=\"page\"" : "")
        .replace("${wordmark}", WORDMARK)
        .replace("${menu}", menu(page))
        .replace("${end}", end(page))
        .replace("${name}", NAME)
        .replace("${version}", Html.escape(surroundings.version()))
        .replace("${body}", body);
  }

  private String head(SourcePage page, Optional<String> card) {
    List<String> lines = new ArrayList<>(SharingTags.of(page, surroundings, card));
    lines.add(link(page, "icon", "playground/icon.svg", " type=\"image/svg+xml\""));
    lines.add(link(page, "apple-touch-icon", "apple-touch-icon.png", ""));
    lines.add(link(page, "stylesheet", "playground/base.css", ""));
    lines.add(link(page, "stylesheet", "site.css", ""));
    if (!page.figures().isEmpty()) {
      for (String file : surroundings.figureFiles()) {
        lines.add(
            file.endsWith(".css")
                ? link(page, "stylesheet", file, "")
                : "<script"
                    + Html.attribute("src", Address.relative(page.path(), file))
                    + " defer></script>");
      }
    }
    StringBuilder head = new StringBuilder();
    lines.forEach(line -> head.append("    ").append(line).append('\n'));
    return head.toString();
  }

  private static String link(SourcePage page, String rel, String file, String more) {
    String address = Address.relative(page.path(), file);
    return "<link" + Html.attribute("rel", rel) + Html.attribute("href", address) + more + ">";
  }

  private String menu(SourcePage page) {
    StringBuilder menu = new StringBuilder();
    MENU.forEach(
        (path, text) -> {
          if (surroundings.has(path)) {
            menu.append(item(page, path, text));
          }
        });
    return menu.toString();
  }

  private static String item(SourcePage page, String path, String text) {
    boolean isHere = page.path().equals(path);
    boolean isWithin =
        !isHere && path.endsWith("/index.html") && page.path().startsWith(Address.folder(path));
    return "<li><a"
        + Html.attribute("href", Address.relative(page.path(), path))
        + (isHere ? " aria-current=\"page\"" : isWithin ? " aria-current=\"true\"" : "")
        + ">"
        + Html.escape(text)
        + "</a></li>";
  }

  private String end(SourcePage page) {
    StringBuilder end = new StringBuilder();
    List<SourcePage> pages = new ArrayList<>();
    surroundings.sources().at("about.html").ifPresent(pages::add);
    pages.addAll(surroundings.sources().in("guide/"));
    for (SourcePage other : pages) {
      end.append(item(page, other.path(), other.shortTitle()));
    }
    return end.append(Downloads.links(page, surroundings.version())).toString();
  }
}
