package whyrandom.app.figure.charts;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import whyrandom.app.Samples;
import whyrandom.app.figure.StillPage;
import whyrandom.data.DataKind;
import whyrandom.engine.Activation;
import whyrandom.engine.Scheme;
import whyrandom.experiment.Document;
import whyrandom.experiment.Edit;
import whyrandom.experiment.Experiment;
import whyrandom.experiment.LayerMeasurement;
import whyrandom.experiment.LayerStats;
import whyrandom.experiment.Place;
import whyrandom.experiment.State;
import whyrandom.experiment.Variant;
import whyrandom.model.Selection;
import whyrandom.model.Workbench;

/** What is said of a unit's activation function. */
class FigureCurveTest {
  private final StillPage page = new StillPage();

  private static Workbench open(Experiment experiment) {
    return new Workbench(new Document(new Variant(experiment, List.of()), Optional.empty(), 0));
  }

  private static Experiment experiment(Activation g, int seed, int... hidden) {
    Experiment e = Samples.experiment(DataKind.CIRCLE, g, Scheme.NORMAL, hidden);
    double sigma = Math.pow(10, new Random(seed).nextInt(-2, 2));
    return e.withInit(e.init().withSeed(seed))
        .withInit(e.init().in(1).with(Scheme.Parameter.SIGMA, sigma).withSeed(seed));
  }

  /** Counted anew, by what measures all layers. */
  @ParameterizedTest
  @EnumSource(Activation.class)
  void examplesOnTheFlatEndsAreThoseThatAreSaturated(Activation g) {
    for (int seed = 0; seed < 12; seed++) {
      Workbench workbench = open(experiment(g, seed, 3, 2));
      FigureCurve curve = new FigureCurve(workbench, page);
      workbench.stepBy(3);
      while (!workbench.travel(1000)) {}
      State state = workbench.main().state();
      List<LayerStats> layers =
          LayerMeasurement.of(state.network(), state.settings().loss(), state.data().train());
      int examples = state.data().train().size();
      for (Selection at : List.of(unit(1, 0), unit(1, 2), unit(2, 1))) {
        workbench.select(at);
        Place place = at.place();
        double share = layers.get(place.layer() - 1).flatShares().get(place.unit());
        String reading = curve.getReading();
        if (g.saturates()) {
          assertThat(reading)
              .startsWith(Math.round(share * examples) + " of " + examples + " ")
              .endsWith(g.isBounded() ? "on the flat ends" : "where it is flat");
        } else if (g.leastSlope() == 0) {
          assertThat(reading).endsWith(" of " + examples + " where it is flat");
        } else {
          assertThat(reading).isEqualTo(examples + " examples");
        }
        assertThat(curve.getTitle())
            .isEqualTo(
                "Hidden unit " + (place.unit() + 1) + " of layer " + place.layer() + ": " + g.id());
        assertThat(curve.getLabel())
            .startsWith(curve.getTitle())
            .contains(reading)
            .endsWith(curve.getHint());
      }
    }
  }

  private static Selection unit(int layer, int unit) {
    return new Selection(0, new Place(layer, unit, Edit.BIAS), true);
  }

  @Test
  void theSlopeAndTheValueAtZeroAreSaid() {
    Workbench workbench = open(experiment(Activation.SIGMOID, 1, 3));
    FigureCurve curve = new FigureCurve(workbench, page);
    assertThat(curve.getHint())
        .startsWith("g(0) = 0.5. The slope g′, dashed, is at most 0.25; here on average 0.")
        .endsWith(".");
    assertThat(hint(Activation.TANH))
        .startsWith("g(0) = 0. The slope g′, dashed, is at most 1; here on average ");
    assertThat(hint(Activation.LINEAR))
        .isEqualTo("g(0) = 0. The slope g′, dashed, is 1 everywhere.");
    assertThat(hint(Activation.STEP)).isEqualTo("g(0) = 1. The slope g′, dashed, is 0 everywhere.");
  }

  private String hint(Activation g) {
    return new FigureCurve(open(experiment(g, 1, 3)), page).getHint();
  }

  @Test
  void itIsOfTheUnitThatIsPointedAtElseOfTheSelectedElseOfTheFirst() {
    Workbench workbench = open(experiment(Activation.TANH, 1, 3));
    FigureCurve curve = new FigureCurve(workbench, page);
    assertThat(curve.getTitle()).isEqualTo("Hidden unit 1: tanh");
    workbench.select(new Selection(0, new Place(1, 2, 1)));
    assertThat(curve.getTitle()).as("an edge into it").isEqualTo("Hidden unit 3: tanh");
    workbench.point(Optional.of(unit(1, 1)));
    assertThat(curve.getTitle()).isEqualTo("Hidden unit 2: tanh");
    workbench.point(Optional.of(new Selection(0, new Place(2, 0, 1))));
    assertThat(curve.getTitle()).isEqualTo("Output: sigmoid");
    assertThat(curve.getReading()).as("part of the loss").isEqualTo("140 examples");
    workbench.point(Optional.empty());
    assertThat(curve.getTitle()).isEqualTo("Hidden unit 3: tanh");
  }

  @Test
  void withoutAHiddenLayerItIsOfTheOutputUnlessThatIsASoftmax() {
    Workbench one = open(Samples.experiment(DataKind.AND, Activation.TANH, Scheme.ZEROS));
    assertThat(new FigureCurve(one, page).getTitle()).isEqualTo("Output: sigmoid");
    Workbench three = open(Samples.experiment(DataKind.THREE, Activation.TANH, Scheme.ZEROS));
    FigureCurve curve = new FigureCurve(three, page);
    assertThat(curve.getTitle()).isEqualTo("Output 1: softmax");
    assertThat(curve.getReading()).isEmpty();
    assertThat(curve.getLabel()).contains("no curve of one unit");
  }

  @Test
  void anEditAtTheSameStepIsSeen() {
    Workbench workbench = open(Samples.experiment(DataKind.AND, Activation.TANH, Scheme.ZEROS));
    FigureCurve curve = new FigureCurve(workbench, page);
    assertThat(curve.getLabel()).contains("from 0 to 0");
    workbench.setWeight(0, new Place(1, 0, Edit.BIAS), 2);
    assertThat(curve.getLabel()).contains("from 2 to 2");
  }

  @Test
  void whatIsNoNumberIsSaidToBeNone() {
    Workbench workbench = open(experiment(Activation.LINEAR, 1, 3));
    FigureCurve curve = new FigureCurve(workbench, page);
    workbench.setWeight(0, new Place(1, 0, 0), 1e308);
    workbench.setWeight(0, new Place(1, 0, 1), -1e308);
    workbench.setWeight(0, new Place(1, 1, 0), 1);
    for (int unit = 0; unit < 3; unit++) {
      workbench.select(unit(1, unit));
      assertThat(curve.getReading()).isNotEmpty();
      assertThat(curve.getLabel()).doesNotContain("NaN");
    }
  }
}
