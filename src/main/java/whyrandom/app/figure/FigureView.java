package whyrandom.app.figure;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import org.teavm.flavour.templates.BindTemplate;
import org.teavm.flavour.templates.Fragment;
import whyrandom.app.figure.charts.FigureCurve;
import whyrandom.app.figure.charts.FigureDepth;
import whyrandom.app.figure.charts.FigureLandscape;
import whyrandom.app.figure.charts.PicturesView;
import whyrandom.app.figure.charts.SliderView;
import whyrandom.app.figure.later.Extras;
import whyrandom.app.figure.step.FigureStep;
import whyrandom.experiment.Document;
import whyrandom.model.Player;
import whyrandom.model.Workbench;
import whyrandom.plot.Numbers;
import whyrandom.share.Figure;
import whyrandom.web.Surface;
import whyrandom.web.events.Key;

/**
 * A live figure: what can be chosen and predicted, the parts of it, and one bar that plays it.
 *
 * <p>It stands still until it is asked to play, and comes to rest by itself at the figure's step.
 */
@BindTemplate("templates/figure/figure.html")
public final class FigureView {
  /** Seconds in which a figure comes to its step, where the machine is fast enough. */
  private static final double SECONDS = 8;

  private static final double FEWEST_PER_SECOND = 2;
  private static final double MOST_PER_SECOND = 2000;

  /** Steps a second of a figure that has no step to come to. */
  private static final double ENDLESS_PER_SECOND = 60;

  /** Frames between two pictures of the loss while it plays: a curve grows slowly. */
  private static final int FRAMES_BETWEEN = 6;

  private Figure figure;
  private final String id;
  private final FigureHost host;
  private final Workbench workbench;
  private final Player player;
  private final FigurePane paneA;
  private final FigurePane paneB;
  private List<FigurePanel> panels;
  private final Optional<Forecast> forecast;
  private Document start;
  private final FigureChoices choices;
  private boolean isOutcomeKnown;
  private FigureExtras extras = new FigureExtras.None();
  private final List<FigureChart> charts = new ArrayList<>();
  private final FigureChart[] chartOf = new FigureChart[Figure.Panel.values().length];
  private Optional<FigureChart> choosing = Optional.empty();
  private final FigureHand hand;
  private Optional<String> dragged = Optional.empty();
  private Optional<Surface> loss = Optional.empty();
  private Optional<Surface> gap = Optional.empty();
  private int frames;
  private boolean isAsked;
  private boolean isToldEarly;
  private Optional<FigurePart> step = Optional.empty();
  private boolean isStepWanted;
  private String stepFault = "";
  private boolean areChartsWanted;
  private String chartsFault = "";
  private String address = "";
  private boolean isAddressed;
  private int addressStep = -1;
  private int addressRevision = -1;

  /**
   * A figure that stands at its first option.
   *
   * @param id unique on the page
   */
  public FigureView(Figure figure, String id, FigureHost host) {
    this.figure = figure;
    this.id = id;
    this.host = host;
    start = figure.options().get(0).document();
    workbench = new Workbench(start);
    hand = new FigureHand(workbench);
    player = new Player(workbench, host);
    player.setStop(figure.until());
    player.setPace(pace(figure.until()));
    Supplier<FigureExtras> late = this::extras;
    BooleanSupplier isUntold = this::isUntold;
    paneA = new FigurePane(workbench, 0, host, isUntold, late);
    paneB = new FigurePane(workbench, 1, host, isUntold, late);
    choices =
        new FigureChoices(figure, id, host, late, this::choose, () -> isOutcomeKnown || isTold());
    panels = FigurePanel.of(figure.panels());
    forecast =
        figure
            .prediction()
            .filter(p -> figure.until() > 0)
            .map(p -> new Forecast(p, figure.until(), workbench, id, late, choices::solvedAtEnd));
    workbench.onActivity(host::requestFrame);
  }

