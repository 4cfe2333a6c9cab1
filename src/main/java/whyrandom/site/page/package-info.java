/**
 * Runs at build time: makes the site's pages of Markdown. {@link whyrandom.site.page.Sources} reads
 * them, {@link whyrandom.site.page.PageWriter} writes them; what is wrong with one stops the build
 * with a {@link whyrandom.site.page.Fault} that names the file.
 */
package whyrandom.site.page;
