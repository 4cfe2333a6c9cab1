/**
 * Many starts of what is open, and who works them out. Begin with {@link
 * whyrandom.model.many.Trial}, then {@link whyrandom.model.many.Dealer}. It may use what the model
 * may, and is known to the view of a thousand starts alone.
 */
package whyrandom.model.many;
