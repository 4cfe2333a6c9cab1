package whyrandom.app.chance;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.teavm.flavour.templates.BindTemplate;
import whyrandom.app.desk.Notices;
import whyrandom.app.desk.NumberField;
import whyrandom.app.desk.Typed;
import whyrandom.experiment.Experiment;
import whyrandom.explain.many.ComparisonWords;
import whyrandom.math.Interval;
import whyrandom.model.many.Cohort;
import whyrandom.model.many.Comparison;
import whyrandom.model.many.Factor;
import whyrandom.model.many.Trial;
import whyrandom.plot.Numbers;
import whyrandom.plot.many.Rate;
import whyrandom.plot.many.RateBars;
import whyrandom.plot.many.RateChart;
import whyrandom.plot.many.RateCurve;
import whyrandom.plot.many.RateGrid;
import whyrandom.refusal.Refusal;
import whyrandom.share.ComparisonText;
import whyrandom.share.Json;
import whyrandom.share.Question;
import whyrandom.share.Vary;
import whyrandom.web.Files;
import whyrandom.web.Surface;
import whyrandom.web.events.Key;
import whyrandom.web.events.Pointer;

/** The same starts under other settings, one or two of which vary. */
@BindTemplate("templates/starts/sweep.html")
public final class SweepView {
  private static final int USUAL_EACH = 100;

  private final Trial trial;
  private final Notices notices;
  private final Supplier<Experiment> experiment;
  private final Runnable changed;
  private final FactorField first;
  private final FactorField second;
  private final NumberField eachField;
  private int each = USUAL_EACH;
  private List<Factor> factors = List.of();
  private Optional<Experiment> factorsOf = Optional.empty();

  /** What is worked out, or is to be as soon as the starts are. */
  private List<Vary> wanted = List.of();

  private Optional<Integer> chosen = Optional.empty();
  private Optional<Surface> ruler = Optional.empty();
  private Optional<Surface> board = Optional.empty();
  private Optional<RateChart> chart = Optional.empty();
  private boolean isStale = true;
  private String words = "";
  private List<Row> rows = List.of();

  /**
   * The view.
   *
   * @param experiment the network whose settings are varied
   * @param changed called when something else is to be seen
   */
  SweepView(Trial trial, Notices notices, Supplier<Experiment> experiment, Runnable changed) {
    this.trial = trial;
    this.notices = notices;
    this.experiment = experiment;
    this.changed = changed;
    first = new FactorField(this::factors, false, notices);
    second = new FactorField(this::factors, true, notices);
    eachField =
        new NumberField(
            "Runs each",
            () -> Integer.toString(each),
            v -> each = (int) Typed.whole("Runs each", v, 1, Trial.MOST),
            notices);
  }

  private List<Factor> factors() {
    Experiment now = experiment.get();
    if (factorsOf.isEmpty() || factorsOf.get() != now) {
      factorsOf = Optional.of(now);
      factors = Factor.of(now);
    }
    return factors;
  }

  /** What is asked, as a link says it. */
  List<Vary> wanted() {
    return wanted;
  }

  /** How many starts each combination has. */
  int each() {
    return each;
  }

  /** From now on this is asked; nothing is worked out yet. */
  void want(List<Vary> varied, int runs) {
    wanted = List.copyOf(varied);
    each = runs;
    first.show(varied.isEmpty() ? Optional.empty() : Optional.of(varied.get(0)));
    second.show(varied.size() < 2 ? Optional.empty() : Optional.of(varied.get(1)));
  }

  // ---- working it out

  /** Compares what is chosen. */
  public void compare() {
    notices.attempt(
        () -> {
          List<Vary> varied = new ArrayList<>();
          first.vary().ifPresent(varied::add);
          second.vary().ifPresent(varied::add);
          if (varied.size() == 2 && varied.get(0).path().equals(varied.get(1).path())) {
            throw Refusal.because(
                first.factor().get().label(), "is varied twice; choose two different settings");
          }
          Question.check(varied, each, "Runs each");
          begin(varied);
        });
  }

  /** A refusal names the setting, not the place that it would have in a script's call. */
  private Comparison comparison(List<Vary> varied) {
    try {
      return new Comparison(trial.plan().get(), varied, each, trial.main().get().seed());
    } catch (Refusal e) {
      throw e.alone();
    }
  }

  private void begin(List<Vary> varied) {
    Comparison next = comparison(varied);
    wanted = varied;
    chosen = Optional.empty();
    trial.compare(next);
    describe();
    changed.run();
  }

  /** The starts have been begun anew: goes on to what is asked, if that can still be. */
  void beginAgain() {
    chosen = Optional.empty();
    if (!wanted.isEmpty() && trial.plan().isPresent()) {
      try {
        begin(wanted);
      } catch (Refusal e) {
        wanted = List.of(); // the network that is open now has no such setting
      }
    }
    describe();
  }

