package whyrandom.model;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How long something takes is said in units that fit, and no more exactly than it is known. */
class TimeLeftTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          0        | a few seconds left     | seconds left
          7.4      | a few seconds left     | seconds left
          8        | about 10 seconds left  | 10 s left
          43       | about 40 seconds left  | 40 s left
          54.9     | about 50 seconds left  | 50 s left
          55       | about 1 minute left    | 1 min left
          89       | about 1 minute left    | 1 min left
          91       | about 2 minutes left   | 2 min left
          3540     | about 59 minutes left  | 59 min left
          3580     | about 1 hour left      | 1 h left
          86400    | about 24 hours left    | 24 h left
          172800   | about 2 days left      | 2 d left
          1e12     | more than 3 years left | years left
          Infinity | more than 3 years left | years left
          """)
  void unitsFit(double seconds, String words, String brief) {
    assertThat(TimeLeft.of(seconds)).isEqualTo(new TimeLeft(words, brief));
  }

  @Test
  void moreTimeIsNeverSaidToBeLess() {
    double last = 0;
    for (double seconds = 8; seconds < 86_000_000; seconds *= 1.01) {
      String[] parts = TimeLeft.of(seconds).brief().split(" ");
      double unit =
          switch (parts[1]) {
            case "s" -> 1;
            case "min" -> 60;
            case "h" -> 3600;
            default -> 86_400;
          };
      double said = Double.parseDouble(parts[0]) * unit;
      assertThat(said).as("%s s", seconds).isGreaterThanOrEqualTo(last);
      assertThat(said / seconds).as("%s s", seconds).isBetween(0.6, 1.6);
      last = said;
    }
  }
}
