package whyrandom.engine;

/**
 * Forward through a network at many points: what {@link PassForward} computes, and what others
 * compute to the bit by other means.
 */
public interface Forward {
  /** Whether it is for this network, with room for so many points. */
  boolean isFor(Network network, int points);

  /** How many points are best computed at a time. */
  int step();

  /**
   * Begins with the first point.
   *
   * @param parameters of a network that this is for; they must not change until {@link #end}
   * @param values for each layer and each unit a number for each point: layer 0 are the inputs, the
   *     others receive the activations, or are replaced by arrays of the same length that have them
   */
  void begin(double[] parameters, double[][][] values);

  /**
   * Computes all activations at some points, one after the other from the first on.
   *
   * @param from the first, a multiple of {@link #step}
   * @param to after the last
   */
  void compute(int from, int to);

  /** All that was computed stands where {@link #begin} wanted it, if not before. */
  void end();
}
