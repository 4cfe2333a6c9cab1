package whyrandom.web.events;

import java.util.function.Supplier;
import org.teavm.flavour.templates.BindAttributeComponent;
import org.teavm.flavour.templates.BindContent;
import org.teavm.flavour.templates.ModifierTarget;
import org.teavm.flavour.templates.Renderable;
import org.teavm.jso.dom.html.HTMLDocument;
import org.teavm.jso.dom.html.HTMLElement;
import org.teavm.jso.dom.xml.Element;
import org.teavm.jso.dom.xml.Node;
import whyrandom.explain.arithmetic.MathNode;

/**
 * {@code ui:math="cell.symbols"}: the element holds a formula, as MathML. It is written anew when
 * the formula is another one.
 */
@BindAttributeComponent(name = "math")
public final class MathBinder implements Renderable {
  private static final String NAMESPACE = "http://www.w3.org/1998/Math/MathML";

  private final HTMLElement element;
  private Supplier<MathNode> formula;
  private MathNode shown = MathNode.NONE;

  public MathBinder(ModifierTarget target) {
    element = target.getElement();
  }

  @BindContent
  public void setFormula(Supplier<MathNode> formula) {
    this.formula = formula;
  }

  @Override
  public void render() {
    MathNode now = formula.get();
    if (now == shown) {
      return;
    }
    shown = now;
    Element math = create("math");
    math.setAttribute("displaystyle", "true"); // fractions as large as what is around them
    math.appendChild(written(now));
    Node old = element.getFirstChild();
    if (old == null) {
      element.appendChild(math);
    } else {
      element.replaceChild(math, old);
    }
  }

  private static Element create(String tag) {
    return HTMLDocument.current().createElementNS(NAMESPACE, tag);
  }

  private static Element written(MathNode node) {
    Element made = create(node.tag());
    if (!node.text().isEmpty()) {
      made.appendChild(HTMLDocument.current().createTextNode(node.text()));
    }
    for (MathNode child : node.children()) {
      made.appendChild(written(child));
    }
    return made;
  }

  @Override
  public void destroy() {}
}
