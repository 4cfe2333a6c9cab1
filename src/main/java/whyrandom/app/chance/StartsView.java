package whyrandom.app.chance;

import java.util.List;
import java.util.Optional;
import org.teavm.flavour.templates.BindTemplate;
import org.teavm.flavour.templates.Fragment;
import whyrandom.app.desk.Choice;
import whyrandom.app.desk.Desk;
import whyrandom.app.desk.Room;
import whyrandom.app.desk.Shell;
import whyrandom.app.maps.DataPoints;
import whyrandom.app.maps.PictureColors;
import whyrandom.data.Task;
import whyrandom.engine.Activation;
import whyrandom.engine.Initializer;
import whyrandom.engine.Scheme;
import whyrandom.experiment.Document;
import whyrandom.experiment.Experiment;
import whyrandom.experiment.State;
import whyrandom.experiment.TrainingData;
import whyrandom.experiment.Variant;
import whyrandom.explain.Starts;
import whyrandom.explain.many.GroupWords;
import whyrandom.explain.many.RestartWords;
import whyrandom.explain.many.StartsWords;
import whyrandom.explain.statement.Span;
import whyrandom.model.Seen;
import whyrandom.model.many.Cohort;
import whyrandom.model.many.Trial;
import whyrandom.plot.Box;
import whyrandom.plot.Numbers;
import whyrandom.share.EndingsText;
import whyrandom.share.Question;
import whyrandom.starts.Ending;
import whyrandom.starts.Picture;
import whyrandom.starts.Plan;
import whyrandom.starts.Restarts;
import whyrandom.web.CanvasPen;
import whyrandom.web.Files;
import whyrandom.web.LateScript;
import whyrandom.web.Location;
import whyrandom.web.Page;
import whyrandom.web.StartsHand;
import whyrandom.web.Surface;
import whyrandom.web.events.Key;
import whyrandom.web.events.Pointer;

/** The room of a thousand starts: what chance does, measured. */
@BindTemplate("templates/starts/starts.html")
public final class StartsView implements Room, Wall.Picker {
  /** Words and pictures of a trial that is under way change no more often, milliseconds. */
  private static final double CALM = 250;

  /**
   * And no more than this share of the time goes into showing them: results have to get through.
   */
  private static final double MOST_SHOWING = 0.2;

  /** What of a frame the page works itself, where there are no workers, milliseconds. */
  private static final double BUDGET = 6;

  /** All weights, where they are equal. */
  private static final double EQUAL = 0.5;

  private final Desk desk;
  private final Shell shell;
  private Trial trial;
  private StartsSettings settings;
  private Wall wall;
  private StartsCharts charts;
  private SweepView sweep;
  private Fragment sweepPart;
  private Fragment fragment;
  private Optional<Surface> large = Optional.empty();
  private Optional<Ending> picked = Optional.empty();
  private Optional<Ending> pinned = Optional.empty();
  private Optional<DataPoints> points = Optional.empty();
  private Optional<Experiment> asked = Optional.empty();
  private boolean isOpen;
  private Showing showing = Showing.OUTPUTS;

  /** Whether the script of the workers is there, or cannot be had. */
  private boolean isReady;

  /** Whether it was at work when the reader left. */
  private boolean isHeld;

  /** Of the workbench, when the starts were last compared with what is open. */
  private int revision;

  private boolean isDark;
  private boolean isLargeStale;

  /** Whether the reader has chosen the one that is looked at. */
  private boolean isChosen;

  private int seen = -1;
  private int allSeen = -1;
  private Optional<Cohort> shown = Optional.empty();

  /** How many the training set of these has. */
  private int examples;

  private boolean isEqualSeen;
  private boolean isEqualStale;
  private Optional<Surface> equal = Optional.empty();
  private boolean wasGoing;
  private double notBefore = Double.NEGATIVE_INFINITY;
  private List<Span> sentence = List.of();
  private String verdict = "";
  private String verdictRest = "";
  private String restarts = "";
  private String spoken = "";

  /** The room for what is on a desk. */
  public StartsView(Desk desk, Shell shell) {
    this.desk = desk;
    this.shell = shell;
  }

  private void make() {
    trial = new Trial(StartsHand::hire, StartsHand.most(), shell);
    settings = new StartsSettings(desk.notices());
    sweep = new SweepView(trial, desk.notices(), this::asked, this::swept);
    sweepPart = Fragments.create(sweep);
    desk.notices().attempt(this::restore);
    wall = new Wall(this, shell::requestFrame);
    charts = new StartsCharts(sweep::cohort, shell::requestFrame);
    fragment = Fragments.create(this);
  }

