package whyrandom.web.events;

import org.teavm.jso.JSProperty;
import org.teavm.jso.dom.events.Event;

/** The browser's {@code PointerEvent}, which TeaVM's library does not have. */
interface PointerDomEvent extends Event {
  @JSProperty
  int getPointerId();

  @JSProperty
  String getPointerType();

  @JSProperty
  double getClientX();

  @JSProperty
  double getClientY();

  @JSProperty
  int getButton();

  @JSProperty
  int getButtons();

  @JSProperty
  boolean getShiftKey();

  @JSProperty
  boolean getCtrlKey();
}
