package whyrandom.app.figure;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.IntSupplier;
import java.util.function.Supplier;
import whyrandom.experiment.Run;
import whyrandom.experiment.State;
import whyrandom.experiment.Variant;
import whyrandom.model.Seen;
import whyrandom.model.Workbench;
import whyrandom.share.Figure;

/**
 * What the reader predicts before a figure plays, and what the run has to say to that. Which answer
 * is right is measured in the run when it has come to the figure's step; nothing knows it before.
 */
public final class Forecast {
  private static final int NONE = -1;

  private final Figure.Prediction prediction;
  private final int until;
  private final Workbench workbench;
  private final String name;
  private final Supplier<FigureExtras> extras;
  private final IntSupplier solved;

  /** Whether the reader predicts how many of the options will be solved. */
  private final boolean isCount;

  private int chosen = NONE;
  private Optional<Variant> judged = Optional.empty();
  private List<Integer> right = List.of();

  /**
   * The prediction of a figure.
   *
   * @param name unique on the page
   * @param extras what knows whether a claim holds, as soon as it is there
   * @param solved how many of the figure's options are solved at its step; −1 while that is not
   *     known
   */
  Forecast(
      Figure.Prediction prediction,
      int until,
      Workbench workbench,
      String name,
      Supplier<FigureExtras> extras,
      IntSupplier solved) {
    this.solved = solved;
    isCount = prediction.answers().get(0).isCount();
    this.prediction = prediction;
    this.until = until;
    this.workbench = workbench;
    this.name = name;
    this.extras = extras;
  }

  /** What is asked. */
  public String getQuestion() {
    return prediction.question();
  }

  /** The id of the question's element. */
  public String getId() {
    return name + "-question";
  }

  /** What may be predicted. */
  public List<Answer> getAnswers() {
    boolean isOver = isOver();
    List<Answer> list = new ArrayList<>();
    for (int i = 0; i < prediction.answers().size(); i++) {
      boolean isRight = isOver && right().contains(i);
      list.add(
          new Answer(
              i,
              name + "-answer",
              prediction.answers().get(i).text(),
              i == chosen,
              isOpen(),
              isRight,
              isOver && i == chosen && !isRight));
    }
    return list;
  }

  /** Whether the reader can still predict: nothing has been seen yet. */
  private boolean isOpen() {
    return workbench.step() == 0 && !workbench.isPlaying();
  }

  private boolean isOver() {
    boolean isThere = workbench.step() >= until && !workbench.isTravelling();
    return isThere && extras.get().areThere() && (!isCount || solved.getAsInt() >= 0);
  }

  /** The reader predicts. */
  public void choose(Answer answer) {
    if (isOpen()) {
      chosen = answer.index();
    }
  }

  /** There is another run to predict. */
  void forget() {
    chosen = NONE;
  }

  /** What the run shows, in large letters: the answers that are right; a question mark before. */
  public String getVerdict() {
    if (!isOver()) {
      return "?";
    }
    StringBuilder words = new StringBuilder();
    for (int i : right()) {
      words.append(words.length() == 0 ? "" : " and ").append(text(i));
    }
    return words.length() == 0 ? "None of these" : words.toString();
  }

  /** Whether that is known, in css. */
  public String getVerdictStyle() {
    return isOver() ? "figure-verdict known" : "figure-verdict";
  }

  /** What became of it, or what can be done. */
  public String getOutcome() {
    if (!isOver()) {
      return chosen != NONE
          ? "You predict “" + text(chosen) + "”."
          : isOpen() ? "Predict if you like, then play." : "";
    }
    if (chosen == NONE) {
      return isCount ? "That is what these runs show." : "That is what this run shows.";
    }
    return right().contains(chosen) ? "As you predicted." : "You predicted “" + text(chosen) + "”.";
  }

  private String text(int answer) {
    return prediction.answers().get(answer).text();
  }

  /** The answers that hold of the run at the figure's step, by number. */
  private List<Integer> right() {
    Variant run = workbench.main().variant();
    if (judged.isEmpty() || judged.get() != run) {
      judged = Optional.of(run);
      right = judge();
    }
    return right;
  }

  private List<Integer> judge() {
    List<State> runs = new ArrayList<>();
    for (Seen lane : workbench.lanes()) {
      runs.add(at(lane.state(), until));
    }
    List<Integer> list = new ArrayList<>();
    for (int i = 0; i < prediction.answers().size(); i++) {
      Figure.Answer answer = prediction.answers().get(i);
      if (extras.get().isRight(answer, runs, isCount ? solved.getAsInt() : 0)) {
        list.add(i);
      }
    }
    return list;
  }

  private static State at(State run, int step) {
    if (run.step() == step) {
      return run;
    }
    Run copy = run.run();
    copy.seek(step);
    return copy;
  }

  /**
   * Something that may be predicted.
   *
   * @param index its number, from 0
   * @param name what it has in common with the other answers
   * @param text what it says
   * @param isOn whether it is what the reader predicts
   * @param isOpen whether it can be chosen
   * @param isRight whether the run has shown it to be right
   * @param isWrong whether it was chosen and the run has shown something else
   */
  public record Answer(
      int index,
      String name,
      String text,
      boolean isOn,
      boolean isOpen,
      boolean isRight,
      boolean isWrong) {
    /** What it has in common with the other answers. */
    public String getName() {
      return name;
    }

    /** What it says. */
    public String getText() {
      return text;
    }

    /** Whether it is what the reader predicts. */
    public boolean getOn() {
      return isOn;
    }

    /** Whether it can be chosen. */
    public boolean getOpen() {
      return isOpen;
    }

    /** Its css classes. */
    public String getStyle() {
      return "figure-answer" + (isRight ? " right" : "") + (isWrong ? " wrong" : "");
    }

    /** What a screen reader adds to it. */
    public String getVerdict() {
      return isRight ? " (what this run shows)" : "";
    }
  }
}
