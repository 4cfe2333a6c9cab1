package whyrandom.web.events;

import java.util.Optional;
import java.util.function.Consumer;
import org.teavm.flavour.templates.BindAttributeComponent;
import org.teavm.flavour.templates.BindContent;
import org.teavm.flavour.templates.ModifierTarget;
import org.teavm.flavour.templates.Renderable;
import org.teavm.jso.dom.html.HTMLCanvasElement;
import whyrandom.web.Surface;

/**
 * {@code ui:surface="s -> setSurface(s)"}: hands its canvas to the view as a {@link Surface}, once,
 * when it is first shown. The surface is closed when the canvas goes for good.
 */
@BindAttributeComponent(name = "surface", elements = "canvas")
public class SurfaceBinder implements Renderable {
  private final HTMLCanvasElement element;
  private Consumer<Surface> handler;
  private Optional<Surface> surface = Optional.empty();

  public SurfaceBinder(ModifierTarget target) {
    element = (HTMLCanvasElement) target.getElement();
  }

  @BindContent
  public void setHandler(Consumer<Surface> handler) {
    this.handler = handler;
  }

  @Override
  public void render() {
    if (surface.isEmpty()) {
      surface = Optional.of(new Surface(element));
      hand(surface.get());
    }
  }

  /** Gives it to the view. */
  void hand(Surface made) {
    handler.accept(made);
  }

  @Override
  public void destroy() {
    surface.ifPresent(Surface::close);
  }
}
