package whyrandom.engine;

import java.util.function.Supplier;

/**
 * Sets every weight and bias of a network, a layer at a time, so that a large one does not hold up
 * the page.
 */
public final class Filling {
  private final Initializers initializers;
  private final Begun begun;
  private int done;

  /**
   * Nothing is set yet.
   *
   * @param examples what the network will be trained on; asked for if a scheme depends on the data
   */
  public Filling(Initializers initializers, Network network, Supplier<Examples> examples) {
    this.initializers = initializers;
    begun = new Begun(network, examples);
  }

  /**
   * Sets the next layer.
   *
   * @return whether all are set
   */
  public boolean advance() {
    done++;
    Initializer its = initializers.in(done);
    its.fill(new Layer(begun, done, its.seed()));
    return done == begun.network.shape().layers();
  }
}
