package whyrandom.experiment;

import whyrandom.engine.Dropout;
import whyrandom.engine.Examples;
import whyrandom.engine.Network;
import whyrandom.engine.Pass;
import whyrandom.engine.Shape;
import whyrandom.refusal.Refusal;

/**
 * The next update of a run, opened: what one example does in it, the mini-batch's gradient, and
 * what the optimizer makes of it. Every number is the engine's, to the last bit.
 *
 * <p>It is a picture of the run as it stands when it is made; the run goes on without it.
 *
 * <pre>
 *   OneStep one = OneStep.of(run, Example.of(run, 11));
 *   one.trace().z(1, 0)                 // pre-activation of the first hidden unit
 *   one.gradient(place)                 // the mini-batch's ∂L/∂w
 *   one.after(place)                    // the weight after this update
 * </pre>
 */
public final class OneStep {
  private static final int NOT_IN_BATCH = -1;

  private final Experiment settings;
  private final TrainingData data;
  private final Network network;
  private final Shape shape;
  private final Example example;
  private final Examples seen;
  private final Dropout dropout;
  private final int[] batch;
  private final int place;
  private final Trace trace;
  private final Snapshot before;
  private final Snapshot after;
  private final double[] gradient;
  private final double[] pulled;
  private double[] losses = {};

  private OneStep(State run, Example example) {
    settings = run.settings();
    data = run.data();
    before = run.snapshot();
    Trainer trainer = new Trainer(before);
    network = new Network(settings.shape(), settings.activations(), settings.output());
    System.arraycopy(before.parameters(), 0, network.parameters, 0, before.parameters().length);
    shape = network.shape();
    this.example = example;
    batch = trainer.nextBatch();
    dropout = new Dropout(settings.dropout(), settings.data().seed());
    seen =
        example.isOwn() ? TrainingData.example(settings, example.raw(), example.y()) : data.train();
    place = placeIn(batch, example.row());
    int step = place == NOT_IN_BATCH ? Trace.NO_STEP : before.step();
    trace = new Trace(settings, network, dropout, seen, row(example), step, Math.max(0, place));
    gradient = new double[shape.parameters()];
    trainer.nextGradient(gradient);
    pulled = gradient.clone();
    settings.regularization().addTo(shape, network.parameters, pulled);
    trainer.step();
    after = trainer.snapshot();
  }

  /**
   * The next update of a run, seen from an example.
   *
   * @throws Refusal if the example has not the data's columns
   */
  public static OneStep of(State run, Example example) {
    int columns = run.data().dataset().columns();
    if (example.raw().length != columns) {
      throw Refusal.because(
          "example", example.raw().length + " inputs", " are not allowed; it must have " + columns);
    }
    return new OneStep(run, example);
  }

  private static int row(Example example) {
    return example.isOwn() ? 0 : example.row();
  }

  private static int placeIn(int[] rows, int row) {
    for (int i = 0; i < rows.length; i++) {
      if (rows[i] == row) {
        return i;
      }
    }
    return NOT_IN_BATCH;
  }

  /** Number of updates before this one. */
  public int step() {
    return before.step();
  }

  /** The settings that hold in it. */
  public Experiment settings() {
    return settings;
  }

  /** The network as the experiment starts it, before any edit; for step 0. */
  public Network initialNetwork() {
    return settings.initialNetwork();
  }

  /** The network before it. Read it only. */
  public Network network() {
    return network;
  }

  /** The sizes of the layers. */
  public Shape shape() {
    return shape;
  }

  /** The example that is looked at. */
  public Example example() {
    return example;
  }

  /** Input {@code input} of the example: its feature as the network gets it. */
  public double input(int input) {
    return seen.x(row(example), input);
  }

  /** The example on its way through the network. */
  public Trace trace() {
    return trace;
  }

  // ---- the mini-batch

  /** Number of examples in the mini-batch. */
  public int batchSize() {
    return batch.length;
  }

  /** Row in the training set, from 0, of an example of the mini-batch. */
  public int batchRow(int number) {
    return batch[number];
  }

  /** Whether the example is in the mini-batch, and so moves the weights in this update. */
  public boolean isInBatch() {
    return place != NOT_IN_BATCH;
  }

  /** The example's place in the mini-batch, from 0; only if it {@link #isInBatch()}. */
  public int place() {
    return place;
  }

  /** The loss of each example of the mini-batch, with what is dropped in this update. */
  public double[] losses() {
    if (losses.length == 0) {
      losses = new double[batch.length];
      eachOfBatch((pass, lane, number) -> losses[number] = pass.loss(settings.loss(), lane));
    }
    return losses.clone();
  }

  /** The mean loss of the mini-batch. */
  public double meanLoss() {
    double sum = 0;
    for (double each : losses()) {
      sum += each;
    }
    return sum / batch.length;
  }

  /**
   * {@code ∂L/∂w} of each example's own loss, for all examples of the mini-batch. Their mean is the
   * mini-batch's gradient to rounding: the engine divides each δ before it sums.
   */
  public double[] gradients(Place p) {
    double[] each = new double[batch.length];
    eachOfBatch(
        (pass, lane, number) -> {
          double d = pass.delta(p.layer(), p.unit(), lane);
          each[number] = p.isBias() ? d : d * pass.sent(p.layer() - 1, p.input(), lane);
        });
    return each;
  }

  private interface Reader {
    void read(Pass pass, int lane, int number);
  }

  private void eachOfBatch(Reader reader) {
    Pass pass = new Pass(network, dropout);
    double[] unused = new double[shape.parameters()];
    for (int block = 0; block < batch.length; block += Pass.LANES) {
      int lanes = Math.min(Pass.LANES, batch.length - block);
      pass.load(data.train(), batch, block, lanes);
      pass.train(settings.loss(), lanes, before.step(), block, 1, unused);
      for (int lane = 0; lane < lanes; lane++) {
        reader.read(pass, lane, block + lane);
      }
    }
  }

  // ---- the update

  /** {@code ∂L/∂w} of the mini-batch's mean loss, without regularization. */
  public double gradient(Place p) {
    return gradient[p.index(shape)];
  }

  /** The same with the pull of the regularization: what the optimizer gets. */
  public double pulledGradient(Place p) {
    return pulled[p.index(shape)];
  }

  /** The weight or bias before the update. */
  public double before(Place p) {
    return before.parameters()[p.index(shape)];
  }

  /** The weight or bias after the update. */
  public double after(Place p) {
    return after.parameters()[p.index(shape)];
  }

  /** What the optimizer remembers of a weight or bias before the update. */
  public double memoryBefore(int slot, Place p) {
    return before.memory()[slot][p.index(shape)];
  }

  /** What the optimizer remembers of a weight or bias after the update. */
  public double memoryAfter(int slot, Place p) {
    return after.memory()[slot][p.index(shape)];
  }

  /** The number of this update since the optimizer began, from 1: the {@code t} of Adam. */
  public int updateNumber() {
    return before.updates() + 1;
  }
}
