package whyrandom.share;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import whyrandom.experiment.Claim;
import whyrandom.experiment.Document;
import whyrandom.experiment.Measure;
import whyrandom.experiment.Relation;
import whyrandom.experiment.Run;

final class FiguresTest {
  private static final String XOR =
      "{\"version\": 1, \"data\": {\"kind\": \"xor\", \"points\": 4, \"noise\": 0,"
          + " \"testFraction\": 0}, \"network\": {\"hidden\": [4]}, \"init\": {\"scheme\":"
          + " \"constant\", \"value\": 0.5}}";

  private static Run run(Document document, int step) {
    Run run = new Run(document.main().experiment(), document.main().edits());
    run.seek(step);
    return run;
  }

  private static Claim claim(String text) {
    return ClaimText.read(new JsonText(text), "claims[0]");
  }

  @Test
  void anExperimentAloneIsAFigure() {
    Figure figure = Figures.read("{\"experiment\": " + XOR + "}");
    assertThat(figure.options()).hasSize(1);
    assertThat(figure.prediction()).isEmpty();
    assertThat(figure.until()).isZero();
  }

  @Test
  void optionsPatchTheExperimentAndCarryTheirClaims() {
    Figure figure =
        Figures.read(
            "{\"experiment\": "
                + XOR
                + ", \"claims\": [\"A distinct 1 = 1\"], \"choices\": {\"label\": \"All\","
                + " \"options\": [{\"text\": \"0\", \"change\": {\"init\": {\"value\": 0}},"
                + " \"claims\": [\"A gradient 1 = 0\"]}, {\"text\": \"1/2\"}]}}");
    Figure.Option zero = figure.options().get(0);
    assertThat(zero.document().main().experiment().init().first().parameter()).isZero();
    assertThat(zero.claims()).hasSize(2);
    Run run = run(zero.document(), 50);
    assertThat(zero.claims()).allMatch(claim -> claim.holds(run));
    assertThat(figure.options().get(1).document().main().experiment().init().first().parameter())
        .isEqualTo(0.5);
  }

  @Test
  void claimsAreMeasuredInTheRun() {
    Document document = Documents.read(XOR).document();
    Run start = run(document, 0);
    Run later = run(document, 20);
    assertThat(claim("A moved 1 = 0").holds(start)).isTrue();
    assertThat(claim("A moved 1 > 1e-6").holds(later)).isTrue();
    assertThat(claim("A step >= 20").holds(later)).isTrue();
    assertThat(claim("A distinct 1 = 1").holds(later)).isTrue();
    assertThat(claim("A distinct 1 > 1").holds(later)).isFalse();
    assertThat(claim("A diverged = 0").holds(later)).isTrue();
    assertThat(claim("A test-loss >= 0").holds(later)).as("there is no test set").isFalse();
    assertThatThrownBy(() -> claim("A dead 2 = 0").holds(later)).hasMessageContaining("layer 2");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "loss is < 1|begins with A or B",
        "A units 1 = 2|second word",
        "A distinct = 1|such as",
        "A distinct 0 = 1|from 1",
        "A loss == 1|relation",
        "A loss < x|line 1",
        "A|such as",
        "A distinct 1 = 1 1|such as",
      })
  void claimsThatMeanNothingAreRefused(String text, String message) {
    assertThatThrownBy(() -> claim(text))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining(message);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{}|experiment: is missing",
        "{\"experiment\": {\"version\": 1, \"network\": {\"hiden\": []}}}|network.hiden: unknown",
        "{\"experiment\": {\"version\": 1}, \"pannels\": []}|pannels: unknown",
        "{\"experiment\": {\"version\": 1}, \"panels\": [\"map\"]}|panels[0]",
        "{\"experiment\": {\"version\": 1}, \"choices\": {\"options\": []}}|choices.options[0]",
        "{\"experiment\": {\"version\": 1}, \"choices\": {\"options\": [{\"text\": \"a\","
            + " \"change\": {\"step\": -1}}]}}|choices.options[0].change: step: -1",
      })
  void figuresThatAreWrongAreRefused(String text, String message) {
    assertThatThrownBy(() -> Figures.read(text))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining(message);
  }

  @Test
  void everyMeasureAndRelationHasAText() {
    for (Measure measure : Measure.values()) {
      for (Relation relation : Relation.values()) {
        String layer = measure.isOfLayer() ? " 1" : "";
        Claim claim = claim("B " + measure.id() + layer + " " + relation.sign() + " -2.5e3");
        assertThat(claim)
            .isEqualTo(new Claim(1, measure, measure.isOfLayer() ? 1 : 0, relation, -2500));
      }
    }
  }
}
