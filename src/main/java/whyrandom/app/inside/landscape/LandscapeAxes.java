package whyrandom.app.inside.landscape;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import whyrandom.engine.Network;
import whyrandom.engine.Shape;
import whyrandom.experiment.Direction;
import whyrandom.experiment.Edit;
import whyrandom.experiment.Parting;
import whyrandom.experiment.Place;
import whyrandom.experiment.State;
import whyrandom.experiment.Symmetry;
import whyrandom.experiment.Ways;
import whyrandom.model.Seen;

/** Along which two directions the loss is mapped: together and apart, or two weights. */
final class LandscapeAxes {
  /** In which way two units are moved together and apart. */
  enum Along {
    /** In the way that a difference between them grows fastest. */
    FASTEST("where they part fastest"),
    /** In the way they differ now. */
    DIFFERENCE("the way they differ"),
    /** All parameters alike. */
    ALIKE("all weights alike");

    final String label;

    Along(String label) {
      this.label = label;
    }
  }

  private boolean wantsUnits = true;
  private boolean isUnits = true;
  private int layer = 1;
  private int unit;
  private int other = 1;
  private Along along = Along.FASTEST;
  private boolean isAlongChosen;
  private Place first = new Place(1, 0, 0);
  private Place second = new Place(1, 1, 0);
  private int version;

  /** Changes whenever something else is chosen. */
  int version() {
    return version;
  }

  boolean isUnits() {
    return isUnits;
  }

  int layer() {
    return layer;
  }

  int unit() {
    return unit;
  }

  int other() {
    return other;
  }

  Along along() {
    return along;
  }

  Place first() {
    return first;
  }

  Place second() {
    return second;
  }

  /** Whether a layer has two units that can be compared. */
  static boolean hasPair(Shape shape, int layer) {
    return layer >= 1 && layer < shape.layers() && shape.units(layer) > 1;
  }

  /** The hidden layers that have two units. */
  static List<Integer> layersWithPairs(Shape shape) {
    List<Integer> layers = new ArrayList<>();
    for (int i = 1; i < shape.layers(); i++) {
      if (hasPair(shape, i)) {
        layers.add(i);
      }
    }
    return layers;
  }

  /** Chooses two units of the selected weight's layer, or the first pair there is. */
  void start(Seen lane, Optional<Place> selected) {
    Shape shape = lane.network().shape();
    List<Integer> layers = layersWithPairs(shape);
    isUnits = wantsUnits && !layers.isEmpty();
    if (!layers.isEmpty()) {
      int wanted = selected.map(Place::layer).orElse(1);
      chooseLayer(lane, layers.contains(wanted) ? wanted : layers.get(0));
    }
    first = selected.orElse(new Place(1, 0, 0));
    second = beside(shape, first);
    version++;
  }

  /** The corresponding weight of another unit, or if there is none another weight of this one. */
  private static Place beside(Shape shape, Place place) {
    int units = shape.units(place.layer());
    return units > 1
        ? new Place(place.layer(), (place.unit() + 1) % units, place.input())
        : new Place(place.layer(), place.unit(), another(shape, place));
  }

  private static int another(Shape shape, Place place) {
    int last = shape.fanIn(place.layer()) - 1;
    return place.isBias() ? 0 : shape.hasBiases() ? Edit.BIAS : last - place.input();
  }

  /** Makes sure that the network has what is chosen. */
  void fit(Seen lane) {
    Shape shape = lane.network().shape();
    boolean hasUnits = hasPair(shape, layer) && Math.max(unit, other) < shape.units(layer);
    boolean canHaveUnits = !layersWithPairs(shape).isEmpty();
    boolean isWrong = isUnits ? !hasUnits : wantsUnits && canHaveUnits;
    if (isWrong || !first.isIn(shape) || !second.isIn(shape)) {
      start(lane, Optional.empty());
    }
  }

  void setUnits(Seen lane, boolean on) {
    wantsUnits = on;
    isUnits = on;
    fit(lane);
    chooseAlong(lane);
    version++;
  }

  /** Looks at two units of a layer: the first that are identical, or the first two. */
  void chooseLayer(Seen lane, int number) {
    layer = number;
    unit = 0;
    other = 1;
    for (List<Integer> group : Symmetry.identical(lane.network()).get(number - 1)) {
      if (group.size() > 1) {
        unit = group.get(0);
        other = group.get(1);
        break;
      }
    }
    chooseAlong(lane);
    version++;
  }

  /** Looks at another unit; if it is the other one already, the two change places. */
  void chooseUnit(Seen lane, boolean isFirst, int number) {
    int kept = isFirst ? other : unit;
    int left = isFirst ? unit : other;
    int partner = kept == number ? left : kept;
    unit = isFirst ? number : partner;
    other = isFirst ? partner : number;
    chooseAlong(lane);
    version++;
  }

  /** What suits another start, unless the reader has chosen. */
  void chooseAlong(Seen lane) {
    if (!isAlongChosen && isUnits && hasPair(lane.network().shape(), layer)) {
      Along suited =
          Symmetry.areIdentical(lane.network(), layer, unit, other)
              ? Along.FASTEST
              : Along.DIFFERENCE;
      version += suited == along ? 0 : 1;
      along = suited;
    }
  }

  void setAlong(Along value) {
    along = value;
    isAlongChosen = true;
    version++;
  }

  /** Puts another weight on an axis; if it is on the other one already, they change places. */
  void setWeight(boolean isFirst, Place place) {
    Place left = isFirst ? first : second;
    Place kept = isFirst ? second : first;
    Place partner = kept.equals(place) ? left : kept;
    first = isFirst ? place : partner;
    second = isFirst ? partner : place;
    version++;
  }

  /** The weight that was selected last goes across, the one before it up. */
  void follow(Place selected) {
    if (!isUnits && !selected.equals(first)) {
      second = first;
      first = selected;
      version++;
    }
  }

  /** Whether it takes a {@link Parting} to know the directions. */
  boolean needsParting(Network network) {
    return isUnits
        && (along == Along.FASTEST
            || along == Along.DIFFERENCE && Ways.difference(network, layer, unit, other).isEmpty());
  }

  Parting parting(State run) {
    return new Parting(run, layer, unit, other);
  }

  /** The way of the two units, where it takes no {@link Parting} to know it. */
  double[] way(Network network) {
    int size = Direction.parameters(network.shape(), layer, unit).length;
    return along == Along.DIFFERENCE
        ? Ways.difference(network, layer, unit, other).orElseGet(() -> Ways.alike(size))
        : Ways.alike(size);
  }

  /** The direction from left to right. */
  Direction across(Shape shape, double[] way) {
    return isUnits
        ? Direction.together(shape, layer, unit, other, way)
        : Direction.of(shape, first);
  }

  /** The direction from below to above. */
  Direction up(Shape shape, double[] way) {
    return isUnits ? Direction.apart(shape, layer, unit, other, way) : Direction.of(shape, second);
  }
}
