package whyrandom.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import whyrandom.engine.Scheme.Parameter;

/** Each scheme that makes a matrix, not numbers one by one, makes the matrix that it promises. */
class SchemeStructureTest {
  /** The first layer of a network with so many inputs and units. */
  private static double[][] matrix(Initializer init, int inputs, int units) {
    Network network = Started.by(init, Shape.of(inputs, new int[] {units}, 1));
    double[][] rows = new double[units][];
    for (int unit = 0; unit < units; unit++) {
      rows[unit] = Started.into(network, 1, unit);
    }
    return rows;
  }

  private static double[][] transposed(double[][] a) {
    double[][] t = new double[a[0].length][a.length];
    for (int i = 0; i < a.length; i++) {
      for (int j = 0; j < t.length; j++) {
        t[j][i] = a[i][j];
      }
    }
    return t;
  }

  private static double dot(double[] a, double[] b) {
    double sum = 0;
    for (int i = 0; i < a.length; i++) {
      sum += a[i] * b[i];
    }
    return sum;
  }

  @ParameterizedTest
  @CsvSource({"1,1", "2,4", "4,2", "7,7", "32,64", "32,5"})
  void orthogonalRowsOrColumnsAreAtRightAnglesAndAsLongAsTheGain(int inputs, int units) {
    Initializer init = Initializer.of(Scheme.ORTHOGONAL).withParameter(1.5);
    double[][] w = matrix(init, inputs, units);
    double[][] q = units <= inputs ? w : transposed(w);
    for (int i = 0; i < q.length; i++) {
      for (int j = 0; j < q.length; j++) {
        assertThat(dot(q[i], q[j])).isCloseTo(i == j ? 2.25 : 0, within(1e-12));
      }
    }
  }

  /** Between wide layers too, where rounding has most to add up. */
  @Test
  void orthogonalHoldsToTwelveDigitsForTheWidestLayers() {
    int n = Shape.MAX_UNITS;
    Network network =
        Started.by(Initializer.of(Scheme.ORTHOGONAL), Shape.of(2, new int[] {n, n}, 1));
    for (int i = 0; i < n; i += 17) {
      for (int j = 0; j < n; j++) {
        assertThat(dot(Started.into(network, 2, i), Started.into(network, 2, j)))
            .isCloseTo(i == j ? 1 : 0, within(1e-12));
      }
    }
  }

  /** R of the QR decomposition has a positive diagonal: Q's k-th vector leans to the k-th drawn. */
  @Test
  void orthogonalIsTheOneDecompositionWithPositiveDiagonal() {
    double[][] drawn = matrix(Initializer.of(Scheme.NORMAL), 8, 5);
    double[][] q = matrix(Initializer.of(Scheme.ORTHOGONAL), 8, 5);
    for (int k = 0; k < 5; k++) {
      assertThat(dot(q[k], drawn[k])).isPositive();
      for (int later = k + 1; later < 5; later++) {
        assertThat(dot(q[later], drawn[k])).isCloseTo(0, within(1e-12));
      }
    }
  }

  @Test
  void identityIsOneOnTheDiagonalAsFarAsItGoes() {
    Initializer init = Initializer.of(Scheme.IDENTITY).withParameter(0.5);
    assertThat(matrix(init, 3, 2)).isEqualTo(new double[][] {{0.5, 0, 0}, {0, 0.5, 0}});
    assertThat(matrix(init, 1, 3)).isEqualTo(new double[][] {{0.5}, {0}, {0}});
  }

  /** Where units outnumber inputs: rows and columns of Sylvester's matrix of order p over √p. */
  @Test
  void zeroIsTheIdentityUntilALayerGrowsAndThenACornerOfHadamardsMatrix() {
    Initializer init = Initializer.of(Scheme.ZERO_HADAMARD);
    assertThat(matrix(init, 3, 2)).isEqualTo(new double[][] {{1, 0, 0}, {0, 1, 0}});
    double h = 0.5;
    assertThat(matrix(init, 3, 4))
        .isEqualTo(new double[][] {{h, h, h}, {h, -h, h}, {h, h, -h}, {h, -h, -h}});
    double[][] columns = transposed(matrix(init, 32, 64));
    for (int i = 0; i < 32; i++) {
      for (int j = 0; j < 32; j++) {
        assertThat(dot(columns[i], columns[j])).isCloseTo(i == j ? 1 : 0, within(1e-12));
      }
    }
  }

