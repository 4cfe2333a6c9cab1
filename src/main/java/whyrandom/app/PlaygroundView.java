package whyrandom.app;

import java.util.ArrayList;
import java.util.List;
import org.teavm.flavour.templates.BindTemplate;
import org.teavm.flavour.templates.Fragment;
import whyrandom.app.desk.CloserLook;
import whyrandom.app.desk.Desk;
import whyrandom.app.desk.Late;
import whyrandom.app.desk.Panels;
import whyrandom.app.desk.Part;
import whyrandom.app.desk.Sharer;
import whyrandom.app.desk.Shell;
import whyrandom.app.diagram.DiagramView;
import whyrandom.app.time.TimeView;
import whyrandom.web.Surface;
import whyrandom.web.events.Key;

/** The whole page: the panels around one network, or two. */
@BindTemplate("templates/playground.html")
public final class PlaygroundView {
  private static final List<String> SHEETS = List.of("data", "network", "descent", "start", "loss");
  private static final List<String> NAMES = List.of("Data", "Network", "Descent", "Start", "Loss");

  /** The panels in the order in which they come, {@link #AT_ONCE} at a time. */
  private static final String[] ORDER = {
    Panels.OVER_A,
    Panels.OVER_B,
    Panels.DATA,
    Panels.SCOPE,
    Panels.NETWORK,
    Panels.DESCENT,
    Panels.OUTPUT,
    Panels.LOSS,
    Panels.WEIGHT,
    Panels.LEGEND,
    Panels.HEADER,
    Panels.START
  };

  private static final int AT_ONCE = 2;

  private final Desk desk;
  private final Shell shell;
  private final CloserLook closerLook;
  private final Late<Sharer> sharer;
  private final Late<Panels> panels;
  private final Part<PaneView> paneA;
  private final Part<PaneView> paneB;
  private final Part<TimeView> time;
  private int entered;
  private boolean isBegun;

  /** The page for what is on the desk. */
  public PlaygroundView(
      Desk desk, Shell shell, CloserLook closerLook, Late<Sharer> sharer, Late<Panels> panels) {
    this.panels = panels;
    this.desk = desk;
    this.shell = shell;
    this.closerLook = closerLook;
    this.sharer = sharer;
    paneA = new Part<>(pane(0, Panels.OVER_A));
    paneB = new Part<>(pane(1, Panels.OVER_B));
    time = new Part<>(new TimeView(desk));
  }

  private PaneView pane(int index, String over) {
    return new PaneView(
        desk, index, shell, this::lookAtUnits, () -> panel(over), () -> panels.get().isPresent());
  }

  /** Draws what stays the same until the page turns dark or light. */
  void paintPictures() {
    panels.get().ifPresent(Panels::paint);
  }

  /** {@code true} once all panels are there. */
  public String getSettable() {
    return Boolean.toString(entered == ORDER.length);
  }

  /** {@code "first"} while what was asked for takes its time, and nothing was shown before. */
  public String getComing() {
    return desk.workbench().isBeginning() ? "first" : "";
  }

  /** Lets the next panels come; answers whether there were any. */
  boolean enterNext() {
    if (entered == ORDER.length) {
      return false;
    }
    entered += AT_ONCE;
    return true;
  }

  /** A canvas elsewhere that shows the output of the one network in view, large. */
  void setOutputSurface(Surface surface) {
    paneA.view().setOutputSurface(surface);
  }

  /** The diagram of network A, 0, or B, 1. */
  DiagramView diagram(int index) {
    return (index == 0 ? paneA : paneB).view().view();
  }

  private Fragment panel(String name) {
    for (int i = 0; i < entered; i++) {
      if (ORDER[i].equals(name)) {
        return panels.get().map(all -> all.of(name)).orElse(null);
      }
    }
    return null;
  }

  /**
   * Draws everything that changes with the network.
   *
   * @return whether there is more to draw in the next frame
   */
  boolean paint() {
    boolean isFirst = !isBegun;
    isBegun = true;
    boolean hasMore = paneA.view().paint();
    if (isComparing()) {
      hasMore |= isFirst || paneB.view().paint(); // one at a time when all is new
    }
    panels.get().ifPresent(Panels::paintNowAndThen);
    closerLook.shown().ifPresent(CloserLook.Panel::paint);
    return hasMore;
  }

  /** {@code one} or {@code compare}. */
  public String getView() {
    return isComparing() ? "compare" : "one";
  }

  /** Whether two networks are compared. */
  public boolean isComparing() {
    return desk.workbench().isComparing();
  }

  /** What sets the two networks apart, in words. */
  public String getDifferences() {
    return panels.get().map(all -> all.text(Panels.DIFFERENCES)).orElse("");
  }

  /** The settings that differ, for the marks beside them. */
  public String getMarks() {
    return panels.get().map(all -> all.text(Panels.MARKS)).orElse("");
  }

  /** Weights 0 in A against Xavier's in B. */
  public void zeroAgainstRandom() {
    desk.notices().attempt(desk.workbench()::zeroAgainstRandom);
  }

  /** Makes B the same as A. */
  public void startFromA() {
    desk.workbench().startFromA();
  }

  /** A becomes B and B becomes A. */
  public void swap() {
    desk.workbench().swap();
  }

  /** The closer look, while it is open. */
  public Fragment getInside() {
    return closerLook.shown().map(CloserLook.Panel::fragment).orElse(null);
  }

