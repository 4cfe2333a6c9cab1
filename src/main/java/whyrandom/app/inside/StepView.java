package whyrandom.app.inside;

import org.teavm.flavour.templates.BindTemplate;

/** A tab of the closer look. */
@BindTemplate("templates/inside/step.html")
public final class StepView implements InsideTab {
  private final InsideDesk desk;

  StepView(InsideDesk desk) {
    this.desk = desk;
  }

  /** The current step. */
  public int getStep() {
    return desk.lane().run().step();
  }
}
