package whyrandom.experiment;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.LongFunction;
import whyrandom.engine.Evaluation;
import whyrandom.math.Interval;

/**
 * Copies of one experiment that differ only in the seed of their initial weights, trained one after
 * the other: how much of what happens is the start's doing?
 *
 * <p>The run of seed {@code s} is the run that a fresh start with seed {@code s} is, to the bit. It
 * is worked out piece by piece:
 *
 * <pre>
 *   Ensemble ensemble = new Ensemble(experiment, 100, 3000, 1, Optional.empty());
 *   while (!ensemble.advance(64)) {}
 *   ensemble.solved()        // how many
 *   ensemble.interval()      // and what share that makes probable
 * </pre>
 */
public final class Ensemble {
  /**
   * How one run ended.
   *
   * @param seed of its initial weights
   * @param loss training loss; not finite if it diverged
   * @param accuracy share of the training set that it has right; empty for a regression
   * @param isSolved whether accuracy is 1, or the loss below the limit where there is one
   */
  public record Outcome(long seed, double loss, Optional<Double> accuracy, boolean isSolved) {}

  private final LongFunction<Experiment> starts;
  private final int runs;
  private final int steps;
  private final long seed;
  private final Optional<Double> solvedBelow;
  private final List<Outcome> outcomes = new ArrayList<>();
  private Optional<Run> current = Optional.empty();

  /**
   * An ensemble that is still to be trained.
   *
   * @param experiment what all have in common; explicit weights give way to its initializer
   * @param runs how many
   * @param steps how many updates each
   * @param seed the first one's seed; the next one's is larger by 1
   * @param solvedBelow training loss below which a run counts as solved, if one does
   */
  public Ensemble(
      Experiment experiment, int runs, int steps, long seed, Optional<Double> solvedBelow) {
    this(
        own -> experiment.withInit(experiment.init().withSeed(own)),
        runs,
        steps,
        seed,
        solvedBelow);
  }

  /**
   * An ensemble of other starts.
   *
   * @param starts the experiment of each seed
   * @param runs how many
   * @param steps how many updates each
   * @param seed the first one's seed; the next one's is larger by 1
   * @param solvedBelow training loss below which a run counts as solved, if one does
   */
  public Ensemble(
      LongFunction<Experiment> starts,
      int runs,
      int steps,
      long seed,
      Optional<Double> solvedBelow) {
    this.starts = starts;
    this.runs = runs;
    this.steps = steps;
    this.seed = seed;
    this.solvedBelow = solvedBelow;
  }

  /**
   * Goes on.
   *
   * @param updates at most so many
   * @return whether all is done
   */
  public boolean advance(int updates) {
    if (outcomes.size() == runs) {
      return true;
    }
    Run run = current.orElseGet(this::next);
    current = Optional.of(run);
    if (run.approach(steps, updates)) {
      outcomes.add(outcome(run));
      current = Optional.empty();
    }
    return outcomes.size() == runs;
  }

  private Run next() {
    long own = seed + outcomes.size();
    return new Run(starts.apply(own), List.of());
  }

  private Outcome outcome(Run run) {
    Evaluation train = run.evaluateTrain();
    boolean isRight = train.accuracy().isPresent() && train.accuracy().get() == 1;
    boolean isLow = solvedBelow.isPresent() && train.loss() < solvedBelow.get();
    boolean isFinite = Math.abs(train.loss()) <= Double.MAX_VALUE;
    return new Outcome(
        seed + outcomes.size(), train.loss(), train.accuracy(), isFinite && (isRight || isLow));
  }

  /** How many runs it is to have. */
  public int runs() {
    return runs;
  }

  /** How the runs that are done ended, in the order of their seeds. */
  public List<Outcome> outcomes() {
    return List.copyOf(outcomes);
  }

  /** How many of them are solved. */
  public int solved() {
    int count = 0;
    for (Outcome outcome : outcomes) {
      count += outcome.isSolved() ? 1 : 0;
    }
    return count;
  }

  /** Where the probability that a run is solved lies, with 95 % confidence. */
  public Interval interval() {
    return outcomes.isEmpty() ? new Interval(0, 1) : Interval.wilson(solved(), outcomes.size());
  }
}
