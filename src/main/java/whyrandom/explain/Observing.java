package whyrandom.explain;

import whyrandom.engine.Evaluation;
import whyrandom.experiment.State;

/** An {@link Observation} that is made a few examples at a time. */
public final class Observing {
  private final State run;
  private final Evaluation train;
  private final double[] nextGradient;
  private final double[] nextParameters;
  private final Signals signals;

  /** One that is to be begun, from what is measured already. */
  public Observing(State run, Evaluation train, double[] nextGradient, double[] nextParameters) {
    this.run = run;
    this.train = train;
    this.nextGradient = nextGradient;
    this.nextParameters = nextParameters;
    signals = new Signals(run.network(), run.data().train());
  }

  /**
   * Looks at some more examples.
   *
   * @param examples how many, or a few more
   * @return whether all have been looked at
   */
  public boolean advance(int examples) {
    return signals.advance(examples);
  }

  /** What is true, once all have been looked at. */
  public Observation observation() {
    return new Observation(run, train, nextGradient, nextParameters, signals);
  }
}
