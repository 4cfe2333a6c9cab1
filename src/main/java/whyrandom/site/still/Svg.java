package whyrandom.site.still;

/** Numbers and colours as SVG writes them. */
final class Svg {
  private Svg() {}

  /** A number to a tenth. */
  static String number(double value) {
    long tenths = Math.round(value * 10);
    String digits = Long.toString(Math.abs(tenths) / 10);
    String rest = tenths % 10 == 0 ? "" : "." + Math.abs(tenths % 10);
    return (tenths < 0 ? "-" : "") + digits + rest;
  }

  static String attribute(String name, double value) {
    return " " + name + "=\"" + number(value) + '"';
  }

  static String color(String name, int rgb) {
    return " " + name + "=\"" + hex(rgb) + '"';
  }

  static String hex(int rgb) {
    String six = Integer.toHexString(0x1000000 | rgb & 0xFFFFFF).substring(1);
    boolean isShort =
        six.charAt(0) == six.charAt(1)
            && six.charAt(2) == six.charAt(3)
            && six.charAt(4) == six.charAt(5);
    return "#" + (isShort ? "" + six.charAt(0) + six.charAt(2) + six.charAt(4) : six);
  }
}
