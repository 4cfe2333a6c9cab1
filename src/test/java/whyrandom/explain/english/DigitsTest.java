package whyrandom.explain.english;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import whyrandom.explain.Numbering;

class DigitsTest {
  @ParameterizedTest
  @CsvSource({
    "0, 0",
    "-0.0, 0",
    "0.5, 0.5",
    "-0.0231, −0.0231",
    "0.00333, 0.00333",
    "0.001, 0.001",
    "0.00012, 1.2×10⁻⁴",
    "1.2e-5, 1.2×10⁻⁵",
    "1e-17, 1×10⁻¹⁷",
    "9.999, 10",
    "99.96, 100",
    "12.345, 12.3",
    "1.005, 1.01",
    "12.45, 12.5",
    "999.7, 1000",
    "9999999.7, 1×10⁷",
    "9.995e-5, 1×10⁻⁴",
    "1, 1",
    "120, 120",
    "1234, 1234",
    "645745.7, 645746",
    "8.65e14, 8.65×10¹⁴",
    "Infinity, ∞",
    "-Infinity, −∞",
    "NaN, not a number"
  })
  void threeDigitsAreEnough(double value, String text) {
    assertThat(Digits.of(value)).isEqualTo(text);
  }

  @ParameterizedTest
  @CsvSource({
    "0.2, 0",
    "1, 1",
    "2.5, 3",
    "99.6, 100",
    "124.6, 120",
    "125, 130",
    "15499, 15000",
    "994999, 990000",
    "995000, 1 million",
    "1540000, 1.5 million",
    "949000000, 950 million",
    "999000000, 1×10⁹",
    "Infinity, ∞",
    "NaN, not a number"
  })
  void aFactorCanBeSaidRoughly(double value, String text) {
    assertThat(Digits.roughly(value)).isEqualTo(text);
  }

  @ParameterizedTest
  @CsvSource({"1.05, 1.1", "2.68, 2.7", "3, 3", "12.34, 12.3", "123.45, 123", "99.96, 100"})
  void aFactorIsSaidInTenthsWhileItIsSmall(double value, String text) {
    assertThat(Digits.tenths(value)).isEqualTo(text);
  }

  @Test
  void unitsAreCountedFromOneAndRunsAreRanges() {
    assertThat(Numbering.units(List.of(0))).isEqualTo("1");
    assertThat(Numbering.units(List.of(0, 1))).isEqualTo("1 and 2");
    assertThat(Numbering.units(List.of(0, 1, 2, 3))).isEqualTo("1–4");
    assertThat(Numbering.units(List.of(0, 2, 4, 5, 6))).isEqualTo("1, 3 and 5–7");
    assertThat(Numbering.units(List.of(0, 2, 4, 6, 8, 10))).isEqualTo("1, 3, 5, 7, 9 and 11");
    assertThat(Numbering.units(List.of(0, 2, 3, 4, 6, 8, 10, 11, 20)))
        .isEqualTo("1, 3–5, 7, 9 and 3 others");
  }
}
