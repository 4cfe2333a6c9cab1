package whyrandom.app.figure.frame;

import org.teavm.flavour.templates.BindTemplate;
import org.teavm.flavour.templates.Fragment;
import whyrandom.app.desk.Notices;
import whyrandom.app.desk.Part;
import whyrandom.app.figure.FigureView;
import whyrandom.experiment.Experiment;
import whyrandom.model.Seen;
import whyrandom.web.events.Key;

/** A figure in a frame on a page of somebody else: its title and note, and what went wrong. */
@BindTemplate("templates/figure/embed.html")
public final class EmbedView {
  /** What can be done with the whole page. */
  interface Screen {
    /** Whether it may fill the screen. */
    boolean canFill();

    /** Whether it fills the screen. */
    boolean isFilled();

    /** Fills the screen, or no longer. */
    void fill(boolean on);
  }

  private final Part<FigureView> figure;
  private final Notices notices;
  private final Screen screen;
  private String hint = "";
  private String shutOut = "";

  /** The page around a figure. */
  EmbedView(FigureView figure, Notices notices, Screen screen) {
    this.figure = new Part<>(figure);
    this.notices = notices;
    this.screen = screen;
    figure.setTitled(this::isTitled);
  }

  private FigureView view() {
    return figure.view();
  }

  /** Says something that helps the page's author, in place of a note. */
  void setHint(String value) {
    hint = value;
  }

  /** The page around this one allows no new tab to open at this address. */
  void shutOut(String address) {
    shutOut = address;
  }

  private Experiment experiment() {
    return view().workbench().main().state().experiment();
  }

  /** The title of what is open; empty where the networks have titles of their own. */
  public String getTitle() {
    for (Seen lane : view().workbench().lanes()) {
      if (!lane.state().experiment().title().equals(experiment().title())) {
        return "";
      }
    }
    return experiment().title();
  }

  /** Whether there is a title to show. */
  public boolean isTitled() {
    return !getTitle().isEmpty();
  }

  /** What the document has to say. */
  public String getNote() {
    return hint.isEmpty() ? experiment().note() : hint;
  }

  /** Whether there is something to say. */
  public boolean isNoted() {
    return !getNote().isEmpty();
  }

  /** Its css classes: without a title or a note there is no room for a head. */
  public String getStyle() {
    return isTitled() || isNoted() ? "embed" : "embed bare";
  }

  /** Whether something was refused, or was not understood. */
  public boolean isNoticed() {
    return !getNotice().isEmpty();
  }

  /** What was refused, and why. */
  public String getNotice() {
    return notices.message();
  }

  /** The reader has read it. */
  public void dismiss() {
    notices.dismiss();
  }

  /** Whether a link found no new tab to open in. */
  public boolean isShut() {
    return !shutOut.isEmpty();
  }

  /** Where that link leads. */
  public String getAddress() {
    return shutOut;
  }

  /** The reader stays. */
  public void stay() {
    shutOut = "";
  }

  /** Keys wherever on the page the keyboard is: there is but one figure. */
  public boolean press(Key key) {
    return view().press(key);
  }

  /** The figure. */
  public Fragment getFigure() {
    return figure.fragment();
  }

  /** Whether the page may fill the screen. */
  public boolean isFillable() {
    return screen.canFill();
  }

  /** What the button says that does that. */
  public String getFill() {
    return screen.isFilled() ? "Leave full screen" : "Full screen";
  }

  /** Fills the screen, or no longer. */
  public void fill() {
    screen.fill(!screen.isFilled());
  }
}
