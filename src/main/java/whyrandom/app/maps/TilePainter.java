package whyrandom.app.maps;

import java.util.Optional;
import whyrandom.engine.Network;
import whyrandom.engine.Shape;
import whyrandom.experiment.Experiment;
import whyrandom.experiment.State;
import whyrandom.experiment.TrainingData;
import whyrandom.maps.UnitMaps;
import whyrandom.plot.Box;
import whyrandom.plot.NetworkLayout;
import whyrandom.web.TilePen;

/** Paints the tiles of the diagram: the map of every unit, and the data on the output. */
public final class TilePainter {
  private static final double POINT_SHARE = 1 / 68.0;
  private static final double LEAST_POINT = 1.4;

  /** Points would hide a smaller output. */
  private static final double LEAST_TILE_WITH_POINTS = 40;

  private Optional<Experiment> settings = Optional.empty();
  private Optional<UnitMaps> maps = Optional.empty();
  private Optional<DataPoints> points = Optional.empty();
  private int[] pixels = new int[0];

  /** Follows a run; answers whether the data is other data than before. */
  public boolean follow(State run) {
    Network network = run.network();
    boolean isSameData = settings.isPresent() && isSameInput(settings.get(), run.settings());
    if (!isSameData) {
      TrainingData data = run.data();
      maps = Optional.of(new UnitMaps(network, run.settings().features(), data.dataset()));
      points = Optional.of(new DataPoints(data.dataset()));
    }
    settings = Optional.of(run.settings());
    maps.get().follow(network);
    return !isSameData;
  }

  /** Whether maps and points stay what they are: everything but the network is the same. */
  private static boolean isSameInput(Experiment a, Experiment b) {
    return a == b
        || a.data().equals(b.data()) && a.features().equals(b.features()) && a.task() == b.task();
  }

  /** The resolution of the maps as last computed; 0 before. */
  int resolution() {
    return maps.isPresent() ? maps.get().resolution() : 0;
  }

  /** Computes the maps of the network as it is now. */
  public void sweep(int resolution) {
    begin(resolution);
    advance(Integer.MAX_VALUE);
  }

  /** Begins to compute the maps of the network that is followed: see {@link #advance}. */
  public void begin(int resolution) {
    maps.get().begin(resolution);
    if (pixels.length < resolution * resolution) {
      pixels = new int[resolution * resolution];
    }
  }

  /**
   * Goes on with computing them.
   *
   * @param multiplications about how many it may take
   * @return whether it is done
   */
  public boolean advance(int multiplications) {
    return maps.get().advance(multiplications);
  }

  /** Paints the maps as last computed. */
  public void paintMaps(TilePen pen, NetworkLayout layout, Network network, MapColors colors) {
    Shape shape = network.shape();
    for (int layer = 0; layer <= shape.layers(); layer++) {
      for (int unit = 0; unit < shape.units(layer); unit++) {
        paintMap(pen, layout, network, layer, unit, colors);
      }
    }
  }

  /** Paints the map of one unit, as last computed, or of an input if {@code layer} is 0. */
  public void paintMap(
      TilePen pen, NetworkLayout layout, Network network, int layer, int unit, MapColors colors) {
    paintMap(pen, layout.tile(layer, unit), layout.cornerOf(layer), network, layer, unit, colors);
  }

  /** Paints the map of one unit in a box with round corners of that radius. */
  public void paintMap(
      TilePen pen,
      Box tile,
      double corner,
      Network network,
      int layer,
      int unit,
      MapColors colors) {
    UnitMaps all = maps.get();
    int side = all.resolution();
    double[] values = all.values(layer, unit);
    if (layer == network.shape().layers() && network.output().isOnePerClass()) {
      colors.probability(values, unit, side * side, pixels);
    } else {
      colors.signed(values, all.limit(layer, unit), side * side, pixels);
    }
    if (tile.width() == tile.height()) {
      pen.tile(pixels, side, tile.x(), tile.y(), tile.width(), corner);
    } else {
      pen.image(pixels, side, side, tile.x(), tile.y(), tile.width(), tile.height());
    }
  }

  /** Paints the data on the output, or on each of the outputs. */
  public void paintPoints(TilePen pen, NetworkLayout layout, MapColors colors) {
    int column = layout.columns() - 1;
    for (int unit = 0; unit < layout.sizes()[column]; unit++) {
      Box tile = layout.tile(column, unit);
      if (tile.width() >= LEAST_TILE_WITH_POINTS) {
        paintPoints(pen, tile, colors);
      }
    }
  }

  /** Paints the output of all classes together over a rectangle. */
  public void paintOutput(TilePen pen, Box box, Network network, MapColors colors) {
    UnitMaps all = maps.get();
    int side = all.resolution();
    int last = network.shape().layers();
    if (network.output().isOnePerClass()) {
      colors.mixture(all.values(last), side * side, pixels);
    } else {
      colors.signed(all.values(last, 0), all.limit(last, 0), side * side, pixels);
    }
    pen.image(pixels, side, side, box.x(), box.y(), box.width(), box.height());
  }

  /** Paints the data over a rectangle. */
  public void paintPoints(TilePen pen, Box box, MapColors colors) {
    double share = POINT_SHARE * points.get().sizeFactor();
    double radius = Math.max(LEAST_POINT, share * Math.min(box.width(), box.height()));
    points.get().paint(pen, box, radius, colors);
  }
}
