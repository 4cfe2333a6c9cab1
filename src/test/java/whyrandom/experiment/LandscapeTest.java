package whyrandom.experiment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import whyrandom.engine.Activation;
import whyrandom.engine.Initializer;
import whyrandom.engine.Loss;
import whyrandom.engine.Network;
import whyrandom.engine.Output;
import whyrandom.engine.Pass;
import whyrandom.engine.Scheme;
import whyrandom.engine.Shape;

class LandscapeTest {
  private static final Initializer HALF = Initializer.of(Scheme.CONSTANT).withParameter(0.5);
  private static final Initializer RANDOM = Initializer.of(Scheme.XAVIER_UNIFORM);
  private static final double[] D = {0.6, 0, 0, 0.8};

  private static Run run(Initializer init, int steps) {
    return Lab.run(Experiment.standard().withInit(init), steps);
  }

  private static Direction weight(Run run, int layer, int unit, int input) {
    return Direction.of(run.network().shape(), new Place(layer, unit, input));
  }

  private static Landscape pair(Run run, double[] d) {
    Shape shape = run.network().shape();
    return new Landscape(
        run, Direction.together(shape, 1, 0, 1, d), Direction.apart(shape, 1, 0, 1, d));
  }

  /** What the engine says of a network with these parameters. */
  private static double lossOf(Run run, double[] parameters) {
    Network network =
        new Network(run.network().shape(), run.settings().activations(), run.settings().output());
    System.arraycopy(parameters, 0, network.parameters, 0, parameters.length);
    return whyrandom.engine.Evaluation.of(
            new Pass(network), run.settings().loss(), run.data().train(), true)
        .loss();
  }

  @Test
  void theLossAtAPlaceIsThatOfTheNetworkThereToTheBit() {
    Run run = run(RANDOM, 25);
    Landscape plane = new Landscape(run, weight(run, 1, 0, 0), weight(run, 1, 1, Edit.BIAS));
    for (double across : new double[] {-3, -0.1, 0, 0.7, 40}) {
      for (double up : new double[] {-1, 0.3, 5}) {
        double[] there = run.network().parameters.clone();
        there[run.network().shape().weight(1, 0, 0)] = across;
        there[run.network().shape().bias(1, 1)] = up;
        assertThat(plane.parametersAt(across, up)).isEqualTo(there);
        assertThat(plane.lossAt(across, up)).isEqualTo(lossOf(run, there));
      }
    }
  }

  @Test
  void whereTheNetworkIsTheLossIsItsTrainingLossToTheBit() {
    Run run = run(RANDOM, 25);
    Landscape plane = pair(run, D);
    assertThat(plane.lossAt(plane.originAcross(), plane.originUp()))
        .isEqualTo(run.evaluateTrain().loss());
    assertThat(plane.parametersAt(plane.originAcross(), plane.originUp()))
        .isEqualTo(run.network().parameters);
  }

  @Test
  void togetherAndApartAreUnitVectorsAtRightAngles() {
    Shape shape = Shape.of(2, new int[] {4, 3}, 1);
    double[] d = {0.5, 0.1, -0.7, 0.1, -0.4, 0.3};
    double length = 0;
    for (double number : d) {
      length += number * number;
    }
    for (int k = 0; k < d.length; k++) {
      d[k] /= Math.sqrt(length);
    }
    double[] together = new double[shape.parameters()];
    double[] apart = new double[shape.parameters()];
    Direction.together(shape, 1, 1, 3, d).add(1, together);
    Direction.apart(shape, 1, 1, 3, d).add(1, apart);
    assertThat(Direction.together(shape, 1, 1, 3, d).dot(together)).isEqualTo(1, within(1e-15));
    assertThat(Direction.apart(shape, 1, 1, 3, d).dot(apart)).isEqualTo(1, within(1e-15));
    assertThat(Direction.apart(shape, 1, 1, 3, d).dot(together)).isEqualTo(0.0);
    // one unit goes one way, the other just as far the other; nothing else moves
    int sum = 0;
    for (int k = 0; k < d.length; k++) {
      int p = Direction.parameters(shape, 1, 1)[k];
      int q = Direction.parameters(shape, 1, 3)[k];
      assertThat(apart[p]).isEqualTo(-apart[q]);
      assertThat(together[p]).isEqualTo(together[q]);
      assertThat(apart[p]).isEqualTo(together[p]);
      apart[p] = 0;
      apart[q] = 0;
      sum += p + q;
    }
    assertThat(apart).containsOnly(0);
    assertThat(sum).isPositive();
  }

