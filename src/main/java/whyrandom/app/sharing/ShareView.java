package whyrandom.app.sharing;

import java.util.List;
import org.teavm.flavour.templates.BindTemplate;
import org.teavm.flavour.templates.Templates;
import whyrandom.app.Desk;
import whyrandom.app.Sharer;
import whyrandom.app.Shell;
import whyrandom.plot.Numbers;
import whyrandom.share.Links;
import whyrandom.web.Clipboard;
import whyrandom.web.Dialogs;
import whyrandom.web.Location;

/** The dialog that makes a link of what is open, under a title and with a note. */
@BindTemplate("templates/sharing/share.html")
public final class ShareView {
  private final Desk desk;
  private final Shell shell;
  private final List<TitleFields> titles;
  private boolean isOpen;
  private int revision = -1;
  private int step = -1;
  private String hash = "";
  private String said = "";

  /** The dialog, closed. */
  public ShareView(Desk desk, Shell shell) {
    this.desk = desk;
    this.shell = shell;
    titles = List.of(new TitleFields(desk, 0), new TitleFields(desk, 1));
  }

  /** Shows it. Time stands still meanwhile: the link is that of one step. */
  void open() {
    desk.workbench().pause();
    isOpen = true;
    said = "";
    Templates.update();
    Dialogs.show(Sharer.SHARE, () -> isOpen = false);
  }

  /** Closes it. */
  public void close() {
    Dialogs.close(Sharer.SHARE);
  }

  /** What follows the #; the same until something has changed. */
  private String hash() {
    if (isOpen && (revision != desk.workbench().revision() || step != step())) {
      revision = desk.workbench().revision();
      step = step();
      hash = Links.write(desk.workbench().document());
      said = "";
    }
    return hash;
  }

  private int step() {
    return desk.workbench().document().step();
  }

  /** The link; nothing where it would be too long. */
  public String getLink() {
    return isLinkable() ? Location.page() + "#" + hash() : "";
  }

  /** Whether there is a link. */
  public boolean isLinkable() {
    return hash().length() <= Links.MAX_LENGTH;
  }

  /** Whether there is too much for a link. */
  public boolean isTooMuch() {
    return !isLinkable();
  }

  /** What the link does, how long it is, and whether it is of use to others. */
  public String getAbout() {
    String where = step() == 0 ? "at the start" : "at step " + Numbers.count(step());
    String about =
        "Opens what you see, "
            + where
            + ", with every change on the way, the same to the last bit on any machine. "
            + Numbers.count(getLink().length())
            + " characters.";
    return getLink().startsWith("file:")
        ? about + " It leads to this file on your computer: others need the page at a web address."
        : about;
  }

  /** Why there is no link. */
  public String getTooLong() {
    return "A link can’t hold this: " + tooLong(hash().length()) + ".";
  }

  /** That a link is too long, in words that can follow a colon. */
  static String tooLong(int length) {
    return "it would have "
        + length
        + " characters, and browsers and mail programs cut what is longer than "
        + Links.MAX_LENGTH
        + "; save it to a file instead";
  }

  /** Copies the link. */
  public void copy() {
    Clipboard.copy(
        getLink(),
        () -> say("Copied."),
        () -> say("The browser does not allow it. Select the link and copy it."));
  }

  private void say(String text) {
    said = text;
    Templates.update();
  }

  /** What has become of the link; may be empty. */
  public String getSaid() {
    return said;
  }

  /** Saves a file in place of a link. */
  public void save() {
    shell.saveFile();
  }

  /** Title and note of each network. */
  public List<TitleFields> getTitles() {
    return titles.subList(0, desk.workbench().lanes().size());
  }
}
