package whyrandom.share;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import whyrandom.data.DataKind;
import whyrandom.data.DataSpec;
import whyrandom.experiment.Document;
import whyrandom.experiment.Edit;
import whyrandom.experiment.Experiment;
import whyrandom.experiment.Variant;
import whyrandom.explain.Preset;
import whyrandom.explain.PresetGroup;
import whyrandom.explain.Presets;

/** What follows the # of an address: what opens, what is refused, and how long it gets. */
class LinksTest {
  private static final int COMPACT = 2000;

  private static Document document(String json) {
    return Documents.read(json).document();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          1:cwGAAWHg                  | {"version":1}
          1%3AcwGAAWHg                | {"version":1}
          json={"version":1,"step":3} | {"version":1,"step":3}
          json=%7B%22version%22%3A1%2C%22title%22%3A%22%CF%80%22%7D | {"version":1,"title":"π"}
          json=%EF%BB%BF{"version":1} | {"version":1}
          json={"version":1,"title":"a&b=c"} | {"version":1,"title":"a&b=c"}
          json={"version":1,"title":"{a}&b=c"} | {"version":1,"title":"{a}&b=c"}
          """)
  void bothKindsOpen(String hash, String json) {
    assertThat(Links.read(hash).document()).isEqualTo(document(json));
  }

  @Test
  void unknownFieldsAreNamed() {
    String hash = "1:" + PackedWriter.write(JsonReader.read("{\"version\":1,\"flavour\":2}"));
    assertThat(Links.read(hash).notices()).containsExactly("flavour: unknown here, and ignored");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "1:cwGAAWHg",
        "1%3AcwGAAWHg",
        "json={\"version\":1,\"note\":\"{a}&b=c\"}",
        "json=%7B%22version%22:1%7D",
        "json=%7b%22version%22:1%7d"
      })
  void whatOthersAppendIsIgnoredAndNamed(String hash) {
    Opened plain = Links.read(hash);
    Opened opened = Links.read(hash + "&utm_source=x&utm_campaign=100%&&fbclid");
    assertThat(opened.document()).isEqualTo(plain.document());
    assertThat(opened.notices())
        .containsExactly(
            "utm_source: unknown here, and ignored",
            "utm_campaign: unknown here, and ignored",
            "fbclid: unknown here, and ignored");
    assertThat(Links.isForeign(hash + "&utm_source=x")).isFalse();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          2:abc            | after # it must say 1: or json= and a document
          nonsense         | after # it must say 1: or json= and a document
          1:               | it is cut short or has a typing mistake
          1:cwGAAWH        | it is cut short or has a typing mistake
          1:cwGAAWHh       | it is cut short or has a typing mistake
          1:cwGAAWHg.      | it is cut short or has a typing mistake
          json=%7          | a % in it is not followed by the code of a character
          json=            | line 1, column 1: the text ends; expected a value
          json=[]          | document: [] is not allowed; it must be an object with the fields of an experiment, {"version": 1, …}
          json={"version":2} | version: 2 is newer than this program, which reads version 1; open the document with a newer one
          json={"version":1,"loss":"x"} | loss: "x" is not allowed; it must be one of bce mse half-mse half-sse cross-entropy hinge perceptron
          """)
  void badOnesAreRefused(String hash, String reason) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Links.read(hash))
        .withMessage("The link cannot be opened: " + reason);
  }

  @Test
  void whatIsPackedPassesTheSameLimits() {
    String json = "{\"version\":1,\"network\":{\"hidden\":[257]}}";
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Links.read("1:" + PackedWriter.write(JsonReader.read(json))))
        .withMessage(
            "The link cannot be opened: network.hidden[0]: 257 is not allowed; it must be a whole"
                + " number from 1 to 256");
  }

  @Test
  void longerOnesAreRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Links.read("1:" + "A".repeat(Links.MAX_LENGTH)))
        .withMessage("The link cannot be opened: it has 8002 characters; at most 8000 are allowed");
  }

  @Test
  void presetsHaveShortLinks() {
    for (Preset preset : Presets.all()) {
      // two networks, numbers with roots; or every weight and number of the data by hand
      boolean isLong =
          preset.group() == PresetGroup.PAPERS || preset.group() == PresetGroup.BY_HAND;
      assertThat(Links.write(preset.document()).length())
          .as(preset.id())
          .isLessThan(isLong ? 200 : 100);
    }
  }

  /** A few dozen weights set by hand, in both networks of a comparison, to any numbers. */
  @Test
  void fortyWeightsSetByHandFitIntoACompactLink() {
    SplittableRandom random = new SplittableRandom(1);
    Experiment e = document("{\"version\":1,\"network\":{\"hidden\":[8,8]}}").main().experiment();
    List<Edit> edits = new ArrayList<>();
    for (int i = 0; i < 40; i++) {
      int layer = 1 + random.nextInt(2);
      int step = 1000 * i + random.nextInt(1000);
      edits.add(new Edit.SetWeight(step, layer, random.nextInt(8), 0, random.nextDouble(-3, 3)));
    }
    Variant main = new Variant(e.withTitle("Forty weights", "Each set by hand."), edits);
    Document document = new Document(main, Optional.of(new Variant(e, edits)), 90_000);
    assertThat(Links.write(document).length()).isLessThan(COMPACT);
  }

  /** As long as a note may be, of prose as it is written here. */
  @Test
  void theLongestNoteFitsIntoACompactLink() throws IOException {
    String prose = Files.readString(Path.of("site", "about.md"));
    Experiment e = document("{\"version\":1,\"network\":{\"hidden\":[8,8]}}").main().experiment();
    for (int start = 0; start + 2000 <= prose.length(); start += 1000) {
      Experiment told = e.withTitle("A task", prose.substring(start, start + 2000));
      Document document =
          new Document(
              new Variant(told, List.of()), Optional.of(new Variant(e, List.of())), 90_000);
      assertThat(Links.write(document).length()).isLessThan(COMPACT);
    }
  }

  @Test
  void fiveHundredRowsOfTwoDecimalsFitIntoALink() {
    SplittableRandom random = new SplittableRandom(2);
    List<List<Double>> rows = new ArrayList<>();
    for (int i = 0; i < 500; i++) {
      rows.add(
          List.of(random.nextInt(-300, 300) / 100.0, random.nextInt(-300, 300) / 100.0, i % 2.0));
    }
    Experiment e = document("{\"version\":1}").main().experiment();
    Experiment custom = e.withData(DataSpec.custom(rows));
    assertThat(custom.data().kind()).isEqualTo(DataKind.CUSTOM);
    Document document = new Document(new Variant(custom, List.of()), Optional.empty(), 0);
    assertThat(Links.write(document).length()).isLessThan(5000);
  }

  @Test
  void documentsThatAreTooLongForALinkAreWrittenAllTheSame() {
    List<List<Double>> rows = new ArrayList<>();
    for (int i = 0; i < 5000; i++) {
      rows.add(List.of(i / 7.0, i / 3.0, i % 2.0));
    }
    Experiment e = document("{\"version\":1}").main().experiment();
    Document document =
        new Document(
            new Variant(e.withData(DataSpec.custom(rows)), List.of()), Optional.empty(), 0);
    assertThat(Links.write(document).length()).isGreaterThan(Links.MAX_LENGTH);
  }

  /** Each line is a link, a space, and the document that it must open as, for ever. */
  @ParameterizedTest
  @ValueSource(strings = "src/test/resources/links/v1.txt")
  void linksThatWereMadeOnceOpenForEver(String corpus) throws IOException {
    List<String> lines = Files.readAllLines(Path.of(corpus));
    assertThat(lines).hasSizeGreaterThan(50);
    for (String line : lines) {
      int space = line.indexOf(' ');
      Opened opened = Links.read(line.substring(0, space));
      assertThat(opened.document()).as(line).isEqualTo(document(line.substring(space + 1)));
      assertThat(opened.notices()).isEmpty();
    }
  }
}
