package whyrandom.app.drawing;

import java.util.ArrayList;
import java.util.List;
import whyrandom.app.diagram.StillNetwork;
import whyrandom.experiment.Document;
import whyrandom.experiment.Variant;
import whyrandom.model.Seen;
import whyrandom.share.Figure;

/**
 * What a picture is of: the networks of a document at a step.
 *
 * @param networks one, or two that are compared
 * @param step where they are
 * @param panels what is to be seen of them
 */
public record Subject(List<StillNetwork> networks, int step, List<Figure.Panel> panels) {
  /** Copies the lists. */
  public Subject {
    networks = List.copyOf(networks);
    panels = List.copyOf(panels);
  }

  /** A figure as it is at the end: its first choice at the step at which play stops. */
  public static Subject of(Figure figure) {
    Document document = figure.options().get(0).document();
    int step = figure.until() > 0 ? figure.until() : document.step();
    List<StillNetwork> networks = new ArrayList<>();
    networks.add(StillNetwork.at(step, document.main()));
    document.compare().ifPresent(other -> networks.add(StillNetwork.at(step, other)));
    return new Subject(networks, step, figure.panels());
  }

  /** What is open, as it is now; of its gap nothing is drawn, for which it would be run again. */
  public static Subject of(List<Seen> lanes, List<Figure.Panel> panels) {
    List<StillNetwork> networks = new ArrayList<>();
    for (Seen lane : lanes) {
      networks.add(StillNetwork.of(lane));
    }
    List<Figure.Panel> drawn = new ArrayList<>(panels);
    drawn.remove(Figure.Panel.GAP);
    return new Subject(networks, lanes.get(0).step(), drawn);
  }

  boolean isCompared() {
    return networks.size() > 1;
  }

  /** {@code A · Random weights}, or the title alone of a single network; may be empty. */
  String title(int index) {
    String title = variant(index).experiment().title();
    String letter = isCompared() ? index == 0 ? "A" : "B" : "";
    return letter + (letter.isEmpty() || title.isEmpty() ? "" : " · ") + title;
  }

  private Variant variant(int index) {
    return networks.get(index).lane().variant();
  }

  /** The picture in words: what can be seen, and what is true of the networks. */
  public String inWords() {
    StringBuilder words = new StringBuilder(isCompared() ? "Two networks at step " : "At step ");
    words.append(step).append('.');
    for (int i = 0; i < networks.size(); i++) {
      StillNetwork network = networks.get(i);
      String title = title(i);
      words.append(title.isEmpty() ? "" : " " + title + ".");
      words.append(' ').append(network.describe());
      words.append(' ').append(network.lane().sentence().plain());
    }
    return words.toString();
  }
}