  private void restore() {
    String varied = settings.restore();
    Question question = settings.question(List.of(), 1).withVaried(varied);
    if (!question.varied().isEmpty()) {
      sweep.want(question.varied(), question.each());
    }
  }

  /** What is kept for a reload. */
  private void keep() {
    settings.keep(isOpen, Question.writeVaried(sweep.wanted(), sweep.each()));
  }

  @Override
  public Optional<Question> question() {
    return isOpen ? Optional.of(settings.question(sweep.wanted(), sweep.each())) : Optional.empty();
  }

  @Override
  public void ask(Question question) {
    fragment();
    settings.ask(question);
    sweep.want(question.varied(), question.each());
    asked = Optional.empty();
    enter();
  }

  @Override
  public Fragment fragment() {
    if (fragment == null) {
      make();
    }
    return fragment;
  }

  @Override
  public void enter() {
    fragment();
    isOpen = true;
    desk.workbench().pause();
    Page.setStarts(true);
    plan(experiment()); // so that the fields show at once what will be
    keep();
    if (isReady) {
      goOn();
    } else { // without it the page does the work
      LateScript.load("starts/worker.js", this::ready, this::ready);
    }
    shell.requestFrame();
  }

  private void ready() {
    isReady = true;
    goOn();
  }

  /** Goes on with what was left, or begins. */
  private void goOn() {
    if (isOpen && isOther()) {
      run();
    } else if (isOpen && isHeld) {
      trial.resume();
    }
    isHeld = false;
  }

  @Override
  public boolean isOpen() {
    return isOpen;
  }

  @Override
  public void leave() {
    isOpen = false;
    isHeld = isGoing();
    if (isHeld) {
      trial.pause();
    }
    Page.setStarts(false);
    Location.forget(Room.QUERY);
    keep();
    shell.requestFrame();
  }

  /** Back to the networks. */
  public void goBack() {
    leave();
    Page.focus("#starts-button, #more > summary");
  }

  /** The network whose starts these are: the first that draws random numbers, else the first. */
  private State state() {
    for (Seen lane : desk.workbench().lanes()) {
      if (isRandom(lane.state().experiment())) {
        return lane.state();
      }
    }
    return desk.workbench().main().state();
  }

  /** What is open, at its step, started anew. */
  private Experiment experiment() {
    return state().settingsWithStart();
  }

  /** Whether other starts than these are those of what is open now. */
  private boolean isOther() {
    revision = desk.workbench().revision();
    return asked.isEmpty() || !withoutSeed(asked.get()).equals(withoutSeed(experiment()));
  }

  /** All that the starts have in common. */
  private static Experiment withoutSeed(Experiment experiment) {
    return experiment.withInit(experiment.init().withSeed(0));
  }

  private Plan plan(Experiment experiment) {
    boolean isClassification = experiment.task() == Task.CLASSIFICATION;
    return settings.plan(experiment, state().data().train().size(), isClassification);
  }

  /** Works all starts out, from the first. */
  public void run() {
    asked = Optional.of(experiment());
    Plan plan = plan(asked.get());
    trial.begin(
        plan,
        settings.seed(),
        settings.count(),
        isRandom(asked.get()) ? Optional.of(equal(plan)) : Optional.empty());
    sweep.beginAgain();
    keep();
    show(sweep.cohort());
    shell.requestFrame();
  }

  /** The network that is open, or was when its starts were begun. */
  private Experiment asked() {
    return asked.orElseGet(this::experiment);
  }

  /** Something else is compared, or another combination is looked at. */
  private void swept() {
    if (isOpen) {
      keep();
    }
    show(sweep.cohort());
    shell.requestFrame();
  }

  /** Shows these starts, and nothing of others. */
  private void show(Optional<Cohort> cohort) {
    if (cohort.isPresent() && !isSame(shown, cohort)) {
      shown = cohort;
      picked = Optional.empty();
      pinned = Optional.empty();
      isChosen = false;
      seen = -1;
      TrainingData data = TrainingData.of(cohort.get().plan().experiment());
      points = Optional.of(new DataPoints(data.dataset()));
      examples = data.train().size();
      isLargeStale = true;
      if (showing.unit() >= getShowable().size() - 1) {
        show(Showing.OUTPUTS);
      }
    }
  }

  private static boolean isSame(Optional<Cohort> a, Optional<Cohort> b) {
    return a.isPresent() && b.isPresent() && a.get() == b.get();
  }

  /** The same with equal weights. */
  private static Plan equal(Plan plan) {
    Initializer constant = Initializer.of(Scheme.CONSTANT).withParameter(EQUAL);
    return new Plan(
        plan.experiment().withInit(constant), 1, plan.steps(), plan.solvedBelow(), plan.units());
  }

