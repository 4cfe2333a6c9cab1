package whyrandom.site.page;

import java.util.List;
import org.commonmark.node.FencedCodeBlock;
import whyrandom.experiment.Claim;
import whyrandom.experiment.Measure;
import whyrandom.explain.many.SeedWords;
import whyrandom.share.Documents;
import whyrandom.share.Figure;
import whyrandom.share.Json;
import whyrandom.share.JsonArray;
import whyrandom.share.JsonObject;
import whyrandom.share.JsonReader;
import whyrandom.share.JsonText;
import whyrandom.site.seeds.SeedRuns;

/**
 * Seeds in a place of their own, as dots that the build made, which the reader can have trained on
 * the page. It is written as {@link DotsBlock}s are; only the first option counts.
 *
 * <pre>
 *   ```seeds hundred
 *   {"figure": "luck", "solved": ["A loss &lt; 0.1"], "caption": "A hundred seeds."}
 *   ```
 * </pre>
 */
final class ManyBlock {
  private static final String FENCE = "seeds ";

  private ManyBlock() {}

  /** Whether a block is one. */
  static boolean is(FencedCodeBlock block) {
    return block.getInfo().startsWith(FENCE);
  }

  /** What it is called in its page. */
  static String id(String file, FencedCodeBlock block) {
    String id = block.getInfo().substring(FENCE.length()).strip();
    if (!id.matches("[a-z][a-z0-9-]*")) {
      throw new Fault(file, "seeds \"" + id + "\": wanted ```seeds and an id such as two-units");
    }
    return id;
  }

  /**
   * As HTML.
   *
   * @param playground where it is, as links of the page name it
   */
  static String html(SourcePage page, FencedCodeBlock block, String playground) {
    String id = id(page.file(), block);
    DotsBlock read = DotsBlock.first(page, id, block);
    Figure figure = read.figure();
    for (Claim claim : figure.choosing().solved()) {
      if (!List.of(Measure.LOSS, Measure.ACCURACY).contains(claim.measure())) {
        throw DotsBlock.fault(page, id, "solved: wanted A loss or A accuracy");
      }
    }
    Dots dots = read.dots(figure.options().get(0), "dots-" + id);
    int learnt = (int) SeedRuns.learnt(dots.runs());
    int seeds = dots.runs().size();
    return "<figure class=\"many\""
        + Html.attribute("id", id)
        + "><div class=\"many-stage\""
        + Html.attribute("data-many", json(figure).write())
        + "><p><b class=\"many-count\">"
        + SeedWords.count(learnt, seeds)
        + "</b> <span class=\"many-sure\">"
        + SeedWords.sure(learnt, seeds)
        + "</span></p><p class=\"many-actions\">"
        + "<button type=\"button\" class=\"button strong many-ask\" hidden>Train them here</button>"
        + "<button type=\"button\" class=\"button many-stop\" hidden>Stop here</button>"
        + "<span class=\"many-status\" role=\"status\"></span></p><div class=\"many-wall\">"
        + dots.wide()
        + dots.sheet(playground)
        + "</div><p class=\"many-picked\">● learnt, ○ not: seeds 1 to "
        + seeds
        + ".<span class=\"press\"> Press the dots to open one of the runs.</span></p></div>"
        + "<figcaption>"
        + Html.escape(figure.caption())
        + "</figcaption></figure>";
  }

  /** What the script of the page needs to know. */
  private static JsonObject json(Figure figure) {
    Json solved = solved(figure);
    JsonObject option = new JsonObject.Builder().put("text", "").build();
    return new JsonObject.Builder()
        .put("experiment", JsonReader.read(Documents.write(figure.options().get(0).document())))
        .put("until", figure.until())
        .put(
            "choices",
            new JsonObject.Builder()
                .put("solved", solved)
                .put("options", new JsonArray(List.of(option)))
                .build())
        .build();
  }

  private static Json solved(Figure figure) {
    return new JsonArray(
        figure.choosing().solved().stream()
            .map(
                claim ->
                    (Json)
                        new JsonText(
                            "A "
                                + claim.measure().id()
                                + " "
                                + claim.relation().sign()
                                + " "
                                + claim.number()))
            .toList());
  }
}
