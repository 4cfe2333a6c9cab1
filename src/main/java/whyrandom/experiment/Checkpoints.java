package whyrandom.experiment;

import java.util.ArrayList;
import java.util.List;

/**
 * Snapshots along a run, so that any step is a short replay away, in bounded memory.
 *
 * <p>One is kept every {@code stride} steps. When there are too many, every other one goes and the
 * stride doubles: between half the limit and the limit are spread evenly over the run, however
 * long.
 */
final class Checkpoints {
  private static final int MOST = 512;
  private static final int FEWEST = 16;
  private static final int MAX_BYTES = 8 << 20;

  private final List<Snapshot> kept = new ArrayList<>();
  private int stride = 1;

  Checkpoints() {}

  /** A copy that shares the snapshots up to and including {@code step}. */
  Checkpoints upTo(int step) {
    Checkpoints copy = new Checkpoints();
    copy.stride = stride;
    for (Snapshot s : kept) {
      if (s.step() <= step) {
        copy.kept.add(s);
      }
    }
    return copy;
  }

  /** A copy whose experiments have another title and note. */
  Checkpoints renamed(Renaming renaming) {
    Checkpoints copy = new Checkpoints();
    copy.stride = stride;
    for (Snapshot s : kept) {
      copy.kept.add(renaming.of(s));
    }
    return copy;
  }

  /** Whether a snapshot is due at this step. */
  boolean isDue(int step) {
    return step % stride == 0 && (kept.isEmpty() || kept.get(kept.size() - 1).step() < step);
  }

  /** Keeps a snapshot of a step later than all kept ones. */
  void add(Snapshot snapshot) {
    kept.add(snapshot);
    if (kept.size() > limit(snapshot)) {
      stride *= 2;
      kept.removeIf(s -> s.step() % stride != 0);
    }
  }

  private static int limit(Snapshot snapshot) {
    return Math.max(FEWEST, Math.min(MOST, MAX_BYTES / snapshot.bytes()));
  }

  /** The last snapshot at or before a step. The one of step 0 is always there. */
  Snapshot before(int step) {
    int low = 0;
    int high = kept.size() - 1;
    while (low < high) {
      int middle = (low + high + 1) / 2;
      if (kept.get(middle).step() <= step) {
        low = middle;
      } else {
        high = middle - 1;
      }
    }
    return kept.get(low);
  }

  /** All of them, in the order of their steps; to be read only. */
  List<Snapshot> kept() {
    return kept;
  }

  int count() {
    return kept.size();
  }
}