  // ---- once a frame

  @Override
  public void paint() {
    if (!isOpen) {
      return;
    }
    follow();
    boolean hasMore = trial.work(BUDGET);
    double begin = shell.millis();
    boolean hasLooked = look();
    if (isDark != shell.isDark()) {
      isDark = shell.isDark();
      wall.isStale();
      charts.isStale();
      sweep.isStale();
      isLargeStale = true;
      isEqualStale = true;
    }
    wall.paint(PictureColors.on(isDark));
    charts.paint(picked);
    sweep.paint();
    paintLarge();
    paintEqual();
    if (hasLooked) {
      notBefore = begin + Math.max(CALM, (shell.millis() - begin) / MOST_SHOWING);
    }
    if (hasMore || isGoing()) {
      shell.requestFrame();
    }
  }

  /** Another network has been opened meanwhile. */
  private void follow() {
    if (asked.isPresent() && revision != desk.workbench().revision() && isOther()) {
      run();
    }
  }

  /** Whether results are arriving. */
  private boolean isGoing() {
    return trial.isBusy() && !trial.isPaused();
  }

  /** Takes notice of what has arrived, now and then while more is to come; answers whether. */
  private boolean look() {
    boolean isGoing = isGoing();
    boolean isNew =
        seen != shown.map(Cohort::ended).orElse(0)
            || allSeen != trial.allEnded()
            || isEqualSeen != trial.equal().isPresent();
    boolean isDue = !isGoing || shell.millis() >= notBefore;
    boolean isLook = isNew && isDue || wasGoing != isGoing;
    if (isLook) {
      wasGoing = isGoing;
      seen = shown.map(Cohort::ended).orElse(0);
      allSeen = trial.allEnded();
      isEqualSeen = trial.equal().isPresent();
      isEqualStale = true;
      describe();
      sweep.describe();
      wall.show(shown.map(Cohort::groups).orElse(List.of()));
      charts.isStale();
      shell.requestFrame(); // the template is a frame behind
    }
    return isLook;
  }

  private void describe() {
    if (shown.isEmpty()) {
      return;
    }
    Cohort cohort = shown.get();
    List<Ending> endings = cohort.endings();
    int solved = StartsCharts.solved(endings, endings.size());
    boolean isDone = cohort.isComplete();
    verdict = Numbers.count(solved);
    verdictRest =
        " of " + Numbers.count(endings.size()) + " found the way" + (isDone ? "" : " so far");
    boolean isRandom = isRandom(cohort.plan().experiment());
    restarts =
        isDone && isRandom ? RestartWords.of(Restarts.of(endings, cohort.plan().steps())) : "";
    sentence = StartsWords.of(isRandom, isDone, endings, cohort.groups()).spans();
    spoken =
        isDone && !endings.isEmpty() ? getShownName() + ": " + verdict + verdictRest + "." : "";
    boolean isFree = picked.isEmpty() || isDone && !isChosen;
    if (isFree && !endings.isEmpty()) {
      look(Optional.of(cohort.groups().get(0).median()));
    }
  }

  private static boolean isRandom(Experiment experiment) {
    for (Initializer init : experiment.init().each()) {
      if (init.isRandom()) {
        return true;
      }
    }
    return false;
  }

  private void paintLarge() {
    if (!isLargeStale || large.isEmpty() || large.get().width() == 0) {
      return;
    }
    isLargeStale = false;
    CanvasPen pen = large.get().paint();
    if (picked.isPresent() && points.isPresent()) {
      double size = large.get().width();
      PictureColors colors = PictureColors.on(isDark);
      pen.tile(colors.of(showing.of(picked.get())), Picture.SIDE, 0, 0, size, 6);
      double radius = Math.max(1.4, points.get().sizeFactor() * size / 68);
      points.get().paint(pen, new Box(0, 0, size, size), radius, colors.maps());
    }
  }

  private void paintEqual() {
    if (isEqualStale && equal.isPresent() && equal.get().width() > 0) {
      isEqualStale = false;
      CanvasPen pen = equal.get().paint();
      if (trial.equal().isPresent()) {
        int[] pixels = PictureColors.on(isDark).of(showing.of(trial.equal().get()));
        pen.tile(pixels, Picture.SIDE, 0, 0, equal.get().width(), 4);
      }
    }
  }

  // ---- which one is looked at

  @Override
  public void point(Optional<Ending> ending) {
    isChosen |= ending.isPresent();
    look(ending.isPresent() ? ending : pinned);
  }

