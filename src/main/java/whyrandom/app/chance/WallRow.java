package whyrandom.app.chance;

import java.util.List;
import java.util.Optional;
import whyrandom.app.maps.PictureColors;
import whyrandom.explain.many.GroupWords;
import whyrandom.plot.Ink;
import whyrandom.plot.Numbers;
import whyrandom.starts.Ending;
import whyrandom.starts.Group;
import whyrandom.starts.Picture;
import whyrandom.web.CanvasPen;
import whyrandom.web.Surface;
import whyrandom.web.events.Pointer;

/** A place on the wall for one group at a time: its name, its median, and the pictures of all. */
public final class WallRow {
  /** A picture and the gap behind it, in CSS pixels. */
  static final int PITCH = Picture.SIDE + 2;

  /** Room around the pictures, for one that is picked. */
  private static final int MARGIN = 8;

  private static final double LARGE = 28;
  private static final double RIM = 1.5;

  private final Wall wall;
  private Optional<Surface> pictures = Optional.empty();
  private Optional<Surface> median = Optional.empty();
  private Optional<Group> group = Optional.empty();
  private List<Group> all = List.of();
  private String heading = "";
  private String headingCount = "";
  private int columns = 1;

  WallRow(Wall wall) {
    this.wall = wall;
  }

  /** Shows a group from now on; the heading is empty but for the first of its half. */
  void show(Group next, List<Group> groups, String newHeading, String newCount) {
    group = Optional.of(next);
    all = groups;
    heading = newHeading;
    headingCount = newCount;
  }

  /** The pictures of its group. */
  List<Ending> members() {
    return group.map(Group::members).orElse(List.of());
  }

  /** How many stand side by side. */
  int columns() {
    return columns;
  }

  /** What stands above it; empty if nothing does. */
  public String getHeading() {
    return heading;
  }

  /** Whether something stands above it. */
  public boolean isHeaded() {
    return !heading.isEmpty();
  }

  /** How many there are below the heading. */
  public String getHeadingCount() {
    return headingCount;
  }

  /** How many there are in the group. */
  public String getCount() {
    return Numbers.count(members().size());
  }

  /** What the group is called. */
  public String getName() {
    return group.map(g -> GroupWords.name(g, all)).orElse("");
  }

  /** The middle step from which its members were solved, where they are. */
  public String getHalf() {
    boolean isTold = group.isPresent() && group.get().isSolved() && !group.get().isRest();
    return isTold ? "half by step " + Numbers.count(group.get().median().solvedFrom()) : "";
  }

  /** The canvas for the pictures. */
  public void setPictures(Surface surface) {
    pictures = Optional.of(surface);
    wall.isStale();
  }

  /** The canvas for the median. */
  public void setMedian(Surface surface) {
    median = Optional.of(surface);
    surface.onResize(wall::isStale);
    wall.isStale();
  }

  /** A pointer is over the pictures, or has left them. */
  public void point(Pointer pointer) {
    wall.point(pointer.phase() == Pointer.Phase.LEAVE ? Optional.empty() : at(pointer));
  }

  /** A picture is clicked or tapped. */
  public void press(Pointer pointer) {
    at(pointer).ifPresent(wall::pin);
  }

  private Optional<Ending> at(Pointer pointer) {
    int column = (int) Math.floor((pointer.x() - MARGIN) / PITCH);
    int row = (int) Math.floor((pointer.y() - MARGIN) / PITCH);
    int i = row * columns + column;
    boolean isIn = column >= 0 && column < columns && row >= 0 && i < members().size();
    return isIn ? Optional.of(members().get(i)) : Optional.empty();
  }

  /**
   * Paints its group.
   *
   * @param width that the wall has
   * @param showing what is shown of each
   * @param picked the one that is looked at; nobody's, if it is of another group
   */
  void paint(double width, PictureColors colors, Showing showing, Optional<Ending> picked) {
    if (group.isEmpty() || pictures.isEmpty() || width < PITCH + 2 * MARGIN) {
      return;
    }
    columns = (int) ((width - 2 * MARGIN + 2) / PITCH);
    List<Ending> members = members();
    int rows = (members.size() + columns - 1) / columns;
    int across = columns * PITCH;
    int[] pixels = new int[across * rows * PITCH];
    int at = -1;
    for (int i = 0; i < members.size(); i++) {
      int place = i / columns * PITCH * across + i % columns * PITCH;
      colors.put(showing.of(members.get(i)), pixels, place, across, true);
      if (picked.isPresent() && picked.get() == members.get(i)) {
        at = i;
      }
    }
    Surface surface = pictures.get();
    surface.setSize(width, rows * PITCH - 2 + 2 * MARGIN);
    CanvasPen pen = surface.paint();
    pen.image(pixels, across, rows * PITCH, MARGIN, MARGIN, across, rows * PITCH);
    if (at >= 0) {
      double x = MARGIN + at % columns * PITCH + Picture.SIDE / 2.0 - LARGE / 2;
      double y = MARGIN + at / columns * PITCH + Picture.SIDE / 2.0 - LARGE / 2;
      double room = RIM + 2;
      pen.rectangle(x - room, y - room, LARGE + 2 * room, LARGE + 2 * room, Ink.RAISED);
      pen.rectangle(x - RIM, y - RIM, LARGE + 2 * RIM, LARGE + 2 * RIM, Ink.INK);
      pen.tile(colors.of(showing.of(members.get(at))), Picture.SIDE, x, y, LARGE, 0);
    }
    median.ifPresent(m -> paintMedian(m, colors, showing));
  }

  private void paintMedian(Surface surface, PictureColors colors, Showing showing) {
    if (surface.width() > 0) {
      int[] pixels = colors.of(showing.of(group.get().median()));
      surface.paint().tile(pixels, Picture.SIDE, 0, 0, surface.width(), 4);
    }
  }
}
