/**
 * What every unit of a network computes over the plane of its inputs, as numbers: begin with {@link
 * whyrandom.maps.UnitMaps}. It may use the machine below it; what the numbers look like is told
 * elsewhere.
 */
package whyrandom.maps;
