package whyrandom.web.events;

import java.util.function.Consumer;
import org.teavm.flavour.templates.BindAttributeComponent;
import org.teavm.flavour.templates.BindContent;
import org.teavm.flavour.templates.ModifierTarget;
import org.teavm.flavour.templates.Renderable;
import org.teavm.flavour.templates.Templates;
import org.teavm.jso.JSBody;
import org.teavm.jso.JSFunctor;
import org.teavm.jso.JSObject;
import org.teavm.jso.dom.html.HTMLElement;
import whyrandom.web.SizeObserver;

/**
 * {@code ui:room="r -> setRoom(r)"}: the width of the element and the height that it may have, when
 * it is first shown and whenever the page around it changes its size.
 *
 * <p>The height is what the {@code .stage} around it has left when the other parts of the {@code
 * .pane}s have theirs, the sentence the height that the style sheet keeps for it, whatever it says.
 * Panes beside or above each other all get the same: diagrams of one network in two panes must be
 * of one size to be compared. Outside of a stage it is what the style sheet says in {@code --room},
 * a number of times the size of the letters.
 */
@BindAttributeComponent(name = "room")
public final class RoomBinder implements Renderable {
  /**
   * Room on the page.
   *
   * @param width in CSS pixels
   * @param height in CSS pixels; 0 where nothing limits it
   * @param textSize of the element's letters, in CSS pixels
   */
  public record Room(double width, double height, double textSize) {}

  private final HTMLElement element;
  private Consumer<Room> handler;
  private JSObject observer;
  private Room room = new Room(-1, -1, -1);

  public RoomBinder(ModifierTarget target) {
    element = target.getElement();
  }

  @BindContent
  public void setHandler(Consumer<Room> handler) {
    this.handler = handler;
  }

  @Override
  public void render() {
    if (observer == null) {
      observer = observe(element, this::measured, SizeObserver.type());
    }
  }

  private void measured(double width, double height, double textSize) {
    Room now = new Room(width, height, textSize);
    if (!now.equals(room)) {
      room = now;
      handler.accept(room);
      Templates.update();
    }
  }

  @Override
  public void destroy() {
    if (observer != null) {
      disconnect(observer);
    }
  }

  @JSFunctor
  private interface Measured extends JSObject {
    void of(double width, double height, double textSize);
  }

  // When this is first called the element is not yet in the document: the observer's first report
  // comes when it is, and only then the stage can be found. Words come and go below a diagram while
  // the network learns; measuring anew each time would make it jump.
  @JSBody(
      params = {"element", "measured", "Observer"},
      script =
          "var known = [], last = '';"
              + "var observer = new Observer(look);"
              + "function watch(node) {"
              + "  if (known.indexOf(node) < 0) { known.push(node); observer.observe(node); }"
              + "}"
              + "function edges(style, name) {"
              + "  return parseFloat(style[name + 'Top']) + parseFloat(style[name + 'Bottom']);"
              + "}"
              + "function look() {"
              + "  if (!element.isConnected || !element.clientWidth) { return; }"
              + "  var text = parseFloat(getComputedStyle(element).fontSize);"
              + "  var stage = element.closest('.stage'), pane = element.closest('.pane');"
              + "  if (!stage || !pane) {"
              + "    var room = getComputedStyle(element).getPropertyValue('--room');"
              + "    measured(element.clientWidth, (parseFloat(room) || 0) * text, text);"
              + "    return;"
              + "  }"
              + "  watch(stage); watch(pane.parentNode);"
              + "  var panes = Array.from(stage.querySelectorAll('.pane'));"
              + "  var now = [element.clientWidth, stage.clientHeight, panes.length, text].join();"
              + "  if (now === last) { return; }"
              + "  last = now;"
              + "  var rows = 1, used = 0;"
              + "  panes.forEach(function(other, i) {"
              + "    if (i && other.offsetTop > panes[i - 1].offsetTop) { rows++; }"
              + "    var height = 0;"
              + "    Array.from(other.children).forEach(function(child) {"
              + "      if (!child.classList.contains('diagram')) {"
              + "        var style = getComputedStyle(child);"
              + "        var isWords = child.classList.contains('sentence');"
              + "        height += (isWords ? Math.ceil(parseFloat(style.minHeight)) : child.offsetHeight)"
              + "          + edges(style, 'margin');"
              + "      }"
              + "    });"
              + "    used = Math.max(used, height);"
              + "  });"
              + "  var inner = stage.clientHeight - edges(getComputedStyle(stage), 'padding');"
              + "  var gap = parseFloat(getComputedStyle(pane.parentNode).rowGap) || 0;"
              + "  Array.from(rows > 1 ? [] : pane.parentNode.children).forEach(function(other) {"
              + "    if (panes.indexOf(other) < 0) {"
              + "      inner -= other.offsetHeight + edges(getComputedStyle(other), 'margin') + gap;"
              + "    }"
              + "  });"
              + "  measured(element.clientWidth,"
              + "    Math.max(1, Math.floor((inner - (rows - 1) * gap) / rows - used)), text);"
              + "}"
              + "observer.observe(element);"
              + "return observer;")
  private static native JSObject observe(HTMLElement element, Measured measured, JSObject observer);

  @JSBody(params = "observer", script = "observer.disconnect();")
  private static native void disconnect(JSObject observer);
}
