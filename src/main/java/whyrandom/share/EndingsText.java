package whyrandom.share;

import java.util.List;
import whyrandom.math.DecimalText;
import whyrandom.starts.Ending;

/** What became of many starts as a table for other programs: comma-separated, a line for each. */
public final class EndingsText {
  private EndingsText() {}

  /** Seed, loss, accuracy, whether solved, and since which step. */
  static final String HEAD = "seed,loss,accuracy,solved,solved_from\n";

  /** A line for each ending; what there is not is empty. */
  public static String csv(List<Ending> endings) {
    StringBuilder text = new StringBuilder(HEAD);
    for (Ending ending : endings) {
      text.append(line(ending));
    }
    return text.toString();
  }

  /** The line of an ending. */
  static String line(Ending ending) {
    return ending.seed()
        + ","
        + (ending.isFinite() ? DecimalText.of(ending.loss()) : "")
        + ","
        + (ending.accuracy() == ending.accuracy() ? DecimalText.of(ending.accuracy()) : "")
        + ","
        + ending.isSolved()
        + ","
        + (ending.isSolved() ? Integer.toString(ending.solvedFrom()) : "")
        + "\n";
  }
}
