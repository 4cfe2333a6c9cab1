package whyrandom.app.figure;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import whyrandom.experiment.Variant;
import whyrandom.share.Figure;

/**
 * How the reader chooses between the experiments of a figure: a row of words, a slider with what
 * chance makes of each option drawn behind it, or a row of pictures that learn together.
 */
public final class FigureChoices {
  /** How wide and high the drawing behind the slider is, in its own units. */
  private static final int WIDTH = 1000;

  private static final int HEIGHT = 100;

  private final Figure figure;
  private final String id;
  private final Supplier<FigureExtras> extras;
  private final Runnable onChoice;
  private final BooleanSupplier isTold;
  private final List<FigureOption> options = new ArrayList<>();
  private int chosen;

  /**
   * The first option is chosen.
   *
   * @param id unique on the page
   * @param extras what knows what is solved, as soon as it is there
   * @param onChoice is called when another one is
   * @param isTold whether what comes of the options may be shown: the reader has seen it, or asked
   *     for it
   */
  FigureChoices(
      Figure figure,
      String id,
      FigureHost host,
      Supplier<FigureExtras> extras,
      Runnable onChoice,
      BooleanSupplier isTold) {
    this.extras = extras;
    this.figure = figure;
    this.id = id;
    this.onChoice = onChoice;
    this.isTold = isTold;
    for (int i = 0; i < figure.options().size(); i++) {
      options.add(new FigureOption(this, i, figure.options().get(i), host));
    }
  }

  private boolean is(Figure.Look look) {
    return getOptions().size() > 1 && figure.choosing().look().ordinal() == look.ordinal();
  }

  /** Whether there is a row of words to choose from. */
  public boolean isWords() {
    return is(Figure.Look.BUTTONS);
  }

  /** Whether there is a slider. */
  public boolean isSlider() {
    return is(Figure.Look.SLIDER);
  }

  /** Whether there are pictures. */
  public boolean isPictures() {
    return is(Figure.Look.PICTURES);
  }

  /** Whether another option is shown at the step that is reached, and not from its start. */
  public boolean isFollowing() {
    return isSlider() || isPictures();
  }

  /** What is chosen. */
  public String getLabel() {
    return figure.choosing().label();
  }

  /** What the options have in common. */
  public String getName() {
    return id + "-option";
  }

  /** The options. */
  public List<FigureOption> getOptions() {
    return options;
  }

  /** The number of the option that is chosen. */
  int chosen() {
    return chosen;
  }

  /** Another one is chosen. */
  public void choose(FigureOption option) {
    choose(option.index());
  }

  private void choose(int index) {
    if (index != chosen) {
      chosen = index;
      onChoice.run();
    }
  }

  // ---- the slider

  /** Where the slider stands. */
  public String getPosition() {
    return Integer.toString(chosen);
  }

  /** Where it ends. */
  public String getEnd() {
    return Integer.toString(options.size() - 1);
  }

  /** What is chosen by it. */
  public String getText() {
    return figure.options().get(chosen).text();
  }

  /** The reader moves it. */
  public void slide(String position) {
    choose(Integer.parseInt(position));
  }

  /** The same for those who cannot see it. */
  public String getSpoken() {
    String odds = getOdds();
    return odds.isEmpty() ? getText() : getText() + ", " + odds;
  }

  /** What chance makes of the option, in words; empty where it is not to be shown. */
  public String getOdds() {
    int learnt = learnt(chosen);
    return learnt < 0 ? "" : learnt + " of " + figure.choosing().starts() + " starts succeed";
  }

  private int learnt(int option) {
    return isTold.getAsBoolean() ? figure.options().get(option).learnt().orElse(-1) : -1;
  }

  /** How many starts succeed with each option, as a line from the first one to the last. */
  public String getOddsLine() {
    return path("L", "");
  }

  /** The same as a dot for each option. */
  public String getOddsDots() {
    return path("M", "h0");
  }

  private String path(String next, String mark) {
    StringBuilder path = new StringBuilder();
    for (int i = 0; i < options.size(); i++) {
      int learnt = learnt(i);
      if (learnt >= 0) {
        path.append(path.length() == 0 ? "M" : next);
        path.append(WIDTH * i / (options.size() - 1)).append(' ');
        path.append(HEIGHT - HEIGHT * learnt / figure.choosing().starts()).append(mark);
      }
    }
    return path.toString();
  }

  // ---- the pictures

  /** How many of them have found the way so far, in words. */
  public String getCount() {
    int solved = 0;
    for (FigureOption option : options) {
      solved += option.isSolved() ? 1 : 0;
    }
    return isTold.getAsBoolean() ? solved + " of " + options.size() + " solved" : "";
  }

  /** How many of the options are solved at the figure's step; −1 while that is not known. */
  int solvedAtEnd() {
    int solved = 0;
    for (FigureOption option : options) {
      if (!option.isOver()) {
        return -1;
      }
      solved += option.isSolvedAtEnd() ? 1 : 0;
    }
    return solved;
  }

  boolean isSolved(FigureOption option) {
    return isTold.getAsBoolean() && option.isSolved();
  }

  Figure figure() {
    return figure;
  }

  FigureExtras extras() {
    return extras.get();
  }

  /**
   * Leads the pictures to a step, and draws what has changed.
   *
   * @param open what is open: the chosen one, as the reader may have changed it by hand
   * @param isMoving whether the step is passed and will be another one soon
   * @return whether there is more to do in the next frame
   */
  public boolean paint(Variant open, int step, boolean isMoving) {
    boolean hasMore = false;
    if (isPictures()) {
      for (FigureOption option : options) {
        Variant shown = option.getOn() ? open : option.variant();
        hasMore |= option.paint(shown, step, isMoving);
      }
    }
    return hasMore;
  }
}
