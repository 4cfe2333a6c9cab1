/**
 * The page that is made for frames on pages of others, around one figure: a script of its own,
 * which pages with figures of their own never load.
 */
package whyrandom.app.figure.frame;
