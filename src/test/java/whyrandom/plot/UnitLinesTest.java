package whyrandom.plot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import whyrandom.plot.UnitLines.Unit;
import whyrandom.plot.ZeroLine.Window;

class UnitLinesTest {
  private static final Box PLANE = new Box(80, 20, 300, 200);
  private static final Window WINDOW = new Window(-2, 2, -1, 3);
  private static final double FRAME = 4;

  private static RecordingPen draw(Unit... units) {
    RecordingPen pen = new RecordingPen();
    new UnitLines(PLANE, 80, WINDOW, List.of(units)).drawOn(pen);
    return pen;
  }

  private static Unit unit(String name, double w1, double w2, double b) {
    return new Unit(name, false, false, new ZeroLine(w1, w2, b), List.of());
  }

  private static double x1(double x) {
    return (x - PLANE.x()) / PLANE.width() * 4 - 2;
  }

  private static double x2(double y) {
    return 3 - (y - PLANE.y()) / PLANE.height() * 4;
  }

  @Test
  void onEveryLineThatIsDrawnZIsZeroAndArrowsPointToWhereItIsPositive() {
    Random random = new Random(1);
    int drawn = 0;
    for (int i = 0; i < 500; i++) {
      ZeroLine line =
          new ZeroLine(random.nextGaussian(), random.nextGaussian(), random.nextGaussian());
      RecordingPen pen = draw(new Unit("1", false, false, line, List.of()));
      if (pen.curves.isEmpty()) {
        assertThat(pen.lines).hasSize((int) FRAME);
        continue;
      }
      drawn++;
      RecordingPen.Line l = pen.lines.get(4);
      for (double share = 0; share <= 1; share += 0.25) {
        double x = l.x1() + share * (l.x2() - l.x1());
        double y = l.y1() + share * (l.y2() - l.y1());
        assertThat(line.at(x1(x), x2(y))).isCloseTo(0, within(1e-12));
      }
      RecordingPen.Line arrow = pen.lines.get(5);
      assertThat(line.at(x1(arrow.x1()), x2(arrow.y1()))).isCloseTo(0, within(1e-12));
      assertThat(line.at(x1(arrow.x2()), x2(arrow.y2()))).isPositive();
      double product =
          (l.x2() - l.x1()) * (arrow.x2() - arrow.x1())
              + (l.y2() - l.y1()) * (arrow.y2() - arrow.y1());
      assertThat(product).as("a right angle").isCloseTo(0, within(1e-9));
    }
    assertThat(drawn).isGreaterThan(300);
  }

  @Test
  void unitsWithOneLineAreOneInViolet() {
    RecordingPen pen = draw(new Unit("units 1–4", true, false, new ZeroLine(1, 1, -1), List.of()));
    assertThat(pen.texts).extracting(RecordingPen.Text::ink).containsOnly(Ink.VIOLET);
    assertThat(pen.lines.get(4).stroke().ink()).isEqualTo(Ink.VIOLET);
    assertThat(pen.words()).containsExactly("units 1–4");
  }

  @Test
  void theFirstOfTheEarlierLinesIsDashedAndAllArePast() {
    ZeroLine line = new ZeroLine(1, 0, 0);
    List<ZeroLine> past = List.of(new ZeroLine(1, 0, 1), new ZeroLine(1, 0, 0.5));
    RecordingPen pen = draw(new Unit("1", false, true, line, past));
    assertThat(pen.lines.get(4).stroke().isDashed()).isTrue();
    assertThat(x1(pen.lines.get(4).x1())).isCloseTo(-1, within(1e-12));
    assertThat(pen.lines.get(5).stroke().isDashed()).isFalse();
    assertThat(pen.lines.get(6).stroke().width()).isEqualTo(3);
  }

  @Test
  void namesDoNotOverlapAndAreOutsideOfThePlane() {
    Random random = new Random(2);
    for (int round = 0; round < 100; round++) {
      List<Unit> units = new ArrayList<>();
      for (int i = 0; i < 12; i++) {
        units.add(
            unit(
                "units " + i + "–9",
                random.nextGaussian(),
                random.nextGaussian(),
                0.3 * random.nextGaussian()));
      }
      RecordingPen pen = draw(units.toArray(new Unit[0]));
      for (int i = 0; i < pen.texts.size(); i++) {
        Box box = pen.texts.get(i).box();
        assertThat(box.overlaps(PLANE)).isFalse();
        assertThat(box.x()).isGreaterThanOrEqualTo(0);
        assertThat(box.right()).isLessThanOrEqualTo(PLANE.right() + 80 + 1e-9);
        for (int j = 0; j < i; j++) {
          assertThat(box.overlaps(pen.texts.get(j).box())).isFalse();
        }
      }
    }
  }

  @Test
  void aUnitWithoutALineHasNoPicture() {
    RecordingPen pen = draw(unit("1", 0, 0, 1), unit("2", 1, 0, 9), unit("3", Double.NaN, 1, 0));
    assertThat(pen.lines).hasSize((int) FRAME);
    assertThat(pen.texts).isEmpty();
  }

  @Test
  void aLineIsFoundByAPointNearIt() {
    UnitLines lines =
        new UnitLines(
            PLANE, 80, WINDOW, List.of(unit("1", 1, 0, 0), unit("2", 0, 1, 0), unit("3", 0, 0, 1)));
    assertThat(lines.nearest(234, 50, 10)).isZero();
    assertThat(lines.nearest(100, 172, 10)).isEqualTo(1);
    assertThat(lines.nearest(100, 60, 10)).isEqualTo(-1);
    assertThat(lines.nearest(210, 20 + 200 + 30, 10)).as("beyond its end").isEqualTo(-1);
  }
}
