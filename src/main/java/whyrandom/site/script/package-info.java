/**
 * Runs at build time: makes of the Java programs what pages load. {@link
 * whyrandom.site.script.Programs} is the entry; for each program it runs {@link
 * whyrandom.site.script.Compile}, which lets TeaVM write a script, which {@link
 * whyrandom.site.script.EnumSwitches} makes shorter on its way, and which then goes through {@link
 * whyrandom.site.script.ShortNames}, {@link whyrandom.site.script.Split} and {@link
 * whyrandom.site.script.Shrink}. {@link whyrandom.site.script.Libraries} says whose code may be in
 * it.
 */
package whyrandom.site.script;
