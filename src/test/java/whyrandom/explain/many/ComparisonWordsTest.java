package whyrandom.explain.many;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import whyrandom.starts.Tally;

class ComparisonWordsTest {
  private static ComparisonWords.Cell cell(String name, String solved, boolean isHere) {
    Tally tally = new Tally(solved.chars().mapToObj(c -> c == '1').toList());
    return new ComparisonWords.Cell("the " + name, name, tally, isHere);
  }

  private static String words(ComparisonWords.Cell... cells) {
    return ComparisonWords.of(List.of(cells), false, Optional.empty());
  }

  @Test
  void aDifferenceIsCalledRealOnlyIfItIs() {
    assertThat(words(cell("relu", "111111100000", false), cell("tanh", "111110000000", true)))
        .isEqualTo(
            "Best is the relu: 7 of 12 find the way. This network: 5. Of the same seeds 2 find it only"
                + " at relu, 0 only at tanh: that can be an accident (McNemar’s exact test, p = 0.5). ");
    String half = "0".repeat(20) + "1".repeat(20);
    assertThat(words(cell("relu", "1".repeat(40), false), cell("tanh", half, true)))
        .contains("40 of 40 find the way. This network: 20.", "20 find it only at relu, 0 only")
        .contains("no accident (McNemar’s exact test, p < 0.001)");
  }

  /** Pairs count, not totals: 10 and 10 of 20 can be as different as can be, seed by seed. */
  @Test
  void equalCountsOfDifferentSeedsAreNoDifference() {
    String words = words(cell("a", "11110000", false), cell("b", "00001111", false));
    assertThat(words).contains("4 find it only at a, 4 only at b", "p = 1");
    assertThat(words(cell("a", "1100", false), cell("b", "1100", true)))
        .isEqualTo("No difference: 2 of 4 find the way in each.");
    assertThat(words(cell("a", "11", false), cell("b", "11", true)))
        .isEqualTo("No difference: all find the way.");
  }

  @Test
  void theNetworkThatIsOpenIsTheBestWhereSeveralAre() {
    assertThat(words(cell("a", "1110", false), cell("b", "0111", true), cell("c", "0000", false)))
        .startsWith(
            "Best is the b, and one as good: 3 of 4 find the way, and that is this network. Next is a:"
                + " 3.");
  }

  @Test
  void theLargestStepOfACurveIsTold() {
    String words =
        ComparisonWords.of(
            List.of(
                cell("scale 0.1", "0".repeat(30), false),
                cell("scale 0.5", "1".repeat(25) + "00000", false),
                cell("scale 1", "1".repeat(30), true)),
            true,
            Optional.empty());
    assertThat(words)
        .endsWith("The largest step is from scale 0.1 to scale 0.5: 0 to 25, no accident. ");
  }

  @Test
  void theChosenOneIsHeldAgainstTheBest() {
    List<ComparisonWords.Cell> cells =
        List.of(cell("a", "1111", true), cell("b", "1110", false), cell("c", "0000", false));
    assertThat(ComparisonWords.of(cells, false, Optional.of(2)))
        .endsWith(
            "Chosen is the c: 0 of 4. Of the same seeds 4 find it only at a, 0 only at c: that can be"
                + " an accident (McNemar’s exact test, p = 0.125).");
  }

  /** What has not begun is not spoken of. */
  @Test
  void nothingIsSaidOfNothing() {
    assertThat(words(cell("a", "", false))).isEmpty();
    assertThat(words(cell("a", "", false), cell("b", "1", false)))
        .isEqualTo("The b: 1 of 1 find the way.");
  }

  /** With 201 settings, one in a thousand is not rare enough. */
  @Test
  void theMoreAreComparedTheRarerAnAccidentMustBe() {
    ComparisonWords.Cell[] cells = new ComparisonWords.Cell[202];
    for (int i = 0; i < cells.length; i++) {
      cells[i] = cell("s" + i, i == 7 ? "1".repeat(12) : "0".repeat(12), i == 0);
    }
    assertThat(words(cells)).contains("12 find it only at s7", "that can be an accident");
    assertThat(words(cells[0], cells[7])).contains("no accident");
  }
}
