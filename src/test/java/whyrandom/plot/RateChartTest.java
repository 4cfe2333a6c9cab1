package whyrandom.plot;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import whyrandom.math.Interval;
import whyrandom.plot.many.Rate;
import whyrandom.plot.many.RateBars;
import whyrandom.plot.many.RateChart;
import whyrandom.plot.many.RateCurve;
import whyrandom.plot.many.RateGrid;

class RateChartTest {
  private static final int RUNS = 100;

  private final RecordingPen pen = new RecordingPen(12);

  private static Rate rate(String name, double number, int solved, boolean isHere) {
    return new Rate(name, number, solved, RUNS, Interval.wilson(solved, RUNS), isHere);
  }

  private static Rate nothingYet(String name, double number) {
    return new Rate(name, number, 0, 0, new Interval(0, 1), false);
  }

  private static List<Rate> curve() {
    return List.of(
        rate("0.01", 0.01, 0, false),
        rate("0.1", 0.1, 65, false),
        rate("1", 1, 64, true),
        nothingYet("10", 10));
  }

  /** Wherever it is pressed, what is nearest is taken, at every width. */
  @ParameterizedTest
  @ValueSource(doubles = {150, 280, 440, 900})
  void theNearestPointOfACurveIsTaken(double width) {
    List<Double> xs = new ArrayList<>();
    RateCurve chart = new RateCurve(width, curve());
    chart.drawOn(
        new ForwardingPen(pen) {
          @Override
          public void disc(double x, double y, double radius, Ink ink) {
            xs.add(x);
          }
        },
        1);
    assertThat(xs).as("what is not known has no point").hasSize(3).isSorted();
    assertThat(xs.get(2) - xs.get(1)).as("by ratio").isCloseTo(xs.get(1) - xs.get(0), within());
    for (int i = 0; i < 3; i++) {
      assertThat(chart.at(xs.get(i) + 2, 30)).isEqualTo(i);
    }
    assertThat(pen.words()).contains("65 %").doesNotContain("here, 64 %");
  }

  private static org.assertj.core.data.Offset<Double> within() {
    return org.assertj.core.data.Offset.offset(1e-9);
  }

  /** Three ways to place numbers: by ratio, by difference, or side by side. */
  @Test
  void noTwoPointsAreAtOnePlace() {
    double[][] all = {{0.01, 1}, {1, 2, 3, 4}, {0, 1e-9, 1e-6, 1}, {-3, -1, 0}, {5}};
    for (double[] numbers : all) {
      List<Rate> rates = new ArrayList<>();
      for (double number : numbers) {
        rates.add(rate(Numbers.shortText(number), number, 50, false));
      }
      RateCurve chart = new RateCurve(300, rates);
      chart.drawOn(pen, RateChart.NONE);
      int found = 0;
      for (int x = 0; x < 300; x++) {
        found = Math.max(found, chart.at(x, 10) + 1);
      }
      assertThat(found).isEqualTo(numbers.length);
    }
  }

  @Test
  void aRowIsTakenWhereItsNameAndItsBarAre() {
    RateBars chart =
        new RateBars(
            440,
            List.of(
                rate("Xavier uniform", Double.NaN, 64, true),
                rate("equal into hidden units, and then some more", Double.NaN, 100, false),
                nothingYet("orthogonal", Double.NaN)));
    chart.drawOn(pen, 2);
    double row = (chart.height(12) - 1.7 * 12) / 3;
    for (int i = 0; i < 3; i++) {
      assertThat(chart.at(3, (i + 0.5) * row)).isEqualTo(i);
      assertThat(chart.at(400, (i + 0.5) * row)).isEqualTo(i);
    }
    assertThat(chart.at(3, 3 * row + 1)).isEqualTo(RateChart.NONE);
    assertThat(pen.words()).contains("Xavier uniform", "64 %", "100 %", "orthogonal");
    assertThat(pen.words()).anyMatch(word -> word.startsWith("equal into") && word.endsWith("…"));
  }

  @Test
  void aCellSaysItsShareAndWhereThereIsRoomItsInterval() {
    List<Rate> rates = new ArrayList<>();
    for (int i = 0; i < 6; i++) {
      rates.add(rate("", Double.NaN, 20 * i, i == 2));
    }
    RateGrid wide = new RateGrid(440, rates, List.of("2", "3"), List.of("tanh", "relu", "gelu"));
    wide.drawOn(pen, 4);
    assertThat(pen.words()).contains("0 %", "100 %", "0–4", "tanh", "relu", "gelu", "2", "3");
    int[] found = new int[6];
    for (int x = 0; x < 440; x += 5) {
      for (int y = 0; y < wide.height(12); y += 5) {
        int at = wide.at(x, y);
        if (at >= 0) {
          found[at]++;
        }
      }
    }
    assertThat(found).doesNotContain(0);
    assertThat(wide.at(1, 1)).isEqualTo(RateChart.NONE);
    RecordingPen narrow = new RecordingPen(12);
    new RateGrid(120, rates, List.of("2", "3"), List.of("tanh", "relu", "gelu"))
        .drawOn(narrow, RateChart.NONE);
    assertThat(narrow.words()).contains("100 %").doesNotContain("0–4");
  }

  @Test
  void nearlyAllIsNotAll() {
    Rate nearly = new Rate("a", 1, 999, 1000, Interval.wilson(999, 1000), true);
    Rate hardly = new Rate("b", 2, 1, 1000, Interval.wilson(1, 1000), true);
    new RateBars(440, List.of(nearly, hardly)).drawOn(pen, RateChart.NONE);
    assertThat(pen.words()).contains(">99 %", "<1 %");
  }
}
