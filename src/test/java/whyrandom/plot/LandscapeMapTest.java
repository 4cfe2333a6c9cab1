package whyrandom.plot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;

class LandscapeMapTest {
  private static final int SIDE = 49;

  /** A bowl around (1, 2) that is 0.5 deep there, over places 3 around (0, 1). */
  private static double[] bowl() {
    double[] losses = new double[SIDE * SIDE];
    for (int row = 0; row < SIDE; row++) {
      for (int column = 0; column < SIDE; column++) {
        double across = -3 + column * 6.0 / 48;
        double up = -2 + row * 6.0 / 48;
        losses[row * SIDE + column] = 0.5 + (across - 1) * (across - 1) + (up - 2) * (up - 2);
      }
    }
    return losses;
  }

  private static final LandscapeMap.Key LEVEL =
      new LandscapeMap.Key("units identical", false, true);

  private static LandscapeMap map(double width, double height, double[] losses, double here) {
    return map(width, height, losses, here, LEVEL);
  }

  private static LandscapeMap map(
      double width, double height, double[] losses, double here, LandscapeMap.Key key) {
    return new LandscapeMap(
        width, height, "together", "apart", key, 0, 1, 3, losses, here, HeightScale.LIGHT);
  }

  @Test
  void placesGoToTheSquareAndBack() {
    LandscapeFrame frame = map(400, 480, bowl(), 1).frame(new RecordingPen());
    assertThat(frame.box().width()).isEqualTo(frame.box().height());
    assertThat(frame.box().right()).isLessThanOrEqualTo(400);
    assertThat(frame.x(-3)).isEqualTo(frame.box().x());
    assertThat(frame.y(4)).isEqualTo(frame.box().y());
    assertThat(frame.x(0)).isEqualTo(frame.box().centerX());
    assertThat(frame.across(frame.x(1.25))).isEqualTo(1.25, within(1e-12));
    assertThat(frame.up(frame.y(-1.75))).isEqualTo(-1.75, within(1e-12));
    assertThat(frame.contains(frame.x(2.9), frame.y(3.9))).isTrue();
    assertThat(frame.contains(frame.x(3.1), frame.y(0))).isFalse();
  }

  @Test
  void theStrongContourGoesThroughThePlacesThatAreAsHighAsHere() {
    RecordingPen pen = new RecordingPen();
    LandscapeMap map = map(400, 480, bowl(), 2.5);
    map.drawOn(pen);
    LandscapeFrame frame = map.frame(pen);
    List<RecordingPen.Curve> strong =
        pen.curves.stream().filter(c -> c.stroke().ink() == Ink.INK).toList();
    assertThat(strong).hasSize(1);
    for (int i = 0; i < strong.get(0).xs().length; i++) {
      double across = frame.across(strong.get(0).xs()[i]) - 1;
      double up = frame.up(strong.get(0).ys()[i]) - 2;
      assertThat(Math.sqrt(across * across + up * up)).isEqualTo(Math.sqrt(2), within(0.01));
    }
  }

  @Test
  void theDashedLineIsWhereUnitsAreAlike() {
    for (boolean isSame : new boolean[] {true, false}) {
      RecordingPen pen = new RecordingPen();
      LandscapeMap map = map(400, 480, bowl(), 2.5, new LandscapeMap.Key("alike", true, isSame));
      map.drawOn(pen);
      LandscapeFrame frame = map.frame(pen);
      assertThat(pen.words()).contains("alike");
      RecordingPen.Line line =
          pen.lines.stream()
              .filter(c -> c.stroke().equals(Stroke.dashed(ink(isSame), isSame ? 1.5 : 0.75)))
              .findFirst()
              .orElseThrow();
      assertThat(frame.across(line.x1())).isEqualTo(-2, within(1e-9)); // as far as it is shown
      assertThat(frame.up(line.y1())).isEqualTo(-2, within(1e-9));
      assertThat(frame.across(line.x2())).isEqualTo(3, within(1e-9));
      assertThat(frame.up(line.y2())).isEqualTo(3, within(1e-9));
    }
  }

  private static Ink ink(boolean isSame) {
    return isSame ? Ink.VIOLET : Ink.MUTED;
  }

