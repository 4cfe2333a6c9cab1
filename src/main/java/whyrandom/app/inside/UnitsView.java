package whyrandom.app.inside;

import org.teavm.flavour.templates.BindTemplate;

/** A tab of the closer look. */
@BindTemplate("templates/inside/units.html")
public final class UnitsView implements InsideTab {
  private final InsideDesk desk;

  UnitsView(InsideDesk desk) {
    this.desk = desk;
  }

  /** The current step. */
  public int getStep() {
    return desk.lane().run().step();
  }
}
