package whyrandom.share;

import java.util.ArrayList;
import java.util.List;

/**
 * The words that take a single byte in a {@linkplain PackedReader packed} document: what documents
 * of version 1 call their fields, and the names of things that they choose from.
 *
 * <p>A word's number is its place in this table, and links that were made long ago hold the
 * numbers: words may be added at the end, up to {@link #MOST}, and nothing else may ever change. A
 * document may hold any other text; it only takes more room.
 */
final class PackedWords {
  /** How many there can be. */
  static final int MOST = 128;

  private static final String TABLE =
      "version title note data features network loss init weights optimizer regularization batchSize"
          + " shuffle dropout edits step compare"
          + " kind points noise seed testFraction rows task hidden activation output"
          + " scheme value bias a sigma gain slope"
          + " learningRate momentum nesterov beta1 beta2 epsilon alpha rate"
          + " w b layer unit input fill draw copy set from to"
          + " xor and or gauss circle spiral moons stripes three plane bumps custom"
          + " regression classification x1 x2 x1^2 x2^2 x1*x2 sin(x1) sin(x2)"
          + " tanh sigmoid relu leaky-relu elu softplus silu gelu linear softmax"
          + " bce mse half-mse cross-entropy hinge perceptron"
          + " zeros ones constant uniform normal xavier-uniform xavier-normal he-uniform he-normal"
          + " lecun-uniform lecun-normal pytorch tf-playground same-within-unit equal-incoming"
          + " sgd adam rmsprop adagrad none l1 l2 full ";

  /** The words, each at its number. */
  static final List<String> ALL = words();

  private PackedWords() {}

  private static List<String> words() {
    List<String> words = new ArrayList<>();
    int start = 0;
    while (start < TABLE.length()) {
      int end = TABLE.indexOf(' ', start);
      words.add(TABLE.substring(start, end));
      start = end + 1;
    }
    return words;
  }
}