  private static double pace(int until) {
    return until == 0
        ? ENDLESS_PER_SECOND
        : Math.max(FEWEST_PER_SECOND, Math.min(MOST_PER_SECOND, until / SECONDS));
  }

  /** What is open, and everything that is done to it. */
  public Workbench workbench() {
    return workbench;
  }

  /** What moves it through time. */
  public Player player() {
    return player;
  }

  /**
   * Lets its weights and biases be dragged, as soon as what does that is there.
   *
   * @param place the selector of the element that it stands in
   */
  public void letDrag(String place) {
    dragged = Optional.of(place);
  }

  /** Why a change by hand was refused; empty if it was not. */
  public String getHandFault() {
    return hand.fault();
  }

  /** Whether one was refused. */
  public boolean isHandAtFault() {
    return !hand.fault().isEmpty();
  }

  // ---- what is open

  /** {@code one} or {@code compare}. */
  public String getView() {
    return workbench.isComparing() ? "compare" : "one";
  }

  /** Shows other parts, of the same run. */
  public void setPanels(List<Figure.Panel> value) {
    if (!areSame(value, figure.panels())) {
      figure = figure.showing(value);
      panels = FigurePanel.of(value);
      host.requestFrame();
    }
  }

  private static boolean areSame(List<Figure.Panel> some, List<Figure.Panel> others) {
    boolean areSame = some.size() == others.size();
    for (int i = 0; areSame && i < some.size(); i++) {
      areSame = some.get(i).ordinal() == others.get(i).ordinal();
    }
    return areSame;
  }

  /** Says whether the title of the networks stands above the figure. */
  public void setTitled(BooleanSupplier value) {
    paneA.setTitled(value);
    paneB.setTitled(value);
  }

  /** The networks. */
  public List<FigurePane> getPanes() {
    return workbench.isComparing() ? List.of(paneA, paneB) : List.of(paneA);
  }

  /** The parts, from top to bottom. */
  public List<FigurePanel> getPanels() {
    return panels;
  }

  /**
   * Whether what is to be predicted is not shown yet: the run is at its start, and the reader has
   * not asked for it.
   */
  public boolean isUntold() {
    return forecast.isPresent() && !isToldEarly && workbench.step() == 0 && !workbench.isMoving();
  }

  /** Whether what is true of the networks is said. */
  public boolean isTold() {
    return !isUntold();
  }

  /** The reader wants to see it without playing. */
  public void tell() {
    isToldEarly = true;
    host.requestFrame();
  }

  /** Whether words that become fewer leave their room empty: nothing is to jump while it plays. */
  public boolean isSteady() {
    return true;
  }

  // ---- choosing

  /** The experiments to choose from. */
  public FigureChoices getChoices() {
    return choices;
  }

  /** A slider or pictures to choose by; they are loaded when they are first to be shown. */
  public Fragment getChoosing() {
    wantCharts();
    return choosing.map(FigurePart::fragment).orElse(null);
  }

  private void choose() {
    isOutcomeKnown |= isTold();
    start = figure.options().get(choices.chosen()).document();
    if (choices.isFollowing() && workbench.step() > 0) {
      follow();
    } else {
      restart();
      forecast.ifPresent(Forecast::forget);
    }
  }

  /** Goes on with another run where the one before was. */
  private void follow() {
    boolean isPlaying = workbench.isPlaying();
    workbench.open(new Document(start.main(), start.compare(), workbench.step()));
    workbench.forgetPast();
    if (isPlaying) {
      workbench.play();
    }
  }

  // ---- predicting

  /** Whether there is something to predict. */
  public boolean isPredicting() {
    return forecast.isPresent();
  }

  /** What can be predicted. */
  public Forecast getForecast() {
    return forecast.orElse(null);
  }

  // ---- the loss

  /** The canvas for the loss. */
  public void setLoss(Surface value) {
    loss = Optional.of(value);
    value.onResize(this::paintLoss);
  }

  /** The chart in words. */
  public String getLossSummary() {
    return extras().lossWords();
  }

