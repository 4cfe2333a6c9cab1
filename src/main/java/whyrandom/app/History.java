package whyrandom.app;

import java.util.ArrayList;
import java.util.List;

/** The way back through what was done, and forth again. */
final class History {
  private static final int MOST = 200;

  private final List<Moment> past = new ArrayList<>();
  private final List<Moment> future = new ArrayList<>();
  private String gesture = "";

  boolean canUndo() {
    return !past.isEmpty();
  }

  boolean canRedo() {
    return !future.isEmpty();
  }

  /** Nothing that was done so far can be undone from here on. */
  void forget() {
    past.clear();
  }

  /**
   * The moment that a gesture starts from: that before its first change if it is still going on, so
   * that dragging a slider is one change with one undo.
   */
  Moment beginOf(String name, Moment now) {
    if (name.isEmpty() || !name.equals(gesture) || past.isEmpty()) {
      return now;
    }
    Moment before = last();
    boolean isSameStep = before.lanes().get(0).run().step() == now.lanes().get(0).run().step();
    return isSameStep ? before : now;
  }

  private Moment last() {
    return past.get(past.size() - 1);
  }

  /** Something was done, as part of a gesture or on its own, when it was {@code before}. */
  void add(String name, Moment before) {
    if (past.isEmpty() || last() != before) {
      past.add(before);
    }
    if (past.size() > MOST) {
      past.remove(0);
    }
    future.clear();
    gesture = name;
  }

  /** The moment before the last change. */
  Moment undo(Moment now) {
    return travel(past, future, now);
  }

  /** The moment before the last undo. */
  Moment redo(Moment now) {
    return travel(future, past, now);
  }

  private Moment travel(List<Moment> from, List<Moment> to, Moment now) {
    if (from.isEmpty()) {
      return now;
    }
    to.add(now);
    return from.remove(from.size() - 1);
  }
}
