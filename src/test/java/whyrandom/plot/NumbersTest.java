package whyrandom.plot;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NumbersTest {

  @ParameterizedTest
  @CsvSource({
    "0.81274, 0.8127",
    "-0.81274, −0.8127",
    "0.5, 0.5",
    "1, 1",
    "1.00001, 1.000",
    "0.99999, 1.000",
    "12.0000001, 12.00",
    "9999.6, 1.000×10⁴",
    "9999, 9999",
    "10000, 1×10⁴",
    "12345.678, 1.235×10⁴",
    "0.001, 0.001",
    "0.0012345, 0.001235",
    "0.00099994, 9.999×10⁻⁴",
    "0.00099999, 0.001000",
    "0.0000123456, 1.235×10⁻⁵",
    "1e-300, 1×10⁻³⁰⁰",
    "-2.5e120, −2.5×10¹²⁰",
    "123.45, 123.5",
    "0, 0",
    "-0.0, 0",
    "NaN, not a number",
    "Infinity, ∞",
    "-Infinity, −∞"
  })
  void shortTextHasFourSignificantDigits(double value, String text) {
    assertThat(Numbers.shortText(value)).isEqualTo(text);
  }

  @ParameterizedTest
  @CsvSource({
    "0.81274999, 3, 0.813",
    "0.81274999, 5, 0.81275",
    "0.812749999, 8, 0.81275000",
    "-123456.789, 5, −1.2346×10⁵",
    "-123456.789, 8, −123456.79",
    "0.5, 8, 0.5",
    "1e-7, 3, 1×10⁻⁷"
  })
  void textHasAsManyDigitsAsAreWanted(double value, int digits, String text) {
    assertThat(Numbers.text(value, digits)).isEqualTo(text);
  }

  @ParameterizedTest
  @CsvSource({"-0.1, −0.1", "1.5e-7, 1.5e−7", "-Infinity, −∞", "NaN, not a number"})
  void fullTextHasAllOfThem(double value, String text) {
    assertThat(Numbers.fullText(value)).isEqualTo(text);
  }

  @Test
  void exactTextIsThatOfJavaScript() throws IOException {
    int compared = 0;
    for (String line : oracle().split("\n")) {
      if (!line.startsWith("#")) {
        String[] parts = line.split(" ");
        double value = Double.longBitsToDouble(Long.parseUnsignedLong(parts[0], 16));
        assertThat(Numbers.exactText(value)).isEqualTo(parts[1]);
        compared++;
      }
    }
    assertThat(compared).isGreaterThan(1000);
  }

  private static String oracle() throws IOException {
    try (var in = NumbersTest.class.getResourceAsStream("/whyrandom/math/shortest-decimals.txt")) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  @Test
  void exactTextKeepsTheSignOfZeroAndNamesWhatIsNotFinite() {
    assertThat(Numbers.exactText(-0.0)).isEqualTo("-0");
    assertThat(Numbers.exactText(Double.NaN)).isEqualTo("NaN");
    assertThat(Numbers.exactText(Double.NEGATIVE_INFINITY)).isEqualTo("-Infinity");
  }

  @ParameterizedTest
  @CsvSource({"0, 0", "1234, 1234", "12345, 12 345", "1000000, 1 000 000", "-12345, −12 345"})
  void countsAreGroupedFromFiveDigitsOn(long value, String text) {
    assertThat(Numbers.count(value)).isEqualTo(text.replace(' ', '\u202F'));
  }
}
