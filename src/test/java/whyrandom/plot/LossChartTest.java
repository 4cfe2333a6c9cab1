package whyrandom.plot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.IntToDoubleFunction;
import org.junit.jupiter.api.Test;

class LossChartTest {

  private static final double NAN = Double.NaN;

  @Test
  void trainIsSolidAndTestIsDashed() {
    RecordingPen pen = draw(false, run("A", 101, i -> 1.0 / (1 + i), i -> 1.1 / (1 + i)));
    assertThat(pen.curves)
        .extracting(c -> c.stroke().isDashed())
        .containsExactlyInAnyOrder(false, true);
    assertThat(pen.curves).allMatch(c -> c.xs().length == 101);
  }

  @Test
  void higherLossesAreHigherUpAndLaterStepsFurtherRight() {
    RecordingPen pen = draw(false, run("", 101, i -> 1 - i / 200.0, i -> NAN));
    RecordingPen.Curve curve = pen.curves.get(0);
    assertThat(curve.ys()[0]).isLessThan(curve.ys()[100]);
    assertThat(curve.xs()[0]).isLessThan(curve.xs()[100]);
  }

  @Test
  void onALogarithmicAxisEqualRatiosAreEquallyFarApart() {
    RecordingPen pen = draw(true, run("", 101, i -> Math.pow(10, -i / 25.0), i -> NAN));
    double[] ys = pen.curves.get(0).ys();
    assertThat(ys[50] - ys[25])
        .isCloseTo(ys[100] - ys[75], org.assertj.core.api.Assertions.within(1e-6));
    assertThat(pen.words()).contains("0.01", "1");
  }

  @Test
  void namesAndLossesStandBesideTheCurrentStep() {
    RecordingPen pen =
        draw(false, run("A", 101, i -> 0.5, i -> 0.6), run("B", 101, i -> 0.5 / (1 + i), i -> NAN));
    assertThat(pen.words()).contains("A", "B");
  }

  @Test
  void textsNeverOverlapAndStayInThePicture() {
    SplittableRandom random = new SplittableRandom(4);
    for (int n = 0; n < 3000; n++) {
      double width = random.nextDouble(80, 500);
      double height = random.nextDouble(60, 300);
      int last = (int) Math.pow(10, random.nextDouble(0, 6.2));
      double start = Math.pow(10, random.nextDouble(-8, 8));
      double fall = random.nextDouble(0, 0.2);
      LossChart.Run a = run("A", 40, i -> start * Math.exp(-fall * i), i -> start);
      LossChart.Run b = run("B", 40, i -> start * Math.exp(-fall * 0.9 * i), i -> NAN);
      RecordingPen pen = new RecordingPen(random.nextDouble(9, 18));
      new LossChart(
              width,
              height,
              List.of(a, b),
              kept(random.nextInt(5), last, start),
              random.nextBoolean(),
              last,
              random.nextInt(last + 1),
              List.of(0, last))
          .drawOn(pen);
      for (int i = 0; i < pen.texts.size(); i++) {
        RecordingPen.Text text = pen.texts.get(i);
        assertThat(text.box().right()).as(text.text()).isLessThanOrEqualTo(width + 1e-9);
        assertThat(text.box().bottom()).as(text.text()).isLessThanOrEqualTo(height + 1e-9);
        assertThat(text.box().y()).as(text.text()).isGreaterThanOrEqualTo(-1e-9);
        for (int j = 0; j < i; j++) {
          RecordingPen.Text other = pen.texts.get(j);
          assertThat(text.box().overlaps(other.box()))
              .as("%s and %s at %sx%s", text, other, width, height)
              .isFalse();
        }
      }
    }
  }

  /** Runs that end at different steps and losses. */
  private static List<LossChart.Kept> kept(int count, int last, double start) {
    List<LossChart.Kept> list = new ArrayList<>();
    for (int k = 0; k < count; k++) {
      double loss = start * (1 + k % 2) / 2;
      LossSeries losses = run("", 2 + 12 * k, i -> loss, i -> NAN).losses();
      list.add(new LossChart.Kept("" + (k + 1), losses, last * k / 4, "1 " + k));
    }
    return list;
  }

  @Test
  void aKeptRunHasItsTrainingLossUpToItsStepInItsOwnDashesAndItsName() {
    LossChart.Run a = run("A", 101, i -> 0.5, i -> 0.9);
    LossSeries losses = run("", 101, i -> 2 - i / 100.0, i -> 7).losses();
    RecordingPen pen = new RecordingPen();
    LossChart.Kept one = new LossChart.Kept("K", losses, 60, "1 2");
    new LossChart(300, 160, List.of(a), List.of(one), false, 100, 100, List.of()).drawOn(pen);
    assertThat(pen.curves).hasSize(3);
    RecordingPen.Curve kept = pen.curves.get(0);
    assertThat(kept.stroke().dash()).isEqualTo("1 2");
    assertThat(kept.xs()).hasSize(61);
    assertThat(pen.words()).contains("K").doesNotContain("6.0", "8.0");
    RecordingPen.Text name = pen.texts.stream().filter(t -> t.text().equals("K")).findFirst().get();
    assertThat(name.box().x()).isBetween(kept.xs()[60], kept.xs()[60] + 10);
  }

