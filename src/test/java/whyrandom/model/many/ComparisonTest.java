package whyrandom.model.many;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import whyrandom.engine.Initializer;
import whyrandom.engine.Scheme;
import whyrandom.experiment.Experiment;
import whyrandom.share.Documents;
import whyrandom.share.Question;
import whyrandom.share.Vary;
import whyrandom.starts.Ending;
import whyrandom.starts.Plan;
import whyrandom.starts.Starts;

class ComparisonTest {
  private static final Experiment EXPERIMENT =
      Experiment.standard().withInit(Initializer.of(Scheme.XAVIER_UNIFORM));
  private static final Plan PLAN = Plan.of(EXPERIMENT, 3);

  private double now;
  private final Trial trial = new Trial(listener -> Optional.empty(), 1, () -> now += 0.25);

  private static List<Vary> varied(String json) {
    String ensemble = ",\"ensemble\":{\"vary\":" + json.replace('`', '"') + "}}";
    String document = "{\"version\":1,\"init\":{\"scheme\":\"xavier-uniform\"}" + ensemble;
    return Documents.read(document).question().orElseThrow().varied();
  }

  private void finish() {
    while (trial.work(5)) {}
  }

  private static String losses(List<Ending> endings) {
    return endings.stream().map(e -> e.seed() + " " + e.loss()).collect(Collectors.joining(","));
  }

  private static List<Ending> alone(Plan plan, long seed, int count) {
    Starts starts = new Starts(plan, seed, count);
    while (!starts.advance(100)) {}
    return starts.take();
  }

  @Test
  void eachCombinationHasTheSameSeedsAndIsWhatItWouldBeAlone() {
    trial.begin(PLAN, 5, 6, Optional.empty());
    finish();
    trial.compare(
        new Comparison(
            PLAN,
            varied(
                "[{`path`:`scale`,`values`:[0.1,1]},"
                    + "{`path`:`network.activation`,`values`:[`tanh`,`relu`]}]"),
            4,
            5));
    assertThat(trial.isComparing()).isTrue();
    assertThat(trial.isUnderWay()).isFalse();
    finish();
    assertThat(trial.isBusy()).isFalse();
    Comparison comparison = trial.comparison().orElseThrow();
    assertThat(comparison.columns()).isEqualTo(2);
    assertThat(comparison.cells()).hasSize(4);
    for (Comparison.Cell cell : comparison.cells()) {
      Plan plan = cell.cohort().plan();
      assertThat(losses(cell.cohort().endings())).isEqualTo(losses(alone(plan, 5, 4)));
    }
    assertThat(comparison.cells().stream().map(Comparison.Cell::isHere))
        .as("scale 1 and tanh are what is open")
        .containsExactly(false, false, true, false);
    assertThat(comparison.cells().get(0).cohort().plan().scale()).isEqualTo(0.1);
    assertThat(trial.endings()).as("the network's own").hasSize(6);
  }

  @Test
  void whatIsKnownAlreadyIsNotWorkedOutAgain() {
    trial.begin(PLAN, 1, 6, Optional.empty());
    finish();
    List<Vary> scale = varied("{`path`:`scale`,`values`:[1]}");
    trial.compare(new Comparison(PLAN, scale, 4, 1));
    assertThat(trial.isBusy()).isFalse();
    assertThat(trial.comparison().orElseThrow().cells().get(0).cohort().endings())
        .isEqualTo(trial.endings().subList(0, 4));
    trial.compare(new Comparison(PLAN, scale, 8, 1));
    assertThat(trial.isBusy()).isTrue();
  }

  @Test
  void whatIsStoppedKeepsTheSeedsWithoutAGap() {
    trial.begin(PLAN, 1, 1, Optional.empty());
    finish();
    trial.compare(new Comparison(PLAN, varied("{`path`:`scale`,`values`:[0.5,2]}"), 500, 1));
    trial.work(3);
    trial.cancel();
    Comparison comparison = trial.comparison().orElseThrow();
    assertThat(trial.isBusy()).isFalse();
    assertThat(comparison.ended()).isEqualTo(comparison.count()).isBetween(1, 999);
    assertThat(comparison.cells().get(1).cohort().ended()).isZero();

    Cohort cohort = new Cohort(PLAN, 1);
    cohort.more(4);
    List<Ending> all = alone(PLAN, 1, 4);
    cohort.add(List.of(all.get(3), all.get(1), all.get(0)));
    cohort.stop();
    assertThat(cohort.endings()).extracting(Ending::seed).containsExactly(1L, 2L);
    assertThat(cohort.count()).isEqualTo(2);
  }

  @Test
  void aSettingThatCannotBeIsRefused() {
    List<Vary> sigma = List.of(new Vary("init.sigma", Factor.of(EXPERIMENT).get(0).usual()));
    assertThatThrownBy(() -> new Comparison(PLAN, sigma, 4, 1))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("vary.values[0]: init.sigma: is no setting that can be varied");
  }

  /** Whatever is open, what is offered works, one by one, and it is told apart by its words. */
  @Test
  void everyFactorThatIsOfferedCanBeVaried() {
    for (String document :
        List.of(
            "{`version`:1}",
            "{`version`:1,`init`:{`scheme`:`constant`}}",
            "{`version`:1,`init`:{`scheme`:`sparse`}}",
            "{`version`:1,`init`:[{`scheme`:`normal`},{`scheme`:`zeros`}],`network`:{`hidden`:[3]}}",
            "{`version`:1,`network`:{`hidden`:[3,2]},`optimizer`:{`kind`:`adam`}}",
            "{`version`:1,`network`:{`hidden`:[]}}",
            "{`version`:1,`network`:{`hidden`:[]},`optimizer`:{`kind`:`perceptron`}}",
            "{`version`:1,`data`:{`kind`:`three`},`optimizer`:{`kind`:`rmsprop`,`learningRate`:0}}",
            "{`version`:1,`optimizer`:{`kind`:`sgd`,`learningRate`:0.07}}")) {
      Experiment e = Documents.read(document.replace('`', '"')).document().main().experiment();
      List<Factor> factors = Factor.of(e);
      assertThat(factors).extracting(Factor::path).doesNotHaveDuplicates();
      for (Factor factor : factors) {
        Vary vary = new Vary(factor.path(), factor.usual());
        Question.check(List.of(vary), 100, "each");
        Comparison comparison = new Comparison(Plan.of(e, 1), List.of(vary), 2, 1);
        assertThat(comparison.cells()).as(factor.path()).hasSize(factor.usual().size());
        assertThat(factor.usual().stream().map(factor::word))
            .as(factor.path())
            .doesNotHaveDuplicates();
        assertThat(Factor.of(factor.path(), e).label()).isEqualTo(factor.label());
      }
    }
  }

  /** The network that is open is among what it is compared with. */
  @Test
  void numbersAreAroundWhatIsOpen() {
    for (double rate : new double[] {0.1, 0.3, 0.07, 1, 20, 0.001}) {
      Experiment e = EXPERIMENT.withOptimizer(new whyrandom.engine.Optimizer.Sgd(rate, 0, false));
      Vary vary =
          new Vary("optimizer.learningRate", Factor.of("optimizer.learningRate", e).usual());
      assertThat(new Comparison(Plan.of(e, 1), List.of(vary), 1, 1).cells())
          .filteredOn(Comparison.Cell::isHere)
          .hasSize(1);
    }
    assertThat(Factor.of("optimizer.learningRate", EXPERIMENT).usual().stream().map(v -> v.write()))
        .contains("0.03", "0.3");
  }
}
