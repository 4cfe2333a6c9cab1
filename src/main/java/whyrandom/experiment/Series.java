package whyrandom.experiment;

import java.util.ArrayList;
import java.util.List;

/**
 * What is noted along a run, in bounded memory: one note every {@code stride} steps from step 0 on.
 * When there are too many, every other one goes and the stride doubles: between half of what there
 * may be and all of it is spread evenly over the run, however long.
 *
 * <pre>
 *   if (step == series.next()) {
 *     series.add(note, 512);
 *   }
 *   series.get(series.at(240))   // the last one at or before step 240
 * </pre>
 *
 * @param <T> a note, which is not written to
 */
final class Series<T> {
  private List<T> notes = new ArrayList<>();
  private int stride;

  /** Whether the list is another one's as well: then it is not to be written to. */
  private boolean isShared;

  /** An empty one. */
  Series() {
    this(1);
  }

  /** An empty one that begins with wider steps. */
  Series(int stride) {
    this.stride = stride;
  }

  /** The smallest stride at which a run up to a step has so many notes at most. */
  static int stride(int step, int most) {
    int stride = 1;
    while (step / stride >= most) {
      stride *= 2;
    }
    return stride;
  }

  /** A copy, which goes its own way from here; it shares the notes. */
  Series<T> copy() {
    Series<T> copy = new Series<>(stride);
    copy.notes = notes;
    copy.isShared = true;
    isShared = true;
    return copy;
  }

  /** A copy of the notes up to and including a step. */
  Series<T> upTo(int step) {
    Series<T> copy = copy();
    copy.cut(step / stride + 1);
    return copy;
  }

  /** Forgets all but so many notes. */
  void cut(int size) {
    if (size < notes.size()) {
      notes = new ArrayList<>(notes.subList(0, size));
      isShared = false;
    }
  }

  /** The step of the next note that there is to be. */
  int next() {
    return notes.size() * stride;
  }

  /**
   * Adds the note of step {@link #next}.
   *
   * @param most there may be so many notes
   */
  void add(T note, int most) {
    if (isShared) {
      notes = new ArrayList<>(notes);
      isShared = false;
    }
    notes.add(note);
    if (notes.size() > most) {
      thin();
    }
  }

  private void thin() {
    List<T> kept = new ArrayList<>();
    for (int i = 0; i < notes.size(); i += 2) {
      kept.add(notes.get(i));
    }
    notes = kept;
    stride *= 2;
  }

  /** Number of notes. */
  int size() {
    return notes.size();
  }

  /** Number of steps from one note to the next. */
  int stride() {
    return stride;
  }

  /** The step of note {@code i}. */
  int step(int i) {
    return i * stride;
  }

  /** Note {@code i}. */
  T get(int i) {
    return notes.get(i);
  }

  /** The last note at or before a step; −1 if there is none. */
  int at(int step) {
    return Math.min(notes.size() - 1, step / stride);
  }

  /** All notes, in the order of their steps; to be read only. */
  List<T> notes() {
    return notes;
  }
}
