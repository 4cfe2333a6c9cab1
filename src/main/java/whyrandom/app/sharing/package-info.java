/**
 * Sharing: the dialogs that write links and open them, and what reads the links of other programs.
 *
 * <p>It is a script of its own, {@code playground/sharing/sharing.js}, which is loaded when it is
 * first wanted. Nothing outside of this package may use a class in it, but {@link
 * whyrandom.app.Playground}; the others know the interface {@link whyrandom.app.Sharer}.
 */
package whyrandom.app.sharing;
