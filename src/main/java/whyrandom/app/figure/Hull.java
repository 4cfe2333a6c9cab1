package whyrandom.app.figure;

import org.teavm.flavour.templates.BindTemplate;
import org.teavm.flavour.templates.Fragment;

/** The place on a page of its own where a view is put that comes from a later script. */
@BindTemplate("templates/figure/hull.html")
public final class Hull {
  /** The id of the element that it is put into. */
  public static final String PLACE = "embed";

  private final Fragment content;

  /** A place for a view. */
  public Hull(Fragment content) {
    this.content = content;
  }

  /** What shows the view. */
  public Fragment getContent() {
    return content;
  }
}
