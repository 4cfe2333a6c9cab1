package whyrandom.app;

import java.util.List;
import org.teavm.flavour.templates.BindTemplate;

/** The choice of what settings apply to, while two networks are compared: both, A or B. */
@BindTemplate("templates/scope.html")
public final class ScopeView {
  private final Desk desk;

  /** The choice for what is on the desk. */
  public ScopeView(Desk desk) {
    this.desk = desk;
  }

  /** Whether there is a choice. */
  public boolean isComparing() {
    return desk.workbench().isComparing();
  }

  /** Both, A, B. */
  public List<Choice> getChoices() {
    return desk.scope().choices();
  }

  /** From here on settings apply to one of them. */
  public void choose(Choice choice) {
    desk.scope().choose(choice);
  }
}
