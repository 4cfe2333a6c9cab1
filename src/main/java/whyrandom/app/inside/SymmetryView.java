package whyrandom.app.inside;

import org.teavm.flavour.templates.BindTemplate;

/** A tab of the closer look. */
@BindTemplate("templates/inside/symmetry.html")
public final class SymmetryView implements InsideTab {
  private final InsideDesk desk;

  SymmetryView(InsideDesk desk) {
    this.desk = desk;
  }

  /** The current step. */
  public int getStep() {
    return desk.lane().run().step();
  }
}
