package whyrandom.flavour.sample;

import org.teavm.flavour.templates.BindTemplate;
import whyrandom.web.events.Key;

/** A view that listens to more than its own elements. */
@BindTemplate("templates/sample-listener.html")
public final class ListenerView {
  private int keys;

  public boolean press(Key key) {
    keys++;
    return false;
  }

  int keys() {
    return keys;
  }
}
