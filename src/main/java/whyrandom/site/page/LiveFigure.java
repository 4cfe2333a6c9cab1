package whyrandom.site.page;

import java.util.stream.Collectors;
import org.commonmark.node.FencedCodeBlock;
import whyrandom.share.Figure;
import whyrandom.share.Figures;

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
      return new LiveFigure(id, oneLine(block.getLiteral()), Figures.read(block.getLiteral()));
    } catch (IllegalArgumentException e) {
      throw fault(file, id, e.getMessage());
    }
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
