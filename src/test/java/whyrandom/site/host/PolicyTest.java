package whyrandom.site.host;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.List;
import org.junit.jupiter.api.Test;
import whyrandom.site.page.Fault;

class PolicyTest {
  @Test
  void aHostAllowsWhatAnyPageAllowsAndNothingElse() {
    assertThat(
            Policy.union(
                List.of(
                    "default-src 'none'; script-src 'self'; img-src 'none'",
                    "default-src 'none'; img-src data: 'self'; worker-src blob:")))
        .isEqualTo("default-src 'none'; script-src 'self'; img-src data: 'self'; worker-src blob:");
  }

  @Test
  void everyPageNeedsOne() {
    assertThatExceptionOfType(Fault.class)
        .isThrownBy(() -> Policy.of("a.html", "<p>"))
        .withMessage("a.html: has no content security policy");
  }
}
