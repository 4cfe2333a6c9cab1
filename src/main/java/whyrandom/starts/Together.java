package whyrandom.starts;

import java.util.ArrayList;
import java.util.List;
import whyrandom.data.Task;
import whyrandom.engine.Evaluation;
import whyrandom.engine.Forward;
import whyrandom.engine.Network;
import whyrandom.engine.Pass;
import whyrandom.experiment.Experiment;
import whyrandom.experiment.Run;
import whyrandom.experiment.Variant;
import whyrandom.kernel.Kernel;
import whyrandom.kernel.Lanes;
import whyrandom.kernel.Machine;
import whyrandom.kernel.MapPlan;
import whyrandom.kernel.Training;
import whyrandom.maps.UnitMaps;

/**
 * Some starts of a plan, all trained at once by a kernel: what {@link Starts} does one after the
 * other, to the bit, and faster. What a kernel does not do is done as there: evaluations, and
 * pictures without a kernel of their own.
 *
 * <pre>
 *   whyrandom.kernel.Plan plan = Together.kernelPlan(starts, examples);
 *   if (Kernel.supports(plan, 64)) {
 *     Kernel kernel = new Kernel(plan, Lanes.NETWORKS, 64);
 *     List&lt;Ending&gt; endings = new Together(starts, kernel, machine, 1, 64).work();
 *   }
 * </pre>
 */
public final class Together {
  private final Plan plan;
  private final int[] looks;
  private final long seed;
  private final int count;
  private final Training training;
  private final Run shared;
  private final int slots;
  private final UnitMaps maps;

  /** Room for one network's parameters at a time. */
  private final Network network;

  private final Pass pass;
  private final double[][] losses;
  private final Evaluation[] last;

  /** For each start the look from which on it was solved; as many as looks if it is not. */
  private final int[] solvedSince;

  /** Of each start all numbers at the look before now, and at the last look that was not solved. */
  private final double[][][] before;

  private final double[][][] unsolved;

  /**
   * Starts that are still to be worked out.
   *
   * @param kernel for networks side by side, with room for so many
   * @param machine an instance of its module
   * @param seed the first start's
   */
  public Together(Plan plan, Kernel kernel, Machine machine, long seed, int count) {
    this.plan = plan;
    this.seed = seed;
    this.count = count;
    looks = plan.looks();
    shared = new Run(variant(seed));
    network = shared.network().copy();
    pass = new Pass(network);
    maps = new UnitMaps(network, plan.experiment().features(), shared.data().dataset());
    training =
        new Training(kernel, machine, shared.data().train(), plan.experiment().data().seed());
    slots = 1 + plan.experiment().optimizer().slots();
    losses = new double[count][looks.length];
    last = new Evaluation[count];
    solvedSince = new int[count];
    before = new double[count][slots][network.parameters.length];
    unsolved = new double[count][][];
  }

  /** What the code of a kernel for these starts depends on. */
  public static whyrandom.kernel.Plan kernelPlan(Plan plan, int examples) {
    Experiment e = plan.experiment();
    boolean isFull = e.batchSize() == Experiment.FULL;
    return new whyrandom.kernel.Plan(
        e.shape(),
        e.activations(),
        e.output(),
        e.loss(),
        e.optimizer(),
        e.regularization(),
        examples,
        isFull ? examples : Math.min(examples, e.batchSize()),
        e.shuffle(),
        e.dropout());
  }

  /** A kernel for so many starts, side by side. */
  public static Kernel kernel(Plan plan, int examples, int starts) {
    return new Kernel(kernelPlan(plan, examples), Lanes.NETWORKS, starts);
  }

  /** What a kernel for the pictures of these starts is for. */
  public static MapPlan mapPlan(Plan plan) {
    Experiment e = plan.experiment();
    return new MapPlan(e.shape(), e.activations(), e.output(), Picture.CELLS);
  }

