package whyrandom.app.inside.start;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.teavm.flavour.templates.BindTemplate;
import whyrandom.app.inside.InsideDesk;
import whyrandom.app.inside.InsideTab;
import whyrandom.experiment.DrawnStart;
import whyrandom.experiment.Experiment;
import whyrandom.experiment.LayerStart;
import whyrandom.experiment.Place;
import whyrandom.explain.english.SpectrumEnglish;
import whyrandom.explain.english.StartEnglish;
import whyrandom.model.Seen;

/**
 * How the network started: what its weights were drawn from and what they are, layer by layer, a
 * draw's way into its weight, other starts, and how the scale is chosen.
 */
@BindTemplate("templates/inside/draws.html")
public final class DrawsView implements InsideTab {
  private static final double MOVING_BUDGET = 1;
  private static final double RESTING_BUDGET = 6;

  /** Pairs of vectors between two looks at the clock. */
  private static final int PAIRS = 200;

  /** So many layers are shown at a time. */
  private static final int FEW = 6;

  /** Scales that differ by more than this have axes of their own. */
  private static final double MOST_DIFFERENT = 10;

  private final InsideDesk desk;
  private final DrawsStrip strip;
  private final DrawsPlace place;
  private final ScaleTable scale = new ScaleTable();
  private final List<DrawsCard> cards = new ArrayList<>();
  private Optional<Looked> looked = Optional.empty();
  private Optional<DrawnStart> start = Optional.empty();
  private List<DrawsCard> shown = List.of();
  private String sentence = "";
  private String axis = "";
  private String shownWords = "";
  private String law = "";

  /** How far the axis of all reaches; 0 where each has its own. */
  private double commonEnd;

  private boolean isWorking;
  private boolean isDark;

  /** What is shown was made of. */
  private record Looked(
      Experiment experiment, Experiment settings, boolean isMoved, boolean isEdited, Place place) {
    boolean isOfStart(Seen lane) {
      return experiment == lane.state().experiment() && settings == lane.settings();
    }

    boolean isOf(Seen lane, Place now) {
      return isOfStart(lane)
          && isMoved == lane.step() > 0
          && isEdited == isEdited(lane)
          && place.equals(now);
    }

    static boolean isEdited(Seen lane) {
      return !lane.state().editsUpTo(0).isEmpty();
    }
  }

  /** The tab for the network that is looked at. */
  public DrawsView(InsideDesk desk) {
    this.desk = desk;
    strip = new DrawsStrip(desk);
    place = new DrawsPlace(desk);
  }

  @Override
  public void paint() {
    Seen lane = desk.lane();
    boolean isMoving = desk.workbench().isMoving();
    look(lane);
    if (isDark != desk.shell().isDark()) {
      isDark = desk.shell().isDark();
      draw();
      strip.draw(isDark);
    }
    if (isWorking) {
      work(lane, desk.shell().millis() + (isMoving ? MOVING_BUDGET : RESTING_BUDGET));
      desk.shell().requestFrame();
    }
  }

  /** Takes up another start, another place or another step. */
  private void look(Seen lane) {
    boolean isSameStart = looked.isPresent() && looked.get().isOfStart(lane);
    if (!isSameStart) {
      start = Optional.of(DrawnStart.of(lane.state()));
      strip.show(start.get());
      scale.show(start.get());
    }
    DrawnStart its = start.get();
    Place now = place.of(its);
    if (isSameStart && looked.get().isOf(lane, now)) {
      return;
    }
    boolean isEdited = Looked.isEdited(lane);
    int before = isSameStart ? firstShown(looked.get().place) : 0;
    looked =
        Optional.of(
            new Looked(lane.state().experiment(), lane.settings(), lane.step() > 0, isEdited, now));
    sentence = StartEnglish.of(its, lane.step(), isEdited);
    place.show(its, now);
    if (before != firstShown(now)) {
      showLayers(its, firstShown(now));
    }
    draw();
    desk.shell().requestFrame(); // the template is a frame behind
  }

  /** Of so many layers that not all are shown, those about the one that is looked at. */
  private int firstShown(Place about) {
    int last = start.get().shape().layers() - FEW + 1;
    return Math.max(1, Math.min(about.layer() - FEW / 2, last));
  }

  private void showLayers(DrawnStart its, int first) {
    int layers = its.shape().layers();
    int count = Math.min(FEW, layers - first + 1);
    while (cards.size() < count) {
      cards.add(new DrawsCard(place::select));
    }
    shown = List.copyOf(cards.subList(0, count));
    List<LayerStart> starts = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      shown.get(i).show(its, first + i);
      starts.add(shown.get(i).layer());
    }
    law = SpectrumEnglish.aboutLaw(starts);
    shownWords =
        layers > FEW
            ? "Layers "
                + first
                + " to "
                + (first + count - 1)
                + " of "
                + layers
                + ": those about the chosen one."
            : "";
    shareAxis();
    isWorking = true;
  }

  /** One axis for all layers, unless their scales differ too much. */
  private void shareAxis() {
    double least = Double.POSITIVE_INFINITY;
    double most = 0;
    for (DrawsCard card : shown) {
      double reach = card.reach();
      least = reach > 0 ? Math.min(least, reach) : least;
      most = Math.max(most, reach);
    }
    boolean isOwn = most > MOST_DIFFERENT * least;
    commonEnd = isOwn ? 0 : most;
    axis =
        shown.size() == 1
            ? ""
            : isOwn
                ? "Each layer has an axis of its own: their scales differ too much for one."
                : "All layers have the same axis, so that widths can be compared.";
  }

  private void draw() {
    if (looked.isPresent()) {
      shown.forEach(this::draw);
    }
  }

  private void draw(DrawsCard card) {
    card.draw(commonEnd > 0 ? commonEnd : card.reach(), looked.get().place, isDark);
  }

  /** The singular values of large matrices take longest: they come last. */
  private void work(Seen lane, double until) {
    boolean isSmall = strip.isPictured();
    boolean isDone = false;
    while (!isDone && desk.shell().millis() < until) {
      isDone =
          (!isSmall || workOnCards()) && strip.work(lane, isDark) && scale.work() && workOnCards();
    }
    isWorking = !isDone;
  }

  private boolean workOnCards() {
    for (DrawsCard card : shown) {
      if (!card.isSearched()) {
        if (card.search(PAIRS)) {
          draw(card);
        }
        return false;
      }
    }
    return true;
  }

  /** How the network started. */
  public String getSentence() {
    return sentence;
  }

  /** Whether axes can be compared; empty if there is but one. */
  public String getAxis() {
    return axis;
  }

  /** What singular values follow; empty if they follow no law. */
  public String getLaw() {
    return law;
  }

  /** Which layers are shown; empty if all are. */
  public String getShown() {
    return shownWords;
  }

  /** The layers. */
  public List<DrawsCard> getCards() {
    return shown;
  }

  /** Other starts. */
  public DrawsStrip getStrip() {
    return strip;
  }

  /** The draw that is looked at. */
  public DrawsPlace getPlace() {
    return place;
  }

  /** How the scale is chosen. */
  public ScaleTable getScale() {
    return scale;
  }
}
