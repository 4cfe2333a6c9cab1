package whyrandom.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/**
 * How a network starts: one initializer for all layers of weights, or one for each.
 *
 * @param each one, or as many as there are layers of weights: that of the first hidden layer first,
 *     that of the output last
 */
public record Initializers(List<Initializer> each) {
  /** Copies the list. */
  public Initializers {
    each = List.copyOf(each);
  }

  /** The same initializer for all layers. */
  public static Initializers of(Initializer all) {
    return new Initializers(List.of(all));
  }

  /** Whether there is one for all layers. */
  public boolean isOne() {
    return each.size() == 1;
  }

  /** The initializer of the first layer, or of all. */
  public Initializer first() {
    return each.get(0);
  }

  /** The initializer of a layer, counted from 1. */
  public Initializer in(int layer) {
    return isOne() ? first() : each.get(layer - 1);
  }

  /** The seed of the first layer; another one can have its own. */
  public long seed() {
    return first().seed();
  }

  /** The same with one seed for all layers. */
  public Initializers withSeed(long seed) {
    List<Initializer> seeded = new ArrayList<>();
    for (Initializer initializer : each) {
      seeded.add(initializer.withSeed(seed));
    }
    return new Initializers(seeded);
  }

  /** Whether all weights of a layer are equal, in every layer. */
  public boolean isEqual() {
    boolean isEqual = true;
    for (Initializer initializer : each) {
      isEqual &= initializer.scheme().isEqual();
    }
    return isEqual;
  }

  /** Whether there can be so many layers of weights. */
  public boolean fits(int layers) {
    return isOne() || each.size() == layers;
  }

  /** For another number of layers: the output keeps its own, new layers get that before them. */
  public Initializers fitted(int layers) {
    if (fits(layers)) {
      return this;
    }
    List<Initializer> fitted = new ArrayList<>();
    for (int layer = 1; layer < layers; layer++) {
      fitted.add(in(Math.min(layer, Math.max(1, each.size() - 1))));
    }
    fitted.add(in(each.size()));
    return new Initializers(fitted);
  }

  /**
   * Sets every weight and bias of a network, layer by layer.
   *
   * @param examples what it will be trained on; asked for if a scheme depends on the data
   */
  public void apply(Network network, Supplier<Examples> examples) {
    Filling filling = new Filling(this, network, examples);
    while (!filling.advance()) {}
  }
}
