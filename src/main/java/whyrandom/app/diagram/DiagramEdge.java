package whyrandom.app.diagram;

import java.util.Optional;
import whyrandom.experiment.Place;
import whyrandom.plot.Box;

/** A weight or bias as the diagram's template shows it. */
public final class DiagramEdge {
  private static final String[] CURVES = styles("edge");
  private static final String[] SQUARES = styles("bias");
  private static final String FADED = "0.12";
  private static final double HIT_SIDE = 24;
  private static final double MOST_RADIUS = 2;
  private static final double RADIUS_SHARE = 0.2;

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
  private final String hit;
  private String style;
  private String width = "0";
  private Optional<String> opacity = Optional.empty();
  private boolean isSelected;
  private boolean isCurrent;
  private boolean isWanted;

  private DiagramEdge(Place place, String name, String[] styles, String path, String hit) {
    this.place = place;
    this.name = name;
    this.styles = styles;
    this.path = path;
    this.hit = hit;
    style = styles[0];
  }

  /** A weight, drawn as a curve. */
  static DiagramEdge curve(Place place, String name, String path) {
    return new DiagramEdge(place, name, CURVES, path, path);
  }

  /** A bias, drawn as a square. */
  static DiagramEdge square(Place place, String name, Box box) {
    double radius = Math.min(MOST_RADIUS, RADIUS_SHARE * box.width());
    double more = Math.max(0, (HIT_SIDE - box.width()) / 2);
    Box hit =
        new Box(box.x() - more, box.y() - more, box.width() + 2 * more, box.height() + 2 * more);
    return new DiagramEdge(
        place, name, SQUARES, SvgText.box(box, radius), SvgText.box(hit, radius));
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

  /** The {@code d} of its curve or square. */
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

  /** The {@code d} of where it can be hit. */
  public String getHit() {
    return hit;
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
}
