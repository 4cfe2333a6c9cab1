package whyrandom.starts;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import whyrandom.experiment.Run;
import whyrandom.experiment.Variant;
import whyrandom.maps.UnitMaps;

/**
 * Works out some starts of a plan, one after the other and piece by piece:
 *
 * <pre>
 *   Starts starts = new Starts(Plan.of(experiment, 1000), 1, 1000);
 *   while (!starts.advance(64)) {}
 *   starts.take()    // a thousand endings
 * </pre>
 */
public final class Starts {
  private final Plan plan;
  private final int[] looks;
  private final long end;
  private final List<Ending> endings = new ArrayList<>();
  private long seed;
  private Optional<Run> shared = Optional.empty();
  private Optional<UnitMaps> maps = Optional.empty();
  private Optional<Start> current = Optional.empty();

  /**
   * Starts that are still to be worked out.
   *
   * @param seed the first one's; the next one's is larger by 1
   * @param count how many
   */
  public Starts(Plan plan, long seed, int count) {
    this.plan = plan;
    this.seed = seed;
    end = seed + count;
    looks = plan.looks();
  }

  /**
   * Goes on.
   *
   * @param updates at most so many, and a few to find out since when a start was solved
   * @return whether all is done
   */
  public boolean advance(int updates) {
    if (seed == end) {
      return true;
    }
    Start start = current.orElseGet(this::next);
    current = Optional.of(start);
    if (start.advance(updates)) {
      endings.add(start.ending());
      current = Optional.empty();
      seed++;
    }
    return seed == end;
  }

  /** The next start; all share the data, and the room for pictures. */
  private Start next() {
    Variant variant = new Variant(plan.start(seed), List.of());
    Run run = shared.isPresent() ? shared.get().of(variant) : new Run(variant);
    if (shared.isEmpty()) {
      shared = Optional.of(run);
      maps =
          Optional.of(
              new UnitMaps(run.network(), plan.experiment().features(), run.data().dataset()));
    }
    return new Start(plan, looks, run, seed, maps.get());
  }

  /** The endings since this was asked the last time, in the order of their seeds. */
  public List<Ending> take() {
    List<Ending> taken = List.copyOf(endings);
    endings.clear();
    return taken;
  }
}