  @ParameterizedTest
  @CsvSource({"0,0", "0.5,5", "0.41,5", "0.1,1", "1,10"})
  void sparseHasThatShareOfZerosFromEachInputRoundedUp(double sparsity, int zeros) {
    Initializer init = Initializer.of(Scheme.SPARSE).with(Parameter.SPARSITY, sparsity);
    double[][] columns = transposed(matrix(init, 6, 10));
    TreeSet<String> patterns = new TreeSet<>();
    for (double[] column : columns) {
      assertThat(Arrays.stream(column).filter(w -> w == 0).count()).isEqualTo(zeros);
      patterns.add(
          Arrays.toString(Arrays.stream(column).map(Math::signum).map(Math::abs).toArray()));
    }
    assertThat(patterns.size() > 1).isEqualTo(zeros > 0 && zeros < 10);
  }

  @Test
  void randnrHasRowsAndRandncColumnsOfLengthOne() {
    for (double[] row : matrix(Initializer.of(Scheme.RANDNR), 5, 9)) {
      assertThat(dot(row, row)).isCloseTo(1, within(1e-14));
    }
    for (double[] column : transposed(matrix(Initializer.of(Scheme.RANDNC), 5, 9))) {
      assertThat(dot(column, column)).isCloseTo(1, within(1e-14));
    }
    assertThat(Math.abs(matrix(Initializer.of(Scheme.RANDNR), 1, 1)[0][0])).isEqualTo(1);
  }

  @Test
  void countingGoesOnFromLayerToLayer() {
    Network network = Started.by(Initializer.of(Scheme.COUNTING), Shape.of(2, new int[] {2}, 2));
    assertThat(Started.into(network, 1, 0)).containsExactly(0.1, 0.2);
    assertThat(Started.into(network, 1, 1)).containsExactly(3 * 0.1, 0.4);
    assertThat(Started.into(network, 2, 1)).containsExactly(7 * 0.1, 0.8);
  }

  @Test
  void midpointGivesAllUnitsTheMiddleOfEachInput() {
    Shape shape = Shape.of(3, new int[] {4}, 1);
    Examples examples =
        new Examples(2, 3, 1, new double[] {0, -3, 5, 2, 1, 5}, new double[] {0, 0});
    for (Activation g : Activation.values()) {
      Network network = new Network(shape, java.util.List.of(g), Output.SIGMOID);
      Initializer.of(Scheme.MIDPOINT).apply(network, () -> examples);
      for (int unit = 0; unit < 4; unit++) {
        assertThat(Started.into(network, 1, unit)).containsExactly(1, -1, 5);
      }
      double middle = g.isBounded() ? (g.least() + g.largest()) / 2 : 0.5;
      assertThat(Started.into(network, 2, 0)).containsOnly(middle);
    }
  }

  /** Same incoming weights, bias and outgoing weights as the unit so many places before. */
  @ParameterizedTest
  @CsvSource({"1,4", "2,4", "3,7", "8,5"})
  void copiesAreCopiesWithOutgoingWeightsAndAll(int distinct, int units) {
    Initializer init = Initializer.of(Scheme.COPIES).withParameter(distinct);
    Network network = Started.by(init, Shape.of(3, new int[] {units, units}, 2));
    TreeSet<Double> seen = new TreeSet<>();
    for (int layer = 1; layer <= 2; layer++) {
      for (int unit = 0; unit < units; unit++) {
        int like = unit % distinct;
        assertThat(Started.into(network, layer, unit))
            .isEqualTo(Started.into(network, layer, like));
        for (int next = 0; next < network.shape().units(layer + 1); next++) {
          assertThat(network.weight(layer + 1, next, unit))
              .isEqualTo(network.weight(layer + 1, next, like));
        }
        seen.add(network.weight(1, unit, 0));
      }
    }
    assertThat(seen).hasSize(Math.min(distinct, units));
    if (distinct >= units) {
      assertThat(network.parameters)
          .isEqualTo(Started.by(Initializer.of(Scheme.XAVIER_UNIFORM), network.shape()).parameters);
    }
  }

