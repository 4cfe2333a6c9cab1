package whyrandom.share;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import whyrandom.engine.Initializer;
import whyrandom.experiment.Document;

/** What a link asks of many starts. */
class QuestionTest {
  private static Opened read(String ensemble) {
    String document = "{`version`:1,`init`:{`scheme`:`normal`},`ensemble`:" + ensemble + "}";
    return Documents.read(document.replace('`', '"'));
  }

  @Test
  void whatIsLeftOutHasADefault() {
    assertThat(read("{}").question())
        .contains(new Question(1000, 1000, 1, Optional.empty(), List.of(), 100));
    assertThat(read("{`runs`:30,`vary`:{`path`:`init.sigma`,`values`:[1]}}").question())
        .map(Question::each)
        .contains(30);
    assertThat(Documents.read("{\"version\":1}").question()).isEmpty();
  }

  @Test
  void unknownFieldsAreIgnoredAndNamed() {
    Opened opened = read("{`runs`:30,`flavour`:2}");
    assertThat(opened.notices()).containsExactly("ensemble.flavour: unknown here, and ignored");
    assertThat(opened.question()).isPresent();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '!',
      value = {
        "7 | ensemble: 7 is not allowed; it must be an object {…}",
        "{`runs`:0} | ensemble.runs: 0 is not allowed; it must be a whole number from 1 to 10000",
        "{`runs`:`x`} | ensemble.runs: \"x\" is not allowed; it must be a whole number from 1 to"
            + " 10000",
        "{`steps`:1.5} | ensemble.steps: 1.5 is not allowed; it must be a whole number from 1 to"
            + " 1000000",
        "{`seed`:-1} | ensemble.seed: -1 is not allowed; it must be a whole number from 0 to"
            + " 9007199254730991",
        "{`solvedBelow`:`low`} | ensemble.solvedBelow: \"low\" is not allowed; it must be a number",
        "{`each`:0} | ensemble.each: 0 is not allowed; it must be a whole number from 1 to 10000",
        "{`vary`:3} | ensemble.vary: 3 is not allowed; it must be one or two {path, values}",
        "{`vary`:[]} | ensemble.vary: 0 settings are not allowed; it must be one or two",
        "{`vary`:{`path`:`init.seed`,`values`:[1]}} | ensemble.vary.path: init.seed is not allowed;"
            + " it must be a field in which runs can differ",
        "{`vary`:{`path`:`init.gain`,`values`:[1]}} | ensemble.vary.values[0]: init.gain: is no"
            + " setting that can be varied",
        "{`vary`:{`path`:`network.hidden`,`values`:[[3],[0]]}} | ensemble.vary.values[1]:"
            + " network.hidden[0]: 0 is not allowed; it must be a whole number from 1 to 256",
        "{`vary`:{`path`:`scale`,`values`:[1,-1]}} | ensemble.vary.values[1]: scale: -1 is not"
            + " allowed; it must be from 0 to 1000000",
        "{`each`:10000,`vary`:{`path`:`scale`,`values`:[1,2,3,4,5,6,7,8,9,10,11]}} |"
            + " ensemble.each: 10000 is not allowed for 11 combinations of values; all together"
            + " must be at most 100000"
      })
  void whatCannotBeIsRefusedInWords(String ensemble, String message) {
    assertThatThrownBy(() -> read(ensemble))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(message);
  }

  /** Links that ask open as the same document and ask the same. */
  @Test
  void whatIsWrittenAsksTheSame() {
    RandomDocuments documents = new RandomDocuments(21);
    SplittableRandom random = new SplittableRandom(21);
    int asked = 0;
    for (int i = 0; i < 500; i++) {
      Document document = documents.next();
      Question question = question(random, document);
      String link = Links.write(document, Optional.of(question));
      if (link.length() > Links.MAX_LENGTH) {
        continue;
      }
      asked++;
      Opened opened = Links.read(link);
      assertThat(opened.notices()).isEmpty();
      assertThat(opened.document()).isEqualTo(document);
      assertThat(opened.question()).as(link).contains(question);
      assertThat(Links.write(opened.document(), opened.question())).isEqualTo(link);
      assertThat(Links.write(opened.document())).isEqualTo(Links.write(document));
      String varied = Question.writeVaried(question.varied(), question.each());
      Question bare =
          new Question(
              question.runs(),
              question.steps(),
              question.seed(),
              question.solvedBelow(),
              List.of(),
              1);
      assertThat(bare.withVaried(varied)).isEqualTo(question);
    }
    assertThat(asked).isGreaterThan(450);
  }

  private static Question question(SplittableRandom random, Document document) {
    List<Vary> varied = new ArrayList<>();
    if (random.nextInt(4) > 0) {
      varied.add(new Vary("scale", numbers(random, 1 + random.nextInt(9))));
    }
    if (!varied.isEmpty() && random.nextBoolean()) {
      varied.add(new Vary("optimizer.learningRate", numbers(random, 1 + random.nextInt(5))));
    }
    return new Question(
        1 + random.nextInt(10_000),
        1 + random.nextInt(1_000_000),
        random.nextInt(3) == 0 ? Initializer.MAX_SEED - 10_000 : random.nextInt(100),
        random.nextBoolean() ? Optional.of(random.nextDouble()) : Optional.empty(),
        varied,
        1 + random.nextInt(1000));
  }

  private static List<Json> numbers(SplittableRandom random, int count) {
    List<Json> numbers = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      numbers.add(new JsonNumber(random.nextInt(100) / 100.0));
    }
    return numbers;
  }
}
