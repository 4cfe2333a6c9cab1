/**
 * What is said of many starts of one network: begin with {@link
 * whyrandom.explain.many.StartsWords}. It may use what the rest of {@code explain} does, and the
 * starts themselves.
 */
package whyrandom.explain.many;
