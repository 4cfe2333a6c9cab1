package whyrandom.app.figure;

import whyrandom.share.Figure.Panel;

/**
 * A part of a figure, as the template asks for it.
 *
 * @param panel which
 */
public record FigurePanel(Panel panel) {
  /** Its css classes. */
  public String getStyle() {
    return "figure-panel figure-" + panel.id();
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
}
