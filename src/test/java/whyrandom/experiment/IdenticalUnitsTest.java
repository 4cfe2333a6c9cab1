package whyrandom.experiment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import whyrandom.data.DataSpec;
import whyrandom.engine.Activation;
import whyrandom.engine.Examples;
import whyrandom.engine.Initializer;
import whyrandom.engine.Loss;
import whyrandom.engine.Network;
import whyrandom.engine.Optimizer;
import whyrandom.engine.Pass;
import whyrandom.engine.Regularization;
import whyrandom.engine.Rules;
import whyrandom.engine.Scheme;
import whyrandom.math.CounterRandom;

/** The rule: units that start identical stay identical, to the last bit. */
class IdenticalUnitsTest {
  /** The activations that hand on an error. */
  private static final List<Activation> CURVES =
      Stream.of(Activation.values()).filter(g -> !g.isFlat()).toList();

  private static final List<List<List<Integer>>> GROUPS =
      List.of(List.of(List.of(0, 1, 3), List.of(2)), List.of(List.of(0), List.of(1, 2)));

  /** Twenty rows without any symmetry. */
  static DataSpec scattered() {
    CounterRandom random = new CounterRandom(5, CounterRandom.DATA);
    double[][] rows = new double[20][3];
    for (int r = 0; r < rows.length; r++) {
      rows[r][0] = random.normal(r, 0, 0);
      rows[r][1] = random.normal(r, 1, 0);
      rows[r][2] = rows[r][0] * rows[r][1] + 0.1 * random.normal(r, 2, 0);
    }
    return Lab.rows(rows);
  }

  /** A 2-4-3-1 network; of layer 1 units 0, 1 and 3 are identical, of layer 2 units 1 and 2. */
  static Experiment withGroups(Activation g) {
    Experiment e =
        Lab.regression(
            scattered(),
            List.of(4, 3),
            g,
            Initializer.of(Scheme.XAVIER_NORMAL).withSeed(3).withBias(0.1),
            0.1);
    double[][][] w = new double[3][][];
    List<LayerWeights> drawn = Lab.weights(e);
    for (int l = 0; l < 3; l++) {
      List<List<Double>> rows = drawn.get(l).w();
      w[l] = new double[rows.size()][];
      for (int j = 0; j < w[l].length; j++) {
        w[l][j] = rows.get(j).stream().mapToDouble(x -> x).toArray();
      }
    }
    w[0][1] = w[0][0];
    w[0][3] = w[0][0];
    w[1][2] = w[1][1];
    for (double[] row : w[1]) {
      row[1] = row[0];
      row[3] = row[0];
    }
    w[2][0][2] = w[2][0][1];
    List<LayerWeights> explicit = new ArrayList<>();
    for (int l = 0; l < 3; l++) {
      List<List<Double>> rows = new ArrayList<>();
      for (double[] row : w[l]) {
        List<Double> list = new ArrayList<>();
        for (double x : row) {
          list.add(x);
        }
        rows.add(list);
      }
      explicit.add(new LayerWeights(rows, drawn.get(l).b()));
    }
    return e.withInit(e.init(), explicit);
  }

  static List<Optimizer> rules() {
    return Rules.ALL;
  }

  @ParameterizedTest
  @MethodSource("rules")
  void identicalUnitsStayIdenticalForAThousandSteps(Optimizer rule) {
    Regularization[] pulls = {
      Regularization.NONE,
      new Regularization(Regularization.Kind.L1, 0.001),
      new Regularization(Regularization.Kind.L2, 0.01)
    };
    int turn = 0;
    for (int batch : new int[] {1, 7, Experiment.FULL}) {
      for (boolean shuffle : new boolean[] {false, true}) {
        for (Regularization pull : pulls) {
          Activation g = CURVES.get(turn++ % CURVES.size());
          Experiment e =
              withGroups(g)
                  .withOptimizer(rule.withLearningRate(0.2 * rule.learningRate()))
                  .withBatchSize(batch)
                  .withShuffle(shuffle)
                  .withRegularization(pull);
          Run run = Lab.run(e);
          double[] start = run.network().parameters.clone();
          for (int hundred = 1; hundred <= 10; hundred++) {
            run.seek(100 * hundred);
            assertThat(Symmetry.identical(run.network()))
                .as("%s, batch %d, shuffle %s, %s, %s", rule, batch, shuffle, pull, g)
                .isEqualTo(GROUPS);
          }
          assertThat(run.hasDiverged()).isFalse();
          assertThat(run.network().parameters).isNotEqualTo(start);
        }
      }
    }
  }

  @ParameterizedTest
  @MethodSource("rules")
  void dropoutSeparatesIdenticalUnits(Optimizer rule) {
    Run run = Lab.run(withGroups(Activation.TANH).withOptimizer(rule).withDropout(0.5), 2);
    assertThat(Symmetry.identical(run.network()))
        .isEqualTo(
            List.of(
                List.of(List.of(0), List.of(1), List.of(2), List.of(3)),
                List.of(List.of(0), List.of(1), List.of(2))));
  }

