/**
 * What makes Flavour 0.2.1 run on TeaVM 0.15: {@link whyrandom.flavour.FlavourCompat} rewrites
 * Flavour's bytecode while TeaVM compiles it, and {@link whyrandom.flavour.FlavourDom} is what the
 * rewritten code calls in the browser; {@link org.teavm.flavour.templates.Linking} is called, too.
 *
 * <p>Nothing else in the project refers to this package: TeaVM finds it through {@code
 * META-INF/services}. On the day a Flavour is published for the current TeaVM, delete it.
 */
package whyrandom.flavour;
