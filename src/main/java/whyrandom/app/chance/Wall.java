package whyrandom.app.chance;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import whyrandom.app.maps.PictureColors;
import whyrandom.plot.Numbers;
import whyrandom.starts.Ending;
import whyrandom.starts.Group;
import whyrandom.web.Surface;
import whyrandom.web.events.Key;

/**
 * The pictures of all starts, group by group. It is one stop for the keyboard; arrows go from
 * picture to picture.
 */
final class Wall {
  /** What is done with a picture. */
  interface Picker {
    /** It is pointed at, or nothing is. */
    void point(Optional<Ending> ending);

    /** It is clicked. */
    void pin(Ending ending);

    /** It is to be opened. */
    void open();

    /** The one that is looked at. */
    Optional<Ending> picked();
  }

  private final Picker picker;
  private final Runnable frame;
  private final List<WallRow> places = new ArrayList<>();
  private List<WallRow> rows = List.of();
  private Optional<Surface> ruler = Optional.empty();
  private boolean isStale = true;
  private Showing showing = Showing.OUTPUTS;

  Wall(Picker picker, Runnable frame) {
    this.picker = picker;
    this.frame = frame;
  }

  /** Shows these groups. */
  void show(List<Group> groups) {
    while (places.size() < groups.size()) {
      places.add(new WallRow(this));
    }
    int[] counts = new int[2];
    for (Group group : groups) {
      counts[group.isSolved() ? 0 : 1] += group.size();
    }
    boolean hasSolved = false;
    boolean hasOthers = false;
    for (int i = 0; i < groups.size(); i++) {
      Group group = groups.get(i);
      boolean isFirst = group.isSolved() ? !hasSolved : !hasOthers;
      String heading = !isFirst ? "" : group.isSolved() ? "Found the way" : "Did not";
      String count = Numbers.count(counts[group.isSolved() ? 0 : 1]);
      places.get(i).show(group, groups, heading, count);
      hasSolved |= group.isSolved();
      hasOthers |= !group.isSolved();
    }
    rows = List.copyOf(places.subList(0, groups.size()));
    isStale();
  }

  /** Shows this of each network. */
  void show(Showing what) {
    showing = what;
    isStale();
  }

  /** Has to be painted anew. */
  void isStale() {
    isStale = true;
    frame.run();
  }

  List<WallRow> rows() {
    return rows;
  }

  /** An empty canvas that is as wide as the pictures may be. */
  void setRuler(Surface surface) {
    ruler = Optional.of(surface);
    surface.onResize(this::isStale);
    isStale();
  }

  void point(Optional<Ending> ending) {
    picker.point(ending);
  }

  void pin(Ending ending) {
    picker.pin(ending);
  }

  void paint(PictureColors colors) {
    if (!isStale || ruler.isEmpty()) {
      return;
    }
    isStale = false;
    for (WallRow row : rows) {
      row.paint(ruler.get().width(), colors, showing, picker.picked());
    }
  }

  // ---- keys

  /** Arrows, Home and End, Page Up and Down, Enter; answers whether it was one of them. */
  boolean press(Key key) {
    if (rows.isEmpty()) {
      return false;
    }
    if (key.name().equals("Enter")) {
      picker.open();
      return true;
    }
    Optional<int[]> here = place();
    int row = here.map(p -> p[0]).orElse(0);
    int at = here.map(p -> p[1]).orElse(-1);
    int columns = rows.get(row).columns();
    int size = rows.get(row).members().size();
    switch (key.name()) {
      case "ArrowRight" -> go(row, at + 1);
      case "ArrowLeft" -> go(row, at - 1);
      case "ArrowDown" -> go(row, at + columns < size || at == size - 1 ? at + columns : size - 1);
      case "ArrowUp" -> go(row, at - columns);
      case "Home" -> go(row, 0);
      case "End" -> go(row, size - 1);
      case "PageDown" -> go(Math.min(rows.size() - 1, row + 1), 0);
      case "PageUp" -> go(Math.max(0, row - 1), 0);
      default -> {
        return false;
      }
    }
    return true;
  }

  private Optional<int[]> place() {
    for (int row = 0; row < rows.size(); row++) {
      List<Ending> members = rows.get(row).members();
      for (int at = 0; at < members.size(); at++) {
        if (picker.picked().isPresent() && members.get(at) == picker.picked().get()) {
          return Optional.of(new int[] {row, at});
        }
      }
    }
    return Optional.empty();
  }

  /** Before the first picture of a group is the last one of the group above, and so on. */
  private void go(int row, int at) {
    int size = rows.get(row).members().size();
    if (at < 0 && row > 0) {
      go(row - 1, rows.get(row - 1).members().size() - 1);
    } else if (at >= size && row + 1 < rows.size()) {
      go(row + 1, 0);
    } else {
      picker.point(Optional.of(rows.get(row).members().get(Math.max(0, Math.min(size - 1, at)))));
    }
  }
}
