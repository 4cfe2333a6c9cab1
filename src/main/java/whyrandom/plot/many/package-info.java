/** Charts of many starts: see {@link whyrandom.plot.many.FanChart}. */
package whyrandom.plot.many;