  private void look(Optional<Ending> ending) {
    boolean isSame = picked.isPresent() && ending.isPresent() && picked.get() == ending.get();
    if (ending.isPresent() && !isSame) {
      picked = ending;
      isLargeStale = true;
      wall.isStale();
      charts.isPickStale();
    }
  }

  @Override
  public void pin(Ending ending) {
    boolean isAgain = pinned.isPresent() && pinned.get() == ending;
    isChosen = true;
    pinned = Optional.of(ending);
    look(pinned);
    if (isAgain) {
      open();
    }
  }

  /** Opens the run that is looked at. */
  @Override
  public void open() {
    if (picked.isPresent() && shown.isPresent()) {
      Plan plan = shown.get().plan();
      Variant variant = new Variant(plan.start(picked.get().seed()), List.of());
      leave();
      desk.workbench().open(new Document(variant, Optional.empty(), plan.steps()));
    }
  }

  @Override
  public Optional<Ending> picked() {
    return picked;
  }

  /** Keys on the wall. */
  public boolean press(Key key) {
    if (key.hasCommand() || key.hasAlt()) {
      return false;
    }
    boolean isUsed = wall.press(key);
    if (isUsed && picked.isPresent()) {
      spoken = getSeed() + ": " + getFate();
    }
    return isUsed;
  }

  /** A pointer is over the curves. */
  public void pointCurve(Pointer pointer) {
    boolean isGone = pointer.phase() == Pointer.Phase.LEAVE;
    point(isGone ? Optional.empty() : charts.curveAt(pointer.x(), pointer.y()));
  }

  /** A curve is clicked. */
  public void pressCurve(Pointer pointer) {
    charts.curveAt(pointer.x(), pointer.y()).ifPresent(this::pin);
  }

  /** A pointer is over the seeds. */
  public void pointSeed(Pointer pointer) {
    boolean isGone = pointer.phase() == Pointer.Phase.LEAVE;
    point(isGone ? Optional.empty() : charts.seedAt(pointer.x()));
  }

  /** A seed is clicked. */
  public void pressSeed(Pointer pointer) {
    charts.seedAt(pointer.x()).ifPresent(this::pin);
  }

  // ---- what the template reads

  /** How many starts of what. */
  public StartsSettings getSettings() {
    return settings;
  }

  /** The network in words. */
  public String getNetwork() {
    Experiment e = asked.orElseGet(this::experiment);
    StringBuilder sizes = new StringBuilder().append(e.shape().inputs());
    for (int layer = 1; layer <= e.shape().layers(); layer++) {
      sizes.append('–').append(e.shape().units(layer));
    }
    String start = Starts.of(e.withInit(e.init().withSeed(1)));
    int seed = start.indexOf(", seed 1");
    String kind = e.data().kind().id();
    return sizes
        + activation(e)
        + " on "
        + (kind.equals("custom") ? e.data().rows().size() + " points" : kind)
        + ", "
        + (seed < 0 ? start : start.substring(0, seed))
        + ", rate "
        + Numbers.shortText(e.optimizer().learningRate());
  }

  /** The activation that all hidden layers have. */
  private static String activation(Experiment e) {
    boolean isOne = !e.activations().isEmpty();
    for (Activation activation : e.activations()) {
      isOne &= activation == e.activations().get(0);
    }
    return isOne ? " " + e.activations().get(0).id() : "";
  }

  /** What can be shown of each network. */
  public List<Choice> getShowable() {
    return Showing.choices(shown);
  }

  /** Whether that is more than outputs. */
  public boolean isUnitShowable() {
    return getShowable().size() > 1;
  }

  /** What is shown. */
  public String getShown() {
    return Integer.toString(showing.unit());
  }

  /** Something else is to be shown. */
  public void setShown(String unit) {
    show(new Showing(Integer.parseInt(unit)));
  }

  private void show(Showing what) {
    showing = what;
    wall.show(what);
    isLargeStale = true;
    isEqualStale = true;
    shell.requestFrame();
  }

  /** How many found the way. */
  public String getVerdict() {
    return verdict;
  }

  /** Of how many. */
  public String getVerdictRest() {
    return verdictRest;
  }

  /** What has become of them. */
  public List<Span> getSentence() {
    return sentence;
  }

  /** The same, and what the keyboard comes to, for a screen reader. */
  public String getSpoken() {
    return spoken;
  }

  /** The groups on the wall. */
  public List<WallRow> getRows() {
    return wall.rows();
  }

  /** Whether equal weights are shown beside. */
  public boolean isEqualShown() {
    return isEqualSeen;
  }

