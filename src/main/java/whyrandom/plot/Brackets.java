package whyrandom.plot;

import java.util.ArrayList;
import java.util.List;

/**
 * Draws the brackets of one hidden layer, from the words above it down the right side of the tiles
 * to the members of each group. Groups whose units stand in each other's way get lanes of their
 * own.
 */
final class Brackets {
  private static final double LANE = 7;
  private static final double DISTANCE = 7;
  private static final double CURL = 5;

  private final NetworkLayout layout;
  private final int column;
  private final Box label;
  private final double right;
  private final double room;

  Brackets(NetworkLayout layout, int column, Box label) {
    this.layout = layout;
    this.column = column;
    this.label = label;
    right = layout.right(column);
    room = layout.roomRightOf(column);
  }

  List<String> of(List<List<Integer>> groups) {
    return layout.isOpen(column) ? brackets(groups) : lines(groups);
  }

  /** Beside a strip, where there is no room for more. */
  private List<String> lines(List<List<Integer>> groups) {
    List<String> paths = new ArrayList<>();
    for (List<Integer> group : groups) {
      PathText path = new PathText();
      if (group.size() > 1) {
        double x = right + Math.min(1, room / 2);
        path.to('M', x, layout.tile(column, group.get(0)).y())
            .to('L', x, layout.tile(column, group.get(group.size() - 1)).bottom());
      }
      paths.add(path.toString());
    }
    return paths;
  }

  private List<String> brackets(List<List<Integer>> groups) {
    List<Integer> laneOf = lanes(groups);
    int lanes = 1;
    for (int lane : laneOf) {
      lanes = Math.max(lanes, lane + 1);
    }
    double distance = Math.min(DISTANCE, room * 0.4);
    double lane = Math.min(LANE, room * 0.4 / lanes);
    List<String> paths = new ArrayList<>();
    for (int i = 0; i < groups.size(); i++) {
      List<Integer> group = groups.get(i);
      paths.add(
          group.size() < 2 ? "" : path(group, right + distance + laneOf.get(i) * lane, distance));
    }
    return paths;
  }

  /** The first lane in which a group's span is free, for each group. */
  private List<Integer> lanes(List<List<Integer>> groups) {
    List<Integer> laneOf = new ArrayList<>();
    int next = 0;
    for (List<Integer> group : groups) {
      laneOf.add(group.size() > 1 ? next++ : 0);
    }
    return laneOf;
  }

  private String path(List<Integer> group, double x, double distance) {
    double curl = Math.min(CURL, distance * 0.7);
    PathText path = new PathText();
    boolean isBeside = label.right() + curl < x;
    if (isBeside) {
      path.to('M', label.right(), label.centerY())
          .to('L', x - curl, label.centerY())
          .to('Q', x, label.centerY())
          .to(' ', x, label.centerY() + curl);
    } else {
      path.to('M', x, label.bottom());
    }
    Box last = layout.tile(column, group.get(group.size() - 1));
    double end = group.size() == layout.sizes()[column] ? last.bottom() - 1 : last.centerY();
    path.to('L', x, end - curl).to('Q', x, end).to(' ', x - curl, end).to('L', right + 1, end);
    if (group.size() < layout.sizes()[column]) {
      for (int i = 0; i < group.size() - 1; i++) {
        double y = layout.tile(column, group.get(i)).centerY();
        path.to('M', right + 1, y).to('L', x, y);
      }
    }
    return path.toString();
  }
}
