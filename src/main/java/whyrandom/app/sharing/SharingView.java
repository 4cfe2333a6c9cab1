package whyrandom.app.sharing;

import org.teavm.flavour.templates.BindTemplate;
import org.teavm.flavour.templates.Fragment;
import org.teavm.flavour.templates.Templates;
import whyrandom.app.desk.Desk;
import whyrandom.app.desk.Late;
import whyrandom.app.desk.Scripts;
import whyrandom.app.desk.Sharer;
import whyrandom.app.desk.Shell;
import whyrandom.experiment.Document;
import whyrandom.model.Workbench;
import whyrandom.refusal.Refusal;
import whyrandom.share.JsonText;
import whyrandom.share.Links;
import whyrandom.share.Opened;
import whyrandom.share.PastedLinks;
import whyrandom.web.LateScript;
import whyrandom.web.Location;
import whyrandom.web.ScriptBridge;

/** The dialogs, and what scripts and addresses ask of sharing. */
@BindTemplate("templates/sharing/sharing.html")
public final class SharingView implements Sharer {
  private final Workbench workbench;
  private final Scripting scripting;
  private final ShareView share;
  private final OpenLinkView openLink;
  private final Fragment shareDialog;
  private final Fragment openLinkDialog;
  private final Fragment fragment;

  /**
   * Dialogs that are closed.
   *
   * @param shown brings the page up to date; called before a script is answered
   */
  public SharingView(Desk desk, Shell shell, Runnable shown) {
    workbench = desk.workbench();
    Late<Boolean> code = new Late<>("What writes programs", SharingView::loadCode, () -> true);
    scripting =
        new Scripting(
            desk.workbench(), desk.player(), desk.notices(), shown, this::answerLink, code);
    share = new ShareView(desk, shell, code);
    openLink = new OpenLinkView(this, shell, desk.notices());
    shareDialog = Fragments.create(share);
    openLinkDialog = Fragments.create(openLink);
    fragment = Fragments.create(this);
  }

  private static void loadCode(Runnable then, Runnable failed) {
    LateScript.load("code/code.js", then, failed);
  }

  @Override
  public Fragment fragment() {
    return fragment;
  }

  /** The dialog that writes links. */
  public Fragment getShare() {
    return shareDialog;
  }

  /** The dialog that asks for one. */
  public Fragment getOpenLink() {
    return openLinkDialog;
  }

  @Override
  public void show(String dialog) {
    Templates.update(); // the dialogs may be new to the page
    if (dialog.equals(SHARE)) {
      share.open();
    } else {
      openLink.open();
    }
  }

  @Override
  public Scripts scripts() {
    return scripting;
  }

  private void answerLink(ScriptBridge.Reply reply) {
    try {
      reply.resolve(new JsonText(link(workbench.document())).write());
    } catch (Refusal e) {
      reply.reject(e.getMessage());
    }
  }

  @Override
  public String link(Document document) {
    String hash = Links.write(document);
    if (hash.length() > Links.MAX_LENGTH) {
      throw Refusal.because("link", ShareView.tooLong(hash.length()));
    }
    return Location.page() + "#" + hash;
  }

  @Override
  public Opened read(String link) {
    return PastedLinks.read(link);
  }
}
