package whyrandom.app.inside;

import org.teavm.flavour.templates.BindTemplate;

/** A tab of the closer look. */
@BindTemplate("templates/inside/layers.html")
public final class LayersView implements InsideTab {
  private final InsideDesk desk;

  LayersView(InsideDesk desk) {
    this.desk = desk;
  }

  /** The current step. */
  public int getStep() {
    return desk.lane().run().step();
  }
}
