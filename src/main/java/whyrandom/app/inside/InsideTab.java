package whyrandom.app.inside;

/** A view of the closer look: one tab. */
public interface InsideTab {
  /** Draws its canvases; called once a frame while the tab is open, after the templates' update. */
  default void paint() {}

  /** The tab is left, or the closer look closed: what it shows elsewhere on the page goes. */
  default void leave() {}
}
