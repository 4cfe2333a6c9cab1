package whyrandom.app.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import whyrandom.refusal.Refusal;

class NoticesTest {
  private final Notices notices = new Notices();

  private static void refuse() {
    throw Refusal.of("No.");
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
  void anErrorOfTheProgramIsNoRefusal() {
    List<String> heard = new ArrayList<>();
    notices.onRefusal(heard::add);
    notices.show("As before.");
    for (RuntimeException error :
        List.of(new IllegalArgumentException("bound is 0"), new IllegalStateException("No."))) {
      assertThatThrownBy(
              () ->
                  notices.attempt(
                      () -> {
                        throw error;
                      }))
          .isSameAs(error);
    }
    assertThat(heard).isEmpty();
    assertThat(notices.message()).isEqualTo("As before.");
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
