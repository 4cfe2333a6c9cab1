package whyrandom.experiment;

import whyrandom.engine.Network;
import whyrandom.engine.Shape;
import whyrandom.math.CounterRandom;

/** A {@link TieWay} that is being tried on a network: a run that goes on step by step. */
public final class TieTrial {
  private static final double LEAST_RATE = 0.5;
  private static final double RATES_SPAN = 1;

  private final TieWay way;
  private final Run run;
  private final CounterRandom random;
  private final double[] before;

  /** Begins to try a way on the network, data and rate of an experiment. */
  public TieTrial(TieWay way, Experiment like) {
    this.way = way;
    run = new Run(way.of(like));
    random = new CounterRandom(like.init().seed(), CounterRandom.BIAS_NOISE);
    before = new double[run.network().parameters.length];
  }

  /** The first hidden layer with two units or more, from 1. */
  public int layer() {
    return TieWay.firstWide(run.experiment());
  }

  /** What it has come to; of a way that documents cannot say only the network counts. */
  public State state() {
    return run;
  }

  /** How many steps it has gone. */
  public int step() {
    return run.step();
  }

  /** One step. */
  public void advance() {
    switch (way) {
      case PLAIN, MOMENTUM, ADAM, ORDER, PENALTY, NUDGE, DROPOUT, RANDOM -> run.update();
      case NOISE -> {
        addNoise(1);
        run.update();
        addNoise(-1);
      }
      case RATES -> {
        System.arraycopy(run.network().parameters, 0, before, 0, before.length);
        run.update();
        scaleSteps();
      }
    }
  }

  /** Noise on a bias is noise on z, the same for all examples of a step. */
  private void addNoise(int sign) {
    Network network = run.network();
    Shape shape = network.shape();
    int step = sign > 0 ? run.step() : run.step() - 1;
    for (int layer = 1; layer <= shape.hiddenLayers(); layer++) {
      for (int unit = 0; unit < shape.units(layer); unit++) {
        double noise = random.normal(layer, unit, step) * TieWay.NOISE_SIGMA;
        network.parameters[shape.bias(layer, unit)] += sign > 0 ? noise : -noise;
      }
    }
  }

  private void scaleSteps() {
    Network network = run.network();
    Shape shape = network.shape();
    for (int layer = 1; layer <= shape.hiddenLayers(); layer++) {
      for (int unit = 0; unit < shape.units(layer); unit++) {
        double factor = rateOf(unit, shape.units(layer));
        for (int input = 0; input < shape.fanIn(layer); input++) {
          scale(network, shape.weight(layer, unit, input), factor);
        }
        if (shape.hasBiases()) {
          scale(network, shape.bias(layer, unit), factor);
        }
      }
    }
  }

  private static double rateOf(int unit, int units) {
    return units == 1 ? 1 : LEAST_RATE + RATES_SPAN * unit / (units - 1);
  }

  private void scale(Network network, int index, double factor) {
    double from = before[index];
    network.parameters[index] = from + factor * (network.parameters[index] - from);
  }

  /** How many units of a hidden layer are distinct now; 0 if the numbers are not finite. */
  public int distinct(int layer) {
    return run.network().isFinite() ? Symmetry.identical(run.network()).get(layer - 1).size() : 0;
  }
}
