package whyrandom.app.sharing;

import java.util.List;
import org.teavm.flavour.templates.BindTemplate;
import org.teavm.flavour.templates.Fragment;
import org.teavm.flavour.templates.Templates;
import whyrandom.app.desk.Desk;
import whyrandom.app.desk.Late;
import whyrandom.app.desk.Sharer;
import whyrandom.app.desk.Shell;
import whyrandom.plot.Numbers;
import whyrandom.share.Links;
import whyrandom.web.Dialogs;

/**
 * The dialog that shares what is open, as a link, as code for other pages or as a program, under a
 * title and with a note.
 */
@BindTemplate("templates/sharing/share.html")
public final class ShareView {
  private final Desk desk;
  private final Shell shell;
  private final CurrentLink link;
  private final List<TitleFields> titles;
  private final Fragment linkPart;
  private final Fragment embedPart;
  private final Fragment codePart;
  private final CodeView code;
  private boolean isOpen;
  private As as = As.LINK;

  /** As what it is shared. */
  private enum As {
    LINK,
    EMBED,
    CODE
  }

  /** The dialog, closed. */
  public ShareView(Desk desk, Shell shell, Late<Boolean> script) {
    this.desk = desk;
    this.shell = shell;
    link = new CurrentLink(desk, shell);
    titles = List.of(new TitleFields(desk, 0), new TitleFields(desk, 1));
    linkPart = Fragments.create(new LinkView(link, shell));
    embedPart = Fragments.create(new EmbedView(desk, shell, link));
    code = new CodeView(desk, shell, script);
    codePart = Fragments.create(code);
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
    return Boolean.toString(as == As.LINK);
  }

  /** {@code "true"} if it is shared as code for other pages. */
  public String getAsEmbed() {
    return Boolean.toString(as == As.EMBED);
  }

  /** {@code "true"} if it is shared as a program. */
  public String getAsCode() {
    return Boolean.toString(as == As.CODE);
  }

  /** Shares it as a link. */
  public void shareLink() {
    as = As.LINK;
  }

  /** Shares it as code for other pages. */
  public void shareEmbed() {
    as = As.EMBED;
  }

  /** Shares it as a program. */
  public void shareCode() {
    as = As.CODE;
    code.load();
  }

  /** The link, or one of both kinds of code; nothing while the dialog is closed. */
  public Fragment getPart() {
    if (!isOpen || isTooMuch()) {
      return null;
    }
    return switch (as) {
      case LINK -> linkPart;
      case EMBED -> embedPart;
      case CODE -> codePart;
    };
  }

  /** Whether it is to be a link, or to have one in it, and there is too much for one. */
  public boolean isTooMuch() {
    return isOpen && as != As.CODE && !CurrentLink.isShort(shared());
  }

  private String shared() {
    return as == As.LINK ? link.whole() : link.hash();
  }

  /** Why there is no link. */
  public String getTooLong() {
    return isTooMuch() ? "A link can’t hold this: " + tooLong(shared().length()) + "." : "";
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
