/**
 * Runs at build time: what a host needs of the finished site. {@link
 * whyrandom.site.host.HashedNames} lets scripts and styles be kept by browsers for ever, {@link
 * whyrandom.site.host.HostFiles} tells hosts how to serve the site.
 */
package whyrandom.site.host;
