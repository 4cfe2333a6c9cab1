package whyrandom.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import whyrandom.engine.Activation;
import whyrandom.engine.Examples;
import whyrandom.engine.Loss;
import whyrandom.engine.Optimizer;
import whyrandom.engine.Output;
import whyrandom.engine.Regularization;
import whyrandom.engine.Shape;
import whyrandom.experiment.Experiment;
import whyrandom.experiment.Run;

/** A kernel leaves the numbers that the engine leaves, to the last bit. */
class KernelTest {
  private static final long SEED = 7;

  @ParameterizedTest
  @EnumSource
  void anyNetworkIsTrainedToTheEnginesBits(Lanes lanes) {
    for (int i = 0; i < 16; i++) {
      Random random = new Random(i);
      compare(plan(random), lanes, random, 1);
    }
  }

  @ParameterizedTest
  @EnumSource
  void aNetworkThatDivergesHasTheSameInfinitiesAndNaNs(Lanes lanes) {
    for (int i = 0; i < 10; i++) {
      Random random = new Random(1000 + i);
      compare(plan(random), lanes, random, 1e200);
    }
  }

  /** The engine fills the block with copies whose δ is 0; 0 times an infinite activation is NaN. */
  @ParameterizedTest
  @EnumSource
  void whatFillsABlockCountsWhereAnActivationIsInfinite(Lanes lanes) {
    Plan plan =
        new Plan(
            Shape.of(1, new int[] {1}, 1),
            List.of(Activation.RELU),
            Output.SIGMOID,
            Loss.BCE,
            new Optimizer.Sgd(0.1, 0, false),
            Regularization.NONE,
            1,
            1,
            false,
            0);
    Examples examples = new Examples(1, 1, 1, new double[] {1e200}, new double[] {0});
    Kernel kernel = new Kernel(plan, lanes, 1);
    try (GraalMachine machine = new GraalMachine(kernel.bytes())) {
      Training training = new Training(kernel, machine, examples, SEED);
      double[] start = {1e200, 0, 1, 0};
      training.put(0, Training.PARAMETERS, start);
      EngineTraining expected = new EngineTraining(plan, examples, SEED, start);
      train(training, 1, 1);
      expected.train(1);
      assertThat(expected.parameters()[2]).isNaN();
      assertSame(training, 0, expected, "infinite");
    }
  }

  private static Plan plan(Random random) {
    int[] hidden = new int[random.nextInt(4)];
    List<Activation> activations = new ArrayList<>();
    for (int i = 0; i < hidden.length; i++) {
      hidden[i] = 1 + random.nextInt(random.nextInt(8) == 0 ? 20 : 6);
      activations.add(one(random, Activation.values(), any -> true));
    }
    Output output = one(random, Output.values(), any -> true);
    Loss loss = one(random, Loss.values(), l -> l.fits(output));
    int outputs = 1 + random.nextInt(3);
    Shape shape =
        Shape.of(1 + random.nextInt(4), hidden, output.isOnePerClass() ? 1 + outputs : outputs);
    int examples = 1 + random.nextInt(16);
    return new Plan(
        shape.withBiases(random.nextInt(4) != 0),
        activations,
        output,
        loss,
        optimizer(random),
        regularization(random),
        examples,
        random.nextBoolean() ? examples : 1 + random.nextInt(examples),
        random.nextBoolean(),
        0);
  }

  private static <T> T one(Random random, T[] all, Predicate<T> allowed) {
    List<T> list = new ArrayList<>(List.of(all));
    list.removeIf(allowed.negate());
    return list.get(random.nextInt(list.size()));
  }

  private static Optimizer optimizer(Random random) {
    return switch (random.nextInt(8)) {
      case 0 -> new Optimizer.Sgd(0.1, 0.9, false);
      case 1 -> new Optimizer.Sgd(0.1, 0.5, true);
      case 2 -> new Optimizer.Adam(0.05, 0.9, 0.999, 1e-8);
      case 3 -> new Optimizer.RmsProp(0.01, 0.9, 1e-8, 0.3);
      case 4 -> new Optimizer.Adagrad(0.1, 1e-10);
      case 5 -> new Optimizer.Adam(0.05, 0, 0.5, 0);
      default -> new Optimizer.Sgd(0.3, 0, false);
    };
  }

  private static Regularization regularization(Random random) {
    return switch (random.nextInt(5)) {
      case 0 -> new Regularization(Regularization.Kind.L1, 0.01);
      case 1 -> new Regularization(Regularization.Kind.L2, 0.1);
      default -> Regularization.NONE;
    };
  }

  /** Trains three networks both ways, in two parts. */
  private static void compare(Plan plan, Lanes lanes, Random random, double scale) {
    int networks = 3;
    Examples examples = examples(plan, random);
    Kernel kernel = new Kernel(plan, lanes, networks);
    try (GraalMachine machine = new GraalMachine(kernel.bytes())) {
      Training training = new Training(kernel, machine, examples, SEED);
      List<EngineTraining> expected = new ArrayList<>();
      for (int n = 0; n < networks; n++) {
        double[] start = start(plan.shape(), random, n == 1 ? scale : 1);
        training.put(n, Training.PARAMETERS, start);
        expected.add(new EngineTraining(plan, examples, SEED, start));
      }
      for (int updates : new int[] {1, 11}) {
        train(training, networks, updates);
        for (int n = 0; n < networks; n++) {
          expected.get(n).train(updates);
          assertSame(training, n, expected.get(n), plan + " after " + training.updates());
        }
      }
    }
  }

