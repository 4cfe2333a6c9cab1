/**
 * What runs at build time, on the JVM and never in the browser: making the hosted site and serving
 * it for a look.
 */
package whyrandom.site;
