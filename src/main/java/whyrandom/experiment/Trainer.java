package whyrandom.experiment;

import java.util.Optional;
import whyrandom.engine.Dropout;
import whyrandom.engine.Network;
import whyrandom.engine.Optimizer;
import whyrandom.engine.Pass;
import whyrandom.engine.Shape;
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

  /** How many examples of the next mini-batch the gradient holds already. */
  private int summed;

  /** Whether a weight or bias is no finite number; empty until it is asked for. */
  private Optional<Boolean> hasDiverged = Optional.empty();

  /** A trainer at step 0 with the experiment's initial weights. */
  Trainer(Setup setup) {
    this(setup, setup.initialNetwork());
  }

  /** The same, whose network has its initial weights. */
  Trainer(Setup setup, Network network) {
    use(setup, network);
    startOptimizer();
    reorder();
  }

  /** A trainer where the snapshot was taken. */
  Trainer(Snapshot snapshot) {
    restore(snapshot);
  }

  private Trainer(Trainer other) {
    use(other.setup, other.network.copy());
    memory = clone(other.memory);
    order = other.order.clone();
    step = other.step;
    epoch = other.epoch;
    position = other.position;
    updates = other.updates;
    System.arraycopy(other.gradient, 0, gradient, 0, gradient.length);
    summed = other.summed;
    hasDiverged = other.hasDiverged;
  }

  /** One that stands where this one does. */
  Trainer copy() {
    return new Trainer(this);
  }

  private static double[][] clone(double[][] memory) {
    double[][] copy = new double[memory.length][];
    for (int slot = 0; slot < copy.length; slot++) {
      copy[slot] = memory[slot].clone();
    }
    return copy;
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

  /** Whether a weight or bias has stopped being a finite number: millions are looked at once. */
  boolean hasDiverged() {
    if (hasDiverged.isEmpty()) {
      hasDiverged = Optional.of(!network.isFinite());
    }
    return hasDiverged.get();
  }

  /** What the rule remembers, an array for each of its slots; to be read only. */
  double[][] memory() {
    return memory;
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

  /** Number of updates since the rule began. */
  int updates() {
    return updates;
  }

  private int examples() {
    return setup.data().train().size();
  }

  /** Place after the last example of the next mini-batch. */
  int batchEnd() {
    int size = setup.experiment().batchSize();
    return size == Experiment.FULL ? examples() : Math.min(examples(), position + size);
  }

  /**
   * Goes on with the gradient of the next update: in parts it is the same, to the bit, as at once.
   *
   * @param examples how many are added; whole blocks
   * @return whether the gradient is complete
   */
  boolean prepare(int examples) {
    if (summed == 0) {
      for (int i = 0; i < gradient.length; i++) {
        gradient[i] = 0;
      }
    }
    int to = batchEnd();
    int begin = position + summed;
    int end = begin + Math.min(to - begin, examples);
    pass.addGradient(
        setup.experiment().loss(),
        setup.data().train(),
        order,
        position,
        to,
        begin,
        end,
        step,
        gradient);
    summed = end - position;
    return end == to;
  }

  /** The gradient that was prepared; to be read only, before the step. */
  double[] gradient() {
    return gradient;
  }

  /** One update from one mini-batch, or the rest of it. */
  void step() {
    Experiment e = setup.experiment();
    int end = batchEnd();
    prepare(end - position);
    summed = 0;
    hasDiverged = Optional.empty();
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

  /** The gradient of the next mini-batch's loss, without regularization; the step will use it. */
  void nextGradient(double[] into) {
    prepare(batchEnd() - position);
    System.arraycopy(gradient, 0, into, 0, into.length);
  }

  /** The examples of the next mini-batch: rows of the training set, in their order. */
  int[] nextBatch() {
    int[] rows = new int[batchEnd() - position];
    System.arraycopy(order, position, rows, 0, rows.length);
    return rows;
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
    edit.check(network.shape());
    summed = 0;
    hasDiverged = Optional.empty();
    if (edit instanceof Edit.SetWeight set) {
      set(set);
    } else if (edit instanceof Edit.Fill fill) {
      fill(fill);
    } else if (edit instanceof Edit.Draw draw) {
      draw(draw);
    } else if (edit instanceof Edit.Noise noise) {
      add(noise);
    } else if (edit instanceof Edit.Copy copy) {
      copy(copy, network.parameters);
      for (double[] slot : memory) {
        copy(copy, slot);
      }
    } else if (edit instanceof Edit.Change change) {
      change(change.to());
    }
  }

  private void set(Edit.SetWeight edit) {
    Place place = new Place(edit.layer(), edit.unit(), edit.input());
    network.parameters[place.index(network.shape())] = edit.value();
  }

  private void fill(Edit.Fill edit) {
    for (int layer = 1; layer <= network.shape().layers(); layer++) {
      if (edit.layer() == Edit.ALL_LAYERS || edit.layer() == layer) {
        int end = network.shape().bias(layer, 0);
        for (int i = network.shape().firstWeight(layer); i < end; i++) {
          network.parameters[i] = edit.value();
        }
      }
    }
  }

  /** Weights that get nothing stay as they are, −0 too; biases are never touched. */
  private void add(Edit.Noise edit) {
    Shape shape = network.shape();
    double[] added = edit.added(shape);
    for (int layer = 1; layer <= shape.layers(); layer++) {
      if (edit.layer() != Edit.ALL_LAYERS && edit.layer() != layer) {
        continue;
      }
      for (int i = shape.firstWeight(layer); i < shape.bias(layer, 0); i++) {
        network.parameters[i] = added[i] + network.parameters[i];
      }
    }
  }

  /** Copies a unit's part of numbers that are in the order of the parameters. */
  private void copy(Edit.Copy edit, double[] numbers) {
    Shape shape = network.shape();
    int layer = edit.layer();
    for (int input = 0; input < shape.fanIn(layer); input++) {
      numbers[shape.weight(layer, edit.to(), input)] =
          numbers[shape.weight(layer, edit.from(), input)];
    }
    numbers[shape.bias(layer, edit.to())] = numbers[shape.bias(layer, edit.from())];
    for (int next = 0; next < shape.units(layer + 1); next++) {
      numbers[shape.weight(layer + 1, next, edit.to())] =
          numbers[shape.weight(layer + 1, next, edit.from())];
    }
  }

  private void draw(Edit.Draw edit) {
    Network drawn =
        new Network(network.shape(), setup.experiment().activations(), setup.experiment().output());
    edit.init().apply(drawn, setup.data()::train);
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
    Setup after = before.changedTo(to);
    use(after, after.initialNetwork());
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
    return from.kind() == to.kind() && from.slots() == to.slots();
  }

  /** What {@link #restore} needs to come back here. */
  Snapshot snapshot() {
    return new Snapshot(
        setup, step, epoch, position, updates, network.parameters.clone(), clone(memory));
  }

  /** Roughly how much memory it takes, without the data. */
  int bytes() {
    return 8 * network.parameters.length * (2 + memory.length) + 4 * order.length + 1000;
  }

  /** Goes back (or forward) to where the snapshot was taken. */
  void restore(Snapshot s) {
    summed = 0;
    hasDiverged = Optional.empty();
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
