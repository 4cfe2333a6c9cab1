package whyrandom.app.desk;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class NoticesTest {
  private final Notices notices = new Notices();

  private static void refuse() {
    throw new IllegalArgumentException("No.");
  }

  @Test
  void whatIsDoneWipesAwayWhatWasRefusedBefore() {
    assertThat(notices.attempt(NoticesTest::refuse)).isFalse();
    assertThat(notices.message()).isEqualTo("No.");
    assertThat(notices.attempt(() -> notices.showAfter("Done."))).isTrue();
    assertThat(notices.message()).isEqualTo("Done.");
  }

  @Test
  void aRefusalWithinAnAttemptStaysSaid() {
    notices.attempt(() -> notices.attempt(NoticesTest::refuse));
    assertThat(notices.message()).isEqualTo("No.");
    notices.attempt(() -> notices.refuse("Not that."));
    assertThat(notices.message()).isEqualTo("Not that.");
  }

  @Test
  void aWarningStaysBehindAllElseUntilItIsDismissed() {
    notices.warn("Beware.");
    assertThat(notices.message()).isEqualTo("Beware.");
    notices.attempt(NoticesTest::refuse);
    assertThat(notices.message()).isEqualTo("No.");
    notices.dismiss();
    assertThat(notices.message()).isEqualTo("Beware.");
    notices.attempt(() -> {});
    assertThat(notices.message()).isEqualTo("Beware.");
    notices.dismiss();
    assertThat(notices.message()).isEmpty();
  }
}
