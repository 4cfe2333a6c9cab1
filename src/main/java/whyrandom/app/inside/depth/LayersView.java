package whyrandom.app.inside.depth;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.teavm.flavour.templates.BindTemplate;
import whyrandom.app.desk.Choice;
import whyrandom.app.inside.InsideDesk;
import whyrandom.app.inside.InsideTab;
import whyrandom.experiment.LayerReport;
import whyrandom.experiment.LayerStats;
import whyrandom.experiment.StepSizes;
import whyrandom.explain.LayerFindings;
import whyrandom.explain.english.LayerEnglish;
import whyrandom.math.Bins;
import whyrandom.model.Seen;
import whyrandom.plot.LayerChart;

/**
 * What depth does: how far activations spread on their way forward and gradients on their way back,
 * against other starts and theory, all layers' histograms, where the start stands by the edge of
 * chaos; and every layer's own histograms of activations, slopes, gradients and relative steps.
 */
@BindTemplate("templates/inside/layers.html")
public final class LayersView implements InsideTab, DepthPicture.Source {
  private static final double MOVING_BUDGET = 2;
  private static final double RESTING_BUDGET = 8;

  /** From this number of layers on, only one has its histograms shown at a time. */
  private static final int MANY = 7;

  private static final String WAITING = " Histograms are being counted …";

  private final InsideDesk desk;
  private final LayerWatch watch;
  private final DepthCurves curves;
  private final DepthPicture forward = new DepthPicture(true, this);
  private final DepthPicture backward = new DepthPicture(false, this);
  private final PhaseView phase = new PhaseView();

  /** Each has a canvas of its own, whatever layer it shows. */
  private final List<LayerCard> cards = new ArrayList<>();

  private List<LayerCard> shown = List.of();

  /** The rows of the table: all layers. */
  private List<LayerCard> layers = List.of();

  private int chosen = 1;
  private Optional<Seen> lane = Optional.empty();
  private String sentence = "";
  private boolean isDark;
  private boolean isPictureDue;

  /** Cards drawn of the report. */
  private int drawn;

  /** The tab for the network that is looked at. */
  public LayersView(InsideDesk desk) {
    this.desk = desk;
    watch = new LayerWatch(desk.shell());
    curves = new DepthCurves(desk.shell());
  }

  @Override
  public void paint() {
    Seen seen = desk.lane();
    boolean isMoving = desk.desk().workbench().isMoving();
    if (lane.isEmpty() || !lane.get().isOfSameRun(seen)) {
      forward.forget();
      backward.forget();
      phase.show(seen);
      desk.shell().requestFrame(); // the template is a frame behind
    }
    lane = Optional.of(seen);
    if (isDark != desk.shell().isDark()) {
      isDark = desk.shell().isDark();
      drawn = 0;
      isPictureDue = true;
      phase.draw();
    }
    if (isPictureDue) {
      isPictureDue = false;
      forward.draw();
      backward.draw();
    } else if (drawn < shown.size()) {
      drawCards(isMoving);
    } else {
      work(seen, isMoving);
    }
    if (isPictureDue || drawn < shown.size() || watch.isBehind(seen) || curves.isBehind(seen)) {
      desk.shell().requestFrame();
    }
  }

  /** First what is so now as curves, then the report, then what it is compared with. */
  private void work(Seen seen, boolean isMoving) {
    double until = desk.shell().millis() + (isMoving ? MOVING_BUDGET : RESTING_BUDGET);
    if (curves.isCurrent(seen, isMoving) && watch.isWanted(seen, isMoving)) {
      if (watch.work(seen, isMoving)) {
        show(watch.report().get());
        phase.show(seen);
      }
    } else if (curves.work(seen, isMoving, until)) {
      isPictureDue = true;
    }
  }

  /** Draws what is due; while the network trains, one picture in a frame. */
  private void drawCards(boolean isMoving) {
    do {
      shown.get(drawn).draw();
      drawn++;
    } while (!isMoving && drawn < shown.size());
  }

