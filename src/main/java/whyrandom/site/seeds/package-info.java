/**
 * Runs at build time: what becomes of the first seeds of an experiment, each with the link that
 * opens its run. Begin with {@link whyrandom.site.seeds.SeedRuns}.
 */
package whyrandom.site.seeds;
