package whyrandom.app.desk;

import org.teavm.flavour.templates.Fragment;
import org.teavm.flavour.templates.Templates;

/** A view inside another one. Its fragment is made once, and only in a browser. */
public final class Part<V> {
  private final V view;
  private Fragment fragment;

  /** A part that shows a view. */
  public Part(V view) {
    this.view = view;
  }

  /** Its view. */
  public V view() {
    return view;
  }

  /** What shows the view. */
  public Fragment fragment() {
    if (fragment == null) {
      fragment = Templates.create(view);
    }
    return fragment;
  }
}
