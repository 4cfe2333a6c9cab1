package whyrandom.starts;

import java.util.List;
import java.util.Optional;
import whyrandom.engine.Evaluation;
import whyrandom.engine.Network;
import whyrandom.engine.Shape;
import whyrandom.experiment.Experiment;
import whyrandom.experiment.LayerWeights;

/**
 * What many starts have in common.
 *
 * <p>The start of seed {@code s} is the fresh start with that seed, to the bit: {@link #start} is
 * the document that opens it.
 *
 * @param experiment explicit weights give way to its initializer
 * @param scale what all initial weights are multiplied by, and no bias; 1 leaves them as they are
 * @param steps how many updates each start has
 * @param solvedBelow the training loss below which it is solved, too, if there is one
 * @param units of how many hidden units there are to be pictures: the first ones
 */
public record Plan(
    Experiment experiment, double scale, int steps, Optional<Double> solvedBelow, int units) {

  /** Starts with pictures of outputs alone. */
  public Plan(Experiment experiment, double scale, int steps, Optional<Double> solvedBelow) {
    this(experiment, scale, steps, solvedBelow, 0);
  }

  /** Starts that are solved once all examples are right. */
  public static Plan of(Experiment experiment, int steps) {
    return new Plan(experiment, 1, steps, Optional.empty());
  }

  /** These starts with weights of another size. */
  public Plan withScale(double value) {
    return new Plan(experiment, value, steps, solvedBelow, units);
  }

  /** These starts with pictures of so many hidden units. */
  public Plan withUnits(int value) {
    return new Plan(experiment, scale, steps, solvedBelow, value);
  }

  /** The experiment of one of the starts. */
  public Experiment start(long seed) {
    Experiment own = experiment.withInit(experiment.init().withSeed(seed));
    return scale == 1 ? own : scaled(own);
  }

  private Experiment scaled(Experiment own) {
    Network network = own.initialNetwork();
    Shape shape = network.shape();
    for (int layer = 1; layer <= shape.layers(); layer++) {
      for (int unit = 0; unit < shape.units(layer); unit++) {
        for (int input = 0; input < shape.fanIn(layer); input++) {
          network.parameters[shape.weight(layer, unit, input)] *= scale;
        }
      }
    }
    List<LayerWeights> weights = LayerWeights.of(shape, network.parameters);
    return own.withInit(own.init(), weights);
  }

  /** Whether a network that does like this on the training set is solved. */
  boolean isSolved(Evaluation train) {
    boolean isRight = train.accuracy().isPresent() && train.accuracy().get() == 1;
    boolean isLow = solvedBelow.isPresent() && train.loss() < solvedBelow.get();
    return Math.abs(train.loss()) <= Double.MAX_VALUE && (isRight || isLow);
  }

  /** The steps at which each start is looked at. */
  public int[] looks() {
    return Looks.upTo(steps);
  }
}