  @Test
  void aUnitsParametersAreItsWeightsInItsBiasAndItsWeightsOut() {
    Shape shape = Shape.of(2, new int[] {4, 3}, 1);
    assertThat(Direction.parameters(shape, 1, 2))
        .containsExactly(
            shape.weight(1, 2, 0),
            shape.weight(1, 2, 1),
            shape.bias(1, 2),
            shape.weight(2, 0, 2),
            shape.weight(2, 1, 2),
            shape.weight(2, 2, 2));
  }

  @Test
  void identicalUnitsAreExactlyZeroApartAndMovedTogetherStayIdentical() {
    Run run = run(HALF, 40);
    Landscape plane = pair(run, new double[] {0.48, -0.64, 0.36, 0.48});
    assertThat(plane.originUp()).isEqualTo(0.0);
    for (double across : new double[] {-2, 0.3, 1.7}) {
      Run moved = run.with(plane.editsTo(across, 0, run));
      assertThat(Symmetry.areIdentical(moved.network(), 1, 0, 1)).isTrue();
      assertThat(Symmetry.areIdentical(moved.network(), 1, 0, 2)).isFalse();
    }
    Run parted = run.with(plane.editsTo(plane.originAcross(), 0.1, run));
    assertThat(Symmetry.areIdentical(parted.network(), 1, 0, 1)).isFalse();
  }

  @ParameterizedTest
  @EnumSource(Activation.class)
  void theSlopeApartIsExactlyZeroForIdenticalUnitsUnderEveryActivation(Activation g) {
    for (Loss loss : Loss.values()) {
      for (Output output : Output.values()) {
        if (loss.fits(output) && output != Output.SOFTMAX) {
          assertSlopeApartIsZero(identical(g, output, loss));
        }
      }
    }
  }

  private static Experiment identical(Activation g, Output output, Loss loss) {
    Experiment e = Experiment.standard();
    return e.withNetwork(e.features(), List.of(3, 4, 2), List.of(g, g, g))
        .withGoal(e.data(), e.features(), output, loss)
        .withInit(Initializer.of(Scheme.CONSTANT).withParameter(0.3));
  }

  private static void assertSlopeApartIsZero(Experiment e) {
    Run run = Lab.run(e, 5);
    Shape shape = run.network().shape();
    Slopes slopes = new Slopes(run);
    for (int layer = 1; layer <= 3; layer++) {
      double[] d = new double[Direction.parameters(shape, layer, 0).length];
      for (int k = 0; k < d.length; k++) {
        d[k] = (k % 2 == 0 ? 0.37 : -0.91) / (k + 1);
      }
      Direction apart = Direction.apart(shape, layer, 0, 1, d);
      assertThat(Symmetry.areIdentical(run.network(), layer, 0, 1)).isTrue();
      assertThat(slopes.slope(apart)).as("%s in layer %d", e.loss(), layer).isEqualTo(0.0);
    }
  }

  @Test
  void theSlopeApartOfUnitsThatDifferIsNotZero() {
    Run run = run(RANDOM, 5);
    Direction apart = Direction.apart(run.network().shape(), 1, 0, 1, D);
    assertThat(new Slopes(run).slope(apart)).isNotEqualTo(0.0);
  }

