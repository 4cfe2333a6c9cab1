/**
 * Data sets: what a data set is made of, the generators, and the rows with their split into
 * training set and test set.
 */
package whyrandom.data;
