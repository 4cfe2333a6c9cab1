package whyrandom.app.figure.frame;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import whyrandom.share.Figure.Panel;
import whyrandom.web.Theme;

/** What the address of an embedded figure asks for. */
class EmbedAddressTest {
  private static final String HASH = "1:cwGAAWHg";
  private static final String JSON = "json={\"version\":1,\"note\":\"a&ui=b\"}";

  private static EmbedAddress read(String hash) {
    return EmbedAddress.read("", hash);
  }

  @ParameterizedTest
  @ValueSource(strings = {HASH, JSON, "json=%7B%22version%22:1%7D%20"})
  void parametersStandBehindTheDocumentInAnyOrder(String hash) {
    for (String rest : List.of("&ui=loss&theme=dark", "&theme=dark&ui=loss")) {
      EmbedAddress address = read(hash + rest);
      assertThat(address.hash()).isEqualTo(hash);
      assertThat(address.document()).isPresent();
      assertThat(address.panels()).containsExactly(Panel.LOSS);
      assertThat(address.theme()).isEqualTo(Theme.Choice.DARK);
      assertThat(address.notices()).isEmpty();
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {HASH, JSON})
  void whatOthersAppendIsIgnoredAndNamed(String hash) {
    for (String rest : List.of("&ui=loss&utm_source=x", "&utm_source=x&ui=loss")) {
      EmbedAddress address = read(hash + rest);
      assertThat(address.document()).isPresent();
      assertThat(address.panels()).containsExactly(Panel.LOSS);
      assertThat(address.notices()).containsExactly("utm_source: unknown here, and ignored");
    }
  }

  @Test
  void parametersAloneNameNoDocument() {
    assertThat(read("theme=dark&ui=loss").document()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"a=b", "a=b&ui=loss", "a=b&c=d"})
  void anythingElseIsRefused(String hash) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> read(hash).document())
        .withMessage("The link cannot be opened: after # it must say 1: or json= and a document");
  }
}
