package whyrandom.web.events;

import org.teavm.flavour.templates.BindAttributeComponent;
import org.teavm.flavour.templates.BindContent;
import org.teavm.flavour.templates.ModifierTarget;
import org.teavm.flavour.templates.Templates;
import org.teavm.jso.dom.events.KeyboardEvent;

/**
 * {@code ui:keydown="k -> press(k)"}, {@code ui:keyup="…"}: the handler answers whether it used the
 * key. A used key does nothing else: not in the browser (arrows do not scroll), nor in an element
 * further out.
 */
@BindAttributeComponent(name = {"keydown", "keyup"})
public class KeyListener extends DomListener<KeyboardEvent> {
  private KeyHandler handler;

  public KeyListener(ModifierTarget target) {
    super(target);
  }

  @BindContent
  public void setHandler(KeyHandler handler) {
    this.handler = handler;
  }

  @Override
  final void handle(KeyboardEvent event) {
    if (event.isComposing() || !handler.press(key(event))) {
      return;
    }
    event.preventDefault();
    event.stopPropagation();
    Templates.update(); // Flavour does this by itself only after a handler that answers nothing
  }

  private static Key key(KeyboardEvent event) {
    return new Key(
        event.getKey(),
        event.isShiftKey(),
        event.isCtrlKey(),
        event.isAltKey(),
        event.isMetaKey(),
        event.isRepeat());
  }
}
