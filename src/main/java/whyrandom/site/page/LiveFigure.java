package whyrandom.site.page;

import java.util.List;
import java.util.stream.Collectors;
import org.commonmark.node.FencedCodeBlock;
import whyrandom.refusal.Refusal;
import whyrandom.share.Figure;
import whyrandom.share.Figures;
import whyrandom.share.Links;

/**
 * A figure of a page, as its text holds it.
 *
 * <pre>
 *   ```figure four-equal-units
 *   {"caption": "Four units that start equal", "experiment": {…}, "until": 300}
 *   ```
 * </pre>
 *
 * @param id what it is called in its page
 * @param json what the figure's script reads: one line
 * @param figure the same, read
 */
public record LiveFigure(String id, String json, Figure figure) {
  private static final String FENCE = "figure";

  /** Whether a block holds a figure. */
  static boolean is(FencedCodeBlock block) {
    return block.getInfo().equals(FENCE) || block.getInfo().startsWith(FENCE + " ");
  }

  /** Reads the figure of a block. */
  static LiveFigure read(String file, FencedCodeBlock block) {
    String id = block.getInfo().substring(FENCE.length()).strip();
    if (!id.matches("[a-z][a-z0-9-]*")) {
      throw new Fault(file, "figure \"" + id + "\": wanted ```figure and an id such as two-units");
    }
    try {
      Figure figure = Figures.read(block.getLiteral());
      check(figure);
      return new LiveFigure(id, oneLine(block.getLiteral()), figure);
    } catch (Refusal e) {
      throw fault(file, id, e.getMessage());
    }
  }

  /** What is counted has to be said, and shown: nobody would ever know it otherwise. */
  private static void check(Figure figure) {
    Figure.Choosing choosing = figure.choosing();
    boolean isSaid = !choosing.solved().isEmpty();
    if (choosing.starts() > 0 && !(isSaid && choosing.look() == Figure.Look.SLIDER)) {
      throw Refusal.because("choices.starts", "they are counted for a slider, with choices.solved");
    }
    List<Figure.Answer> answers =
        figure.prediction().map(Figure.Prediction::answers).orElse(List.of());
    boolean isCounted = isSaid && choosing.look() == Figure.Look.PICTURES;
    if (answers.stream().anyMatch(Figure.Answer::isCount)
        && !(isCounted && answers.stream().allMatch(Figure.Answer::isCount))) {
      throw Refusal.because(
          "predict.answers",
          "either all of them have \"solved\" or none, and then the choices are"
              + " pictures, with choices.solved");
    }
  }

  /** What opens its first view, behind the {@code #} of a link; empty if it is too long for one. */
  String link() {
    String link = Links.write(figure.options().get(0).document());
    return link.length() <= Links.MAX_LENGTH ? link : "";
  }

  /** Something that is wrong with a figure. */
  public static Fault fault(String file, String id, String what) {
    return new Fault(file, "figure " + id + ": " + what);
  }

  /** Texts in JSON do not go over the end of a line. */
  private static String oneLine(String json) {
    return json.lines().map(String::strip).collect(Collectors.joining());
  }
}