  private void show(LayerReport report) {
    sentence = LayerEnglish.of(LayerFindings.of(report)).plain();
    int count = report.layers().size();
    chosen = Math.min(chosen, count);
    List<LayerCard> rows = new ArrayList<>();
    int[] gradients = gradientRange(report);
    int[] steps = stepRange(report);
    for (int layer = 1; layer <= count; layer++) {
      rows.add(new LayerCard());
      rows.get(layer - 1).show(report, layer, gradients, steps);
    }
    layers = rows;
    showCards(report);
  }

  private void showCards(LayerReport report) {
    int count = isOne() ? 1 : layers.size();
    while (cards.size() < count) {
      cards.add(new LayerCard());
    }
    int[] gradients = gradientRange(report);
    int[] steps = stepRange(report);
    for (int i = 0; i < count; i++) {
      int layer = isOne() ? chosen : i + 1;
      cards.get(i).show(report, layer, gradients, steps);
    }
    shown = List.copyOf(cards.subList(0, count));
    drawn = 0;
    isPictureDue = true;
  }

  private static int[] gradientRange(LayerReport report) {
    List<Bins> bins = new ArrayList<>();
    for (LayerStats layer : report.layers()) {
      bins.add(layer.gradients());
    }
    return LayerChart.range(bins);
  }

  private static int[] stepRange(LayerReport report) {
    List<Bins> bins = new ArrayList<>();
    for (StepSizes steps : report.steps()) {
      bins.add(steps.sizes());
    }
    return LayerChart.range(bins);
  }

  @Override
  public DepthCurves curves() {
    return curves;
  }

  @Override
  public Optional<LayerReport> report() {
    return watch.report();
  }

  @Override
  public int chosen() {
    return isOne() ? chosen : 0;
  }

  @Override
  public void choose(int layer) {
    chosen = Math.max(1, Math.min(layers.size(), layer));
    watch.report().ifPresent(this::showCards);
    desk.shell().requestFrame();
  }

  /** What is true of the layers now; while it plays, a moment ago. */
  public String getSentence() {
    return sentence;
  }

  /** The same, for a screen reader, when standing still. */
  public String getSpoken() {
    return desk.desk().workbench().isMoving() ? "" : sentence;
  }

  /** The way forward. */
  public DepthPicture getForward() {
    return forward;
  }

  /** The way back. */
  public DepthPicture getBackward() {
    return backward;
  }

  /** What the lines are. */
  public String getHint() {
    return watch.report().isPresent() ? curves.hint() : curves.hint() + WAITING;
  }

  /** What can be laid beside it. */
  public List<Choice> getOthers() {
    return curves.others().choices();
  }

  /** What is laid beside it. */
  public String getOther() {
    return curves.others().chosen();
  }

  /** Lays something else beside it. */
  public void setOther(String id) {
    curves.others().choose(id);
    curves.othersChosen();
    desk.shell().requestFrame();
  }

  /** Order and chaos. */
  public PhaseView getPhase() {
    return phase;
  }

  /** Whether there are so many layers that one is looked at at a time. */
  public boolean isOne() {
    return layers.size() >= MANY;
  }

  /** The layers that can be looked at. */
  public List<Choice> getNames() {
    List<Choice> list = new ArrayList<>();
    for (int i = 0; i < layers.size(); i++) {
      list.add(new Choice(Integer.toString(i + 1), layers.get(i).getName(), i + 1 == chosen));
    }
    return list;
  }

  /** The layer that is looked at. */
  public String getLayer() {
    return Integer.toString(chosen);
  }

  /** Looks at another one. */
  public void setLayer(String layer) {
    choose(Integer.parseInt(layer));
  }

  /** Looks at the one before. */
  public void lookBefore() {
    choose(chosen - 1);
  }

  /** Looks at the next one. */
  public void lookBehind() {
    choose(chosen + 1);
  }

  /** The layers whose histograms are shown. */
  public List<LayerCard> getCards() {
    return shown;
  }

  /** All layers, for the table. */
  public List<LayerCard> getLayers() {
    return layers;
  }
}
