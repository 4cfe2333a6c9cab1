package whyrandom.app.desk;

import java.util.Optional;
import whyrandom.model.Player;
import whyrandom.share.Opened;
import whyrandom.share.Question;

/** What the page can do that needs a browser: files, links, themes. */
public interface Shell extends Player.Clock {
  /** Lets the reader choose a file and opens it. */
  void openFile();

  /** Saves what is open to a file. */
  void saveFile();

  /** Opens a document that came from outside, and says what of it was ignored. */
  void open(Opened opened);

  /** What is asked of many starts, while the reader is in the room where they are. */
  Optional<Question> question();

  /** Shows what is open as a link, and as code for other pages. */
  void share();

  /** Asks the reader for a link and opens it. */
  void enterLink();

  /** Whether the page is drawn for paper now. */
  boolean isPrinting();

  /** Whether the page is dark now. */
  boolean isDark();

  /** Turns the page dark or light, whatever the system says. */
  void setDark(boolean on);

  /** Whether the page is enlarged for a projector. */
  boolean isPresenter();

  /** Enlarges the page for a projector, or not. */
  void setPresenter(boolean on);

  /** Asks for a frame, in which what has changed is shown. */
  void requestFrame();

  /** Whether the element that has the keyboard is one of a selector; the body where none has it. */
  boolean isFocused(String selector);

  /** Gives the keyboard to the field of the selected weight. */
  void enterWeight();

  /** Gives the keyboard to the selected weight in the diagram. */
  void leaveWeight();

  /** Gives the keyboard to what opens the closer look. */
  void leaveCloserLook();

  /**
   * Closes the menus, and gives the keyboard back to their buttons.
   *
   * @return whether one was open
   */
  boolean closeMenus();
}
