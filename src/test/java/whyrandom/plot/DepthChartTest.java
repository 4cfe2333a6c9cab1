package whyrandom.plot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
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
}
