package whyrandom.app.panel;

import org.teavm.flavour.templates.BindTemplate;
import org.teavm.flavour.templates.Templates;
import whyrandom.app.desk.Desk;
import whyrandom.app.desk.Sheets;
import whyrandom.web.Hints;
import whyrandom.web.Page;

/**
 * How to read the picture of a network. It is open from the start where there is room, which the
 * style sheet knows, and a sheet on small screens.
 */
@BindTemplate("templates/legend.html")
public final class LegendView {
  private static final String SHEET = "legend";

  private final Desk desk;
  private String state = "auto";

  /** The panel for what is on the desk. */
  public LegendView(Desk desk) {
    this.desk = desk;
  }

  /** {@code auto} until the reader opens or shuts it. */
  public String getState() {
    return state;
  }

  /** Opens or shuts it. */
  public void toggle() {
    boolean isShown = Hints.isShown("#legend-lines");
    state = isShown ? "shut" : "open";
    if (!isShown) {
      desk.sheets().open(SHEET);
    } else if (desk.sheets().current().equals(SHEET)) {
      desk.sheets().open(Sheets.NONE);
    }
    Templates.update();
    if (!isShown) {
      Hints.scrollTo("#panel-legend");
    }
  }

  /** Closes the sheet. */
  public void close() {
    desk.sheets().open(Sheets.NONE);
    Templates.update();
    Page.focus(".growth .ask");
  }
}
