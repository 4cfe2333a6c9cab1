package whyrandom.share;

import java.util.ArrayList;
import java.util.List;
import whyrandom.experiment.Edit;
import whyrandom.experiment.Experiment;

/**
 * Writes the field {@code edits} as text, each edit once: of a list that has most of what the last
 * one had, as it is after one edit more or an undo, only the rest is written. A run can have
 * thousands, and what is open is written with each change.
 *
 * <p>Of a list that stays the same edits are known by their identity: they are values that are
 * never made anew.
 */
final class EditTexts {
  /** The edits of a document's network, A in a comparison. */
  static final EditTexts MAIN = new EditTexts();

  /** The edits of B. */
  static final EditTexts COMPARED = new EditTexts();

  private record Written(List<Edit> edits, Experiment start, List<Json> texts) {}

  private Written last = new Written(List.of(), Experiment.standard(), List.of());

  private EditTexts() {}

  /** The edits of a run that starts from an experiment, as {@link EditsJson#write} has them. */
  JsonArray write(List<Edit> edits, Experiment start) {
    Written old = last;
    List<Json> texts = new ArrayList<>(edits.size());
    Experiment now = start;
    Experiment then = old.start;
    int next = 0;
    for (Edit edit : edits) {
      // one that is gone is passed over: setting a weight again takes the place of an edit
      boolean isOneGone =
          isAt(next + 1, edit, old) && !(old.edits.get(next) instanceof Edit.Change);
      next += isOneGone ? 1 : 0;
      boolean isThere = isAt(next, edit, old);
      boolean isChange = edit instanceof Edit.Change;
      texts.add(isThere && (!isChange || now == then) ? old.texts.get(next) : text(edit, now));
      next += isThere ? 1 : 0;
      if (edit instanceof Edit.Change change) {
        now = change.to();
        then = isThere ? now : then;
      }
    }
    last = new Written(edits, start, texts);
    return new JsonArray(texts);
  }

  private static boolean isAt(int index, Edit edit, Written old) {
    return index < old.edits.size() && old.edits.get(index) == edit;
  }

  private static Json text(Edit edit, Experiment now) {
    return new JsonWritten(EditsJson.write(edit, now).write());
  }
}
