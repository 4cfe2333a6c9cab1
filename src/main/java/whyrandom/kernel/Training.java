package whyrandom.kernel;

import whyrandom.engine.Examples;
import whyrandom.engine.Shape;
import whyrandom.math.CounterRandom;

/**
 * Networks that are trained by a kernel, all of them on the same mini-batches.
 *
 * <p>Parameters come and go in the order of {@link Shape}; between {@link #put} and {@link #take}
 * they are the kernel's. Which networks are trained how far in one call makes no difference to the
 * numbers: {@link #train} may be called for some networks after the other, and must be called for
 * all before {@link #advance}.
 *
 * <pre>
 *   Training training = new Training(kernel, machine, examples, seed);
 *   training.put(0, Training.PARAMETERS, network.parameters);
 *   int updates = training.most(1000);     // as many as the order of examples is known for
 *   training.train(0, kernel.networks(), updates);
 *   training.advance(updates);
 *   training.take(0, Training.PARAMETERS, network.parameters);
 * </pre>
 */
public final class Training {
  /** The array of a network that holds its parameters; those of the optimizer's slots follow. */
  public static final int PARAMETERS = 0;

  private final Kernel kernel;
  private final Plan plan;
  private final MemoryMap memory;
  private final Machine machine;
  private final CounterRandom random;
  private final int[] places;
  private final double[] array;
  private int updates;
  private int epoch;
  private int position;

  /** The first epoch whose order stands in memory. */
  private int firstEpoch = -1;

  /**
   * Networks of zeros, before the first update.
   *
   * @param machine an instance of the kernel's module
   * @param examples the training set
   * @param seed of the order of examples, where they are shuffled
   */
  public Training(Kernel kernel, Machine machine, Examples examples, long seed) {
    this.kernel = kernel;
    this.machine = machine;
    plan = kernel.plan();
    memory = kernel.memory();
    random = new CounterRandom(seed, CounterRandom.SHUFFLE);
    places = places();
    array = new double[memory.arrayBytes() / Double.BYTES];
    memory.tables().put(machine);
    machine.putNumbers(memory.example(0), rows(examples));
  }

  /** For each parameter, in the order of the shape, its place in an array of the kernel's. */
  private int[] places() {
    Shape shape = plan.shape();
    int[] all = new int[shape.parameters()];
    for (int layer = 1; layer <= shape.layers(); layer++) {
      int stride = kernel.lanes().bytes(layer);
      for (int unit = 0; unit < shape.units(layer); unit++) {
        int row = memory.weights(layer) + unit * memory.weightRow(layer);
        for (int input = 0; input < shape.fanIn(layer); input++) {
          all[shape.weight(layer, unit, input)] = (row + input * stride) / Double.BYTES;
        }
        all[shape.bias(layer, unit)] = (memory.biases(layer) + unit * stride) / Double.BYTES;
      }
    }
    return all;
  }

  private double[] rows(Examples examples) {
    int row = memory.exampleBytes() / Double.BYTES;
    int targets = memory.targets() / Double.BYTES;
    double[] rows = new double[row * examples.size()];
    for (int r = 0; r < examples.size(); r++) {
      for (int i = 0; i < examples.inputs(); i++) {
        rows[r * row + i] = examples.x(r, i);
      }
      for (int k = 0; k < examples.outputs(); k++) {
        rows[r * row + targets + k] = examples.t(r, k);
      }
    }
    return rows;
  }

  /** Number of updates so far. */
  public int updates() {
    return updates;
  }

  /** Stands where so many updates, epochs and examples of the next epoch have been done. */
  public void stand(int atUpdates, int atEpoch, int atPosition) {
    updates = atUpdates;
    epoch = atEpoch;
    position = atPosition;
  }

  /**
   * Gives a network an array of numbers.
   *
   * @param slot {@link #PARAMETERS}, or 1 and more for what the optimizer remembers
   * @param numbers in the order of the shape
   */
  public void put(int network, int slot, double[] numbers) {
    int lane = network % kernel.lanes().networks();
    machine.takeNumbers(address(network, slot), array);
    for (int i = 0; i < numbers.length; i++) {
      array[places[i] + lane] = numbers[i];
    }
    machine.putNumbers(address(network, slot), array);
  }

  /** Reads what {@link #put} writes. */
  public void take(int network, int slot, double[] into) {
    int lane = network % kernel.lanes().networks();
    machine.takeNumbers(address(network, slot), array);
    for (int i = 0; i < into.length; i++) {
      into[i] = array[places[i] + lane];
    }
  }

  private int address(int network, int slot) {
    return slot * memory.arrayBytes() + memory.network(network);
  }

  /**
   * How many updates can be made at a time: until the order of examples in memory ends.
   *
   * @param wanted at most so many
   */
  public int most(int wanted) {
    if (!plan.isShuffled()) {
      return wanted;
    }
    int perEpoch = (plan.examples() + plan.batchSize() - 1) / plan.batchSize();
    int done = (epoch - begin()) * perEpoch + position / plan.batchSize();
    return Math.min(wanted, kernel.epochs() * perEpoch - done);
  }

  /** The first epoch in memory once this one is there: orders are made many at a time. */
  private int begin() {
    return plan.isShuffled() ? epoch / kernel.epochs() * kernel.epochs() : 0;
  }

  /**
   * Trains some networks.
   *
   * @param from the first; of a pair its first
   * @param to after the last
   * @param count updates, from 1 to {@link #most}
   */
  public void train(int from, int to, int count) {
    if (firstEpoch != begin()) {
      firstEpoch = begin();
      putOrder();
    }
    int epochs = plan.isShuffled() ? epoch - firstEpoch : 0;
    int order = (epochs * plan.examples() + position) * Integer.BYTES + memory.order();
    for (int network = from; network < to; network += kernel.lanes().networks()) {
      machine.train(memory.network(network), order, position, count, updates);
    }
  }

  /** Trains the first networks by so many updates, however many those are, and advances. */
  public void trainAll(int networks, int count) {
    int left = count;
    while (left > 0) {
      int some = most(left);
      train(0, networks, some);
      advance(some);
      left -= some;
    }
  }

  private void putOrder() {
    int size = plan.examples();
    int[] rows = new int[size];
    int[] addresses = new int[kernel.epochs() * size];
    for (int e = 0; e < kernel.epochs(); e++) {
      order(rows, firstEpoch + e);
      for (int i = 0; i < size; i++) {
        addresses[e * size + i] = memory.example(rows[i]);
      }
    }
    machine.putIntegers(memory.order(), addresses);
  }

  private void order(int[] rows, int ofEpoch) {
    if (plan.isShuffled()) {
      random.permute(rows, ofEpoch);
      return;
    }
    for (int i = 0; i < rows.length; i++) {
      rows[i] = i;
    }
  }

  /** All networks have made so many updates: the next ones are those after them. */
  public void advance(int count) {
    int perEpoch = (plan.examples() + plan.batchSize() - 1) / plan.batchSize();
    int batches = position / plan.batchSize() + count;
    updates += count;
    epoch += batches / perEpoch;
    position = batches % perEpoch * plan.batchSize();
  }
}
