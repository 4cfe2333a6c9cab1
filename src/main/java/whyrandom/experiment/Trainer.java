package whyrandom.experiment;

import whyrandom.engine.Dropout;
import whyrandom.engine.Network;
import whyrandom.engine.Optimizer;
import whyrandom.engine.Pass;
import whyrandom.math.CounterRandom;

/**
 * The mutable machine behind a {@link Run}: a network, the optimizer's memory, and the place in the
 * epoch. {@link #step()} allocates nothing.
 */
final class Trainer {
  private Setup setup;
  private Network network;
  private Pass pass;
  private double[] gradient;
  private double[][] memory;
  private int[] order;
  private int step;
  private int epoch;
  private int position;
  private int updates;

  /** A trainer at step 0 with the experiment's initial weights. */
  Trainer(Setup setup) {
    use(setup, setup.experiment().initialNetwork());
    startOptimizer();
    reorder();
  }

  /** A trainer where the snapshot was taken. */
  Trainer(Snapshot snapshot) {
    restore(snapshot);
  }

  private void use(Setup newSetup, Network newNetwork) {
    Experiment e = newSetup.experiment();
    setup = newSetup;
    network = newNetwork;
    pass = new Pass(network, new Dropout(e.dropout(), e.data().seed()));
    gradient = new double[network.parameters.length];
  }

  private void startOptimizer() {
    memory = new double[setup.experiment().optimizer().slots()][network.parameters.length];
    updates = 0;
  }

  Setup setup() {
    return setup;
  }

  Network network() {
    return network;
  }

  int stepNumber() {
    return step;
  }

  /** Number of passes over the training set that are complete. */
  int epoch() {
    return epoch;
  }

  /** Number of examples of the current epoch that have been used. */
  int position() {
    return position;
  }

  private int examples() {
    return setup.data().train().size();
  }

  /** Place after the last example of the next mini-batch. */
  private int batchEnd() {
    int size = setup.experiment().batchSize();
    return size == Experiment.FULL ? examples() : Math.min(examples(), position + size);
  }

  /** One update from one mini-batch. */
  void step() {
    Experiment e = setup.experiment();
    int end = batchEnd();
    pass.gradient(e.loss(), setup.data().train(), order, position, end, step, gradient);
    e.regularization().addTo(network.shape(), network.parameters, gradient);
    e.optimizer().update(network.parameters, gradient, memory, ++updates);
    step++;
    position = end;
    if (position == examples()) {
      position = 0;
      epoch++;
      reorder();
    }
  }

  /** The gradient of the next mini-batch's loss, without regularization. */
  void nextGradient(double[] into) {
    pass.gradient(
        setup.experiment().loss(), setup.data().train(), order, position, batchEnd(), step, into);
  }

  private void reorder() {
    int n = examples();
    if (order == null || order.length != n) {
      order = new int[n];
    }
    if (setup.experiment().shuffle()) {
      new CounterRandom(setup.experiment().data().seed(), CounterRandom.SHUFFLE)
          .permute(order, epoch);
    } else {
      for (int i = 0; i < n; i++) {
        order[i] = i;
      }
    }
  }

  /** Carries out an edit. */
  void apply(Edit edit) {
    if (edit instanceof Edit.SetWeight set) {
      set(set);
    } else if (edit instanceof Edit.Fill fill) {
      fill(fill);
    } else if (edit instanceof Edit.Draw draw) {
      draw(draw);
    } else if (edit instanceof Edit.Change change) {
      change(change.to());
    }
  }

  private void set(Edit.SetWeight edit) {
    Place place = new Place(edit.layer(), edit.unit(), edit.input());
    place.check(network.shape());
    network.parameters[place.index(network.shape())] = edit.value();
  }

  private void fill(Edit.Fill edit) {
    Place.checkLayer(network.shape(), edit.layer());
    for (int layer = 1; layer <= network.shape().layers(); layer++) {
      if (edit.layer() == Edit.ALL_LAYERS || edit.layer() == layer) {
        int end = network.shape().bias(layer, 0);
        for (int i = network.shape().firstWeight(layer); i < end; i++) {
          network.parameters[i] = edit.value();
        }
      }
    }
  }

  private void draw(Edit.Draw edit) {
    Place.checkLayer(network.shape(), edit.layer());
    Network drawn =
        new Network(network.shape(), setup.experiment().activations(), setup.experiment().output());
    edit.init().apply(drawn);
    for (int layer = 1; layer <= network.shape().layers(); layer++) {
      if (edit.layer() == Edit.ALL_LAYERS || edit.layer() == layer) {
        int from = network.shape().firstWeight(layer);
        int count = network.shape().bias(layer, network.shape().units(layer)) - from;
        System.arraycopy(drawn.parameters, from, network.parameters, from, count);
      }
    }
  }

  private void change(Experiment to) {
    Setup before = setup;
    Network old = network;
    double[][] oldMemory = memory;
    int oldUpdates = updates;
    use(before.changedTo(to), to.initialNetwork());
    startOptimizer();
    Transfer transfer =
        Transfer.of(old.shape(), before.experiment().features(), network.shape(), to.features());
    transfer.copy(old.parameters, network.parameters);
    if (remembers(before.experiment().optimizer(), to.optimizer())) {
      updates = oldUpdates;
      for (int slot = 0; slot < memory.length; slot++) {
        transfer.copy(oldMemory[slot], memory[slot]);
      }
    }
    // Other features or targets are no other examples: their order goes on.
    boolean isOtherData = !to.data().equals(before.experiment().data());
    if (isOtherData) {
      position = 0;
    }
    if (isOtherData || to.shuffle() != before.experiment().shuffle()) {
      reorder();
    }
  }

  /** Whether what one rule remembers is of use to the other. */
  private static boolean remembers(Optimizer from, Optimizer to) {
    return from.id().equals(to.id()) && from.slots() == to.slots();
  }

  /** What {@link #restore} needs to come back here. */
  Snapshot snapshot() {
    double[][] copy = new double[memory.length][];
    for (int slot = 0; slot < copy.length; slot++) {
      copy[slot] = memory[slot].clone();
    }
    return new Snapshot(setup, step, epoch, position, updates, network.parameters.clone(), copy);
  }

  /** Goes back (or forward) to where the snapshot was taken. */
  void restore(Snapshot s) {
    if (s.setup() != setup) {
      Experiment e = s.setup().experiment();
      use(s.setup(), new Network(e.shape(), e.activations(), e.output()));
      memory = new double[s.memory().length][s.parameters().length];
    }
    System.arraycopy(s.parameters(), 0, network.parameters, 0, s.parameters().length);
    for (int slot = 0; slot < memory.length; slot++) {
      System.arraycopy(s.memory()[slot], 0, memory[slot], 0, memory[slot].length);
    }
    step = s.step();
    epoch = s.epoch();
    position = s.position();
    updates = s.updates();
    reorder();
  }
}
