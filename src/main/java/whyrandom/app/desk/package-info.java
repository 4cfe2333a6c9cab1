/**
 * What every panel of the page works with: what is open, where refusals are told, which sheet is
 * open, and the parts that panels are made of. Begin with {@link whyrandom.app.desk.Desk}. It knows
 * no panel.
 */
package whyrandom.app.desk;
