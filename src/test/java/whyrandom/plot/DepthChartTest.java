package whyrandom.plot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;

class DepthChartTest {
  private static final Box BOX = new Box(0, 0, 220, 120);

  private static RecordingPen draw(double... values) {
    List<Double> list = new ArrayList<>();
    List<String> labels = new ArrayList<>();
    for (double value : values) {
      list.add(value);
      labels.add(list.size() == values.length ? "out" : Integer.toString(list.size()));
    }
    RecordingPen pen = new RecordingPen(10);
    new DepthChart(BOX, "std", list, labels).drawOn(pen);
    return pen;
  }

  @Test
  void whatChangesByOneFactorIsAStraightLine() {
    RecordingPen pen = draw(1, 1e-3, 1e-6, 1e-9);
    assertThat(pen.curves).hasSize(1);
    double[] ys = pen.curves.get(0).ys();
    assertThat(ys).hasSize(4);
    for (int i = 1; i < 4; i++) {
      assertThat(ys[i] - ys[i - 1]).isCloseTo(ys[1] - ys[0], within(1e-9)).isPositive();
    }
    assertThat(pen.words()).contains("std", "1", "2", "3", "out");
  }

  @Test
  void aZeroIsADotOnALineOfItsOwn() {
    RecordingPen pen = draw(0, 1e-3, 1e-2, 0.1);
    assertThat(pen.discs).hasSize(4);
    assertThat(pen.words()).contains("0");
    double lowest = pen.discs.stream().mapToDouble(RecordingPen.Disc::y).max().orElseThrow();
    RecordingPen.Disc zero = pen.discs.stream().min((a, b) -> Double.compare(a.x(), b.x())).get();
    assertThat(zero.y()).isEqualTo(lowest);
    assertThat(pen.curves.get(0).xs()).hasSize(3);
  }

  @Test
  void whatIsNotFiniteInterruptsTheCurve() {
    RecordingPen pen = draw(1, 2, Double.NaN, 3, Double.POSITIVE_INFINITY);
    assertThat(pen.discs).hasSize(3);
    assertThat(pen.curves).hasSize(1);
    assertThat(draw(Double.NaN).discs).isEmpty();
    assertThat(draw(0, 0).discs).hasSize(2);
  }

  @Test
  void asSmallDifferenceLooksSmall() {
    double[] ys = draw(1, 1.1).curves.get(0).ys();
    assertThat(ys[0] - ys[1]).isPositive().isLessThan(5);
  }

  @Test
  void extremesStayInTheBoxAndTextsApart() {
    for (double[] values :
        new double[][] {
          {Double.MIN_VALUE, Double.MAX_VALUE},
          {1e-300, 1e300, 1, 0},
          {1e-9, 1e-8, 1e-7, 1e-6, 1e-5, 1e-4, 1e-3, 1e-2, 0.1, 1, 10},
          {5}
        }) {
      RecordingPen pen = draw(values);
      for (RecordingPen.Disc disc : pen.discs) {
        assertThat(disc.y()).isBetween(0.0, BOX.height());
        assertThat(disc.x()).isBetween(0.0, BOX.width());
      }
      for (int i = 0; i < pen.texts.size(); i++) {
        for (int j = 0; j < i; j++) {
          assertThat(pen.texts.get(i).box().overlaps(pen.texts.get(j).box()))
              .as(pen.texts.get(i).text() + " and " + pen.texts.get(j).text())
              .isFalse();
        }
      }
    }
  }

  @Test
  void eachValueHasALabel() {
    assertThatThrownBy(() -> new DepthChart(BOX, "", List.of(1.0), List.of()))
        .hasMessageContaining("labels: 0");
  }

  private static final DepthChart.Range RANGE = new DepthChart.Range(1e-6, 10);

  private static RecordingPen compare(List<Double> shares, DepthChart.Line... lines) {
    RecordingPen pen = new RecordingPen(10);
    new DepthChart(BOX, "std", List.of(lines), List.of("1", "2", "out"), Optional.of(RANGE), shares)
        .drawOn(pen);
    return pen;
  }

  private static DepthChart.Line now(double... values) {
    return new DepthChart.Line(Arrays.stream(values).boxed().toList(), DepthChart.Look.NOW);
  }

  @Test
  void withARangeAxesAndPlacesAreThoseOfEveryOtherPicture() {
    RecordingPen one = compare(List.of(), now(0.5, 0.5, 0.5));
    RecordingPen other = compare(List.of(), now(0.5, 1e-5, 0));
    assertThat(other.lines).isEqualTo(one.lines);
    assertThat(other.words()).isEqualTo(one.words());
    assertThat(other.discs.get(0)).isEqualTo(one.discs.get(0));
  }