  @Test
  void aSlopeIsTheDifferenceQuotientOfTheMap() {
    Run run = run(RANDOM, 25);
    Landscape plane = pair(run, D);
    double a = plane.originAcross();
    double b = plane.originUp();
    double h = 1e-6;
    Slopes slopes = new Slopes(run);
    assertThat(slopes.slope(plane.across()))
        .isEqualTo((plane.lossAt(a + h, b) - plane.lossAt(a - h, b)) / (2 * h), within(1e-8));
    assertThat(slopes.slope(plane.up()))
        .isEqualTo((plane.lossAt(a, b + h) - plane.lossAt(a, b - h)) / (2 * h), within(1e-8));
  }

  @Test
  void aCurvatureIsTheSecondDifferenceQuotientOfTheMap() {
    for (Initializer init : List.of(HALF, RANDOM)) {
      Run run = run(init, 25);
      Landscape plane = pair(run, D);
      double a = plane.originAcross();
      double b = plane.originUp();
      double h = 1e-3;
      double second =
          (plane.lossAt(a, b + h) - 2 * plane.lossAt(a, b) + plane.lossAt(a, b - h)) / (h * h);
      assertThat(new Slopes(run).curvature(plane.up())).isEqualTo(second, within(1e-6));
    }
  }

  @Test
  void theCurvatureOfAParabolaIsKnown() {
    // o = v·w·x with w fixed: half the mean of (v w x − t)² bends by mean (w x)² along v
    Experiment e =
        Lab.regression(
            Lab.rows(new double[][] {{1, 2}, {3, 1}}),
            List.of(1),
            Activation.LINEAR,
            Initializer.of(Scheme.CONSTANT).withParameter(2),
            0.1);
    Run run = Lab.run(e);
    assertThat(new Slopes(run).curvature(weight(run, 2, 0, 0)))
        .isEqualTo((4 * 1 + 4 * 9) / 2.0, within(1e-9));
  }

  @Test
  void aPlaneContainsWhatIsOnItAndNothingElse() {
    Run run = run(RANDOM, 10);
    Landscape plane = pair(run, D);
    assertThat(plane.contains(run.network().parameters)).isTrue();
    assertThat(plane.contains(plane.parametersAt(-3, 7))).isTrue();
    double[] beside = plane.parametersAt(-3, 7);
    beside[0] += 1e-9;
    assertThat(plane.contains(beside)).isFalse();
    run.update();
    assertThat(plane.contains(run.network().parameters)).isFalse();
    assertThat(plane.contains(new double[3])).isFalse();
  }

  @Test
  void editsLeadToThePlaceAndReplayToTheSameBits() {
    Run run = run(RANDOM, 30);
    Landscape plane = pair(run, D);
    List<Edit> edits = plane.editsTo(0.25, -1.5, run);
    assertThat(edits).hasSize(4); // two of four parameters of each unit have a share in d
    Run moved = run.with(edits);
    assertThat(moved.network().parameters).isEqualTo(plane.parametersAt(0.25, -1.5));
    assertThat(moved.evaluateTrain().loss()).isEqualTo(plane.lossAt(0.25, -1.5));
    moved.seek(60);
    Run again = Lab.run(moved.experiment());
    Run replayed = new Run(again.experiment(), moved.edits());
    replayed.seek(60);
    assertThat(replayed.network().parameters).isEqualTo(moved.network().parameters);
    assertThat(plane.editsTo(plane.originAcross(), plane.originUp(), run)).isEmpty();
    assertThat(plane.editsTo(plane.originAcross() * (1 + 1e-15), plane.originUp() + 1e-15, run))
        .isEmpty();
  }

