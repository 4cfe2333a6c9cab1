package whyrandom.app.figure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import whyrandom.experiment.Edit;
import whyrandom.experiment.Run;
import whyrandom.share.Figure;
import whyrandom.share.Figures;

/** Sliders and pictures, from which the reader chooses what a figure shows. */
class FigureChoicesTest {
  private static final String EXPERIMENT =
      """
      {"experiment": {"version": 1,
         "data": {"kind": "xor", "points": 4, "noise": 0, "testFraction": 0},
         "network": {"hidden": [2], "activation": "tanh"},
         "init": {"scheme": "xavier-uniform", "seed": 1},
         "optimizer": {"kind": "sgd", "learningRate": 0.5}},
       "panels": ["network"],
       "until": 400,
       "choices": {"label": "Seed", "as": "%s", "solved": ["A accuracy = 1"], "starts": %d,
         "options": [
           {"text": "1"%s},
           {"text": "2", "change": {"init": {"seed": 2}}%s},
           {"text": "3", "change": {"init": {"seed": 3}}%s}]},
       "predict": {"question": "How many?", "answers": [
         {"text": "All", "solved": [3, 3]},
         {"text": "Some", "solved": [1, 2]},
         {"text": "None", "solved": [0, 0]}]}}""";

  private static final Figure PICTURES =
      Figures.read(EXPERIMENT.formatted("pictures", 0, "", "", ""));
  private static final Figure SLIDER =
      Figures.read(
          EXPERIMENT.formatted(
              "slider", 10, ", \"learnt\": 10", ", \"learnt\": 0", ", \"learnt\": 5"));

  private final StillPage page = new StillPage();

  private FigureView view(Figure figure) {
    FigureView view = new FigureView(figure, "live-1", page);
    frames(view, 1);
    return view;
  }

  /** Frames as the page gives them: time goes on, and what is due is painted. */
  private void frames(FigureView view, int count) {
    for (int i = 0; i < count; i++) {
      view.player().frame(5);
      view.paint();
      view.getChoices()
          .paint(view.workbench().main().variant(), view.workbench().step(), view.isMoving());
      page.millis += 1000 / 60.0;
    }
  }

  private void play(FigureView view) {
    view.toggle();
    for (int i = 0; i < 10_000 && view.isMoving(); i++) {
      frames(view, 1);
    }
    frames(view, 5);
  }

  private static void choose(FigureView view, int option) {
    view.getChoices().choose(view.getChoices().getOptions().get(option));
  }

  private static Run run(Figure figure, int option, int step) {
    Run run = new Run(figure.options().get(option).document().main());
    run.seek(step);
    return run;
  }

  private static int solved(Figure figure) {
    int solved = 0;
    for (int i = 0; i < figure.options().size(); i++) {
      solved += figure.choosing().isSolved(run(figure, i, figure.until())) ? 1 : 0;
    }
    return solved;
  }

  // ---- pictures

  /** Through any sequence of what a reader does. */
  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4})
  void whatIsShownIsTheRunOfTheChosenOptionAtTheStepReached(long seed) {
    Random random = new Random(seed);
    for (Figure figure : List.of(PICTURES, SLIDER)) {
      FigureView view = view(figure);
      for (int action = 0; action < 20; action++) {
        switch (random.nextInt(5)) {
          case 0 -> view.toggle();
          case 1 -> view.step();
          case 2 -> view.back();
          case 3 -> view.restart();
          default -> choose(view, random.nextInt(3));
        }
        frames(view, random.nextInt(30));
      }
      view.workbench().stop();
      frames(view, 10);
      int step = view.workbench().step();
      Run wanted = run(figure, view.getChoices().chosen(), step);
      assertThat(view.workbench().main().network().parameters)
          .isEqualTo(wanted.network().parameters);
      if (figure == PICTURES) {
        int solvedNow = 0;
        for (int i = 0; i < 3; i++) {
          solvedNow += figure.choosing().isSolved(run(figure, i, step)) ? 1 : 0;
        }
        String count = solvedNow + " of 3 solved";
        assertThat(view.getChoices().getCount()).isIn(view.isTold() ? count : "", count);
      }
    }
  }

  @Test
  void aChoiceAfterTheRunShowsTheOtherOneAtTheSameStep() {
    FigureView view = view(PICTURES);
    play(view);
    choose(view, 1);
    frames(view, 50);
    assertThat(view.workbench().step()).isEqualTo(400);
    assertThat(view.getForecast().getVerdict()).isEqualTo("Some");
  }

  /** The picture that is chosen is of what is open, changed by hand or not. */
  @Test
  void aChangeByHandIsSeenInThePictureAndCounted() {
    FigureView view = view(PICTURES);
    play(view);
    int solved = solved(PICTURES);
    boolean wasSolved = PICTURES.choosing().isSolved(run(PICTURES, 0, 400));
    assertThat(wasSolved).isTrue();
    view.workbench().fill(0, Edit.ALL_LAYERS, 0);
    frames(view, 5);
    assertThat(view.getChoices().getCount()).isEqualTo(solved - 1 + " of 3 solved");
    assertThat(view.getChoices().getOptions().get(0).getMark()).isEmpty();
    choose(view, 1);
    frames(view, 5);
    assertThat(view.getChoices().getCount()).as("as it was").isEqualTo(solved + " of 3 solved");
  }

  @Test
  void beforeTheRunNothingOfWhatComesIsShown() {
    FigureView view = view(PICTURES);
    assertThat(view.getChoices().getCount()).isEmpty();
    assertThat(view.getChoices().getOptions()).extracting(FigureOption::getMark).containsOnly("");
    assertThat(view.getForecast().getVerdict()).isEqualTo("?");
  }

  /** The count is that of runs of their own. */
  @Test
  void thePredictionIsAboutAllOfThem() {
    int solved = solved(PICTURES);
    assertThat(solved).isBetween(1, 2);
    FigureView view = view(PICTURES);
    view.getForecast().choose(view.getForecast().getAnswers().get(1));
    play(view);
    assertThat(view.getChoices().getCount()).isEqualTo(solved + " of 3 solved");
    assertThat(view.getChoices().getOptions())
        .extracting(FigureOption::getMark)
        .filteredOn("✓"::equals)
        .hasSize(solved);
    assertThat(view.getForecast().getVerdict()).isEqualTo("Some");
    assertThat(view.getForecast().getOutcome()).isEqualTo("As you predicted.");
  }

  // ---- a slider

  @Test
  void theOddsAreDrawnWhenTheReaderHasSeenARun() {
    FigureView view = view(SLIDER);
    assertThat(view.getChoices().getOddsDots()).isEmpty();
    assertThat(view.getChoices().getSpoken()).isEqualTo("1");
    play(view);
    assertThat(view.getChoices().getOddsLine()).isEqualTo("M0 0L500 100L1000 50");
    assertThat(view.getChoices().getOddsDots()).isEqualTo("M0 0h0M500 100h0M1000 50h0");
    assertThat(view.getChoices().getSpoken()).isEqualTo("1, 10 of 10 starts succeed");
    view.getChoices().slide("2");
    frames(view, 50);
    assertThat(view.getChoices().getSpoken()).isEqualTo("3, 5 of 10 starts succeed");
    assertThat(view.workbench().step()).isEqualTo(400);
    view.restart();
    frames(view, 1);
    view.getChoices().slide("1");
    assertThat(view.getChoices().getSpoken())
        .as("what has been seen stays seen")
        .isEqualTo("2, 0 of 10 starts succeed");
  }
}
