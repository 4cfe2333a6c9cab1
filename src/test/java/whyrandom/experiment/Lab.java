package whyrandom.experiment;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import whyrandom.data.DataKind;
import whyrandom.data.DataSpec;
import whyrandom.data.Task;
import whyrandom.engine.Activation;
import whyrandom.engine.Initializer;
import whyrandom.engine.Initializers;
import whyrandom.engine.Loss;
import whyrandom.engine.Network;
import whyrandom.engine.Optimizer;
import whyrandom.engine.Output;
import whyrandom.engine.Regularization;

/** Small experiments on explicit rows, for tests. */
public final class Lab {
  /** XOR with inputs and targets 0 and 1. */
  public static final DataSpec XOR_01 =
      rows(new double[][] {{0, 0, 0}, {0, 1, 1}, {1, 0, 1}, {1, 1, 0}});

  /** XOR with inputs and targets −1 and 1: mean target 0, no correlation with either input. */
  public static final DataSpec XOR_SIGNS =
      rows(new double[][] {{-1, -1, -1}, {-1, 1, 1}, {1, -1, 1}, {1, 1, -1}});

  /** XOR with inputs −1 and 1 and targets 0 and 1. */
  public static final DataSpec XOR_SIGNS_TO_01 =
      rows(new double[][] {{-1, -1, 0}, {-1, 1, 1}, {1, -1, 1}, {1, 1, 0}});

  /** Rows without any symmetry: mean target, correlations and all else differ from 0. */
  public static final DataSpec LOPSIDED =
      rows(new double[][] {{0.3, -0.7, 0.2}, {1.1, 0.4, -0.9}, {-0.8, 0.9, 1.4}, {0.5, 1.3, 0.6}});

  private Lab() {}

  /** A regression, all of it training set. The last number of a row is its target. */
  public static DataSpec rows(double[][] rows) {
    return rows(rows, Task.REGRESSION);
  }

  /** Explicit rows, all of them training set. The last number of a row is its target. */
  public static DataSpec rows(double[][] rows, Task task) {
    List<List<Double>> list = new ArrayList<>();
    for (double[] row : rows) {
      List<Double> numbers = new ArrayList<>();
      for (double number : row) {
        numbers.add(number);
      }
      list.add(numbers);
    }
    return new DataSpec(DataKind.CUSTOM, rows.length, 0, 1, 0, list, Optional.of(task), 1);
  }

  /**
   * Linear output, half of the mean squared error, full batch: the setting of the table of starts.
   */
  public static Experiment regression(
      DataSpec data, List<Integer> hidden, Activation g, Initializer init, double learningRate) {
    return new Experiment(
        "",
        "",
        data,
        columns(data),
        hidden,
        Collections.nCopies(hidden.size(), g),
        Output.LINEAR,
        Loss.HALF_MSE,
        Initializers.of(init),
        List.of(),
        new Optimizer.Sgd(learningRate, 0, false),
        Regularization.NONE,
        Experiment.FULL,
        false,
        0,
        true);
  }

  private static List<Feature> columns(DataSpec data) {
    List<Feature> features = new ArrayList<>();
    for (int column = 0; column < Experiment.columns(data); column++) {
      features.add(Feature.ofColumn(column));
    }
    return features;
  }

  /** A run at step 0 without edits. */
  public static Run run(Experiment experiment) {
    return new Run(experiment, List.of());
  }

  /** The run of an experiment, that many steps on. */
  public static Run run(Experiment experiment, int steps) {
    Run run = run(experiment);
    run.seek(steps);
    return run;
  }

  /** Number of distinct units of a hidden layer. */
  public static int distinct(Run run, int layer) {
    return Symmetry.identical(run.network()).get(layer - 1).size();
  }

  /** An initial network's weights as a document holds them, to be changed by hand. */
  public static List<LayerWeights> weights(Experiment experiment) {
    Network network = experiment.initialNetwork();
    return LayerWeights.of(network.shape(), network.parameters);
  }
}
