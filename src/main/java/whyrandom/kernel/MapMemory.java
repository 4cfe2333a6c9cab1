package whyrandom.kernel;

import whyrandom.engine.Shape;

/**
 * What stands where in the memory of a kernel for maps: the tables, the parameters as single
 * doubles in the order of {@link Shape}, then a map for each input and for each unit, layer after
 * layer.
 */
final class MapMemory {
  private final Tables tables;
  private final int parameters;
  private final int mapBytes;
  private final int[] maps;
  private final int end;

  MapMemory(MapPlan plan) {
    Shape shape = plan.shape();
    Room room = new Room();
    tables = Tables.in(room);
    parameters = room.take(Double.BYTES * shape.parameters());
    mapBytes = mapBytes(plan.points());
    maps = new int[shape.layers() + 1];
    for (int layer = 0; layer < maps.length; layer++) {
      maps[layer] = room.take(shape.units(layer) * mapBytes);
    }
    end = room.end();
  }

  /**
   * Bytes from one unit's map to the next one's: whole tiles, in an odd number of lines. So the
   * numbers of one point, which are needed together, are spread over all of the cache; even numbers
   * would have them crowd in some of its rows.
   */
  static int mapBytes(int points) {
    int tiles = (points + MapCode.POINTS - 1) / MapCode.POINTS;
    int lines = Room.aligned(tiles * MapCode.POINTS * Double.BYTES) / Room.ALIGNMENT;
    return (lines | 1) * Room.ALIGNMENT;
  }

  /** Where the numbers of tanh and exp stand. */
  Tables tables() {
    return tables;
  }

  /** Where the parameters begin. */
  int parameters() {
    return parameters;
  }

  /** The address of a parameter, by its place in the order of {@link Shape}. */
  int parameter(int place) {
    return parameters + Double.BYTES * place;
  }

  int mapBytes() {
    return mapBytes;
  }

  /** The map of a unit of a layer, or of an input if the layer is 0. */
  int map(int layer, int unit) {
    return maps[layer] + unit * mapBytes;
  }

  /** Bytes of all of it. */
  int end() {
    return end;
  }
}
