package whyrandom.app.sharing;

import java.util.Optional;
import whyrandom.app.desk.Desk;
import whyrandom.app.desk.Shell;
import whyrandom.model.Workbench;
import whyrandom.share.Links;
import whyrandom.share.Question;

/** The link to what is open, made anew only when something has changed. */
final class CurrentLink {
  private final Workbench workbench;
  private final Shell shell;
  private int revision = -1;
  private int step = -1;
  private String hash = "";
  private String asked = "";
  private String whole = "";

  CurrentLink(Desk desk, Shell shell) {
    workbench = desk.workbench();
    this.shell = shell;
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

  /** What is asked of many starts, while the reader is where they are. */
  Optional<Question> question() {
    return shell.question();
  }

  /** What follows the # with what is asked of many starts, however long. */
  String whole() {
    String document = hash();
    Optional<Question> question = question();
    if (question.isEmpty()) {
      return document;
    }
    String now = document + question.get().write();
    if (!now.equals(asked)) {
      asked = now;
      whole = Links.write(workbench.document(), question);
    }
    return whole;
  }

  /** Whether it is short enough to be opened again. */
  static boolean isShort(String hash) {
    return hash.length() <= Links.MAX_LENGTH;
  }
}
