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

  /** The address at which the playground opens a document. */
  String playground(Document document);
}
