package whyrandom.app.figure.charts;

import org.teavm.flavour.templates.Fragment;
import org.teavm.flavour.templates.emitting.TemplatingProxyGenerator;
import org.teavm.metaprogramming.CompileTime;
import org.teavm.metaprogramming.Meta;
import org.teavm.metaprogramming.ReflectClass;
import org.teavm.metaprogramming.Value;

/**
 * What {@link org.teavm.flavour.templates.Templates#create} is to the views of the first script:
 * that method's code holds every template it may be asked for, so views that load later need one of
 * their own.
 *
 * <p>TeaVM names what it makes for a {@code @Meta} method by the method's place in its class, so no
 * two classes of a program may have one at the same place: here it is the second method, in {@code
 * whyrandom.app.figure.step} the third, in {@code whyrandom.app.figure.later} the fourth, in
 * Flavour's own the fifth.
 */
@CompileTime
final class Fragments {
  private Fragments() {}

  @Meta
  private static native Fragment create(Class<?> type, Object view);

  @SuppressWarnings("unused") // called by the TeaVM compiler
  private static void create(ReflectClass<Object> type, Value<Object> view) {
    new TemplatingProxyGenerator().generate(view, type);
  }

  /** A fragment that shows a view of this package. */
  static Fragment create(Object view) {
    return create(view.getClass(), view);
  }
}
