package whyrandom.experiment;

import whyrandom.engine.Evaluation;
import whyrandom.engine.Measurement;

/** A note for the {@link Chronicle} that is made in parts. */
final class Note {
  private final int step;
  private final Measurement train;
  private final Measurement test;

  Note(int step, Measurement train, Measurement test) {
    this.step = step;
    this.train = train;
    this.test = test;
  }

  /**
   * Measures some more examples; when all are measured it is in the chronicle.
   *
   * @return whether it is
   */
  boolean advance(int examples, Chronicle chronicle) {
    boolean isDone = train.advance(examples) && test.advance(examples);
    if (isDone) {
      chronicle.add(step, train.result(), test.result());
    }
    return isDone;
  }

  /** How the network does on the training set, once all is measured. */
  Evaluation onTrain() {
    return train.result();
  }

  /** The same of the test set. */
  Evaluation onTest() {
    return test.result();
  }
}
