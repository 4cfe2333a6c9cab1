package whyrandom.app.figure;

import java.util.Optional;
import whyrandom.app.maps.OutputPicture;
import whyrandom.experiment.Run;
import whyrandom.experiment.Variant;
import whyrandom.share.Figure;
import whyrandom.web.Surface;

/** One of the experiments of a figure; where it is a picture, with a run of its own. */
public final class FigureOption {
  /** Updates a frame of each: what is behind catches up in the next ones. */
  private static final int MOST_UPDATES = 200;

  private static final int NOT_YET = -1;

  private final FigureChoices choices;
  private final int index;
  private final Figure.Option option;
  private final FigureHost host;
  private final OutputPicture picture;
  private Optional<Run> run = Optional.empty();
  private int judgedStep = NOT_YET;
  private boolean isSolved;
  private boolean isOver;
  private boolean isSolvedAtEnd;

  /**
   * Option {@code index} of a figure.
   *
   * @param host of the picture
   */
  FigureOption(FigureChoices choices, int index, Figure.Option option, FigureHost host) {
    this.choices = choices;
    this.index = index;
    this.option = option;
    this.host = host;
    picture = new OutputPicture(host);
  }

  int index() {
    return index;
  }

  /** What it says. */
  public String getText() {
    return option.text();
  }

  /** Whether it is chosen. */
  public boolean getOn() {
    return index == choices.chosen();
  }

  /** What it says to those who cannot see the picture. */
  public String getSpoken() {
    return option.text() + (choices.isSolved(this) ? ", solved" : "");
  }

  /** A mark where it is solved. */
  public String getMark() {
    return choices.isSolved(this) ? "✓" : "";
  }

  /** Whether it is solved at the step that it shows. */
  boolean isSolved() {
    return isSolved;
  }

  /** Whether it has been at the figure's step. */
  boolean isOver() {
    return isOver;
  }

  /** Whether it was solved there. */
  boolean isSolvedAtEnd() {
    return isSolvedAtEnd;
  }

  /** Gives the picture its canvas. */
  public void setPicture(Surface surface) {
    picture.setSurface(surface, host::requestFrame);
    host.requestFrame();
  }

  /** What it shows if nobody changes it by hand. */
  Variant variant() {
    return option.document().main();
  }

  /**
   * Goes to a step of a variant, or towards it, and draws what is there.
   *
   * @return whether there is more to do in the next frame
   */
  boolean paint(Variant variant, int step, boolean isMoving) {
    Run own = run(variant);
    boolean isThere = approach(own, step);
    if (own.step() != judgedStep && choices.extras().areThere()) {
      judgedStep = own.step();
      isSolved = choices.extras().isSolved(choices.figure().choosing(), own);
    }
    int pictures = choices.getOptions().size();
    return !isThere | picture.paint(own, host.isDark(), pictures, isMoving || !isThere);
  }

  /** By way of the figure's step, where it is judged. */
  private boolean approach(Run own, int step) {
    int until = choices.figure().until();
    boolean isPassing = !isOver && step > until && until > 0;
    own.approach(isPassing ? until : step, MOST_UPDATES);
    if (own.step() == until && !isOver && choices.extras().areThere()) {
      isOver = true;
      isSolvedAtEnd = choices.extras().isSolved(choices.figure().choosing(), own);
    }
    return own.step() == step;
  }

  private Run run(Variant variant) {
    if (run.isEmpty() || !run.get().variant().isSameAs(variant)) {
      run = Optional.of(run.isEmpty() ? new Run(variant) : run.get().of(variant));
      judgedStep = NOT_YET;
      isOver = false;
    }
    return run.get();
  }
}
