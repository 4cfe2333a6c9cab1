/**
 * Reads tables of numbers that people bring: begin with {@link whyrandom.table.Table}. It knows
 * nothing of networks; what does not become data is refused, naming line and column.
 */
package whyrandom.table;
