package whyrandom.plot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.IntToDoubleFunction;
import org.junit.jupiter.api.Test;
import whyrandom.plot.WeightChart.Curve;
import whyrandom.plot.WeightChart.Series;

class WeightChartTest {
  private static final double NAN = Double.NaN;

  private static Curve curve(String name, int size, IntToDoubleFunction value) {
    return new Curve(name, series(size, value), false, false);
  }

  private static Series series(int size, IntToDoubleFunction value) {
    return new Series() {
      @Override
      public int size() {
        return size;
      }

      @Override
      public int step(int i) {
        return 10 * i;
      }

      @Override
      public double value(int i) {
        return value.applyAsDouble(i);
      }
    };
  }

  private static WeightChart chart(Curve... curves) {
    return new WeightChart(400, 180, List.of(curves), 100, 50, 20, List.of(30, 30, 500));
  }

  private static RecordingPen draw(Curve... curves) {
    RecordingPen pen = new RecordingPen();
    chart(curves).drawOn(pen);
    return pen;
  }

  @Test
  void greaterValuesAreHigherAndLaterStepsFurtherRight() {
    RecordingPen pen = draw(curve("a", 11, i -> i - 5));
    double[] xs = pen.curves.get(0).xs();
    double[] ys = pen.curves.get(0).ys();
    assertThat(xs).hasSize(11).isSorted();
    for (int i = 1; i < 11; i++) {
      assertThat(ys[i]).isLessThan(ys[i - 1]);
      assertThat(xs[i] - xs[i - 1]).isCloseTo(xs[1] - xs[0], within(1e-9));
    }
    assertThat(pen.words()).contains("a", "0", "100", "step");
  }

  @Test
  void theBiasIsDashedAndTheChosenCurveOnTop() {
    RecordingPen pen =
        draw(
            new Curve("w", series(11, i -> 1), false, true),
            new Curve("bias", series(11, i -> 2), true, false));
    assertThat(pen.curves.get(0).stroke().isDashed()).isTrue();
    assertThat(pen.curves.get(1).stroke().ink()).isEqualTo(Ink.INK);
    assertThat(pen.curves.get(1).stroke().isDashed()).isFalse();
  }

  @Test
  void namesStandBesideTheEndsOfTheirCurves() {
    RecordingPen pen = draw(curve("up", 11, i -> i), curve("down", 11, i -> -i));
    RecordingPen.Text up = text(pen, "up");
    RecordingPen.Text down = text(pen, "down");
    double[] ys = pen.curves.get(0).ys();
    assertThat(up.box().y()).isLessThan(down.box().y());
    assertThat(up.box().centerY()).isCloseTo(ys[10], within(6.0));
    assertThat(up.box().x()).isGreaterThan(pen.curves.get(0).xs()[10]);
  }

  private static RecordingPen.Text text(RecordingPen pen, String words) {
    return pen.texts.stream().filter(t -> t.text().equals(words)).findFirst().orElseThrow();
  }

  @Test
  void noTwoTextsOverlapHoweverManyCurvesThereAreAndTheChosenOneIsNamed() {
    Random random = new Random(9);
    for (int round = 0; round < 60; round++) {
      List<Curve> curves = new ArrayList<>();
      int count = 1 + random.nextInt(65);
      double scale = Math.exp(5 * random.nextGaussian());
      int chosen = random.nextInt(count);
      for (int c = 0; c < count; c++) {
        double end = scale * random.nextGaussian();
        curves.add(new Curve("unit " + c, series(11, i -> end * i), c == count - 1, c == chosen));
      }
      RecordingPen pen = draw(curves.toArray(new Curve[0]));
      assertThat(pen.words()).contains("unit " + chosen);
      for (int i = 0; i < pen.texts.size(); i++) {
        Box box = pen.texts.get(i).box();
        assertThat(box.right()).isLessThanOrEqualTo(400);
        for (int j = 0; j < i; j++) {
          assertThat(box.overlaps(pen.texts.get(j).box()))
              .as(pen.texts.get(i).text() + " and " + pen.texts.get(j).text())
              .isFalse();
        }
      }
    }
  }

  @Test
  void whatIsNotFiniteInterruptsACurve() {
    assertThat(draw(curve("w", 11, i -> i == 5 ? NAN : 1)).curves).hasSize(2);
    assertThat(draw(curve("w", 11, i -> i == 5 ? 1 / 0.0 : 1)).curves).hasSize(2);
    RecordingPen none = draw(curve("w", 11, i -> NAN));
    assertThat(none.curves).isEmpty();
    assertThat(none.words()).doesNotContain("w");
    assertThat(draw(curve("w", 11, i -> i < 9 ? i : NAN)).words()).doesNotContain("w");
  }

  @Test
  void oneNoteIsADotAndExtremesAreDrawn() {
    assertThat(draw(curve("w", 1, i -> 3)).discs)
        .extracting(RecordingPen.Disc::ink)
        .contains(Ink.LINE);
    for (double v : new double[] {0, 1e-300, 1e300, Double.MIN_VALUE}) {
      assertThat(draw(curve("w", 11, i -> i % 2 == 0 ? v : -v)).curves).hasSize(1);
    }
  }

  @Test
  void editsAreMarkedOnce() {
    RecordingPen pen = draw(curve("w", 11, i -> 1));
    assertThat(pen.discs).filteredOn(d -> d.ink() == Ink.VIOLET).hasSize(1);
  }

  @Test
  void aPointerFindsTheStepUnderIt() {
    WeightChart chart = chart(curve("w", 11, i -> i));
    RecordingPen pen = new RecordingPen();
    chart.drawOn(pen);
    double[] xs = pen.curves.get(0).xs();
    for (int i = 0; i < 11; i++) {
      assertThat(chart.stepAt(pen, xs[i])).isEqualTo(10 * i);
    }
    assertThat(chart.stepAt(pen, -50)).isZero();
    assertThat(chart.stepAt(pen, 900)).isEqualTo(100);
  }
}
