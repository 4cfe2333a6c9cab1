package whyrandom.experiment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import whyrandom.engine.Activation;
import whyrandom.engine.Initializer;
import whyrandom.engine.Scheme;

class DriftTest {
  private static Run run(Initializer init) {
    return new Run(new Variant(Experiment.standard().withInit(init), List.of()));
  }

  private static Drift whole(State state, int layer) {
    Drift drift = new Drift(state, layer);
    assertThat(drift.follow(state, Integer.MAX_VALUE)).isTrue();
    return drift;
  }

  private static Spot last(Drift drift, int unit) {
    return drift.spot(drift.size() - 1, unit);
  }

  private static Spot of(double w1, double w2, double b) {
    Run run =
        run(Initializer.of(Scheme.CONSTANT).withParameter(0.5))
            .with(
                List.of(
                    new Edit.SetWeight(0, 1, 0, 0, w1),
                    new Edit.SetWeight(0, 1, 0, 1, w2),
                    new Edit.SetWeight(0, 1, 0, Edit.BIAS, b)));
    return last(whole(run.state(), 1), 0);
  }

  @Test
  void aUnitStandsInTheDirectionInWhichItGrows() {
    Spot right = of(2, 0, 0);
    assertThat(right.x()).isCloseTo(UnitPlane.RING, within(1e-12));
    assertThat(right.y()).isCloseTo(0, within(1e-12));
    assertThat(right.kind()).isEqualTo(Spot.Kind.LINE);
    assertThat(of(0, -1e-200, 0).y()).isCloseTo(-UnitPlane.RING, within(1e-12));
    Spot diagonal = of(-3, 3, 0);
    assertThat(diagonal.x()).isCloseTo(-diagonal.y(), within(1e-12)).isNegative();
  }

  @Test
  void furtherInIsMoreBlueAndFurtherOutLess() {
    double before = 1;
    for (double b = -3; b <= 3; b += 0.25) {
      double radius = of(1, 0, b).x();
      assertThat(radius).as("b = " + b).isLessThanOrEqualTo(before);
      before = radius;
    }
    assertThat(of(0.1, 0, 5).x()).as("blue all over").isZero();
    assertThat(of(0.1, 0, -5).x()).isEqualTo(UnitPlane.RIM);
    assertThat(of(0.1, 0, -5).kind()).isEqualTo(Spot.Kind.POINT);
  }

  @Test
  void withoutWeightsThereIsNoLineAndASignEverywhere() {
    assertThat(of(0, 0, 1)).isEqualTo(new Spot(0, 0, Spot.Kind.POINT));
    assertThat(of(0, 0, 0).kind()).isEqualTo(Spot.Kind.NOWHERE);
    assertThat(of(0, 0, -1).kind()).isEqualTo(Spot.Kind.NOWHERE);
  }

  @Test
  void identicalUnitsTravelAsOneToTheBit() {
    Run run = run(Initializer.of(Scheme.CONSTANT).withParameter(0.5));
    run.seek(300);
    for (int layer = 1; layer <= run.network().shape().hiddenLayers(); layer++) {
      Drift drift = whole(run.state(), layer);
      assertThat(drift.size()).isGreaterThan(100);
      for (int i = 0; i < drift.size(); i++) {
        for (int unit = 1; unit < drift.units(); unit++) {
          assertThat(drift.spot(i, unit)).isEqualTo(drift.spot(i, 0));
        }
      }
    }
  }

  @Test
  void randomUnitsStartApartAndMove() {
    Run run = run(Initializer.of(Scheme.XAVIER_UNIFORM));
    run.seek(300);
    Drift drift = whole(run.state(), 1);
    assertThat(drift.step(0)).isZero();
    assertThat(drift.step(drift.size() - 1)).isEqualTo(300);
    for (int unit = 0; unit < drift.units(); unit++) {
      assertThat(last(drift, unit)).isNotEqualTo(drift.spot(0, unit));
      for (int other = 0; other < unit; other++) {
        assertThat(last(drift, unit)).isNotEqualTo(last(drift, other));
      }
    }
  }

  /** In pieces, there and back, after edits: the same as at once. */
  @Test
  void howItWasFollowedMakesNoDifference() {
    for (Activation activation : Activation.values()) {
      Experiment plain = Experiment.standard();
      Experiment e =
          plain.withNetwork(plain.features(), List.of(3, 2), List.of(activation, activation));
      for (int layer = 1; layer <= 2; layer++) {
        Run run = new Run(new Variant(e, List.of()));
        Drift drift = new Drift(run.state(), layer);
        for (int step : new int[] {40, 10, 25, 90}) {
          run.seek(step);
          assertThat(drift.isOf(run.state(), layer)).isTrue();
          while (!drift.follow(run.state(), 7)) {
            assertThat(drift.size()).isLessThanOrEqualTo(step + 1);
          }
          isSame(drift, whole(run.state(), layer));
        }
        Run edited = run.with(new Edit.SetWeight(90, 1, 0, 0, 0.75));
        edited.seek(120);
        while (!drift.follow(edited.state(), 7)) {
          assertThat(drift.size()).isPositive();
        }
        isSame(drift, whole(edited.state(), layer));
      }
    }
  }

  private static void isSame(Drift one, Drift other) {
    assertThat(one.size()).isEqualTo(other.size());
    for (int i = 0; i < one.size(); i++) {
      assertThat(one.step(i)).isEqualTo(other.step(i));
      for (int unit = 0; unit < one.units(); unit++) {
        assertThat(one.spot(i, unit)).isEqualTo(other.spot(i, unit));
        assertThat(one.spot(i, unit).x()).isBetween(-1.0, 1.0);
        assertThat(one.spot(i, unit).y()).isBetween(-1.0, 1.0);
      }
    }
  }
}
