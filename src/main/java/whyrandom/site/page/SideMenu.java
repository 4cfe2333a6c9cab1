package whyrandom.site.page;

import java.util.ArrayList;
import java.util.List;

/**
 * What stands beside a text: its own headings, or the pages that it is one of.
 *
 * @param title what it lists
 * @param entries in their order
 */
record SideMenu(String title, List<Entry> entries) {
  /** Shorter texts are seen as a whole. */
  private static final int LEAST_HEADINGS = 4;

  /** A glossary lists its terms in its own text. */
  private static final int MOST_HEADINGS = 40;

  SideMenu {
    entries = List.copyOf(entries);
  }

  /** A link. */
  record Entry(String link, String text, boolean isHere) {}

  /** The menu of a page; it may be empty. */
  static SideMenu of(SourcePage page, Sources sources) {
    return Sources.isInSeries(page) ? ofSeries(page, sources) : ofHeadings(page);
  }

  private static SideMenu ofSeries(SourcePage page, Sources sources) {
    List<Entry> entries = new ArrayList<>();
    for (SourcePage other : page.isIndex() ? List.<SourcePage>of() : sources.in(page.folder())) {
      String link = Address.relative(page.path(), other.path());
      entries.add(new Entry(link, other.shortTitle(), other.equals(page)));
    }
    String index = page.folder() + "index.html";
    return new SideMenu("All of " + sources.at(index).orElse(page).shortTitle(), entries);
  }

  private static SideMenu ofHeadings(SourcePage page) {
    List<Entry> entries = new ArrayList<>();
    for (HeadingText heading : page.headings()) {
      if (heading.level() == 2) {
        entries.add(new Entry("#" + heading.id(), heading.text(), false));
      }
    }
    boolean isWanted = entries.size() >= LEAST_HEADINGS && entries.size() <= MOST_HEADINGS;
    return new SideMenu("On this page", isWanted ? entries : List.of());
  }

  /** The same list twice, of which a page shows one: beside the text, or folded above it. */
  String html() {
    if (entries.isEmpty()) {
      return "";
    }
    StringBuilder list = new StringBuilder("<ul>");
    for (Entry entry : entries) {
      list.append("<li><a")
          .append(Html.attribute("href", entry.link()))
          .append(entry.isHere() ? " aria-current=\"page\"" : "")
          .append('>')
          .append(Html.escape(entry.text()))
          .append("</a></li>");
    }
    list.append("</ul>");
    String name = Html.escape(title);
    return "<nav class=\"side\" aria-label=\"%s\"><p>%s</p>%s</nav>\n".formatted(name, name, list)
        + "<details class=\"folded\"><summary>%s</summary>".formatted(name)
        + "<nav aria-label=\"%s\">%s</nav></details>\n".formatted(name, list);
  }
}
