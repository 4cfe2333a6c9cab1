package whyrandom.site.page;

import java.util.List;
import whyrandom.plot.Numbers;
import whyrandom.site.seeds.SeedRun;
import whyrandom.site.seeds.SeedRuns;

/**
 * A dot for each seed that a number counts: small beside it, and large when the small ones are
 * pressed, each a link to its run. It needs no script: it is a popover of HTML, which the keyboard
 * enters only when it is open.
 *
 * @param id unique in the page
 * @param name of what these seeds are, {@code σ = 0.1}
 * @param runs of the seeds from 1 on
 */
record Dots(String id, String name, List<SeedRun> runs) {
  /** So many in a row, large or in a table. */
  static final int COLUMNS = 10;

  /** In a line of text, and in a place of its own, there is more room to the side. */
  private static final int WIDE_COLUMNS = 20;

  /** Copies the list. */
  Dots {
    runs = List.copyOf(runs);
  }

  /** The number of a table's cell with its dots. */
  String inCell() {
    return button("dots", "" + SeedRuns.learnt(runs), "", COLUMNS);
  }

  /** The number in a line of text with its dots. */
  String inLine() {
    return button("dots in-line", "" + SeedRuns.learnt(runs), "", WIDE_COLUMNS);
  }

  /** The dots alone, as wide as there is room. */
  String wide() {
    return button("dots many-dots", "", "" + SeedRuns.learnt(runs), WIDE_COLUMNS);
  }

  private String button(String classes, String seen, String unseen, int columns) {
    return "<button type=\"button\""
        + Html.attribute("class", classes)
        + Html.attribute("popovertarget", id)
        + ">"
        + seen
        + "<span class=\"unseen\">"
        + unseen
        + " of "
        + runs.size()
        + " seeds, one by one</span>"
        + picture(columns)
        + "</button>";
  }

  /**
   * The large ones, for a place between paragraphs or in a cell.
   *
   * @param playground where it is, as links of the page name it
   */
  String sheet(String playground) {
    StringBuilder html = new StringBuilder();
    html.append("<div class=\"runs\" popover role=\"dialog\"")
        .append(Html.attribute("id", id))
        .append(Html.attribute("aria-label", name + ", seed by seed"))
        .append("><p><b>")
        .append(Html.escape(name))
        .append(":</b> ")
        .append(SeedRuns.learnt(runs))
        .append(" of ")
        .append(runs.size())
        .append(" learnt <button type=\"button\" class=\"runs-close\"")
        .append(Html.attribute("popovertarget", id))
        .append(" popovertargetaction=\"hide\" aria-label=\"Close\">×</button></p><ol>");
    for (SeedRun run : runs) {
      html.append("<li><a")
          .append(run.isLearnt() ? "" : " class=\"no\"")
          .append(Html.attribute("href", playground + "#" + run.link()))
          .append(Html.attribute("aria-label", words(run)))
          .append('>')
          .append(run.seed())
          .append("</a>");
    }
    return html.append("</ol><p>Each seed opens its run.</p></div>").toString();
  }

  /** What became of a seed. */
  private static String words(SeedRun run) {
    String seed = "Seed " + run.seed() + ": ";
    return run.isLearnt()
        ? seed + "learnt from step " + run.learntFrom() + " on"
        : seed + "not learnt, loss " + Numbers.shortText(run.loss());
  }

  /** Learnt ones are discs, the others rings: what is drawn twice, the second time to hollow it. */
  private String picture(int columns) {
    int rows = (runs.size() + columns - 1) / columns;
    String rings = path(columns, false);
    return "<svg aria-hidden=\"true\" viewBox=\"-.5 -.5 "
        + Math.min(columns, runs.size())
        + " "
        + rows
        + "\">"
        + (rings.isEmpty() ? "" : drawn("no", rings) + drawn("hole", rings))
        + drawn("yes", path(columns, true))
        + "</svg>";
  }

  private static String drawn(String kind, String path) {
    return path.isEmpty() ? "" : "<path class=\"" + kind + "\" d=\"" + path + "\"/>";
  }

  /** A stroke without length for each, which has round ends. */
  private String path(int columns, boolean areLearnt) {
    StringBuilder path = new StringBuilder();
    for (int i = 0; i < runs.size(); i++) {
      if (runs.get(i).isLearnt() == areLearnt) {
        path.append('M').append(i % columns).append(' ').append(i / columns).append("h0");
      }
    }
    return path.toString();
  }
}