  /** The dialogs for sharing, once they have been wanted. */
  public Fragment getSharing() {
    return sharer.get().map(Sharer::fragment).orElse(null);
  }

  /** {@code open} while the closer look has a part of the page. */
  public String getInsideState() {
    return closerLook.isOpen() ? "open" : "closed";
  }

  /** {@code "true"} while the closer look is open. */
  public String getLookingCloser() {
    return Boolean.toString(closerLook.isOpen());
  }

  /** Opens the closer look in place of a sheet, or closes it. */
  public void lookCloser() {
    desk.sheets().close();
    closerLook.toggle();
  }

  private void lookAtUnits() {
    closerLook.choose("units");
    closerLook.open();
  }

  /** The open sheet. */
  public String getSheet() {
    return desk.sheets().current();
  }

  /** Whether there is something to say. */
  public boolean isNoticed() {
    return !getNotice().isEmpty();
  }

  /** What was refused, and why. */
  public String getNotice() {
    return desk.notices().message();
  }

  /** The reader has read it. */
  public void dismiss() {
    desk.notices().dismiss();
  }

  /** For screen readers, when standing still: what is true of each network; where a way leads. */
  public String getStatus() {
    if (desk.workbench().isMoving() || desk.workbench().isComing()) {
      return desk.player().travel().saying();
    }
    String a = "Step " + desk.workbench().step() + ". ";
    return isComparing()
        ? a + "A: " + paneA.view().spoken() + " B: " + paneB.view().spoken()
        : a + paneA.view().spoken();
  }

  /** The tabs that open sheets. */
  public List<SheetTab> getTabs() {
    List<SheetTab> tabs = new ArrayList<>();
    for (int i = 0; i < SHEETS.size(); i++) {
      boolean isOpen = SHEETS.get(i).equals(getSheet());
      boolean isLeft = desk.sheets().left().equals(SHEETS.get(i));
      tabs.add(new SheetTab(SHEETS.get(i), NAMES.get(i), i >= 3, isOpen, isLeft));
    }
    return tabs;
  }

  /** Opens a sheet, or closes it. */
  public void toggleSheet(SheetTab tab) {
    desk.sheets().toggle(tab.name());
  }

  /** Keys for the whole page: Escape, undo and redo outside of text fields, and those of time. */
  public boolean press(Key key) {
    if (key.name().equals("Escape")) {
      if (shell.closeMenus()) {
        return true;
      }
      if (desk.player().travel().isLong()) {
        desk.workbench().stop();
      } else {
        desk.sheets().close();
        desk.notices().dismiss();
      }
      return true;
    }
    boolean isZ = key.name().equals("z") || key.name().equals("Z");
    if (isZ && key.hasCommand()) {
      if (key.hasShift()) {
        desk.redo();
      } else {
        desk.undo();
      }
      return true;
    }
    if (key.name().equals("y") && key.hasCommand()) {
      desk.redo();
      return true;
    }
    // A single character is a shortcut only where no control and no reader's software wants it.
    if (key.hasCommand() || key.hasAlt()) {
      return false;
    }
    if (key.name().equals(" ") && shell.isFocused(":root:not([data-starts]) body, .scrub *")) {
      time.view().toggle();
      return true;
    }
    return shell.isFocused(".diagram *") && time.view().press(key);
  }

  /** The bar along the top. */
  public Fragment getHeader() {
    return panel(Panels.HEADER);
  }

  /** The data panel. */
  public Fragment getData() {
    return panel(Panels.DATA);
  }

  /** What the settings apply to. */
  public Fragment getScope() {
    return panel(Panels.SCOPE);
  }

  /** The network panel. */
  public Fragment getNetwork() {
    return panel(Panels.NETWORK);
  }

  /** The descent panel. */
  public Fragment getDescent() {
    return panel(Panels.DESCENT);
  }

  /** The panel that sets weights. */
  public Fragment getStart() {
    return panel(Panels.START);
  }

  /** Network A. */
  public Fragment getPaneA() {
    return paneA.fragment();
  }

  /** Network B. */
  public Fragment getPaneB() {
    return paneB.fragment();
  }

  /** The large output. */
  public Fragment getOutput() {
    return panel(Panels.OUTPUT);
  }

  /** The loss panel. */
  public Fragment getLoss() {
    return panel(Panels.LOSS);
  }

  /** The panel of the selected weight. */
  public Fragment getWeight() {
    return panel(Panels.WEIGHT);
  }

  /** How to read the picture. */
  public Fragment getLegend() {
    return panel(Panels.LEGEND);
  }

  /** The bar along the bottom. */
  public Fragment getTime() {
    return time.fragment();
  }

  /**
   * A tab that opens a sheet.
   *
   * @param name the sheet
   * @param label what it says
   * @param isForPhone whether only a phone needs it
   * @param isOpen whether its sheet is open
   * @param isLeft whether its sheet was closed last, so that the keyboard is to come back to it
   */
  public record SheetTab(
      String name, String label, boolean isForPhone, boolean isOpen, boolean isLeft) {
    /** Its css class. */
    public String getStyle() {
      return isForPhone ? "sheet-tab for-phone" : "sheet-tab";
    }

    /** Whether it is to take the keyboard's focus. */
    public boolean isWanted() {
      return isLeft;
    }

    /** What it says. */
    public String getLabel() {
      return label;
    }

    /** The panel it opens. */
    public String getPanel() {
      return "panel-" + name;
    }

    /** {@code "true"} if it is open. */
    public String getExpanded() {
      return Boolean.toString(isOpen);
    }
  }
}
