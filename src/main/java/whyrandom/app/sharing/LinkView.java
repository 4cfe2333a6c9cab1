package whyrandom.app.sharing;

import org.teavm.flavour.templates.BindTemplate;
import whyrandom.plot.Numbers;
import whyrandom.web.Location;

/** What is open as a link. */
@BindTemplate("templates/sharing/link.html")
public final class LinkView {
  private final CurrentLink link;
  private final CopiedText copied = new CopiedText();

  LinkView(CurrentLink link) {
    this.link = link;
  }

  /** The link. */
  public String getLink() {
    return Location.page() + "#" + link.hash();
  }

  /** What the link does, how long it is, and whether it is of use to others. */
  public String getAbout() {
    String where = link.step() == 0 ? "at the start" : "at step " + Numbers.count(link.step());
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

  /** Copies the link. */
  public void copy() {
    copied.copy(getLink());
  }

  /** What has become of that; may be empty. */
  public String getSaid() {
    return copied.said(getLink());
  }
}
