package whyrandom.app.figure;

/**
 * A page with figures on it. Two classes are this, for the same reason as with {@link
 * FigureExtras}.
 */
public interface FiguresPage {
  /** Shows the figures, and does from then on what is asked for. */
  void start();
}
