package whyrandom.app;

import whyrandom.experiment.Place;

/**
 * The weight or bias that the reader looks at.
 *
 * @param lane 0 = A, 1 = B
 * @param place where it stands in the network
 */
public record Selection(int lane, Place place) {}
