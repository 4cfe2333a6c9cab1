package whyrandom.site.script;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.util.List;
import org.junit.jupiter.api.Test;

class LibrariesTest {
  @Test
  void ourOwnClassesAndThoseOfLibrariesThatAreToldOfMayShip() {
    List<String> classes =
        List.of(
            "java.lang.String",
            "java.lang.Runnable$proxy$2_1_0",
            "org.teavm.flavour.templates.Space",
            "org.teavm.flavour.templates.Linking",
            "whyrandom.app.Playground");
    assertThatCode(() -> Libraries.check(classes)).doesNotThrowAnyException();
  }

  @Test
  void aClassOfAnotherLibraryIsRefused() {
    assertThatIllegalStateException()
        .isThrownBy(() -> Libraries.check(List.of("org.commonmark.parser.Parser")))
        .withMessageContaining("org.commonmark.parser.Parser")
        .withMessageContaining("commonmark,");
  }
}
