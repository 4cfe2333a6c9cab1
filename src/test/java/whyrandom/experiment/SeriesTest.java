package whyrandom.experiment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SeriesTest {
  private static Series<Integer> followed(Series<Integer> series, int from, int to, int most) {
    for (int step = from; step <= to; step++) {
      if (step == series.next()) {
        series.add(step, most);
      }
    }
    return series;
  }

  private static void assertRegular(Series<Integer> series, int reached) {
    for (int i = 0; i < series.size(); i++) {
      assertThat(series.step(i)).isEqualTo(i * series.stride());
      assertThat(series.get(i)).isEqualTo(series.step(i));
    }
    assertThat(series.next()).isGreaterThan(reached);
    assertThat(series.step(series.size() - 1)).isLessThanOrEqualTo(reached);
  }

  @ParameterizedTest
  @ValueSource(ints = {2, 3, 16, 600})
  void anyStepIsNearANoteAndThereAreNeverTooMany(int most) {
    for (int reached : new int[] {0, 1, most - 1, most, most + 1, 7 * most, 1000}) {
      Series<Integer> series = followed(new Series<>(), 0, reached, most);
      assertRegular(series, reached);
      assertThat(series.size()).isBetween(Math.min(reached + 1, most / 2 + 1), most);
      assertThat(series.stride()).isEqualTo(Series.stride(reached, most));
      for (int step = 0; step <= reached; step++) {
        assertThat(series.step(series.at(step))).isBetween(step - series.stride() + 1, step);
      }
    }
  }

  @Test
  void copiesGoTheirOwnWays() {
    Random random = new Random(3);
    for (int trial = 0; trial < 200; trial++) {
      int most = 2 + random.nextInt(20);
      int reached = random.nextInt(100);
      Series<Integer> one = followed(new Series<>(), 0, reached, most);
      int from = random.nextInt(reached + 1);
      Series<Integer> earlier = one.upTo(from);
      Series<Integer> same = one.copy();
      assertThat(earlier.step(earlier.size() - 1)).isLessThanOrEqualTo(from);
      followed(earlier, from + 1, from + 60, most);
      followed(one, reached + 1, reached + 30, most);
      followed(same, reached + 1, reached + 90, most);
      assertRegular(earlier, from + 60);
      assertRegular(one, reached + 30);
      assertRegular(same, reached + 90);
    }
  }

  @Test
  void emptyAndBegunWithWiderSteps() {
    Series<Integer> series = new Series<>(8);
    assertThat(series.at(5)).isEqualTo(-1);
    assertRegular(followed(series, 0, 21, 100), 21);
    assertThat(series.size()).isEqualTo(3);
    series.cut(1);
    assertThat(series.next()).isEqualTo(8);
    series.cut(4);
    assertThat(series.size()).isEqualTo(1);
  }
}
