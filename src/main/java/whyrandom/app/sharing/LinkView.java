package whyrandom.app.sharing;

import org.teavm.flavour.templates.BindTemplate;
import org.teavm.flavour.templates.Templates;
import whyrandom.app.desk.QrPicture;
import whyrandom.app.desk.Shell;
import whyrandom.plot.Numbers;
import whyrandom.web.Hints;

/** What is open as a link. */
@BindTemplate("templates/sharing/link.html")
public final class LinkView {
  private final CurrentLink link;
  private final Shell shell;
  private final CopiedText copied = new CopiedText();
  private final QrPicture code = new QrPicture();
  private boolean isCodeWanted;

  LinkView(CurrentLink link, Shell shell) {
    this.link = link;
    this.shell = shell;
  }

  /** The link. */
  public String getLink() {
    return Site.page() + "#" + link.whole();
  }

  /** What the link does, how long it is, and whether it is of use to others. */
  public String getAbout() {
    String where = link.step() == 0 ? "at the start" : "at step " + Numbers.count(link.step());
    String what =
        link.question().isPresent()
            ? "Opens this room and works all its runs out again"
            : "Opens what you see, " + where + ", with every change on the way";
    String about =
        what
            + ", the same to the last bit on any machine. "
            + Numbers.count(getLink().length())
            + " characters.";
    return Site.isOnDisk()
        ? about
            + " It leads to this file on your computer: to give it to others, save it to a file."
        : about;
  }

  /** Shows the link as a QR code, or no longer. */
  public void toggleCode() {
    isCodeWanted = !isCodeWanted;
    if (isCodeWanted) {
      Templates.update(); // it is only now to be seen
      Hints.scrollTo("#share-code");
    }
  }

  /** {@code "true"} while it is to be shown as a QR code. */
  public String getCodeWanted() {
    return Boolean.toString(isCodeWanted);
  }

  /** Whether it is one that others can open, and short enough to be shown as a QR code. */
  public boolean isScannable() {
    return !isOnDisk() && getLink().length() <= QrPicture.LONGEST;
  }

  /** Whether it is shown as a QR code. */
  public boolean isCodeShown() {
    boolean isShown = isCodeWanted && isScannable();
    code.show(isShown ? getLink() : "");
    return isShown;
  }

  /** The box of that code. */
  public String getCodeBox() {
    return code.box();
  }

  /** Its dark squares. */
  public String getCodePath() {
    return code.path();
  }

  /** Whether a file is of more use than a link. */
  public boolean isOnDisk() {
    return Site.isOnDisk();
  }

  /** Saves it to a file. */
  public void save() {
    shell.saveFile();
  }

  /** Copies the link. */
  public void copy() {
    copied.copy(getLink());
  }

  /** What has become of that; may be empty. */
  public String getSaid() {
    return copied.said(getLink());
  }
}
