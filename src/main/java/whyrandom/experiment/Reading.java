package whyrandom.experiment;

import java.util.Optional;
import whyrandom.engine.Evaluation;
import whyrandom.engine.Measurement;

/**
 * What is measured of a network, a few examples at a time: how it does on the training set and on
 * the test set, and what its next update will be. In parts it is the same, to the bit, as at once.
 */
public final class Reading {
  private final Measurement train;
  private final Measurement test;
  private final Trainer ahead;
  private Optional<Evaluation> onTrain;
  private Optional<Evaluation> onTest;
  private double[] gradient;

  /**
   * One that is to be begun.
   *
   * @param onTrain how it does on the training set, if that is known
   * @param onTest the same of the test set
   * @param ahead a trainer of its own, which will go on by an update
   */
  Reading(
      Measurement train,
      Measurement test,
      Optional<Evaluation> onTrain,
      Optional<Evaluation> onTest,
      Trainer ahead) {
    this.onTrain = onTrain;
    this.onTest = onTest;
    this.train = train;
    this.test = test;
    this.ahead = ahead;
  }

  /**
   * Measures some more examples.
   *
   * @param examples how many; whole blocks
   * @return whether all are measured
   */
  public boolean advance(int examples) {
    if (onTrain.isEmpty() || onTest.isEmpty()) {
      if (!train.advance(examples) || !test.advance(examples)) {
        return false;
      }
      onTrain = Optional.of(train.result());
      onTest = Optional.of(test.result());
    }
    if (gradient == null && ahead.prepare(examples)) {
      gradient = ahead.gradient().clone();
      ahead.step();
    }
    return gradient != null;
  }

  /** How it does on the training set, once all is measured. */
  public Evaluation onTrain() {
    return onTrain.get();
  }

  /** The same of the test set. */
  public Evaluation onTest() {
    return onTest.get();
  }

  /** The gradient of the next mini-batch's loss, without regularization. */
  public double[] nextGradient() {
    return gradient;
  }

  /** The parameters as the next update will leave them. */
  public double[] nextParameters() {
    return ahead.network().parameters;
  }
}
