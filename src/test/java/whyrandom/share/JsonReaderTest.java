package whyrandom.share;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class JsonReaderTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "null",
        "true",
        "false",
        "0",
        "-0",
        "-1.5",
        "\"\"",
        "[]",
        "{}",
        "[[],{},null]",
        "{\"a\":1,\"b\":[true,\"x\"]}",
        "{\"__proto__\":{\"a\":1},\"constructor\":2}",
        "{\"\":\"\"}",
        "\"π 😀 / \u2028\"",
        "\"\\ud83d\"",
        "\"\\u0000\\u001f\\\"\\\\\""
      })
  void canonicalTextIsWrittenAsItWasRead(String text) {
    assertThat(JsonReader.read(text).write()).isEqualTo(text);
  }

  @Test
  void whiteSpaceAndEscapesAreUnderstood() {
    String text =
        " {\t\"a\" :\r\n[ 1 , 2 ] , \"\\u0062\\/\" : \"\\b\\f\\n\\r\\t\\u00e9\\uD83D\\uDE00\" } ";

    assertThat(JsonReader.read(text).write())
        .isEqualTo("{\"a\":[1,2],\"b/\":\"\\u0008\\u000c\\n\\u000d\\u0009é😀\"}");
  }

  @Test
  void ofTwoFieldsWithOneNameTheLastCounts() {
    assertThat(JsonReader.read("{\"a\":1,\"b\":2,\"a\":3}").write()).isEqualTo("{\"a\":3,\"b\":2}");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "``          | line 1, column 1: the text ends; expected a value",
        "` `         | line 1, column 2: the text ends; expected a value",
        "[1,         | line 1, column 4: the text ends; expected a value",
        "[1 2]       | line 1, column 4: found \"2\"; expected a comma or ]",
        "[1,]        | line 1, column 4: found \"]\"; expected a value",
        "{\"a\":1,}  | line 1, column 8: found \"}\"; expected a field's name in double quotes",
        "{a:1}       | line 1, column 2: found \"a\"; expected a field's name in double quotes",
        "{\"a\" 1}   | line 1, column 6: found \"1\"; expected a colon",
        "{\"a\":1;}  | line 1, column 7: found \";\"; expected a comma or }",
        "01          | line 1, column 2: found \"1\"; expected the end of the text",
        "+1          | line 1, column 1: found \"+\"; expected a value",
        ".5          | line 1, column 1: found \".\"; expected a value",
        "1.          | line 1, column 3: the text ends; expected a digit",
        "1.e3        | line 1, column 3: found \"e\"; expected a digit",
        "1e          | line 1, column 3: the text ends; expected a digit",
        "-           | line 1, column 2: the text ends; expected a digit",
        "-x          | line 1, column 2: found \"x\"; expected a digit",
        "0x10        | line 1, column 2: found \"x\"; expected the end of the text",
        "NaN         | line 1, column 1: found \"N\"; expected a value",
        "Infinity    | line 1, column 1: found \"I\"; expected a value",
        "nul         | line 1, column 1: found \"n\"; expected a value",
        "[1e999]     | line 1, column 2: the number is too large",
        "\"abc       | line 1, column 5: the text ends; expected the string's closing quote",
        "'a'         | line 1, column 1: found \"'\"; expected a value",
        "\"\\x\"     | line 1, column 3: found \"x\"; expected one of \" \\ / b f n r t u after a"
            + " backslash",
        "\"\\u12g4\" | line 1, column 6: found \"g\"; expected a hexadecimal digit",
        "[1] // x    | line 1, column 5: found \"/\"; expected the end of the text"
      })
  void whatIsNotJsonIsRefusedWithItsPlace(String text, String message) {
    assertThatThrownBy(() -> JsonReader.read(text))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(message);
  }

  @Test
  void placesAreCountedInLinesAndColumns() {
    assertThatThrownBy(() -> JsonReader.read("{\n  \"a\": 1,\n  \"b\": tru\n}"))
        .hasMessage("line 3, column 8: found \"t\"; expected a value");
    assertThatThrownBy(() -> JsonReader.read("[\"a\nb\"]"))
        .hasMessage("line 1, column 4: found \"\\n\"; expected the string's closing quote");
  }

  @Test
  void whatATextMayCostIsLimited() {
    int depth = JsonReader.MAX_DEPTH;
    JsonReader.read("[".repeat(depth) + "]".repeat(depth));
    assertThatThrownBy(() -> JsonReader.read("[".repeat(depth + 1) + "]".repeat(depth + 1)))
        .hasMessage("line 1, column 33: lists and objects may be nested 32 deep");
    assertThatThrownBy(() -> JsonReader.read("{\"a\":".repeat(100_000)))
        .hasMessageEndingWith("lists and objects may be nested 32 deep");
    assertThatThrownBy(() -> JsonReader.read(" ".repeat(JsonReader.MAX_LENGTH + 1)))
        .hasMessage("The text has 4194305 characters; at most 4194304 are allowed");
    assertThatThrownBy(() -> JsonReader.read(objectWithFields(1001)))
        .hasMessageEndingWith("an object may have 1000 fields");
    assertThat(((JsonObject) JsonReader.read(objectWithFields(1000))).fields()).hasSize(1000);
  }

  private static String objectWithFields(int count) {
    StringBuilder text = new StringBuilder("{");
    for (int i = 0; i < count; i++) {
      text.append(i == 0 ? "" : ",").append("\"").append(i).append("\":0");
    }
    return text.append("}").toString();
  }

  @Test
  void numbersThatAreNotFiniteAreWrittenAsNull() {
    assertThat(JsonArray.ofNumbers(List.of(1.0, Double.NaN, Double.NEGATIVE_INFINITY)).write())
        .isEqualTo("[1,null,null]");
    assertThatThrownBy(() -> new JsonNumber(Double.NaN))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void aByteOrderMarkIsPassedOver() {
    assertThat(JsonReader.read("\ufeff [1]")).isEqualTo(JsonReader.read("[1]"));
    assertThatThrownBy(() -> JsonReader.read("[\ufeff1]"))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void sixtyDecimalsAreANumberAndRoundedRight() {
    String text = "-0.141592653589793238462643383279502884197169399375105820974944";
    assertThat(JsonReader.read(text)).isEqualTo(new JsonNumber(Double.parseDouble(text)));
  }
}
