package whyrandom.explain.many;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import whyrandom.engine.Initializer;
import whyrandom.engine.Scheme;
import whyrandom.experiment.Experiment;
import whyrandom.starts.Ending;
import whyrandom.starts.Groups;
import whyrandom.starts.Plan;
import whyrandom.starts.Starts;

class StartsWordsTest {
  private static List<Ending> endings(Experiment experiment, int steps, int count) {
    Starts starts = new Starts(Plan.of(experiment, steps), 1, count);
    while (!starts.advance(100)) {}
    return starts.take();
  }

  private static String words(boolean isRandom, boolean isDone, List<Ending> endings) {
    return StartsWords.of(isRandom, isDone, endings, Groups.of(endings)).plain();
  }

  @Test
  void aStartWithoutChanceIsOneNetwork() {
    Experiment equal = Experiment.standard().withInit(Initializer.of(Scheme.CONSTANT));
    List<Ending> endings = endings(equal, 20, 12);
    assertThat(Groups.of(endings)).hasSize(1);
    assertThat(Groups.areSame(endings)).isTrue();
    assertThat(words(false, true, endings))
        .isEqualTo(
            "This start draws no random number, so the seed changes nothing: one network, 12"
                + " times. No copy finds the way.");
  }

  @Test
  void nothingIsSaidOfNothing() {
    assertThat(words(true, true, List.of())).isEmpty();
  }

  @Test
  void whatIsSaidOfStartsUnderWayIsSaidSoFar() {
    Experiment random = Experiment.standard().withInit(Initializer.of(Scheme.XAVIER_UNIFORM));
    assertThat(words(true, false, endings(random, 1, 20)))
        .startsWith("Only the seed differs. So far ")
        .doesNotContain("So far So");
  }

  @ParameterizedTest
  @CsvSource({
    "0, 100, None of them",
    "100, 100, All of them",
    "1, 100, One of 100",
    "50, 100, Half of them",
    "66, 100, Two starts in three",
    "658, 1000, Two starts in three",
    "3, 4, three of four",
    "97, 100, Nearly all",
    "3, 100, Very few",
    "10, 100, One start in ten",
    "75, 100, Three starts" + " in four",
    "4310, 10000, Three starts in seven"
  })
  void sharesAreSaidSimply(int count, int all, String words) {
    assertThat(Share.of(count, all)).isEqualToIgnoringCase(words);
  }

  /** What is said is off by no more than one start in forty. */
  @Test
  void noShareIsSaidThatIsFarFromTheTruth() {
    List<String> numbers =
        List.of(
            "zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten");
    for (int count = 45; count < 956; count++) {
      String[] words = Share.of(count, 1000).toLowerCase(java.util.Locale.ROOT).split(" ");
      double said = words[0].equals("half") ? 0.5 : 0;
      if (words.length == 4) {
        said = numbers.indexOf(words[0]) / (double) numbers.indexOf(words[3]);
      } else if (said == 0) {
        said = Integer.parseInt(words[0]) / 1000.0;
      }
      assertThat(Math.abs(said - count / 1000.0)).as(String.join(" ", words)).isLessThan(0.026);
    }
  }
}
