package whyrandom.plot.many;

import whyrandom.plot.Pen;

/** Names in narrow places. */
final class Names {
  private Names() {}

  /** As much of a name as fits, with an ellipsis if it does not. */
  static String fitting(Pen pen, String name, double room) {
    String shown = name;
    int length = name.length();
    while (pen.widthOf(shown) > room && length > 1) {
      length--;
      shown = name.substring(0, length) + "…";
    }
    return shown;
  }
}
