package whyrandom.app.inside.start;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import whyrandom.app.inside.InsideDesk;
import whyrandom.app.maps.TilePainter;
import whyrandom.engine.Initializer;
import whyrandom.engine.Initializers;
import whyrandom.experiment.DrawnStart;
import whyrandom.model.Seen;

/** The next starts of a network, one seed after the other, each a click away. */
public final class DrawsStrip {
  private static final int SEEDS = 8;

  private final InsideDesk desk;
  private final TilePainter painter = new TilePainter();
  private Optional<DrawnStart> start = Optional.empty();
  private final List<DrawsPick> picks = new ArrayList<>();

  DrawsStrip(InsideDesk desk) {
    this.desk = desk;
    for (int i = 0; i < SEEDS; i++) {
      picks.add(new DrawsPick());
    }
  }

  /** Shows what comes after a start. */
  void show(DrawnStart its) {
    start = Optional.of(its);
    for (int i = 0; i < SEEDS; i++) {
      picks.get(i).show(after(its.experiment().init().seed(), i + 1), isPictured());
    }
  }

  private static long after(long seed, int steps) {
    long room = Initializer.MAX_SEED - seed;
    return room >= steps ? seed + steps : steps - room - 1;
  }

  /**
   * Starts one more of them.
   *
   * @return whether all are started
   */
  boolean work(Seen lane, boolean isDark) {
    for (DrawsPick pick : picks) {
      if (isThere() && isPictured() && !pick.isStarted()) {
        pick.start(lane);
        pick.draw(painter, isDark);
        return false;
      }
    }
    return true;
  }

  void draw(boolean isDark) {
    for (DrawsPick pick : picks) {
      pick.draw(painter, isDark);
    }
  }

  /** Whether another seed makes another start. */
  public boolean isThere() {
    return start.isPresent() && start.get().isRandom();
  }

  /** Whether the network is small enough for pictures of its starts. */
  public boolean isPictured() {
    return start.isPresent() && DrawsPick.isPictured(start.get().shape());
  }

  /** The starts. */
  public List<DrawsPick> getPicks() {
    return picks;
  }

  /** Starts with the seed of a picture. */
  public void take(DrawsPick pick) {
    Initializers init = start.get().experiment().init().withSeed(pick.seed());
    desk.desk().notices().attempt(() -> desk.workbench().start(desk.laneIndex(), init));
  }

  /** Starts with the next seed. */
  public void takeNext() {
    take(picks.get(0));
  }
}
