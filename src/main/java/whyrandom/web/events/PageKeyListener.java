package whyrandom.web.events;

import org.teavm.flavour.templates.BindAttributeComponent;
import org.teavm.flavour.templates.ModifierTarget;
import org.teavm.jso.dom.events.EventTarget;
import org.teavm.jso.dom.html.HTMLDocument;

/**
 * {@code ui:pagekeydown="k -> press(k)"}: keys wherever on the page the keyboard is, also where it
 * is with nothing, as it is when the page opens and when the element that had it has gone.
 */
@BindAttributeComponent(name = "pagekeydown")
public final class PageKeyListener extends KeyListener {
  public PageKeyListener(ModifierTarget target) {
    super(target);
  }

  @Override
  String[] events() {
    return new String[] {"keydown"};
  }

  @Override
  EventTarget source() {
    return HTMLDocument.current();
  }
}
