package whyrandom.app.chance;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import whyrandom.math.Interval;
import whyrandom.model.many.Cohort;
import whyrandom.plot.many.FanChart;
import whyrandom.plot.many.IntervalBars;
import whyrandom.plot.many.SeedStrip;
import whyrandom.starts.Ending;
import whyrandom.web.CanvasPen;
import whyrandom.web.Surface;

/** The charts around the wall. */
final class StartsCharts {
  /** A loss axis reaches at least so far. */
  private static final double LEAST = 0.1;

  private static final double ROOM = 1.05;

  private final Supplier<Optional<Cohort>> shown;
  private final Runnable frame;
  private Optional<Surface> bars = Optional.empty();
  private Optional<Surface> fan = Optional.empty();
  private Optional<Surface> picked = Optional.empty();
  private Optional<Surface> strip = Optional.empty();
  private Optional<FanChart> chart = Optional.empty();
  private Optional<SeedStrip> seeds = Optional.empty();
  private boolean isStale = true;
  private boolean isPickStale = true;

  /**
   * The charts.
   *
   * @param shown the starts that they show
   */
  StartsCharts(Supplier<Optional<Cohort>> shown, Runnable frame) {
    this.shown = shown;
    this.frame = frame;
  }

  void setBars(Surface surface) {
    bars = listen(surface);
  }

  void setFan(Surface surface) {
    fan = listen(surface);
  }

  void setPickedCurve(Surface surface) {
    picked = listen(surface);
  }

  void setStrip(Surface surface) {
    strip = listen(surface);
  }

  private Optional<Surface> listen(Surface surface) {
    surface.onResize(this::isStale);
    isStale();
    return Optional.of(surface);
  }

  /** All have to be painted anew. */
  void isStale() {
    isStale = true;
    isPickStale = true;
    frame.run();
  }

  /** Another start is looked at. */
  void isPickStale() {
    isPickStale = true;
    frame.run();
  }

  void paint(Optional<Ending> looked) {
    if (isStale) {
      isStale = false;
      paintBars();
      paintFan();
    }
    if (isPickStale) {
      isPickStale = false;
      paintPicked(looked);
      paintStrip(looked);
    }
  }

  private static boolean isShown(Optional<Surface> surface) {
    return surface.isPresent() && surface.get().width() > 0;
  }

  private List<Ending> endings() {
    return shown.get().isPresent() ? shown.get().get().endings() : List.of();
  }

  private void paintBars() {
    if (!isShown(bars)) {
      return;
    }
    CanvasPen pen = bars.get().paint();
    List<IntervalBars.Row> rows = new ArrayList<>();
    List<Ending> endings = endings();
    for (int trials = 10; trials < endings.size(); trials *= 10) {
      rows.add(row(endings, trials));
    }
    if (!endings.isEmpty()) {
      rows.add(row(endings, endings.size()));
      new IntervalBars(bars.get().width(), bars.get().height(), rows).drawOn(pen);
    }
  }

  private static IntervalBars.Row row(List<Ending> endings, int trials) {
    int solved = solved(endings, trials);
    return new IntervalBars.Row(trials, solved / (double) trials, Interval.wilson(solved, trials));
  }

  /** How many of the first ones are solved. */
  static int solved(List<Ending> endings, int first) {
    int solved = 0;
    for (int i = 0; i < first; i++) {
      solved += endings.get(i).isSolved() ? 1 : 0;
    }
    return solved;
  }

  private void paintFan() {
    if (!isShown(fan)) {
      return;
    }
    CanvasPen pen = fan.get().paint();
    List<Ending> endings = endings();
    if (endings.isEmpty()) {
      chart = Optional.empty();
      return;
    }
    FanChart now =
        new FanChart(
            fan.get().width(),
            fan.get().height(),
            shown.get().get().plan().looks(),
            largestLoss(endings));
    chart = Optional.of(now);
    now.drawAxes(pen);
    int[] byLoss = new int[FanChart.LOSS_BARS];
    int[] byStep = new int[FanChart.STEP_BARS];
    int unsolved = 0;
    pen.setOpacity(FanChart.opacity(endings.size()));
    for (Ending ending : endings) {
      now.drawCurve(pen, ending.losses());
      int bar = now.lossBar(ending.loss());
      if (bar >= 0) {
        byLoss[bar]++;
      }
      if (ending.isSolved()) {
        byStep[now.stepBar(ending.solvedFrom())]++;
      } else {
        unsolved++;
      }
    }
    pen.setOpacity(1);
    now.drawCounts(pen, byLoss, byStep, unsolved);
  }

  /** So that nearly all curves have a place: what one start in fifty exceeds at most. */
  private static double largestLoss(List<Ending> endings) {
    List<Double> largest = new ArrayList<>();
    for (Ending ending : endings) {
      double most = 0;
      for (double loss : ending.losses()) {
        most = loss > most && loss <= Double.MAX_VALUE ? loss : most;
      }
      largest.add(most);
    }
    largest.sort(Double::compare);
    return Math.max(LEAST, ROOM * largest.get((largest.size() - 1) * 49 / 50));
  }

  private void paintPicked(Optional<Ending> looked) {
    if (isShown(picked)) {
      CanvasPen pen = picked.get().paint();
      if (looked.isPresent() && chart.isPresent()) {
        chart.get().drawPicked(pen, looked.get().losses(), looked.get().solvedFrom());
      }
    }
  }

  private void paintStrip(Optional<Ending> looked) {
    if (!isShown(strip) || shown.get().isEmpty() || shown.get().get().count() == 0) {
      return;
    }
    CanvasPen pen = strip.get().paint();
    Cohort cohort = shown.get().get();
    byte[] states = new byte[cohort.count()];
    java.util.Arrays.fill(states, (byte) -1);
    for (Ending ending : cohort.endings()) {
      states[(int) (ending.seed() - cohort.seed())] = (byte) (ending.isSolved() ? 1 : 0);
    }
    SeedStrip now =
        new SeedStrip(
            strip.get().width(), strip.get().height(), cohort.seed(), cohort.count(), states);
    seeds = Optional.of(now);
    now.drawOn(pen);
    looked.ifPresent(ending -> now.drawPicked(pen, ending.seed()));
  }

  /** The start whose curve is nearest to a place. */
  Optional<Ending> curveAt(double x, double y) {
    if (chart.isEmpty() || fan.isEmpty()) {
      return Optional.empty();
    }
    CanvasPen pen = fan.get().paintOver();
    int look = chart.get().lookAt(pen, x);
    double loss = chart.get().lossAt(pen, y);
    Ending nearest = null;
    for (Ending ending : endings()) {
      double distance = Math.abs(ending.losses()[look] - loss);
      if (nearest == null || distance < Math.abs(nearest.losses()[look] - loss)) {
        nearest = ending;
      }
    }
    return Optional.ofNullable(nearest);
  }

  /** The start whose seed is at a place. */
  Optional<Ending> seedAt(double x) {
    if (seeds.isEmpty()) {
      return Optional.empty();
    }
    long seed = seeds.get().seedAt(x);
    for (Ending ending : endings()) {
      if (ending.seed() == seed) {
        return Optional.of(ending);
      }
    }
    return Optional.empty();
  }
}