  /** Forgets it. */
  public void forget() {
    wanted = List.of();
    chosen = Optional.empty();
    trial.compareNothing();
    describe();
    changed.run();
  }

  // ---- which one is looked at

  /** The starts of the combination that is looked at; those of the network itself if none is. */
  Optional<Cohort> cohort() {
    return chosen.isPresent() && trial.comparison().isPresent()
        ? Optional.of(trial.comparison().get().cells().get(chosen.get()).cohort())
        : trial.main();
  }

  /** Whether a combination is looked at. */
  boolean isChosen() {
    return chosen.isPresent() && trial.comparison().isPresent();
  }

  /** What the one that is looked at is called. */
  String chosenName() {
    return isChosen() ? name(chosen.get(), true) : "";
  }

  private void choose(int i) {
    if (trial.comparison().isPresent() && i >= 0) {
      chosen = Optional.of(i);
      describe();
      changed.run();
    }
  }

  /** Back to the network's own starts. */
  void chooseNone() {
    chosen = Optional.empty();
    describe();
    changed.run();
  }

  /** A pointer has been pressed on the picture. */
  public void pressBoard(Pointer pointer) {
    if (chart.isPresent()) {
      choose(chart.get().at(pointer.x(), pointer.y()));
    }
  }

  /** Arrows go from one combination to the next, Escape goes back to the network's own starts. */
  public boolean pressKey(Key key) {
    if (key.hasCommand() || key.hasAlt() || trial.comparison().isEmpty()) {
      return false;
    }
    int columns = trial.comparison().get().columns();
    int last = trial.comparison().get().cells().size() - 1;
    int at = chosen.orElse(-1);
    switch (key.name()) {
      case "ArrowRight" -> choose(Math.min(last, at + 1));
      case "ArrowLeft" -> choose(Math.max(0, at - 1));
      case "ArrowDown" -> choose(Math.min(last, at + columns));
      case "ArrowUp" -> choose(Math.max(0, at - columns));
      case "Home" -> choose(0);
      case "End" -> choose(last);
      case "Escape" -> chooseNone();
      default -> {
        return false;
      }
    }
    return true;
  }

  // ---- words

  private Factor factor(Comparison comparison, int which) {
    return Factor.of(comparison.varied().get(which).path(), experiment.get());
  }

  /** The name of a combination; in full with what is varied. */
  private String name(int i, boolean isFull) {
    Comparison comparison = trial.comparison().get();
    List<Json> values = comparison.cells().get(i).values();
    StringBuilder name = new StringBuilder();
    for (int which = 0; which < values.size(); which++) {
      Factor factor = factor(comparison, which);
      name.append(which == 0 ? "" : ", ");
      name.append(isFull && factor.all().isEmpty() ? factor.label() + " " : "");
      name.append(factor.word(values.get(which)));
    }
    return name.toString();
  }

  /** Puts what has arrived into words. */
  void describe() {
    isStale = true;
    if (trial.comparison().isEmpty()) {
      words = "";
      rows = List.of();
      return;
    }
    Comparison comparison = trial.comparison().get();
    List<ComparisonWords.Cell> cells = new ArrayList<>();
    List<Row> list = new ArrayList<>();
    for (int i = 0; i < comparison.cells().size(); i++) {
      Comparison.Cell cell = comparison.cells().get(i);
      cells.add(
          new ComparisonWords.Cell(
              name(i, true), name(i, false), cell.cohort().tally(), cell.isHere()));
      list.add(new Row(this, i, name(i, true), rate(i)));
    }
    rows = List.copyOf(list);
    words = trial.isComparing() ? "" : ComparisonWords.of(cells, isCurve(comparison), chosen);
  }

  private boolean isCurve(Comparison comparison) {
    boolean isCurve = comparison.varied().size() == 1;
    for (Comparison.Cell cell : comparison.cells()) {
      isCurve = isCurve && factor(comparison, 0).number(cell.values().get(0)).isPresent();
    }
    return isCurve;
  }

  private Rate rate(int i) {
    Comparison comparison = trial.comparison().get();
    Comparison.Cell cell = comparison.cells().get(i);
    Cohort cohort = cell.cohort();
    Factor factor = factor(comparison, 0);
    Json value = cell.values().get(0);
    int runs = cohort.ended();
    int solved = StartsCharts.solved(cohort.endings(), runs);
    Interval interval = runs == 0 ? new Interval(0, 1) : Interval.wilson(solved, runs);
    double number = factor.number(value).orElse(Double.NaN);
    return new Rate(factor.word(value), number, solved, runs, interval, cell.isHere());
  }