  @Test
  void whatIsBeyondTheRangeIsHollowAtItsEnd() {
    RecordingPen pen = compare(List.of(), now(100, 1, 1e-9));
    assertThat(pen.discs).hasSize(1);
    assertThat(pen.curves).as("two rings and the line").hasSize(3);
    for (RecordingPen.Curve curve : pen.curves) {
      assertThat(Arrays.stream(curve.ys())).allMatch(y -> y >= 0 && y <= BOX.height());
    }
  }

  @Test
  void onlyWhatIsNowHasDots() {
    for (DepthChart.Look look : DepthChart.Look.values()) {
      RecordingPen pen = compare(List.of(), new DepthChart.Line(List.of(1.0, 0.1, 0.0), look));
      assertThat(pen.discs).hasSize(look == DepthChart.Look.NOW ? 3 : 0);
      assertThat(pen.curves).hasSize(1);
    }
  }

  @Test
  void barsAreAsFullAsTheirShares() {
    List<Double> heights = new ArrayList<>();
    RecordingPen notes = new RecordingPen(10);
    Pen pen =
        new ForwardingPen(notes) {
          @Override
          public void rectangle(double x, double y, double width, double height, Ink ink) {
            assertThat(y + height).isLessThanOrEqualTo(BOX.height());
            heights.add(height);
          }
        };
    new DepthChart(
            BOX,
            "std",
            List.of(now(1, 1, 1)),
            List.of("1", "2", "out"),
            Optional.of(RANGE),
            List.of(0.25, 1.0))
        .drawOn(pen);
    assertThat(heights).hasSize(4);
    assertThat(heights.get(1)).isCloseTo(0.25 * heights.get(0), within(1e-9));
    assertThat(heights.get(3)).isEqualTo(heights.get(2));
    for (int i = 0; i < notes.texts.size(); i++) {
      for (int j = 0; j < i; j++) {
        assertThat(notes.texts.get(i).box().overlaps(notes.texts.get(j).box())).isFalse();
      }
    }
  }

  @Test
  void aRangeIsOfWholePowersOfTenAndLeavesRoomOnBothSides() {
    Random random = new Random(7);
    for (int i = 0; i < 500; i++) {
      double a = Math.pow(10, 20 * random.nextDouble() - 15);
      double b = Math.pow(10, 20 * random.nextDouble() - 15);
      DepthChart.Range range = DepthChart.Range.around(List.of(a, 0.0, Double.NaN, b));
      assertThat(range.low()).isLessThanOrEqualTo(Math.min(a, b) / 2);
      assertThat(range.high()).isGreaterThanOrEqualTo(Math.max(a, b) * 2);
      assertThat(range.low()).isGreaterThan(Math.min(a, b) / 30);
      assertThat(range.high()).isLessThan(Math.max(a, b) * 30);
      double decades = Math.log10(range.low());
      assertThat(decades).isCloseTo(Math.rint(decades), within(1e-9));
    }
    assertThat(DepthChart.Range.around(List.of(0.0))).isEqualTo(new DepthChart.Range(0.01, 1));
    for (double value : new double[] {Double.MIN_VALUE, Double.MAX_VALUE}) {
      DepthChart.Range range = DepthChart.Range.around(List.of(value));
      assertThat(range.low()).isPositive().isLessThan(range.high());
      assertThat(range.high()).isFinite();
    }
  }

  /** Three lines that end close together: their names do not touch. */
  @Test
  void namesStandAtTheEndsOfTheirLinesAndApart() {
    List<DepthChart.Line> lines = new ArrayList<>();
    for (String name : List.of("one", "two", "six")) {
      lines.add(
          new DepthChart.Line(
              List.of(1.0, 0.5 + 0.001 * lines.size()), DepthChart.Look.OTHER, name));
    }
    DepthChart chart =
        new DepthChart(BOX, "std", lines, List.of("1", "2"), Optional.empty(), List.of());
    RecordingPen pen = new RecordingPen(10);
    double right = BOX.right() - chart.namesWidth(pen);
    chart.drawOn(pen, chart.axisEnd(pen), right);
    List<RecordingPen.Text> names =
        pen.texts.stream().filter(t -> List.of("one", "two", "six").contains(t.text())).toList();
    assertThat(names).hasSize(3);
    for (RecordingPen.Text name : names) {
      assertThat(name.box().x()).isGreaterThan(right);
      assertThat(name.box().right()).isLessThanOrEqualTo(BOX.right() + 1e-9);
      for (RecordingPen.Text other : names) {
        if (name != other) {
          assertThat(Math.abs(name.box().y() - other.box().y())).isGreaterThan(9);
        }
      }
    }

    pen = new RecordingPen(10);
    double left = chart.axisEnd(pen) + chart.namesWidth(pen);
    chart.drawOn(pen, left, BOX.right());
    assertThat(pen.texts)
        .filteredOn(t -> t.text().equals("two"))
        .allMatch(t -> t.box().right() < left);
  }
}
