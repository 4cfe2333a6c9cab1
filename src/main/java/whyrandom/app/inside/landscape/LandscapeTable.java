package whyrandom.app.inside.landscape;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import whyrandom.experiment.Landscape;
import whyrandom.experiment.LossGrid;
import whyrandom.plot.Numbers;

/** The map in numbers: the loss along each of the two directions through the network. */
public final class LandscapeTable {
  private static final int ROWS = 9;

  private String acrossName = "";
  private String upName = "";
  private List<Row> rows = List.of();
  private Optional<LossGrid> grid = Optional.empty();
  private double hereAcross;
  private double hereUp;

  LandscapeTable() {}

  /** Names the directions of a table that has no rows yet. */
  void name(String across, String up) {
    if (rows.isEmpty()) {
      acrossName = across;
      upName = up;
    }
  }

  /** Makes the table of a map, if it is not the one that is there. */
  void look(LossGrid map, double[] here, String across, String up, boolean isDone) {
    Landscape plane = map.landscape();
    double atAcross = plane.across().dot(here);
    double atUp = plane.up().dot(here);
    boolean isSame =
        grid.isPresent() && grid.get() == map && atAcross == hereAcross && atUp == hereUp;
    if (isSame || !isDone) {
      return;
    }
    acrossName = across;
    upName = up;
    grid = Optional.of(map);
    hereAcross = atAcross;
    hereUp = atUp;
    List<Row> list = new ArrayList<>();
    for (int i = 0; i < ROWS; i++) {
      int crossing = i * map.cells() / (ROWS - 1);
      double placeAcross = map.across(crossing);
      double placeUp = map.up(crossing);
      list.add(
          new Row(
              Numbers.shortText(placeAcross),
              Numbers.shortText(plane.lossAt(placeAcross, hereUp)),
              Numbers.shortText(placeUp),
              Numbers.shortText(plane.lossAt(hereAcross, placeUp))));
    }
    rows = list;
  }

  /** The direction from left to right. */
  public String getAcrossName() {
    return acrossName;
  }

  /** The direction from below to above. */
  public String getUpName() {
    return upName;
  }

  /** Its rows. */
  public List<Row> getRows() {
    return rows;
  }

  /**
   * A place on each direction with the loss there.
   *
   * @param across place from left to right
   * @param acrossLoss the loss there, where the network is on the other direction
   * @param up place from below to above
   * @param upLoss the loss there
   */
  public record Row(String across, String acrossLoss, String up, String upLoss) {
    /** Place from left to right. */
    public String getAcross() {
      return across;
    }

    /** The loss there. */
    public String getAcrossLoss() {
      return acrossLoss;
    }

    /** Place from below to above. */
    public String getUp() {
      return up;
    }

    /** The loss there. */
    public String getUpLoss() {
      return upLoss;
    }
  }
}
