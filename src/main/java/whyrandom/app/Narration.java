package whyrandom.app;

import java.util.List;
import java.util.Optional;
import whyrandom.explain.Observation;
import whyrandom.explain.english.Sentences;
import whyrandom.explain.statement.Sentence;
import whyrandom.explain.statement.Span;

/** What is said of a network: what is true of it now; while it trains, a moment ago. */
public final class Narration {
  /** Milliseconds between two sentences while it trains. */
  private static final double SAYING_MILLIS = 250;

  private final Workbench workbench;
  private final Player.Clock clock;
  private Optional<Lane> saidOf = Optional.empty();
  private int saidAt;
  private double saidMillis;
  private Sentence sentence = new Sentence(List.of());

  /** What is said of a network of the workbench. */
  public Narration(Workbench workbench, Player.Clock clock) {
    this.workbench = workbench;
    this.clock = clock;
  }

  /** What is true of a network, in parts. */
  public List<Span> spans(Lane lane) {
    boolean isSameLane = saidOf.isPresent() && saidOf.get() == lane;
    boolean isNews = !isSameLane || saidAt != lane.run().step();
    boolean isEarly =
        isSameLane && workbench.isMoving() && clock.millis() - saidMillis < SAYING_MILLIS;
    if (isNews && !isEarly) {
      saidOf = Optional.of(lane);
      saidAt = lane.run().step();
      saidMillis = clock.millis();
      sentence = Sentences.about(Observation.of(lane.run()));
    }
    return sentence.spans();
  }

  /** The same without marks. */
  public String plain(Lane lane) {
    spans(lane);
    return sentence.plain();
  }
}
