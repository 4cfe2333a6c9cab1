package whyrandom.explain.statement;

/**
 * The kinds of start of which it is known what follows from them; edits of step 0 are part of it.
 */
public enum Origin {
  /** There is no hidden layer. */
  NO_HIDDEN_LAYER,
  /** All weights 0; the units of the last hidden layer output 0. */
  ZERO_SILENT,
  /** All weights 0, all units of a layer with one bias; no hidden layer outputs 0. */
  ZERO_SPEAKING,
  /** All weights 0; the last hidden layer does not output 0, but one before it does. */
  ZERO_HALF_SPEAKING,
  /** All weights 0, but units of a hidden layer have different biases. */
  ZERO_BUT_BIASES,
  /** All units of each hidden layer identical, weights not 0; some layer has several. */
  CONSTANT,
  /** Some units of a hidden layer identical, not all of all layers. */
  PARTLY_CONSTANT,
  /** No units identical; the weights of each unit equal, of different units different. */
  SAME_WITHIN_UNIT,
  /** Weights into all hidden layers 0, those into the output not. */
  INCOMING_ZERO,
  /** All units of each hidden layer one function, but weights out differ; one hidden layer. */
  EQUAL_INCOMING,
  /** The same with several hidden layers, of which the first has identical units. */
  EQUAL_INCOMING_DEEP,
  /** No units identical, weights into the output 0. */
  OUTPUT_ZERO,
  /** No units identical; no weight or bias above 0.05, and all activations 0 at 0. */
  SMALL,
  /** No units identical, and none of these. */
  DIFFERENT
}
