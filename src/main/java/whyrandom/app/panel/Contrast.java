package whyrandom.app.panel;

import java.util.List;
import whyrandom.experiment.Experiment;
import whyrandom.explain.Comparison;
import whyrandom.explain.Difference;
import whyrandom.explain.Differences;
import whyrandom.model.Seen;
import whyrandom.model.Workbench;

/** What sets the two compared networks apart, worked out anew only when they have changed. */
public final class Contrast {
  private final Workbench workbench;
  private int saidRevision = -1;
  private String words = "";
  private List<Experiment> markedFor = List.of();
  private String marks = "";

  /** What sets the networks of a workbench apart. */
  public Contrast(Workbench workbench) {
    this.workbench = workbench;
  }

  /** All that differs, in words; empty for one network. */
  public String words() {
    if (saidRevision != workbench.revision()) {
      saidRevision = workbench.revision();
      words = workbench.isComparing() ? Comparison.words(lane(0).variant(), lane(1).variant()) : "";
    }
    return words;
  }

  private Seen lane(int index) {
    return workbench.lanes().get(index);
  }

  /** The settings that differ at the current step: a word for each, with spaces between. */
  public String marks() {
    if (!workbench.isComparing()) {
      return "";
    }
    List<Experiment> now = List.of(lane(0).state().settings(), lane(1).state().settings());
    if (markedFor.isEmpty() || markedFor.get(0) != now.get(0) || markedFor.get(1) != now.get(1)) {
      markedFor = now;
      StringBuilder text = new StringBuilder();
      for (Difference d : Differences.of(now.get(0), now.get(1))) {
        text.append(d.field()).append(' ');
      }
      marks = text.toString();
    }
    return marks;
  }
}
