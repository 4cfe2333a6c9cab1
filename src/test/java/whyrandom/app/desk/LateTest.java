package whyrandom.app.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class LateTest {
  private final List<Runnable> loaded = new ArrayList<>();
  private final List<Runnable> failed = new ArrayList<>();
  private final List<String> heard = new ArrayList<>();
  private final Late<String> late =
      new Late<>(
          "Sharing",
          (then, failure) -> {
            loaded.add(then);
            failed.add(failure);
          },
          () -> "part");

  private void want(String wish) {
    late.want(part -> heard.add(wish + " " + part), reason -> heard.add(wish + ": " + reason));
  }

  @Test
  void whatIsWantedMeanwhileIsDoneInItsOrder() {
    want("first");
    want("second");
    assertThat(heard).isEmpty();
    assertThat(loaded).hasSize(1);
    loaded.get(0).run();
    want("third");
    assertThat(heard).containsExactly("first part", "second part", "third part");
    assertThat(loaded).hasSize(1);
    assertThat(late.get()).contains("part");
  }

  @Test
  void aFailureIsToldToAllAndTheNextWishTriesAgain() {
    want("first");
    want("second");
    failed.get(0).run();
    String reason = ": Sharing could not be loaded. Check the connection, or load the page again.";
    assertThat(heard).containsExactly("first" + reason, "second" + reason);
    want("third");
    loaded.get(1).run();
    assertThat(heard.get(2)).isEqualTo("third part");
  }
}
