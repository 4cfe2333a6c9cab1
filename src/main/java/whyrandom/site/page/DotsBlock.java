package whyrandom.site.page;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.commonmark.node.FencedCodeBlock;
import whyrandom.refusal.Refusal;
import whyrandom.share.Figure;
import whyrandom.share.Figures;
import whyrandom.share.Json;
import whyrandom.share.JsonNumber;
import whyrandom.share.JsonObject;
import whyrandom.share.JsonReader;
import whyrandom.share.JsonText;
import whyrandom.site.seeds.SeedRuns;

/**
 * What stands under a table whose numbers count seeds: which experiments they are of, so that each
 * number gets a dot for every seed. After {@code dots} comes the word at the head of the row, or of
 * the column, that the numbers are in.
 *
 * <pre>
 *   | hidden units | 2 | 3 |
 *   |---|---|---|
 *   | learnt | 64 | 96 |
 *
 *   ```dots learnt
 *   {"experiment": {"version": 1, …}, "until": 1000,
 *    "choices": {"label": "hidden units", "solved": ["A loss &lt; 0.1"], "options": [
 *      {"text": "2"}, {"text": "3", "change": {"network": {"hidden": [3]}}}]}}
 *   ```
 * </pre>
 *
 * <p>It is read as a {@linkplain Figures figure} is, with a hundred {@code starts} unless it says
 * how many. Where it is about the options of a figure of the page it names that, {@code {"figure":
 * "range"}}, and says what is different: {@code until}, {@code solved}, {@code starts}.
 *
 * <p>A number in a line of text is a link to a figure, {@code [64](dots:seeds)}, or to one of its
 * options, {@code [82](dots:tie/0.001)}.
 *
 * @param place the word
 * @param figure with {@code solved} and {@code starts}
 * @param isWhole whether it is about the figure itself, and not about its options
 */
record DotsBlock(String place, Figure figure, boolean isWhole) {
  private static final String FENCE = "dots ";
  private static final String LINK = "dots:";
  private static final String FIGURE = "figure";
  private static final String CHOICES = "choices";
  private static final String SOLVED = "solved";
  private static final String STARTS = "starts";
  private static final int USUAL_STARTS = 100;

  /** Whether a block is one. */
  static boolean is(FencedCodeBlock block) {
    return block.getInfo().startsWith(FENCE);
  }

  /** Whether a link leads to dots. */
  static boolean isLink(String destination) {
    return destination.startsWith(LINK);
  }

  /** Reads one. */
  static DotsBlock read(SourcePage page, FencedCodeBlock block) {
    return read(page, block.getInfo().substring(FENCE.length()).strip(), block, false);
  }

  /** Reads a block of which only the first option counts. */
  static DotsBlock first(SourcePage page, String place, FencedCodeBlock block) {
    return read(page, place, block, true);
  }

  private static DotsBlock read(
      SourcePage page, String place, FencedCodeBlock block, boolean isWhole) {
    try {
      JsonObject json = (JsonObject) JsonReader.read(block.getLiteral());
      return new DotsBlock(place, figure(json.has(FIGURE) ? changed(page, json) : json), isWhole);
    } catch (Refusal e) {
      throw fault(page, place, e.getMessage());
    }
  }

  /** Those of a link; its option alone. */
  static DotsBlock ofLink(SourcePage page, String destination) {
    String place = destination.substring(LINK.length());
    String[] parts = place.split("/", 2);
    try {
      Figure whole = figure(json(page, parts[0]));
      Figure.Option option = parts.length == 1 ? whole.options().get(0) : option(whole, parts[1]);
      return new DotsBlock(
          place,
          new Figure(
              whole.caption(),
              whole.panels(),
              whole.until(),
              whole.choosing(),
              List.of(option),
              whole.prediction()),
          parts.length == 1);
    } catch (Refusal e) {
      throw fault(page, place, e.getMessage());
    }
  }

  private static Figure.Option option(Figure figure, String text) {
    return figure.options().stream()
        .filter(one -> one.text().equals(text))
        .findFirst()
        .orElseThrow(() -> Refusal.of("there is no option " + text));
  }

  /** Something that is wrong with one. */
  static Fault fault(SourcePage page, String place, String what) {
    return new Fault(page.file(), "dots " + place + ": " + what);
  }

  /**
   * Trains the seeds of an option.
   *
   * @param id of the large dots, unique in the page
   */
  Dots dots(Figure.Option option, String id) {
    return new Dots(id, name(option), SeedRuns.of(figure, option));
  }

  /** What an option is called: {@code σ = 0.1}, {@code 3 hidden units}. */
  private String name(Figure.Option option) {
    String label = figure.choosing().label();
    String text = option.text();
    return isWhole
        ? option.document().main().experiment().title()
        : label.contains(" ") ? text + " " + label : label + " = " + text;
  }

  private static Figure figure(JsonObject json) {
    JsonObject choices = choices(json);
    Map<String, Json> counted = new LinkedHashMap<>(choices.fields());
    counted.putIfAbsent(STARTS, new JsonNumber(USUAL_STARTS));
    Figure figure =
        Figures.read(
            new JsonObject.Builder(json).put(CHOICES, new JsonObject(counted)).build().write());
    if (figure.choosing().solved().isEmpty()) {
      throw Refusal.of("wanted choices.solved: what counts as learnt");
    }
    return figure;
  }

  private static JsonObject choices(JsonObject json) {
    return (JsonObject) json.get(CHOICES).orElse(new JsonObject(Map.of()));
  }

  private static JsonObject json(SourcePage page, String id) {
    return page.figures().stream()
        .filter(one -> one.id().equals(id))
        .findFirst()
        .map(one -> (JsonObject) JsonReader.read(one.json()))
        .orElseThrow(() -> Refusal.of("there is no figure " + id));
  }

  private static JsonObject changed(SourcePage page, JsonObject change) {
    Json id = change.get(FIGURE).orElseThrow();
    JsonObject whole = json(page, id instanceof JsonText text ? text.value() : "");
    JsonObject.Builder all = new JsonObject.Builder(whole);
    JsonObject.Builder choices = new JsonObject.Builder(choices(whole));
    for (Map.Entry<String, Json> field : change.fields().entrySet()) {
      switch (field.getKey()) {
        case SOLVED, STARTS -> choices.put(field.getKey(), field.getValue());
        case FIGURE -> {}
        default -> all.put(field.getKey(), field.getValue());
      }
    }
    return all.put(CHOICES, choices.build()).build();
  }
}
