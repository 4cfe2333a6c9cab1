package whyrandom.experiment;

import java.util.ArrayList;
import java.util.List;
import whyrandom.engine.Shape;

/**
 * How the units of a hidden layer moved in their {@link UnitPlane}, from where the network got its
 * shape to where it is now: at the steps of which the run has kept the state, and now.
 *
 * <pre>
 *   Drift drift = new Drift(state, 1);
 *   while (!drift.follow(state, 20)) {}
 *   drift.spot(drift.size() - 1, 0)     // where the first unit stands now
 * </pre>
 */
public final class Drift {
  private static final Spot.Kind[] KINDS = Spot.Kind.values();

  private final int layer;
  private final Shape shape;
  private final Experiment settings;
  private final UnitPlane plane;
  private Variant variant;
  private List<Snapshot> known = new ArrayList<>();
  private List<double[]> places = new ArrayList<>();
  private int step;
  private int size;
  private double[] now;

  /** The way of the units of a layer to a state; {@link #follow} it. */
  public Drift(State state, int layer) {
    this.layer = layer;
    shape = state.network().shape();
    settings = state.settings();
    variant = state.variant();
    plane = UnitPlane.of(state, layer);
    now = plane.places(state.network().parameters);
  }

  /** Whether this is about a layer of a state: the same units, the same plane. */
  public boolean isOf(State state, int layer) {
    return this.layer == layer && isSameKind(state.settings());
  }

  private boolean isSameKind(Experiment other) {
    return settings == other
        || shape.equals(other.shape())
            && settings.activations().equals(other.activations())
            && settings.features().equals(other.features())
            && settings.data().equals(other.data())
            && settings.task() == other.task();
  }

  /**
   * Follows the units to a state.
   *
   * @param most at most so many earlier states are looked at; call again until it is true
   * @return whether all are known
   */
  public boolean follow(State state, int most) {
    if (state.variant() != variant || state.step() != step || size == 0) {
      now = plane.places(state.network().parameters);
    }
    variant = state.variant();
    step = state.step();
    List<Snapshot> way = state.way();
    List<Snapshot> next = new ArrayList<>();
    List<double[]> nextPlaces = new ArrayList<>();
    int old = 0;
    int looked = 0;
    boolean isWhole = true;
    for (Snapshot snapshot : way) {
      if (snapshot.step() >= step || !isSameKind(snapshot.setup().experiment())) {
        continue;
      }
      while (old < known.size() && known.get(old).step() < snapshot.step()) {
        old++;
      }
      if (old < known.size() && known.get(old) == snapshot) {
        next.add(snapshot);
        nextPlaces.add(places.get(old));
      } else if (looked < most) {
        looked++;
        next.add(snapshot);
        nextPlaces.add(plane.places(snapshot.parameters()));
      } else {
        isWhole = false;
      }
    }
    known = next;
    places = nextPlaces;
    size = next.size() + 1;
    return isWhole;
  }

  /** The plane. */
  public UnitPlane plane() {
    return plane;
  }

  /** How many states are known, that of now included; the first is the earliest. */
  public int size() {
    return size;
  }

  /** Number of units. */
  public int units() {
    return shape.units(layer);
  }

  /** The step of the {@code i}-th state. */
  public int step(int i) {
    return i < known.size() ? known.get(i).step() : step;
  }

  /** Where a unit stood in the {@code i}-th state. */
  public Spot spot(int i, int unit) {
    double[] all = i < known.size() ? places.get(i) : now;
    int at = UnitPlane.NUMBERS * unit;
    return new Spot(all[at], all[at + 1], KINDS[(int) all[at + 2]]);
  }
}
