package whyrandom.explain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import whyrandom.engine.Activation;
import whyrandom.engine.Initializer;
import whyrandom.engine.Scheme;
import whyrandom.experiment.Edit;
import whyrandom.experiment.Experiment;
import whyrandom.experiment.Lab;
import whyrandom.experiment.Run;
import whyrandom.explain.english.LineEnglish;
import whyrandom.explain.statement.Sentence;
import whyrandom.explain.statement.Span;
import whyrandom.share.Documents;

class LineFindingsTest {
  private static final Initializer HALF = Initializer.of(Scheme.CONSTANT).withParameter(0.5);
  private static final Initializer XAVIER = Initializer.of(Scheme.XAVIER_NORMAL);

  private static Experiment experiment(Initializer init, Integer... hidden) {
    return Lab.regression(Lab.LOPSIDED, List.of(hidden), Activation.TANH, init, 0.1);
  }

  private static String about(Run run, Integer... outside) {
    return sentence(run, outside).plain();
  }

  private static Sentence sentence(Run run, Integer... outside) {
    double[] start = new Run(run.experiment(), run.edits()).network().parameters;
    return LineEnglish.of(
        LineFindings.of(
            run.settings(), run.network(), Optional.of(start), run.step(), List.of(outside)));
  }

  @Test
  void equalUnitsHaveOneLineAndThatIsViolet() {
    Sentence sentence = sentence(Lab.run(experiment(HALF, 4)));
    assertThat(sentence.plain())
        .isEqualTo("Units 1–4 share a line: their weights and biases are equal to the last bit.");
    assertThat(sentence.spans().get(0).isAboutSameness()).isTrue();
  }

  @Test
  void howFarTheyHaveTurnedIsTold() {
    Run run = Lab.run(experiment(XAVIER, 3), 400);
    String sentence = about(run);
    assertThat(sentence).startsWith("3 units, 3 lines. Since the start the line of unit ");
    double most = 0;
    double[] start = Lab.run(run.experiment()).network().parameters;
    double[] now = run.network().parameters;
    for (int unit = 0; unit < 3; unit++) {
      double before = Math.atan2(start[2 * unit + 1], start[2 * unit]);
      double after = Math.atan2(now[2 * unit + 1], now[2 * unit]);
      double turned = Math.toDegrees(Math.abs(after - before)) % 360;
      most = Math.max(most, Math.min(turned, 360 - turned));
    }
    assertThat(sentence).endsWith(" has turned most, by " + Math.round(most) + "°.");
  }

  @Test
  void someThatShareALineAreNamed() {
    Run run =
        new Run(
            experiment(HALF, 5),
            List.of(new Edit.SetWeight(0, 1, 1, 0, 2), new Edit.SetWeight(0, 1, 4, 1, 2)));
    assertThat(about(run))
        .isEqualTo(
            "5 units, 3 lines. Units 1, 3 and 4 share a line: their weights and biases are equal to"
                + " the last bit.");
    assertThat(sentence(run).spans().get(1).isAboutSameness()).isTrue();
  }

  @Test
  void mirroredUnitsShareALineThoughTheyAreNotTheSame() {
    Run run =
        new Run(
            experiment(HALF, 2),
            List.of(new Edit.SetWeight(0, 1, 1, 0, -0.5), new Edit.SetWeight(0, 1, 1, 1, -0.5)));
    assertThat(about(run))
        .isEqualTo(
            "Units 1 and 2 share a line: their weights and biases are multiples of each other.");
    assertThat(sentence(run).spans()).noneMatch(Span::isAboutSameness);
  }

  @Test
  void unitsWithoutALineAndLinesOutsideAreNamed() {
    Run run =
        new Run(
            experiment(XAVIER, 4),
            List.of(new Edit.SetWeight(0, 1, 2, 0, 0), new Edit.SetWeight(0, 1, 2, 1, 0)));
    assertThat(about(run, 0, 2, 3))
        .isEqualTo(
            "4 units, 3 lines. Unit 3 has no line: its weights are 0. The lines of units 1 and 4"
                + " lie outside of the picture.");
    assertThat(about(Lab.run(experiment(Initializer.of(Scheme.ZEROS), 3)), 0, 1, 2))
        .isEqualTo(
            "All weights of x₁ and x₂ are 0: z is the bias, everywhere, so there is no line.");
  }

  @Test
  void otherInputsHaveNoLinesAndThatIsSaid() {
    String document = "{\"version\": 1, \"features\": [\"x1\", \"x2\", \"x1*x2\"]}";
    Experiment e = Documents.read(document).document().main().experiment();
    assertThat(about(Lab.run(e)))
        .isEqualTo(
            "The 3 inputs of this network are not x₁ and x₂ alone, so its units have no line in"
                + " that plane. Their weights are below.");
  }

  @Test
  void aNetworkWithoutHiddenLayerHasTheLineOfItsOutput() {
    assertThat(about(Lab.run(experiment(XAVIER)))).isEqualTo("One output, one line: on it z = 0.");
    Experiment slow = Lab.regression(Lab.LOPSIDED, List.of(), Activation.TANH, XAVIER, 0.001);
    assertThat(about(Lab.run(slow, 1)))
        .isEqualTo(
            "One output, one line: on it z = 0. Since the start it has turned by less than 1°.");
  }

  @Test
  void anglesAreThoseBetweenTheVectors() {
    assertThat(Turn.angle(1, 0, 5, 0)).isCloseTo(0, within(1e-9));
    assertThat(Turn.angle(1, 0, 0, 2)).isCloseTo(90, within(1e-9));
    assertThat(Turn.angle(1, 1, -3, -3)).isCloseTo(180, within(1e-9));
    assertThat(Turn.angle(1e300, 0, 1e-300, 1e-300)).isCloseTo(45, within(1e-9));
    assertThat(Turn.angle(0, 0, 1, 0)).isNaN();
    assertThat(Turn.angle(Double.NaN, 0, 1, 0)).isNaN();
    Random random = new Random(1);
    for (int i = 0; i < 1000; i++) {
      double a = 6 * random.nextDouble();
      double turn = Math.PI * random.nextDouble();
      assertThat(
              Turn.angle(Math.cos(a), Math.sin(a), 3 * Math.cos(a + turn), 3 * Math.sin(a + turn)))
          .isCloseTo(Math.toDegrees(turn), within(1e-9));
    }
  }
}
