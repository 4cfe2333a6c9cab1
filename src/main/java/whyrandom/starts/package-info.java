/**
 * Many starts of one experiment, which differ in nothing but the seed: how each ended, and what the
 * endings have in common. Begin with {@link whyrandom.starts.Plan}, then {@link
 * whyrandom.starts.Starts}, which works the starts of a plan out, and {@link
 * whyrandom.starts.Groups}. It may use runs and what is below them.
 */
package whyrandom.starts;
