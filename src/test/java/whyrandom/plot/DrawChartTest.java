package whyrandom.plot;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import whyrandom.plot.DrawChart.Curve;

class DrawChartTest {
  private static final Box BOX = new Box(10, 20, 200, 100);

  private static RecordingPen draw(Curve curve, double... values) {
    RecordingPen pen = new RecordingPen();
    new DrawChart(BOX, "weights", -1, 1, curve, values).drawOn(pen);
    return pen;
  }

  @Test
  void eachNumberIsATickAndTheCurveStandsOverThem() {
    RecordingPen pen = draw(new Curve.Density(x -> 1, -0.5, 0.5), -0.5, 0, 0.25);
    assertThat(pen.curves).hasSize(1);
    double[] xs = pen.curves.get(0).xs();
    assertThat(xs[0]).isBetween(61.0, 63.0);
    assertThat(xs[xs.length - 1]).isBetween(157.0, 159.0);
    long ticks = pen.lines.stream().filter(l -> l.x1() == l.x2() && l.y1() > 80).count();
    assertThat(ticks).isEqualTo(3);
    assertThat(pen.texts).allMatch(t -> t.box().x() >= BOX.x() && t.box().right() <= BOX.right());
  }

  @Test
  void ofManyNumbersItCounts() {
    double[] many = new double[5000];
    for (int i = 0; i < many.length; i++) {
      many[i] = i % 2 == 0 ? 0 : i / 5000.0;
    }
    RecordingPen pen = draw(new Curve.None(), many);
    assertThat(pen.curves).isEmpty();
    assertThat(pen.lines.size()).isLessThan(210);
  }

  @Test
  void aSingleValueIsAnUprightLine() {
    RecordingPen pen = draw(new Curve.Point(0.5), 0.5);
    assertThat(pen.lines).anyMatch(l -> l.x1() == l.x2() && l.y2() - l.y1() > 40);
  }

  @Test
  void cellsOfAMatrixAreFoundWhereTheyAreDrawn() {
    double[] values = {1, -1, 0, 0.5, 0, 0};
    MatrixPicture picture = new MatrixPicture(BOX, 2, 3, values, 1, DivergingScale.LIGHT);
    Box cells = picture.cells();
    assertThat(cells.width() / 3).isEqualTo(cells.height() / 2);
    assertThat(picture.at(cells.x() + 1, cells.y() + 1)).isZero();
    assertThat(picture.at(cells.right() - 1, cells.bottom() - 1)).isEqualTo(5);
    assertThat(picture.at(cells.right() + 1, cells.y())).isEqualTo(-1);
    assertThat(picture.at(cells.x() - 1, cells.y())).isEqualTo(-1);
    picture.drawOn(new RecordingPen(), 1, 2);
    new MatrixPicture(new Box(0, 0, 90, 90), 256, 256, new double[65536], 0, DivergingScale.DARK)
        .drawOn(new RecordingPen(), 255, 255);
  }
}
