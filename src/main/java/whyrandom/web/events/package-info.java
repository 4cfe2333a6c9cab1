/**
 * Attribute components that let a template listen to what Flavour does not know: after {@code <?use
 * ui:whyrandom.web.events?>} a template may say {@code ui:input="v -> setRate(v)"}.
 *
 * <p>A view is given plain values ({@link whyrandom.web.events.Key}, {@link
 * whyrandom.web.events.Pointer}, {@link whyrandom.web.events.Wheel}, text), never a DOM event, so
 * that it is tested on the JVM like any other class.
 *
 * <p>The components stand between Flavour and the DOM and need both; this is the one package
 * outside {@code app} that uses Flavour. They are listed in {@code
 * META-INF/flavour/component-packages/whyrandom.web.events}.
 */
package whyrandom.web.events;
