package whyrandom.app.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TypedTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          1       | 1
          -0.5    | -0.5
          −0.5    | -0.5
          - 0.5   | -0.5
          .5      | 0.5
          5.      | 5
          1e-3    | 0.001
          1e −3   | 0.001
          +2      | 2
          1E2     | 100
          1.000   | 1
          0.123 456 | 0.123456
          """)
  void readsNumbersAsPeopleTypeThem(String text, double value) {
    assertThat(Typed.number("Value", text)).isEqualTo(value);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          0,25     | 0.25
          0,125    | 0.125
          −0,500   | -0.5
          ,125     | 0.125
          1,5      | 1.5
          1,0000   | 1
          1234,567 | 1234.567
          0,5e3    | 500
          """)
  void takesACommaForThePointWhereItCanBeNothingElse(String text, double value) {
    assertThat(Typed.number("Value", text)).isEqualTo(value);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          1 000         | 1000
          12\u202f345   | 12345
          1,000.5       | 1000.5
          1,000.500     | 1000.5
          1.000,5       | 1000.5
          1.000,500     | 1000.5
          1 000,500     | 1000.5
          1,000,000     | 1000000
          1.000.000     | 1000000
          -12,345,678.9 | -12345678.9
          """)
  void takesThousandsWhereTheyCanBeNothingElse(String text, double value) {
    assertThat(Typed.number("Value", text)).isEqualTo(value);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          1,000   | 1000 or 1
          −1,000  | -1000 or -1
          12,345  | 12345 or 12.345
          123,456 | 123456 or 123.456
          1,000e3 | 1000000 or 1000
          """)
  void asksBackWhatCouldMeanTwoThings(String text, String choice) {
    assertThatThrownBy(() -> Typed.number("Value", text))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("Value: “" + text + "” could be " + choice + "; type the one that you mean");
  }

  @Test
  void sixtyDecimalsAreANumberAndRoundedRight() {
    for (String digits :
        new String[] {
          "141592653589793238462643383279502884197169399375105820974944",
          "1".repeat(60),
          "9".repeat(900)
        }) {
      String text = "3." + digits;
      assertThat(Typed.number("Value", text)).isEqualTo(Double.parseDouble(text));
      assertThat(Typed.number("Value", text.replace('.', ','))).isEqualTo(Double.parseDouble(text));
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "x",
        "1x",
        "NaN",
        "Infinity",
        "1e999",
        "0x10",
        "1f",
        "1.2.3",
        "--1",
        "1e",
        "1e2.5",
        "e5",
        "-",
        "1 2",
        "1,2,3",
        "1,000,00",
        "1,000.000,5",
        "1.000,000.5",
        "0,000,000",
        ",",
        "."
      })
  void refusesEverythingElseWithTheFieldAndTheText(String text) {
    assertThatThrownBy(() -> Typed.number("Learning rate", text))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith(
            "Learning rate: “" + text + "” is not allowed; it must be a number");
  }

  @Test
  void doesNotRepeatALongText() {
    assertThatThrownBy(() -> Typed.number("Seed", "9".repeat(2000)))
        .hasMessageContaining("…")
        .message()
        .hasSizeLessThan(120);
  }
}
