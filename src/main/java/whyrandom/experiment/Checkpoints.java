package whyrandom.experiment;

import java.util.List;

/** Snapshots along a run, so that any step is a short replay away, in bounded memory. */
final class Checkpoints {
  private static final int MOST = 512;
  private static final int FEWEST = 16;
  private static final int MAX_BYTES = 8 << 20;

  private final Series<Snapshot> kept;

  Checkpoints() {
    this(new Series<>());
  }

  private Checkpoints(Series<Snapshot> kept) {
    this.kept = kept;
  }

  /** A copy; it shares the snapshots. */
  Checkpoints copy() {
    return new Checkpoints(kept.copy());
  }

  /** A copy that shares the snapshots up to and including {@code step}. */
  Checkpoints upTo(int step) {
    return new Checkpoints(kept.upTo(step));
  }

  /** A copy whose experiments have another title and note. */
  Checkpoints renamed(Renaming renaming) {
    Series<Snapshot> renamed = new Series<>(kept.stride());
    for (Snapshot snapshot : kept.notes()) {
      renamed.add(renaming.of(snapshot), Integer.MAX_VALUE);
    }
    return new Checkpoints(renamed);
  }

  /** Whether a snapshot is due at this step. */
  boolean isDue(int step) {
    return step == kept.next();
  }

  /** Keeps a snapshot that is due. */
  void add(Snapshot snapshot) {
    kept.add(snapshot, limit(snapshot));
  }

  private static int limit(Snapshot snapshot) {
    return Math.max(FEWEST, Math.min(MOST, MAX_BYTES / snapshot.bytes()));
  }

  /** The last snapshot at or before a step. The one of step 0 is always there. */
  Snapshot before(int step) {
    return kept.get(kept.at(step));
  }

  /** All of them, in the order of their steps; to be read only. */
  List<Snapshot> kept() {
    return kept.notes();
  }

  int count() {
    return kept.size();
  }

  /** Roughly how much memory they take. */
  int bytes() {
    return count() == 0 ? 0 : count() * kept.get(count() - 1).bytes();
  }
}
