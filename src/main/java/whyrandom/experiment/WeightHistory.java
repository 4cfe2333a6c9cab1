package whyrandom.experiment;

import java.util.Optional;

/**
 * The weights and biases along a run, in bounded memory, from step 0 up to the furthest step that
 * the run has been at.
 *
 * <p>Notes are what a replay of the experiment and its edits gives, to the last bit, however the
 * run came to where it stands: they are taken from the run when it passes by, and else from a
 * {@linkplain Run#copy copy} of it that is trained in small pieces.
 *
 * <pre>
 *   history.follow(run);
 *   while (!history.fill(20)) {}
 *   history.parameters(history.at(240))
 * </pre>
 */
public final class WeightHistory {
  private static final int MOST = 480;
  private static final int FEWEST = 24;
  private static final int MAX_BYTES = 4 << 20;

  private record Note(Experiment settings, double[] parameters) {}

  private Optional<State> run = Optional.empty();
  private Optional<Run> copy = Optional.empty();
  private int copiedAt;
  private Series<Note> notes = new Series<>();

  /**
   * Follows a run from here on. Notes that hold for it too are kept: those before the first edit in
   * which it differs from the run followed so far.
   */
  public void follow(State next) {
    if (run.isPresent() && run.get().variant() == next.variant()) {
      run = Optional.of(next);
      return;
    }
    int same = run.isPresent() ? firstDifference(run.get(), next) : 0;
    run = Optional.of(next);
    copy = Optional.empty();
    notes.cut(same == 0 ? 0 : (same - 1) / notes.stride() + 1);
    int wanted = Series.stride(next.furthest(), limit(next));
    if (notes.size() == 0 || wanted < notes.stride()) {
      notes = new Series<>(wanted);
    }
  }

  /** The first step at which two runs may be in different states. */
  private static int firstDifference(State a, State b) {
    if (a.experiment() != b.experiment()) {
      return 0;
    }
    int i = 0;
    while (i < a.edits().size() && i < b.edits().size() && a.edits().get(i) == b.edits().get(i)) {
      i++;
    }
    int same = Integer.MAX_VALUE;
    if (i < a.edits().size()) {
      same = a.edits().get(i).step();
    }
    return i < b.edits().size() ? Math.min(same, b.edits().get(i).step()) : same;
  }

  private static int limit(State run) {
    int bytes = 8 * run.network().parameters.length;
    return Math.max(FEWEST, Math.min(MOST, MAX_BYTES / bytes));
  }

  /**
   * Goes on with it: at most one note.
   *
   * @param updates at most so many updates, if they are needed to get there
   * @return whether all notes are there
   */
  public boolean fill(int updates) {
    State followed = run.orElseThrow();
    int next = notes.next();
    if (next > followed.furthest()) {
      return true;
    }
    if (followed.step() == next) {
      note(followed);
    } else {
      if (copy.isEmpty() || next > copiedAt) {
        copy = Optional.of(followed.run());
        copiedAt = followed.furthest();
      }
      if (copy.get().approach(next, updates)) {
        note(copy.get());
      }
    }
    return notes.next() > followed.furthest();
  }

  private void note(State at) {
    notes.add(new Note(at.settings(), at.network().parameters.clone()), limit(at));
  }

  /** How many notes there are. */
  public int size() {
    return notes.size();
  }

  /** The step of note {@code i}. */
  public int step(int i) {
    return notes.step(i);
  }

  /** The settings that hold at note {@code i}. */
  public Experiment settings(int i) {
    return notes.get(i).settings();
  }

  /** The weights and biases at note {@code i}; nobody writes to them. */
  public double[] parameters(int i) {
    return notes.get(i).parameters();
  }

  /** The last note at or before a step; −1 if there is none. */
  public int at(int step) {
    return notes.at(step);
  }
}
