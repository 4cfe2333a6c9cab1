package whyrandom.explain;

import java.util.ArrayList;
import java.util.List;
import whyrandom.experiment.Edit;
import whyrandom.experiment.Experiment;
import whyrandom.experiment.Variant;

/**
 * What sets two networks apart that are trained side by side, in words.
 *
 * <p>All else is common to them, to the bit: the data, the order of its examples, and every random
 * draw that has the same seed and the same place in both networks. So whatever comes out
 * differently comes from what is listed.
 */
public final class Comparison {
  private static final int MOST_EDITS = 3;

  private Comparison() {}

  /** {@code B differs in learning rate: 0.01 (A: 0.1). All else is shared, …}. */
  public static String words(Variant a, Variant b) {
    if (isSame(a, b)) {
      return "A and B are the same experiment: the same to the bit, at every step.";
    }
    String text = settings(Differences.of(a.experiment(), b.experiment()));
    text += own("A", EditWords.of(a), EditWords.of(b));
    text += own("B", EditWords.of(b), EditWords.of(a));
    return text.isEmpty()
        ? "A and B do not differ in any setting."
        : text + "All else is shared, down to the random draws.";
  }

  /** Whether both give the same bits at every step; titles and notes do not matter. */
  static boolean isSame(Variant a, Variant b) {
    return untitled(a).equals(untitled(b));
  }

  private static Variant untitled(Variant v) {
    List<Edit> edits = new ArrayList<>();
    for (Edit edit : v.edits()) {
      edits.add(edit instanceof Edit.Change c ? new Edit.Change(c.step(), untitled(c.to())) : edit);
    }
    return new Variant(untitled(v.experiment()), edits);
  }

  private static Experiment untitled(Experiment e) {
    return e.withTitle("", "");
  }

  private static String settings(List<Difference> differences) {
    StringBuilder text = new StringBuilder();
    for (Difference d : differences) {
      text.append(text.length() == 0 ? "B differs in " : "; ").append(d.name()).append(": ");
      text.append(d.to()).append(" (A: ").append(d.from()).append(')');
    }
    return text.length() == 0 ? "" : text.append(". ").toString();
  }

  /** The edits that only one of them has. */
  private static String own(String name, List<EditWords> edits, List<EditWords> others) {
    List<EditWords> rest = new ArrayList<>(others);
    StringBuilder text = new StringBuilder();
    int count = 0;
    for (EditWords edit : edits) {
      if (!rest.remove(edit) && ++count <= MOST_EDITS) {
        text.append(count == 1 ? "Edited in " + name + " alone: step " : "; step ");
        text.append(edit.step()).append(", ").append(edit.words());
      }
    }
    if (count > MOST_EDITS) {
      text.append("; and ").append(count - MOST_EDITS).append(" more");
    }
    return count == 0 ? "" : text.append(". ").toString();
  }
}
