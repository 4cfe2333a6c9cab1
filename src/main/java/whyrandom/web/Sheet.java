package whyrandom.web;

/** What shows a picture that takes many frames to paint: it is painted behind what is seen. */
public interface Sheet {
  /** A pen on the clean surface: what is painted is seen at once. */
  TilePen paint();

  /** A pen on a clean sheet behind: what is painted is seen once it is brought forward. */
  TilePen paintBehind();

  /** Has the browser draw now what was painted behind, which else it does all at the end. */
  void settle();

  /** Shows what was painted behind in place of what is there. */
  void bringForward();
}
