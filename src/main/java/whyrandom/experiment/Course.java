package whyrandom.experiment;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import whyrandom.engine.Shape;

/**
 * Where the network of a run has been on its way to a state: the parameters that the run has kept
 * for going back, and those before and after each edit of weights, which are found by replaying a
 * few steps, piece by piece.
 *
 * <p>It begins where the network got its present shape. Nothing but a bounded number of edits is
 * kept beyond what the run keeps itself.
 */
public final class Course {
  private static final int MOST_EDITS = 100;
  private static final int FEWEST_EDITS = 4;
  private static final int MAX_BYTES = 4 << 20;

  /**
   * A place on the way.
   *
   * @param step number of updates before it
   * @param parameters weights and biases there; to be read only
   * @param isEdit whether the network was put there, by edits, rather than led by descent
   */
  public record Point(int step, double[] parameters, boolean isEdit) {}

  /**
   * The way on a {@link Landscape}.
   *
   * @param across how far along its first direction each point is
   * @param up how far along its second direction
   * @param isEdit whether the network was put there
   */
  public record Projection(double[] across, double[] up, boolean[] isEdit) {}

  private State run;
  private final List<Integer> pending = new ArrayList<>();
  private final List<Point> arrivals = new ArrayList<>();
  private final List<Point> departures = new ArrayList<>();
  private Optional<Run> replay = Optional.empty();
  private int looked = -1;

  /** The way to a state. */
  public Course(State state) {
    run = state;
  }

  /** Goes on to another state of the same experiment and edits. */
  public void follow(State state) {
    run = state;
  }

  /**
   * Replays the way to edits that have come to lie behind the current step.
   *
   * @param updates at most so many
   * @return whether all are found
   */
  public boolean advance(int updates) {
    lookForEdits();
    if (pending.isEmpty()) {
      return true;
    }
    int step = pending.get(0);
    if (replay.isEmpty()) {
      replay = Optional.of(run.before(step));
    }
    if (replay.get().approach(step, updates)) {
      Run before = replay.get();
      add(arrivals, new Point(step, before.network().parameters.clone(), false));
      add(departures, new Point(step, before.with(editsAt(step)).network().parameters, true));
      pending.remove(0);
      replay = Optional.empty();
    }
    return pending.isEmpty();
  }

  private void lookForEdits() {
    int from = Math.max(looked + 1, start());
    for (Edit edit : run.editsUpTo(run.step())) {
      boolean isNew = pending.isEmpty() || pending.get(pending.size() - 1) != edit.step();
      if (edit.step() >= from && moves(edit) && isNew) {
        pending.add(edit.step());
      }
    }
    looked = Math.max(looked, run.step());
  }

  private static boolean moves(Edit edit) {
    return !(edit instanceof Edit.Change);
  }

  private List<Edit> editsAt(int step) {
    List<Edit> list = new ArrayList<>();
    for (Edit edit : run.editsUpTo(step)) {
      if (edit.step() == step) {
        list.add(edit);
      }
    }
    return list;
  }

  private static void add(List<Point> list, Point point) {
    int limit = MAX_BYTES / (16 * point.parameters.length);
    if (list.size() >= Math.max(FEWEST_EDITS, Math.min(MOST_EDITS, limit))) {
      list.remove(0);
    }
    list.add(point);
  }

  /** The step at which the network got its present shape. */
  private int start() {
    Shape shape = run.network().shape();
    int start = 0;
    Shape before = run.experiment().shape();
    for (Edit edit : run.editsUpTo(run.step())) {
      if (edit instanceof Edit.Change change) {
        Shape after = change.to().shape();
        start = after.equals(before) ? start : edit.step();
        before = after;
      }
    }
    return before.equals(shape) ? start : run.step();
  }

  /** The way so far, from its beginning to the network as it is now. */
  public List<Point> points() {
    List<Point> points = new ArrayList<>();
    Shape shape = run.network().shape();
    int start = start();
    int edit = 0;
    for (Snapshot snapshot : run.way()) {
      if (snapshot.step() >= start && snapshot.setup().experiment().shape().equals(shape)) {
        edit = addEdits(points, edit, start, snapshot.step() - 1);
        points.add(new Point(snapshot.step(), snapshot.parameters(), false));
      }
    }
    addEdits(points, edit, start, run.step());
    addCurrent(points);
    return points;
  }

  /** The way so far, on a plane. */
  public Projection on(Landscape plane) {
    List<Point> points = points();
    int count = points.size();
    Projection way = new Projection(new double[count], new double[count], new boolean[count]);
    for (int i = 0; i < count; i++) {
      way.across[i] = plane.across().dot(points.get(i).parameters());
      way.up[i] = plane.up().dot(points.get(i).parameters());
      way.isEdit[i] = points.get(i).isEdit();
    }
    return way;
  }

  /** Adds what is known of edits up to a step; answers which edit comes next. */
  private int addEdits(List<Point> points, int from, int start, int step) {
    int i = from;
    while (i < departures.size() && departures.get(i).step() <= step) {
      Point departure = departures.get(i);
      if (departure.step() >= start) {
        boolean isKnown =
            !points.isEmpty() && points.get(points.size() - 1).step() == departure.step();
        if (departure.step() == start) {
          points.clear();
        } else if (!isKnown) {
          points.add(arrivals.get(i));
        }
        points.add(departure);
      }
      i++;
    }
    return i;
  }

  private void addCurrent(List<Point> points) {
    boolean isThere = !points.isEmpty() && points.get(points.size() - 1).step() == run.step();
    boolean isEdited = !editsAt(run.step()).isEmpty();
    if (!isThere || isEdited && !points.get(points.size() - 1).isEdit()) {
      points.add(new Point(run.step(), run.network().parameters, false));
    }
  }
}
