package whyrandom.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The way back through what was done, and forth again. */
final class History {
  private static final int MOST = 200;

  private final List<Scene> past = new ArrayList<>();
  private final List<Scene> future = new ArrayList<>();
  private String gesture = "";
  private Optional<Scene> held = Optional.empty();
  private List<Scene> futureWhenHeld = List.of();
  private boolean hasChanged;

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

  /** From here on, until it is let go, all changes are one change. */
  void hold(Scene now) {
    held = Optional.of(now);
    futureWhenHeld = List.copyOf(future);
    hasChanged = false;
  }

  boolean isHeld() {
    return held.isPresent();
  }

  void release() {
    held = Optional.empty();
    gesture = "";
  }

  /** Lets go as if nothing had been changed; the moment to go back to, if something was. */
  Optional<Scene> takeBack() {
    Optional<Scene> begin = held.filter(it -> hasChanged);
    if (begin.isPresent()) {
      past.remove(past.size() - 1);
      future.addAll(futureWhenHeld);
    }
    release();
    return begin;
  }

  /**
   * The moment that a gesture starts from: that before its first change if it is still going on, so
   * that dragging a slider is one change with one undo.
   */
  Scene beginOf(String name, Scene now) {
    if (held.isPresent()) {
      return held.get().step() == now.step() ? held.get() : now;
    }
    if (name.isEmpty() || !name.equals(gesture) || past.isEmpty()) {
      return now;
    }
    Scene before = last();
    return before.step() == now.step() ? before : now;
  }

  private Scene last() {
    return past.get(past.size() - 1);
  }

  /** Something was done, as part of a gesture or on its own, when it was {@code before}. */
  void add(String name, Scene before) {
    Scene begin = held.orElse(before);
    boolean isGoingOn = held.isPresent() ? hasChanged : !past.isEmpty() && last() == before;
    hasChanged = true;
    if (!isGoingOn) {
      past.add(begin);
    }
    if (past.size() > MOST) {
      past.remove(0);
    }
    future.clear();
    gesture = name;
  }

  /** The moment before the last change, of which there is one. */
  Scene beforeLast() {
    return last();
  }

  /** The moment before the last undo, of which there was one. */
  Scene beforeUndo() {
    return future.get(future.size() - 1);
  }

  /** The last change is undone, at a moment. */
  void undo(Scene now) {
    travel(past, future, now);
  }

  /** The last undo is taken back, at a moment. */
  void redo(Scene now) {
    travel(future, past, now);
  }

  private void travel(List<Scene> from, List<Scene> to, Scene now) {
    release();
    to.add(now);
    from.remove(from.size() - 1);
  }
}
