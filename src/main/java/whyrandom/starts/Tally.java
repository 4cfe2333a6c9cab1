package whyrandom.starts;

import java.util.ArrayList;
import java.util.List;
import whyrandom.math.Interval;

/**
 * Which of some starts are solved, seed by seed, so that the same seeds under other settings can be
 * held against them in pairs.
 *
 * @param areSolved for each seed in turn
 */
public record Tally(List<Boolean> areSolved) {
  /** Copies the list. */
  public Tally {
    areSolved = List.copyOf(areSolved);
  }

  /** The tally of these endings, in their order. */
  public static Tally of(List<Ending> endings) {
    List<Boolean> areSolved = new ArrayList<>();
    for (Ending ending : endings) {
      areSolved.add(ending.isSolved());
    }
    return new Tally(areSolved);
  }

  /** How many starts. */
  public int runs() {
    return areSolved.size();
  }

  /** How many of them are solved. */
  public int solved() {
    int count = 0;
    for (boolean isSolved : areSolved) {
      count += isSolved ? 1 : 0;
    }
    return count;
  }

  /** Where the probability to be solved lies, with 95 % confidence; of one start at least. */
  public Interval interval() {
    return Interval.wilson(solved(), runs());
  }

  /** How many seeds are solved here and not there. */
  public int only(Tally other) {
    int count = 0;
    for (int i = 0; i < Math.min(runs(), other.runs()); i++) {
      count += areSolved.get(i) && !other.areSolved.get(i) ? 1 : 0;
    }
    return count;
  }
}
