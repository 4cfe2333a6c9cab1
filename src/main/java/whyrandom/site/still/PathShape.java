package whyrandom.site.still;

import java.awt.geom.Path2D;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The {@code d} of an SVG path as a shape, as far as the diagrams go: {@code M L C Q} with points,
 * {@code h v} with distances, {@code a} for quarters of a circle that turn to the right, {@code z}.
 */
final class PathShape {
  private static final Pattern COMMAND = Pattern.compile("([MLCQhvaz])([^MLCQhvaz]*)");
  private static final Pattern NUMBER = Pattern.compile("-?[0-9.]+(?:e-?[0-9]+)?");

  /** How far the control points of a quarter of a circle are from its ends, in radiuses. */
  private static final double QUARTER = 0.5523;

  private final Path2D shape = new Path2D.Double();
  private double x;
  private double y;

  private PathShape() {}

  /** The shape of a path. */
  static Path2D of(String path) {
    PathShape reader = new PathShape();
    Matcher matcher = COMMAND.matcher(path);
    while (matcher.find()) {
      reader.draw(matcher.group(1).charAt(0), numbers(matcher.group(2)));
    }
    return reader.shape;
  }

  private static List<Double> numbers(String text) {
    List<Double> numbers = new ArrayList<>();
    Matcher matcher = NUMBER.matcher(text);
    while (matcher.find()) {
      numbers.add(Double.parseDouble(matcher.group()));
    }
    return numbers;
  }

  private void draw(char command, List<Double> n) {
    switch (command) {
      case 'M' -> {
        at(n.get(0), n.get(1));
        shape.moveTo(x, y);
        linesTo(n.subList(2, n.size()));
      }
      case 'L' -> linesTo(n);
      case 'Q' -> {
        for (int i = 0; i + 3 < n.size(); i += 4) {
          at(n.get(i + 2), n.get(i + 3));
          shape.quadTo(n.get(i), n.get(i + 1), x, y);
        }
      }
      case 'C' -> {
        for (int i = 0; i + 5 < n.size(); i += 6) {
          at(n.get(i + 4), n.get(i + 5));
          shape.curveTo(n.get(i), n.get(i + 1), n.get(i + 2), n.get(i + 3), x, y);
        }
      }
      case 'h' -> linesTo(List.of(x + n.get(0), y));
      case 'v' -> linesTo(List.of(x, y + n.get(0)));
      case 'a' -> quarter(n.get(5), n.get(6));
      default -> shape.closePath();
    }
  }

  private void at(double newX, double newY) {
    x = newX;
    y = newY;
  }

  private void linesTo(List<Double> points) {
    for (int i = 0; i + 1 < points.size(); i += 2) {
      at(points.get(i), points.get(i + 1));
      shape.lineTo(x, y);
    }
  }

  /** Turning to the right, it begins level where it goes down to the right or up to the left. */
  private void quarter(double dx, double dy) {
    boolean isLevelFirst = dx * dy > 0;
    double rest = 1 - QUARTER;
    shape.curveTo(
        x + (isLevelFirst ? QUARTER * dx : 0),
        y + (isLevelFirst ? 0 : QUARTER * dy),
        x + (isLevelFirst ? dx : rest * dx),
        y + (isLevelFirst ? rest * dy : dy),
        x + dx,
        y + dy);
    at(x + dx, y + dy);
  }
}
