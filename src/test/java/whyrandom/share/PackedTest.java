package whyrandom.share;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import whyrandom.math.DecimalText;

/** JSON in the bytes that links carry: each value has its bytes, and comes back to the bit. */
class PackedTest {
  private static final String BROKEN = "it is cut short or has a typing mistake";

  /** The bytes of a value, without the checksum, in hexadecimal. */
  private static String packed(String json) {
    byte[] bytes = Base64.getUrlDecoder().decode(PackedWriter.write(JsonReader.read(json)));
    StringBuilder hex = new StringBuilder();
    for (int i = 0; i < bytes.length - PackedReader.CHECKSUM_BYTES; i++) {
      hex.append(i == 0 ? "" : " ").append("%02x".formatted(bytes[i]));
    }
    return hex.toString();
  }

  /** The text that holds some bytes, with the checksum that they should have. */
  static String text(int... bytes) {
    byte[] all = new byte[bytes.length];
    for (int i = 0; i < bytes.length; i++) {
      all[i] = (byte) bytes[i];
    }
    return text(all);
  }

  static String text(byte[] bytes) {
    int sum = PackedReader.checksum(bytes, bytes.length);
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    out.writeBytes(bytes);
    out.write(sum >> 8);
    out.write(sum);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(out.toByteArray());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          0                        | 00
          63                       | 3f
          64                       | 56 81 00
          -1                       | 56 03
          200                      | 58 04
          0.5                      | 55 0a
          -0.03                    | 54 07
          1e-8                     | 4e 02
          -0                       | 56 01
          0.1234567890123456789    | 6d 3f bf 9a dd 37 46 f6 5f
          null                     | 6e
          [true,false]             | 72 02 70 6f
          "xor"                    | b5
          "orthogonal"             | 78 03
          "aπ"                     | 71 02 61 87 40
          []                       | 72 00
          [1,2,3]                  | 72 03 01 02 03
          [0.25,-0.5,0.11,0.3]     | 75 04 54 32 65 16 3c
          [[0.1,0.2],[0.3,0.4]]    | 76 02 04 55 02 04 06 08
          {"version":1,"odd":2}    | 73 02 80 01 71 03 6f 64 64 02
          [{"w":1,"b":2},{"w":3,"b":4}] | 72 02 73 02 aa 01 ab 02 74 03 04
          """)
  void everyKindOfValueHasItsBytes(String json, String bytes) {
    assertThat(packed(json)).isEqualTo(bytes);
    assertThat(PackedReader.read(PackedWriter.write(JsonReader.read(json))))
        .isEqualTo(JsonReader.read(json));
  }

  @Test
  void theTextIsBase64WithoutPadding() {
    SplittableRandom random = new SplittableRandom(1);
    for (int length = 0; length < 200; length++) {
      StringBuilder json = new StringBuilder("\"");
      for (int i = 0; i < length; i++) {
        json.append((char) ('a' + random.nextInt(26)));
      }
      String text = PackedWriter.write(JsonReader.read(json.append('"').toString()));
      byte[] bytes = Base64.getUrlDecoder().decode(text);
      assertThat(Base64.getUrlEncoder().withoutPadding().encodeToString(bytes)).isEqualTo(text);
    }
  }

  /** The published check value of CRC-16/IBM-3740, also called CCITT-FALSE. */
  @Test
  void theChecksumIsTheKnownOne() {
    byte[] digits = "123456789".getBytes(StandardCharsets.US_ASCII);
    assertThat(PackedReader.checksum(digits, digits.length)).isEqualTo(0x29B1);
  }

  @Test
  void numbersComeBackToTheBit() {
    SplittableRandom random = new SplittableRandom(2);
    for (int i = 0; i < 100_000; i++) {
      double bits = Double.longBitsToDouble(random.nextLong());
      double few = random.nextLong(1L << random.nextInt(1, 54)) / Math.pow(10, random.nextInt(25));
      double large = random.nextInt(1000) * Math.pow(10, random.nextInt(30));
      for (double value : new double[] {bits, few, -few, large, random.nextDouble()}) {
        if (Double.isFinite(value)) {
          Json read = PackedReader.read(PackedWriter.write(new JsonNumber(value)));
          assertThat(read).as(DecimalText.of(value)).isEqualTo(new JsonNumber(value));
        }
      }
    }
  }

  @Test
  void listsOfNumbersComeBackToTheBit() {
    SplittableRandom random = new SplittableRandom(3);
    for (int i = 0; i < 10_000; i++) {
      StringBuilder json = new StringBuilder("[");
      int columns = random.nextInt(4);
      for (int row = random.nextInt(1, 5); row > 0; row--) {
        json.append('[');
        for (int column = 0; column < columns; column++) {
          double value =
              random.nextInt(8) == 0 ? random.nextDouble(-9, 9) : random.nextInt(-999, 999) / 100.0;
          json.append(column == 0 ? "" : ",").append(value);
        }
        json.append(row == 1 ? "]" : "],");
      }
      Json value = JsonReader.read(json.append(']').toString());
      assertThat(PackedReader.read(PackedWriter.write(value))).isEqualTo(value);
    }
  }

  /** Of any alphabet, with halves of pairs too. */
  @Test
  void longTextsComeBack() {
    SplittableRandom random = new SplittableRandom(4);
    int[] alphabets = {0x20, 0x410, 0x4E00, 0xD800};
    for (int i = 0; i < 2_000; i++) {
      int alphabet = alphabets[random.nextInt(alphabets.length)];
      int letters = random.nextInt(1, 0x800);
      StringBuilder text = new StringBuilder();
      for (int j = random.nextInt(2 * PackedProse.LEAST + i); j > 0; j--) {
        text.append((char) (alphabet + random.nextInt(letters)));
      }
      JsonText value = new JsonText(text.toString());
      assertThat(PackedReader.read(PackedWriter.write(value))).isEqualTo(value);
    }
  }

  @Test
  void aLongTextOfOneLetterIsPackedToAlmostNothing() {
    assertThat(packed('"' + "e".repeat(100) + '"')).startsWith("71 64 65 65 65");
    assertThat(packed('"' + "e".repeat(101) + '"')).startsWith("77 65 ").hasSizeLessThan(80);
    assertThat(packed('"' + "e".repeat(2000) + '"')).startsWith("77 8f 50 ").hasSizeLessThan(240);
    assertThat(packed('"' + "e".repeat(2001) + '"')).startsWith("71 8f 51 65 65");
  }

  /** What any bytes hold is a text of the length that they are said to have. */
  @Test
  void anyBytesAreALongTextOfItsLength() {
    SplittableRandom random = new SplittableRandom(5);
    for (int i = 0; i < 10_000; i++) {
      byte[] bytes = new byte[random.nextInt(100)];
      random.nextBytes(bytes);
      int units = random.nextInt(PackedProse.MOST);
      assertThat(PackedProse.read(bytes, 0, bytes.length, units)).hasSize(units);
    }
  }

  @Test
  void noMistypedMissingOrSwappedCharacterIsOverlooked() {
    String text = PackedWriter.write(JsonReader.read("{\"version\":1,\"title\":\"Hello\"}"));
    for (int i = 0; i < text.length(); i++) {
      isBroken(text.substring(0, i));
      isBroken(text.substring(0, i) + text.substring(i + 1));
      for (char c : (PackedReader.ALPHABET + "=+/. %").toCharArray()) {
        if (c != text.charAt(i)) {
          isBroken(text.substring(0, i) + c + text.substring(i + 1));
        }
      }
      if (i > 0 && text.charAt(i) != text.charAt(i - 1)) {
        isBroken(
            text.substring(0, i - 1) + text.charAt(i) + text.charAt(i - 1) + text.substring(i + 1));
      }
    }
  }

  private static void isBroken(String text) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> PackedReader.read(text))
        .withMessage(BROKEN);
  }

  /** With a checksum that is right: nobody but a mischief-maker writes these. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "", // nothing
        "00 00", // more than a value
        "72 02 00", // fewer than said
        "72 ff ff ff ff ff ff ff 7f 00", // far fewer than said
        "71 ff ff ff ff ff ff ff ff ff ff ff ff ff ff 7f 00",
        "77 65 04 20 20", // a long text with fewer bytes than said
        "77 8f 51 15 20 20 20 20 20 20 20 20 20 20 20 20 20 20 20 20 20 20 20 20 20", // too long
        "77 8f 50 00", // too long for its bytes
        "73 ff ff 7f 80 00",
        "73 01 00 00", // a name that is a number
        "75 02 00 00 00", // numbers that begin with no number
        "75 02 6e 00 00",
        "76 00 00 56", // no rows
        "76 02 03 56 02 02 02", // rows of different lengths
        "77", // what is not there yet
        "79",
        "7f",
        "78", // half a word
        "78 ff", // a word that is not there yet
        "ff", // a word that is not there yet
        "6d 00 00", // half a double
        "56 ff", // half a number
        "74" // like nothing before
      })
  void badBytesAreRefused(String hex) {
    int[] bytes =
        hex.isEmpty()
            ? new int[0]
            : List.of(hex.split(" ")).stream().mapToInt(b -> Integer.parseInt(b, 16)).toArray();
    if (hex.equals("74")) {
      assertThat(PackedReader.read(text(bytes))).isEqualTo(JsonObject.EMPTY);
    } else {
      isBroken(text(bytes));
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"6d 7f f0 00 00 00 00 00 00", "6d 7f f8 00 00 00 00 00 00"})
  void onlyFiniteNumbersAreNumbers(String hex) {
    int[] bytes = List.of(hex.split(" ")).stream().mapToInt(b -> Integer.parseInt(b, 16)).toArray();
    assertThatIllegalArgumentException().isThrownBy(() -> PackedReader.read(text(bytes)));
  }

  @Test
  void nothingIsNestedDeeperThanInJson() {
    for (int depth : new int[] {JsonReader.MAX_DEPTH, JsonReader.MAX_DEPTH + 1, 4000}) {
      int[] bytes = new int[2 * depth];
      for (int i = 0; i < depth; i++) {
        bytes[2 * i] = PackedReader.ARRAY;
        bytes[2 * i + 1] = i == depth - 1 ? 0 : 1;
      }
      if (depth == JsonReader.MAX_DEPTH) {
        assertThat(PackedReader.read(text(bytes)).write()).startsWith("[[[");
      } else {
        isBroken(text(bytes));
      }
    }
  }

  /** Links hold the numbers of words: a word that moves makes other documents of them. */
  @Test
  void wordsKeepTheirNumbers() {
    assertThat(PackedWords.ALL).doesNotHaveDuplicates().hasSizeLessThanOrEqualTo(PackedWords.MOST);
    assertThat(String.join(" ", PackedWords.ALL))
        .startsWith(
            "version title note data features network loss init weights optimizer regularization"
                + " batchSize shuffle dropout edits step compare kind points noise seed"
                + " testFraction rows task hidden activation output scheme value bias a sigma gain"
                + " slope learningRate momentum nesterov beta1 beta2 epsilon alpha rate w b layer"
                + " unit input fill draw copy set from to xor and or gauss circle spiral moons"
                + " stripes three plane bumps custom regression classification x1 x2 x1^2 x2^2"
                + " x1*x2 sin(x1) sin(x2) tanh sigmoid relu leaky-relu elu softplus silu gelu"
                + " linear softmax bce mse half-mse cross-entropy hinge perceptron zeros ones"
                + " constant uniform normal xavier-uniform xavier-normal he-uniform he-normal"
                + " lecun-uniform lecun-normal pytorch tf-playground same-within-unit"
                + " equal-incoming sgd adam rmsprop adagrad none l1 l2 full");
    assertThat(PackedWords.MORE)
        .doesNotHaveDuplicates()
        .doesNotContainAnyElementsOf(PackedWords.ALL);
    assertThat(String.join(" ", PackedWords.MORE))
        .startsWith(
            "identity truncated-normal variance-scaling orthogonal sparse lsuv zero-hadamard"
                + " nguyen-widrow rands randsmall randnr randnc midpoint counting copies mode scale"
                + " distribution sparsity tolerance distinct fan-in fan-out fan-avg");
  }

  @Test
  void documentsAreMadeOfWords() {
    RandomDocuments documents = new RandomDocuments(4);
    Set<String> texts = new TreeSet<>();
    for (int i = 0; i < 2000; i++) {
      collect(Documents.toJson(documents.next()), texts);
    }
    texts.removeIf(text -> text.matches("(x\\d+|sin\\(x\\d+\\)|x\\d+\\^2)"));
    texts.removeAll(PackedWords.MORE);
    assertThat(PackedWords.ALL).containsAll(texts);
  }

  /** All names and texts but those that people write. */
  private static void collect(Json json, Set<String> texts) {
    if (json instanceof JsonArray array) {
      array.items().forEach(item -> collect(item, texts));
    } else if (json instanceof JsonText text) {
      texts.add(text.value());
    } else if (json instanceof JsonObject object) {
      texts.addAll(object.fields().keySet());
      collect(new JsonArray(List.copyOf(object.without("title", "note").fields().values())), texts);
    }
  }
}
