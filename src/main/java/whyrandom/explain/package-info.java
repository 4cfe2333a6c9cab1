/**
 * The words: what the page says about a network, and the presets that are worth looking at.
 *
 * <p>Every sentence comes from the state of the actual network at this step: from its weights, from
 * its next gradient, from where the next update will take it. None comes from the name of a preset.
 * So a sentence that is wrong is a bug of {@link whyrandom.explain.Observation}, not of a caption.
 */
package whyrandom.explain;
