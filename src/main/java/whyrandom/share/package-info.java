/**
 * Experiments as text: JSON documents, the state that scripts read, and the commands they send.
 *
 * <p>{@link whyrandom.share.Documents} reads and writes documents, {@link
 * whyrandom.share.StateJson} writes what a run shows, {@link whyrandom.share.Commands} reads the
 * arguments of a scripting call. Whatever comes from outside passes through here, and what is
 * refused is refused with an {@link whyrandom.refusal.Refusal} that names the field, the value and
 * what is allowed.
 *
 * <p>Why an own JSON reader and writer: the browser's are not on the JVM and the JVM has none, the
 * messages should say where in the text something stands, a stranger's link must not be able to
 * exhaust memory or stack, and a number must come back to the bit, for which {@link
 * whyrandom.math.DecimalText} sees.
 */
package whyrandom.share;