  @Test
  void itsWordsDoNotOverlapAndStayInside() {
    for (double width : new double[] {260, 320, 400, 560}) {
      for (double size : new double[] {11, 12, 16}) {
        RecordingPen pen = new RecordingPen(size);
        map(width, width * 1.15, bowl(), 2.5).drawOn(pen);
        assertThat(pen.words()).contains("loss", "↑ apart", "→ together");
        for (int i = 0; i < pen.texts.size(); i++) {
          Box box = pen.texts.get(i).box();
          assertThat(box.x()).as(pen.texts.get(i).text()).isGreaterThanOrEqualTo(-0.5);
          assertThat(box.right()).as(pen.texts.get(i).text()).isLessThanOrEqualTo(width + 0.5);
          assertThat(box.bottom()).isLessThanOrEqualTo(width * 1.15);
          for (int k = 0; k < i; k++) {
            assertThat(box.overlaps(pen.texts.get(k).box()))
                .as("%s over %s", pen.texts.get(i).text(), pen.texts.get(k).text())
                .isFalse();
          }
        }
      }
    }
  }

  @Test
  void lossesThatAreEqualOrNotFiniteAreDrawnToo() {
    double[] flat = new double[SIDE * SIDE];
    java.util.Arrays.fill(flat, 0.6931);
    RecordingPen pen = new RecordingPen();
    map(400, 460, flat, 0.6931).drawOn(pen);
    assertThat(pen.words()).contains("0.6931 everywhere");
    double[] broken = bowl();
    java.util.Arrays.fill(broken, 0, 800, Double.POSITIVE_INFINITY);
    broken[900] = Double.NaN;
    map(400, 460, broken, Double.NaN).drawOn(new RecordingPen());
  }

  private static LandscapeMarks marks(double[] across, double[] up, boolean[] isEdit) {
    return new LandscapeMarks(across, up, isEdit, 0, 0, Double.NaN, Double.NaN);
  }

  private static LandscapeFrame frame() {
    return new LandscapeFrame(new Box(0, 0, 100, 100), 0, 0, 1);
  }

  @Test
  void theWayIsOneLineThatEndsAtTheEdgeOfTheSquare() {
    RecordingPen pen = new RecordingPen();
    marks(
            new double[] {-0.8, -0.4, 0, 0.4, 2, 0.4},
            new double[] {0, 0.2, 0, 0, 0, 0.4},
            new boolean[6])
        .drawOn(pen, frame());
    assertThat(pen.curves).hasSize(2);
    assertThat(pen.curves.get(0).xs()).hasSize(5);
    assertThat(pen.curves.get(0).xs()[4]).isEqualTo(100, within(1e-9));
    assertThat(pen.curves.get(1).xs()[0]).isEqualTo(100, within(1e-9));
  }

  @Test
  void whereTheReaderPutTheNetworkIsADotWithoutAWayToIt() {
    RecordingPen pen = new RecordingPen();
    marks(
            new double[] {0, 0.2, 0.8, 0.9},
            new double[] {0, 0, 0.8, 0.9},
            new boolean[] {false, false, true, false})
        .drawOn(pen, frame());
    assertThat(pen.curves).hasSize(2);
    assertThat(pen.curves).allMatch(c -> c.xs().length == 2);
    assertThat(pen.discs).filteredOn(d -> d.ink() == Ink.VIOLET).hasSize(1);
  }

  @Test
  void theArrowPointsDownhillAndThereIsNoneWhereItIsLevel() {
    RecordingPen pen = new RecordingPen();
    double[] origin = {0};
    new LandscapeMarks(origin, origin, new boolean[1], 3, -4, Double.NaN, Double.NaN)
        .drawOn(pen, frame());
    RecordingPen.Line shaft = pen.lines.get(0);
    assertThat(shaft.x2() - shaft.x1()).isNegative();
    assertThat(shaft.y2() - shaft.y1()).isNegative(); // up on the map is up on the screen
    assertThat((shaft.y2() - shaft.y1()) / (shaft.x2() - shaft.x1()))
        .isEqualTo(4.0 / 3, within(1e-9));
    RecordingPen level = new RecordingPen();
    marks(origin, origin, new boolean[1]).drawOn(level, frame());
    assertThat(level.lines).isEmpty();
  }

  @Test
  void whatIsOutsideOrNotANumberIsLeftOut() {
    RecordingPen pen = new RecordingPen();
    marks(
            new double[] {Double.NaN, 3, Double.POSITIVE_INFINITY},
            new double[] {0, 3, 0},
            new boolean[3])
        .drawOn(pen, frame());
    assertThat(pen.curves).isEmpty();
    assertThat(pen.discs).isEmpty();
  }
}
