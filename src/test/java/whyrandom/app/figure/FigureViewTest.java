package whyrandom.app.figure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import whyrandom.share.Figures;
import whyrandom.web.events.Key;

class FigureViewTest {
  private static final String EXPERIMENT =
      """
      "experiment": {"version": 1, "data": {"kind": "xor", "points": 4, "noise": 0, "testFraction": 0},
        "network": {"hidden": [4]}, "init": {"scheme": "constant", "value": 0.5},
        "optimizer": {"kind": "sgd", "learningRate": 0.5}}""";

  private static final String PREDICTED =
      "{"
          + EXPERIMENT
          + """
          , "until": 40,
          "choices": {"label": "All weights", "options": [{"text": "0.5"},
            {"text": "random", "change": {"init": {"scheme": "xavier-uniform", "seed": 3}}}]},
          "predict": {"question": "How many different units are left?", "answers": [
            {"text": "One", "when": ["A distinct 1 = 1"]},
            {"text": "Two", "when": ["A distinct 1 = 2"]},
            {"text": "Four", "when": ["A distinct 1 = 4"]}]}}""";

  private final StillPage page = new StillPage();

  private FigureView figure(String json) {
    FigureView figure = new FigureView(Figures.read(json), "live-1", page);
    frames(figure, 1);
    return figure;
  }

  private void frames(FigureView figure, int count) {
    for (int i = 0; i < count; i++) {
      figure.player().frame(5);
      page.millis += 1000 / 60.0;
    }
  }

  /** Frames until it stands still. */
  private int play(FigureView figure) {
    figure.toggle();
    int count = 0;
    while (figure.isMoving() && count < 10_000) {
      frames(figure, 1);
      count++;
    }
    return count;
  }

  private static int step(FigureView figure) {
    return figure.workbench().step();
  }

  // ---- what comes later

  @Test
  void worksBeforeThereAreWordsAndAddressesForIt() {
    page.isComplete = false;
    FigureView figure = figure("{" + EXPERIMENT + ", \"until\": 40}");
    assertThat(figure.getPlayground()).isEqualTo("playground/");
    assertThat(figure.getPanes().get(0).getSentence()).allMatch(span -> span.text().isEmpty());
    play(figure);
    assertThat(step(figure)).isEqualTo(40);
    page.isComplete = true;
    assertThat(figure.getPlayground()).isEqualTo("playground/#step=40");
    assertThat(figure.getPanes().get(0).getSentence())
        .anyMatch(span -> span.text().contains("one and the same function"));
  }

  // ---- time

  @Test
  void standsStillUntilItIsAsked() {
    FigureView figure = figure(PREDICTED);
    frames(figure, 600);
    assertThat(step(figure)).isZero();
    assertThat(figure.getPlay()).isEqualTo("Play");
    assertThat(figure.getOf()).isEqualTo("of 40");
    assertThat(figure.getStatus()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"40", "300", "1500", "6000"})
  void comesToItsStepInSixToTenSecondsAndStops(int until) {
    FigureView figure = figure("{" + EXPERIMENT + ", \"until\": " + until + "}");
    int frames = play(figure);
    assertThat(step(figure)).isEqualTo(until);
    assertThat(frames / 60.0).isBetween(6.0, 10.0);
    assertThat(figure.getPlay()).isEqualTo("Play on");
  }

  @Test
  void canBeGoneOnWithFromItsStep() {
    FigureView figure = figure(PREDICTED);
    play(figure);
    figure.toggle();
    assertThat(figure.getPlay()).isEqualTo("Pause");
    frames(figure, 600);
    assertThat(step(figure)).isGreaterThan(60);
    assertThat(figure.isGoingOn()).isTrue();
    assertThat(figure.getOf()).isEmpty();
    figure.toggle();
    figure.restart();
    play(figure);
    assertThat(step(figure)).as("stops there again").isEqualTo(40);
  }

  @Test
  void withoutAStepItGoesOn() {
    FigureView figure = figure("{" + EXPERIMENT + "}");
    figure.toggle();
    frames(figure, 120);
    assertThat(figure.isGoingOn()).isTrue();
    assertThat(step(figure)).isBetween(110, 122);
    assertThat(figure.getOf()).isEmpty();
  }

  @Test
  void goesBackAndForthByOneStep() {
    FigureView figure = figure(PREDICTED);
    assertThat(figure.isLater()).isFalse();
    figure.step();
    figure.step();
    frames(figure, 1);
    assertThat(step(figure)).isEqualTo(2);
    figure.back();
    frames(figure, 1);
    assertThat(step(figure)).isEqualTo(1);
    assertThat(figure.isLater()).isTrue();
    assertThat(figure.getStatus())
        .startsWith("Step 1. At most 75 % right so far. Hidden units 1–4 are one and the same");
  }

