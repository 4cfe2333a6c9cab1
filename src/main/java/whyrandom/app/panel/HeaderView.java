package whyrandom.app.panel;

import org.teavm.flavour.templates.BindTemplate;
import org.teavm.flavour.templates.Fragment;
import org.teavm.flavour.templates.Templates;
import whyrandom.app.desk.CloserLook;
import whyrandom.app.desk.Desk;
import whyrandom.app.desk.Late;
import whyrandom.app.desk.QrPicture;
import whyrandom.app.desk.Room;
import whyrandom.app.desk.Shell;
import whyrandom.app.gallery.Gallery;
import whyrandom.app.gallery.PresetCard;
import whyrandom.share.Links;
import whyrandom.web.Location;
import whyrandom.web.Page;

/** The bar along the top: presets, undo and redo, sharing, files, theme. */
@BindTemplate("templates/header.html")
public final class HeaderView {
  private final Desk desk;
  private final Shell shell;
  private final CloserLook closerLook;
  private final Late<Room> starts;
  private final Gallery gallery;
  private final QrPicture printedCode = new QrPicture();

  /** The bar for what is on the desk. */
  public HeaderView(
      Desk desk, Shell shell, CloserLook closerLook, Late<Room> starts, Gallery gallery) {
    this.desk = desk;
    this.starts = starts;
    this.gallery = gallery;
    this.shell = shell;
    this.closerLook = closerLook;
  }

  /** Where a reader of the printed sheet finds what is on it. */
  public String getPrintedLink() {
    return shell.isPrinting()
        ? Location.page() + "#" + Links.write(desk.workbench().document())
        : "";
  }

  /** The same as a QR code, if it is short enough for that. */
  public boolean isPrintedAsCode() {
    printedCode.show(getPrintedLink());
    return printedCode.isThere();
  }

  /** The box of that code. */
  public String getPrintedBox() {
    return printedCode.box();
  }

  /** Its dark squares. */
  public String getPrintedPath() {
    return printedCode.path();
  }

  /** Starts worth seeing. */
  public Gallery getGallery() {
    return gallery;
  }

  /** For who has but a keyboard: past all settings, of which a deep network has many. */
  public void skip() {
    Page.focus(".network [tabindex='0']");
  }

  /** Opens one of them. */
  public void open(PresetCard card) {
    shell.closeMenus();
    desk.notices().attempt(() -> desk.workbench().open(card.preset().document()));
  }

  /** {@code "true"} while the closer look is open. */
  public String getLookingCloser() {
    return Boolean.toString(closerLook.isOpen());
  }

  /** Opens or closes the closer look. */
  public void lookCloser() {
    closerLook.toggle();
  }

  /** The room of a thousand starts, once it has been wanted. */
  public Fragment getStarts() {
    return starts.get().map(Room::fragment).orElse(null);
  }

  /** Opens it, or goes back to the networks. */
  public void toggleStarts() {
    shell.closeMenus();
    starts.want(
        room -> {
          if (room.isOpen()) {
            room.leave();
          } else {
            room.enter();
          }
          Templates.update();
        },
        message -> {
          desk.notices().refuse(message);
          shell.requestFrame();
        });
  }

  /** {@code "true"} while it is open. */
  public String getInRoom() {
    return Boolean.toString(starts.get().isPresent() && starts.get().get().isOpen());
  }

  /** Whether there is something to undo. */
  public boolean isUndoable() {
    return desk.workbench().canUndo();
  }

  /** Whether there is something to redo. */
  public boolean isRedoable() {
    return desk.workbench().canRedo();
  }

  /** Undoes the last change. */
  public void undo() {
    desk.undo();
  }

  /** Takes the last undo back. */
  public void redo() {
    desk.redo();
  }

  /** Opens a file of the reader's. */
  public void openFile() {
    shell.closeMenus();
    shell.openFile();
  }

  /** Saves what is open to a file. */
  public void saveFile() {
    shell.closeMenus();
    shell.saveFile();
  }

  /** Shows what is open as a link. */
  public void share() {
    shell.closeMenus();
    shell.share();
  }

  /** Asks for a link. */
  public void enterLink() {
    shell.closeMenus();
    shell.enterLink();
  }

  /** The theme to switch to. */
  public String getOtherTheme() {
    return shell.isDark() ? "Light theme" : "Dark theme";
  }

  /** Switches between light and dark. */
  public void switchTheme() {
    shell.setDark(!shell.isDark());
  }

  /** The view to switch to, in full. */
  public String getOtherView() {
    return shell.isPresenter()
        ? "Leave the presenter view (P in a network)"
        : "Presenter view: large, for a projector (P in a network)";
  }

  /** The same in a word. */
  public String getPresentVerb() {
    return shell.isPresenter() ? "Leave" : "Present";
  }

  /** Switches between the normal size and one for a projector. */
  public void switchPresenter() {
    shell.closeMenus();
    shell.setPresenter(!shell.isPresenter());
  }
}
