package whyrandom.plot;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Draws the braces of one hidden layer so that no label covers another. Groups whose units stand in
 * each other's way get lanes of their own. A label lies flat where the gap is wide enough, stands
 * upright where the brace is long enough, and is the bare count or nothing otherwise.
 */
final class Braces {

  private static final double LANE = 5;
  private static final double CURL = 6;

  private final NetworkLayout layout;
  private final int column;
  private final double labelWidth;
  private final double labelHeight;
  private final double countWidth;
  private final double start;
  private final double room;
  private final List<Box> labels = new ArrayList<>();

  Braces(NetworkLayout layout, int column, double labelWidth, double textSize) {
    this.layout = layout;
    this.column = column;
    this.labelWidth = labelWidth + textSize;
    this.labelHeight = Math.ceil(textSize * 1.6);
    this.countWidth = textSize * 2.4;
    this.room = layout.roomRightOf(column);
    this.start = layout.tile(column, 0).right() + Math.min(4, room * 0.15);
  }

  List<Brace> of(List<List<Integer>> groups) {
    List<Integer> laneOf = lanes(groups);
    int lanes = 1;
    for (int lane : laneOf) {
      lanes = Math.max(lanes, lane + 1);
    }
    double curl = Math.min(CURL, room * 0.2);
    double lane = Math.min(LANE, room * 0.4 / lanes);
    double labelStart = start + (lanes - 1) * lane + 2 * curl;
    List<Brace> braces = new ArrayList<>();
    for (int i = 0; i < groups.size(); i++) {
      List<Integer> group = groups.get(i);
      if (group.size() < 2) {
        braces.add(new Brace("", Optional.empty()));
      } else {
        double x = start + laneOf.get(i) * lane;
        braces.add(new Brace(path(group, x, curl, lane), label(group, labelStart)));
      }
    }
    return braces;
  }

  /** The first lane in which a group's span is free, for each group. */
  private List<Integer> lanes(List<List<Integer>> groups) {
    List<Integer> laneOf = new ArrayList<>();
    for (int i = 0; i < groups.size(); i++) {
      int lane = 0;
      for (int other = 0; other < i; other++) {
        if (laneOf.get(other) == lane && isInTheWay(groups.get(i), groups.get(other))) {
          lane++;
          other = -1;
        }
      }
      laneOf.add(lane);
    }
    return laneOf;
  }

  private static boolean isInTheWay(List<Integer> group, List<Integer> other) {
    return group.size() > 1
        && other.size() > 1
        && group.get(0) <= other.get(other.size() - 1)
        && other.get(0) <= group.get(group.size() - 1);
  }

  private String path(List<Integer> group, double x, double curl, double lane) {
    Box first = layout.tile(column, group.get(0));
    Box last = layout.tile(column, group.get(group.size() - 1));
    boolean areNeighbors = group.get(group.size() - 1) - group.get(0) == group.size() - 1;
    return areNeighbors
        ? brace(x, first.y() + 1, last.bottom() - 1, curl)
        : comb(group, x, Math.max(lane, curl));
  }

  private static String brace(double x, double top, double bottom, double curl) {
    double middle = (top + bottom) / 2;
    double r = Math.min(curl, (bottom - top) / 4);
    return new PathText()
        .to('M', x, top)
        .to('Q', x + r, top)
        .to(' ', x + r, top + r)
        .to('L', x + r, middle - r)
        .to('Q', x + r, middle)
        .to(' ', x + 2 * r, middle)
        .to('Q', x + r, middle)
        .to(' ', x + r, middle + r)
        .to('L', x + r, bottom - r)
        .to('Q', x + r, bottom)
        .to(' ', x, bottom)
        .toString();
  }

  private String comb(List<Integer> group, double x, double spine) {
    PathText path = new PathText();
    for (int unit : group) {
      double y = layout.tile(column, unit).centerY();
      path.to('M', layout.tile(column, unit).right(), y).to('L', x + spine, y);
    }
    double top = layout.tile(column, group.get(0)).centerY();
    double bottom = layout.tile(column, group.get(group.size() - 1)).centerY();
    return path.to('M', x + spine, top).to('L', x + spine, bottom).toString();
  }

  private Optional<Brace.Label> label(List<Integer> group, double x) {
    double top = layout.tile(column, group.get(0)).y();
    double bottom = layout.tile(column, group.get(group.size() - 1)).bottom();
    double end = start + room - 4;
    if (x + labelWidth <= end && bottom - top >= labelHeight) {
      return placed(x, top, bottom, labelWidth, labelHeight, false, false);
    }
    if (x + labelHeight <= end && bottom - top >= labelWidth) {
      return placed(x, top, bottom, labelHeight, labelWidth, true, false);
    }
    if (x + countWidth <= end && bottom - top >= labelHeight) {
      return placed(x, top, bottom, countWidth, labelHeight, false, true);
    }
    return Optional.empty();
  }

  private boolean isFree(Box box) {
    for (Box label : labels) {
      if (box.overlaps(label)) {
        return false;
      }
    }
    return true;
  }

  /** In the middle of the group if that is free, else as near to it as there is room. */
  private Optional<Brace.Label> placed(
      double x,
      double top,
      double bottom,
      double width,
      double height,
      boolean isUpright,
      boolean isShort) {
    double middle = (top + bottom - height) / 2;
    for (double off = 0; off <= middle - top; off += 4) {
      for (double y : new double[] {middle - off, middle + off}) {
        Box box = new Box(x, y, width, height);
        if (isFree(box)) {
          labels.add(box);
          return Optional.of(new Brace.Label(box, isUpright, isShort));
        }
      }
    }
    return Optional.empty();
  }
}
