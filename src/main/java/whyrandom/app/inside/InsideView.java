package whyrandom.app.inside;

import java.util.ArrayList;
import java.util.List;
import org.teavm.flavour.templates.BindTemplate;
import org.teavm.flavour.templates.Fragment;
import whyrandom.app.desk.CloserLook;
import whyrandom.app.desk.Desk;
import whyrandom.app.desk.Shell;
import whyrandom.app.inside.depth.LayersView;
import whyrandom.app.inside.landscape.LandscapeView;
import whyrandom.app.inside.perceptron.PerceptronView;
import whyrandom.app.inside.start.DrawsView;
import whyrandom.app.inside.ties.TiesView;
import whyrandom.web.events.Key;

/** The panel of the closer look: its tabs, and which network they look at. */
@BindTemplate("templates/inside/inside.html")
public final class InsideView implements CloserLook.Panel {
  private final InsideDesk desk;
  private final CloserLook closerLook;
  private final List<InsidePart> parts =
      List.of(
          new InsidePart("step", "Step", StepView::new),
          new InsidePart("symmetry", "Sameness", SymmetryView::new),
          new InsidePart("ties", "Ties", place -> new TiesView(place.desk(), place.shell(), place)),
          new InsidePart("start", "Start", DrawsView::new),
          new InsidePart("units", "Units", UnitsView::new),
          new InsidePart("layers", "Layers", LayersView::new),
          new InsidePart("landscape", "Landscape", LandscapeView::new),
          new InsidePart(
              "perceptron",
              "Perceptron",
              place -> new PerceptronView(place.desk(), place.shell(), place)));
  private final Fragment fragment;
  private boolean isMoved;

  /** The panel for what is on the desk. */
  public InsideView(Desk desk, Shell shell, CloserLook closerLook) {
    this.desk = new InsideDesk(desk, shell);
    this.closerLook = closerLook;
    if (closerLook.tab().isEmpty()) {
      closerLook.choose(parts.get(0).id());
    }
    fragment = Fragments.create(this);
  }

  @Override
  public Fragment fragment() {
    return fragment;
  }

  @Override
  public void paint() {
    view().paint();
  }

  @Override
  public void leave() {
    view().leave();
  }

  private InsideTab view() {
    return part().view(desk);
  }

  /** The open tab: the chosen one, or else the first. */
  private InsidePart part() {
    return parts.get(current());
  }

  private int current() {
    for (int i = 0; i < parts.size(); i++) {
      if (parts.get(i).id().equals(closerLook.tab())) {
        return i;
      }
    }
    return 0;
  }

  /** The tabs. */
  public List<Tab> getTabs() {
    List<Tab> tabs = new ArrayList<>();
    int current = current();
    for (int i = 0; i < parts.size(); i++) {
      boolean isCurrent = i == current;
      tabs.add(
          new Tab(i, parts.get(i).id(), parts.get(i).label(), isCurrent, isCurrent && isMoved));
    }
    return tabs;
  }

  /** Opens a tab. */
  public void choose(Tab tab) {
    isMoved = false;
    show(tab.index());
  }

  private void show(int index) {
    closerLook.choose(parts.get(index).id());
  }

  /** Arrow keys walk from tab to tab. */
  public boolean press(Key key) {
    int way = key.name().equals("ArrowRight") ? 1 : key.name().equals("ArrowLeft") ? -1 : 0;
    if (way == 0) {
      return false;
    }
    isMoved = true;
    show((current() + way + parts.size()) % parts.size());
    return true;
  }

  /** The id of the open tab's button. */
  public String getTabId() {
    return "inside-tab-" + part().id();
  }

  /** The open tab. */
  public Fragment getTab() {
    return part().fragment(desk);
  }

  /** Whether there are two networks to look at. */
  public boolean isComparing() {
    return desk.desk().workbench().isComparing();
  }

  /** {@code "true"} if it is A that is looked at. */
  public String getFirst() {
    return Boolean.toString(desk.laneIndex() == 0);
  }

  /** {@code "true"} if it is B that is looked at. */
  public String getSecond() {
    return Boolean.toString(desk.laneIndex() == 1);
  }

  /** Looks at A. */
  public void lookAtFirst() {
    desk.lookAt(0);
  }

  /** Looks at B. */
  public void lookAtSecond() {
    desk.lookAt(1);
  }

  /** Closes the panel. */
  public void close() {
    closerLook.close();
    desk.shell().leaveCloserLook();
  }

  /**
   * A tab's button.
   *
   * @param index its number, from 0
   * @param name what its element's id ends with
   * @param label what it says
   * @param isCurrent whether it is the open one
   * @param isWanted whether it is to take the keyboard's focus
   */
  public record Tab(int index, String name, String label, boolean isCurrent, boolean isWanted) {
    /** The id of its element. */
    public String getId() {
      return "inside-tab-" + name;
    }

    /** What it says. */
    public String getLabel() {
      return label;
    }

    /** {@code "true"} if it is the open one. */
    public String getSelected() {
      return Boolean.toString(isCurrent);
    }

    /** {@code "0"} for the one that the tab key leads to. */
    public String getTabIndex() {
      return isCurrent ? "0" : "-1";
    }

    /** Whether it is to take the keyboard's focus. */
    public boolean isWanted() {
      return isWanted;
    }
  }
}
