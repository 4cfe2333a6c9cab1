/**
 * Runs at build time: makes of the Java programs what pages load. {@link
 * whyrandom.site.script.Compile} is the entry; it lets TeaVM write a script, which {@link
 * whyrandom.site.script.EnumSwitches} makes shorter on its way, and which then goes through {@link
 * whyrandom.site.script.ShortNames}, {@link whyrandom.site.script.Split} and {@link
 * whyrandom.site.script.Shrink}.
 */
package whyrandom.site.script;
