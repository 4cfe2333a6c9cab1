package whyrandom.app.inside;

import org.teavm.flavour.templates.BindTemplate;

/** A tab of the closer look. */
@BindTemplate("templates/inside/landscape.html")
public final class LandscapeView implements InsideTab {
  private final InsideDesk desk;

  LandscapeView(InsideDesk desk) {
    this.desk = desk;
  }

  /** The current step. */
  public int getStep() {
    return desk.lane().run().step();
  }
}
