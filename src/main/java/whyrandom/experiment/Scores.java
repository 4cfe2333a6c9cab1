package whyrandom.experiment;

import whyrandom.engine.Evaluation;
import whyrandom.engine.Measurement;

/**
 * How a network does on the training set and on the test set, measured a few examples at a time.
 */
public final class Scores {
  private final Measurement train;
  private final Measurement test;

  Scores(Measurement train, Measurement test) {
    this.train = train;
    this.test = test;
  }

  /**
   * Measures some more examples.
   *
   * @return whether all are measured
   */
  public boolean advance(int examples) {
    return train.advance(examples) && test.advance(examples);
  }

  /** How it does on the training set, once all are measured. */
  public Evaluation onTrain() {
    return train.result();
  }

  /** The same of the test set. */
  public Evaluation onTest() {
    return test.result();
  }
}
