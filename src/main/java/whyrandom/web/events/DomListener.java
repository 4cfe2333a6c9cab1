package whyrandom.web.events;

import org.teavm.flavour.templates.BindElementName;
import org.teavm.flavour.templates.ModifierTarget;
import org.teavm.flavour.templates.Renderable;
import org.teavm.jso.dom.events.Event;
import org.teavm.jso.dom.events.EventListener;
import org.teavm.jso.dom.events.EventTarget;
import org.teavm.jso.dom.html.HTMLElement;

/**
 * An attribute {@code ui:name="…"} that listens to the DOM event of that name for as long as its
 * element is shown.
 *
 * <p>The listener is added on the first {@link #render()} (Flavour calls it again at every update)
 * and taken away on {@link #destroy()}.
 */
abstract class DomListener<E extends Event> implements Renderable {
  private final ModifierTarget target;
  private final EventListener<E> listener = this::handle;
  private String name;
  private boolean isListening;

  DomListener(ModifierTarget target) {
    this.target = target;
  }

  /** Called by Flavour with the part of the attribute's name that follows the colon. */
  @BindElementName
  public void setName(String name) {
    this.name = name;
  }

  final HTMLElement element() {
    return target.getElement();
  }

  final String value() {
    return target.getValue();
  }

  abstract void handle(E event);

  /**
   * The DOM events to listen to; one that has the attribute's name unless a subclass says
   * otherwise.
   */
  String[] events() {
    return new String[] {name};
  }

  /** Who hears the events first; the element unless a subclass says otherwise. */
  EventTarget source() {
    return element();
  }

  void listen(String event, EventListener<E> listener) {
    source().addEventListener(event, listener);
  }

  @Override
  public void render() {
    if (!isListening) {
      isListening = true;
      for (String event : events()) {
        listen(event, listener);
      }
    }
  }

  @Override
  public void destroy() {
    if (isListening) {
      isListening = false;
      for (String event : events()) {
        source().removeEventListener(event, listener);
      }
    }
  }
}
