/**
 * A page that uses everything our templates rely on, compiled by TeaVM for {@code
 * FlavourBrowserTest}: it tells on the day TeaVM is updated what the bridge no longer mends.
 */
package whyrandom.flavour.sample;
