/**
 * A thousand starts of the network that is open, which differ in the seed alone: a room of its own,
 * in a script of its own, {@code playground/starts/starts.js}, and with workers that work the
 * starts out, {@code playground/starts/worker.js}.
 *
 * <p>Begin with {@link whyrandom.app.chance.StartsView}. It may use what is below the rooms, the
 * desk and the maps; only the panels know it, which open it.
 */
package whyrandom.app.chance;