  /** How the curves are to be read, where there is a test set. */
  public String getLossTitle() {
    boolean hasTest = workbench.main().test().examples() > 0;
    return hasTest ? "Loss: train solid, test dashed" : "Loss";
  }

  private void paintLoss() {
    loss.ifPresent(s -> extras().paintLoss(s));
  }

  /** They are there as soon as their script is. */
  private FigureExtras extras() {
    if (!extras.areThere() && host.isComplete()) {
      extras = new Extras(workbench, figure.until(), hand.notices());
      extras.furnish(paneA.view());
      extras.furnish(paneB.view());
      dragged.ifPresent(place -> extras.letDrag(place, hand));
    }
    return extras;
  }

  // ---- the gap and the layers

  /** The canvas for the gap. */
  public void setGap(Surface value) {
    gap = Optional.of(value);
    value.onResize(host::requestFrame);
  }

  /** The gap in words. */
  public String getGapWords() {
    return extras().gapWords();
  }

  /** What a panel shows that has a script of its own, which is loaded when it is first wanted. */
  public Fragment late(FigurePanel place) {
    if (place.isStep()) {
      return stepByStep();
    }
    wantCharts();
    FigureChart chart = chartOf[place.panel().ordinal()];
    return chart == null ? null : chart.fragment();
  }

  private void wantCharts() {
    if (!areChartsWanted) {
      areChartsWanted = true;
      SiteScripts.CHARTS.want(isThere -> openCharts(), this::sayOfCharts);
    }
  }

  private void openCharts() {
    add(
        Figure.Panel.DEPTH,
        new FigureDepth(workbench, host, figure.options(), () -> start, choices::chosen));
    add(Figure.Panel.ACTIVATION, new FigureCurve(workbench, host));
    add(Figure.Panel.LANDSCAPE, new FigureLandscape(workbench, host, hand));
    FigureChart own =
        choices.isPictures() ? new PicturesView(choices, workbench) : new SliderView(choices);
    choosing = Optional.of(own);
    charts.add(own);
    host.requestFrame();
  }

  private void add(Figure.Panel panel, FigureChart chart) {
    chartOf[panel.ordinal()] = chart;
    charts.add(chart);
  }

  private void sayOfCharts(String message) {
    chartsFault = message;
    host.requestFrame();
  }

  /** Why there are no charts; empty if there are. */
  public String getChartsFault() {
    return chartsFault;
  }

  // ---- the arithmetic

  /** Why it is not there; empty if it is, or will be. */
  public String fault(FigurePanel place) {
    return place.isStep() ? stepFault : chartsFault;
  }

  /** The next update with every number opened. */
  private Fragment stepByStep() {
    if (!isStepWanted) {
      isStepWanted = true;
      SiteScripts.STEP.want(isThere -> openStep(), this::sayOfStep);
    }
    return step.map(FigurePart::fragment).orElse(null);
  }

  private void openStep() {
    step = Optional.of(new FigureStep(workbench, id + "-step", host));
    host.requestFrame();
  }

  private void sayOfStep(String message) {
    stepFault = message;
    host.requestFrame();
  }

  // ---- time

  /** Plays, or stops playing and a long way. */
  public void toggle() {
    isAsked = true;
    hand.forget();
    if (player.isGoingOn()) {
      workbench.stop();
    } else {
      workbench.play();
    }
  }

  /** One update. */
  public void step() {
    isAsked = true;
    hand.forget();
    player.halt();
    workbench.stepBy(1);
  }

  /** One update back. */
  public void back() {
    isAsked = true;
    hand.forget();
    player.halt();
    workbench.back(1);
  }

  /** To the beginning of the same run, as it was opened. */
  public void restart() {
    isAsked = true;
    hand.forget();
    isToldEarly = false;
    workbench.open(new Document(start.main(), start.compare(), 0));
    workbench.forgetPast();
  }

  /** Starts again from this document from now on. */
  public void setStart(Document document) {
    start = document;
  }

