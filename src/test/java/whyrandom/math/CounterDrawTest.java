package whyrandom.math;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class CounterDrawTest {
  @Test
  void itIsTheDrawThatTheGeneratorGives() {
    for (long seed : new long[] {0, 1, 731, CounterRandom.LARGEST_SEED}) {
      for (int at = 0; at < 20; at++) {
        CounterRandom random = new CounterRandom(seed, CounterRandom.BIAS);
        CounterDraw draw = new CounterDraw(seed, CounterRandom.BIAS, at, 2 * at, 255 - at);
        assertThat(draw.first()).isEqualTo(random.uniform(at, 2 * at, 255 - at));
        assertThat(draw.symmetric()).isEqualTo(random.uniform(at, 2 * at, 255 - at) * 2 - 1);
        assertThat(draw.normal()).isEqualTo(random.normal(at, 2 * at, 255 - at));
      }
    }
  }

  @Test
  void itsWordsAreThePublishedOnes() {
    // Random123 1.14, kat_vectors: philox4x32 10, counter and key 0
    assertThat(new CounterDraw(0, 0, 0, 0, 0).hexadecimal())
        .isEqualTo("6627e8d5 e169c58d bc57ac4c 9b00dbd8");
  }
}
