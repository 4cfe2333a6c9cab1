/**
 * Runs at build time: pictures of networks, made by the engine and the drawings that the pages use
 * themselves. {@link whyrandom.site.still.Stills} makes those that stand in for figures, {@link
 * whyrandom.site.still.Cards} those that go with links to pages.
 */
package whyrandom.site.still;
