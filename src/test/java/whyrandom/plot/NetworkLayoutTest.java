package whyrandom.plot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class NetworkLayoutTest {

  private static final double[] WIDTHS = {288, 360, 420, 720};
  private static final int[][] NETWORKS = {
    {2, 1},
    {2, 4, 1},
    {2, 8, 8, 1},
    {7, 6, 4, 2, 3},
    {32, 64, 10},
    {2, 1, 1},
    {2, 5, 5, 5, 5, 5, 5, 5, 5, 5, 5, 1},
    {32, 64, 64, 64, 64, 64, 64, 64, 64, 64, 64, 10},
    {1, 64, 1}
  };

  @Test
  void tilesAndBiasesNeverOverlapAndStayInside() {
    forEachLayout(
        (layout, name) -> {
          List<Box> boxes = new ArrayList<>();
          for (int column = 0; column < layout.columns(); column++) {
            for (int unit = 0; unit < layout.sizes()[column]; unit++) {
              boxes.add(layout.tile(column, unit));
              if (column > 0) {
                boxes.add(layout.bias(column, unit));
              }
            }
          }
          for (int i = 0; i < boxes.size(); i++) {
            Box box = boxes.get(i);
            assertThat(box.x()).as(name).isGreaterThanOrEqualTo(0);
            assertThat(box.y()).as(name).isGreaterThanOrEqualTo(0);
            assertThat(box.right()).as(name).isLessThanOrEqualTo(layout.width());
            assertThat(box.bottom()).as(name).isLessThanOrEqualTo(layout.height());
            for (int j = 0; j < i; j++) {
              assertThat(box.overlaps(boxes.get(j)))
                  .as("%s: %s, %s", name, box, boxes.get(j))
                  .isFalse();
            }
          }
        });
  }

  @Test
  void everyNetworkFitsTheWidthOfAPhone() {
    forEachLayout(
        (layout, name) -> assertThat(layout.width()).as(name).isIn(288.0, 360.0, 420.0, 720.0));
  }

  @Test
  void tilesAreNeverSmallerThanTwelvePixels() {
    forEachLayout(
        (layout, name) -> {
          for (int column = 0; column < layout.columns(); column++) {
            assertThat(layout.tile(column, 0).width()).as(name).isGreaterThanOrEqualTo(12);
          }
        });
  }

  @Test
  void aDiagramIsTallerThanAskedOnlyWhereTilesCannotShrink() {
    assertThat(NetworkLayout.of(space(360, 200), 2, 4, 1).isTaller()).isFalse();
    assertThat(NetworkLayout.of(space(360, 200), 2, 4, 1).height()).isLessThanOrEqualTo(200);
    NetworkLayout tall = NetworkLayout.of(space(360, 200), 2, 64, 1);
    assertThat(tall.isTaller()).isTrue();
    assertThat(tall.tile(1, 0).width()).isEqualTo(12);
    assertThat(tall.height()).isGreaterThan(64 * 12);
  }

  @Test
  void theOutputIsTheLargestTileAndInputsTheSmallest() {
    NetworkLayout layout = NetworkLayout.of(space(720, 420), 2, 4, 1);
    assertThat(layout.tile(0, 0).width()).isLessThan(layout.tile(1, 0).width());
    assertThat(layout.tile(2, 0).width()).isGreaterThan(1.4 * layout.tile(1, 0).width());
    assertThat(layout.tile(1, 0).width()).isGreaterThan(80);
  }

  @Test
  void equalShapesLineUp() {
    assertThat(NetworkLayout.of(space(360, 300), 2, 4, 1).tile(1, 3))
        .isEqualTo(NetworkLayout.of(space(360, 300), 2, 4, 1).tile(1, 3));
  }

  @Test
  void edgesTieSidesOfTilesAndNoTwoShareAnEnd() {
    forEachLayout(
        (layout, name) -> {
          if (name.contains("64")) {
            return;
          }
          for (int column = 1; column < layout.columns(); column++) {
            List<Double> ends = new ArrayList<>();
            for (int unit = 0; unit < layout.sizes()[column]; unit++) {
              for (int input = 0; input < layout.sizes()[column - 1]; input++) {
                EdgeCurve edge = layout.edge(column, unit, input);
                Box from = layout.tile(column - 1, input);
                Box to = layout.tile(column, unit);
                assertThat(edge.startX()).isEqualTo(from.right());
                assertThat(edge.endX()).isEqualTo(to.x());
                assertThat(edge.startY()).isBetween(from.y(), from.bottom());
                assertThat(edge.endY()).isBetween(to.y(), to.bottom());
                ends.add(edge.endY());
              }
            }
            assertThat(ends).as(name).doesNotHaveDuplicates();
          }
        });
  }

  @Test
  void edgesAreSvgPaths() {
    assertThat(new EdgeCurve(10, 20.5, 30, -0.255).path())
        .isEqualTo("M10 20.5C20 20.5 20 -0.25 30 -0.25");
  }

  @Test
  void inputNamesOverlapNoTileAndNoOtherName() {
    forEachLayout(
        (layout, name) -> {
          double size = 13;
          List<Box> names = new ArrayList<>();
          for (int i = 0; i < layout.sizes()[0]; i++) {
            double width = size * 1.8;
            double left =
                layout.areInputLabelsAbove()
                    ? layout.inputLabelX(i) - width / 2
                    : layout.inputLabelX(i) - width;
            Box box = new Box(left, layout.inputLabelY(i) - size * 0.75, width, size);
            for (int j = 0; j < layout.sizes()[0]; j++) {
              assertThat(box.overlaps(layout.tile(0, j))).as(name).isFalse();
            }
            names.forEach(other -> assertThat(box.overlaps(other)).as(name).isFalse());
            assertThat(box.y()).as(name).isGreaterThanOrEqualTo(0);
            names.add(box);
          }
        });
  }

  @Test
  void wordsStandAboveTheirColumnsInsideAndOverNoTile() {
    forEachLayout(
        (layout, name) -> {
          for (int column = 1; column < layout.columns(); column++) {
            Box head = layout.head(column, 60);
            assertThat(head.x()).as(name).isGreaterThanOrEqualTo(0);
            assertThat(head.y()).as(name).isGreaterThanOrEqualTo(0);
            assertThat(head.right()).as(name).isLessThanOrEqualTo(layout.width());
            for (int unit = 0; unit < layout.sizes()[column]; unit++) {
              assertThat(head.overlaps(layout.tile(column, unit))).as(name).isFalse();
            }
          }
        });
  }

  @Test
  void theCardIsBelowTheOutputInsideAndInNobodysWay() {
    forEachLayout(
        (layout, name) ->
            layout
                .drift()
                .ifPresent(
                    card -> {
                      assertThat(card.width()).as(name).isGreaterThanOrEqualTo(56);
                      assertThat(card.height()).isEqualTo(card.width());
                      assertThat(card.x()).as(name).isGreaterThanOrEqualTo(0);
                      assertThat(card.right()).as(name).isLessThanOrEqualTo(layout.width());
                      assertThat(card.bottom()).as(name).isLessThanOrEqualTo(layout.height());
                      for (int column = 0; column < layout.columns(); column++) {
                        for (int unit = 0; unit < layout.sizes()[column]; unit++) {
                          assertThat(card.overlaps(layout.tile(column, unit))).as(name).isFalse();
                        }
                      }
                      int last = layout.columns() - 1;
                      double output = layout.tile(last, layout.sizes()[last] - 1).bottom();
                      assertThat(layout.driftHead(60).y()).as(name).isGreaterThan(output);
                    }));
    assertThat(NetworkLayout.of(space(720, 420), 2, 4, 1).drift()).isPresent();
    assertThat(NetworkLayout.of(space(720, 420), 2, 1).drift()).as("no hidden units").isEmpty();
    assertThat(NetworkLayout.of(space(360, 120), 2, 4, 1).drift()).as("no room").isEmpty();
  }

  @Test
  void bracketsLeadFromTheWordsToTheGroupsAndStayClearOfWhatIsRightOfThem() {
    List<List<List<Integer>>> groupings =
        List.of(
            List.of(List.of(0, 1, 2, 3, 4, 5, 6, 7)),
            List.of(List.of(0, 1), List.of(2, 3), List.of(4, 5), List.of(6, 7)),
            List.of(List.of(0, 2, 4, 6), List.of(1, 3, 5, 7)),
            List.of(List.of(0), List.of(1, 2), List.of(3, 4, 5, 6, 7)));
    for (double width : WIDTHS) {
      for (double height : new double[] {180, 300, 500}) {
        NetworkLayout layout = NetworkLayout.of(space(width, height), 2, 8, 8, 1);
        for (List<List<Integer>> groups : groupings) {
          Box label = layout.head(1, 72);
          List<String> paths = layout.brackets(1, groups, label);
          assertThat(paths).hasSameSizeAs(groups).doesNotHaveDuplicates();
          for (int i = 0; i < paths.size(); i++) {
            assertThat(paths.get(i).isEmpty()).isEqualTo(groups.get(i).size() < 2);
            for (String x : paths.get(i).split("[MLQ]")) {
              if (!x.isBlank()) {
                double at = Double.parseDouble(x.trim().split(" ")[0]);
                assertThat(at).isLessThan(layout.bias(2, 0).x());
              }
            }
          }
        }
      }
    }
  }

  @Test
  void impossibleNetworksAreRefused() {
    assertThatThrownBy(() -> NetworkLayout.of(space(300, 300), 2))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> NetworkLayout.of(space(300, 300), 2, 0, 1))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("1 or more");
  }

  private interface Check {
    void accept(NetworkLayout layout, String name);
  }

  private static void forEachLayout(Check check) {
    for (double width : WIDTHS) {
      for (double height : new double[] {180, 260, 420}) {
        for (int[] network : NETWORKS) {
          NetworkLayout layout = NetworkLayout.of(space(width, height), network);
          check.accept(layout, java.util.Arrays.toString(network) + " in " + width + "x" + height);
        }
      }
    }
  }

  private static NetworkLayout.Space space(double width, double height) {
    return NetworkLayout.Space.of(width, height);
  }
}
