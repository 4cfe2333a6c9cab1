/**
 * What the reader sees: one class and one template of the same name for each view. The only user of
 * Flavour.
 */
package whyrandom.app;
