package whyrandom.starts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RestartsTest {
  private static Ending ending(int solvedFrom) {
    boolean isSolved = solvedFrom >= 0;
    return new Ending(1, 0.1, 1, isSolved, solvedFrom, new double[] {0.1}, null);
  }

  private static Restarts of(int steps, int... times) {
    return Restarts.of(IntStream.of(times).mapToObj(RestartsTest::ending).toList(), steps);
  }

  /** A geometric law of success 1/2 a step, as far as 2^12 starts can show it. */
  private static Restarts halves() {
    List<Ending> endings = new ArrayList<>();
    for (int step = 1; step <= 12; step++) {
      for (int i = 0; i < 1 << (12 - step); i++) {
        endings.add(ending(step));
      }
    }
    endings.add(ending(Ending.NEVER));
    return Restarts.of(endings, 12);
  }

  /** Luby, Sinclair and Zuckerman, 1993. */
  @Test
  void theSequenceIsLubys() {
    assertThat(IntStream.rangeClosed(1, 31).map(Restarts::lubyTerm))
        .containsExactly(
            1, 1, 2, 1, 1, 2, 4, 1, 1, 2, 1, 1, 2, 4, 8, 1, 1, 2, 1, 1, 2, 4, 1, 1, 2, 1, 1, 2, 4,
            8, 16);
  }

  /** Without memory, no limit is better than another: always 1/p. */
  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 7, 12})
  void withoutMemoryItIsAllTheSame(int limit) {
    assertThat(halves().after(limit)).isCloseTo(2, within(1e-12));
  }

  /** So is Luby's sequence, up to what was never seen. */
  @Test
  void withoutMemoryLubysSequenceIsAsGood() {
    assertThat(halves().luby(1)).isCloseTo(2, within(0.01));
  }

  /** The first of k without memory is solved with 1 − (1/2)^k each step: 1/(1 − 2^−k). */
  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 5})
  void sideBySideWithoutMemoryIsTheClosedForm(int k) {
    assertThat(halves().sideBySide(k)).isCloseTo(1 / (1 - Math.pow(0.5, k)), within(1e-9));
  }

  /** Half take 10 steps, half never end: 2 starts, one of which costs its limit: 10 + t. */
  @Test
  void halfThatNeverEndCostTheirLimit() {
    Restarts restarts = of(1000, 10, -1);
    assertThat(restarts.after(9)).isInfinite();
    assertThat(restarts.after(10)).isEqualTo(20);
    assertThat(restarts.after(1000)).isEqualTo(1010);
    assertThat(restarts.best()).isEqualTo(10);
    assertThat(restarts.with(1)).isEqualTo(0.5);
    assertThat(restarts.with(3)).isEqualTo(0.875);
    assertThat(restarts.needed(0.875)).isEqualTo(3);
    assertThat(restarts.needed(0.99)).isEqualTo(7);
    assertThat(restarts.sideBySide(1)).isEqualTo(restarts.after(1000));
    assertThat(restarts.sideBySide(2)).isEqualTo((0.75 * 10 + 0.25 * 1000) / 0.75);
  }

  /** Units of 10: 10 (½), 10 (¼), 20 (⅛, 15 on average) … in full, term by term. */
  @Test
  void lubysSequenceIsSummedTermByTerm() {
    double expected = 0;
    double left = 1;
    for (int i = 1; i < 60; i++) {
      int limit = 10 * Restarts.lubyTerm(i);
      expected += left * (10 + limit) / 2;
      left /= 2;
    }
    assertThat(of(1000, 10, -1).luby(10)).isCloseTo(expected, within(1e-6));
  }

  @Test
  void theBestLimitIsNoWorseThanAnyOther() {
    Restarts restarts = of(500, 30, 31, 33, 40, 41, 60, 90, 400, -1, -1, -1);
    double best = restarts.after(restarts.best());
    for (int limit = 1; limit <= 500; limit++) {
      assertThat(restarts.after(limit)).isGreaterThanOrEqualTo(best);
    }
    assertThat(restarts.best()).isEqualTo(41);
  }

  @Test
  void whatIsSolvedAtOnceNeedsNoStep() {
    Restarts restarts = of(10, 0, 0);
    assertThat(restarts.after(restarts.best())).isZero();
    assertThat(restarts.needed(0.99)).isEqualTo(1);
    assertThat(restarts.sideBySide(3)).isZero();
    assertThat(of(10, -1, -1).needed(0.99)).isZero();
    assertThat(of(10, -1, -1).luby(10)).isInfinite();
  }
}
