package whyrandom.explain.arithmetic;

/** How numbers are written: to how many digits. */
public interface NumberText {
  /** The text of a number, with U+2212 for a minus. */
  String of(double value);
}
