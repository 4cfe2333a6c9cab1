/** Runs at build time: makes the style sheets of the finished site smaller and fewer. */
package whyrandom.site.style;
