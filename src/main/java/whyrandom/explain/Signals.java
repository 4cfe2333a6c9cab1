package whyrandom.explain;

import whyrandom.engine.Activation;
import whyrandom.engine.Examples;
import whyrandom.engine.Network;
import whyrandom.engine.Pass;
import whyrandom.engine.Shape;

/** What the hidden units do on the training set: which are silent, how many are saturated. */
final class Signals {
  /** Saturated means a slope g′ below this share of the largest slope of the activation. */
  private static final double SATURATED = 0.1;

  private final boolean[][] isSilent;
  private final boolean[][] isFlat;
  private final Network network;
  private final Examples examples;
  private final Pass pass;
  private int next;
  private int saturated;
  private int squashed;

  /** The signals of a network for examples, none of which has been looked at. */
  Signals(Network network, Examples examples) {
    this.network = network;
    this.examples = examples;
    pass = new Pass(network);
    Shape shape = network.shape();
    isSilent = new boolean[shape.layers()][];
    isFlat = new boolean[shape.layers()][];
    for (int layer = 1; layer < shape.layers(); layer++) {
      isSilent[layer] = filled(shape.units(layer));
      isFlat[layer] = filled(shape.units(layer));
    }
  }

  private static boolean[] filled(int length) {
    boolean[] all = new boolean[length];
    for (int i = 0; i < length; i++) {
      all[i] = true;
    }
    return all;
  }

  /** The signals of a network for these examples. */
  static Signals of(Network network, Examples examples) {
    Signals signals = new Signals(network, examples);
    signals.advance(examples.size());
    return signals;
  }

  /**
   * Looks at some more examples.
   *
   * @param count how many, or a few more
   * @return whether all have been looked at
   */
  boolean advance(int count) {
    int end = Math.min(examples.size(), next + Math.min(count, examples.size()));
    while (next < end) {
      int lanes = Math.min(Pass.LANES, examples.size() - next);
      for (int lane = 0; lane < lanes; lane++) {
        for (int input = 0; input < examples.inputs(); input++) {
          pass.setInput(input, lane, examples.x(next + lane, input));
        }
      }
      pass.forward();
      for (int lane = 0; lane < lanes; lane++) {
        add(lane);
      }
      next += lanes;
    }
    return next == examples.size();
  }

  private void add(int lane) {
    for (int layer = 1; layer < isSilent.length; layer++) {
      Activation g = network.activation(layer);
      for (int unit = 0; unit < isSilent[layer].length; unit++) {
        double a = pass.a(layer, unit, lane);
        double slope = g.slope(pass.z(layer, unit, lane), a);
        isSilent[layer][unit] &= a == 0;
        isFlat[layer][unit] &= slope == 0;
        if (g.isBounded() && g.saturates()) {
          squashed++;
          saturated += slope < SATURATED * g.largestSlope() ? 1 : 0;
        }
      }
    }
  }

  /** Whether a hidden unit outputs exactly 0 for every example. */
  boolean isSilent(int layer, int unit) {
    return isSilent[layer][unit];
  }

  /** Whether a hidden unit outputs 0 for every example, with slope 0: no gradient reaches it. */
  boolean isDead(int layer, int unit) {
    return isSilent[layer][unit] && isFlat[layer][unit];
  }

  /** Whether all units of a layer output exactly 0 for every example. */
  boolean isSilent(int layer) {
    for (boolean silent : isSilent[layer]) {
      if (!silent) {
        return false;
      }
    }
    return true;
  }

  /** Whether all units of a layer are dead. */
  boolean isDead(int layer) {
    for (int unit = 0; unit < isSilent[layer].length; unit++) {
      if (!isDead(layer, unit)) {
        return false;
      }
    }
    return true;
  }

  /** Number of saturated activations of bounded units, over all units and examples. */
  int saturated() {
    return saturated;
  }

  /** Number of all activations of bounded units that saturate, such as tanh. */
  int squashed() {
    return squashed;
  }
}
