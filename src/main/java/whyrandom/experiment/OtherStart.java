package whyrandom.experiment;

import java.util.List;
import java.util.Optional;
import whyrandom.engine.Examples;
import whyrandom.engine.Filling;
import whyrandom.engine.Initializers;
import whyrandom.engine.Loss;
import whyrandom.engine.Network;

/**
 * Another start of a network, to be compared with its own: drawn and measured in pieces, on the
 * same examples.
 */
public final class OtherStart {
  private final Network network;
  private final Loss loss;
  private final Examples examples;
  private final Filling filling;
  private boolean isDrawn;
  private Optional<SignalSpread> spread = Optional.empty();

  /** The network of {@code start} with other initial weights, still to be drawn. */
  public OtherStart(DrawnStart start, Initializers init) {
    network =
        new Network(start.shape(), start.experiment().activations(), start.network().output());
    loss = start.experiment().loss();
    examples = start.train();
    filling = new Filling(init, network, start::train);
  }

  /**
   * Draws the next layer, or measures some examples.
   *
   * @return whether all is measured
   */
  public boolean advance() {
    if (!isDrawn) {
      isDrawn = filling.advance();
      return false;
    }
    if (spread.isEmpty()) {
      spread = Optional.of(new SignalSpread(network, loss, examples));
    }
    return spread.get().advance(1);
  }

  /** Standard deviations of the activations, from layer 1 to the output, once all is measured. */
  public List<Double> activations() {
    return spread.get().activations();
  }

  /** The same of ∂L/∂z. */
  public List<Double> deltas() {
    return spread.get().deltas();
  }
}