  @Test
  void startsAgainWithTheSameWeights() {
    FigureView figure = figure(PREDICTED);
    double[] start = figure.workbench().main().network().parameters.clone();
    play(figure);
    figure.restart();
    frames(figure, 1);
    assertThat(step(figure)).isZero();
    assertThat(figure.workbench().main().network().parameters).isEqualTo(start);
    assertThat(figure.isGoingOn()).isFalse();
  }

  @Test
  void whenNobodySeesItItPauses() {
    FigureView figure = figure(PREDICTED);
    figure.toggle();
    frames(figure, 60);
    figure.rest();
    int step = step(figure);
    assertThat(figure.getPlay()).isEqualTo("Play");
    page.millis += 60_000;
    frames(figure, 10);
    assertThat(step(figure)).isEqualTo(step);
    figure.toggle();
    frames(figure, 1);
    assertThat(step(figure)).as("does not catch up").isEqualTo(step + 1);
  }

  // ---- choosing

  @Test
  void anotherOptionOpensAtStepZero() {
    FigureView figure = figure(PREDICTED);
    assertThat(figure.getChoices().isWords()).isTrue();
    assertThat(figure.getChoices().getLabel()).isEqualTo("All weights");
    play(figure);
    figure.getChoices().choose(figure.getChoices().getOptions().get(1));
    frames(figure, 1);
    assertThat(step(figure)).isZero();
    assertThat(figure.getChoices().getOptions())
        .extracting(FigureOption::getOn)
        .containsExactly(false, true);
    assertThat(figure.workbench().main().identical().get(0)).hasSize(4);
  }

  @Test
  void choosingWhatIsOpenChangesNothing() {
    FigureView figure = figure(PREDICTED);
    play(figure);
    figure.getChoices().choose(figure.getChoices().getOptions().get(0));
    frames(figure, 1);
    assertThat(step(figure)).isEqualTo(40);
  }

  @Test
  void anExperimentAloneIsNoChoice() {
    FigureView figure = figure("{" + EXPERIMENT + "}");
    assertThat(figure.getChoices().isWords()).isFalse();
    assertThat(figure.isPredicting()).isFalse();
    assertThat(figure.getView()).isEqualTo("one");
    assertThat(figure.getPanes()).hasSize(1);
  }

  // ---- predicting

  private static void predict(FigureView figure, int answer) {
    figure.getForecast().choose(figure.getForecast().getAnswers().get(answer));
  }

  private static String outcome(FigureView figure) {
    return figure.getForecast().getOutcome();
  }

  private static List<Forecast.Answer> answers(FigureView figure) {
    return figure.getForecast().getAnswers();
  }

  @Test
  void aRightPredictionIsToldAtItsStepAndNotBefore() {
    FigureView figure = figure(PREDICTED);
    assertThat(outcome(figure)).isEqualTo("Predict if you like, then play.");
    predict(figure, 0);
    figure.toggle();
    frames(figure, 100);
    assertThat(outcome(figure)).isEqualTo("You predict “One”.");
    assertThat(answers(figure))
        .noneMatch(Forecast.Answer::isRight)
        .noneMatch(Forecast.Answer::getOpen);
    figure.toggle();
    play(figure);
    assertThat(outcome(figure)).isEqualTo("As you predicted.");
    assertThat(answers(figure))
        .extracting(Forecast.Answer::isRight)
        .containsExactly(true, false, false);
    assertThat(answers(figure)).noneMatch(Forecast.Answer::isWrong);
  }

  @Test
  void aWrongPredictionIsToldWhatTheRunShows() {
    FigureView figure = figure(PREDICTED);
    predict(figure, 2);
    play(figure);
    assertThat(outcome(figure)).isEqualTo("You predicted “Four”.");
    assertThat(answers(figure).get(2).isWrong()).isTrue();
    assertThat(answers(figure).get(0).getVerdict()).isEqualTo(" (what this run shows)");
  }

  @Test
  void noPredictionIsNeeded() {
    FigureView figure = figure(PREDICTED);
    play(figure);
    assertThat(outcome(figure)).isEqualTo("That is what this run shows.");
  }

  /** What is asked about is not shown before it is played, or asked for. */
  @Test
  void theAnswerIsNotThereBeforeTheRunIs() {
    FigureView figure = figure(PREDICTED);
    assertThat(figure.isUntold()).isTrue();
    assertThat(figure.getForecast().getVerdict()).isEqualTo("?");
    figure.tell();
    assertThat(figure.isTold()).isTrue();
    figure.restart();
    assertThat(figure.isUntold()).as("it is asked anew").isTrue();
    figure.step();
    frames(figure, 1);
    assertThat(figure.isTold()).isTrue();
  }

