package whyrandom.model.many;

import java.util.ArrayList;
import java.util.List;
import whyrandom.refusal.Refusal;
import whyrandom.share.Json;
import whyrandom.share.Vary;
import whyrandom.starts.Ending;
import whyrandom.starts.Plan;

/**
 * The same starts under several settings: a cohort for each combination of their values, all with
 * the same seeds.
 */
public final class Comparison {
  /** With more starts than these there are no pictures of hidden units: they take room. */
  private static final int FEW = 5000;

  private final List<Vary> varied;
  private final List<Cell> cells = new ArrayList<>();
  private final int runs;
  private final long seed;

  /**
   * One combination of values.
   *
   * @param values one for each setting that is varied
   * @param isHere whether the network that is open has them
   */
  public record Cell(List<Json> values, Cohort cohort, boolean isHere) {}

  /**
   * A comparison of which nothing has been worked out yet.
   *
   * @param plan that of the network that is open
   * @param varied one or two settings; the values of the last one change fastest
   * @param runs how many starts each combination has
   * @param seed the first one's
   * @throws Refusal if a setting cannot have a value, or they do not go together
   */
  public Comparison(Plan plan, List<Vary> varied, int runs, long seed) {
    this.varied = List.copyOf(varied);
    this.runs = runs;
    this.seed = seed;
    List<Vary.Cell> all = Vary.cells(plan.experiment(), varied);
    for (Vary.Cell cell : all) {
      int units = all.size() * runs <= FEW ? plan.units() : 0;
      Plan its = new Plan(cell.experiment(), cell.scale(), plan.steps(), plan.solvedBelow(), units);
      boolean isHere = cell.scale() == plan.scale() && cell.experiment().equals(plan.experiment());
      cells.add(new Cell(cell.values(), new Cohort(its, seed), isHere));
    }
  }

  /**
   * What there is to work out.
   *
   * @param main the starts of the network that is open: what is known of them is taken over
   */
  List<Batch> batches(Cohort main) {
    List<Batch> batches = new ArrayList<>();
    for (Cell cell : cells) {
      Batch batch = cell.cohort().more(runs);
      boolean isKnown = main.isComplete() && main.count() >= runs && main.seed() == seed;
      if (cell.isHere() && isKnown) {
        cell.cohort().add(main.endings().subList(0, runs));
      } else {
        batches.add(batch);
      }
    }
    return batches;
  }

  /** Takes endings of one of its plans; answers whether it is one. */
  boolean take(Plan plan, List<Ending> some) {
    for (Cell cell : cells) {
      if (cell.cohort().plan() == plan) {
        cell.cohort().add(some);
        return true;
      }
    }
    return false;
  }

  /** Nothing more is to come. */
  void stop() {
    for (Cell cell : cells) {
      cell.cohort().stop();
    }
  }

  /** The settings that are varied. */
  public List<Vary> varied() {
    return varied;
  }

  /** How many starts each combination has. */
  public int runs() {
    return runs;
  }

  /** The combinations: the values of the last setting change fastest. */
  public List<Cell> cells() {
    return cells;
  }

  /** How many combinations stand side by side: as many as the last of two settings has values. */
  public int columns() {
    return varied.size() == 1 ? 1 : varied.get(1).values().size();
  }

  /** How many starts there are to be. */
  public int count() {
    int count = 0;
    for (Cell cell : cells) {
      count += cell.cohort().count();
    }
    return count;
  }

  /** How many have ended. */
  public int ended() {
    int ended = 0;
    for (Cell cell : cells) {
      ended += cell.cohort().ended();
    }
    return ended;
  }
}
