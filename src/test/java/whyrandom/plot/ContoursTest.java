package whyrandom.plot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.function.DoubleBinaryOperator;
import org.junit.jupiter.api.Test;

class ContoursTest {
  private static final int SIDE = 49;

  private static double[] grid(DoubleBinaryOperator f) {
    return grid(SIDE, f);
  }

  private static double[] grid(int side, DoubleBinaryOperator f) {
    double[] values = new double[side * side];
    for (int row = 0; row < side; row++) {
      for (int column = 0; column < side; column++) {
        values[row * side + column] = f.applyAsDouble(column, row);
      }
    }
    return values;
  }

  private static double fromMiddle(double x, double y) {
    return Math.hypot(x - 24, y - 24);
  }

  @Test
  void theContourOfADistanceIsACircle() {
    for (double radius : new double[] {1.3, 5, 10.2, 23.5}) {
      List<Contour> lines = Contours.of(grid(ContoursTest::fromMiddle), SIDE, radius);
      assertThat(lines).hasSize(1);
      Contour circle = lines.get(0);
      assertThat(circle.isClosed()).isTrue();
      assertThat(circle.xs()[0]).isEqualTo(circle.xs()[circle.xs().length - 1]);
      double length = 0;
      for (int i = 0; i < circle.xs().length; i++) {
        assertThat(fromMiddle(circle.xs()[i], circle.ys()[i])).isEqualTo(radius, within(0.15));
        if (i > 0) {
          double step =
              Math.hypot(circle.xs()[i] - circle.xs()[i - 1], circle.ys()[i] - circle.ys()[i - 1]);
          assertThat(step).isLessThan(1.5);
          length += step;
        }
      }
      assertThat(length).isEqualTo(2 * Math.PI * radius, within(0.3 * radius));
    }
  }

  @Test
  void aContourThatLeavesTheGridEndsAtItsBorder() {
    List<Contour> lines = Contours.of(grid(ContoursTest::fromMiddle), SIDE, 30);
    assertThat(lines).hasSize(4).noneMatch(Contour::isClosed);
    for (Contour line : lines) {
      int last = line.xs().length - 1;
      assertThat(isAtBorder(line.xs()[0], line.ys()[0])).isTrue();
      assertThat(isAtBorder(line.xs()[last], line.ys()[last])).isTrue();
    }
  }

  private static boolean isAtBorder(double x, double y) {
    return x == 0 || y == 0 || x == SIDE - 1 || y == SIDE - 1;
  }

  @Test
  void onAPlaneContoursAreExact() {
    List<Contour> lines = Contours.of(grid((x, y) -> 2 * x + y), SIDE, 30.5);
    assertThat(lines).hasSize(1);
    for (int i = 0; i < lines.get(0).xs().length; i++) {
      double x = lines.get(0).xs()[i];
      double y = lines.get(0).ys()[i];
      assertThat(2 * x + y).isEqualTo(30.5, within(1e-12));
    }
  }

  @Test
  void atASaddleTheMeanOfTheCornersTellsWhatBelongsTogether() {
    // high at two opposite corners of the one cell: 3 in the mean joins them above 2.9 …
    double[] cell = {6, 0, 0, 6};
    assertThat(ends(Contours.of(cell, 2, 2.9))).containsExactlyInAnyOrder("low-right", "left-high");
    // … and parts them below 3.1
    assertThat(ends(Contours.of(cell, 2, 3.1))).containsExactlyInAnyOrder("left-low", "right-high");
    double[] other = {0, 6, 6, 0};
    assertThat(ends(Contours.of(other, 2, 2.9)))
        .containsExactlyInAnyOrder("left-low", "right-high");
    assertThat(ends(Contours.of(other, 2, 3.1)))
        .containsExactlyInAnyOrder("low-right", "left-high");
  }

  private static List<String> ends(List<Contour> lines) {
    return lines.stream()
        .map(
            line -> {
              String one = edge(line.xs()[0], line.ys()[0]);
              String two = edge(line.xs()[1], line.ys()[1]);
              boolean isSorted =
                  List.of("low", "left", "right", "high").indexOf(one)
                      < List.of("low", "left", "right", "high").indexOf(two);
              String text = isSorted ? one + "-" + two : two + "-" + one;
              return text.equals("low-left") ? "left-low" : text;
            })
        .toList();
  }

  private static String edge(double x, double y) {
    return y == 0 ? "low" : y == 1 ? "high" : x == 0 ? "left" : "right";
  }

  @Test
  void whatIsNotFiniteHasNoContourNearIt() {
    double[] values = grid(ContoursTest::fromMiddle);
    values[24 * SIDE + 34] = Double.NaN;
    values[14 * SIDE + 24] = Double.POSITIVE_INFINITY;
    List<Contour> lines = Contours.of(values, SIDE, 10.2);
    assertThat(lines).hasSize(2).noneMatch(Contour::isClosed);
    for (Contour line : lines) {
      assertThat(line.xs()).doesNotContain(Double.NaN, Double.POSITIVE_INFINITY);
    }
  }

  @Test
  void thereIsNoneWhereAllIsAboveOrBelow() {
    assertThat(Contours.of(grid((x, y) -> 1), SIDE, 2)).isEmpty();
    assertThat(Contours.of(grid((x, y) -> 1), SIDE, 1)).isEmpty();
    assertThat(Contours.of(grid((x, y) -> 1), SIDE, 0)).isEmpty();
  }

  @Test
  void theSameNumbersGiveTheSameLines() {
    double[] values = grid((x, y) -> Math.sin(x / 3) * Math.cos(y / 4));
    List<Contour> once = Contours.of(values, SIDE, 0.2);
    List<Contour> again = Contours.of(values.clone(), SIDE, 0.2);
    assertThat(once).hasSizeGreaterThan(5).hasSameSizeAs(again);
    for (int i = 0; i < once.size(); i++) {
      assertThat(again.get(i).xs()).isEqualTo(once.get(i).xs());
      assertThat(again.get(i).ys()).isEqualTo(once.get(i).ys());
    }
  }

  @Test
  void whatIsNoSquareIsRefused() {
    assertThatThrownBy(() -> Contours.of(new double[6], 2, 0))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("6 numbers");
  }
}
