package whyrandom.web.events;

import org.teavm.flavour.templates.BindAttributeComponent;
import org.teavm.flavour.templates.BindContent;
import org.teavm.flavour.templates.ModifierTarget;
import org.teavm.flavour.templates.ValueChangeListener;
import org.teavm.jso.dom.events.Event;

/**
 * {@code ui:input="v -> setRate(v)"}: the text of a field or the position of a slider, while it
 * changes. (Flavour's {@code html:change} speaks only when the reader is done.)
 */
@BindAttributeComponent(name = "input")
public final class InputListener extends DomListener<Event> {
  private ValueChangeListener<String> handler;

  public InputListener(ModifierTarget target) {
    super(target);
  }

  @BindContent
  public void setHandler(ValueChangeListener<String> handler) {
    this.handler = handler;
  }

  @Override
  void handle(Event event) {
    handler.changed(value());
  }
}
