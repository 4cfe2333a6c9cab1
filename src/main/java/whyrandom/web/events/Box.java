package whyrandom.web.events;

import org.teavm.jso.JSBody;
import org.teavm.jso.JSObject;
import org.teavm.jso.JSProperty;

/**
 * Where an element is in the window, in CSS pixels; TeaVM's own {@code TextRectangle} cuts to whole
 * pixels.
 */
abstract class Box implements JSObject {
  @JSBody(params = "element", script = "return element.getBoundingClientRect();")
  static native Box of(JSObject element);

  @JSProperty
  abstract double getLeft();

  @JSProperty
  abstract double getTop();

  @JSProperty
  abstract double getWidth();

  @JSProperty
  abstract double getHeight();
}
