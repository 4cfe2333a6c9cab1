package whyrandom.flavour;

import org.teavm.jso.JSBody;
import org.teavm.jso.JSObject;
import org.teavm.jso.core.JSArray;
import org.teavm.jso.dom.xml.Document;
import org.teavm.jso.dom.xml.Element;

/**
 * The run-time half of the bridge: the methods that {@link FlavourCompat} makes Flavour call.
 *
 * <p>They are plain Java, not {@code @JSBody}: JSO translates the call inside them only because
 * this class is none of Flavour's.
 *
 * <p>Flavour's parser folds every name to lower case and knows no namespaces; both are made good
 * here, so that SVG can be written straight into a template.
 */
public final class FlavourDom {
  private static final String SVG_NAMESPACE = "http://www.w3.org/2000/svg";

  /** SVG's elements, as the parser gives them; those in our templates. */
  static final String SVG_ELEMENTS =
      " circle defs g line lineargradient path rect stop svg text title ";

  /** SVG's names of elements and attributes that are not all lower case; those in our templates. */
  static final String CAMEL_CASE = " gradientUnits linearGradient preserveAspectRatio viewBox ";

  /** Attributes that are on by being there: {@code false} removes them, and is not written out. */
  private static final String ON_BY_PRESENCE =
      " checked disabled hidden inert multiple open readonly required selected ";

  private FlavourDom() {}

  public static JSObject get(JSArray<JSObject> array, int index) {
    return array.get(index);
  }

  public static int push(JSArray<JSObject> array, JSObject value) {
    return array.push(value);
  }

  public static Element createElement(Document document, String tag) {
    return isIn(SVG_ELEMENTS, tag)
        ? document.createElementNS(SVG_NAMESPACE, camelCase(tag))
        : document.createElement(tag);
  }

  /** An attribute written out in a template. */
  public static void setAttribute(Element element, String name, String value) {
    element.setAttribute(isSvg(element) ? camelCase(name) : name, value);
  }

  /**
   * An {@code attr:name="expression"}: the text {@code null} (Flavour's for a null) removes the
   * attribute.
   */
  public static void setComputedAttribute(Element element, String name, String value) {
    if (value.equals("null") || value.equals("false") && isIn(ON_BY_PRESENCE, name)) {
      element.removeAttribute(name);
    } else {
      setAttribute(element, name, value);
    }
  }

  private static boolean isIn(String names, String name) {
    return names.contains(" " + name + " ");
  }

  /**
   * A name as SVG writes it. By a pattern: of a text that is made lower case the script would hold
   * both forms.
   */
  private static String camelCase(String lowerCase) {
    return find(CAMEL_CASE, lowerCase);
  }

  @JSBody(
      params = {"names", "name"},
      script = "var m = new RegExp(' (' + name + ') ', 'i').exec(names); return m ? m[1] : name;")
  private static native String find(String names, String name);

  @JSBody(params = "node", script = "return node.namespaceURI === 'http://www.w3.org/2000/svg';")
  private static native boolean isSvg(JSObject node);
}
