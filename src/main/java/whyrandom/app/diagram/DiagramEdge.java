package whyrandom.app.diagram;

import java.util.Optional;
import whyrandom.experiment.Place;

/** A weight or bias as the diagram's template shows it. */
public final class DiagramEdge {
  private static final String[] CURVES = styles("edge");
  private static final String[] SQUARES = styles("bias");
  private static final String FADED = "0.12";

  /** The css classes of all looks, put together once. */
  private static String[] styles(String kind) {
    String[] styles = new String[24];
    String[] signs = {" negative", " zero", " positive"};
    String[] marks = {
      "",
      " selected",
      " pointed",
      " selected pointed",
      " parting",
      " parting selected",
      " parting pointed",
      " parting selected pointed"
    };
    for (int sign = 0; sign < signs.length; sign++) {
      for (int mark = 0; mark < marks.length; mark++) {
        styles[sign * marks.length + mark] = kind + signs[sign] + marks[mark];
      }
    }
    return styles;
  }

  private final Place place;
  private final String name;
  private final String[] styles;
  private final String path;
  private final Square hit;
  private final Square square;
  private String style;
  private String width = "0";
  private Optional<String> opacity = Optional.empty();
  private boolean isSelected;
  private boolean isCurrent;
  private boolean isWanted;

  private DiagramEdge(
      Place place, String name, String[] styles, String path, Square hit, Square square) {
    this.place = place;
    this.name = name;
    this.styles = styles;
    this.path = path;
    this.hit = hit;
    this.square = square;
    style = styles[0];
  }

  /** A weight, drawn as a curve. */
  static DiagramEdge curve(Place place, String name, String path) {
    return new DiagramEdge(place, name, CURVES, path, Square.NONE, Square.NONE);
  }

  /** A bias, drawn as a square. */
  static DiagramEdge square(Place place, String name, Square hit, Square square) {
    return new DiagramEdge(place, name, SQUARES, "", hit, square);
  }

  /** What is to be seen of it. */
  record Look(
      int sign,
      String width,
      boolean isFaded,
      boolean isSelected,
      boolean isPointed,
      boolean isParting,
      boolean isCurrent,
      boolean isWanted) {}

  void show(Look look) {
    int mark =
        (look.isSelected() ? 1 : 0) + (look.isPointed() ? 2 : 0) + (look.isParting() ? 4 : 0);
    style = styles[8 * (look.sign() + 1) + mark];
    width = look.width();
    opacity = look.isFaded() ? Optional.of(FADED) : Optional.empty();
    isSelected = look.isSelected();
    isCurrent = look.isCurrent();
    isWanted = look.isWanted();
  }

  /** Where it stands. */
  Place place() {
    return place;
  }

  /** What it is called aloud. */
  public String getName() {
    return name;
  }

  /** Its css classes. */
  public String getStyle() {
    return style;
  }

  /** The {@code d} of its curve. */
  public String getPath() {
    return path;
  }

  /** How wide a curve, how opaque a square is. */
  public String getWidth() {
    return width;
  }

  /** How faint its curve is beside the edges of the unit that is pointed at; nothing for not. */
  public String getOpacity() {
    return opacity.orElse(null);
  }

  /** Where a bias can be hit. */
  public Square getHit() {
    return hit;
  }

  /** The square of a bias. */
  public Square getSquare() {
    return square;
  }

  /** {@code "true"} if it is the selected one. */
  public String getPressed() {
    return isSelected ? "true" : "false";
  }

  /** {@code "0"} for the one that the tab key leads to. */
  public String getTabIndex() {
    return isCurrent ? "0" : "-1";
  }

  /** Whether it is to take the keyboard's focus. */
  public boolean isWanted() {
    return isWanted;
  }

  /** A square, as texts of attributes. */
  public record Square(String x, String y, String side, String radius) {
    static final Square NONE = new Square("0", "0", "0", "0");
    private static final double MOST_RADIUS = 2;
    private static final double RADIUS_SHARE = 0.2;

    /** A square of a size around a point. */
    static Square around(double x, double y, double side) {
      double radius = Math.min(MOST_RADIUS, RADIUS_SHARE * side);
      return new Square(
          SvgText.of(x - side / 2), SvgText.of(y - side / 2), SvgText.of(side), SvgText.of(radius));
    }

    /** Its left edge. */
    public String getX() {
      return x;
    }

    /** Its upper edge. */
    public String getY() {
      return y;
    }

    /** The radius of its corners. */
    public String getRadius() {
      return radius;
    }

    /** Its width and height. */
    public String getSide() {
      return side;
    }
  }
}
