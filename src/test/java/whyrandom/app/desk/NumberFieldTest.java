package whyrandom.app.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import whyrandom.engine.Optimizer;
import whyrandom.refusal.Refusal;

class NumberFieldTest {
  private final Notices notices = new Notices();
  private double value = 1;
  private final NumberField field =
      new NumberField("Rate", () -> Integer.toString((int) value), this::set, notices);

  private void set(double v) {
    if (v > 9) {
      throw Refusal.because("Rate", "" + (int) v, " is too much; it must be at most 9");
    }
    value = v;
  }

  @Test
  void showsTheValueAndTakesAnother() {
    field.change(" 3 ");
    assertThat(value).isEqualTo(3);
    assertThat(field.getText()).isEqualTo("3");
    assertThat(field.getInvalid()).isEqualTo("false");
  }

  @Test
  void keepsWhatWasRefusedMarkedAndSaysWhy() {
    field.change("12");
    assertThat(value).isEqualTo(1);
    assertThat(field.getText()).isEqualTo("12");
    assertThat(field.getInvalid()).isEqualTo("true");
    assertThat(notices.message()).isEqualTo("Rate: 12 is too much; it must be at most 9");
    field.change("abc");
    assertThat(notices.message())
        .isEqualTo("Rate: “abc” is not allowed; it must be a number, such as 0.5 or −2e-3");
  }

  @Test
  void callsItselfByTheNameThatTheReaderSees() {
    NumberField rate =
        new NumberField("Learning rate", () -> "0", v -> new Optimizer.Sgd(v, 0, false), notices);
    rate.change("-0.5");
    assertThat(notices.message())
        .isEqualTo("Learning rate: -0.5 is not allowed; it must be from 0 to 1000");
  }

  @Test
  void aRefusalOfSomethingElseKeepsItsName() {
    NumberField units =
        new NumberField(
            "Units",
            () -> "0",
            v -> {
              throw Refusal.notAllowed("init.noise", "7", "less").within("In B, ");
            },
            notices);
    units.change("8");
    assertThat(notices.message()).isEqualTo("In B, init.noise: 7 is not allowed; it must be less");
    units.change("7");
    assertThat(notices.message()).isEqualTo("Units: 7 is not allowed; it must be less");
  }

  @Test
  void anErrorOfTheProgramIsNotTheReadersMistake() {
    IllegalArgumentException error = new IllegalArgumentException("bound is 3");
    NumberField broken =
        new NumberField(
            "Units",
            () -> "0",
            v -> {
              throw error;
            },
            notices);
    assertThatThrownBy(() -> broken.change("3")).isSameAs(error);
    assertThat(notices.message()).isEmpty();
    assertThat(broken.getInvalid()).isEqualTo("false");
  }

  @Test
  void givesARefusedTextUpWhenItsMessageIsDismissed() {
    field.change("12");
    notices.clear();
    assertThat(field.getText()).isEqualTo("12");
    notices.dismiss();
    assertThat(field.getText()).isEqualTo("1");
    assertThat(field.getInvalid()).isEqualTo("false");
  }

  @Test
  void forgetsARefusedTextWhenItIsMended() {
    field.change("12");
    field.change("1");
    assertThat(field.getText()).isEqualTo("1");
    assertThat(field.getInvalid()).isEqualTo("false");
    assertThat(notices.message()).isEmpty();
  }

  @Test
  void forgetsARefusedTextWhenTheValueChangesByOtherMeans() {
    field.change("12");
    value = 4;
    assertThat(field.getText()).isEqualTo("4");
    assertThat(field.getInvalid()).isEqualTo("false");
  }

  @Test
  void showsAShortTextUntilItIsEntered() {
    value = 1.25;
    NumberField exact =
        new NumberField("Rate", () -> Double.toString(value), this::set, notices)
            .shortly(() -> "1.3");
    assertThat(exact.getText()).isEqualTo("1.3");
    exact.change("1.3");
    assertThat(value).as("nothing was typed").isEqualTo(1.25);
    exact.enter();
    assertThat(exact.getText()).isEqualTo("1.25");
    exact.change("1.3");
    assertThat(value).as("it was typed").isEqualTo(1.3);
    exact.leave();
    assertThat(exact.getText()).isEqualTo("1.3");
  }
}