  /** Lets a kernel compute the pictures, too; it gives the same ones. */
  public Together withMaps(Forward forward) {
    maps.by(forward);
    return this;
  }

  private Variant variant(long ofSeed) {
    return new Variant(plan.start(ofSeed), List.of());
  }

  /** Works them out; their endings, in the order of their seeds. */
  public List<Ending> work() {
    for (int n = 0; n < count; n++) {
      double[] start =
          n == 0 ? network.parameters : shared.of(variant(seed + n)).network().parameters;
      training.put(n, Training.PARAMETERS, start.clone());
      for (int slot = 1; slot < slots; slot++) {
        training.put(n, slot, new double[start.length]);
      }
    }
    for (int look = 0; look < looks.length; look++) {
      training.trainAll(count, looks[look] - training.updates());
      for (int n = 0; n < count; n++) {
        look(n, look);
      }
    }
    Picture[] pictures = new Picture[count];
    for (int n = 0; n < count; n++) {
      training.take(n, Training.PARAMETERS, network.parameters);
      pictures[n] = Picture.of(network, maps, plan.units());
    }
    int[] solvedFrom = solvedFrom();
    List<Ending> endings = new ArrayList<>();
    for (int n = 0; n < count; n++) {
      endings.add(
          new Ending(
              seed + n,
              last[n].loss(),
              last[n].accuracy().orElse(Double.NaN),
              isSolved(n),
              solvedFrom[n],
              losses[n],
              pictures[n]));
    }
    return endings;
  }

  private boolean isSolved(int n) {
    return solvedSince[n] < looks.length;
  }

  private void look(int n, int look) {
    last[n] = evaluate(n);
    losses[n][look] = last[n].loss();
    if (!plan.isSolved(last[n])) {
      solvedSince[n] = look + 1;
    } else if (solvedSince[n] == look && look > 0) {
      unsolved[n] = before[n];
      before[n] = new double[slots][network.parameters.length];
    }
    for (int slot = 0; slot < slots; slot++) {
      training.take(n, slot, before[n][slot]);
    }
  }

  private Evaluation evaluate(int n) {
    training.take(n, Training.PARAMETERS, network.parameters);
    boolean isClassification = plan.experiment().task() == Task.CLASSIFICATION;
    return Evaluation.of(pass, plan.experiment().loss(), shared.data().train(), isClassification);
  }

  /**
   * For each start the step from which on it was solved. Those that came to be solved between the
   * same two looks go that part of the way again, step by step.
   */
  private int[] solvedFrom() {
    int[] from = new int[count];
    for (int n = 0; n < count; n++) {
      from[n] = isSolved(n) ? 0 : Ending.NEVER;
    }
    for (int look = 1; look < looks.length; look++) {
      List<Integer> these = new ArrayList<>();
      for (int n = 0; n < count; n++) {
        if (solvedSince[n] == look) {
          these.add(n);
        }
      }
      if (!these.isEmpty()) {
        repeat(look, these, from);
      }
    }
    return from;
  }

  private void repeat(int look, List<Integer> these, int[] from) {
    for (int i = 0; i < these.size(); i++) {
      int n = these.get(i);
      from[n] = looks[look - 1] + 1;
      for (int slot = 0; slot < slots; slot++) {
        training.put(i, slot, unsolved[n][slot]);
      }
    }
    stand(looks[look - 1]);
    for (int step = looks[look - 1] + 1; step < looks[look]; step++) {
      training.trainAll(these.size(), 1);
      for (int i = 0; i < these.size(); i++) {
        if (!plan.isSolved(evaluate(i))) {
          from[these.get(i)] = step + 1;
        }
      }
    }
  }

  private void stand(int updates) {
    int examples = shared.data().train().size();
    int batch = plan.experiment().batchSize();
    int size = batch == Experiment.FULL ? examples : Math.min(examples, batch);
    int perEpoch = (examples + size - 1) / size;
    training.stand(updates, updates / perEpoch, updates % perEpoch * size);
  }
}