  /** By the definition: forward through the network as it is, its biases 0. */
  @ParameterizedTest
  @EnumSource
  void lsuvHasUnitVarianceInEveryLayerThatSomethingComesOutOf(Activation g) {
    Examples examples = Started.examples(40, 5);
    Shape shape = Shape.of(5, new int[] {8, 3, 16}, 2);
    Network network = new Network(shape, java.util.List.of(g, g, g), Output.LINEAR);
    Initializer.of(Scheme.LSUV).withParameter(0.01).apply(network, () -> examples);
    Pass pass = new Pass(network);
    for (int layer = 1; layer <= 4; layer++) {
      double sum = 0;
      double squares = 0;
      for (int row = 0; row < 40; row++) {
        pass.load(examples, new int[] {row}, 0, 1);
        pass.forward();
        for (int unit = 0; unit < shape.units(layer); unit++) {
          sum += pass.z(layer, unit, 0);
          squares += pass.z(layer, unit, 0) * pass.z(layer, unit, 0);
        }
      }
      double n = 40 * shape.units(layer);
      assertThat(squares / n - sum / n * (sum / n))
          .as("layer %d", layer)
          .isCloseTo(1, within(0.01));
    }
  }

  @Test
  void lsuvLeavesAlonePointsThatAreWithinTheTolerance() {
    Initializer loose = Initializer.of(Scheme.LSUV).withParameter(1e6);
    assertThat(matrix(loose, 4, 3)).isDeepEqualTo(matrix(Initializer.of(Scheme.ORTHOGONAL), 4, 3));
  }

  /** MATLAB's formulas, written down for this one layer: S = 3, R = 2, tanh active in ±2. */
  @Test
  void nguyenWidrowIsAsMatlabMakesIt() {
    double[] x = {0, 7, -1, 4, 7, 3};
    Examples examples = new Examples(2, 3, 1, x, new double[2]);
    Shape shape = Shape.of(3, new int[] {3}, 1);
    Network network = new Network(shape, java.util.List.of(Activation.TANH), Output.LINEAR);
    Initializer.of(Scheme.NGUYEN_WIDROW).apply(network, () -> examples);
    double m = 0.7 * Math.sqrt(3);
    for (int unit = 0; unit < 3; unit++) {
      double[] w = Started.into(network, 1, unit);
      assertThat(w[1]).as("an input that does not vary").isZero();
      double first = w[0] * 4 / 2 / 2;
      double second = w[2] * 4 / 2 / 2;
      assertThat(Math.hypot(first, second)).isCloseTo(m, within(1e-12));
      double bias = 2 * m * (unit - 1) * Math.signum(first);
      bias += 2 * first * (1 - 4 * 2 / 4.0) + 2 * second * (1 - 3 * 2 / 4.0);
      assertThat(network.bias(1, unit)).isCloseTo(bias, within(1e-12));
    }
    assertThat(Arrays.stream(Started.into(network, 2, 0)).allMatch(v -> Math.abs(v) <= 1)).isTrue();
    assertThat(network.bias(2, 0)).as("a linear output is drawn from ±1").isBetween(-1.0, 1.0);
  }

  @ParameterizedTest
  @EnumSource
  void everyStartIsFiniteWhateverTheShapeAndTheData(Scheme scheme) {
    int most = Shape.MAX_UNITS;
    int[][] hiddens = {{}, {1}, {2, 1}, {5, 9, 3}, {most}, {1, most, 2}};
    for (int[] hidden : hiddens) {
      for (int inputs : new int[] {1, 2, 32}) {
        Shape shape = Shape.of(inputs, hidden, 1);
        for (Activation g : new Activation[] {Activation.TANH, Activation.RELU, Activation.STEP}) {
          Network network =
              new Network(shape, java.util.Collections.nCopies(hidden.length, g), Output.SIGMOID);
          Initializer init = Initializer.of(scheme).withNoise(1e-3);
          init.apply(network, () -> Started.examples(1, inputs));
          assertThat(network.isFinite()).isTrue();
          init.apply(
              network, () -> new Examples(2, inputs, 1, new double[2 * inputs], new double[2]));
          assertThat(network.isFinite()).isTrue();
        }
      }
    }
  }
}
