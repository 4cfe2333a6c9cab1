package whyrandom.app.sharing;

import org.teavm.flavour.templates.BindTemplate;
import org.teavm.flavour.templates.Templates;
import whyrandom.app.desk.Notices;
import whyrandom.app.desk.Sharer;
import whyrandom.app.desk.Shell;
import whyrandom.refusal.Refusal;
import whyrandom.share.Opened;
import whyrandom.web.Dialogs;
import whyrandom.web.events.Key;

/** The dialog that asks for a link, of ours or of TensorFlow Playground, and opens it. */
@BindTemplate("templates/sharing/open-link.html")
public final class OpenLinkView {
  private final Sharer sharer;
  private final Shell shell;
  private final Notices notices;
  private String text = "";
  private String refusal = "";

  /** The dialog, closed. */
  public OpenLinkView(Sharer sharer, Shell shell, Notices notices) {
    this.sharer = sharer;
    this.shell = shell;
    this.notices = notices;
  }

  /** Shows it, empty. */
  void open() {
    text = "";
    refusal = "";
    Templates.update();
    Dialogs.show(Sharer.OPEN_LINK, () -> {});
  }

  /** What has been typed or pasted. */
  public String getText() {
    return text;
  }

  /** Something is typed or pasted. */
  public void setText(String value) {
    text = value;
    refusal = "";
  }

  /** Why it cannot be opened; may be empty. */
  public String getRefusal() {
    return refusal;
  }

  /** {@code "true"} if it cannot be opened. */
  public String getInvalid() {
    return Boolean.toString(!refusal.isEmpty());
  }

  /** Opens the link. What was open stays if it cannot be opened. */
  public void openLink() {
    try {
      Opened opened = sharer.read(text);
      notices.attempt(() -> shell.open(opened));
      close();
    } catch (Refusal e) {
      refusal = e.getMessage();
    }
  }

  /** The Enter key opens it: a link has but one line. */
  public boolean press(Key key) {
    if (key.name().equals("Enter")) {
      openLink();
      return true;
    }
    return false;
  }

  /** Closes the dialog. */
  public void close() {
    Dialogs.close(Sharer.OPEN_LINK);
  }
}
