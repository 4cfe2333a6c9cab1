package whyrandom.plot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Arrays;
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
    {1, 64, 1},
    {2, 256, 256, 1}
  };

  private static int[] deep(int layers, int units) {
    int[] sizes = new int[layers + 2];
    Arrays.fill(sizes, units);
    sizes[0] = 2;
    sizes[layers + 1] = 1;
    return sizes;
  }

  private static final int[][] DEEP = {deep(50, 10), deep(50, 256), deep(20, 3), deep(30, 16)};

  @Test
  void tilesAndBiasesNeverOverlapAndStayInside() {
    forEachLayout(
        (layout, name) -> {
          List<Box> boxes = new ArrayList<>();
          for (int column = 0; column < layout.columns(); column++) {
            for (int unit = 0; unit < layout.sizes()[column]; unit++) {
              boxes.add(layout.tile(column, unit));
              if (column > 0 && layout.hasBiases(column)) {
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
  void tilesOfLayersThatAreNotVeryWideAreNeverSmallerThanTwelvePixels() {
    forEachLayout(
        (layout, name) -> {
          for (int column = 0; column < layout.columns(); column++) {
            boolean areMany = layout.sizes()[column] >= 32 && column > 0;
            if (layout.isOpen(column) && !areMany) {
              assertThat(layout.tile(column, 0).width()).as(name).isGreaterThanOrEqualTo(12);
            }
          }
        });
  }

  @Test
  void hiddenUnitsNeverMakeADiagramTallerThanAsked() {
    for (double width : WIDTHS) {
      for (int[] network : new int[][] {{2, 4, 1}, {2, 64, 1}, {2, 64, 256, 1}, deep(50, 256)}) {
        NetworkLayout layout = NetworkLayout.of(space(width, 260), network);
        assertThat(layout.isTaller()).isFalse();
        assertThat(layout.width()).isEqualTo(width);
      }
    }
    NetworkLayout inputs = NetworkLayout.of(space(360, 200), 32, 4, 1);
    assertThat(inputs.isTaller()).as("inputs have names").isTrue();
  }

  @Test
  void manyUnitsStandInRowsAndFewOneAboveTheOther() {
    NetworkLayout layout = NetworkLayout.of(space(720, 420), 2, 8, 64, 1);
    assertThat(layout.isRowed(1)).isFalse();
    assertThat(layout.isRowed(2)).isTrue();
    assertThat(layout.tile(2, 1).y()).isEqualTo(layout.tile(2, 0).y());
    assertThat(layout.tile(2, 0).width()).isGreaterThanOrEqualTo(20);
    assertThat(layout.edge(3, 0, 5).startX()).isEqualTo(layout.right(2));
  }

  @Test
  void ofADeepNetworkTheEnteredLayerAndItsNeighboursAreOpen() {
    for (int entered : new int[] {1, 2, 25, 49, 50, 51}) {
      NetworkLayout layout = NetworkLayout.entered(space(720, 420), entered, deep(50, 10));
      int middle = Math.min(50, entered);
      assertThat(layout.hasStrips()).isTrue();
      for (int column = 0; column < 52; column++) {
        boolean isNear = Math.abs(column - middle) <= 1;
        assertThat(layout.isOpen(column)).isEqualTo(column == 0 || column == 51 || isNear);
      }
      assertThat(layout.tile(middle, 0).width()).isGreaterThanOrEqualTo(20);
      assertThat(layout.hasEdges(middle)).isEqualTo(layout.isOpen(middle - 1));
    }
    assertThat(NetworkLayout.entered(space(720, 420), 3, 2, 4, 4, 4, 4, 4, 1).hasStrips())
        .as("all of a shallow one are")
        .isFalse();
  }

  @Test
  void aDeepNetworkIsWholeInEveryRoomWhateverIsEntered() {
    for (double width : WIDTHS) {
      for (int[] network : DEEP) {
        for (int entered = 1; entered < network.length; entered++) {
          NetworkLayout layout = NetworkLayout.entered(space(width, 300), entered, network);
          assertThat(layout.width()).isEqualTo(width);
          double right = 0;
          for (int column = 0; column < network.length; column++) {
            Box box = layout.column(column);
            assertThat(box.x()).isGreaterThanOrEqualTo(right);
            assertThat(box.y()).isGreaterThanOrEqualTo(0);
            double bottom = layout.hasStrips() ? layout.numberY() : layout.height();
            assertThat(box.bottom()).isLessThanOrEqualTo(bottom);
            right = box.right();
          }
          assertThat(right).isLessThanOrEqualTo(width);
        }
      }
    }
  }

  @Test
  void identicalUnitsOfAStripHaveALineBesideThem() {
    NetworkLayout layout = NetworkLayout.of(space(720, 420), deep(50, 4));
    List<String> paths =
        layout.brackets(30, List.of(List.of(0, 1), List.of(2), List.of(3)), new Box(0, 0, 0, 0));
    double x = Double.parseDouble(paths.get(0).substring(1).split(" ")[0]);
    assertThat(x).isBetween(layout.right(30), layout.tile(31, 0).x());
    assertThat(paths.subList(1, 3)).containsOnly("");
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
            if (!layout.hasEdges(column) || layout.isRowed(column) || layout.isRowed(column - 1)) {
              continue;
            }
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
          check.accept(layout, Arrays.toString(network) + " in " + width + "x" + height);
        }
      }
    }
  }

  private static NetworkLayout.Space space(double width, double height) {
    return NetworkLayout.Space.of(width, height);
  }
}
