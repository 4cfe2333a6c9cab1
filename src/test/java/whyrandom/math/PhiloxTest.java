package whyrandom.math;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class PhiloxTest {

  /** The vectors of the authors' library Random123, file kat_vectors, lines philox4x32 10. */
  @Test
  void givesThePublishedKnownAnswers() {
    assertThat(Philox.block(0, 0, 0, 0, 0, 0))
        .containsExactly(0x6627e8d5, 0xe169c58d, 0xbc57ac4c, 0x9b00dbd8);
    assertThat(Philox.block(-1, -1, -1, -1, -1, -1))
        .containsExactly(0x408f276d, 0x41c83b0e, 0xa20bc7c6, 0x6d5451fd);
    assertThat(Philox.block(0x243f6a88, 0x85a308d3, 0x13198a2e, 0x03707344, 0xa4093822, 0x299f31d0))
        .containsExactly(0xd16cfe09, 0x94fdcceb, 0x5001e420, 0x24126ea1);
  }

  @Test
  void theHighHalfOfAProductIsThatOfLongArithmetic() {
    SplittableRandom random = new SplittableRandom(1);
    for (int i = 0; i < 100_000; i++) {
      int a = i == 0 ? -1 : random.nextInt();
      int b = i < 2 ? -1 : random.nextInt();
      long product = Integer.toUnsignedLong(a) * Integer.toUnsignedLong(b);
      assertThat(Philox.multiplyHigh(a, b)).isEqualTo((int) (product >>> 32));
    }
  }
}