  /** The same answers, another run: which is right is measured, not written down. */
  @Test
  void theRunDecides() {
    FigureView figure = figure(PREDICTED);
    predict(figure, 0);
    figure.getChoices().choose(figure.getChoices().getOptions().get(1));
    frames(figure, 1);
    assertThat(outcome(figure))
        .as("it was for another run")
        .isEqualTo("Predict if you like, then play.");
    predict(figure, 2);
    play(figure);
    assertThat(outcome(figure)).isEqualTo("As you predicted.");
  }

  @Test
  void aPredictionCanBeMadeAnewFromTheStart() {
    FigureView figure = figure(PREDICTED);
    predict(figure, 2);
    play(figure);
    predict(figure, 0);
    assertThat(answers(figure).get(2).getOn()).as("too late").isTrue();
    figure.restart();
    frames(figure, 1);
    assertThat(outcome(figure)).isEqualTo("You predict “Four”.");
    predict(figure, 0);
    assertThat(outcome(figure)).isEqualTo("You predict “One”.");
  }

  @Test
  void whatWasRightStaysSoWhenItIsPlayedOn() {
    FigureView figure = figure(PREDICTED.replace("A distinct 1 = 1", "A step = 40"));
    play(figure);
    assertThat(outcome(figure)).isEqualTo("That is what this run shows.");
    figure.toggle();
    frames(figure, 60);
    assertThat(outcome(figure)).isEqualTo("That is what this run shows.");
  }

  /** A script may go past the step without standing there. */
  @Test
  void aRunThatStandsElsewhereIsMeasuredAtTheStep() {
    FigureView figure = figure(PREDICTED.replace("A distinct 1 = 1", "A step = 40"));
    figure.workbench().seek(100);
    frames(figure, 1);
    assertThat(outcome(figure)).isEqualTo("That is what this run shows.");
    assertThat(step(figure)).isEqualTo(100);
  }

  @Test
  void severalAnswersOrNoneMayHold() {
    FigureView two = figure(PREDICTED.replace("A distinct 1 = 2", "A step > 1"));
    play(two);
    assertThat(two.getForecast().getVerdict()).isEqualTo("One and Two");
    assertThat(outcome(two)).isEqualTo("That is what this run shows.");
    FigureView none = figure(PREDICTED.replace("A distinct 1 = 1", "A loss > 100"));
    predict(none, 0);
    play(none);
    assertThat(none.getForecast().getVerdict()).isEqualTo("None of these");
    assertThat(outcome(none)).isEqualTo("You predicted “One”.");
  }

  // ---- two networks

  private static final String COMPARED =
      EXPERIMENT.replace("\"version\": 1,", "\"version\": 1, \"title\": \"Equal\",") + "}";

  @Test
  void comparesTwoNetworks() {
    String b = "\"compare\": {\"title\": \"Random\", \"init\": {\"scheme\": \"xavier-uniform\"}}}";
    String json = "{" + COMPARED.substring(0, COMPARED.length() - 2) + ", " + b + "}";
    FigureView figure = figure(json);
    assertThat(figure.getView()).isEqualTo("compare");
    assertThat(figure.getPanes())
        .extracting(FigurePane::getTitle)
        .containsExactly("Equal", "Random");
    figure.step();
    frames(figure, 1);
    assertThat(figure.getStatus())
        .startsWith("Step 1. A: At most 75 % right so far. Hidden units 1–4")
        .contains(" B: At most 50 % right so far. Every hidden unit");
  }

  @Test
  void twoOfOneTitleAreCalledByHowTheyStart() {
    String b = "\"compare\": {\"init\": {\"scheme\": \"xavier-uniform\"}}}";
    String json = "{" + COMPARED.substring(0, COMPARED.length() - 2) + ", " + b + "}";
    FigureView figure = figure(json);
    assertThat(figure.getPanes())
        .extracting(FigurePane::getTitle)
        .containsExactly("Start: all weights 0.5", "Start: random, Xavier uniform");
  }

  // ---- the rest

  @Test
  void thePlaygroundIsGivenTheStepThatIsInView() {
    FigureView figure = figure(PREDICTED);
    assertThat(figure.getPlayground()).endsWith("#step=0");
    figure.toggle();
    frames(figure, 60);
    assertThat(figure.getPlayground()).as("not in every frame").endsWith("#step=0");
    play(figure);
    assertThat(figure.getPlayground()).endsWith("#step=" + step(figure));
  }

  @Test
  void escapeLetsGoOfAWeight() {
    FigureView figure = figure(PREDICTED);
    assertThat(figure.press(Key.named("Escape"))).isFalse();
    assertThat(figure.press(Key.named("ArrowDown"))).isFalse();
  }
}
