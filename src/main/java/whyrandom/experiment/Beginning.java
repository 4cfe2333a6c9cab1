package whyrandom.experiment;

import java.util.Optional;
import whyrandom.engine.Filling;
import whyrandom.engine.Network;

/**
 * A run at step 0 that is made a layer at a time, so that a large network does not hold up the
 * page. In parts it is the same, to the bit, as at once.
 */
public final class Beginning {
  private final Variant variant;
  private final Setup setup;
  private final Network network;
  private final Optional<Filling> filling;
  private int layers;

  /** One that is to be begun. */
  Beginning(Variant variant, Setup setup) {
    variant.check();
    this.variant = variant;
    this.setup = setup;
    Experiment experiment = setup.experiment();
    boolean isDrawn = experiment.weights().isEmpty();
    network = isDrawn ? experiment.emptyNetwork() : setup.initialNetwork();
    filling =
        isDrawn
            ? Optional.of(new Filling(experiment.init(), network, setup.data()::train))
            : Optional.empty();
  }

  /**
   * Sets the weights of the next layer.
   *
   * @return whether all are set
   */
  public boolean advance() {
    layers++;
    return filling.isEmpty() || filling.get().advance();
  }

  /** How many layers of weights are set. */
  public int layers() {
    return layers;
  }

  /** The run, once all weights are set. */
  public Run run() {
    return new Run(variant, setup, network);
  }
}
