package whyrandom.plot;

/** A colour by what it is for. The same names as the custom properties of the style sheets. */
public enum Ink {
  /** What matters most. */
  INK,
  /** Words beside it. */
  MUTED,
  /** Lines that carry meaning. */
  LINE,
  /** Lines that only help the eye. */
  HAIRLINE,
  /** Sameness, and the reader's edits. */
  VIOLET,
  /** What is written on it. */
  ON_VIOLET,
  /** The ground of a card. */
  RAISED
}
