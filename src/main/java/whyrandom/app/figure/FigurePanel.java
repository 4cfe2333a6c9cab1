package whyrandom.app.figure;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import whyrandom.share.Figure.Panel;

/**
 * A part of a figure, as the template asks for it.
 *
 * @param panel which
 * @param isHalf whether it stands beside another one where there is room, if there is one network
 */
public record FigurePanel(Panel panel, boolean isHalf) {
  private static final Set<Panel> NARROW =
      Set.of(Panel.OUTPUT, Panel.LOSS, Panel.GAP, Panel.ACTIVATION, Panel.LANDSCAPE);

  /**
   * The parts of a figure; two in a row that need not be wide share their row, and a network whose
   * landscape comes next shares it with that.
   */
  static List<FigurePanel> of(List<Panel> panels) {
    List<FigurePanel> list = new ArrayList<>();
    for (int i = 0; i < panels.size(); i++) {
      boolean isFirst = i + 1 < panels.size() && areNarrow(panels.get(i), panels.get(i + 1));
      list.add(new FigurePanel(panels.get(i), isFirst));
      if (isFirst) {
        i++;
        list.add(new FigurePanel(panels.get(i), true));
      }
    }
    return List.copyOf(list);
  }

  private static boolean areNarrow(Panel one, Panel other) {
    boolean isOfNetwork = one == Panel.NETWORK && other == Panel.LANDSCAPE;
    return isOfNetwork || NARROW.contains(one) && NARROW.contains(other);
  }

  /** Its css classes. */
  public String getStyle() {
    return "figure-panel figure-" + panel.id() + (isHalf ? " half" : "");
  }

  /** Whether it is the diagrams. */
  public boolean isNetwork() {
    return panel == Panel.NETWORK;
  }

  /** Whether it is the large outputs. */
  public boolean isOutput() {
    return panel == Panel.OUTPUT;
  }

  /** Whether it is the loss. */
  public boolean isLoss() {
    return panel == Panel.LOSS;
  }

  /** Whether it is the sentences. */
  public boolean isSentence() {
    return panel == Panel.SENTENCE;
  }

  /** Whether it is the gap between two units. */
  public boolean isGap() {
    return panel == Panel.GAP;
  }

  /** Whether it comes from a script of its own. */
  public boolean isLate() {
    return isStep()
        || panel == Panel.DEPTH
        || panel == Panel.ACTIVATION
        || panel == Panel.LANDSCAPE;
  }

  /** Whether it is the arithmetic of a step. */
  boolean isStep() {
    return panel == Panel.STEP;
  }
}
