package whyrandom.app.desk;

import java.util.Optional;
import org.teavm.flavour.templates.Fragment;
import whyrandom.share.Question;

/**
 * What stands around the networks, in which things are set and read: a script of its own, see
 * {@link Late}, which is loaded as soon as the first figure works.
 *
 * <p>As with {@link Sharer}, each method is called from two places at least.
 */
public interface Panels {
  /** The bar along the top. */
  String HEADER = "header";

  /** The output of the one network in view, large. */
  String OUTPUT = "output";

  /** The loss. */
  String LOSS = "loss";

  /** The panel of the data. */
  String DATA = "data";

  /** What the settings apply to. */
  String SCOPE = "scope";

  /** The panel of the network's shape. */
  String NETWORK = "network";

  /** The panel of the update rule. */
  String DESCENT = "descent";

  /** The bar that sets weights. */
  String START = "start";

  /** The panel of the selected weight. */
  String WEIGHT = "weight";

  /** How to read the picture. */
  String LEGEND = "legend";

  /** What is shown over the diagram of network A. */
  String OVER_A = "overA";

  /** What is shown over the diagram of network B. */
  String OVER_B = "overB";

  /** A panel by its name. */
  Fragment of(String name);

  /** What sets the two networks apart, in words. */
  String DIFFERENCES = "differences";

  /** The settings that differ, for the marks beside them. */
  String MARKS = "marks";

  /** One of these texts. */
  String text(String name);

  /** What is asked of many starts, while the reader is in the room where they are. */
  Optional<Question> question();

  /** Leads the reader into that room, and asks. */
  void ask(Question question);

  /** Draws what stays the same until the page turns dark or light. */
  void paint();

  /** Draws what changes with the network, every few frames. */
  void paintNowAndThen();
}
