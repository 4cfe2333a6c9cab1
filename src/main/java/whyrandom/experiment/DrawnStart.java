package whyrandom.experiment;

import java.util.ArrayList;
import java.util.List;
import whyrandom.engine.Activation;
import whyrandom.engine.DrawLaw;
import whyrandom.engine.EdgeDraw;
import whyrandom.engine.Examples;
import whyrandom.engine.Initializer;
import whyrandom.engine.Network;
import whyrandom.engine.Shape;

/**
 * What a run started from: its network as it was drawn, before any edit and update.
 *
 * @param experiment with the settings of the start
 * @param network with the first weights; to be read only
 * @param train the training set of the start
 */
public record DrawnStart(Experiment experiment, Network network, Examples train) {
  /** The start of a run, whatever step it is at. */
  public static DrawnStart of(State state) {
    Experiment start = state.experiment();
    TrainingData data = state.settings() == start ? state.data() : TrainingData.of(start);
    if (!state.editsUpTo(0).isEmpty()) {
      return new DrawnStart(start, start.initialNetwork(data::train), data.train());
    }
    if (state.step() == 0) {
      return new DrawnStart(start, state.network(), data.train());
    }
    for (Snapshot kept : state.way()) {
      if (kept.step() == 0) { // to draw a large network anew takes long
        Network network = new Network(start.shape(), start.activations(), start.output());
        System.arraycopy(kept.parameters(), 0, network.parameters, 0, network.parameters.length);
        return new DrawnStart(start, network, data.train());
      }
    }
    return new DrawnStart(start, start.initialNetwork(data::train), data.train());
  }

  /** The sizes of its layers. */
  public Shape shape() {
    return network.shape();
  }

  /** A layer, from 1. */
  public LayerStart layer(int number) {
    return new LayerStart(experiment, network, number);
  }

  /** Whether another seed would give another start. */
  public boolean isRandom() {
    boolean isRandom = false;
    for (Initializer each : experiment.init().each()) {
      isRandom |= each.isRandom();
    }
    return isRandom && experiment.weights().isEmpty();
  }

  /** What a weight or bias is. */
  public double value(Place place) {
    return network.parameters[place.index(shape())];
  }

  /** What is behind a weight or bias; weights that are given one by one have nothing. */
  public EdgeDraw draw(Place place) {
    LayerStart layer = layer(place.layer());
    Initializer its = layer.initializer();
    Activation g = layer.activation();
    return place.isBias()
        ? EdgeDraw.ofBias(its, shape(), place.layer(), place.unit(), g)
        : EdgeDraw.ofWeight(its, shape(), place.layer(), place.unit(), place.input(), g);
  }

  /**
   * The standard deviation of a layer's weights if a hidden layer had one unit more, which is the
   * layer itself, or for the output the one before; NaN where there is none or it can have no more.
   */
  public double scaleWithOneMore(int layer) {
    int grown = Math.min(layer, shape().hiddenLayers());
    if (grown == 0 || shape().units(grown) == Shape.MAX_UNITS) {
      return Double.NaN;
    }
    List<Integer> hidden = new ArrayList<>(experiment.hidden());
    hidden.set(grown - 1, hidden.get(grown - 1) + 1);
    int[] sizes = new int[hidden.size()];
    for (int i = 0; i < sizes.length; i++) {
      sizes[i] = hidden.get(i);
    }
    Shape more = Shape.of(shape().inputs(), sizes, shape().outputs());
    LayerStart its = layer(layer);
    return DrawLaw.ofWeights(its.initializer(), more, layer, its.activation())
        .map(DrawLaw::scale)
        .orElse(Double.NaN);
  }
}
