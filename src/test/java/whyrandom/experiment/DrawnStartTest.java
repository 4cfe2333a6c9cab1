package whyrandom.experiment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import whyrandom.engine.Activation;
import whyrandom.engine.Initializer;
import whyrandom.engine.Network;
import whyrandom.engine.Scheme;

/** What another seed, scheme or unit would change is what it changes. */
class DrawnStartTest {
  private static final Experiment BASE = Experiment.standard();

  private static Experiment network(Scheme scheme, int first, int second) {
    return BASE.withNetwork(
            BASE.features(), List.of(first, second), List.of(Activation.TANH, Activation.TANH))
        .withInit(Initializer.of(scheme).withSeed(5));
  }

  private static DrawnStart start(Experiment e) {
    return DrawnStart.of(new Run(e, List.of()));
  }

  @ParameterizedTest
  @EnumSource(
      names = {
        "XAVIER_NORMAL",
        "HE_UNIFORM",
        "LECUN_NORMAL",
        "PYTORCH",
        "UNIFORM",
        "VARIANCE_SCALING"
      })
  void oneUnitMoreRescalesTheSameDraw(Scheme scheme) {
    DrawnStart start = start(network(scheme, 4, 3));
    Network grownFirst = network(scheme, 5, 3).initialNetwork();
    Network grownSecond = network(scheme, 4, 4).initialNetwork();
    for (int layer = 1; layer <= 3; layer++) {
      Network grown = layer == 1 ? grownFirst : grownSecond;
      Place place = new Place(layer, 0, 1);
      double number = start.draw(place).number();
      assertThat(grown.weight(layer, 0, 1))
          .isCloseTo(number * start.scaleWithOneMore(layer), within(1e-12));
    }
  }

  @Test
  void aRecipeIsTheSchemeOfItsName() {
    Place place = new Place(2, 1, 3);
    DrawnStart start = start(network(Scheme.LECUN_NORMAL, 4, 3));
    double number = start.draw(place).number();
    Scheme[] schemes = {Scheme.XAVIER_NORMAL, Scheme.HE_NORMAL, Scheme.LECUN_NORMAL};
    Recipe[] recipes = {Recipe.XAVIER, Recipe.HE, Recipe.LECUN};
    for (int i = 0; i < 3; i++) {
      assertThat(start(network(schemes[i], 4, 3)).value(place))
          .isCloseTo(number * Math.sqrt(recipes[i].variance(4, 3)), within(1e-12));
    }
    DrawnStart pytorch = start(network(Scheme.PYTORCH, 4, 3));
    assertThat(pytorch.layer(2).variance()).isCloseTo(Recipe.PYTORCH.variance(4, 3), within(1e-15));
  }

  @Test
  void itIsKeptWhileTheRunGoesOn() {
    Run run = new Run(network(Scheme.LSUV, 4, 3), List.of());
    double[] before = run.network().parameters.clone();
    run.seek(40);
    assertThat(DrawnStart.of(run).network().parameters).containsExactly(before);
    Run edited = run.with(new Edit.SetWeight(40, 1, 0, 0, 3));
    edited.seek(0);
    assertThat(DrawnStart.of(edited).network().parameters).containsExactly(before);
    edited = edited.with(new Edit.SetWeight(0, 1, 0, 0, 3));
    assertThat(DrawnStart.of(edited).network().parameters).containsExactly(before);
  }

  @Test
  void theLastSeedAndNothingDrawnAreKnown() {
    assertThat(start(network(Scheme.COUNTING, 4, 3)).isRandom()).isFalse();
    assertThat(start(network(Scheme.SPARSE, 4, 3)).isRandom()).isTrue();
    assertThat(start(network(Scheme.HE_NORMAL, 256, 256)).scaleWithOneMore(1)).isNaN();
  }
}
