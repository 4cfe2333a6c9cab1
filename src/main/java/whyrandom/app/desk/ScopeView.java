package whyrandom.app.desk;

import java.util.List;
import org.teavm.flavour.templates.BindTemplate;
import whyrandom.model.Scope;

/** The choice of what settings apply to, while two networks are compared: both, A or B. */
@BindTemplate("templates/scope.html")
public final class ScopeView {
  private static final String BOTH = "both";

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
    Scope scope = desk.workbench().scope();
    return List.of(
        new Choice(BOTH, BOTH, scope.isBoth()),
        new Choice("A", "A", !scope.isBoth() && scope.lane() == 0),
        new Choice("B", "B", !scope.isBoth() && scope.lane() == 1));
  }

  /** From here on settings apply to one of them. */
  public void choose(Choice choice) {
    Scope scope = desk.workbench().scope();
    desk.workbench()
        .setScope(
            choice.id().equals(BOTH)
                ? scope.toBoth()
                : scope.toOne(choice.id().equals("A") ? 0 : 1));
  }
}
