package whyrandom.plot;

/**
 * A mark on an axis.
 *
 * @param value where it stands
 * @param label what it says; empty where a mark has no words
 */
public record Tick(double value, String label) {}
