package whyrandom.site.style;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class SqueezeTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "a { margin: 0 auto; }|a{margin:0 auto}",
        "a /* b */ c { }|a c{}",
        ".a .b > .c, .d {  }|.a .b>.c,.d{}",
        ".a :hover { color : red }|.a :hover{color : red}",
        "a { width: calc(1px + 2px) }|a{width:calc(1px + 2px)}",
        "@media (max-width: 3px), (pointer: fine) { a { b: c; d: e; } }|"
            + "@media (max-width: 3px),(pointer: fine){a{b:c;d:e}}",
        "a { content: \"  /* no ; } comment */ \"; }|a{content:\"  /* no ; } comment */ \"}",
        "a { content: '\\'  ' }|a{content:'\\'  '}",
        "[a=\"x  y\"] b { --c: 1px }|[a=\"x  y\"] b{--c:1px}",
        "a { grid: \"x y\" 1fr   \"z z\" auto }|a{grid:\"x y\" 1fr \"z z\" auto}",
      })
  void onlyWhatMeansNothingGoes(String sheet, String squeezed) {
    assertThat(Squeeze.squeezed(sheet)).isEqualTo(squeezed);
  }

  @Test
  void whatHasNoEndIsLeftWithoutOne() {
    assertThat(Squeeze.squeezed("a{b:c}/* open")).isEqualTo("a{b:c}");
    assertThat(Squeeze.squeezed("a{b:'c")).isEqualTo("a{b:'c");
  }

  @TestFactory
  Stream<DynamicTest> ourSheetsAreSqueezedOnce() throws IOException {
    return Files.walk(Path.of("webapp"))
        .filter(file -> file.toString().endsWith(".css"))
        .map(
            file ->
                DynamicTest.dynamicTest(
                    file.toString(),
                    () -> {
                      String once = Squeeze.squeezed(Files.readString(file));
                      assertThat(Squeeze.squeezed(once)).isEqualTo(once);
                      assertThat(once).doesNotContain("/*").doesNotContain("\n");
                    }));
  }
}
