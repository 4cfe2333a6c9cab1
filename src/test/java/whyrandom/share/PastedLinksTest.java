package whyrandom.share;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import whyrandom.engine.Scheme;

/** What a reader pastes is understood in whatever form it comes. */
class PastedLinksTest {
  private static final String HASH = "1:cwGAAWHg";

  @ParameterizedTest
  @ValueSource(
      strings = {
        HASH,
        "#" + HASH,
        "  https://example.org/why/playground/#" + HASH + "\n",
        "https://example.org/embed/v1/?theme=dark&ui=loss#" + HASH,
        "file:///home/me/why-random/playground/index.html#" + HASH,
        "#json=%7B%22version%22:1%7D",
        "{\"version\":1}",
        "\ufeff{\"version\":1}",
        "https://example.org/why/playground/#" + HASH + "&utm_source=x"
      })
  void oursOpen(String pasted) {
    assertThat(PastedLinks.read(pasted).document())
        .isEqualTo(Documents.read("{\"version\":1}").document());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://playground.tensorflow.org/#activation=tanh&networkShape=4,2",
        "http://playground.tensorflow.org",
        "playground.tensorflow.org/#",
        "#activation=tanh",
        "networkShape=4,2&seed="
      })
  void thoseOfTensorFlowPlaygroundOpen(String pasted) {
    assertThat(PastedLinks.read(pasted).document().main().experiment().init().first().scheme())
        .isEqualTo(Scheme.TF_PLAYGROUND);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"hello", "https://example.org/", "https://example.org/?x=1", "#", "2:abc"})
  void othersAreRefused(String pasted) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> PastedLinks.read(pasted))
        .withMessage("The link cannot be opened: after # it must say 1: or json= and a document");
  }

  @Test
  void nothingIsNoLink() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> PastedLinks.read("  "))
        .withMessage("Paste a link first.");
  }
}