  @Test
  void namesOfKeptRunsThatEndTogetherStandApart() {
    LossChart.Run a = run("A", 101, i -> 1, i -> NAN);
    RecordingPen pen = new RecordingPen();
    List<LossChart.Kept> three =
        List.of(
            new LossChart.Kept("7", a.losses(), 100, "1 2"),
            new LossChart.Kept("8", a.losses(), 100, "1 3"),
            new LossChart.Kept("9", a.losses(), 100, "1 4"));
    new LossChart(300, 160, List.of(a), three, false, 100, 100, List.of()).drawOn(pen);
    assertThat(pen.words()).contains("A", "7", "8", "9");
  }

  @Test
  void withoutAnyLossThereAreAxesAndNoCurve() {
    for (boolean isLogarithmic : new boolean[] {false, true}) {
      RecordingPen pen = draw(isLogarithmic, run("A", 0, i -> 0, i -> 0));
      assertThat(pen.curves).isEmpty();
      assertThat(pen.lines).isNotEmpty();
      pen = draw(isLogarithmic, run("A", 50, i -> NAN, i -> Double.POSITIVE_INFINITY));
      assertThat(pen.curves).isEmpty();
      assertThat(pen.words()).noneMatch(w -> w.contains("A"));
    }
  }

  @Test
  void divergenceInterruptsTheCurve() {
    RecordingPen pen = draw(false, run("", 101, i -> i >= 40 && i < 50 ? NAN : 1, i -> NAN));
    assertThat(pen.curves).extracting(c -> c.xs().length).containsExactly(40, 51);
  }

  @Test
  void aLossOfZeroInterruptsALogarithmicCurveOnly() {
    LossChart.Run run = run("", 101, i -> i > 50 ? 0 : 1, i -> NAN);
    assertThat(draw(true, run).curves.get(0).xs()).hasSize(51);
    assertThat(draw(false, run).curves.get(0).xs()).hasSize(101);
  }

  @Test
  void constantLossesAndSinglePointsAreShown() {
    for (double loss : new double[] {0, 0.25, 1e-300, 1e300, Double.MIN_VALUE, Double.MAX_VALUE}) {
      for (boolean isLogarithmic : new boolean[] {false, true}) {
        if (loss > 0 || !isLogarithmic) {
          assertThat(draw(isLogarithmic, run("", 101, i -> loss, i -> NAN)).curves).hasSize(1);
          assertThat(draw(isLogarithmic, run("", 1, i -> loss, i -> NAN)).discs).isNotEmpty();
        }
      }
    }
  }

  @Test
  void editsAreMarkedOnTheAxisOfSteps() {
    RecordingPen pen = new RecordingPen();
    LossChart.Run run = run("", 101, i -> 1, i -> NAN);
    new LossChart(300, 150, List.of(run), List.of(), false, 100, 100, List.of(0, 24, 24, 500))
        .drawOn(pen);
    assertThat(pen.discs).filteredOn(d -> d.ink() == Ink.VIOLET).hasSize(2);
  }

  @Test
  void aTinyPictureHasCurvesAlone() {
    RecordingPen pen = new RecordingPen();
    new LossChart(40, 20, List.of(run("A", 10, i -> 1, i -> 1)), List.of(), false, 9, 9, List.of())
        .drawOn(pen);
    assertThat(pen.texts).isEmpty();
    assertThat(pen.curves).hasSize(2);
  }

  @Test
  void moreThanTwoRunsAreRefused() {
    LossChart.Run run = run("", 1, i -> 1, i -> 1);
    assertThatThrownBy(
            () -> new LossChart(1, 1, List.of(run, run, run), List.of(), false, 1, 1, List.of()))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("one or two");
  }

  private static RecordingPen draw(boolean isLogarithmic, LossChart.Run... runs) {
    RecordingPen pen = new RecordingPen();
    new LossChart(300, 160, List.of(runs), List.of(), isLogarithmic, 100, 100, List.of())
        .drawOn(pen);
    return pen;
  }

  private static LossChart.Run run(
      String name, int size, IntToDoubleFunction train, IntToDoubleFunction test) {
    LossSeries losses =
        new LossSeries() {
          @Override
          public int size() {
            return size;
          }

          @Override
          public int step(int i) {
            return i;
          }

          @Override
          public double train(int i) {
            return train.applyAsDouble(i);
          }

          @Override
          public double test(int i) {
            return test.applyAsDouble(i);
          }
        };
    double now = size == 0 ? NAN : train.applyAsDouble(size - 1);
    return new LossChart.Run(name, losses, now, Ink.INK);
  }
}
