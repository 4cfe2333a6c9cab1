package whyrandom.app.diagram;

import whyrandom.plot.Box;

/** Numbers and shapes as the text of SVG attributes, to a hundredth of a pixel. */
final class SvgText {
  private SvgText() {}

  /** A number, for example {@code 12.5}. */
  static String of(double number) {
    int hundredths = (int) Math.floor(Math.abs(number) * 100 + 0.5);
    String sign = number < 0 && hundredths > 0 ? "-" : "";
    int rest = hundredths % 100;
    String decimals =
        rest == 0 ? "" : rest % 10 == 0 ? "." + rest / 10 : (rest < 10 ? ".0" : ".") + rest;
    return sign + hundredths / 100 + decimals;
  }

  /** The {@code d} of a rectangle with round corners, half a pixel inside the box. */
  static String frame(Box box, double radius) {
    return box(new Box(box.x() + 0.5, box.y() + 0.5, box.width() - 1, box.height() - 1), radius);
  }

  /** The {@code d} of a rectangle with round corners. */
  static String box(Box box, double radius) {
    double side = box.width() - 2 * radius;
    double rise = box.height() - 2 * radius;
    String r = of(radius);
    String arc = "a" + r + " " + r + " 0 0 1 ";
    return "M"
        + of(box.x() + radius)
        + " "
        + of(box.y())
        + "h"
        + of(side)
        + arc
        + r
        + " "
        + r
        + "v"
        + of(rise)
        + arc
        + "-"
        + r
        + " "
        + r
        + "h"
        + of(-side)
        + arc
        + "-"
        + r
        + " -"
        + r
        + "v"
        + of(-rise)
        + arc
        + r
        + " -"
        + r
        + "z";
  }
}
