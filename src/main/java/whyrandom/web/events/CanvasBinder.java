package whyrandom.web.events;

import java.util.function.Consumer;
import org.teavm.flavour.templates.BindAttributeComponent;
import org.teavm.flavour.templates.BindContent;
import org.teavm.flavour.templates.ModifierTarget;
import org.teavm.flavour.templates.Renderable;
import org.teavm.jso.dom.html.HTMLCanvasElement;
import whyrandom.web.Canvas;

/**
 * {@code ui:canvas="c -> setCanvas(c)"}: hands its canvas to the view, once, when it is first
 * shown. (Flavour's {@code html:expose-element} hands out a DOM element, at every update.)
 */
@BindAttributeComponent(name = "canvas", elements = "canvas")
public final class CanvasBinder implements Renderable {
  private final HTMLCanvasElement element;
  private Consumer<Canvas> handler;
  private boolean isBound;

  public CanvasBinder(ModifierTarget target) {
    element = (HTMLCanvasElement) target.getElement();
  }

  @BindContent
  public void setHandler(Consumer<Canvas> handler) {
    this.handler = handler;
  }

  @Override
  public void render() {
    if (!isBound) {
      isBound = true;
      handler.accept(new Canvas(element));
    }
  }

  @Override
  public void destroy() {}
}
