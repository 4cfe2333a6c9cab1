package whyrandom.explain.many;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import whyrandom.starts.Ending;
import whyrandom.starts.Restarts;

class RestartWordsTest {
  private static String words(int steps, int... times) {
    List<Ending> endings =
        IntStream.of(times)
            .mapToObj(t -> new Ending(1, 0.1, 1, t >= 0, t, new double[] {0.1}, null))
            .toList();
    return RestartWords.of(Restarts.of(endings, steps));
  }

  @Test
  void whatItIsWorthIsInNumbers() {
    assertThat(words(1000, 10, -1))
        .isEqualTo(
            "A solution takes 1010 steps on average if every start has all 1000. Given up after 10"
                + " and started anew, it takes 20: 50.5 times as quick. Luby’s sequence of limits,"
                + " 10, 10, 20, 10, 10, 20, 40 and so on, needs no such knowledge and takes 21.7."
                + " With 7 starts, one finds the way 99 times of 100; side by side, the first is"
                + " there after 17.9 steps each.");
  }

  @Test
  void whatIsNoHelpIsSaid() {
    assertThat(words(50, -1, -1))
        .isEqualTo("No start found the way within 50 steps: to start anew is no help.");
    assertThat(words(50, 10, 10, 10))
        .contains(
            "takes 10 steps on average",
            "With 4 starts side by side",
            "To give up sooner and start anew gains nothing.")
        .doesNotContain("Luby");
    assertThat(words(50)).isEmpty();
  }
}
