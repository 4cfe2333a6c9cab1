package whyrandom.refusal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

/** A refusal is a value: it is moved as one, and its words are put together at the end. */
class RefusalTest {
  private static final Refusal RATE = Refusal.notAllowed("rate", "-1", "from 0 to 100");

  @Test
  void eachKindHasItsWords() {
    assertThat(RATE).hasMessage("rate: -1 is not allowed; it must be from 0 to 100");
    assertThat(Refusal.notSoMany("values", "0 values", "1 to 100"))
        .hasMessage("values: 0 values are not allowed; it must be 1 to 100");
    assertThat(Refusal.tooMany("edits", 10_001, 10_000))
        .hasMessage("edits: 10001 are not allowed; there may be 10000");
    assertThat(Refusal.missing("value", "a number"))
        .hasMessage("value: is missing; it must be a number");
    assertThat(Refusal.because("runs", "7", " is not allowed for 3 combinations"))
        .hasMessage("runs: 7 is not allowed for 3 combinations");
    assertThat(Refusal.because("line 1", "there is nothing in the table"))
        .hasMessage("line 1: there is nothing in the table");
    assertThat(Refusal.of("Paste a link first.")).hasMessage("Paste a link first.");
  }

  @Test
  void itSaysWhereItStandsAndWhatIsAllowed() {
    assertThat(RATE.path()).isEqualTo("rate");
    assertThat(RATE.value()).isEqualTo("-1");
    assertThat(RATE.allowed()).isEqualTo("from 0 to 100");
    assertThat(Refusal.of("No.").path()).isEmpty();
  }

  @Test
  void aPartIsNamedByTheWholePath() {
    Refusal part = RATE.under("regularization").under("edits[2].set");
    assertThat(part.path()).isEqualTo("edits[2].set.regularization.rate");
    assertThat(part)
        .hasMessage(
            "edits[2].set.regularization.rate: -1 is not allowed; it must be from 0 to 100");
    assertThat(part.value()).isEqualTo("-1");
  }

  @Test
  void atAnotherPathItIsOfThatAlone() {
    Refusal typed = RATE.under("regularization").within("In B, ").at("Weight decay");
    assertThat(typed).hasMessage("Weight decay: -1 is not allowed; it must be from 0 to 100");
    assertThat(typed.path()).isEqualTo("Weight decay");
  }

  @Test
  void wordsBeforeItCanBeTakenAwayAgain() {
    Refusal said = RATE.within("vary.values[0]: ").within("ensemble: ");
    assertThat(said).hasMessageStartingWith("ensemble: vary.values[0]: rate: -1 is not");
    assertThat(said.path()).isEqualTo("rate");
    assertThat(said.alone()).hasMessage(RATE.getMessage());
  }

  @Test
  void whatHasWordsBeforeItBecomesAPartWithThem() {
    assertThat(RATE.within("vary.values[0]: ").under("ensemble"))
        .hasMessageStartingWith("ensemble.vary.values[0]: rate: -1 is not");
    assertThat(Refusal.of("after # it must say 1").under("a"))
        .hasMessage("a.after # it must say 1");
  }

  @Test
  void onlyWhatStandsUnderAPathIsMovedFromIt() {
    Refusal scheme = Refusal.notAllowed("init.sigma", "-1", "at least 0");
    assertThat(scheme.moved("init", "edits[0].draw").path()).isEqualTo("edits[0].draw.sigma");
    assertThat(scheme.moved("init", "").path()).isEqualTo("sigma");
    assertThat(scheme.moved("init", "init").path()).isEqualTo("init.sigma");
    assertThat(scheme.moved("data", "x")).isSameAs(scheme);
    assertThat(scheme.moved("ini", "x")).isSameAs(scheme);
    assertThat(RATE.moved("rate", "x")).isSameAs(RATE);
  }

  @Test
  void onlyRefusalsAreMoved() {
    assertThatThrownBy(
            () ->
                Refusal.under(
                    "edits[0]",
                    () -> {
                      throw RATE;
                    }))
        .isInstanceOf(Refusal.class)
        .hasMessageStartingWith("edits[0].rate: -1");
    assertThatThrownBy(
            () ->
                Refusal.within(
                    "step: ",
                    () -> {
                      throw RATE;
                    }))
        .isInstanceOf(Refusal.class)
        .hasMessageStartingWith("step: rate: -1");
    IllegalArgumentException error = new IllegalArgumentException("bound is 0");
    assertThatThrownBy(
            () ->
                Refusal.under(
                    "edits[0]",
                    () -> {
                      throw error;
                    }))
        .isSameAs(error);
  }
}
