package whyrandom.plot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import whyrandom.math.Bins;

class HistogramTest {
  private static final Box BOX = new Box(10, 20, 120, 80);
  private static final double NONE = Double.NaN;

  private final List<Box> bars = new ArrayList<>();
  private final RecordingPen notes = new RecordingPen(10);

  /** Notes bars too. */
  private final Pen pen =
      new ForwardingPen(notes) {
        @Override
        public void rectangle(double x, double y, double width, double height, Ink ink) {
          super.rectangle(x, y, width, height, ink);
          bars.add(new Box(x, y, width, height));
        }
      };

  private static Bins of(Bins bins, double... values) {
    for (double value : values) {
      bins.add(value);
    }
    return bins;
  }

  @Test
  void barsAreAsHighAsTheirCountsAndStandOverTheirBins() {
    Bins bins = of(Bins.linear(-1, 1, 4), -1, -1, 0, 0, 0, 0, 0.9);
    Histogram.of(BOX, "a", bins, NONE).drawOn(pen);
    assertThat(bars).hasSize(3);
    assertThat(bars.get(0).height() / bars.get(1).height()).isEqualTo(0.5);
    assertThat(bars.get(0).x()).isEqualTo(10);
    assertThat(bars.get(1).x()).isEqualTo(70);
    assertThat(bars.get(2).x()).isEqualTo(100);
    for (Box bar : bars) {
      assertThat(bar.bottom()).isEqualTo(bars.get(0).bottom());
      assertThat(bar.y()).isGreaterThan(BOX.y() + 10);
      assertThat(bar.bottom()).isLessThan(BOX.bottom());
    }
    assertThat(notes.words()).containsExactly("a", "1", "−1");
  }

  @Test
  void noNumberIsTooRareToBeSeen() {
    Bins bins = Bins.linear(0, 1, 2);
    for (int i = 0; i < 10_000; i++) {
      bins.add(0);
    }
    bins.add(1);
    Histogram.of(BOX, "a", bins, NONE).drawOn(pen);
    assertThat(bars.get(1).height()).isEqualTo(1);
  }

  @Test
  void zerosAmongSizesStandApart() {
    Bins bins = of(Bins.decades(-4, 2), 0, 0, 0.002, 1e-9, 1e9);
    new Histogram(BOX, "g", bins, 0, 12, NONE).drawOn(pen);
    assertThat(bars).hasSize(4); // below, 0.002, above, zeros
    Box zeros = bars.get(3);
    assertThat(zeros.x()).isEqualTo(10);
    assertThat(zeros.right()).isLessThan(bars.get(0).x());
    assertThat(bars.get(2).right()).isGreaterThan(120);
    assertThat(notes.words()).containsExactly("g", "0", "10²", "10⁻⁴");
  }

  @Test
  void whatLiesBeyondARangeIsInItsLastBar() {
    Bins bins = of(Bins.decades(-4, 4), 1e-4, 0.02, 2, 20, 200);
    new Histogram(BOX, "g", bins, 4, 10, NONE).drawOn(pen);
    assertThat(bars).hasSize(3);
    assertThat(bars.get(2).height()).isGreaterThan(bars.get(1).height());
  }

  @Test
  void onlyTheRightHalfIsShownIfNothingIsOnTheLeft() {
    Histogram.of(BOX, "a", of(Bins.growing(4), 3, 0, 1), NONE).drawOn(pen);
    assertThat(notes.words()).containsExactly("a", "4", "0");
    Histogram left = Histogram.of(BOX, "a", of(Bins.growing(4), 3, -0.1), NONE);
    assertThat(left.from()).isZero();
  }

  @Test
  void theMarkStandsAtItsValue() {
    Bins bins = of(Bins.linear(0, 0.25, 20), 0.2);
    Histogram.of(BOX, "g′", bins, 0.025).drawOn(pen);
    RecordingPen.Line mark = notes.lines.get(notes.lines.size() - 1);
    assertThat(mark.stroke().isDashed()).isTrue();
    assertThat(mark.x1()).isEqualTo(22);
  }

  @Test
  void withoutNumbersThatIsSaid() {
    Histogram.of(BOX, "a", Bins.linear(0, 1, 4), NONE).drawOn(pen);
    Histogram.of(BOX, "b", of(Bins.linear(0, 1, 4), Double.NaN), NONE).drawOn(pen);
    assertThat(notes.words()).containsExactly("a", "none", "b", "not a number");
    assertThat(bars).isEmpty();
  }

  @Test
  void onlyInfinitiesAreBarsAtTheEnds() {
    Bins bins = of(Bins.linear(0, 1, 4), Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY);
    Histogram.of(BOX, "a", bins, NONE).drawOn(pen);
    assertThat(bars).hasSize(2);
  }

  @Test
  void aRangeWithoutABinIsRefused() {
    assertThatThrownBy(() -> new Histogram(BOX, "a", Bins.linear(0, 1, 4), 2, 2, NONE))
        .hasMessageContaining("2 to 2 of 4");
  }

  @Test
  void layersShareARangeOfWholeDecadesAtLeastTwo() {
    Bins a = of(Bins.decades(-10, 10), 0.003, 0, Double.NaN);
    Bins b = of(Bins.decades(-10, 10), 5e-7);
    assertThat(LayerChart.range(List.of(a, b))).containsExactly(6, 16); // 10^-7 to 10^-2
    assertThat(LayerChart.range(List.of(a))).containsExactly(12, 16);
    assertThat(LayerChart.range(List.of(Bins.decades(-10, 10)))).containsExactly(36, 40);
    assertThat(LayerChart.range(List.of(of(Bins.decades(-10, 10), 1.5e-10)))).containsExactly(0, 4);
  }

  @Test
  void aHighPictureHasTwoColumnsAWideOneFour() {
    List<LayerChart.Content> contents = new ArrayList<>();
    for (int place = 0; place < 4; place++) {
      contents.add(new LayerChart.Content(place, "a", of(Bins.linear(0, 1, 2), 0), 0, 0, NONE));
    }
    new LayerChart(400, 80, contents).drawOn(pen);
    new LayerChart(300, 160, contents).drawOn(pen);
    assertThat(bars.subList(0, 4).stream().map(Box::x).distinct()).hasSize(4);
    assertThat(bars.subList(4, 8).stream().map(Box::x).distinct()).hasSize(2);
    for (Box bar : bars) {
      assertThat(bar.right()).isLessThanOrEqualTo(400);
    }
  }

  @Test
  void withoutOneTheOthersKeepTheirPlaces() {
    Bins bins = of(Bins.linear(0, 1, 2), 0);
    LayerChart.Content first = new LayerChart.Content(0, "a", bins, 0, 0, NONE);
    LayerChart.Content third = new LayerChart.Content(2, "c", bins, 0, 0, NONE);
    new LayerChart(400, 80, List.of(first, third)).drawOn(pen);
    assertThat(bars.get(1).x()).isEqualTo(2 * (400 + 14) / 4.0);
  }
}
