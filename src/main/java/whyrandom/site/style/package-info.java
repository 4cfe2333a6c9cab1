/** Runs at build time: makes the style sheets of the finished site smaller. */
package whyrandom.site.style;
