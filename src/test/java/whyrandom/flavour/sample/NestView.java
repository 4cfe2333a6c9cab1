package whyrandom.flavour.sample;

import org.teavm.flavour.templates.BindTemplate;
import org.teavm.flavour.templates.Fragment;
import org.teavm.flavour.templates.Templates;

/** A view that has another in it. */
@BindTemplate("templates/sample-nest.html")
public final class NestView {
  private final Fragment inner;

  NestView(ListenerView listener) {
    inner = Templates.create(listener);
  }

  public Fragment getInner() {
    return inner;
  }
}