  @Test
  void unitsThatAreLedBackToEachOtherAreIdenticalToTheBit() {
    Run run = run(RANDOM, 30);
    Shape shape = run.network().shape();
    double[] d = Ways.difference(run.network(), 1, 0, 1).orElseThrow();
    Landscape plane = pair(run, d);
    assertThat(plane.isLineOfSameness()).isTrue();
    assertThat(pair(run, D).isLineOfSameness()).isFalse();
    Run moved = run.with(plane.editsTo(plane.originAcross(), 0, run));
    assertThat(Symmetry.areIdentical(run.network(), 1, 0, 1)).isFalse();
    assertThat(Symmetry.areIdentical(moved.network(), 1, 0, 1)).isTrue();
    assertThat(Ways.difference(moved.network(), 1, 0, 1)).isEmpty();
    assertThat(Direction.apart(shape, 1, 0, 1, d).dot(run.network().parameters)).isPositive();
  }

  @Test
  void theDiagonalOfTwoWeightsIsALineOfSamenessIfTheUnitsAreIdenticalThere() {
    for (Initializer init : List.of(HALF, RANDOM)) {
      Run run = run(init, 7);
      Shape shape = run.network().shape();
      for (Place first : Place.all(shape)) {
        for (Place second : Place.all(shape)) {
          if (first.equals(second)) {
            continue;
          }
          Landscape plane =
              new Landscape(run, Direction.of(shape, first), Direction.of(shape, second));
          // one of them is moved from the other, all else stays: are two units one there?
          Network there = new Network(shape, run.settings().activations(), run.settings().output());
          double[] moved = plane.parametersAt(0.123, 0.123);
          System.arraycopy(moved, 0, there.parameters, 0, moved.length);
          double[] apart = plane.parametersAt(0.123, 0.321);
          boolean isOnly = false;
          for (int unit = 0; unit < shape.units(1); unit++) {
            for (int other = 0; other < unit; other++) {
              boolean areOne = Symmetry.areIdentical(there, 1, unit, other);
              System.arraycopy(apart, 0, there.parameters, 0, apart.length);
              isOnly |= areOne && !Symmetry.areIdentical(there, 1, unit, other);
              System.arraycopy(moved, 0, there.parameters, 0, moved.length);
            }
          }
          assertThat(plane.isDiagonalOfSameness()).as("%s %s", first, second).isEqualTo(isOnly);
        }
      }
    }
  }

  @Test
  void placesOnTheMapOneAfterTheOtherLeaveTheEditsOfTheLast() {
    Run run = run(RANDOM, 30);
    Landscape plane = pair(run, D);
    Run first = run.with(plane.editsTo(0.25, -1.5, run));
    Run second = first.with(plane.editsTo(1, 1, first));
    assertThat(second.edits()).hasSize(4);
    assertThat(second.network().parameters).isEqualTo(plane.parametersAt(1, 1));
  }

  @Test
  void aGridHoldsTheLossAtItsCrossings() {
    Run run = run(RANDOM, 3);
    Landscape plane = pair(run, D);
    LossGrid grid = new LossGrid(plane, 0.5, -0.25, 2, 4);
    assertThat(grid.advance(7)).isFalse();
    assertThat(grid.advance(100)).isTrue();
    assertThat(grid.across(0)).isEqualTo(-1.5);
    assertThat(grid.across(2)).isEqualTo(0.5);
    assertThat(grid.up(4)).isEqualTo(1.75);
    for (int column = 0; column <= 4; column++) {
      for (int row = 0; row <= 4; row++) {
        assertThat(grid.value(column, row))
            .isEqualTo(plane.lossAt(grid.across(column), grid.up(row)));
      }
    }
    LossGrid finer = grid.finer(3);
    finer.advance(1000);
    assertThat(finer.value(6, 9)).isEqualTo(grid.value(2, 3));
  }

  @Test
  void aGridWithoutAnExtentIsRefused() {
    Landscape plane = pair(run(RANDOM, 0), D);
    assertThatThrownBy(() -> new LossGrid(plane, 0, 0, 0, 4))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new LossGrid(plane, 0, 0, Double.NaN, 4))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
