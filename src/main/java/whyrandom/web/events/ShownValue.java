package whyrandom.web.events;

import java.util.function.Supplier;
import org.teavm.flavour.templates.BindAttributeComponent;
import org.teavm.flavour.templates.BindContent;
import org.teavm.flavour.templates.ModifierTarget;
import org.teavm.flavour.templates.Renderable;
import org.teavm.jso.JSBody;
import org.teavm.jso.JSFunctor;
import org.teavm.jso.JSObject;

/**
 * {@code ui:shows="text"}: the field always shows the view's text, unless the reader is typing in
 * it. All of it stays selected if all was.
 *
 * <p>Escape takes back what was typed and not yet entered. While something is typed, or stands
 * refused in the field, undo and redo are the field's own and not the page's.
 *
 * <p>Flavour's {@code html:value} writes only when the view's text changes, so a refused entry
 * would stay; and a select would not follow an undo.
 */
@BindAttributeComponent(name = "shows")
public final class ShownValue implements Renderable {
  private final ModifierTarget target;
  private Supplier<String> text;
  private String shown = "";
  private boolean isListening;

  public ShownValue(ModifierTarget target) {
    this.target = target;
  }

  @BindContent
  public void setText(Supplier<String> text) {
    this.text = text;
  }

  @Override
  public void render() {
    String now = text.get();
    boolean isNew = !now.equals(shown);
    shown = now;
    show(target.getElement(), now, isNew);
    if (!isListening) {
      isListening = true;
      keepKeys(target.getElement(), () -> shown);
    }
  }

  @JSFunctor
  private interface Shown extends JSObject {
    String text();
  }

  @JSBody(
      params = {"element", "shown"},
      script =
          "if (element.type !== 'text') { return; }"
              + "element.addEventListener('keydown', function(event) {"
              + "  var isTyped = element.value !== shown();"
              + "  if (event.key === 'Escape' && isTyped) { element.value = shown(); }"
              + "  var isUndo = (event.ctrlKey || event.metaKey) && 'zZyY'.indexOf(event.key) >= 0;"
              + "  if (isUndo && (isTyped || element.getAttribute('aria-invalid') === 'true')) {"
              + "    event.stopPropagation();"
              + "  }"
              + "});")
  private static native void keepKeys(JSObject element, Shown shown);

  @Override
  public void destroy() {}

  @JSBody(
      params = {"element", "text", "isNew"},
      script =
          "if (element.value === text || (!isNew && element.tagName !== 'SELECT'"
              + "    && document.activeElement === element)) { return; }"
              + "var isAll = element.type === 'text' && document.activeElement === element"
              + "  && element.value && element.selectionEnd - element.selectionStart"
              + "  === element.value.length;"
              + "element.value = text;"
              + "if (isAll) { element.select(); }")
  private static native void show(JSObject element, String text, boolean isNew);
}
