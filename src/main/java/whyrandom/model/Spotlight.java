package whyrandom.model;

import java.util.List;
import whyrandom.engine.Shape;
import whyrandom.experiment.Place;

/**
 * What a closer look shows in the diagram of a network: other amounts than weights on the edges,
 * and edges and units that are lit.
 */
public final class Spotlight {
  /** The largest amount is as wide as a weight of this size. */
  private static final double LARGEST = 6;

  private final int lane;
  private final Shape shape;
  private final String name;
  private final double[] amounts;
  private final double[] shown;
  private final List<Place> edges;
  private final List<Unit> units;
  private final List<Note> notes;

  /**
   * A unit of the network.
   *
   * @param layer 0 = the inputs
   * @param number 0-based
   */
  public record Unit(int layer, int number) {}

  /**
   * A number beside an edge.
   *
   * @param place the edge
   * @param text the number
   * @param isAtStart whether it stands where the edge begins rather than where it ends
   */
  public record Note(Place place, String text, boolean isAtStart) {
    /** Whether its edge leaves a hidden unit, where braces stand. */
    public boolean leavesHiddenUnit() {
      return place.layer() > 1;
    }
  }

  /**
   * A spotlight on a network.
   *
   * @param lane 0 = A, 1 = B
   * @param shape of that network; it goes out when the network has another
   * @param name what the amounts are, for example {@code w·δ}
   * @param amounts one for each parameter; none to show the weights themselves
   * @param edges the weights and biases that are lit
   * @param units the units that are lit
   * @param notes numbers beside edges
   */
  public Spotlight(
      int lane,
      Shape shape,
      String name,
      double[] amounts,
      List<Place> edges,
      List<Unit> units,
      List<Note> notes) {
    this.lane = lane;
    this.shape = shape;
    this.name = name;
    this.amounts = amounts;
    this.edges = edges;
    this.units = units;
    this.notes = notes;
    shown = scaled(amounts);
  }

  private static double[] scaled(double[] amounts) {
    double largest = 0;
    for (double amount : amounts) {
      double size = Math.abs(amount);
      largest = size > largest && size <= Double.MAX_VALUE ? size : largest;
    }
    double[] scaled = new double[amounts.length];
    for (int i = 0; i < scaled.length; i++) {
      scaled[i] = largest == 0 ? amounts[i] : amounts[i] / largest * LARGEST;
    }
    return scaled;
  }

  /** Whether it is on a network, given by its number and shape. */
  public boolean isOn(int network, Shape its) {
    return lane == network && shape.equals(its);
  }

  /** Whether edges show something else than weights. */
  public boolean hasAmounts() {
    return amounts.length > 0;
  }

  /** What all edges are drawn as: amounts in the scale of weights. */
  public double[] shown() {
    return shown;
  }

  /** The amount of a weight or bias. */
  public double amount(Place place) {
    return amounts[place.index(shape)];
  }

  /** What the amounts are. */
  public String name() {
    return name;
  }

  /** Whether a weight or bias is lit. */
  public boolean isLit(Place place) {
    return edges.contains(place);
  }

  /** The units that are lit. */
  public List<Unit> units() {
    return units;
  }

  /** Numbers beside edges. */
  public List<Note> notes() {
    return notes;
  }
}
