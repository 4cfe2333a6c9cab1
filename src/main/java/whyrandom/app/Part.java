package whyrandom.app;

import org.teavm.flavour.templates.Fragment;
import org.teavm.flavour.templates.Templates;

/** A view inside another one. Its fragment is made once, and only in a browser. */
final class Part<V> {
  private final V view;
  private Fragment fragment;

  Part(V view) {
    this.view = view;
  }

  V view() {
    return view;
  }

  Fragment fragment() {
    if (fragment == null) {
      fragment = Templates.create(view);
    }
    return fragment;
  }
}
