package whyrandom.app.inside.ties;

import java.util.Optional;
import whyrandom.app.maps.MapColors;
import whyrandom.app.maps.TilePainter;
import whyrandom.engine.Evaluation;
import whyrandom.engine.Network;
import whyrandom.engine.Shape;
import whyrandom.experiment.Experiment;
import whyrandom.experiment.State;
import whyrandom.experiment.TieTrial;
import whyrandom.experiment.TieWay;
import whyrandom.math.Percent;
import whyrandom.plot.Box;
import whyrandom.plot.Numbers;
import whyrandom.web.Surface;
import whyrandom.web.TilePen;

/** One way that is tried: what it is, its units and its output now, and what it has come to. */
public final class TieCard {
  /** Points along each side of a unit's picture. */
  private static final int RESOLUTION = 16;

  private static final int MOST_TILES = 8;

  /** The units of more layers are counted together. */
  private static final int MOST_LAYERS = 3;

  private static final double GAP = 3;
  private static final double OUTPUT_GAP = 10;
  private static final double CORNER = 2;

  private final TieWay way;
  private final Runnable frame;
  private Optional<TieTrial> trial = Optional.empty();
  private Optional<Surface> surface = Optional.empty();
  private int drawnStep = -1;
  private boolean isDrawnDark;
  private int toldStep = -1;
  private String verdict = "";
  private String measure = "";
  private boolean isAlike;

  /**
   * A card for a way.
   *
   * @param frame asks for a frame
   */
  TieCard(TieWay way, Runnable frame) {
    this.way = way;
    this.frame = frame;
  }

  TieWay way() {
    return way;
  }

  /** Begins with the network, data and rate of an experiment. */
  void begin(Experiment like) {
    trial = Optional.of(new TieTrial(way, like));
    drawnStep = -1;
    tell();
  }

  int step() {
    return trial.isPresent() ? trial.get().step() : 0;
  }

  void advance() {
    trial.get().advance();
  }

  /** Puts what it has come to into words. */
  void tell() {
    State state = trial.get().state();
    Shape shape = state.network().shape();
    toldStep = state.step();
    isAlike = false;
    if (!state.network().isFinite()) {
      verdict = "diverged";
      measure = "";
      return;
    }
    StringBuilder words = new StringBuilder();
    boolean areAlike = true;
    int all = 0;
    int allDistinct = 0;
    for (int layer = 1; layer <= shape.hiddenLayers(); layer++) {
      int units = shape.units(layer);
      int distinct = trial.get().distinct(layer);
      areAlike &= distinct == 1;
      all += units;
      allDistinct += distinct;
      words.append(words.length() == 0 ? "" : " · ").append(distinct).append(" of ").append(units);
    }
    isAlike = areAlike;
    boolean areFew = shape.hiddenLayers() <= MOST_LAYERS;
    String counts = areFew ? words.toString() : allDistinct + " of " + all;
    verdict = areAlike ? "identical" : counts + " distinct";
    Evaluation train = state.evaluateTrain();
    measure =
        train.accuracy().isPresent()
            ? Percent.of(train.accuracy()) + " right"
            : "loss " + Numbers.text(train.loss(), 3);
  }

  /** Whether it is to be drawn: it has gone on, or the page looks different. */
  boolean isDue(boolean isDark) {
    boolean isThere = trial.isPresent() && surface.isPresent() && surface.get().width() > 0;
    return isThere && (drawnStep != step() || isDark != isDrawnDark);
  }

  /** Whether its units are not all identical. */
  boolean isParted() {
    return !isAlike && !isDiverged();
  }

  /** Whether its numbers are not finite any more. */
  boolean isDiverged() {
    return trial.isPresent() && !trial.get().state().network().isFinite();
  }

  /** Draws the units of the first layer with several, and the output. */
  void draw(TilePainter painter, boolean isDark) {
    Surface s = surface.get();
    State state = trial.get().state();
    Network network = state.network();
    MapColors colors = isDark ? MapColors.DARK : MapColors.LIGHT;
    painter.follow(state);
    painter.sweep(RESOLUTION);
    int layer = trial.get().layer();
    int tiles = Math.min(MOST_TILES, network.shape().units(layer));
    double side =
        Math.floor(
            Math.min(s.height(), (s.width() - OUTPUT_GAP - GAP * (tiles - 1)) / (tiles + 1)));
    TilePen pen = s.paint();
    for (int unit = 0; unit < tiles; unit++) {
      Box box = new Box(unit * (side + GAP), 0, side, side);
      painter.paintMap(pen, box, CORNER, network, layer, unit, colors);
    }
    double x = tiles * (side + GAP) - GAP + OUTPUT_GAP;
    painter.paintOutput(pen, new Box(x, 0, side, side), network, colors);
    drawnStep = step();
    isDrawnDark = isDark;
  }

  // ---- what the template shows

  /** The canvas. */
  public void setSurface(Surface value) {
    surface = Optional.of(value);
    drawnStep = -1;
    value.onResize(
        () -> {
          drawnStep = -1;
          frame.run();
        });
    frame.run();
  }

  /** What the way is called. */
  public String getName() {
    return switch (way) {
      case PLAIN -> "Gradient descent";
      case MOMENTUM -> "Momentum " + TieWay.MOMENTUM_SHARE;
      case ADAM -> "Adam";
      case ORDER -> "Mini-batches of " + TieWay.BATCH;
      case PENALTY -> "Weight decay";
      case NUDGE -> "One weight + " + TieWay.NUDGE_SIZE;
      case NOISE -> "Noise on units";
      case RATES -> "A rate for each unit";
      case DROPOUT -> "Dropout " + (int) (100 * TieWay.DROPOUT_RATE) + " %";
      case RANDOM -> "Random weights";
    };
  }

  /** What it does to identical units. */
  public String getReason() {
    return switch (way) {
      case PLAIN -> "Equal units get equal gradients.";
      case MOMENTUM -> "What it remembers of equal units is equal, too.";
      case ADAM -> "A rate for each weight, but made from equal gradients.";
      case ORDER -> "Chance picks the examples: the same for all units.";
      case PENALTY -> "L2, " + TieWay.DECAY + ": it pulls equal weights equally.";
      case NUDGE -> "That unit parts from the others.";
      case NOISE -> "N(0, " + TieWay.NOISE_SIGMA + "²) is added to each unit’s z at each step.";
      case RATES -> "From half the rate to one and a half times it.";
      case DROPOUT -> "Chance leaves units out, each for itself.";
      case RANDOM -> "Xavier: different from the start.";
    };
  }

  /** How many units are distinct. */
  public String getVerdict() {
    return verdict;
  }

  /** {@code same} where all are identical. */
  public String getStyle() {
    return isAlike ? "same" : "";
  }

  /** How well it does. */
  public String getMeasure() {
    return measure;
  }

  /** The picture in words. */
  public String getLabel() {
    return getName() + ": hidden units and output after " + toldStep + " steps";
  }

  /** Whether it can be opened as a run. */
  public boolean isOpenable() {
    return way.isDocument();
  }

  /** What opens it, for who cannot see where it stands. */
  public String getOpens() {
    return "Open " + getName();
  }
}