  /** One combination in the table. */
  public static final class Row {
    private final SweepView view;
    private final int number;
    private final String name;
    private final Rate rate;

    Row(SweepView view, int number, String name, Rate rate) {
      this.view = view;
      this.number = number;
      this.name = name;
      this.rate = rate;
    }

    /** Its values. */
    public String getName() {
      return name;
    }

    /** How many of how many are solved. */
    public String getSolved() {
      return rate.solved() + " of " + rate.runs();
    }

    /** Where the share lies. */
    public String getRange() {
      return rate.runs() == 0 ? "" : rate.range() + " %";
    }

    /** {@code "true"} if it is looked at. */
    public String getPressed() {
      return Boolean.toString(view.chosen.isPresent() && view.chosen.get() == number);
    }

    /** Looks at its starts. */
    public void show() {
      view.choose(number);
    }
  }

  // ---- painting

  /** Has to be painted anew. */
  void isStale() {
    isStale = true;
  }

  void paint() {
    boolean isShown = board.isPresent() && ruler.isPresent() && ruler.get().width() > 0;
    if (!isStale || !isShown || trial.comparison().isEmpty()) {
      return;
    }
    isStale = false;
    double width = ruler.get().width();
    RateChart next = chart(trial.comparison().get(), width);
    chart = Optional.of(next);
    board.get().setSize(width, next.height(board.get().paint().textSize()));
    next.drawOn(board.get().paint(), chosen.orElse(RateChart.NONE));
  }

  private RateChart chart(Comparison comparison, double width) {
    List<Rate> rates = new ArrayList<>();
    for (int i = 0; i < comparison.cells().size(); i++) {
      rates.add(rate(i));
    }
    if (comparison.varied().size() == 2) {
      return new RateGrid(width, rates, names(comparison, 0), names(comparison, 1));
    }
    return isCurve(comparison) ? new RateCurve(width, rates) : new RateBars(width, rates);
  }

  private List<String> names(Comparison comparison, int which) {
    List<String> names = new ArrayList<>();
    for (Json value : comparison.varied().get(which).values()) {
      names.add(factor(comparison, which).word(value));
    }
    return names;
  }

  // ---- what the template reads

  /** What is varied. */
  public FactorField getFirst() {
    return first;
  }

  /** What is varied besides. */
  public FactorField getSecond() {
    return second;
  }

  /** The field for how many runs each combination has. */
  public NumberField getEach() {
    return eachField;
  }

  /** Whether anything can be compared. */
  public boolean isReady() {
    return trial.plan().isPresent() && trial.ended() > 0;
  }

  /** Whether there is a comparison. */
  public boolean isShown() {
    return trial.comparison().isPresent();
  }

  /** What is varied, across and down, and how far it is. */
  public String getAxis() {
    if (trial.comparison().isEmpty()) {
      return "";
    }
    Comparison comparison = trial.comparison().get();
    String by = "Found the way, by " + factor(comparison, 0).label();
    if (comparison.varied().size() > 1) {
      by += " (down) and " + factor(comparison, 1).label() + " (across)";
    }
    return by
        + (trial.isComparing()
            ? ": " + Numbers.count(comparison.ended()) + " of " + Numbers.count(comparison.count())
            : ", " + Numbers.count(comparison.runs()))
        + (trial.isComparing() ? " runs …" : " runs each, the same seeds");
  }

  /** What it shows, once all is there. */
  public String getWords() {
    return words;
  }

  /** All combinations. */
  public List<Row> getRows() {
    return rows;
  }

  /** An empty canvas as wide as the picture may be. */
  public void setRuler(Surface surface) {
    ruler = Optional.of(surface);
    surface.onResize(this::repaint);
    repaint();
  }

  /** The canvas of the picture. */
  public void setBoard(Surface surface) {
    board = Optional.of(surface);
    repaint();
  }

  private void repaint() {
    isStale = true;
    changed.run();
  }

  /** Saves it as a table. */
  public void saveCsv() {
    trial
        .comparison()
        .ifPresent(
            it ->
                Files.save("why-random-settings.csv", "text/csv", ComparisonText.csv(results(it))));
  }

  /** Saves it as scripts would be told. */
  public void saveJson() {
    trial
        .comparison()
        .ifPresent(
            it ->
                Files.save(
                    "why-random-settings.json",
                    "application/json",
                    ComparisonText.json(results(it))));
  }

  private static ComparisonText.Results results(Comparison comparison) {
    List<ComparisonText.Cell> cells = new ArrayList<>();
    for (Comparison.Cell cell : comparison.cells()) {
      cells.add(new ComparisonText.Cell(cell.values(), cell.cohort().endings()));
    }
    return new ComparisonText.Results(comparison.varied(), cells);
  }
}
