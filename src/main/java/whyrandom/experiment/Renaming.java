package whyrandom.experiment;

import java.util.ArrayList;
import java.util.List;

/** Gives the parts of a run another title and note; parts that share a setup go on sharing it. */
final class Renaming {
  private final String title;
  private final String note;
  private Setup before;
  private Setup after;

  Renaming(String title, String note) {
    this.title = title;
    this.note = note;
  }

  Experiment of(Experiment experiment) {
    return experiment.withTitle(title, note);
  }

  Variant of(Variant variant) {
    List<Edit> renamed = new ArrayList<>();
    for (Edit edit : variant.edits()) {
      renamed.add(
          edit instanceof Edit.Change change
              ? new Edit.Change(change.step(), of(change.to()))
              : edit);
    }
    return new Variant(of(variant.experiment()), renamed);
  }

  Snapshot of(Snapshot snapshot) {
    if (before != snapshot.setup()) {
      before = snapshot.setup();
      after = new Setup(of(before.experiment()), before.data());
    }
    return snapshot.with(after);
  }
}
