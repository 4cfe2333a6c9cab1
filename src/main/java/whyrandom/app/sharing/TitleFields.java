package whyrandom.app.sharing;

import whyrandom.app.desk.Desk;
import whyrandom.experiment.Experiment;
import whyrandom.model.Seen;

/** The title and the note of one network, to be typed. */
public final class TitleFields {
  private final Desk desk;
  private final int index;

  TitleFields(Desk desk, int index) {
    this.desk = desk;
    this.index = index;
  }

  private Experiment experiment() {
    Seen lane = desk.workbench().lanes().get(index);
    return lane.state().experiment();
  }

  /** The title. */
  public String getTitle() {
    return experiment().title();
  }

  /** The note. */
  public String getNote() {
    return experiment().note();
  }

  /** Gives it another title; typing it is one change. */
  public void setTitle(String title) {
    entitle("title", title, getNote());
  }

  /** Gives it another note; typing it is one change. */
  public void setNote(String note) {
    entitle("note", getTitle(), note);
  }

  private void entitle(String gesture, String title, String note) {
    desk.notices()
        .attempt(() -> desk.workbench().entitle("sharing " + gesture + index, index, title, note));
  }

  private String name(String what) {
    return desk.workbench().isComparing() ? what + " of " + (index == 0 ? "A" : "B") : what;
  }

  /** What the title's field is called. */
  public String getTitleLabel() {
    return name("Title");
  }

  /** What the note's field is called. */
  public String getNoteLabel() {
    return name("Note");
  }
}
