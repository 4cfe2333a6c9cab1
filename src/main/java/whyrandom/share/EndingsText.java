package whyrandom.share;

import java.util.List;
import whyrandom.math.DecimalText;
import whyrandom.starts.Ending;

/** What became of many starts as a table for other programs: comma-separated, a line for each. */
public final class EndingsText {
  private EndingsText() {}

  /** Seed, loss, accuracy, whether solved, and since which step; what there is not is empty. */
  public static String csv(List<Ending> endings) {
    StringBuilder text = new StringBuilder("seed,loss,accuracy,solved,solved_from\n");
    for (Ending ending : endings) {
      text.append(ending.seed())
          .append(',')
          .append(ending.isFinite() ? DecimalText.of(ending.loss()) : "")
          .append(',')
          .append(ending.accuracy() == ending.accuracy() ? DecimalText.of(ending.accuracy()) : "")
          .append(',')
          .append(ending.isSolved())
          .append(',')
          .append(ending.isSolved() ? Integer.toString(ending.solvedFrom()) : "")
          .append('\n');
    }
    return text.toString();
  }
}