  /** Stands still: nobody sees it any more. */
  public void rest() {
    if (workbench.isPlaying()) {
      workbench.pause();
      player.frame(0); // forgets when it played last
    }
  }

  /** Whether it plays, or goes a long way, which the same button stops. */
  public boolean isGoingOn() {
    return player.isGoingOn();
  }

  /** Whether there is a step to go back to. */
  public boolean isLater() {
    return workbench.step() > 0;
  }

  /** What the button that plays says. */
  public String getPlay() {
    boolean isOver = figure.until() > 0 && workbench.step() >= figure.until();
    return isGoingOn() ? "Pause" : isOver ? "Play on" : "Play";
  }

  /** The current step. */
  public String getStep() {
    return Numbers.count(workbench.main().step());
  }

  /** Where it stops by itself; empty if it does not. On a long way where that leads. */
  public String getOf() {
    if (player.travel().isLong()) {
      return player.travel().of();
    }
    boolean isOnTheWay = workbench.step() <= figure.until();
    return figure.until() > 0 && isOnTheWay ? "of " + Numbers.count(figure.until()) : "";
  }

  /** {@code "true"} while it goes a long way. */
  public String getTravelling() {
    return Boolean.toString(player.travel().isLong());
  }

  /** How long that will take; empty where there is none. */
  public String getLeft() {
    return player.travel().isLong() ? player.travel().left() : "";
  }

  /** The address at which the playground opens what is to be seen; while it plays, a moment ago. */
  public String getPlayground() {
    boolean isOld = addressStep != workbench.step() || addressRevision != workbench.revision();
    if (!isAddressed || isOld && !workbench.isMoving()) {
      address = host.playground(workbench.document());
      isAddressed = host.isComplete();
      addressStep = workbench.step();
      addressRevision = workbench.revision();
    }
    return address;
  }

  /** Where the playground opens. */
  public String getTarget() {
    return host.isFrame() ? "_blank" : "_self";
  }

  /** For screen readers, when it has been used and stands still: what is true of each network. */
  public String getStatus() {
    if (!hand.said().isEmpty()) {
      return hand.said();
    }
    if (!isAsked || workbench.isMoving()) {
      return player.travel().saying();
    }
    String step = "Step " + workbench.step() + ". ";
    return workbench.isComparing()
        ? step + "A: " + paneA.spoken() + " B: " + paneB.spoken()
        : step + paneA.spoken();
  }

  /** Escape stops a long way, or else lets go of a weight that was selected. */
  public boolean press(Key key) {
    if (!key.name().equals("Escape")) {
      return false;
    }
    if (player.travel().isLong()) {
      workbench.stop();
      return true;
    }
    boolean isSelected = workbench.selection().isPresent();
    if (isSelected) {
      workbench.deselect();
    }
    return isSelected;
  }

  // ---- drawing

  /** Whether its pictures have been drawn once. */
  boolean isThere() {
    if (frames < 2) {
      return false;
    }
    boolean areChartsThere = !areChartsWanted || !charts.isEmpty() || !chartsFault.isEmpty();
    return areChartsThere
        && (!figure.panels().contains(Figure.Panel.NETWORK) || paneA.hasDiagram());
  }

  /**
   * Draws what has changed.
   *
   * @return whether there is more to draw in the next frame
   */
  public boolean paint() {
    extras(); // from now on, if they have come
    boolean hasMore = paneA.paint();
    if (frames++ == 0) {
      return true; // the other one, and the charts, in a frame of their own when all is new
    }
    if (workbench.isComparing()) {
      hasMore |= paneB.paint();
    }
    if (!workbench.isMoving() || frames % FRAMES_BETWEEN == 0) {
      paintLoss();
      hasMore |= gap.isPresent() && extras().paintGap(gap.get());
      for (FigureChart chart : charts) {
        hasMore |= chart.paint();
      }
    }
    return hasMore;
  }

  /** Whether a network trains, or is on its way to a step. */
  boolean isMoving() {
    return workbench.isMoving();
  }
}
