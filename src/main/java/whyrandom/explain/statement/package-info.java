/**
 * What can be true of a network, as values: a closed set of statements, each a record with its
 * arguments (which units, which layer, why, until when) and a definition of when it holds.
 *
 * <p>Which of them hold is decided in {@code whyrandom.explain}; how they are said stands in {@code
 * whyrandom.explain.english}, one whole sentence for each. A statement without words does not
 * compile.
 */
package whyrandom.explain.statement;