  private static void train(Training training, int networks, int updates) {
    for (int left = updates; left > 0; ) {
      int count = training.most(left);
      training.train(0, networks, count);
      training.advance(count);
      left -= count;
    }
  }

  private static Examples examples(Plan plan, Random random) {
    Shape shape = plan.shape();
    double[] x = random.doubles((long) plan.examples() * shape.inputs(), -2, 2).toArray();
    double[] t = new double[plan.examples() * shape.outputs()];
    for (int i = 0; i < t.length; i++) {
      t[i] = random.nextBoolean() ? plan.output().lowTarget() : plan.output().highTarget();
    }
    return new Examples(plan.examples(), shape.inputs(), shape.outputs(), x, t);
  }

  private static double[] start(Shape shape, Random random, double scale) {
    double[] start = random.doubles(shape.parameters(), -scale, scale).toArray();
    for (int layer = 1; layer <= shape.layers() && !shape.hasBiases(); layer++) {
      for (int unit = 0; unit < shape.units(layer); unit++) {
        start[shape.bias(layer, unit)] = 0;
      }
    }
    return start;
  }

  private static void assertSame(
      Training training, int network, EngineTraining expected, String what) {
    double[] actual = new double[expected.parameters().length];
    training.take(network, Training.PARAMETERS, actual);
    assertSame(actual, expected.parameters(), what);
    for (int slot = 0; slot < expected.memory().length; slot++) {
      training.take(network, slot + 1, actual);
      assertSame(actual, expected.memory()[slot], what + ", slot " + slot);
    }
  }

  private static void assertSame(double[] actual, double[] expected, String what) {
    for (int i = 0; i < expected.length; i++) {
      if (Double.doubleToLongBits(actual[i]) != Double.doubleToLongBits(expected[i])) {
        assertThat(actual).as(what).containsExactly(expected);
      }
    }
  }

  @Test
  void aRunsStepsAreTheKernels() {
    Experiment experiment = Experiment.standard();
    Run run = new Run(experiment, List.of());
    Examples examples = run.data().train();
    Plan plan =
        new Plan(
            experiment.shape(),
            experiment.activations(),
            experiment.output(),
            experiment.loss(),
            experiment.optimizer(),
            experiment.regularization(),
            examples.size(),
            examples.size(),
            experiment.shuffle(),
            experiment.dropout());
    Kernel kernel = new Kernel(plan, Lanes.UNITS, 1);
    try (GraalMachine machine = new GraalMachine(kernel.bytes())) {
      Training training = new Training(kernel, machine, examples, experiment.data().seed());
      training.put(0, Training.PARAMETERS, run.network().parameters);
      run.seek(5);
      train(training, 1, 5);
      double[] actual = new double[run.network().parameters.length];
      training.take(0, Training.PARAMETERS, actual);
      assertSame(actual, run.network().parameters, "standard");
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {2, 5})
  void theOrderOfExamplesGoesOnWhereMemoryEnds(int batchSize) {
    Plan plan = plan(batchSize, 0);
    Random random = new Random(3);
    Examples examples = examples(plan, random);
    Kernel kernel = new Kernel(plan, Lanes.NETWORKS, 1, 2);
    try (GraalMachine machine = new GraalMachine(kernel.bytes())) {
      Training training = new Training(kernel, machine, examples, SEED);
      double[] start = start(plan.shape(), random, 1);
      training.put(0, Training.PARAMETERS, start);
      EngineTraining expected = new EngineTraining(plan, examples, SEED, start);
      for (int updates : new int[] {3, 1, 20}) {
        train(training, 1, updates);
        expected.train(updates);
        assertSame(training, 0, expected, "after " + training.updates());
      }
    }
  }

  @Test
  void whatHasNoKernelIsSaid() {
    Plan plan = plan(5, 0.5);
    assertThat(Kernel.supports(plan, 1)).isFalse();
    assertThatThrownBy(() -> new Kernel(plan, Lanes.UNITS, 1))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("plan: there is no kernel for 1 of 2-3-1");
    assertThat(Kernel.supports(plan(5, 0), 10_000)).isTrue();
    assertThat(Kernel.supports(plan(5, 0), 10_000_000)).isFalse();
  }

  @Test
  void aKernelCanBeRead() {
    assertThat(new Kernel(plan(5, 0), Lanes.NETWORKS, 1).listing())
        .contains("(func $block5 (param $network i32) (param $order i32) (param $scale v128)")
        .contains("(func $train (export \"train\")")
        .contains("f64x2.mul");
  }

  private static Plan plan(int batchSize, double dropout) {
    return new Plan(
        Shape.of(2, new int[] {3}, 1),
        List.of(Activation.TANH),
        Output.SIGMOID,
        Loss.BCE,
        new Optimizer.Sgd(0.1, 0, false),
        Regularization.NONE,
        5,
        batchSize,
        true,
        dropout);
  }
}
