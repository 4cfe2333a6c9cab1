package whyrandom.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TypedTest {
  @ParameterizedTest
  @CsvSource({"1, 1", "-0.5, -0.5", "−0.5, -0.5", ".5, 0.5", "1e-3, 0.001", "+2, 2", "1E2, 100"})
  void readsNumbersAsPeopleTypeThem(String text, double value) {
    assertThat(Typed.number("Value", text)).isEqualTo(value);
  }

  @Test
  void takesACommaForThePoint() {
    assertThat(Typed.number("Value", "0,25")).isEqualTo(0.25);
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
    assertThatThrownBy(() -> Typed.number("Seed", "9".repeat(1000)))
        .hasMessageContaining("…")
        .message()
        .hasSizeLessThan(120);
  }
}
