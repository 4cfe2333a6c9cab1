package whyrandom.explain.english;

import java.util.Optional;
import whyrandom.engine.Evaluation;
import whyrandom.experiment.State;
import whyrandom.explain.Observing;
import whyrandom.explain.statement.Draft;
import whyrandom.explain.statement.Sentence;

/** The sentence about a network. It loads later than what asks for it. */
public final class SentenceDraft implements Draft {
  private final State run;
  private final Evaluation train;
  private final double[] nextGradient;
  private final double[] nextParameters;
  private Optional<Observing> observing = Optional.empty();
  private Optional<Sentence> sentence = Optional.empty();

  /** One that is to be begun, from what is measured already. */
  public SentenceDraft(
      State run, Evaluation train, double[] nextGradient, double[] nextParameters) {
    this.run = run;
    this.train = train;
    this.nextGradient = nextGradient;
    this.nextParameters = nextParameters;
  }

  @Override
  public boolean advance(int examples) {
    if (observing.isEmpty()) {
      observing = Optional.of(new Observing(run, train, nextGradient, nextParameters));
    } else if (sentence.isEmpty() && observing.get().advance(examples)) {
      sentence = Optional.of(Sentences.about(observing.get().observation()));
    }
    return sentence.isPresent();
  }

  @Override
  public Sentence sentence() {
    return sentence.orElseThrow();
  }
}
