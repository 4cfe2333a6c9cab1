package whyrandom.app.figure;

import whyrandom.experiment.Document;
import whyrandom.model.Player;

/** What a figure needs of the page around it. */
public interface FigureHost extends Player.Clock {
  /** Whether the page is dark now. */
  boolean isDark();

  /** Asks for a frame, in which what has changed is shown. */
  void requestFrame();

  /** Whether the page stands in a page of somebody else, which links are to leave as it is. */
  boolean isFrame();

  /** Whether the script is there that has words for what is true, and writes addresses. */
  boolean isComplete();

  /** Why it is not; empty while it is on its way. */
  String missing();

  /** The address at which the playground opens a document; until that is there, the playground. */
  String playground(Document document);
}
