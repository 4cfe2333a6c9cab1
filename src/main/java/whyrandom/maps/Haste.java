package whyrandom.maps;

/** Makes what computes maps faster than the engine, to the same bits. */
public interface Haste {
  /**
   * Is called when maps have been computed by the engine again and again: calls {@link UnitMaps#by}
   * soon, if there is something faster.
   */
  void make(UnitMaps maps);
}