  @Test
  void oneChangedWeightBreaksTheTieForGood() {
    Run run = Lab.run(withGroups(Activation.TANH), 50);
    double w = run.network().weight(1, 1, 0);
    Run nudged = run.with(new Edit.SetWeight(50, 1, 1, 0, w + 1e-9));
    assertThat(Symmetry.identical(nudged.network()).get(0))
        .isEqualTo(List.of(List.of(0, 3), List.of(1), List.of(2)));
    nudged.seek(500);
    assertThat(Symmetry.identical(nudged.network()).get(0))
        .isEqualTo(List.of(List.of(0, 3), List.of(1), List.of(2)));
  }

  @Test
  void equalWeightsAreNotEnoughWhenTheRuleRemembersADifference() {
    Experiment e =
        Lab.regression(scattered(), List.of(3), Activation.TANH, Initializer.of(Scheme.NORMAL), 0.1)
            .withOptimizer(new Optimizer.Sgd(0.05, 0.9, false));
    Run run = Lab.run(e, 20).with(new Edit.Fill(20, Edit.ALL_LAYERS, 0.5));
    for (int unit = 0; unit < 3; unit++) {
      run = run.with(new Edit.SetWeight(20, 1, unit, Edit.BIAS, 0));
    }
    assertThat(Lab.distinct(run, 1)).isEqualTo(1);
    run.update();
    assertThat(Lab.distinct(run, 1)).isEqualTo(3);
  }

  @Test
  void identicalUnitsAreOneUnitWithMoreWeightOut() {
    int units = 4;
    double rate = 0.2;
    double incoming = 0.3;
    double outgoing = 0.15;
    for (Activation g :
        new Activation[] {Activation.TANH, Activation.SIGMOID, Activation.SOFTPLUS}) {
      Experiment many =
          Lab.regression(scattered(), List.of(units), g, Initializer.of(Scheme.CONSTANT), rate)
              .withInit(Initializer.of(Scheme.CONSTANT).withParameter(incoming));
      Run run = Lab.run(many);
      for (int unit = 0; unit < units; unit++) {
        run = run.with(new Edit.SetWeight(0, 2, 0, unit, outgoing));
      }
      Network one = many.withNetwork(many.features(), List.of(1), List.of(g)).initialNetwork();
      int v = one.shape().weight(2, 0, 0);
      int c = one.shape().bias(2, 0);
      one.parameters[v] = units * outgoing;
      Pass pass = new Pass(one);
      Examples train = run.data().train();
      int[] order = new int[train.size()];
      for (int i = 0; i < order.length; i++) {
        order[i] = i;
      }
      double[] gradient = new double[one.parameters.length];
      for (int step = 0; step < 500; step++) {
        pass.gradient(Loss.HALF_MSE, train, order, 0, order.length, step, gradient);
        for (int i = 0; i < gradient.length; i++) {
          double rateHere = i == v ? rate * units : i == c ? rate : rate / units;
          one.parameters[i] -= rateHere * gradient[i];
        }
      }
      run.seek(500);
      assertThat(Lab.distinct(run, 1)).isEqualTo(1);
      double sum = 0;
      for (int unit = 0; unit < units; unit++) {
        sum += run.network().weight(2, 0, unit);
      }
      assertThat(sum).isCloseTo(one.parameters[v], within(1e-12));
      assertThat(run.network().weight(1, 2, 1)).isCloseTo(one.weight(1, 0, 1), within(1e-12));
      assertThat(run.network().bias(2, 0)).isCloseTo(one.parameters[c], within(1e-12));
    }
  }

  @Test
  void addingAUnitLeavesTheOthersAlone() {
    Experiment three =
        Lab.regression(
            scattered(), List.of(3, 2), Activation.TANH, Initializer.of(Scheme.NORMAL), 0.1);
    Experiment four =
        three.withNetwork(three.features(), List.of(4, 2), Collections.nCopies(2, Activation.TANH));
    Network small = three.initialNetwork();
    Network large = four.initialNetwork();
    Run grown = Lab.run(three, 30);
    double[] trained = grown.network().parameters.clone();
    grown = grown.with(new Edit.Change(30, four));
    for (int layer = 1; layer <= 3; layer++) {
      for (int unit = 0; unit < small.shape().units(layer); unit++) {
        assertThat(large.bias(layer, unit)).isEqualTo(small.bias(layer, unit));
        for (int input = 0; input < small.shape().fanIn(layer); input++) {
          assertThat(large.weight(layer, unit, input)).isEqualTo(small.weight(layer, unit, input));
          assertThat(grown.network().weight(layer, unit, input))
              .isEqualTo(trained[small.shape().weight(layer, unit, input)]);
        }
      }
    }
  }
}
