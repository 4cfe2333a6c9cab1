package whyrandom.app.diagram;

import java.util.Optional;
import whyrandom.app.maps.MapColors;
import whyrandom.engine.Network;
import whyrandom.web.Sheet;

/**
 * Draws the maps and the edges of a large network in parts, as soon as what can do so is there: see
 * {@link LargePicture}.
 */
public interface LargeDrawing {
  /** Everything has to be painted anew. */
  void forget();

  /** Whether the maps of a network can be begun: there are others, and none are being painted. */
  boolean wantsMaps(Network network, int resolution);

  /** Begins the maps of the network that the painter follows. */
  void beginMaps(Sheet sheet, Network network, int resolution);

  /** Shows edges, all or one unit's, with these values, as soon as it can be. */
  void showEdges(Sheet sheet, double[] values, Optional<EdgeFinder.Unit> only, MapColors colors);

  /** The network whose maps were begun last. */
  Network mapped();

  /** Whether what was begun last is of a network and of values. */
  boolean isOf(Network network, double[] values);

  /** Whether there is nothing to paint. */
  boolean isWhole();

  /** Does a part; answers whether the maps have just become whole. */
  boolean advance(Sheet mapSheet, Optional<? extends Sheet> edgeSheet, MapColors colors);

  /** Shows what there is of what has not been seen before. */
  void showFirst(Sheet mapSheet, Optional<? extends Sheet> edgeSheet);

  /** Nothing yet: it is always asked for again. */
  final class None implements LargeDrawing {
    @Override
    public void forget() {}

    @Override
    public boolean wantsMaps(Network network, int resolution) {
      return true;
    }

    @Override
    public void beginMaps(Sheet sheet, Network network, int resolution) {}

    @Override
    public void showEdges(
        Sheet sheet, double[] values, Optional<EdgeFinder.Unit> only, MapColors colors) {}

    @Override
    public Network mapped() {
      return null;
    }

    @Override
    public boolean isOf(Network network, double[] values) {
      return false;
    }

    @Override
    public boolean isWhole() {
      return true;
    }

    @Override
    public boolean advance(Sheet mapSheet, Optional<? extends Sheet> edgeSheet, MapColors colors) {
      return false;
    }

    @Override
    public void showFirst(Sheet mapSheet, Optional<? extends Sheet> edgeSheet) {}
  }
}
