package whyrandom.app.panel;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.IntFunction;
import org.teavm.flavour.templates.BindTemplate;
import org.teavm.flavour.templates.Fragment;
import whyrandom.app.desk.Desk;
import whyrandom.app.diagram.DiagramView;
import whyrandom.engine.Activation;
import whyrandom.experiment.Experiment;
import whyrandom.plot.NetworkLayout;
import whyrandom.web.events.Key;

/**
 * Over a diagram: between its columns what adds a hidden layer there; and in A's, where nothing
 * else leads there, what shows how to read the picture; and the card of the unit under the mouse.
 */
@BindTemplate("templates/growth.html")
public final class GrowthView {
  private static final double RADIUS = 12;

  /** What a place needs between two columns; it does not come and go with the height of words. */
  private static final double LEAST_GAP = 34;

  private static final int USUAL_UNITS = 4;

  private final Desk desk;
  private final int index;
  private final IntFunction<DiagramView> diagrams;
  private final Runnable legend;
  private final Fragment card;
  private Optional<NetworkLayout> known = Optional.empty();
  private List<Spot> spots = List.of();

  /**
   * What is over the diagram of network {@code index}, 0 = A.
   *
   * @param legend opens or shuts how to read the picture
   * @param card shows the unit that is looked at
   */
  public GrowthView(
      Desk desk, int index, IntFunction<DiagramView> diagrams, Runnable legend, Fragment card) {
    this.card = card;
    this.legend = legend;
    this.desk = desk;
    this.index = index;
    this.diagrams = diagrams;
  }

  /**
   * A place for one more hidden layer.
   *
   * @param layer the number that it would have, from 0
   * @param transform where it is
   * @param name what it is called
   */
  public record Spot(int layer, String transform, String name) {
    /** Where it is. */
    public String getTransform() {
      return transform;
    }

    /** What it is called. */
    public String getName() {
      return name;
    }
  }

  /** What shows the unit that is looked at. */
  public Fragment getCard() {
    return card;
  }

  /** Whether it is A's. */
  public boolean isFirst() {
    return index == 0;
  }

  /** Shows how to read the picture, or no longer. */
  public void ask() {
    legend.run();
  }

  /** Enter and the space bar do what a click does. */
  public boolean pressAsk(Key key) {
    boolean isClick = isClick(key);
    if (isClick) {
      ask();
    }
    return isClick;
  }

  /** As wide as the diagram. */
  public String getWidth() {
    return diagrams.apply(index).getWidth();
  }

  /** As high as the diagram. */
  public String getHeight() {
    return diagrams.apply(index).getHeight();
  }

  /** One unit is one CSS pixel. */
  public String getViewBox() {
    return diagrams.apply(index).getViewBox();
  }

  /** Where there is room between two columns. */
  public List<Spot> getSpots() {
    Optional<NetworkLayout> layout = diagrams.apply(index).layout();
    if (!layout.equals(known)) {
      known = layout;
      spots = layout.map(GrowthView::spots).orElse(List.of());
    }
    return spots;
  }

  private static List<Spot> spots(NetworkLayout layout) {
    List<Spot> list = new ArrayList<>();
    int last = layout.columns() - 1;
    for (int column = 0; column < last; column++) {
      if (layout.leastGap() >= LEAST_GAP && layout.hasEdges(column + 1)) {
        int x = (int) ((layout.right(column) + layout.bias(column + 1, 0).x()) / 2);
        int y = (int) (layout.height() - RADIUS);
        list.add(new Spot(column, "translate(" + x + " " + y + ")", name(column, last)));
      }
    }
    return list;
  }

  private static String name(int column, int last) {
    if (column == 0) {
      return "Add a hidden layer after the inputs";
    }
    return column == last - 1
        ? "Add a hidden layer before the output"
        : "Add a hidden layer after hidden layer " + column;
  }

  /** Adds a layer like its neighbour, where the settings apply. */
  public void add(Spot spot) {
    if (desk.workbench().isComparing() && !desk.workbench().scope().isBoth()) {
      desk.notices()
          .attempt(() -> desk.workbench().changeOne("", index, e -> with(e, spot.layer())));
    } else {
      desk.notices().attempt(() -> desk.workbench().change(e -> with(e, spot.layer())));
    }
  }

  /** One more layer, as wide as the next hidden one, or the one before. */
  private static Experiment with(Experiment e, int layer) {
    List<Integer> hidden = new ArrayList<>(e.hidden());
    List<Activation> activations = new ArrayList<>(e.activations());
    int at = Math.min(layer, hidden.size());
    int like = Math.min(at, hidden.size() - 1);
    hidden.add(at, like < 0 ? (Integer) USUAL_UNITS : hidden.get(like));
    activations.add(at, like < 0 ? Activation.TANH : activations.get(like));
    return e.withNetwork(e.features(), hidden, activations);
  }

  private static boolean isClick(Key key) {
    return key.name().equals("Enter") || key.name().equals(" ");
  }

  /** Enter and the space bar do what a click does. */
  public boolean press(Key key, Spot spot) {
    boolean isClick = isClick(key);
    if (isClick) {
      add(spot);
    }
    return isClick;
  }
}
