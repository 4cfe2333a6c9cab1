package whyrandom.explain.perceptron;

/**
 * What one example did in a pass.
 *
 * @param row its number in the training set, from 0
 * @param inputs what the network got
 * @param target what was wanted, t
 * @param output what came out, a
 * @param changes what was added to each weight, the bias last: η·e·x, and η·e
 * @param after the weights afterwards, the bias last
 */
public record Correction(
    int row, double[] inputs, double target, double output, double[] changes, double[] after) {
  /** The error e = t − a: −1, 0 or 1. */
  public double error() {
    return target - output;
  }
}
