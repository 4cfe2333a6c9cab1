package whyrandom.web.events;

import org.teavm.flavour.templates.BindAttributeComponent;
import org.teavm.flavour.templates.BindContent;
import org.teavm.flavour.templates.ModifierTarget;
import org.teavm.jso.JSBody;
import org.teavm.jso.JSFunctor;
import org.teavm.jso.JSObject;
import org.teavm.jso.dom.events.Event;

/**
 * {@code ui:focus="open()"}, {@code ui:blur="close()"}: the element itself gains or loses the
 * keyboard; {@code focusin} and {@code focusout} also speak for everything inside it. What is done
 * then comes after the script that moved the keyboard, which may go on to select a field's text.
 */
@BindAttributeComponent(name = {"focus", "blur", "focusin", "focusout"})
public final class FocusListener extends DomListener<Event> {
  private Runnable handler;

  public FocusListener(ModifierTarget target) {
    super(target);
  }

  @BindContent
  public void setHandler(Runnable handler) {
    this.handler = handler;
  }

  @Override
  void handle(Event event) {
    soon(handler::run);
  }

  @JSFunctor
  private interface Task extends JSObject {
    void run();
  }

  @JSBody(params = "task", script = "Promise.resolve().then(task);")
  private static native void soon(Task task);
}
