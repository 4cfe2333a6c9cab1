package whyrandom.site.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Writes pages. */
public final class PageWriter {
  /** What the pages may load, as each has it in its head. */
  public static final String POLICY = PageShell.POLICY;

  private final Surroundings surroundings;
  private final PageShell shell;

  /** A writer of pages of one site. */
  public PageWriter(Surroundings surroundings) {
    this.surroundings = surroundings;
    shell = new PageShell(surroundings);
  }

  /**
   * A page as HTML.
   *
   * @param stills the pictures of its figures, by their ids
   * @param card the path of the picture that goes with links to it, if there is one
   */
  public String write(SourcePage page, Map<String, Still> stills, Optional<String> card) {
    Sources sources = surroundings.sources();
    Links links = new Links(sources, surroundings.site());
    TextWriter text = new TextWriter(page, links, stills, surroundings);
    String menu = SideMenu.of(page, sources).html();
    String words = text.write();
    String body =
        """
            <div class="page%s">
        %s    <main id="main" tabindex="-1">
        %s<h1>%s</h1>
        %s%s%s    </main>
            </div>"""
            .formatted(
                menu.isEmpty() ? "" : " beside",
                menu,
                kicker(page),
                text.title(),
                words,
                list(page, words),
                neighbors(page));
    return shell.around(page, card, body);
  }

  /** Where the page stands among others. */
  private String kicker(SourcePage page) {
    List<SourcePage> series = surroundings.sources().in(page.folder());
    if (page.isIndex() || !Sources.isInSeries(page)) {
      return "";
    }
    SourcePage index = surroundings.sources().at(page.folder() + "index.html").orElseThrow();
    return "<p class=\"kicker\"><a href=\"index.html\">%s</a> · %d of %d</p>\n"
        .formatted(Html.escape(index.shortTitle()), series.indexOf(page) + 1, series.size());
  }

  /** The pages of a folder on its index, but for those that its text leads to. */
  private String list(SourcePage page, String words) {
    if (!page.isIndex() || !Sources.isInSeries(page)) {
      return "";
    }
    StringBuilder list = new StringBuilder();
    for (SourcePage other : surroundings.sources().in(page.folder())) {
      String link = Address.relative(page.path(), other.path());
      if (!words.contains("href=\"" + link)) {
        list.append("<li><a")
            .append(Html.attribute("href", link))
            .append('>')
            .append(Html.escape(other.title()))
            .append("</a> <span>")
            .append(Html.escape(other.description()))
            .append("</span></li>\n");
      }
    }
    return list.isEmpty() ? "" : "<ol class=\"pages\">\n" + list + "</ol>\n";
  }

  private String neighbors(SourcePage page) {
    Optional<SourcePage> before = surroundings.sources().neighbor(page, -1);
    Optional<SourcePage> after = surroundings.sources().neighbor(page, 1);
    List<String> links = new ArrayList<>();
    before.ifPresent(other -> links.add(neighbor(page, other, "prev", "Before")));
    after.ifPresent(other -> links.add(neighbor(page, other, "next", "Next")));
    return links.isEmpty()
        ? ""
        : "<nav class=\"neighbors\" aria-label=\"Before and after\">%s</nav>\n"
            .formatted(String.join("", links));
  }

  private static String neighbor(SourcePage from, SourcePage to, String rel, String word) {
    return "<a rel=\"%s\"%s><span>%s</span> %s</a>"
        .formatted(
            rel,
            Html.attribute("href", Address.relative(from.path(), to.path())),
            word,
            Html.escape(to.title()));
  }
}
