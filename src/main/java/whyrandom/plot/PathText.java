package whyrandom.plot;

/** Builds the {@code d} of an SVG path; coordinates are written to a hundredth of a pixel. */
final class PathText {

  private final StringBuilder text = new StringBuilder();

  /** A command letter, or a space for one more point of the same command, and its point. */
  PathText to(char command, double x, double y) {
    text.append(command);
    append(x);
    text.append(' ');
    append(y);
    return this;
  }

  private void append(double coordinate) {
    int hundredths = (int) Math.floor(coordinate * 100 + 0.5);
    if (hundredths < 0) {
      text.append('-');
      hundredths = -hundredths;
    }
    text.append(hundredths / 100);
    int rest = hundredths % 100;
    if (rest != 0) {
      text.append(rest < 10 ? ".0" : ".").append(rest % 10 == 0 ? rest / 10 : rest);
    }
  }

  @Override
  public String toString() {
    return text.toString();
  }
}
