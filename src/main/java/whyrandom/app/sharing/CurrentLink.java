package whyrandom.app.sharing;

import whyrandom.app.desk.Desk;
import whyrandom.model.Workbench;
import whyrandom.share.Links;

/** The link to what is open, made anew only when something has changed. */
final class CurrentLink {
  private final Workbench workbench;
  private int revision = -1;
  private int step = -1;
  private String hash = "";

  CurrentLink(Desk desk) {
    workbench = desk.workbench();
  }

  /** Number of updates at which it opens. */
  int step() {
    return workbench.document().step();
  }

  /** What follows the #, however long. */
  String hash() {
    if (revision != workbench.revision() || step != step()) {
      revision = workbench.revision();
      step = step();
      hash = Links.write(workbench.document());
    }
    return hash;
  }

  /** Whether it is short enough to be opened again. */
  boolean isShort() {
    return hash().length() <= Links.MAX_LENGTH;
  }
}
