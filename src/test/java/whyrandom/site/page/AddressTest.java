package whyrandom.site.page;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AddressTest {
  @ParameterizedTest
  @CsvSource({
    "index.md, index.html",
    "questions/03-all-zero.md, questions/all-zero.html",
    "questions/index.md, questions/index.html",
    "guide/2-layers.md, guide/layers.html",
    "guide/2024.md, guide/2024.html",
  })
  void numbersBeforeANameAreNotPartOfTheAddress(String file, String path) {
    assertThat(Address.ofSource(file)).isEqualTo(path);
  }

  @ParameterizedTest
  @CsvSource({
    "index.html, index.html, index.html",
    "index.html, questions/zero.html, questions/zero.html",
    "questions/zero.html, index.html, ../index.html",
    "questions/zero.html, questions/one.html, one.html",
    "questions/zero.html, guide/embed.html, ../guide/embed.html",
    "a/b/c.html, a/d.html, ../d.html",
  })
  void relativeLinksWorkInAnyFolderOfAnyHost(String from, String to, String link) {
    assertThat(Address.relative(from, to)).isEqualTo(link);
    assertThat(Address.resolve(from, link)).isEqualTo(to);
  }

  @Test
  void whatLeadsOutOfTheSiteLeadsNowhere() {
    assertThat(Address.resolve("questions/zero.html", "../../secret.html")).isEmpty();
  }
}
