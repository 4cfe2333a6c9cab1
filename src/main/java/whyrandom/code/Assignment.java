package whyrandom.code;

/**
 * A statement that changes weights by hand. Layers are counted from 0, the first hidden one; what
 * is done with all layers is several of these.
 */
sealed interface Assignment {
  /** The layer. */
  int layer();

  /** One weight gets a value. */
  record Weight(int layer, int unit, int input, double value) implements Assignment {}

  /** One bias gets a value. */
  record Bias(int layer, int unit, double value) implements Assignment {}

  /** All weights of a layer get one value. */
  record Fill(int layer, double value) implements Assignment {}

  /** All weights and biases of a layer are new; {@code p} holds those of all layers. */
  record Numbers(int layer, double[] p) implements Assignment {}

  /** Something is added to each weight of a layer; {@code p} holds it, in its places. */
  record Added(int layer, double[] p) implements Assignment {}

  /** A hidden unit becomes the same as another of its layer, what the rule remembers too. */
  record Copy(int layer, int from, int to) implements Assignment {}
}
