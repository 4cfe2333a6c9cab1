package whyrandom.explain.perceptron;

/**
 * A pass over the training set that is complete, or as much of it as there is.
 *
 * @param number its number in the run, from 1
 * @param from the step at which it begins
 * @param to the step at which it ends
 * @param errors how many examples were wrong when it was their turn
 * @param isWhole whether every example had its turn
 */
public record OnePass(int number, int from, int to, int errors, boolean isWhole) {}
