/**
 * Many starts of one experiment on a page, trained when the reader asks for it: a script of its
 * own. Until then, and without scripts, the page shows the dots that the build made. Begin with
 * {@link whyrandom.app.figure.many.ManyStarts}.
 */
package whyrandom.app.figure.many;
