package whyrandom.app.desk;

import java.util.Optional;
import org.teavm.flavour.templates.Fragment;
import whyrandom.share.Question;

/**
 * A view that takes the place of the networks while it is open: a script of its own, see {@link
 * Late}.
 */
public interface Room {
  /** Under which the room keeps for a reload what is set in it. */
  String KEY = "why-random.starts";

  /** What the address has behind its {@code ?} if the room is to be open from the start. */
  String QUERY = "room=starts";

  /** How that begins if the room is open. */
  String OPEN = "open;";

  /** What it looks like; made when it is first opened. */
  Fragment fragment();

  /** The reader comes in. */
  void enter();

  /** The reader comes in with a link that asks something. */
  void ask(Question question);

  /** What is asked, as a link can; nothing while the reader is not in it. */
  Optional<Question> question();

  /** Whether the reader is in it. */
  boolean isOpen();

  /** The reader goes. */
  void leave();

  /** Draws what has changed, every frame while it is open. */
  void paint();
}
