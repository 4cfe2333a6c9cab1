package whyrandom.app.sharing;

import java.util.List;
import org.teavm.flavour.templates.BindTemplate;
import org.teavm.flavour.templates.Fragment;
import org.teavm.flavour.templates.Templates;
import whyrandom.app.desk.Desk;
import whyrandom.app.desk.Sharer;
import whyrandom.app.desk.Shell;
import whyrandom.plot.Numbers;
import whyrandom.share.Links;
import whyrandom.web.Dialogs;

/**
 * The dialog that shares what is open, as a link or as code for other pages, under a title and with
 * a note.
 */
@BindTemplate("templates/sharing/share.html")
public final class ShareView {
  private final Desk desk;
  private final Shell shell;
  private final CurrentLink link;
  private final List<TitleFields> titles;
  private final Fragment linkPart;
  private final Fragment embedPart;
  private boolean isOpen;
  private boolean isEmbed;

  /** The dialog, closed. */
  public ShareView(Desk desk, Shell shell) {
    this.desk = desk;
    this.shell = shell;
    link = new CurrentLink(desk);
    titles = List.of(new TitleFields(desk, 0), new TitleFields(desk, 1));
    linkPart = Fragments.create(new LinkView(link, shell));
    embedPart = Fragments.create(new EmbedView(desk, shell, link));
  }

  /** Shows it. Time stands still meanwhile: what is shared is one step. */
  void open() {
    desk.workbench().pause();
    isOpen = true;
    Templates.update();
    Dialogs.show(
        Sharer.SHARE,
        () -> {
          isOpen = false;
          shell.requestFrame();
        });
  }

  /** Closes it. */
  public void close() {
    Dialogs.close(Sharer.SHARE);
  }

  /** {@code "true"} if it is shared as a link. */
  public String getAsLink() {
    return Boolean.toString(!isEmbed);
  }

  /** {@code "true"} if it is shared as code. */
  public String getAsEmbed() {
    return Boolean.toString(isEmbed);
  }

  /** Shares it as a link. */
  public void shareLink() {
    isEmbed = false;
  }

  /** Shares it as code for other pages. */
  public void shareEmbed() {
    isEmbed = true;
  }

  /** The link, or the code; nothing while the dialog is closed or if there is too much for both. */
  public Fragment getPart() {
    if (!isOpen || isTooMuch()) {
      return null;
    }
    return isEmbed ? embedPart : linkPart;
  }

  /** Whether there is too much for a link. */
  public boolean isTooMuch() {
    return isOpen && !link.isShort();
  }

  /** Why there is no link. */
  public String getTooLong() {
    return isTooMuch() ? "A link can’t hold this: " + tooLong(link.hash().length()) + "." : "";
  }

  /** That a link is too long, in words that can follow a colon. */
  static String tooLong(int length) {
    return "it would have "
        + Numbers.count(length)
        + " characters, and browsers and mail programs cut what is longer than "
        + Numbers.count(Links.MAX_LENGTH)
        + "; save it to a file instead";
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
