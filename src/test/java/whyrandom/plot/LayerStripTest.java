package whyrandom.plot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import whyrandom.math.Bins;

/** The histograms of many layers as one picture. */
class LayerStripTest {
  private static final Box BOX = new Box(0, 0, 300, 120);

  private record Cell(Box box, double opacity) {}

  /** Takes notes of rectangles and how opaque they are. */
  private static final class ShadePen extends BlankPen {
    private final List<Cell> cells = new ArrayList<>();
    private double opacity = 1;

    @Override
    public void setOpacity(double value) {
      opacity = value;
    }

    @Override
    public void rectangle(double x, double y, double width, double height, Ink ink) {
      cells.add(new Cell(new Box(x, y, width, height), opacity));
    }
  }

  private static ShadePen draw(List<Bins> layers, double low, double high) {
    ShadePen pen = new ShadePen();
    LayerStrip strip = new LayerStrip(BOX, "a", layers, low, high, -1);
    strip.drawOn(pen, strip.axisEnd(pen), BOX.right());
    return pen;
  }

  private static Bins linear(double... values) {
    Bins bins = Bins.linear(-1, 1, 4);
    for (double value : values) {
      bins.add(value);
    }
    return bins;
  }

  @Test
  void aColumnForEachLayerAndTheFullestBinIsDarkest() {
    List<Cell> cells = draw(List.of(linear(0.6, 0.7, 0.8, -0.9), linear(-0.9)), -1, 1).cells;
    assertThat(cells).hasSize(3);
    Cell few = cells.get(0);
    Cell many = cells.get(1);
    assertThat(many.opacity()).isCloseTo(1, within(1e-9));
    assertThat(few.opacity()).isBetween(0.1, 0.9);
    assertThat(many.box().y()).as("larger is higher").isLessThan(few.box().y());
    assertThat(many.box().x()).isEqualTo(few.box().x());
    assertThat(cells.get(2).box().x()).as("the second layer").isGreaterThan(few.box().right());
    assertThat(cells.get(2).box().y()).as("one axis for all").isEqualTo(few.box().y());
  }

  @Test
  void zerosHaveARowOfTheirOwnAndWhatLiesBeyondStandsAtTheEnd() {
    Bins sizes = Bins.decades(-40, 20);
    for (double value : List.of(0.0, 0.0, 1e-30, 0.5, 1e9)) {
      sizes.add(value);
    }
    List<Cell> cells = draw(List.of(sizes), 1e-3, 1).cells;
    assertThat(cells).hasSize(3);
    double lowest = cells.stream().mapToDouble(c -> c.box().bottom()).max().orElseThrow();
    assertThat(cells.get(2).box().bottom()).as("zeros").isEqualTo(lowest).isEqualTo(120);
    for (Cell cell : cells) {
      assertThat(cell.box().y()).isGreaterThanOrEqualTo(0);
      assertThat(cell.box().bottom()).isLessThanOrEqualTo(120);
    }
  }

  @Test
  void nothingIsDrawnOfNothing() {
    assertThat(draw(List.of(linear(Double.NaN)), -1, 1).cells).isEmpty();
  }

  @Test
  void aPlaceIsInTheColumnThatIsDrawnThere() {
    Columns columns = new Columns(51, 40, 300);
    for (int i = 0; i < 51; i++) {
      assertThat(columns.at(columns.middle(i))).isEqualTo(i);
    }
    assertThat(columns.at(-5)).isZero();
    assertThat(columns.at(999)).isEqualTo(50);
  }
}
