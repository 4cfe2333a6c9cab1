package whyrandom.explain;

import whyrandom.explain.statement.Statement;

/**
 * Statements in the order in which they are made.
 *
 * <p>It is an array of its own and no list, and is not copied by what copies those of lists: a list
 * may be asked whether it contains something, and then the script has to hold what makes any two of
 * fifty kinds of statements equal.
 */
final class Said {
  private Statement[] statements = {};

  void add(Statement statement) {
    Statement[] longer = new Statement[statements.length + 1];
    for (int i = 0; i < statements.length; i++) {
      longer[i] = statements[i];
    }
    longer[statements.length] = statement;
    statements = longer;
  }

  void addAll(Said others) {
    for (Statement statement : others.statements) {
      add(statement);
    }
  }

  boolean isEmpty() {
    return statements.length == 0;
  }

  /** All of them; the array is the caller's. */
  Statement[] all() {
    return statements;
  }
}
