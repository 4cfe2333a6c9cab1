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

  /** Shared with copies: it is replaced and never written to. */
  private List<Snapshot> kept = List.of();

  private int stride = 1;

  Checkpoints() {}

  /** A copy; it shares the snapshots. */
  Checkpoints copy() {
    return with(kept);
  }

  private Checkpoints with(List<Snapshot> snapshots) {
    Checkpoints copy = new Checkpoints();
    copy.stride = stride;
    copy.kept = snapshots;
    return copy;
  }

  /** A copy that shares the snapshots up to and including {@code step}. */
  Checkpoints upTo(int step) {
    List<Snapshot> earlier = new ArrayList<>();
    for (Snapshot s : kept) {
      if (s.step() <= step) {
        earlier.add(s);
      }
    }
    return with(earlier);
  }

  /** A copy whose experiments have another title and note. */
  Checkpoints renamed(Renaming renaming) {
    List<Snapshot> renamed = new ArrayList<>();
    for (Snapshot s : kept) {
      renamed.add(renaming.of(s));
    }
    return with(renamed);
  }

  /** Whether a snapshot is due at this step. */
  boolean isDue(int step) {
    return step % stride == 0 && (kept.isEmpty() || kept.get(kept.size() - 1).step() < step);
  }

  /** Keeps a snapshot of a step later than all kept ones. */
  void add(Snapshot snapshot) {
    List<Snapshot> more = new ArrayList<>(kept);
    more.add(snapshot);
    if (more.size() > limit(snapshot)) {
      stride *= 2;
      more.removeIf(s -> s.step() % stride != 0);
    }
    kept = more;
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

  /** Roughly how much memory they take. */
  int bytes() {
    return kept.isEmpty() ? 0 : kept.size() * kept.get(kept.size() - 1).bytes();
  }
}