  /** The canvas of what they come to. */
  public void setEqual(Surface surface) {
    equal = Optional.of(surface);
    isEqualStale = true;
    surface.onResize(
        () -> {
          isEqualStale = true;
          shell.requestFrame();
        });
    shell.requestFrame();
  }

  /** What equal weights come to. */
  public String getEqualWords() {
    return trial.equal().isPresent() && trial.equal().get().isSolved()
        ? "All weights 0.5 instead: one picture, a thousand times. Here it is enough."
        : "All weights 0.5 instead: one picture, a thousand times.";
  }

  /** An empty canvas as wide as the wall. */
  public void setRuler(Surface surface) {
    wall.setRuler(surface);
  }

  /** The canvas of the intervals. */
  public void setBars(Surface surface) {
    charts.setBars(surface);
  }

  /** The canvas of the losses. */
  public void setFan(Surface surface) {
    charts.setFan(surface);
  }

  /** The canvas over the losses. */
  public void setPickedCurve(Surface surface) {
    charts.setPickedCurve(surface);
  }

  /** The canvas of the seeds. */
  public void setStrip(Surface surface) {
    charts.setStrip(surface);
  }

  /** The canvas of the picture that is looked at. */
  public void setLarge(Surface surface) {
    large = Optional.of(surface);
    isLargeStale = true;
    surface.onResize(
        () -> {
          isLargeStale = true;
          shell.requestFrame();
        });
    shell.requestFrame();
  }

  /** Whether one is looked at. */
  public boolean isPicked() {
    return picked.isPresent();
  }

  /** Which one. */
  public String getSeed() {
    return picked.map(ending -> "Seed " + Numbers.count(ending.seed())).orElse("");
  }

  /** What became of it. */
  public String getFate() {
    boolean isByLoss = shown.isPresent() && shown.get().plan().solvedBelow().isPresent();
    return picked.map(e -> GroupWords.of(e, examples, isByLoss)).orElse("");
  }

  /** The steps on the axis. */
  public String getCurves() {
    return Numbers.count(Math.max(0, seen)) + " runs, steps in powers of ten";
  }

  /** Whether it is said what starting anew is worth. */
  public boolean isRestartTold() {
    return !restarts.isEmpty();
  }

  /** What starting anew is worth. */
  public String getRestarts() {
    return restarts;
  }

  /** The same starts under other settings. */
  public Fragment getSweep() {
    return sweepPart;
  }

  /** Whether the starts are those of another setting. */
  public boolean isCellShown() {
    return sweep.isChosen();
  }

  /** Which setting, or that it is this network's. */
  public String getShownName() {
    return sweep.isChosen() ? sweep.chosenName() : "This network";
  }

  /** Back to the starts of this network. */
  public void showAll() {
    sweep.chooseNone();
  }

  // ---- the dock

  /** Whether more is to come. */
  public boolean isUnderWay() {
    return trial.isBusy();
  }

  /** {@code Pause} or {@code Go on}. */
  public String getHold() {
    return trial.isPaused() ? "Go on" : "Pause";
  }

  /** Holds on, or goes on. */
  public void hold() {
    if (trial.isPaused()) {
      trial.resume();
    } else {
      trial.pause();
    }
    shell.requestFrame();
  }

  /** Leaves the rest. */
  public void cancel() {
    trial.cancel();
    seen = -1;
    shell.requestFrame();
  }

  /** As many again. */
  public void more() {
    trial.add(trial.count());
    shell.requestFrame();
  }

  /** How many more. */
  public String getMore() {
    int more = Math.min(Trial.MOST, 2 * trial.count()) - trial.count();
    return Numbers.count(more) + " more";
  }

  /** Whether there can be more. */
  public boolean isExtensible() {
    return trial.count() > 0 && trial.count() < Trial.MOST;
  }

  /** How many there are. */
  public String getProgress() {
    return Numbers.count(Math.max(0, trial.isComparing() ? allSeen : trial.ended()));
  }

  /** How long it took, or takes. */
  public String getTimes() {
    if (!trial.isBusy()) {
      return "runs · " + Numbers.text(trial.millis() / 1000, 2) + " s";
    }
    String of = "of " + Numbers.count(trial.isComparing() ? trial.all() : trial.count());
    double left = trial.millisLeft();
    if (trial.isPaused()) {
      return of + " · held";
    }
    return left == left ? of + " · " + (int) Math.ceil(left / 1000) + " s left" : of;
  }

  /** Saves what came of them as a table. */
  public void saveTable() {
    Files.save("why-random-starts.csv", "text/csv", EndingsText.csv(shown.get().endings()));
  }

  /** Whether there is something to save. */
  public boolean isSavable() {
    return shown.isPresent() && shown.get().ended() > 0;
  }
}
